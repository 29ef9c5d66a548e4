#include "core/extract/extract_times.h"
#include "core/text/sentence.h"
#include "core/time/calendar.h"
#include "tests/support/print.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <clocale>
#include <thread>

using namespace dateline;

namespace {

constexpr date::local_days writtenOn = localDay(2021, 3, 2);  // a Tuesday

std::vector<TimeExpression> times(std::string_view text, std::optional<date::local_days> published = writtenOn,
                                  std::string_view language = "en") {
    Article article;
    article.text = text;
    article.language = language;
    if (published) article.published = Published{*published, {}, false};
    return findTimes(article, sentences(article));
}

/// "words=value; words=value", as the rows below say what they expect.
QString said(std::string_view text, const std::vector<TimeExpression>& found) {
    QStringList out;
    for (const TimeExpression& expression : found) {
        QString one = QString::fromUtf8(expression.span.in(text).data(), qsizetype(expression.span.size()));
        one += '=' + QString::fromStdString(expression.value);
        const std::string_view mod = timexName(expression.modifier);
        if (!mod.empty()) one += ' ' + QString::fromUtf8(mod.data(), qsizetype(mod.size()));
        out << one;
    }
    return out.join("; ");
}

}  // namespace

class TimesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTimeIsFoundWithItsExtentAndValue_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString(text) << QString(expected);
        };
        // modifiers
        row("It closed in early March.", "early March=2021-03 START");
        row("It closed in mid-November.", "mid-November=2020-11 MID");
        row("It closed at the end of 1990.", "the end of 1990=1990 END");
        row("It closed earlier this year.", "earlier this year=2021 START");
        row("It opened in the late 1970s.", "the late 1970s=197 END");
        row("It lasted about two weeks.", "about two weeks=P2W APPROX");
        row("It lasted more than two hours.", "more than two hours=PT2H MORE_THAN");
        row("It lasted at least a month.", "at least a month=P1M EQUAL_OR_MORE");
        row("It lasted no more than sixty days.", "no more than sixty days=P60D EQUAL_OR_LESS");
        row("It was built around 1520.", "around 1520=1520 APPROX");
        // names of what happened in a season
        row("The Northern Winter Offensive of 1918 failed.", "Winter=1918-WI; 1918=1918");
        row("The Chilean Spring Campaign (early 1951) failed.", "Spring=1951-SP; early 1951=1951 START");
        // weekdays of a month and of a week
        row("They met on the last Friday in November.", "the last Friday in November=2020-11-27");
        row("They met on the third Thursday of November 2014.", "the third Thursday of November 2014=2014-11-20");
        row("They met on the last Friday of that month.", "the last Friday of that month=2021-03-26");
        row("They left on Tuesday of last week.", "Tuesday of last week=2021-02-23");
        row("They will meet on Tuesday and Wednesday next week.", "Tuesday=2021-03-09; Wednesday next week=2021-03-10");
        row("On Tuesday last week's figures came out.", "Tuesday=2021-03-02; last week=2021-W08");
        row("She fell the day before last Tuesday.", "the day=2021-02-22; last Tuesday=2021-02-23");
        row("It opens on the first Friday of 2019.", "the first Friday of 2019=2019-01-04");
        row("They meet on the first Monday of every month.", "the first Monday of every month=P1M");
        row("They will meet on Friday week.", "Friday week=2021-03-12");
        row("They met the Sunday before Christmas.", "Sunday=2020-12-20; Christmas=2020-12-25");
        row("They met the Sunday after Easter 2019.", "Sunday=2019-04-28; Easter 2019=2019-04-21");
        row("They left two Fridays ago.", "two Fridays ago=2021-02-19");
        row("They will meet next Thursday and Friday.", "next Thursday=2021-03-04; Friday=2021-03-05");
        row("Flights leave on Monday and Tuesday nights.", "Monday=XXXX-WXX-1TNI; Tuesday nights=XXXX-WXX-2TNI");
        row("Cases fell in week 12 of 2021.", "week 12 of 2021=2021-W12");
        row("In week 60 of 2021 nothing came.", "2021=2021");
        row("The Week 12 game was lost.", "");
        row("Sales fell in FY2019, FY 2018 and FY17.", "FY2019=2019; FY 2018=2018; FY17=2017");
        // hours of a day
        row("The show starts at 8 tonight.", "8 tonight=2021-03-02T20:00");
        row("He scored 8 tonight.", "tonight=2021-03-02TNI");
        row("She came at nine on Friday night.", "nine on Friday night=2021-02-26T21:00");
        row("She came at 2 on Friday night.", "Friday night=2021-02-26TNI");
        row("It opens at 10 tomorrow morning.", "10 tomorrow morning=2021-03-03T10:00");
        row("Talks ran between 9 and 11 a.m.", "9=2021-03-02T09:00; 11 a.m.=2021-03-02T11:00");
        row("It rained from 9 to 5 p.m.", "9=2021-03-02T09:00; 5 p.m.=2021-03-02T17:00");
        row("It rained from 9 to 11 p.m.", "9=2021-03-02T21:00; 11 p.m.=2021-03-02T23:00");
        row("It is open 9-11 a.m. only.", "9=2021-03-02T09:00; 11 a.m.=2021-03-02T11:00");
        row("Between 10 and 20 people came at 9 a.m.", "9 a.m.=2021-03-02T09:00");
        row("He won 9 of 11 a.m. games.", "11 a.m.=2021-03-02T11:00");
        row("It burned in the small hours of Tuesday.", "the small hours of Tuesday=2021-03-02TMO");
        row("It burned in the early hours of Friday morning.", "the early hours of Friday morning=2021-02-26TMO");
        row("They worked small hours.", "");
        // to the day
        row("It fell three weeks ago to the day.", "three weeks ago to the day=2021-02-09");
        row("It fell ten years ago today.", "ten years ago today=2011-03-02");
        row("It closed three weeks to the day after it opened.", "three weeks=P3W");
        row("It closed eight trading days later.", "eight trading days later=XXXX-XX-XX");
        row("They left two long years ago.", "two long years ago=2019");
        row("They left a while ago.", "a while ago=PAST_REF");
        row("They stayed a while.", "a while=PXX");
        // what hangs on something that is told beside it
        row("She fled the week after he died.", "the week=XXXX-WXX");
        row("On 8 October 1950, the day after the crossing, it snowed.",
            "8 October 1950=1950-10-08; the day=1950-10-08");
        row("It rained later in the day before she left.", "later in the day=2021-03-02");
        // parts of what has no halves of its own
        row("It grew in the first half of the year.", "the first half of the year=2021-H1");
        row("It grew in the second half of the 1990s.", "the second half of the 1990s=199 END");
        row("It grew in the latter part of 2019.", "the latter part of 2019=2019 END");
        row("It grew in the last quarter of 2019.", "the last quarter of 2019=2019-Q4");
        row("They won the second half of the game.", "the second half=2020-H2");
        row("In the early years it failed.", "the early years=PXY");
        row("It fell 65 million years ago.", "65 million years ago=PAST_REF");
        row("It fell 3,000 years ago.", "3,000 years ago=BC0980");
        row("It fell in the second millennium BC.", "the second millennium BC=BC1");
        row("Prices rose in the third week of January.", "the third week of January=P1W");
        row("Prices rose in the third week of talks.", "");
        row("It was built c. 1520.", "c. 1520=1520 APPROX");
        row("Chapter C 1520 is short.", "");
        row("They met in Feb. and Mar. 2020.", "Feb=2020-02; Mar. 2020=2020-03");
        // the years of other calendars
        row("It was lit in Heisei 3 and Showa 20.", "Heisei 3=1991; Showa 20=1945");
        row("They fasted on Yom Kippur 2021.", "Yom Kippur 2021=2021-09-16");
        row("Rosh Hashanah 2020 was quiet.", "Rosh Hashanah 2020=2020-09-19");
        row("Passover 2024 was late.", "Passover 2024=2024-04-23");
        row("Hanukkah 2021 and Hanukkah 2022 were cold.", "Hanukkah 2021=2021-11-29; Hanukkah 2022=2022-12-19");
        row("Lunar New Year 2021 was quiet.", "Lunar New Year 2021=2021-02-12");
        row("Diwali 2020 was quiet.", "Diwali 2020=2020-11-14");
        row("Eid al-Fitr 2020 was quiet.", "Eid al-Fitr 2020=2020-05-24 APPROX");
        row("Orthodox Easter 2024 was late.", "Orthodox Easter 2024=2024-05-05");
        row("Diwali 1850 is in no table.", "Diwali 1850=1850-XX-XX");
        // without spaces
        row("新华社2014-12-20日电", "2014-12-20=2014-12-20");
        row("消息，2014-12-20", "2014-12-20=2014-12-20");
        // what is over and what is to come
        row("The firm sold its mill on July 4.", "July 4=2020-07-04");
        row("The firm will sell its mill on July 4.", "July 4=2021-07-04");
        row("Engineers will report on 26 November.", "26 November=2021-11-26");
        row("The next update is due on October 27.", "October 27=2021-10-27");
        row("The work will begin in the fall.", "the fall=2021-FA");
        row("The work began in the fall.", "the fall=2020-FA");
        row("They have been out since Monday and will stay out.", "Monday=2021-03-01");
        row("The new pact is effective June 1.", "June 1=2021-06-01");
        row("The town was shelled overnight.", "overnight=2021-03-01TNI");
        row("The storm will move on overnight.", "overnight=2021-03-02TNI");
        row("The firm sold four mills in the second quarter.", "the second quarter=2020-Q2");
        row("The firm will sell four mills in the second quarter.", "the second quarter=2021-Q2");
        row("The lease had been due to run out on Friday.", "Friday=2021-02-26");
        // reports on more than a quarter
        row("Sales fell in the third quarter. In the first nine months they rose from a year earlier.",
            "the third quarter=2020-Q3; the first nine months=P9M; a year earlier=2020");
        row("In the nine months sales rose; in the third quarter they fell from a year earlier.",
            "the nine months=P9M; the third quarter=2020-Q3; a year earlier=2019-Q3");
        // date and time together
        row("The order came at 5 p.m. EST Nov. 9.", "5 p.m. EST Nov. 9=2020-11-09T17:00");
        row("The alarm rang at noon Friday.", "noon Friday=2021-02-26T12:00");
        row("Posted Saturday, Dec 20, 2014 8:04 AM.", "Saturday, Dec 20, 2014 8:04 AM=2014-12-20T08:04");
        row("It fell on the night of 3 October 1887.", "the night of 3 October 1887=1887-10-03TNI");
        row("At 9 a.m. on 4 March 1921 the gates were opened.", "9 a.m.=1921-03-04T09:00; 4 March 1921=1921-03-04");
        // ranges
        row("The fair ran from 2009 to 2011.", "2009=2009; 2011=2011");
        row("It rained on Dec. 19-21.", "Dec. 19=2020-12-19; 21=2020-12-21");
        row("It rained on 3 and 5 March 1990.", "3=1990-03-03; 5 March 1990=1990-03-05");
        row("Talks in July-November 1954 failed.", "July=1954-07; November 1954=1954-11");
        row("They met between March 5-9, 1918.", "March 5=1918-03-05; 9, 1918=1918-03-09");
        row("The war (264 to 241 BC) was long.", "264=BC0264; 241 BC=BC0241");
        row("It paid on 3/4/2014 or 24 days before.", "3/4/2014=2014-03-04; 24 days before=2014-02-08");
        row("It rained on 3, 4 and 5 May 2019.", "3=2019-05-03; 4=2019-05-04; 5 May 2019=2019-05-05");
        row("It ran March-May 2019.", "March=2019-03; May 2019=2019-05");
        row("It ran from Monday to Friday.", "Monday=2021-02-22; Friday=2021-02-26");
        row("It will run from Monday to Friday.", "Monday=2021-03-08; Friday=2021-03-12");
        row("It will run from November to March.", "November=2021-11; March=2022-03");
        row("The sale ran from 9 a.m. to 5 p.m. on Friday.",
            "9 a.m.=2021-02-26T09:00; 5 p.m.=2021-02-26T17:00; Friday=2021-02-26");
        row("It may come as late as May.", "May=2021-05");
        row("It closed two decades ago.", "two decades ago=2001");
        // numbers in words
        row("It opened in nineteen ninety-six.", "nineteen ninety-six=1996");
        row("It took two and a half years.", "two and a half years=P2Y6M");
        row("It took 2 1/2 hours.", "2 1/2 hours=PT2H30M");
        row("It took half a century.", "half a century=P50Y");
        row("It rang at a quarter to nine.", "a quarter to nine=2021-03-02T08:45");
        row("It took two hundred and five days.", "two hundred and five days=P205D");
        row("It is a story of the twenty-first century.", "the twenty-first century=20");
        // direction by the clause
        row("Leaders approved the plan Friday.", "Friday=2021-02-26");
        row("He signed a peace plan on Friday.", "Friday=2021-02-26");
        row("They plan a rally for Friday.", "Friday=2021-03-05");
        row("She told of plans to leave on Friday.", "Friday=2021-03-05");
        row("The minister will speak on Friday.", "Friday=2021-03-05");
        row("The minister spoke on Friday.", "Friday=2021-02-26");
        row("The hall is scheduled to open on Monday.", "Monday=2021-03-08");
        row("The offer stands until Thursday.", "Thursday=2021-03-04");
        row("The bridge will open in May.", "May=2021-05");
        row("The bridge opened in May.", "May=2020-05");
        row("The fee would be paid in April.", "April=2021-04");
        row("They will know when her case is heard in May.", "May=2021-05");
        row("He sold fewer seats, with a cut in supply in March and April.", "March=2021-03; April=2021-04");
        row("They struck as previously planned on Saturday.", "Saturday=2021-02-27");
        row("Trading is to resume on Thursday.", "Thursday=2021-03-04");
        row("The strike may end on Friday.", "Friday=2021-03-05");
        row("The game is on Sunday.", "Sunday=2021-03-07");
        row("It must be done before Thursday.", "Thursday=2021-03-04");
        row("The storm is likely to hit on Wednesday.", "Wednesday=2021-03-03");
        row("The storm hit on Wednesday.", "Wednesday=2021-02-24");
        row("May Jones left on Friday.", "Friday=2021-02-26");
        // narrative
        row("On May 3, 1870, he sailed. Two days later he landed. The following year he wed.",
            "May 3, 1870=1870-05-03; Two days later=1870-05-05; The following year=1871");
        row("In 1920 the firm grew. By the end of that decade it failed.", "1920=1920; the end of that decade=192 END");
        // quarters and holidays
        row("Profit fell in the third quarter from a year earlier.",
            "the third quarter=2020-Q3; a year earlier=2019-Q3");
        row("They met on Thanksgiving Day 2014.", "Thanksgiving Day 2014=2014-11-27");
        row("They met on Good Friday 2015.", "Good Friday 2015=2015-04-03");
        row("They will meet on New Year's Eve.", "New Year's Eve=2020-12-31");
        row("Sales rose in the quarter ended July 31.", "the quarter=2020-Q2; July 31=2020-07-31");
        row("It lost money in the third quarter. It expects a gain in the fourth quarter of 2021. Costs rose in the "
            "latest "
            "quarter.",
            "the third quarter=2020-Q3; the fourth quarter of 2021=2021-Q4; the latest quarter=2020-Q3");
        row("The fourth quarter beat the third quarter. A year earlier it was worse.",
            "The fourth quarter=2020-Q4; the third quarter=2020-Q3; A year earlier=2019-Q4");
        row("The fiscal first quarter went well. In the quarter ended Jan. 31 sales rose from a year earlier.",
            "The fiscal first quarter=2021-Q1; the quarter=2021-Q1; Jan. 31=2021-01-31; a year earlier=2020-Q1");
        row("In the third quarter sales fell; the current quarter began well.",
            "the third quarter=2020-Q3; the current quarter=2021-Q1");
        row("Orders fell after several quarters of growth.", "several quarters=PXQ");
        row("They will fall in the first two quarters of 2022.", "the first two quarters of 2022=P2Q");
        // stretches
        row("It changed much over the past decade.", "the past decade=P10Y");
        row("It grew over a three-year period.", "a three-year period=P3Y");
        row("Birds came by mid-afternoon.", "mid-afternoon=2021-03-02TAF MID");
        row("She left on May 3, 1870. In the morning, it had rained.",
            "May 3, 1870=1870-05-03; the morning=1870-05-03TMO");
        row("It would one day be a city.", "one day=FUTURE_REF");
        // eras and wide times
        row("It was sacked in 146 B.C. by Rome.", "146 B.C.=BC0146");
        row("It flourished in the 5th century BC.", "the 5th century BC=BC04");
        row("Disco ruled the '70s.", "the '70s=197");
        // sets
        row("She visits every other week.", "every other week=P2W");
        row("The shop is closed at weekends.", "weekends=XXXX-WXX-WE");
        row("They train each Monday.", "each Monday=XXXX-WXX-1");
        row("They train every third Sunday.", "every third Sunday=XXXX-WXX-7");
        row("She visits every few years.", "every few years=PXY");
        row("They dance every Thanksgiving.", "every Thanksgiving=P1Y");
        // zones and ISO
        row("Logged 2014-12-20T10:00:00Z by hand.", "2014-12-20T10:00:00Z=2014-12-20T10:00:00");
        row("It landed at 1700 GMT.", "1700 GMT=2021-03-02T17:00");
        // references
        row("They said in the past that it could fail.", "the past=PAST_REF");
        row("In the past the mill ran.", "the past=PAST_REF");
        row("It may fail in coming months.", "coming months=FUTURE_REF");
        row("It may fail in the coming months.", "the coming months=PXM");
        row("She now lives there.", "now=PRESENT_REF");
        row("He has recently moved.", "recently=PAST_REF");
        row("It will soon rain.", "soon=FUTURE_REF");
        row("He was told that they may soon leave.", "soon=FUTURE_REF");
        row("The charts reflect current prices.", "current=PRESENT_REF");
        row("The chairman and current Ruritanian envoy spoke.", "current=PRESENT_REF");
    }
    void aTimeIsFoundWithItsExtentAndValue() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const std::string bytes = text.toStdString();
        QCOMPARE(said(bytes, times(bytes)), expected);
    }

    void whatOnlyLooksLikeATimeIsNone_data() {
        QTest::addColumn<QString>("text");
        QFile file(QStringLiteral(DATELINE_SOURCE_DIR "/tests/extract/no_times.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QByteArray& line : file.readAll().trimmed().split('\n'))
            if (!line.startsWith('#')) QTest::newRow(line.constData()) << QString::fromUtf8(line);
    }
    void whatOnlyLooksLikeATimeIsNone() {
        QFETCH(QString, text);
        const std::string bytes = text.toStdString();
        QCOMPARE(said(bytes, times(bytes)), QString());
    }

    void withoutADateOfTheArticleNothingIsInvented_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString(text) << QString(expected);
        };
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
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString(text) << QString(expected);
        };
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
    void anUndatedNewsTextDoesNotBorrowAYear() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const std::string bytes = text.toStdString();
        QCOMPARE(said(bytes, times(bytes, std::nullopt)), expected);
    }

    void theFaultsOfOthersDoNotHappenHere_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString(text) << QString(expected);
        };
        row("2882015 is no year, but 28.8.2015 is one.", "28.8.2015=2015-08-28");
        row("It is due on 31 February.", "31 February=XXXX-02-31");
        row("He may march second in the fall, or in May.", "the fall=2021-FA; May=2021-05");
        row("10 students paid 1.1 euros for a 2-1 win in March.", "March=2021-03");
        row("Filed 3/4/2014 and 5/6/2014, signed 25/12/2013.",
            "3/4/2014=2014-04-03; 5/6/2014=2014-06-05; 25/12/2013=2013-12-25");
    }
    void theFaultsOfOthersDoNotHappenHere() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const std::string bytes = text.toStdString();
        QCOMPARE(said(bytes, times(bytes)), expected);
    }

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

    void aParagraphWithoutReferencesToOthersReadsTheSameAlone() {
        const std::string one = "On 3 May 1870 the mill burned. Two days later it rained.\n\n";
        const std::string two =
            "The council met on Friday and will meet again on Monday. Last week it did not meet.\n\n";
        const auto together = times(one + two), first = times(one), second = times(two);
        QCOMPARE(together.size(), first.size() + second.size());
        for (std::size_t i = 0; i < first.size(); ++i) QCOMPARE(together[i].value, first[i].value);
        for (std::size_t i = 0; i < second.size(); ++i) QCOMPARE(together[first.size() + i].value, second[i].value);
    }

    void everySpanIsInOrderAndInsideTheText() {
        const std::string text =
            "On 3–5 März, “May 3”… «Friday» 12.30 p.m. – 1998–99; Q3 2014, H1, the '90s, 20th century’s end. "
            "\xF0\x9F\x98\x80 May 2020";
        std::uint32_t last = 0;
        for (const TimeExpression& expression : times(text)) {
            QVERIFY(expression.span.begin >= last && expression.span.begin < expression.span.end &&
                    expression.span.end <= text.size());
            last = expression.span.end;
        }
    }

    void theLocaleAndThreadsPlayNoPart() {
        const std::string text =
            "On Friday, 3 March 2019, at 5 p.m., he said that last week 1.5 years had passed since the '70s.";
        const auto expected = times(text);
        std::setlocale(LC_ALL, "de_DE.UTF-8");
        QVERIFY(times(text) == expected);
        std::setlocale(LC_ALL, "C");
        std::vector<std::thread> threads;
        std::vector<int> same(8, 0);
        for (std::size_t i = 0; i < same.size(); ++i)
            threads.emplace_back([&, i] { same[i] = times(text) == expected; });
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(std::count(same.begin(), same.end(), 1), std::ptrdiff_t(same.size()));
    }

    void germanNewsIsRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        for (const char* name : {"times_de.tsv", "no_times_de.txt"}) {
            QFile file(QStringLiteral(DATELINE_SOURCE_DIR "/tests/extract/") + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QByteArray& line : file.readAll().trimmed().split('\n')) {
                const qsizetype tab = line.indexOf('\t');
                if (line.startsWith('#')) continue;
                QTest::newRow(line.constData()) << QString::fromUtf8(line.left(tab))
                                                << (tab < 0 ? QString() : QString::fromUtf8(line.mid(tab + 1)));
            }
        }
    }
    void germanNewsIsRead() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const std::string bytes = text.toStdString();
        QCOMPARE(said(bytes, times(bytes, writtenOn, "de")), expected);
    }

    void germanHasItsOwnWordsAndGrammar_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString(text) << QString(expected);
        };
        row("Die Brücke fiel Anfang Mai 1998.", "Anfang Mai 1998=1998-05 START");
        row("Sie sprach am Dienstag, 23. Februar 2021, um 8:30 Uhr.",
            "Dienstag, 23. Februar 2021, um 8:30 Uhr=2021-02-23T08:30");
        row("Der Minister wird am Freitag sprechen.", "Freitag=2021-03-05");
        row("Der Minister sprach am Freitag.", "Freitag=2021-02-26");
        row("Von 2009 bis 2012 stand sie leer.", "2009=2009; 2012=2012");
        row("Vor zwei Wochen brannte es.", "Vor zwei Wochen=2021-W07");
        row("Es brannte gestern Abend.", "gestern Abend=2021-03-01TEV");
        row("Im 19. Jahrhundert stand sie.", "19. Jahrhundert=18");
        row("Der Morgen war kalt.", "");
        row("Er sah 2000 Menschen.", "");
        row("May und Sun sind Namen.", "");
        row("Das Spiel endete 2:1.", "");
        row("Er zahlte 19,99 Euro.", "");
        row("Vor dem Haus stand ein Wagen.", "");
    }
    void germanHasItsOwnWordsAndGrammar() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const std::string bytes = text.toStdString();
        QCOMPARE(said(bytes, times(bytes, writtenOn, "de-AT")), expected);
    }

    void anUnknownLanguageGivesOnlyUnambiguousNumericDates() {
        const std::string text = "Allekirjoitettu 2014-12-20 ja 25.12.2013, perjantaina. May 3.";
        QCOMPARE(said(text, times(text, writtenOn, "fi")), QString("2014-12-20=2014-12-20; 25.12.2013=2013-12-25"));
        const std::string french = "Le 20 mai 2014, le 3/4/2014 et le 25/12/2014, en 1998, mardi à 14h30.";
        QCOMPARE(said(french, times(french, writtenOn, "fr")), QString("25/12/2014=2014-12-25"));
        const std::string arabic = "2014-12-21 و25/12/2014 3/4/2014";
        QCOMPARE(said(arabic, times(arabic, writtenOn, "ar")), QString("2014-12-21=2014-12-21"));
        QCOMPARE(said(arabic, times(arabic, writtenOn, "en")), QString("2014-12-21=2014-12-21; 3/4/2014=2014-04-03"));
        const std::string chinese = "2014年12月20日， 2014-12-21。";
        QCOMPARE(said(chinese, times(chinese, writtenOn, "zh")), QString("2014-12-21=2014-12-21"));
    }

    void hostileTextsStayLinear_data() {
        QTest::addColumn<QByteArray>("unit");
        QTest::addColumn<int>("megabytes");
        QTest::newRow("one line of 50 MB")
            << QByteArray("the mill by the river burned down and nobody was hurt, ") << 50;
        QTest::newRow("a million digits in a row") << QByteArray("7") << 1;
        QTest::newRow("digits and hyphens") << QByteArray("1-2-") << 1;
        QTest::newRow("digits and stops") << QByteArray("12.") << 1;
        QTest::newRow("months in a row") << QByteArray("May ") << 1;
        QTest::newRow("numbers in a row") << QByteArray("twenty ") << 1;
        QTest::newRow("hundreds in a row") << QByteArray("hundred ") << 1;
        QTest::newRow("years in a row") << QByteArray("1998 ") << 1;
        QTest::newRow("ambiguous dates in a row") << QByteArray("3/4/2014 ") << 1;
        QTest::newRow("articles in a row") << QByteArray("the ") << 1;
        QTest::newRow("commas") << QByteArray(",") << 1;
        QTest::newRow("letters without a space") << QByteArray("a") << 1;
        QTest::newRow("apostrophes") << QByteArray("'98") << 1;
    }
    void hostileTextsStayLinear() {
        QFETCH(QByteArray, unit);
        QFETCH(int, megabytes);
        Article article;
        article.text = unit.repeated(int(megabytes * 1000000 / unit.size())).toStdString();
        article.published = Published{writtenOn, {}, false};
        QElapsedTimer timer;
        timer.start();
        const auto found = findTimes(article, sentences(article));
        QVERIFY2(timer.elapsed() < 8000 + 200 * megabytes, "it takes seconds a megabyte");
        QVERIFY(found.size() <= article.text.size());
    }
};

QTEST_GUILESS_MAIN(TimesTest)
#include "times_test.moc"
