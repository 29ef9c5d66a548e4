#include "core/extract/date_line.h"

#include "core/time/when.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;

class DateLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineThatIsADate_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("day");
        const auto row = [](const char* line, const char* day) {
            QTest::newRow(line) << QString(line) << QString(day);
        };
        row("/ 20 December 2014", "2014-12-20");
        row("Saturday, Dec 20, 2014 8:04 AM EST", "2014-12-20");
        row("2014-12-20T10:00Z", "2014-12-20");
        row("2014-12-20T10:00:00+05:30", "2014-12-20");
        row("Posted: 20/12/2014", "2014-12-20");
        row("Published on December 20, 2014 at 8:04 p.m.", "2014-12-20");
        row("Last updated 3 May 2021, 14:30 GMT", "2021-05-03");
        row("December 20th, 2014", "2014-12-20");
        row("20.12.2014", "2014-12-20");
        row("Sat 20 Dec 2014 09.30 GMT", "2014-12-20");
    }
    void aLineThatIsADate() {
        QFETCH(QString, line);
        QFETCH(QString, day);
        const auto found = parseDateLine(line.toStdString());
        QVERIFY(found);
        QCOMPARE(isoDay(found->day), day.toStdString());
    }

    void aLineThatIsNone_data() {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"", "The treaty of 20 December 2014 was signed by both ministers in Hull", "December 2014", "on Friday",
              "31 February 2014", "Call 555-2014 now", "Chapter 12", "20 December", "Yesterday, 8:04 AM"})
            QTest::newRow(*line ? line : "an empty line") << QString(line);
    }
    void aLineThatIsNone() {
        QFETCH(QString, line);
        QVERIFY(!parseDateLine(line.toStdString()));
    }

    void theWordsAndTheirDoubtAreKept() {
        const std::string line = "Posted 3/4/2014 by staff";
        const auto found = parseDateLine(line);
        QVERIFY(found && found->ambiguous);
        QCOMPARE(found->words.in(line), std::string_view("3/4/2014"));
        QCOMPARE(isoDay(found->day), std::string("2014-03-04"));
        QCOMPARE(isoDay(parseDateLine(line, "en-GB")->day), std::string("2014-04-03"));
    }
};

QTEST_GUILESS_MAIN(DateLineTest)
#include "date_line_test.moc"
