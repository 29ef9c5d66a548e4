#include "core/base/utf8.h"

#include "tests/support/print.h"

#include <QTest>

using namespace dateline;
using namespace std::string_literals;

class Utf8Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void validity_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QByteArray>("repaired");
        QTest::newRow("plain ASCII is valid") << QByteArray("abc") << true << QByteArray("abc");
        QTest::newRow("nothing at all is valid") << QByteArray("") << true << QByteArray("");
        QTest::newRow("two, three and four bytes are valid") << QByteArray("é€😀") << true << QByteArray("é€😀");
        QTest::newRow("a Latin-1 byte is not")
            << QByteArray("caf\xE9 ole") << false << QByteArray("caf\xEF\xBF\xBD ole");
        QTest::newRow("an overlong slash is not") << QByteArray("\xC0\xAF") << false << QByteArray("\xEF\xBF\xBD");
        QTest::newRow("a surrogate is not") << QByteArray("\xED\xA0\x80") << false << QByteArray("\xEF\xBF\xBD");
        QTest::newRow("above the last code point is not")
            << QByteArray("\xF4\x90\x80\x80") << false << QByteArray("\xEF\xBF\xBD");
        QTest::newRow("a cut sequence at the end is not")
            << QByteArray("ab\xE2\x82") << false << QByteArray("ab\xEF\xBF\xBD");
    }
    void validity() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, valid);
        QFETCH(QByteArray, repaired);
        QCOMPARE(isUtf8(bytes.toStdString()), valid);
        QCOMPARE(QByteArray::fromStdString(repairedUtf8(bytes.toStdString())), repaired);
    }
    void aMapAgreesWithCountingAtEveryCharacter() {
        const std::string unit = "aé€😀 b";
        std::string text;
        for (int i = 0; i < 40; ++i) text += unit;
        const CodePointMap map(text);
        std::uint32_t count = 0;
        for (std::uint32_t byte = 0; byte < text.size(); byte += codePointAt(text, byte).size, ++count) {
            QCOMPARE(map.codePoint(byte), count);
            QCOMPARE(map.byte(count), byte);
        }
        QCOMPARE(map.codePoint(static_cast<std::uint32_t>(text.size())), count);
        QCOMPARE(map.byte(count), static_cast<std::uint32_t>(text.size()));
        QCOMPARE(codePointCount(text), static_cast<std::size_t>(count));
    }
    void theMapOfAsciiIsTheIdentity() {
        const CodePointMap map("plain words");
        QCOMPARE(map.codePoint(5), 5u);
        QCOMPARE(map.byte(5), 5u);
    }
    void codePointsSurviveTheRoundTrip() {
        for (const char32_t value : {U'a', U'é', U'€', U'😀'}) {
            std::string text;
            appendUtf8(text, value);
            QCOMPARE(static_cast<quint32>(codePointAt(text, 0).value), static_cast<quint32>(value));
            QCOMPARE(static_cast<std::size_t>(codePointAt(text, 0).size), text.size());
        }
    }
};

QTEST_GUILESS_MAIN(Utf8Test)
#include "utf8_test.moc"
