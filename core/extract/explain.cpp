#include "core/extract/time_expression.h"

namespace dateline {

namespace {

std::string anchorWords(const Reading& reading, std::string_view text) {
    const std::string date =
        reading.anchorDate ? inWords({*reading.anchorDate, std::nullopt, Modifier::None, true}) : std::string();
    switch (reading.anchor) {
        case Anchor::Published:
            return "in an article of " + date;
        case Anchor::Narrative:
            return "counted from “" + std::string(reading.anchorSpan.in(text)) + "” (" + date + ")";
        case Anchor::Event:
            return "counted from what is told at “" + std::string(reading.anchorSpan.in(text)) + "” (" + date + ")";
        case Anchor::Missing:
            return "in an article without a date, so it stays open";
        case Anchor::None:
            break;
    }
    return {};
}

/// The preposition before the words belongs to them for a reader: “on Friday”, and so do both ends of a range: “between
/// 2009 and 2012”.
std::string_view quoted(Span span, std::string_view text) {
    for (const std::string_view word : {"on ", "in ", "since ", "by ", "until ", "before ", "after ", "during ", "at ",
                                        "between ", "from ", "Between ", "From "})
        if (span.begin >= word.size() && text.substr(span.begin - word.size(), word.size()) == word)
            return text.substr(span.begin - word.size(), word.size() + span.size());
    return span.in(text);
}

}  // namespace

std::string explain(const TimeExpression& expression, std::string_view text) {
    const Reading& reading = expression.reading;
    Span words = expression.span;
    if (reading.untilSpan.end > words.end) words.end = reading.untilSpan.end;
    std::string out = "“" + std::string(quoted(words, text)) + "”";
    if (!reading.direction.empty()) out += ", " + std::string(reading.direction);
    const std::string anchor = anchorWords(reading, text);
    if (!anchor.empty()) out += ", " + anchor;
    if (reading.otherwise && !reading.otherwiseWhy.empty()) {
        const std::string other = inWords(*reading.otherwise);
        out += "; it could be " + other + ", " + std::string(reading.otherwiseWhy);
    } else if (!reading.otherwiseWhy.empty()) {
        out += "; " + std::string(reading.otherwiseWhy);
    }
    return out;
}

}  // namespace dateline
