#include "tests/support/told_times.h"

using namespace dateline;
using told::said, told::times, told::writtenOn;

/// Why an expression means what it means, what else it may mean, and what its preposition says.
class ReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReadingSaysWhy() {
        const std::string text = "The minister denied it on Friday.";
        const auto found = times(text, localDay(2014, 12, 20));
        QCOMPARE(found.size(), std::size_t{1});
        const TimeExpression& friday = found.front();
        QVERIFY(friday.reading.anchor == Anchor::Published);
        QVERIFY2(friday.reading.otherwise && asDay(friday.reading.otherwise->date) == localDay(2014, 12, 26),
                 "the other Friday is kept");
        const std::string why = explain(friday, text);
        QVERIFY2(why.starts_with("“on Friday”, said in the past, in an article of Saturday 20 December 2014"),
                 why.c_str());
    }

    void theReadingOfARangeQuotesBothEnds() {
        const auto why = [](const std::string& text) { return explain(times(text).at(0), text); };
        QCOMPARE(why("It opened between 2009 and 2012."), std::string("“between 2009 and 2012”"));
        QVERIFY(why("It ran from Monday to Friday.").starts_with("“from Monday to Friday”"));
        QCOMPARE(why("It opened in 2009 and shut in 2012."), std::string("“in 2009”"));
    }

    void aNumericDateIsReadAsTheDocumentReadsOthers() {
        const std::string american = "Filed 3/4/2014. Signed 12/25/2013.";
        QCOMPARE(said(american, times(american)), QString("3/4/2014=2014-03-04; 12/25/2013=2013-12-25"));
        const std::string european = "Filed 3/4/2014. Signed 25/12/2013.";
        const auto found = times(european);
        QCOMPARE(said(european, found), QString("3/4/2014=2014-04-03; 25/12/2013=2013-12-25"));
        QVERIFY(found[0].reading.otherwise && asDay(found[0].reading.otherwise->date) == localDay(2014, 3, 4));
        const std::string alone = "Filed 3/4/2014.";
        QCOMPARE(said(alone, times(alone, writtenOn, "en-GB")), QString("3/4/2014=2014-04-03"));
    }

    void aDayThatThereIsNotIsFlagged() {
        const std::string text = "It is due on February 31, 2021.";
        const auto found = times(text);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(!found[0].when);
        QVERIFY(explain(found[0], text).find("there is no such day") != std::string::npos);
    }

    void aWrongWeekdayIsAConflictThatIsKept() {
        const std::string text = "It was signed on Monday 9/2/2021.";
        const auto found = times(text);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found[0].when && found[0].reading.otherwise);
        QCOMPARE(int(found[0].reading.otherwise->date.weekday), 1);
    }

    void prepositionsOpenTheDateThatIsMeant() {
        const auto edtfOf = [](const char* text) { return edtf(times(text).at(0).when.value()); };
        QCOMPARE(edtfOf("It has stood since 2009."), std::string("2009/.."));
        QCOMPARE(edtfOf("It stood before 3 March 2021."), std::string("../2021-03-02"));
        QCOMPARE(edtfOf("It stood after 3 March 2021."), std::string("2021-03-04/.."));
        QCOMPARE(edtfOf("It rose after third-quarter profit fell."), std::string("[2020-07..2020-09]"));
        QCOMPARE(edtfOf("It lasted from 2009 to 2011."), std::string("2009/2011"));
        QCOMPARE(edtfOf("It opened between 2009 and 2011."), std::string("[2009..2011]"));
    }
};

QTEST_GUILESS_MAIN(ReadingTest)
#include "reading_test.moc"
