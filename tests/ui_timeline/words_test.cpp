#include "ui/timeline/axis_words.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace dateline;

/// The words beside the timeline claim no more than the dates behind them.
class AxisWordsTest : public QObject {
    Q_OBJECT

    static qint64 at(const QString& day) {
        return QDateTime(QDate::fromString(day, Qt::ISODate), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
    }

private Q_SLOTS:
    void anHourOfTheAxisHasNoSeconds() {
        const Tick tick;
        for (const QString& name : minorNames(tick, TickUnit::Hour, QLocale::c()))
            QVERIFY2(!name.contains(QStringLiteral(":00:00")), qPrintable(name));
    }
    void places_data() {
        QTest::addColumn<QString>("edge");
        QTest::addColumn<bool>("end");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("words");
        QTest::newRow("a year's end is that year, not its December") << "2017-01-01" << true << 3000 << "2016";
        QTest::newRow("a month's end is that month") << "2014-03-01" << true << 400 << "February 2014";
        QTest::newRow("a month's end is that month, however near") << "2014-03-01" << true << 30 << "February 2014";
        QTest::newRow("a day's end is that day where days are seen")
            << "2014-12-20" << true << 30 << "19 December 2014";
        QTest::newRow("a day is its month where months are seen") << "2014-12-20" << true << 400 << "December 2014";
        QTest::newRow("where centuries are seen it is the year") << "2014-12-20" << true << 40000 << "2014";
        QTest::newRow("a begin names the day it begins") << "2014-12-20" << false << 30 << "20 December 2014";
        QTest::newRow("a year's begin is that year") << "2017-01-01" << false << 30 << "2017";
    }
    void places() {
        QFETCH(QString, edge);
        QFETCH(bool, end);
        QFETCH(int, days);
        QFETCH(QString, words);
        QCOMPARE(placeName(at(edge), end ? Edge::End : Edge::Begin, qint64{86400} * days, QLocale::c()), words);
    }

    void aMomentNamesItsWeekdayWhereThereWasOne_data() {
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("words");
        QTest::newRow("a day of our weeks") << "2014-12-19"
                                            << "Fri 19 December";
        QTest::newRow("a day older than the Gregorian calendar") << "1307-10-13"
                                                                 << "13 October";
    }
    void aMomentNamesItsWeekdayWhereThereWasOne() {
        QFETCH(QString, day);
        QFETCH(QString, words);
        QCOMPARE(momentName(at(day), 3600, QLocale::c()), words);
    }
};

QTEST_MAIN(AxisWordsTest)
#include "words_test.moc"
