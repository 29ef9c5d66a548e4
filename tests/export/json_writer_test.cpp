#include "core/export/json_writer.h"

#include "core/export/iso_bounds.h"
#include "core/time/partial_date.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;

class JsonWriterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stringsAreEscaped_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("plain words stay") << QByteArray("a b") << QByteArray("\"a b\"");
        QTest::newRow("quotes and backslashes") << QByteArray("\"\\") << QByteArray("\"\\\"\\\\\"");
        QTest::newRow("line ends and tabs") << QByteArray("a\n\t\r") << QByteArray("\"a\\n\\t\\r\"");
        QTest::newRow("other control characters") << QByteArray("\x01\x1f") << QByteArray("\"\\u0001\\u001f\"");
        QTest::newRow("UTF-8 stays as it is") << QByteArray("é😀") << QByteArray("\"é😀\"");
        QTest::newRow("line ends of Unicode, which would break a line of JSON Lines")
            << QByteArray("a\u0085b\u2028c\u2029d") << QByteArray("\"a\\u0085b\\u2028c\\u2029d\"");
        QTest::newRow("their neighbours stay")
            << QByteArray("\u0084\u2027\u202a") << QByteArray("\"\u0084\u2027\u202a\"");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("\"\"");
    }
    void stringsAreEscaped() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, json);
        std::string out;
        appendJsonString(out, text.toStdString());
        QCOMPARE(QByteArray::fromStdString(out), json);
    }
    void commasStandBetweenThingsOnly() {
        std::string out;
        JsonWriter json(out);
        json.object()
            .field("a", 1LL)
            .key("b")
            .array()
            .value("x")
            .object()
            .endObject()
            .null()
            .endArray()
            .field("c", true)
            .endObject();
        QCOMPARE(out, std::string(R"({"a":1,"b":["x",{},null],"c":true})"));
    }
    void bounds_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("earliest");
        QTest::addColumn<QString>("latest");
        QTest::newRow("a day is its own bounds") << "2014-12-19"
                                                 << "2014-12-19"
                                                 << "2014-12-19";
        QTest::newRow("a month ends on its last day") << "2014-02"
                                                      << "2014-02-01"
                                                      << "2014-02-28";
        QTest::newRow("a clock time keeps its clock") << "2014-12-19T14:30"
                                                      << "2014-12-19T14:30"
                                                      << "2014-12-19T14:30";
    }
    void bounds() {
        QFETCH(QString, value);
        QFETCH(QString, earliest);
        QFETCH(QString, latest);
        const auto date = parseTimexValue(value.toStdString());
        QVERIFY(date);
        const auto known = interval(*date);
        QVERIFY(known);
        const IsoBounds bounds = isoBounds(*known);
        QCOMPARE(QString::fromStdString(bounds.earliest), earliest);
        QCOMPARE(QString::fromStdString(bounds.latest), latest);
    }
    void anOpenSideIsTwoDots() {
        const IsoBounds bounds = isoBounds({std::nullopt, Instant(std::chrono::hours(24))});
        QCOMPARE(bounds.earliest, std::string(".."));
        QCOMPARE(bounds.latest, std::string("1970-01-01"));
    }
};

QTEST_GUILESS_MAIN(JsonWriterTest)
#include "json_writer_test.moc"
