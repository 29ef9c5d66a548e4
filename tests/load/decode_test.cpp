#include "core/load/decode.h"

#include "tests/support/print.h"

#include <QTest>
#include <unicode/ucnv.h>

using namespace dateline;

namespace {

std::string encoded(const QString& text, const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name.c_str(), &status);
    std::string bytes(static_cast<std::size_t>(text.size()) * 8, '\0');
    const int32_t size =
        ucnv_fromUChars(converter, bytes.data(), static_cast<int32_t>(bytes.size()),
                        reinterpret_cast<const UChar*>(text.utf16()), static_cast<int32_t>(text.size()), &status);
    ucnv_close(converter);
    bytes.resize(U_SUCCESS(status) ? static_cast<std::size_t>(size) : 0);
    return bytes;
}

/// What a program shows that takes bytes for text of another encoding.
std::string decodedAs(const std::string& bytes, const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name, &status);
    std::u16string wide(bytes.size() * 2, u'\0');
    wide.resize(static_cast<std::size_t>(ucnv_toUChars(converter, wide.data(), static_cast<int32_t>(wide.size()),
                                                       bytes.data(), static_cast<int32_t>(bytes.size()), &status)));
    ucnv_close(converter);
    return QString::fromStdU16String(wide).toStdString();
}

}  // namespace

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

    void anEncodingIsReadAsItIs_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("noticed");  // without being told
        const QString german = QStringLiteral(
            "Die größte Brücke der Stadt wurde für zwölf Tage gesperrt, weil ein Träger beschädigt war. Viele Pendler "
            "mussten über die nächste Straße ausweichen, sagte der Bürgermeister.");
        const QString polish = QStringLiteral(
            "Stary most został zamknięty we wtorek, ponieważ inżynierowie znaleźli pęknięcia w dwóch filarach. "
            "Kierowcy muszą jechać objazdem, powiedziała rzeczniczka miasta.");
        const QString czech = QStringLiteral(
            "Starý most byl v úterý uzavřen, protože inženýři našli trhliny ve dvou pilířích. Řidiči musí jezdit "
            "objížďkou, řekla mluvčí města.");
        const QString russian = QStringLiteral(
            "Старый мост закрыли во вторник, потому что инженеры нашли трещины в двух опорах. Водители должны ехать в "
            "объезд, сообщила пресс-служба города.");
        const QString greek = QStringLiteral(
            "Η παλιά γέφυρα έκλεισε την Τρίτη, επειδή οι μηχανικοί βρήκαν ρωγμές σε δύο βάθρα. Οι οδηγοί πρέπει να "
            "πάνε από την παράκαμψη, είπε ο δήμαρχος.");
        const QString turkish = QStringLiteral(
            "Eski köprü salı günü kapatıldı, çünkü mühendisler iki ayağında çatlaklar buldu. Sürücüler çevre yolunu "
            "kullanmalı, dedi şehrin sözcüsü.");
        const QString hebrew = QStringLiteral(
            "הגשר הישן נסגר ביום שלישי, אחרי שמהנדסים מצאו סדקים בשניים מעמודיו. הנהגים נאלצים לנסוע בדרך עוקפת, אמרה "
            "דוברת העירייה.");
        const QString arabic = QStringLiteral(
            "أغلق الجسر القديم يوم الثلاثاء بعد أن وجد المهندسون شقوقا في اثنتين من دعائمه. وعلى السائقين استخدام "
            "الطريق البديل، قالت المتحدثة باسم المدينة.");
        const QString latvian = QStringLiteral(
            "Vecais tilts otrdien tika slēgts, jo inženieri atrada plaisas divos balstos. Autovadītājiem jābrauc pa "
            "apvedceļu, sacīja pilsētas pārstāve.");
        const QString japanese = QStringLiteral(
            "古い橋は火曜日に閉鎖された。技術者が二つの橋脚にひびを見つけたためである。運転手は迂回路を使うよう求められ"
            "た、と市は述べた。");
        const QString chinese = QStringLiteral(
            "这座旧桥星期二关闭，因为工程师在两个桥墩上发现了裂缝。市政府说，司机必须绕道行驶，直到修理完成为止。");
        const QString taiwanese = QStringLiteral(
            "這座舊橋星期二關閉，因為工程師在兩個橋墩上發現了裂縫。市政府說，司機必須繞道行駛，直到修理完成為止。");
        const QString korean = QStringLiteral(
            "오래된 다리는 화요일에 폐쇄되었다. 기술자들이 교각 두 개에서 균열을 발견했기 때문이다. 운전자들은 "
            "우회로를 이용해야 한다고 시는 말했다.");
        const QString thai =
            QStringLiteral("สะพานเก่าถูกปิดเมื่อวันอังคาร เพราะวิศวกรพบรอยร้าวในตอม่อสองต้น ผู้ขับขี่ต้องใช้ทางเลี่ยง โฆษกของเมืองกล่าว");
        const QString french = QStringLiteral(
            "Le vieux pont a été fermé mardi, après que des ingénieurs ont trouvé des fissures. La réparation coûtera "
            "cher, a déclaré la mairie à la presse.");
        QTest::newRow("windows-1252") << german << true;
        QTest::newRow("iso-8859-2") << polish << true;
        QTest::newRow("windows-1250") << czech << true;
        QTest::newRow("windows-1251") << russian << true;
        QTest::newRow("koi8-r") << russian << true;
        QTest::newRow("iso-8859-5") << russian << true;
        QTest::newRow("iso-8859-7") << greek << true;
        QTest::newRow("windows-1253") << greek << true;
        QTest::newRow("iso-8859-9") << turkish << true;
        QTest::newRow("windows-1255") << hebrew << true;
        QTest::newRow("windows-1256") << arabic << true;
        QTest::newRow("windows-1257") << latvian << true;
        QTest::newRow("shift_jis") << japanese << true;
        QTest::newRow("euc-jp") << japanese << true;
        QTest::newRow("iso-2022-jp") << japanese << true;
        QTest::newRow("gb18030") << chinese << true;
        QTest::newRow("big5") << taiwanese << true;
        QTest::newRow("euc-kr") << korean << true;
        QTest::newRow("windows-874") << thai << true;
        QTest::newRow("macintosh") << french << true;
        QTest::newRow("iso-8859-15") << french << true;
        QTest::newRow("utf-16le") << french << true;
        QTest::newRow("utf-16be") << russian << true;
        QTest::newRow("utf-32le") << german << true;
    }
    void anEncodingIsReadAsItIs() {
        QFETCH(QString, text);
        QFETCH(bool, noticed);
        const std::string name = QTest::currentDataTag();
        const std::string bytes = encoded(text, name);
        QVERIFY(!bytes.empty());
        const Decoded told = decode(bytes, name);
        QCOMPARE(QString::fromStdString(told.text), text);
        QCOMPARE(told.repaired, std::size_t{0});
        QVERIFY(!told.unsure && !told.mojibake);
        const Decoded untold = decode(bytes, "");
        QVERIFY(!noticed || QString::fromStdString(untold.text) == text);
        // What is read wrongly is at least said to be a guess.
        QVERIFY2(QString::fromStdString(untold.text) == text || untold.unsure, untold.encoding.c_str());
    }

    void whatIsWrittenInBalticAndMacintoshTextIsNoticed_data() {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* what, const char* encoding, const char* text) {
            QTest::newRow(what) << encoding << QString::fromUtf8(text);
        };
        row("Lithuanian", "windows-1257",
            "Senasis tiltas antradienį buvo uždarytas, nes inžinieriai dviejose atramose rado įtrūkimų. Vairuotojai "
            "turi važiuoti aplinkkeliu, sakė miesto atstovė.");
        row("Estonian", "windows-1257",
            "Vana sild suleti teisipäeval, sest insenerid leidsid kahest sambast praod. Juhid peavad sõitma "
            "ümbersõiduteed, ütles linna esindaja; šokk oli suur.");
        row("English with curved marks", "macintosh",
            "The old bridge won’t open before May, the council said. “We found cracks in two of its piers,” said the "
            "engineer – and he wasn’t surprised.");
        row("English with curved marks, on Windows", "windows-1252",
            "The old bridge won’t open before May, the council said. “We found cracks in two of its piers,” said the "
            "engineer – and he wasn’t surprised.");
        row("English with names from elsewhere", "windows-1252",
            "Ólafur Þórsson and José Peña met in São Paulo, where Zoë Müller told them that the bridge was closed.");
        row("German on a Macintosh", "macintosh",
            "Die größte Brücke der Stadt wurde für zwölf Tage gesperrt, weil ein Träger beschädigt war.");
        row("Portuguese in capitals", "windows-1252",
            "A PONTE ESTÁ FECHADA ATÉ MARÇO, DIZ A CÂMARA; NÃO HÁ OUTRA SOLUÇÃO PARA A POPULAÇÃO DA REGIÃO.");
        row("Swedish", "windows-1252",
            "Den gamla bron stängdes på tisdagen sedan ingenjörer hade hittat sprickor i två pelare. Förarna måste "
            "köra en annan väg, sade kommunen.");
        row("Icelandic", "windows-1252",
            "Gömlu brúnni var lokað á þriðjudag eftir að verkfræðingar fundu sprungur í tveimur stöplum. Ökumenn verða "
            "að fara aðra leið, sagði talsmaður bæjarins.");
        row("Hungarian", "windows-1250",
            "A régi hidat kedden lezárták, mert a mérnökök repedéseket találtak két pillérben. A vezetőknek kerülő "
            "úton kell menniük, mondta a város szóvivője.");
        row("Spanish", "windows-1252",
            "El puente viejo se cerró el martes después de que los ingenieros hallaran grietas en dos pilares. «No "
            "abrirá este año», dijo el alcalde; ¿quién lo pagará?");
    }
    void whatIsWrittenInBalticAndMacintoshTextIsNoticed() {
        QFETCH(QString, encoding);
        QFETCH(QString, text);
        const Decoded untold = decode(encoded(text, encoding.toStdString()), "");
        QCOMPARE(QString::fromStdString(untold.text), text);
    }

    void textReadInTheWrongEncodingIsRepaired_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("accents") << "Le café fermé a rouvert, a-t-on appris près du théâtre.";
        QTest::newRow("quotation marks and dashes") << "The council’s plan – “a first” – was called off.";
        QTest::newRow("another script") << "Старый мост закрыли во вторник.";
        QTest::newRow("signs of three bytes") << "It cost 5 €… or 6 €.";
    }
    void textReadInTheWrongEncodingIsRepaired() {
        QFETCH(QString, text);
        const std::string bytes = text.toStdString();
        for (const char* wrong : {"windows-1252", "iso-8859-1"}) {
            std::string seen = decodedAs(bytes, wrong);
            QVERIFY(seen != bytes);
            QVERIFY(repairMojibake(seen));
            QCOMPARE(QString::fromStdString(seen), text);
            QVERIFY(decode(decodedAs(bytes, wrong), "").mojibake);
        }
    }
    void textThatOnlyLooksSoIsLeftAlone_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("a text about it") << "The letters Ã© stand where é was meant.";
        QTest::newRow("a text about it, with a proper dash")
            << "Ã©, Ã¨, Ã¼ – such marks show that a page was read wrongly.";
        QTest::newRow("capitals of Portuguese") << "SÃO PAULO NÃO DÁ PÃO NEM MAÇÃ À POPULAÇÃO";
        QTest::newRow("capitals before quotation marks") << "« LE CAFÉ », « LE THÉ », « L’ÉTÉ »";
        QTest::newRow("Vietnamese") << "Cây cầu cũ đã bị đóng cửa hôm thứ Ba";
        QTest::newRow("accents alone") << "Zoë, Noé, Léo, Maël";
        QTest::newRow("one such mark") << "The bridge cost 5 Â£.";
    }
    void textThatOnlyLooksSoIsLeftAlone() {
        QFETCH(QString, text);
        std::string same = text.toStdString();
        QVERIFY(!repairMojibake(same));
        QCOMPARE(QString::fromStdString(same), text);
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
