#include "parsed_sentence.h"
#include "tests/support/bench.h"
#include "tests/support/print.h"

#include <QTest>

#include <thread>

using namespace dateline;

class ParseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void places_data();
    void places();
    void everySentenceIsOneTree_data();
    void everySentenceIsOneTree();
    void marginsAreFromNoughtToTen();
    void theSameTextIsReadTheSameOnAnyThread();
    void aLongSentenceTakesTimeInProportion();
};

void ParseTest::places_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* text, const char* word, const char* place) {
        QTest::addRow("%s: %s", text, word)
            << QString::fromUtf8(text) << QString::fromUtf8(word) << QString::fromUtf8(place);
    };
    row("Rebels shelled the airport on Monday.", "shelled", "root");
    row("Rebels shelled the airport on Monday.", "Rebels", "nsubj of shelled");
    row("Rebels shelled the airport on Monday.", "airport", "obj of shelled");
    row("Rebels shelled the airport on Monday.", "Monday", "obl of shelled");
    row("Rebels shelled the airport on Monday.", "on", "case of Monday");
    row("The airport was shelled by rebels.", "airport", "nsubj:pass of shelled");
    row("The airport was shelled by rebels.", "rebels", "obl:agent of shelled");
    row("The airport was shelled by rebels.", "was", "aux:pass of shelled");
    row("The mayor said the bridge had collapsed.", "collapsed", "ccomp of said");
    row("The mayor said the bridge had collapsed.", "bridge", "nsubj of collapsed");
    row("The firm plans to sell the mine.", "sell", "xcomp of plans");
    row("The firm plans to sell the mine.", "mine", "obj of sell");
    row("She won the vote and thanked her staff.", "thanked", "conj of won");
    row("The city's mayor resigned last week.", "city", "nmod:poss of mayor");
    row("The city's mayor resigned last week.", "week", "obl:tmod of resigned");
    row("The talks were a success.", "success", "root");
    row("The talks were a success.", "were", "cop of success");
    row("Police denied that the man was shot.", "shot", "ccomp of denied");
    row("The man who stole the car was arrested.", "stole", "acl:relcl of man");
    row("They did not sign the treaty.", "not", "advmod of sign");
    row("The mayor resigned because he was ill.", "ill", "advcl of resigned");
    row("Troops left when the treaty was signed.", "signed", "advcl of left");
    row("“We will fight,” the minister said.", "minister", "nsubj of said");
}

void ParseTest::places() {
    QFETCH(QString, text);
    QFETCH(QString, word);
    QFETCH(QString, place);
    const Sentence sentence(text);
    const int at = sentence.find(word);
    QVERIFY2(at >= 0, qPrintable(sentence.forms().join(QLatin1Char(' '))));
    QCOMPARE(sentence.place(at), place);
}

void ParseTest::everySentenceIsOneTree_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("one word") << QStringLiteral("Go");
    QTest::newRow("marks alone") << QStringLiteral("... ?! ( ) -- :");
    QTest::newRow("all capitals") << QStringLiteral("STORM HITS COAST, THOUSANDS FLEE");
    QTest::newRow("another language") << QStringLiteral("Der Präsident hat am Montag seinen Rücktritt erklärt.");
    QTest::newRow("code") << QStringLiteral("for (int i = 0; i < n; ++i) { sum += a[i]; }");
    QTest::newRow("a table's row") << QStringLiteral("Team 12 3 4 0.75 Home 8-2 Away 4-2");
    QTest::newRow("verse") << QStringLiteral("O wind that sang, and sea that rose, whose night is this?");
    QTest::newRow("no Latin letters") << QStringLiteral("Москва 12 мая 東京 大阪");
}

void ParseTest::everySentenceIsOneTree() {
    QFETCH(QString, text);
    const Sentence sentence(text);
    int roots = 0;
    for (const Word& word : sentence.words) {
        roots += word.head < 0;
        int steps = 0;
        for (std::int32_t at = word.head; at >= 0; at = sentence.words[static_cast<std::size_t>(at)].head)
            QVERIFY2(++steps <= static_cast<int>(sentence.words.size()), "a circle");
        QCOMPARE(word.relation == Relation::Root, word.head < 0);
    }
    QCOMPARE(roots, 1);
}

void ParseTest::marginsAreFromNoughtToTen() {
    const Sentence sentence(QStringLiteral("The court, which had met in secret for a week, freed both men."));
    for (const Word& word : sentence.words) QVERIFY(word.margin >= 0 && word.margin <= 10);
}

void ParseTest::theSameTextIsReadTheSameOnAnyThread() {
    const QString text =
        QStringLiteral("The union said on Tuesday that its members would strike unless talks resumed.");
    std::vector<QStringList> places(4);
    std::vector<std::thread> threads;
    for (QStringList& list : places)
        threads.emplace_back([&list, &text] {
            const Sentence sentence(text);
            for (std::size_t i = 0; i < sentence.words.size(); ++i) list << sentence.place(static_cast<int>(i));
        });
    for (std::thread& thread : threads) thread.join();
    for (const QStringList& list : places) QCOMPARE(list, places.front());
}

void ParseTest::aLongSentenceTakesTimeInProportion() {
    const auto sentence = [](int clauses) {
        QString text;
        for (int i = 0; i < clauses; ++i) text += QStringLiteral("the man saw the dog that chased a cat and ");
        return text;
    };
    const auto cost = [&](int clauses) {
        const QString text = sentence(clauses);
        return bench::median(bench::milliseconds(3, [&](int) { Sentence read(text); }));
    };
    cost(10);
    const double hundred = cost(100), thousand = cost(1000);  // a thousand words, ten thousand
    QVERIFY2(thousand < 30 * hundred, qPrintable(QStringLiteral("%1 ms against %2 ms").arg(thousand).arg(hundred)));
}

QTEST_GUILESS_MAIN(ParseTest)
#include "parse_test.moc"
