#include "tests/support/told_times.h"

using namespace dateline;
using told::said, told::times, told::writtenOn;

/// What an expression is counted from: the article's date, the narrative, an event, or nothing that is known.
class AnchorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutADateOfTheArticleNothingIsInvented_data() {
        using told::row;
        told::textAndExpected();
        row("He said on Friday that it rained.", "Friday=XXXX-WXX-5");
        row("The release on December 25 was off.", "December 25=XXXX-12-25");
        row("It was cancelled in November.", "November=XXXX-11");
        row("It fell last week.", "last week=XXXX-WXX");
        row("It fell last year.", "last year=XXXX");
        row("It fell yesterday.", "yesterday=XXXX-XX-XX");
        row("It fell at night in winter.", "winter=XXXX-WI");
        row("It fell at 10:57.", "10:57=XXXX-XX-XXT10:57");
        row("It fell on Christmas Day.", "Christmas Day=XXXX-12-25");
    }
    void withoutADateOfTheArticleNothingIsInvented() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const std::string bytes = text.toStdString();
        const auto found = times(bytes, std::nullopt);
        QCOMPARE(said(bytes, found), expected);
        for (const TimeExpression& expression : found) {
            QVERIFY(!expression.when);
            QVERIFY(expression.reading.anchor == Anchor::Missing);
        }
    }

    void anUndatedNewsTextDoesNotBorrowAYear_data() {
        using told::row;
        told::textAndExpected();
        row("It was cancelled for the first time since 1974. It was due on June 21.", "1974=1974; June 21=XXXX-06-21");
        row("The club, founded in 1974, met on Friday. It meets again on June 21.",
            "1974=1974; Friday=XXXX-WXX-5; June 21=XXXX-06-21");
        row("More came than in 1990. In May it will close.", "1990=1990; May=XXXX-05");
        row("The war ended on 11 November 1918. In December he went home.",
            "11 November 1918=1918-11-11; December=1918-12");
        row("The siege began in the spring of 1342. On 3 September the wall fell.",
            "the spring of 1342=1342-SP; 3 September=1342-09-03");
        row("In 1914 war broke out. On 28 June he was shot.", "1914=1914; 28 June=1914-06-28");
    }
    void anUndatedNewsTextDoesNotBorrowAYear() { told::compareRow(std::nullopt); }

    void whatASentenceComparesWithDoesNotMoveAHistory_data() {
        using told::row;
        told::textAndExpected();
        row("On 3 May 1920 the army fell back. It won, as it had in the previous year. On 9 June it advanced.",
            "3 May 1920=1920-05-03; the previous year=1919; 9 June=1920-06-09");
        row("On 3 May 1793 he spoke. The law on the clergy (1790) was read. On 9 June he fell.",
            "3 May 1793=1793-05-03; 1790=1790; 9 June=1793-06-09");
        row("On 3 May 1979 he spoke. They cited the 1978 Treaty of Friendship. On 9 June he fell.",
            "3 May 1979=1979-05-03; 1978=1978; 9 June=1979-06-09");
        row("On 3 May 1793 he spoke of the leader of the August 1792 rising. On 9 June he fell.",
            "3 May 1793=1793-05-03; August 1792=1792-08; 9 June=1793-06-09");
        row("In 2015 the case was heard. The following spring it was heard anew.",
            "2015=2015; The following spring=2016-SP");
        row("On 6 May 1917 it fell. The '99 boys came; the '99 boys fought. In 1918 they won, in October of that year.",
            "6 May 1917=1917-05-06; '99=1899; '99=1899; 1918=1918; October of that year=1918-10");
        row("In 1915 it was begun. In the previous year war had come.", "1915=1915; the previous year=1914");
    }
    void whatASentenceComparesWithDoesNotMoveAHistory() { told::compareRow(std::nullopt); }

    void aWeekLaterEverythingRelativeIsAWeekLater() {
        const std::string text =
            "He spoke on Friday and yesterday; two days ago he wept. He will return on Monday, tomorrow or today. The "
            "day after "
            "tomorrow he rests; last night it rained.";
        const auto now = times(text), later = times(text, writtenOn + date::days{7});
        QCOMPARE(now.size(), later.size());
        QVERIFY(now.size() >= 8);
        for (std::size_t i = 0; i < now.size(); ++i)
            QVERIFY(*asDay(now[i].when->date) + date::days{7} == *asDay(later[i].when->date));
    }

    void aLengthBesideADateIsCountedFromIt() {
        const auto whenOf = [](const char* text) { return isoDate(times(text).at(0).when.value()); };
        QCOMPARE(whenOf("They wed two days after Christmas 2014."), std::string("2014-12-27"));
        QCOMPARE(whenOf("They wed the day before 3 May 1870."), std::string("1870-05-02"));
        QCOMPARE(whenOf("They wed three years before 1990."), std::string("1987"));
        QCOMPARE(whenOf("They will wed a week from Friday."), std::string("2021-03-12"));
        QCOMPARE(whenOf("They will wed two weeks from tomorrow."), std::string("2021-03-17"));
        QVERIFY2(!times("They shut for a week from Friday.").at(0).when, "it says how long");
        QCOMPARE(isoDate(times("They wed two days after Christmas 2014.").at(1).when.value()),
                 std::string("2014-12-25"));
        QVERIFY2(!times("They wed two days after the flood.").at(0).when, "the flood has no date");
    }

    void aLengthBesideAnEventIsCountedFromTheDayThatTheTextGivesIt() {
        const auto last = [](const std::string& text) { return times(text).back(); };
        const std::string raid =
            "The raid began on 3 May 1870. It was cold. The mayor resigned two days after the raid.";
        const TimeExpression after = last(raid);
        QCOMPARE(after.value, std::string("P2D"));
        QVERIFY(after.when && asDay(after.when->date) == localDay(1870, 5, 5));
        QVERIFY(after.reading.anchor == Anchor::Event);
        QCOMPARE(after.reading.anchorSpan.in(raid), std::string_view("raid"));
        QVERIFY(explain(after, raid).find("what is told at “raid”") != std::string::npos);
        const std::string death = "Her death on Friday shook them. They came the day after her death.";
        QCOMPARE(last(death).value, std::string("2021-02-27"));
        QVERIFY2(
            !last("The battle of 3 May 1870 was lost. The battle of 9 May 1870 was won. He fled two days after the "
                  "battle.")
                 .when,
            "it is not said which battle");
        QVERIFY2(!last("It rained on 3 May 1870. He fled two days after the battle.").when, "the battle has no date");
    }

    void aLengthBesideAClauseIsCountedFromTheDayThatTheTextGivesIt_data() {
        using told::row;
        told::textAndExpected();
        row("The actor died on 14 January. The play reopened the week after he died.",
            "14 January=2021-01-14; the week=2021-W03");
        row("The bridge was closed on 14 January. The day after the bridge was closed, it rained.",
            "14 January=2021-01-14; The day=2021-01-15");
        row("The bridge opened on 14 January. The mill opened on 15 January. The day after it opened, it rained.",
            "14 January=2021-01-14; 15 January=2021-01-15; The day=XXXX-XX-XX");
        row("The bridge collapsed on 14 January. The day after the mill collapsed, it rained.",
            "14 January=2021-01-14; The day=XXXX-XX-XX");
        row("It rained on 14 January. The day after he had spoken, it snowed.",
            "14 January=2021-01-14; The day=XXXX-XX-XX");
    }
    void aLengthBesideAClauseIsCountedFromTheDayThatTheTextGivesIt() { told::compareRow(); }

    void aParagraphWithoutReferencesToOthersReadsTheSameAlone() {
        const std::string one = "On 3 May 1870 the mill burned. Two days later it rained.\n\n";
        const std::string two =
            "The council met on Friday and will meet again on Monday. Last week it did not meet.\n\n";
        const auto together = times(one + two), first = times(one), second = times(two);
        QCOMPARE(together.size(), first.size() + second.size());
        for (std::size_t i = 0; i < first.size(); ++i) QCOMPARE(together[i].value, first[i].value);
        for (std::size_t i = 0; i < second.size(); ++i) QCOMPARE(together[first.size() + i].value, second[i].value);
    }
};

QTEST_GUILESS_MAIN(AnchorTest)
#include "anchor_test.moc"
