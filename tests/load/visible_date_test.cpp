#include "core/load/visible_date.h"

#include "core/load/date_line.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;

namespace {
QString iso(date::local_days day) { return QString::fromStdString(date::format("%F", day)); }
}  // namespace

class VisibleDateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDayInWords_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("days");
        QTest::newRow("day, month, year") << "on 3 March 2021"
                                          << "en"
                                          << "2021-03-03";
        QTest::newRow("month, day, year") << "March 3rd, 2021"
                                          << "en"
                                          << "2021-03-03";
        QTest::newRow("an abbreviated month with its point") << "Sept. 9, 2019"
                                                             << "en"
                                                             << "2019-09-09";
        QTest::newRow("ISO 8601") << "2021-03-03"
                                  << "en"
                                  << "2021-03-03";
        QTest::newRow("German with a point") << "3. März 2021"
                                             << "de"
                                             << "2021-03-03";
        QTest::newRow("Austrian January") << "4. Jänner 2020"
                                          << "de"
                                          << "2020-01-04";
        QTest::newRow("figures with points are day first") << "04.05.2020"
                                                           << "en"
                                                           << "2020-05-04";
        QTest::newRow("figures with slashes are month first in America") << "04/05/2020"
                                                                         << "en-US"
                                                                         << "2020-04-05";
        QTest::newRow("and day first in Britain") << "04/05/2020"
                                                  << "en-GB"
                                                  << "2020-05-04";
        QTest::newRow("a day above twelve shows the order") << "25/12/2020"
                                                            << "en-US"
                                                            << "2020-12-25";
        QTest::newRow("two figures of a year") << "04.05.19"
                                               << "de"
                                               << "2019-05-04";
        QTest::newRow("Spanish") << "el 3 de mayo de 2021"
                                 << "es"
                                 << "2021-05-03";
        QTest::newRow("French") << "le 1er août 2020"
                                << "fr"
                                << "2020-08-01";
        QTest::newRow("Russian") << "3 марта 2021"
                                 << "ru"
                                 << "2021-03-03";
        QTest::newRow("Japanese") << "2020年1月21日 10:30"
                                  << "ja"
                                  << "2020-01-21";
        QTest::newRow("Korean") << "2020년 1월 21일"
                                << "ko"
                                << "2020-01-21";
        QTest::newRow("Hungarian, year first") << "2020. január 21."
                                               << "hu"
                                               << "2020-01-21";
        QTest::newRow("two days in order") << "from 3 May 2020 to 5 May 2020"
                                           << "en"
                                           << "2020-05-03 2020-05-05";
        QTest::newRow("a month alone is no day") << "in May 2020"
                                                 << "en"
                                                 << "";
        QTest::newRow("31 February is no day") << "31 February 2020"
                                               << "en"
                                               << "";
        QTest::newRow("a version is no day") << "release 1.2.2020.7"
                                             << "en"
                                             << "";
        QTest::newRow("a score is no day") << "they won 2-1"
                                           << "en"
                                           << "";
        QTest::newRow("a phone number is no day") << "call 555-12-2020-1"
                                                  << "en"
                                                  << "";
    }
    void aDayInWords() {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QFETCH(QString, days);
        QStringList found;
        for (const VisibleDay& day : daysIn(text.toStdString(), language.toStdString())) found += iso(day.day);
        QCOMPARE(found.join(' '), days);
    }

    void aMachinesDay_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("day");
        QTest::newRow("ISO 8601 with a zone keeps the day as written") << "2020-08-23T23:30:00-07:00"
                                                                       << "2020-08-23";
        QTest::newRow("compact") << "20141220"
                                 << "2014-12-20";
        QTest::newRow("compact with a time") << "20141220T010203Z"
                                             << "2014-12-20";
        QTest::newRow("RFC 822") << "Sat, 20 Dec 2014 10:00:00 +0100"
                                 << "2014-12-20";
        QTest::newRow("RFC 822 without a weekday") << "20 Dec 2014 10:00 GMT"
                                                   << "2014-12-20";
        QTest::newRow("Unix seconds") << "1419033600"
                                      << "2014-12-20";
        QTest::newRow("Unix milliseconds") << "1419033600000"
                                           << "2014-12-20";
        QTest::newRow("words of no date") << "yesterday"
                                          << "";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void aMachinesDay() {
        QFETCH(QString, value);
        QFETCH(QString, day);
        const auto found = machineDay(value.toStdString());
        QCOMPARE(found ? iso(*found) : QString(), day);
    }

    void aDateLine_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("author");
        QTest::newRow("behind a slash") << "/ 3 March 2021"
                                        << "2021-03-03"
                                        << "";
        QTest::newRow("with a label and a clock time") << "Published: 3 March 2021, 14:05 GMT"
                                                       << "2021-03-03"
                                                       << "";
        QTest::newRow("behind a byline") << "By Ann Ray | 3 March 2021"
                                         << "2021-03-03"
                                         << "Ann Ray";
        QTest::newRow("with a weekday") << "Wednesday, March 3, 2021"
                                        << "2021-03-03"
                                        << "";
        QTest::newRow("with a place and a comma") << "LISBON, 3 March 2021"
                                                  << "2021-03-03"
                                                  << "";
        QTest::newRow("a headline that names a day is none") << "The flood of 3 March 2021"
                                                             << ""
                                                             << "";
        QTest::newRow("a sentence is none") << "The bridge was opened on 3 March 2021 by the mayor."
                                            << ""
                                            << "";
    }
    void aDateLine() {
        QFETCH(QString, line);
        QFETCH(QString, day);
        QFETCH(QString, author);
        const auto found = dateLine(line.toStdString(), "en");
        QCOMPARE(found ? iso(found->day) : QString(), day);
        QCOMPARE(found ? QString::fromStdString(found->author) : QString(), author);
    }
};

QTEST_GUILESS_MAIN(VisibleDateTest)
#include "visible_date_test.moc"
