#include "core/syntax/syntax.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;

class SplitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void words_data();
    void words();
    void wordsLieWithinTheirSentence();
    void aSecondSentenceIsAppended();
    void everyByteBelongsToAtMostOneWord();
};

static QString split(const std::string& text) {
    std::vector<Word> words;
    splitWords(text, {0, static_cast<std::uint32_t>(text.size())}, words);
    QStringList forms;
    for (const Word& word : words) forms << QString::fromStdString(std::string(word.span.in(text)));
    return forms.join(QLatin1Char('|'));
}

void SplitTest::words_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* text, const char* words) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(words);
    };
    row("", "");
    row(" \t\n ", "");
    row("The mayor resigned.", "The|mayor|resigned|.");
    row("They didn't go.", "They|did|n't|go|.");
    row("They didn’t go.", "They|did|n’t|go|.");
    row("It's the city's last year's plan.", "It|'s|the|city|'s|last|year|'s|plan|.");
    row("We'll see, they've said, I'm sure you're right and she'd agree.",
        "We|'ll|see|,|they|'ve|said|,|I|'m|sure|you|'re|right|and|she|'d|agree|.");
    row("IT'S OVER, THEY CAN'T WIN", "IT|'S|OVER|,|THEY|CA|N'T|WIN");
    row("The ministers' cars", "The|ministers|'|cars");
    row("killed 31, 000 people for $1, 200, 000", "killed|31, 000|people|for|$|1, 200, 000");
    row("a quake of 5. 9 at 10: 53 AM", "a|quake|of|5. 9|at|10: 53|AM");
    row("On May 5, 300 people came", "On|May|5|,|300|people|came");
    row("In 2009, 300 people came", "In|2009|,|300|people|came");
    row("in rooms 1, 20 and 31", "in|rooms|1|,|20|and|31");
    row("It cannot last", "It|can|not|last");
    row("O'Brien met D'Angelo at ten o'clock", "O'Brien|met|D'Angelo|at|ten|o'clock");
    row("a state-run news agency", "a|state|-|run|news|agency");
    row("the pro-Western co-founder returned in mid-August", "the|pro-Western|co-founder|returned|in|mid-August");
    row("the president-elect met the minister-designate", "the|president-elect|met|the|minister-designate");
    row("a re-elected mayor-electors' list", "a|re-elected|mayor|-|electors|'|list");
    row("a UN-backed force", "a|UN|-|backed|force");
    row("Mr. Weiss and Dr. Lund met Gen. Hall.", "Mr.|Weiss|and|Dr.|Lund|met|Gen.|Hall|.");
    row("The U.S. and the U.K. agreed.", "The|U.S.|and|the|U.K.|agreed|.");
    row("He left for the U.S.", "He|left|for|the|U.S.");
    row("J. R. Hale wrote it.", "J.|R.|Hale|wrote|it|.");
    row("She has a Ph.D. in law.", "She|has|a|Ph.D.|in|law|.");
    row("The answer was no.", "The|answer|was|no|.");
    row("It met No. 5 on Dec. 19.", "It|met|No.|5|on|Dec.|19|.");
    row("at 12:30 on 2014-12-20", "at|12:30|on|2014-12-20");
    row("on 12/20/2014, 1,000 people", "on|12/20/2014|,|1,000|people");
    row("$5.2 million, £30 and €7", "$|5.2|million|,|£|30|and|€|7");
    row("up 3.5% since the 1990s", "up|3.5|%|since|the|1990s");
    row("at 10am or 7:30pm", "at|10|am|or|7:30|pm");
    row("the 19th of May", "the|19th|of|May");
    row("from 2011-2014", "from|2011|-|2014");
    row("the 2011–2014 war", "the|2011|–|2014|war");
    row("\"Yes,\" she said.", "\"|Yes|,|\"|she|said|.");
    row("“Yes,” she said — twice.", "“|Yes|,|”|she|said|—|twice|.");
    row("‘Stop’, he cried!", "‘|Stop|’|,|he|cried|!");
    row("Well... perhaps… no?!", "Well|...|perhaps|…|no|?!");
    row("AT&T and Q&A", "AT&T|and|Q&A");
    row("See https://example.org/a,b?c=1. Then write to desk@example.org.",
        "See|https://example.org/a,b?c=1|.|Then|write|to|desk@example.org|.");
    row("(see page 4)", "(|see|page|4|)");
    row("and/or", "and|/|or");
    row("w/o doubt", "w/o|doubt");
    row("the ’90s", "the|’90s");
    row("Zürich’s café", "Zürich|’s|café");
    row("N Korea denies it", "N|Korea|denies|it");
    row("N.Korea and J.Hale", "N.|Korea|and|J.|Hale");
    row("half\xC2\xA0past", "half|past");
    row("a:b c;d", "a|:|b|c|;|d");
    row("@newsdesk #election", "@newsdesk|#election");
    row(":) or :-(", ":)|or|:-(");
}

void SplitTest::words() {
    QFETCH(QString, text);
    QFETCH(QString, words);
    QCOMPARE(split(text.toStdString()), words);
}

void SplitTest::wordsLieWithinTheirSentence() {
    const std::string text = "One ends. Two don't end.";
    std::vector<Word> words;
    splitWords(text, {10, 19}, words);  // "Two don't"
    QCOMPARE(words.size(), std::size_t{3});
    QCOMPARE(words.front().span, (Span{10, 13}));
    QCOMPARE(words.back().span, (Span{16, 19}));
}

void SplitTest::aSecondSentenceIsAppended() {
    const std::string text = "First one. Second one.";
    std::vector<Word> words;
    splitWords(text, {0, 10}, words);
    splitWords(text, {11, 22}, words);
    QCOMPARE(words.size(), std::size_t{6});
    QCOMPARE(words[3].span, (Span{11, 17}));
}

void SplitTest::everyByteBelongsToAtMostOneWord() {
    std::string text;
    for (int i = 0; i < 300; ++i) text += static_cast<char>(32 + (i * 37) % 95);
    std::vector<Word> words;
    splitWords(text, {0, static_cast<std::uint32_t>(text.size())}, words);
    std::uint32_t end = 0;
    for (const Word& word : words) {
        QVERIFY(word.span.begin >= end);
        QVERIFY(!word.span.empty());
        for (std::uint32_t i = end; i < word.span.begin; ++i) QCOMPARE(text[i], ' ');
        end = word.span.end;
    }
}

QTEST_GUILESS_MAIN(SplitTest)
#include "split_test.moc"
