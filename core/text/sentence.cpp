#include "core/text/sentence.h"

#include "core/base/utf8.h"
#include "core/text/abbreviations.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string_view>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace dateline {

namespace {

constexpr bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Bytes at which something may end: the terminators, line breaks, the first bytes of … and 。！？, and the @ of a
/// post's signature.
constexpr std::array<bool, 256> stopBytes = [] {
    std::array<bool, 256> table{};
    for (const char c : {'.', '!', '?', '\n', '@'}) table[static_cast<unsigned char>(c)] = true;
    table[0xE2] = table[0xE3] = table[0xEF] = true;
    return table;
}();

/// The next byte at which something may end. Sixteen are looked at together: of ordinary ones and of letters beyond
/// ASCII, which are rare in English.
std::size_t skipOthers(std::string_view text, std::size_t at, std::size_t end) {
#ifdef __SSE2__
    for (; at + 16 <= end; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
        __m128i found = bytes;  // a byte's top bit, set beyond ASCII
        for (const char c : {'.', '!', '?', '\n', '@'})
            found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)));
        if (_mm_movemask_epi8(found) != 0) break;
    }
#endif
    while (at < end && !stopBytes[static_cast<unsigned char>(text[at])]) ++at;
    return at;
}

/// The bytes of a terminator at a position, 0 where there is none.
std::size_t terminatorAt(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '.' || c == '!' || c == '?') return 1;
    const std::string_view three = text.substr(at, 3);
    return three == "…" || three == "。" || three == "！" || three == "？" ? 3 : 0;
}

std::size_t closerAt(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '"' || c == '\'' || c == ')' || c == ']' || c == '}') return 1;
    if (text.substr(at, 2) == "»") return 2;
    const std::string_view three = text.substr(at, 3);
    return three == "”" || three == "’" || three == "“" || three == "」" || three == "』" || three == "›" ? 3 : 0;
}

std::size_t skipSpaces(std::string_view text, std::size_t at) {
    while (at < text.size() && isSpace(text[at])) ++at;
    return at;
}

std::size_t wordEnd(std::string_view text, std::size_t at) {
    while (at < text.size() && (isAsciiLetter(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80)) ++at;
    return at;
}

constexpr bool isCapital(char c) { return c >= 'A' && c <= 'Z'; }

bool hasSmallWord(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i)
        if (text[i - 1] == ' ' && text[i] >= 'a' && text[i] <= 'z') return true;
    return false;
}

/// "LUND, Sweden (AP) _ The harbour", "GENEVA, March 3 -- Talks": where a report tells where it was written, the end of
/// that; else 0. The place stands in capitals, at the start of a paragraph.
std::size_t datelineEnd(std::string_view text, std::size_t begin) {
    constexpr std::size_t longest = 70, shortestPlace = 4;
    constexpr std::array<std::string_view, 7> marks = {"_", "--", "–", "—", "-", ":", "\""};
    std::size_t at = begin;
    const auto isDash = [&](std::size_t i) {
        return text.substr(i).starts_with(" - ") || text.substr(i).starts_with("—");
    };
    while (at < text.size() && !isDash(at) &&
           (isCapital(text[at]) || text[at] == ' ' || text[at] == '.' || text[at] == '-'))
        ++at;
    if (at < begin + shortestPlace || at >= text.size() || !isCapital(text[begin]) || !isCapital(text[begin + 1]))
        return 0;
    const bool closes =
        text[at] == ',' || text[at] == '(' || text[at] == '_' || text[at] == ':' || text[at - 1] == ' ' || isDash(at);
    if (!closes || (at + 1 < text.size() && text[at - 1] != ' ' && isAsciiLetter(text[at]))) return 0;
    for (std::size_t i = begin; i < std::min(text.size(), begin + longest); ++i) {
        const bool dash = text[i] == '"' && i > begin + 1 && text[i - 1] == ' ' && text[i - 2] == ')';  // a lost one
        if (text[i] == '\n' || text[i] == '!' || text[i] == '?' || (text[i] == '"' && !dash)) return 0;
        if (text.substr(i).starts_with("—") && i + 3 < text.size() && isCapital(text[i + 3]))
            return hasSmallWord(text.substr(begin, i - begin)) ? 0 : i + 3;  // "Lund—Two"
        for (const std::string_view mark : marks) {
            if (!text.substr(i).starts_with(mark) || i + mark.size() >= text.size() || text[i + mark.size()] != ' ')
                continue;
            if (mark == ":" ? i != at : mark != "_" && text[i - 1] != ' ') continue;
            const std::size_t next = skipSpaces(text, i + mark.size());
            return next < text.size() && i > begin && !u_islower(static_cast<UChar32>(codePointAt(text, next).value))
                       ? i + mark.size()
                       : 0;
        }
    }
    return 0;
}

/// "Lund, March 3, NNA – The harbour", "Lund, Aug. 6: The harbour": the same of a place in small letters, which a day
/// follows.
std::size_t placeAndDayEnd(std::string_view text, std::size_t begin) {
    constexpr std::size_t longestPlace = 30, longest = 60;
    constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    constexpr std::array<std::string_view, 5> marks = {" – ", " — ", " - ", " -- ", ": "};
    const std::string_view start = text.substr(begin, longest);
    const std::size_t comma = start.find(", ");
    if (comma == std::string_view::npos || comma < 2 || comma > longestPlace) return 0;
    if (!isCapital(start.front()) || isCapital(start[1])) return 0;
    for (std::size_t i = 0; i < comma; ++i) {
        const bool opens = i == 0 || start[i - 1] == ' ';
        if (!isAsciiLetter(start[i]) && start[i] != ' ') return 0;
        if (opens && !isCapital(start[i])) return 0;
    }
    if (start.substr(0, comma).ends_with("day")) return 0;  // "Saturday, March 3: …" tells when, and not where
    std::size_t end = longest, size = 0;
    for (const std::string_view mark : marks)
        if (const std::size_t at = start.find(mark, comma); at < end) end = at, size = mark.size();
    if (size == 0) return 0;
    const std::string_view day = start.substr(comma, end - comma);
    bool month = false, digit = false;
    for (const std::string_view name : months)
        month = month || day.find(' ' + std::string(name)) != std::string_view::npos;
    for (const char c : day) digit = digit || isDigit(c);
    if (hasSmallWord(day)) return 0;  // "Berg, who sailed in March 1903: Two men"
    const std::size_t next = begin + end + size;
    return month && digit && next < text.size() && isCapital(text[next]) ? next - 1 : 0;
}

/// "(@norland) March 2, 2021", "(@norland) 2 March 2021": the end of the day that signs a post, whose @ is at a
/// position; else 0.
std::size_t signatureEnd(std::string_view text, std::size_t at) {
    if (at == 0 || text[at - 1] != '(') return 0;
    const std::size_t close = text.find_first_of(") \n", at);
    if (close == std::string_view::npos || text[close] != ')') return 0;
    std::size_t end = skipSpaces(text, close + 1);
    int words = 0, numbers = 0;
    std::size_t year = 0;
    for (; words + numbers < 3 && end < text.size(); end = skipSpaces(text, end)) {
        const std::size_t from = end;
        const bool number = isDigit(text[end]);
        while (end < text.size() && (number ? isDigit(text[end]) : isAsciiLetter(text[end]))) ++end;
        if (end == from || (!number && !isCapital(text[from]))) return 0;
        (number ? numbers : words) += 1;
        year = end - from == 4 && number ? end : 0;
        if (end < text.size() && text[end] == ',') ++end;
    }
    return words == 1 && numbers == 2 ? year : 0;
}

/// Splits one block; the block's text is a view into the article's.
class Splitter {
public:
    Splitter(std::string_view text, std::string_view language, std::size_t width, std::vector<Span>& out)
        : text_(text), language_(language), width_(width), out_(out) {}

    void split(std::size_t begin, std::size_t end) {
        begin_ = skipSpaces(text_.substr(0, end), begin);
        end_ = end;
        lineBegin_ = begin_;
        std::size_t dateline = datelineEnd(text_.substr(0, end_), begin_);
        if (dateline == 0) dateline = placeAndDayEnd(text_.substr(0, end_), begin_);
        if (dateline > 0) cut(dateline);
        runIn_ = nextRunIn(begin_);
        for (std::size_t at = begin_; at < end_;) {
            at = skipOthers(text_, at, end_);
            for (; runIn_ < at; runIn_ = nextRunIn(runIn_ + 1))
                if (runIn_ > begin_) cut(runIn_);
            if (at == end_) break;
            at = text_[at] == '\n' ? atLineBreak(at) : text_[at] == '@' ? atSignature(at) : atTerminator(at);
        }
        cut(end_);
    }

private:
    /// "Flames over the harbour The fire broke out on Monday": where a sentence was run into the words before it, which
    /// have no stop of their own (a caption, a headline), but for a day or an hour; the next such place from a byte on,
    /// else the end.
    std::size_t nextRunIn(std::size_t from) const {
        constexpr std::string_view opening = "The ";
        const std::string_view text = text_.substr(0, end_);
        for (std::size_t at = text.find(opening, from); at != std::string_view::npos; at = text.find(opening, at + 1)) {
            const std::size_t next = at + opening.size();
            if (at < from + 2 || next >= end_ || text[at - 1] != ' ') continue;
            const bool small = text[next] >= 'a' && text[next] <= 'z';
            if (isInCapitals(text, at - 1) || (small && endsPlainWord(text, at - 1))) return at;
        }
        return end_;
    }

    /// "a harbour", "(left)", but for "4:43 pm"
    static bool endsPlainWord(std::string_view text, std::size_t end) {
        const std::string_view before = text.substr(0, end);
        const char last = before.back();
        return ((last >= 'a' && last <= 'z') || last == ')') && !before.ends_with(" pm") && !before.ends_with(" am");
    }
    /// "SECOND FIRE IN LUND", and no zone of an hour ("4:43 PM EDT").
    static bool isInCapitals(std::string_view text, std::size_t end) {
        constexpr std::size_t shortest = 4;
        std::size_t capitals = 0;
        while (capitals < end && isCapital(text[end - capitals - 1])) ++capitals;
        return capitals >= shortest && (capitals == end || text[end - capitals - 1] == ' ');
    }

    std::size_t atLineBreak(std::size_t at) {
        const std::size_t next = skipSpaces(text_.substr(0, end_), at);
        if (next < end_ && isHardBreak(at, next)) cut(at);
        lineBegin_ = next;
        return std::max(next, at + 1);
    }

    std::size_t atSignature(std::size_t at) {
        const std::size_t signature = signatureEnd(text_.substr(0, end_), at);
        if (signature == 0 || signature >= end_) return at + 1;
        cut(signature);
        return signature;
    }

    /// A break is a wrap where the next line's first word would not have fitted on the line before it; where it would
    /// have, the line was ended on purpose (a heading, an item, a paragraph).
    bool isHardBreak(std::size_t at, std::size_t next) const {
        const CodePoint first = codePointAt(text_, next);
        if (u_islower(static_cast<UChar32>(first.value))) return false;
        const std::size_t firstWord = std::min(text_.find_first_of(" \n", next), end_) - next;
        return at - lineBegin_ + 1 + firstWord < width_ * 3 / 4;
    }

    std::size_t atTerminator(std::size_t at) {
        const std::size_t size = terminatorAt(text_, at);
        if (size == 0) return at + 1;
        std::size_t after = at;
        while (after < end_) {
            const std::size_t more = terminatorAt(text_, after);
            if (more == 0) break;
            after += more;
        }
        std::size_t closed = after;
        while (closed < end_) {
            const std::size_t more = closerAt(text_, closed);
            if (more == 0) break;
            closed += more;
        }
        const bool singleStop = text_[at] == '.' && after == at + 1 && closed == after;
        const bool wide = size == 3 && text_.substr(at, 3) != "…";
        if (!wide && closed < end_ && !isSpace(text_[closed])) return closed;
        const std::size_t next = skipSpaces(text_.substr(0, end_), closed);
        if (next >= end_) return closed;
        if (!wide && !canBegin(next)) return closed;
        if (singleStop && !stopEnds(at, next)) return closed;
        cut(closed);
        return closed;
    }

    bool canBegin(std::size_t next) const {
        return !u_islower(static_cast<UChar32>(codePointAt(text_, next).value)) || isBrand(next);
    }
    /// "iOS", "eBay": a name that begins with a small letter.
    bool isBrand(std::size_t next) const {
        constexpr std::size_t longest = 6;  // letters before the capital: "watchOS"
        for (std::size_t at = next; at < end_ && at < next + longest; ++at) {
            if (isCapital(text_[at])) return true;
            if (text_[at] < 'a' || text_[at] > 'z') return false;
        }
        return false;
    }

    /// Whether a single full stop before a space ends the sentence, by the words on both sides.
    bool stopEnds(std::size_t stop, std::size_t next) const {
        std::size_t from = stop;
        constexpr std::size_t longestAbbreviation = 12;
        while (from > begin_ && stop - from < longestAbbreviation && !isSpace(text_[from - 1]) &&
               text_[from - 1] != '(')
            --from;
        std::string_view word = text_.substr(from, stop - from);
        while (!word.empty() && closerAt(word, 0) > 0) word.remove_prefix(closerAt(word, 0));
        const auto isDayOrMark = [](char c) { return isDigit(c) || c == '.' || c == '/'; };  // "am 9./10. Februar"
        if (const std::size_t slash = word.rfind('/');
            slash != std::string_view::npos && std::all_of(word.begin(), word.end(), isDayOrMark))
            word.remove_prefix(slash + 1);
        if (const std::size_t hyphen = word.rfind('-');
            hyphen != std::string_view::npos && hyphen > 0 && isDigit(word[hyphen - 1]))
            word.remove_prefix(hyphen + 1);  // "Sept. 23-Oct. 2"
        if (word.empty()) return true;
        const std::string_view following = text_.substr(next, wordEnd(text_.substr(0, end_), next) - next);
        if (std::all_of(word.begin(), word.end(), isDigit)) {
            const bool listNumber = from == begin_ && word.size() <= 3;
            if (isSpacedDecimal(from, stop, next)) return false;
            return !listNumber && !(word.size() <= 2 && followsOrdinal(following, language_));
        }
        if (isStateBehindTown(word, from) && isCapital(text_[next])) return true;
        switch (stopKind(word, language_)) {
            case StopKind::Name:
                return false;
            case StopKind::Number:
                return !isDigit(text_[next]);
            case StopKind::Any:
                return mayBegin(following, next);
            case StopKind::Ordinary:
                break;
        }
        const bool initial = word.size() == 1 && isAsciiLetter(word[0]);
        const bool dotted = word.size() >= 3 && isAsciiLetter(word[0]) && word[1] == '.' && word.size() <= 8;
        return !(initial || dotted) || mayBegin(following, next);
    }

    /// "a magnitude of 5. 9 shook the town", "at 10. 45 GMT": a number of a text that sets blanks behind its marks. Not
    /// "on May 5. 9 people came".
    bool isSpacedDecimal(std::size_t from, std::size_t stop, std::size_t next) const {
        constexpr std::size_t mostDigits = 2;
        const auto at = [&](std::size_t i) { return i < end_ ? text_[i] : '.'; };
        std::size_t after = next;
        while (after < end_ && isDigit(text_[after])) ++after;
        if (next != stop + 2 || stop - from > mostDigits || after == next || after - next > mostDigits) return false;
        if (from < begin_ + 2) return false;
        std::size_t before = from - 1;
        while (before > begin_ && !isSpace(text_[before - 1])) --before;
        if (isCapital(text_[before])) return false;
        const char c = at(after), d = at(after + 1);
        if (c == '.' || c == '%' || ((c == 'A' || c == 'P') && d == 'M')) return true;
        if (c != ' ') return false;
        return (d >= 'a' && d <= 'z') || (isCapital(d) && isCapital(at(after + 2)));
    }

    /// "in Malden, Mass. Voss sold it": where the sentence goes on, a comma follows the state.
    bool isStateBehindTown(std::string_view word, std::size_t from) const {
        return from > begin_ + 2 && text_[from - 1] == ' ' && text_[from - 2] == ',' && isState(word);
    }

    bool mayBegin(std::string_view following, std::size_t next) const {
        if (isDigit(text_[next])) return false;
        if (following.empty()) return text_[next] == '"' || text_[next] == '(';
        return beginsSentences(following, language_) || text_.substr(next, 3) == "“" || text_.substr(next, 3) == "‘";
    }

    void cut(std::size_t at) {
        std::size_t end = at;
        while (end > begin_ && isSpace(text_[end - 1])) --end;
        if (end > begin_) out_.push_back({static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)});
        begin_ = skipSpaces(text_.substr(0, end_), at);
    }

    std::string_view text_;
    std::string_view language_;
    std::size_t width_;
    std::vector<Span>& out_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::size_t lineBegin_ = 0;
    std::size_t runIn_ = 0;  ///< the next place where a sentence is run into other words
};

/// The width lines are wrapped at: that of the widest line, but a text whose lines are whole paragraphs is not wrapped,
/// and then a line shorter than a usual one was ended on purpose.
std::size_t wrapWidth(std::string_view text) {
    constexpr std::size_t usual = 100;
    std::size_t widest = 0;
    for (std::size_t at = 0; at < text.size() && widest < usual;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        widest = std::max(widest, end - at);
        at = end + 1;
    }
    return std::min(widest, usual);
}

/// The end of the paragraph that begins at a position: the next blank line, or the end of the text.
std::size_t paragraphEnd(std::string_view text, std::size_t at) {
    while ((at = text.find('\n', at)) != std::string_view::npos) {
        std::size_t next = at + 1;
        while (next < text.size() && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) ++next;
        if (next >= text.size() || text[next] == '\n') return at;
        at = next;
    }
    return text.size();
}

}  // namespace

std::vector<Span> sentences(const Article& article) {
    const std::string_view text = article.text;
    std::vector<Span> found;
    found.reserve(text.size() / 100 + 1);
    Splitter splitter(text, article.language, wrapWidth(text), found);
    if (article.blocks.empty()) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = paragraphEnd(text, at);
            splitter.split(at, end);
            at = skipSpaces(text, end);
        }
        return found;
    }
    for (const Block& block : article.blocks) {
        if (block.kind == BlockKind::Heading)
            found.push_back(block.span);
        else
            splitter.split(block.span.begin, block.span.end);
    }
    return found;
}

}  // namespace dateline
