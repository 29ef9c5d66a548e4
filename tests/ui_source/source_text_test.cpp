#include "ui/source/source_text.h"

#include "tests/support/print.h"
#include "ui/model/text.h"

#include <QTest>

using namespace dateline;
using namespace dateline::ui;

namespace {

Article article(std::string text) {
    Article result;
    result.text = std::move(text);
    return result;
}

}  // namespace

class SourceTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theMapAgreesWithQtAtEveryCharacter() {
        std::string text;
        for (int i = 0; i < 50; ++i) text += "aé€😀 نص b";
        const Utf16Map map(text);
        for (std::size_t byte = 0; byte <= text.size(); ++byte) {
            if (byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U) continue;
            const auto at = static_cast<std::uint32_t>(byte);
            const int unit = static_cast<int>(toQt(std::string_view(text).substr(0, byte)).size());
            QCOMPARE(map.unit(at), unit);
            QCOMPARE(map.byte(unit), at);
        }
    }
    void theSecondHalfOfASurrogatePairIsItsCharacter() {
        const std::string text = "é😀x";
        const Utf16Map map(text);
        QCOMPARE(map.byte(2), std::uint32_t{2});
        QCOMPARE(map.byte(3), std::uint32_t{6});
    }
    void theMapOfAsciiIsTheIdentity() {
        const std::string text = "plain";
        const Utf16Map map(text);
        QCOMPARE(map.unit(3), 3);
        QCOMPARE(map.byte(3), std::uint32_t{3});
    }
    void whiteSpaceBetweenParagraphsIsLeftOut() {
        const Article one = article("  First words.\n\n \n\nSecond\nline.\n");
        const SourceText source(one);
        QCOMPARE(source.text(), QStringLiteral("First words.\nSecond line."));
        QCOMPARE(source.paragraphs().size(), std::size_t{2});
    }
    void everyShownCharacterFindsItsByteAndBack() {
        const Article one = article("“Zwölf” 😀 Boxkämpfer.\n\n\n  Jagten Éva über den Sylter Deich.\n");
        const SourceText source(one);
        for (int position = 0; position < source.text().size(); ++position) {
            const auto byte = source.byte(position);
            if (source.text()[position] == QLatin1Char('\n')) {
                QVERIFY(!byte);
                continue;
            }
            QVERIFY(byte);
            if (source.text()[position].isLowSurrogate()) continue;
            QCOMPARE(source.position(*byte), position);
        }
        QVERIFY(!source.byte(static_cast<int>(source.text().size())));
        QVERIFY(!source.byte(-1));
    }
    void aByteBetweenParagraphsIsTheEndOfTheOneBefore() {
        const Article one = article("One.\n\nTwo.");
        const SourceText source(one);
        QCOMPARE(source.position(5), 4);
        QCOMPARE(source.position(6), 5);
    }
    void blocksOfTheLoaderAreTaken() {
        Article one = article("Heading here. Text there.");
        one.blocks = {{{0, 13}, BlockKind::Heading}, {{14, 25}, BlockKind::Paragraph}};
        const SourceText source(one);
        QCOMPARE(source.text(), QStringLiteral("Heading here.\nText there."));
        QVERIFY(source.paragraphs()[0].heading);
        QVERIFY(!source.paragraphs()[1].heading);
    }
    void whatADocumentTakesForABreakIsASpace() {
        const Article one = article(
            "a\xE2\x80\xA8"
            "b\xE2\x80\xA9"
            "c\xEF\xB7\x90"
            "d");
        const SourceText source(one);
        QCOMPARE(source.text(), QStringLiteral("a b c d"));
    }
    void anEmptyArticleIsEmpty() {
        const Article one = article("");
        const SourceText source(one);
        QVERIFY(source.text().isEmpty());
        QCOMPARE(source.position(0), 0);
        QVERIFY(!source.byte(0));
    }
};

QTEST_GUILESS_MAIN(SourceTextTest)
#include "source_text_test.moc"
