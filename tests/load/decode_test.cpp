#include "core/load/decode.h"

#include "tests/support/print.h"

#include <QTest>

using namespace dateline;

class DecodeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bytesBecomeText_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("declared");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("repaired");
        QTest::newRow("UTF-8 is taken as it is") << QByteArray("Zoë paid 5 €") << ""
                                                 << "Zoë paid 5 €" << 0;
        QTest::newRow("valid UTF-8 wins over a wrong declaration") << QByteArray("Zoë") << "iso-8859-1"
                                                                   << "Zoë" << 0;
        QTest::newRow("a byte order mark is no text") << QByteArray("\xEF\xBB\xBFZoë") << ""
                                                      << "Zoë" << 0;
        QTest::newRow("UTF-16 with a mark") << QByteArray("\xFF\xFEZ\0o\0\xEB\0", 8) << ""
                                            << "Zoë" << 0;
        QTest::newRow("UTF-16 without a mark") << QByteArray("Z\0o\0e\0 \0r\0a\0n\0", 14) << ""
                                               << "Zoe ran" << 0;
        QTest::newRow("Latin-1 means windows-1252") << QByteArray("\x93Zo\xEB\x94") << "iso-8859-1"
                                                    << "“Zoë”" << 0;
        QTest::newRow("a declared Cyrillic page") << QByteArray("\xEF\xF0\xE8\xE2\xE5\xF2") << "windows-1251"
                                                  << "привет" << 0;
        QTest::newRow("line ends of every system become one") << QByteArray("a\r\nb\rc\n") << ""
                                                              << "a\nb\nc\n"
                                                              << 0;
        QTest::newRow("one broken byte in much good UTF-8 is repaired and counted")
            << QByteArray("Zoë, Noé, Léo and \xFF Maël") << "utf-8"
            << "Zoë, Noé, Léo and \uFFFD Maël" << 1;
    }
    void aFewStrayBytesAmongUtf8AreRepaired() {
        const Decoded decoded = decode("A bridge\xFF\xC0 fell. The caf\xC3\xA9 was closed.", "");
        QCOMPARE(QString::fromStdString(decoded.text),
                 QStringLiteral("A bridge\uFFFD\uFFFD fell. The café was closed."));
        QCOMPARE(decoded.repaired, std::size_t{2});
    }
    void aGuessFromLittleIsUnsure() {
        QVERIFY(decode("A bridge \xFF fell.", "").unsure);
        QVERIFY(!decode("A bridge fell.", "").unsure);
    }
    void bytesBecomeText() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, declared);
        QFETCH(QString, text);
        QFETCH(int, repaired);
        const Decoded decoded = decode(bytes.toStdString(), declared.toStdString());
        QCOMPARE(QString::fromStdString(decoded.text), text);
        QCOMPARE(static_cast<int>(decoded.repaired), repaired);
    }

    void undeclaredLatinIsDetected() {
        const std::string bytes =
            "Die gr\xF6\xDF"
            "te Br\xFC"
            "cke der Stadt wurde f\xFCr zw\xF6lf Tage gesperrt, weil ein Tr\xE4ger besch\xE4"
            "digt war. "
            "Viele Pendler mu\xDFten \xFC"
            "ber die n\xE4"
            "chste Stra\xDF"
            "e ausweichen.";
        QVERIFY(QString::fromStdString(decode(bytes, "").text).startsWith(QStringLiteral("Die größte Brücke")));
    }

    void theDeclaredCharset_data() {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("charset");
        QTest::newRow("of a meta element") << QByteArray("<html><meta charset=\"KOI8-R\">") << "koi8-r";
        QTest::newRow("of a meta element with a content type")
            << QByteArray("<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'>") << "shift_jis";
        QTest::newRow("of an XML declaration")
            << QByteArray("<?xml version='1.0' encoding='iso-8859-2'?><html>") << "iso-8859-2";
        QTest::newRow("of a page that names none is none") << QByteArray("<html><p>charset</p>") << "";
    }
    void theDeclaredCharset() {
        QFETCH(QByteArray, page);
        QFETCH(QString, charset);
        QCOMPARE(QString::fromStdString(declaredCharset(page.toStdString())), charset);
    }

    void textReadInTheWrongEncodingIsRepaired() {
        std::string text = "Le cafÃ© fermÃ© a rouvert, a-t-on appris prÃ¨s du thÃ©Ã¢tre.";
        QVERIFY(repairMojibake(text));
        QCOMPARE(QString::fromStdString(text),
                 QStringLiteral("Le café fermé a rouvert, a-t-on appris près du théâtre."));
    }
    void textThatOnlyMentionsSuchMarksIsLeftAlone() {
        std::string text = "The letters Ã© stand where é was meant.";
        QVERIFY(!repairMojibake(text));
    }

    void binariesAreNoText_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("binary");
        QTest::newRow("words are text") << QByteArray("plain words\n") << false;
        QTest::newRow("UTF-16 is text") << QByteArray("Z\0o\0e\0 \0r\0a\0n\0", 14) << false;
        QTest::newRow("NULs are not") << QByteArray("\x01\0\0\x02 ab\0\0\x7F\0", 11) << true;
        QTest::newRow("control characters are not") << QByteArray("\x01\x02\x03 abc \x04\x05") << true;
    }
    void binariesAreNoText() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, binary);
        QCOMPARE(looksBinary(bytes.toStdString()), binary);
    }
};

QTEST_GUILESS_MAIN(DecodeTest)
#include "decode_test.moc"
