#include "core/extract/date_line.h"

#include "core/extract/extract_times.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline {

namespace {

/// WordClasses that stand beside a date in such a line and do not make it a sentence.
constexpr std::array<std::string_view, 30> labels{"posted",
                                                  "published",
                                                  "publication",
                                                  "updated",
                                                  "last",
                                                  "date",
                                                  "on",
                                                  "by",
                                                  "at",
                                                  "modified",
                                                  "created",
                                                  "first",
                                                  "issued",
                                                  "release",
                                                  "written",
                                                  "added",
                                                  "filed",
                                                  "the",
                                                  "of",
                                                  "for",
                                                  "am",
                                                  "pm",
                                                  "am:",
                                                  "stand",
                                                  "vom",
                                                  "datum",
                                                  "uhr",
                                                  "aktualisiert",
                                                  "veröffentlicht",
                                                  "um"};

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// The bytes of words in a piece of the line, labels left out.
std::size_t weight(std::string_view piece) {
    std::size_t total = 0;
    for (std::size_t at = 0; at < piece.size();) {
        std::string word;
        for (; at < piece.size() && isWordByte(piece[at]); ++at)
            word += static_cast<char>(piece[at] >= 'A' && piece[at] <= 'Z' ? piece[at] + 32 : piece[at]);
        if (word.empty())
            ++at;
        else if (std::find(labels.begin(), labels.end(), word) == labels.end())
            total += word.size();
    }
    return total;
}

}  // namespace

std::optional<DateLine> parseDateLine(std::string_view line, std::string_view language) {
    constexpr std::size_t longest = 160;
    if (line.size() > longest) return std::nullopt;
    Article article;
    article.text = std::string(line);
    article.language = language;
    const Span whole{0, static_cast<std::uint32_t>(line.size())};
    for (const TimeExpression& found : findTimes(article, std::span(&whole, 1))) {
        const std::optional<date::local_days> day = found.when ? asDay(found.when->date) : std::nullopt;
        if (!day || found.reading.anchor != Anchor::None) continue;
        const std::size_t beside = weight(line.substr(0, found.span.begin)) + weight(line.substr(found.span.end));
        if (beside > weight(found.span.in(line))) return std::nullopt;
        const bool ambiguous = found.reading.otherwise && asDay(found.reading.otherwise->date);
        return DateLine{*day, found.span, ambiguous};
    }
    return std::nullopt;
}

}  // namespace dateline
