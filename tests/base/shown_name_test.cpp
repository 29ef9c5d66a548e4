#include "core/base/shown_name.h"

#include <QTest>

using namespace dateline;

class ShownNameTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNameIsShownOnOneLineInItsOrder_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("an ordinary name") << QByteArray("Fähre läuft auf.txt") << "Fähre läuft auf.txt";
        QTest::newRow("a name in Hebrew") << QByteArray("גשר.txt") << "גשר.txt";
        QTest::newRow("a name in Persian with a joiner") << QByteArray("می\u200Cخواهم") << "می\u200Cخواهم";
        QTest::newRow("a line end") << QByteArray("a.txt\nb.txt: 3 files deleted") << "a.txt b.txt: 3 files deleted";
        QTest::newRow("a paragraph mark of Unicode") << QByteArray("a\u2029b") << "a b";
        QTest::newRow("a mark that turns the direction") << QByteArray("bridge\u202Etxt.exe") << "bridge\uFFFDtxt.exe";
        QTest::newRow("an isolate") << QByteArray("a\u2067b\u2069") << "a\uFFFDb\uFFFD";
        QTest::newRow("a mark of direction") << QByteArray("a\u200Fb\u200Ec\u061Cd") << "a\uFFFDb\uFFFDc\uFFFDd";
        QTest::newRow("a terminal's sequence") << QByteArray("a\x1B[31mb") << "a\uFFFD[31mb";
        QTest::newRow("a control character beyond ASCII") << QByteArray("a\u009Bb") << "a\uFFFDb";
        QTest::newRow("a space without width") << QByteArray("a\u200Bb") << "a\uFFFDb";
        QTest::newRow("bytes that are no text") << QByteArray("a\xFF.txt") << "a\uFFFD.txt";
        QTest::newRow("nothing") << QByteArray() << "";
    }
    void aNameIsShownOnOneLineInItsOrder() {
        QFETCH(QByteArray, name);
        QFETCH(QString, shown);
        QCOMPARE(QString::fromStdString(shownName(name.toStdString())), shown);
    }
};

QTEST_GUILESS_MAIN(ShownNameTest)
#include "shown_name_test.moc"
