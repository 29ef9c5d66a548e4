#include "ui/model/words.h"

#include "tests/support/telling.h"

#include <QTest>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

Q_DECLARE_METATYPE(dateline::When)

namespace {

When modified(When when, Modifier modifier) {
    when.modifier = modifier;
    return when;
}
When range(When first, const When& last, bool lasted) {
    first.until = last.date;
    first.lasted = lasted;
    return first;
}
When grained(PartialDate date, Grain grain) {
    date.grain = grain;
    return {date, {}, Modifier::None, false};
}
When season(std::int32_t which, Season season) {
    When when = grained(PartialDate::ofYear(which), Grain::Season);
    when.date.season = season;
    return when;
}
When weekday(std::uint8_t which) {
    When when;
    when.date.weekday = which;
    return when;
}
When clock(std::int8_t hour, std::int8_t minute) {
    When when = grained(PartialDate::ofDay(2014, 12, 19), Grain::Minute);
    when.date.hour = hour;
    when.date.minute = minute;
    return when;
}

}  // namespace

class WordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dates_data() {
        QTest::addColumn<When>("when");
        QTest::addColumn<QString>("words");
        QTest::newRow("a day has its weekday") << day(2014, 12, 19) << "Friday 19 December 2014";
        QTest::newRow("a day older than the Gregorian calendar has none") << day(1343, 5, 12) << "12 May 1343";
        QTest::newRow("a month is a time inside it") << month(2014, 11) << "some time in November 2014";
        QTest::newRow("a year too") << year(2014) << "some time in 2014";
        QTest::newRow("a decade") << grained(PartialDate::ofYear(1990), Grain::Decade) << "some time in the 1990s";
        QTest::newRow("a century by its years")
            << grained(PartialDate::ofYear(1900), Grain::Century) << "some time in the years 1900 to 1999";
        QTest::newRow("a season") << season(2019, Season::Summer) << "some time in summer 2019";
        QTest::newRow("before") << modified(day(2021, 3, 3), Modifier::Before) << "before Wednesday 3 March 2021";
        QTest::newRow("about") << modified(year(1520), Modifier::Approx) << "about 1520";
        QTest::newRow("early") << modified(month(2021, 3), Modifier::Start) << "early in March 2021";
        QTest::newRow("a range that lasted")
            << range(day(2021, 3, 3), day(2021, 3, 5), true) << "Wednesday 3 March 2021 to Friday 5 March 2021";
        QTest::newRow("a range of possible days") << range(day(2021, 3, 3), day(2021, 3, 5), false)
                                                  << "some time between Wednesday 3 March 2021 and Friday 5 March 2021";
        QTest::newRow("a time of day") << clock(14, 30) << "Friday 19 December 2014, 14:30";
        QTest::newRow("a weekday alone borrows no date") << weekday(5) << "a Friday, it is not known which";
        QTest::newRow("year 0 is 1 BCE") << year(0) << "some time in 1 BCE";
        QTest::newRow("44 BCE") << day(-43, 3, 15) << "15 March 44 BCE";
        QTest::newRow("a leap day of long ago") << day(1600, 2, 29) << "Tuesday 29 February 1600";
    }
    void dates() {
        QFETCH(When, when);
        QFETCH(QString, words);
        QCOMPARE(whenWords(when, QLocale::c()), words);
    }
    void theLocaleOrdersDayAndMonth() {
        QCOMPARE(dayWords(*asDay(day(2014, 12, 19).date), QLocale(QLocale::English, QLocale::UnitedStates)),
                 QStringLiteral("Friday, December 19, 2014"));
        QCOMPARE(dayWords(*asDay(day(2014, 12, 19).date), QLocale(QLocale::German)),
                 QStringLiteral("Freitag 19 Dezember 2014"));
    }
    void chipsAreShort() {
        QCOMPARE(shortWhen(day(2014, 12, 26), QLocale::c()), QStringLiteral("Fri 26 December"));
        QCOMPARE(shortWhen(month(2014, 11), QLocale::c()), QStringLiteral("November 2014"));
        QCOMPARE(shortWhen(modified(day(2014, 12, 26), Modifier::Before), QLocale::c()),
                 QStringLiteral("before Fri 26 December"));
    }
    void countsAreWords_data() {
        QTest::addColumn<int>("articles");
        QTest::addColumn<int>("events");
        QTest::addColumn<QString>("words");
        QTest::newRow("one of each is singular") << 1 << 1 << "1 article, 1 event";
        QTest::newRow("several are plural") << 2 << 11 << "2 articles, 11 events";
        QTest::newRow("none is plural") << 1 << 0 << "1 article, 0 events";
    }
    void countsAreWords() {
        QFETCH(int, articles);
        QFETCH(int, events);
        QFETCH(QString, words);
        QCOMPARE(countWords(articles, events), words);
    }
    void anArticleWithoutATitleIsCalledByItsFirstWords() {
        Article article;
        QCOMPARE(articleName(article), QStringLiteral("Untitled article"));
        article.text = "A storm closed the bridge.";
        QCOMPARE(articleName(article), QStringLiteral("A storm closed the bridge."));
        article.text = "The ferry company added boats on the day after the storm,\nand asked for help.";
        QCOMPARE(articleName(article), QStringLiteral("The ferry company added boats on the day after the storm, …"));
        article.title = "Bridge stays shut";
        QCOMPARE(articleName(article), QStringLiteral("Bridge stays shut"));
    }
    void largeNumbersAreGroupedAsThePersonWritesThem() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(countWords(1200, 38'086, 1'001),
                 QStringLiteral("1,200 articles, 38,086 events, 1,001 of them undated"));
        QLocale::setDefault(QLocale::c());
    }
    void undatedEventsAreCountedApart() {
        QCOMPARE(countWords(2, 13, 2), QStringLiteral("2 articles, 13 events, 2 of them undated"));
    }
    void anInferredDateSaysSo() {
        QCOMPARE(articleDateWords(Published{*asDay(day(2014, 12, 20).date), "", true}, QLocale::c()),
                 QStringLiteral("20 December 2014, inferred"));
        QCOMPARE(articleDateWords(std::nullopt), QStringLiteral("No date"));
    }
    void qtsDaysAndOursAgree() {
        for (const int number : {-719528, 0, 16423, 100000}) {
            const date::local_days one{date::days(number)};
            QCOMPARE(fromQDate(toQDate(one)).time_since_epoch().count(), number);
        }
        QCOMPARE(toQDate(*asDay(day(2014, 12, 19).date)), QDate(2014, 12, 19));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
