#include "core/base/one_line.h"

#include <QTest>

using namespace dateline;

class OneLineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void text_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, const char* text, const char* line) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(line);
        };
        row("what fits is left as it is", "ten letters", "ten letters");
        row("white space is folded", "  one\n\ttwo \r\n", "one two");
        row("what is too long is cut between words", "one two three four", "one two…");
        row("a long word is cut within", "unbelievable", "unbelievab…");
        row("letters count, not bytes", "éééééééééééé", "éééééééééé…");
        row("nothing stays nothing", " \n ", "");
    }
    void text() {
        QFETCH(QString, text);
        QFETCH(QString, line);
        QCOMPARE(QString::fromStdString(oneLine(text.toStdString(), 11)), line);
    }
};

QTEST_GUILESS_MAIN(OneLineTest)
#include "one_line_test.moc"
