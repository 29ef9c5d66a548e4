#include "parsed_sentence.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;

class TagTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tags_data();
    void tags();
    void noWordsAreNoTrouble();
};

void TagTest::tags_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("upos");
    QTest::addColumn<QString>("xpos");
    const auto row = [](const char* text, const char* word, const char* upos, const char* xpos) {
        QTest::addRow("%s: %s", text, word)
            << QString::fromUtf8(text) << QString::fromUtf8(word) << QString::fromUtf8(upos) << QString::fromUtf8(xpos);
    };
    row("The police attacked the camp.", "attacked", "VERB", "VBD");
    row("The attack on the camp failed.", "attack", "NOUN", "NN");
    row("The camp was attacked by soldiers.", "attacked", "VERB", "VBN");
    row("They will march on Sunday.", "march", "VERB", "VB");
    row("They met in March.", "March", "PROPN", "NNP");
    row("It may rain.", "may", "AUX", "MD");
    row("They met in May 2014.", "May", "PROPN", "NNP");
    row("The firm plans a strike.", "plans", "VERB", "VBZ");
    row("The firm's plans failed.", "plans", "NOUN", "NNS");
    row("The firm's plans failed.", "'s", "PART", "POS");
    row("They weren’t charged.", "n’t", "PART", "RB");
    row("N Korea denied the hack.", "N", "PROPN", "NNP");
    row("N Korea denied the hack.", "Korea", "PROPN", "NNP");
    row("MINISTER DENIES ROLE IN RAID", "DENIES", "VERB", "VBZ");
    row("Minister Denies Role In Raid", "Denies", "VERB", "VBZ");
    row("“We won,” she said.", "said", "VERB", "VBD");
    row("“We won,” she said.", "“", "PUNCT", "``");
    row("The vote is due on 12 June.", "12", "NUM", "CD");
    row("He wants to resign.", "to", "PART", "TO");
    row("He resigned because he was ill.", "because", "SCONJ", "IN");
}

void TagTest::tags() {
    QFETCH(QString, text);
    QFETCH(QString, word);
    QFETCH(QString, upos);
    QFETCH(QString, xpos);
    const Sentence sentence(text);
    const int at = sentence.find(word);
    QVERIFY2(at >= 0, qPrintable(sentence.forms().join(QLatin1Char(' '))));
    QCOMPARE(sentence.upos(at), upos);
    QCOMPARE(sentence.xpos(at), xpos);
}

void TagTest::noWordsAreNoTrouble() {
    const Sentence nothing(QStringLiteral("  "));
    QVERIFY(nothing.words.empty());
}

QTEST_GUILESS_MAIN(TagTest)
#include "tag_test.moc"
