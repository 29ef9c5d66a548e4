#include "core/load/line_shape.h"

#include "core/base/utf8.h"

#include <unicode/uchar.h>

#include <array>

namespace dateline {
namespace {

/// The line without closing quotes and brackets.
std::string_view withoutClosers(std::string_view line) {
    static constexpr std::array<std::string_view, 9> closers = {"\"", "'", ")", "]", "”", "’", "»", "“", "*"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view closer : closers)
            if (line.size() > closer.size() && line.ends_with(closer)) {
                line.remove_suffix(closer.size());
                again = true;
            }
    }
    return line;
}

bool endsWithAny(std::string_view line, std::initializer_list<std::string_view> ends) {
    for (const std::string_view end : ends)
        if (line.ends_with(end)) return true;
    return false;
}

/// The first letter or digit, 0 where there is none.
char32_t firstLetter(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint c = codePointAt(line, at);
        if (u_isalnum(static_cast<UChar32>(c.value))) return c.value;
        at += c.size;
    }
    return 0;
}

}  // namespace

bool endsSentence(std::string_view line) {
    return endsWithAny(withoutClosers(line), {".", "!", "?", "…", "。", "！", "？", "؟", "।"});
}

bool isTitleLike(std::string_view line) {
    if (line.size() > 300 || codePointCount(line) > 130 || wordCount(line) > 18) return false;
    if (endsSentence(line) || endsWithAny(withoutClosers(line), {",", ";", ":", "，", "：", "-", "–", "—", "_"}))
        return false;
    const char32_t first = firstLetter(line);
    return first != 0 && !u_islower(static_cast<UChar32>(first));
}

std::size_t wordCount(std::string_view line) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : line) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank && !inside) ++words;
        inside = !blank;
    }
    return words;
}

std::string foldedWords(std::string_view line) {
    std::string result;
    bool blank = false;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint c = codePointAt(line, at);
        at += c.size;
        if (u_isalnum(static_cast<UChar32>(c.value))) {
            if (blank && !result.empty()) result += ' ';
            blank = false;
            appendUtf8(result, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c.value), U_FOLD_CASE_DEFAULT)));
        } else if (u_charType(static_cast<UChar32>(c.value)) != U_NON_SPACING_MARK && c.value != U'\'' &&
                   c.value != U'’') {
            blank = true;
        }
    }
    return result;
}

std::size_t findMark(std::string_view line, std::initializer_list<std::string_view> marks) {
    std::size_t first = line.npos;
    for (const std::string_view mark : marks) first = std::min(first, line.find(mark));
    return first;
}

bool startsSmall(std::string_view line) {
    if (line.empty()) return false;
    return u_islower(static_cast<UChar32>(codePointAt(line, 0).value)) != 0;
}

}  // namespace dateline
