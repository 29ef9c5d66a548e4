#include "ui/source/source_text.h"

#include "ui/model/text.h"

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr std::string_view white = " \t\r\n\f\v";

Span trimmed(std::string_view text, Span span) {
    while (!span.empty() && white.find(text[span.begin]) != std::string_view::npos) ++span.begin;
    while (!span.empty() && white.find(text[span.end - 1]) != std::string_view::npos) --span.end;
    return span;
}

bool isBlank(std::string_view line) { return line.find_first_not_of(white) == std::string_view::npos; }

/// One UTF-16 unit for one: what a text document takes for a break becomes a space, so positions stay.
QString withoutBreaks(QString text) {
    for (QChar& c : text) {
        const char16_t unit = c.unicode();
        if (unit < 0x20 || unit == 0x2028 || unit == 0x2029 || unit == 0xFDD0 || unit == 0xFDD1 || unit == 0xFFFC)
            c = QLatin1Char(' ');
    }
    return text;
}

}  // namespace

std::vector<Block> paragraphsOf(const Article& article) {
    if (!article.blocks.empty()) return article.blocks;
    const std::string_view text = article.text;
    std::vector<Block> blocks;
    const auto add = [&](std::size_t begin, std::size_t end) {
        const Span span = trimmed(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        if (!span.empty()) blocks.push_back({span, BlockKind::Paragraph});
    };
    std::size_t begin = 0;
    std::size_t line = 0;
    while (line < text.size()) {
        const std::size_t end = std::min(text.find('\n', line), text.size());
        if (isBlank(text.substr(line, end - line))) {
            add(begin, line);
            begin = end;
        }
        line = end + 1;
    }
    add(begin, text.size());
    return blocks;
}

SourceText::SourceText(const Article& article) : map_(article.text) {
    for (const Block& block : paragraphsOf(article)) {
        const QString words = withoutBreaks(toQt(block.span.in(article.text)));
        if (words.isEmpty()) continue;
        if (!text_.isEmpty()) text_ += QLatin1Char('\n');
        paragraphs_.push_back({block.span, static_cast<int>(text_.size()), static_cast<int>(words.size()),
                               block.kind == BlockKind::Heading});
        text_ += words;
    }
}

int SourceText::position(std::uint32_t byte) const {
    const auto after =
        std::upper_bound(paragraphs_.begin(), paragraphs_.end(), byte,
                         [](std::uint32_t value, const ShownParagraph& one) { return value < one.bytes.begin; });
    if (after == paragraphs_.begin()) return 0;
    const ShownParagraph& paragraph = *(after - 1);
    return paragraph.begin + std::min(map_.unit(byte) - map_.unit(paragraph.bytes.begin), paragraph.length);
}

std::optional<std::uint32_t> SourceText::byte(int position) const {
    const auto after = std::upper_bound(paragraphs_.begin(), paragraphs_.end(), position,
                                        [](int value, const ShownParagraph& one) { return value < one.begin; });
    if (after == paragraphs_.begin()) return std::nullopt;
    const ShownParagraph& paragraph = *(after - 1);
    if (position >= paragraph.begin + paragraph.length) return std::nullopt;
    return map_.byte(map_.unit(paragraph.bytes.begin) + position - paragraph.begin);
}

}  // namespace dateline::ui
