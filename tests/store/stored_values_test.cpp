#include "core/store/stored_values.h"

#include "tests/support/print.h"

#include <QTest>

#include <rapidcheck.h>

using namespace dateline;

namespace {

template <class T>
T between(int least, int most) {
    return static_cast<T>(*rc::gen::inRange(least, most + 1));
}

PartialDate anyDate() {
    PartialDate date;
    if (*rc::gen::arbitrary<bool>()) date.year = between<std::int32_t>(-20000, 20000);
    date.grain = between<Grain>(0, static_cast<int>(Grain::Second));
    date.season = between<Season>(0, 4);
    date.part = between<DayPart>(0, 6);
    date.half = between<std::uint8_t>(0, 2);
    date.quarter = between<std::uint8_t>(0, 4);
    date.fiscal = *rc::gen::arbitrary<bool>();
    date.month = between<std::uint8_t>(0, 12);
    date.week = between<std::uint8_t>(0, 53);
    date.weekday = between<std::uint8_t>(0, 7);
    date.day = between<std::uint8_t>(0, 31);
    date.hour = between<std::int8_t>(-1, 24);
    date.minute = between<std::int8_t>(-1, 59);
    date.second = between<std::int8_t>(-1, 59);
    if (*rc::gen::arbitrary<bool>()) date.utcOffsetMinutes = between<std::int16_t>(-720, 840);
    return date;
}

}  // namespace

class StoredValuesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("RC_PARAMS", "seed=20141220"); }  // the same run every time

    void anyDateComesBackAsItWas() {
        const bool holds = rc::check([] {
            When when{anyDate(),
                      {},
                      between<Modifier>(0, static_cast<int>(Modifier::EqualOrMore)),
                      *rc::gen::arbitrary<bool>()};
            if (*rc::gen::arbitrary<bool>()) when.until = anyDate();
            RC_ASSERT(whenFromStored(storedWhen(when)) == std::optional(when));
        });
        QVERIFY(holds);
    }

    void noDateIsReadFrom_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << "";
        QTest::newRow("words") << "tomorrow";
        QTest::newRow("too few numbers") << "2014 10 0 0";
        QTest::newRow("a grain there is not") << "2014 99 0 0 0 0 0 12 0 0 19 -1 -1 -1 - 0 0";
        QTest::newRow("more than one range end")
            << "2014 10 0 0 0 0 0 12 0 0 19 -1 -1 -1 - 0 0 2014 10 0 0 0 0 0 12 0 0 19 -1 -1 -1 - 7";
    }
    void noDateIsReadFrom() {
        QFETCH(QString, text);
        QVERIFY(!whenFromStored(text.toStdString()));
    }

    void blocks_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("none is no block") << "" << 0;
        QTest::newRow("a heading and a paragraph") << "0-5h 7-20p" << 2;
        QTest::newRow("beyond the text is damage") << "0-21p" << -1;
        QTest::newRow("overlapping is damage") << "0-9p 8-12p" << -1;
        QTest::newRow("backwards is damage") << "9-3p" << -1;
        QTest::newRow("an unknown kind is damage") << "0-9x" << -1;
        QTest::newRow("a missing end is damage") << "0-" << -1;
    }
    void blocks() {
        QFETCH(QString, text);
        QFETCH(int, count);
        const auto blocks = blocksFromStored(text.toStdString(), 20);
        QCOMPARE(blocks ? static_cast<int>(blocks->size()) : -1, count);
        if (blocks) QCOMPARE(QString::fromStdString(storedBlocks(*blocks)), text);
    }
};

QTEST_GUILESS_MAIN(StoredValuesTest)
#include "stored_values_test.moc"
