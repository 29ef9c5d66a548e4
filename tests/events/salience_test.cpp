#include "read.h"
#include "tests/support/print.h"

#include <QTest>

#include <algorithm>

using namespace dateline;
using namespace dateline::test;

class SalienceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theMainEvent_data() {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("trigger");
        const QByteArray text = "Ines Calder won the election on Sunday. She met the fishermen of Marlow on Wednesday.";
        QTest::newRow("is the first that is dated, where the title names none that is")
            << QByteArray("Fishermen welcome plan for new harbour") << text << QByteArray("won");
        QTest::newRow("is the one that the title names")
            << QByteArray("Calder meets the fishermen of Marlow") << text << QByteArray("met");
        QTest::newRow("is the one that the title names by another form of the word")
            << QByteArray("Fishermen leave meeting with Calder in anger") << text << QByteArray("met");
        QTest::newRow("is not what an aside tells of a person")
            << QByteArray("Mayor meeting fishermen promises new harbour")
            << QByteArray(
                   "Mayor Ines Calder, who won the election on Sunday, promised a new harbour. "
                   "She met the fishermen of Marlow on Wednesday.")
            << QByteArray("met");
    }
    void theMainEvent() {
        QFETCH(QByteArray, title);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, trigger);
        Article article = articleOf(text.toStdString(), "2021-06-10");
        article.title = title.toStdString();
        const Extraction extraction = extract(article);
        const auto main = std::find_if(extraction.mentions.begin(), extraction.mentions.end(),
                                       [](const Mention& m) { return m.main; });
        QVERIFY(main != extraction.mentions.end());
        QCOMPARE(QByteArray::fromStdString(std::string(main->trigger.in(article.text))), trigger);
    }
};

QTEST_GUILESS_MAIN(SalienceTest)
#include "salience_test.moc"
