// Word splitting as the English treebanks of Universal Dependencies do it: clitics and hyphenated compounds apart,
// abbreviations with their stop, numbers, dates and addresses whole. One pass, left to right; no word is looked at
// twice, so a text without a single space costs what any other costs.
#include "core/base/utf8.h"
#include "core/syntax/syntax.h"
#include "core/syntax/word_lists.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

enum class Kind : std::uint8_t { Space, Letter, Digit, Punctuation };

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool isLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool isLetter(char c) { return isUpper(c) || isLower(c); }
constexpr char lower(char c) { return isUpper(c) ? static_cast<char>(c + 32) : c; }

/// Above ASCII only marks, currencies and spaces are told apart; everything else is part of a word, whatever its
/// script.
Kind kindOf(char32_t c) {
    if (c < 0x80) {
        const char ascii = static_cast<char>(c);
        if (c <= 0x20 || c == 0x7F) return Kind::Space;
        if (isLetter(ascii)) return Kind::Letter;
        return isDigit(ascii) ? Kind::Digit : Kind::Punctuation;
    }
    if (c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
        c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF || c == 0xFFFD)
        return Kind::Space;  // the last stands where a page lost a character, most often a blank
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA ? Kind::Letter : Kind::Punctuation;
    if (c == 0xD7 || c == 0xF7) return Kind::Punctuation;
    if (c >= 0x2010 && c <= 0x206F) return Kind::Punctuation;
    if (c >= 0x20A0 && c <= 0x20CF) return Kind::Punctuation;  // currencies
    if (c >= 0x2190 && c <= 0x2BFF) return Kind::Punctuation;  // arrows, mathematics, shapes
    if ((c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011)) return Kind::Punctuation;
    if (c >= 0x1F000 && c <= 0x1FAFF) return Kind::Punctuation;
    return Kind::Letter;
}

constexpr bool isApostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

/// Looks at the characters of one sentence.
class Scanner {
public:
    Scanner(std::string_view text, Span sentence, std::vector<Word>& words)
        : text_(text.substr(0, sentence.end)), end_(sentence.end), words_(words), first_(words.size()) {}

    void run(std::uint32_t begin) {
        for (at_ = begin; at_ < end_;) {
            const CodePoint c = codePointAt(text_, at_);
            switch (kindOf(c.value)) {
                case Kind::Space:
                    at_ += c.size;
                    break;
                case Kind::Letter:
                case Kind::Digit:
                    word();
                    break;
                case Kind::Punctuation:
                    mark(c);
                    break;
            }
        }
    }

private:
    char32_t peek(std::uint32_t position) const { return position < end_ ? codePointAt(text_, position).value : U' '; }
    char byte(std::uint32_t position) const { return position < end_ ? text_[position] : ' '; }
    Kind kind(std::uint32_t position) const { return kindOf(peek(position)); }
    bool inWord(std::uint32_t position) const {
        const Kind k = kind(position);
        return k == Kind::Letter || k == Kind::Digit;
    }
    void add(std::uint32_t begin, std::uint32_t end) { words_.push_back({.span = {begin, end}}); }
    void addTo(std::uint32_t end) {
        add(at_, end);
        at_ = end;
    }

    bool atSpaceOrEnd(std::uint32_t position) const { return position >= end_ || kind(position) == Kind::Space; }
    std::uint32_t chunkEnd(std::uint32_t position) const;
    bool address();
    void word();
    std::uint32_t coreEnd() const;
    std::uint32_t afterSpacedMark(std::uint32_t begin, std::uint32_t mark) const;
    std::uint32_t afterConnector(std::uint32_t begin, std::uint32_t position) const;
    std::uint32_t afterHyphen(std::uint32_t begin, std::uint32_t hyphen) const;
    bool isOfOffice(std::uint32_t position) const;
    std::uint32_t withFullStop(std::uint32_t begin, std::uint32_t end) const;
    std::uint32_t cliticSize(std::uint32_t position) const;
    bool negation(std::uint32_t position) const;
    void addCore(std::uint32_t end);
    void mark(CodePoint c);
    std::uint32_t faceSize() const;
    std::uint32_t runEnd(std::string_view members) const;

    std::string_view text_;
    std::uint32_t end_;
    std::uint32_t at_ = 0;
    std::vector<Word>& words_;
    std::size_t first_;  ///< of the sentence's words
};

constexpr std::uint32_t longestAddress = 2048;

std::uint32_t Scanner::chunkEnd(std::uint32_t position) const {
    const std::uint32_t limit = std::min(end_, position + longestAddress);
    while (position<limit&& static_cast<unsigned char>(text_[position])> 0x20 && text_[position] != '<' &&
           text_[position] != '>' && text_[position] != '"')
        ++position;
    return position;
}

/// "https://…", "www.…", "name@example.org": one word, without the marks that close the sentence around it.
bool Scanner::address() {
    const std::string_view rest = text_.substr(at_);
    bool found = rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.") ||
                 rest.starts_with("ftp://");
    if (!found) {
        std::uint32_t p = at_;
        const std::uint32_t limit = std::min(end_, at_ + 64);
        while (p < limit && (isLetter(text_[p]) || isDigit(text_[p]) || text_[p] == '.' || text_[p] == '_' ||
                             text_[p] == '-' || text_[p] == '+'))
            ++p;
        found = p > at_ && byte(p) == '@' && isLetter(byte(p + 1));
    }
    if (!found) return false;
    std::uint32_t end = chunkEnd(at_);
    while (end > at_ + 1 && std::string_view(".,;:!?)]}'\"").find(text_[end - 1]) != std::string_view::npos) --end;
    addTo(end);
    return true;
}

/// Whether "n't" stands here, with a straight or a curly apostrophe, at the end of its word.
bool Scanner::negation(std::uint32_t position) const {
    if (lower(byte(position)) != 'n') return false;
    const CodePoint c = position + 1 < end_ ? codePointAt(text_, position + 1) : CodePoint{};
    return isApostrophe(c.value) && lower(byte(position + 1 + c.size)) == 't' && !inWord(position + 2 + c.size);
}

/// The bytes of the clitic that starts with the apostrophe here ("'s", "’ll"), or 0.
std::uint32_t Scanner::cliticSize(std::uint32_t position) const {
    const std::uint32_t mark = codePointAt(text_, position).size;
    static constexpr std::array<std::string_view, 6> clitics = {"s", "m", "d", "re", "ve", "ll"};
    for (const std::string_view clitic : clitics) {
        const auto size = static_cast<std::uint32_t>(clitic.size());
        std::uint32_t same = 0;
        while (same < size && lower(byte(position + mark + same)) == clitic[same]) ++same;
        if (same == size && !inWord(position + mark + size)) return mark + size;
    }
    return 0;
}

/// "President-elect", "Minister-designate": one word, which tells who somebody will be.
bool Scanner::isOfOffice(std::uint32_t position) const {
    const std::string_view rest = text_.substr(position);
    for (const std::string_view word : {"elect", "designate"})
        if (rest.starts_with(word) && !inWord(position + static_cast<std::uint32_t>(word.size()))) return true;
    return false;
}

/// Where a word may run on over a hyphen: prefixes that the treebanks keep ("pro-", "mid-"), dates, telephone numbers.
std::uint32_t Scanner::afterHyphen(std::uint32_t begin, std::uint32_t hyphen) const {
    const std::string_view before = text_.substr(begin, hyphen - begin);
    if (isLetter(byte(hyphen + 1)) || static_cast<unsigned char>(byte(hyphen + 1)) >= 0xC3)
        return isKeptPrefix(before) || isOfOffice(hyphen + 1) ? hyphen + 1 : 0;
    if (!isDigit(byte(hyphen + 1))) return 0;
    if (isKeptPrefix(before)) return hyphen + 1;
    std::uint32_t digits = 0;
    while (digits < 5 && isDigit(byte(hyphen + 1 + digits))) ++digits;
    const bool allDigits = std::all_of(before.begin(), before.end(), [](char c) { return isDigit(c) || c == '-'; });
    if (!allDigits) return 0;
    const bool second = before.find('-') != std::string_view::npos;
    const bool more = byte(hyphen + 1 + digits) == '-' && isDigit(byte(hyphen + 2 + digits));
    const bool telephone = before.size() == 3 && digits == 4;
    return second || more || telephone ? hyphen + 1 : 0;
}

/// "31, 000", "5. 9", "10: 53": the position behind the mark and the blank that the text sets within a number, else 0.
/// Not in "May 5, 300 people".
std::uint32_t Scanner::afterSpacedMark(std::uint32_t begin, std::uint32_t mark) const {
    const char c = text_[mark];
    const std::uint32_t next = mark + 2, most = c == ',' ? 3 : 2;
    if ((c != ',' && c != '.' && c != ':') || byte(mark + 1) != ' ' || !isDigit(byte(next))) return 0;
    std::uint32_t before = 0, after = 0;
    while (before <= most && mark - before > begin && isDigit(text_[mark - before - 1])) ++before;
    while (after <= most && isDigit(byte(next + after))) ++after;
    const bool whole = mark - before == begin || byte(mark - before - 1) == ' ';
    if (before == 0 || before > most || after > most || (c != '.' && after != most) || !whole) return 0;
    if (c == ',' && isLetter(byte(next + after))) return 0;
    return words_.size() > first_ && isUpper(text_[words_.back().span.begin]) ? 0 : next;
}

/// Given a mark inside a word, the position after it if the word goes on there, else 0.
std::uint32_t Scanner::afterConnector(std::uint32_t begin, std::uint32_t position) const {
    const CodePoint c = codePointAt(text_, position);
    const std::uint32_t next = position + c.size;
    if (!inWord(next)) return c.value == '_' ? next : afterSpacedMark(begin, position);
    const char before = text_[position - 1];
    const char after = byte(next);
    switch (c.value) {
        case '.': {
            if (isDigit(before) || isDigit(after)) return next;
            const bool initial = position - begin == 1 || text_[position - 2] == '.';
            if (initial && isUpper(after) && isLower(byte(next + 1))) return 0;  // "N.Korea", "J.Smith"
            if (initial || !isUpper(after)) return next;
            return isAbbreviation(text_.substr(begin, position - begin), false) ? next : 0;  // "Ph.D."
        }
        case ',':
        case ':':
            return isDigit(before) && isDigit(after) ? next : 0;
        case '/':
            return (isDigit(before) && isDigit(after)) || isKeptSlash(text_.substr(begin, position - begin)) ? next : 0;
        case '&':
            return isUpper(before) && isUpper(after) ? next : 0;
        case '_':
            return next;
        case '\'':
        case 0x2019:
            return cliticSize(position) == 0 ? next : 0;
        case '-':
            return afterHyphen(begin, position);
        default:
            return 0;
    }
}

std::uint32_t Scanner::coreEnd() const {
    std::uint32_t p = at_;
    const auto isPlain = [](char c) { return isLetter(c) && lower(c) != 'n'; };
    while (p < end_) {
        if (isPlain(text_[p])) {  // most are
            ++p;
            continue;
        }
        const CodePoint c = codePointAt(text_, p);
        const Kind k = kindOf(c.value);
        if (k == Kind::Space) break;
        if (k == Kind::Punctuation) {
            const std::uint32_t next = afterConnector(at_, p);
            if (next == 0) break;
            p = next;
            continue;
        }
        if ((c.value == 'n' || c.value == 'N') && p > at_ && negation(p)) break;
        p += c.size;
    }
    return p;
}

/// The end of the word with its full stop, if the stop is the word's own and not the sentence's.
std::uint32_t Scanner::withFullStop(std::uint32_t begin, std::uint32_t end) const {
    if (byte(end) != '.' || byte(end + 1) == '.') return end;
    const std::string_view core = text_.substr(begin, end - begin);
    std::uint32_t after = end + 1;
    while (after < end_ && kind(after) == Kind::Punctuation && byte(after) != ',')
        after += codePointAt(text_, after).size;
    const bool last = after >= end_;
    if (core.size() == 1 && isLetter(core[0])) return last ? end : end + 1;
    if (core.size() > 2 && core[core.size() - 2] == '.' && isLetter(core.back())) return end + 1;
    return isAbbreviation(core, last) ? end + 1 : end;
}

/// Adds one core, split where the treebanks split what is written as one ("cannot", "10am", "gonna").
void Scanner::addCore(std::uint32_t end) {
    const std::string_view core = text_.substr(at_, end - at_);
    std::uint32_t cut = contractionCut(core);
    if (cut == 0 && isDigit(core[0])) {
        std::uint32_t digits = 0;
        while (digits < core.size() &&
               (isDigit(core[digits]) || core[digits] == '.' || core[digits] == ':' || core[digits] == ','))
            ++digits;
        if (digits < core.size() && isUnit(core.substr(digits))) cut = digits;
    }
    if (cut > 0) addTo(at_ + cut);
    addTo(end);
}

void Scanner::word() {
    if (address()) return;
    std::uint32_t end = coreEnd();
    if (end == at_) end += codePointAt(text_, at_).size;
    end = withFullStop(at_, end);
    addCore(end);
    if (at_ >= end_) return;
    if (negation(at_)) return addTo(at_ + 2 + codePointAt(text_, at_ + 1).size);
    if (isApostrophe(peek(at_)))
        if (const std::uint32_t size = cliticSize(at_)) addTo(at_ + size);
}

std::uint32_t Scanner::runEnd(std::string_view members) const {
    std::uint32_t p = at_;
    while (p < end_ && members.find(text_[p]) != std::string_view::npos) ++p;
    return p;
}

/// ":)", ";-(", "=D": the bytes of the face that starts here, or 0.
std::uint32_t Scanner::faceSize() const {
    const char eyes = byte(at_);
    if (eyes != ':' && eyes != ';' && eyes != '=') return 0;
    const std::uint32_t mouth = byte(at_ + 1) == '-' ? 2 : 1;
    if (std::string_view("()DPp/").find(byte(at_ + mouth)) == std::string_view::npos) return 0;
    return !inWord(at_ + mouth + 1) && byte(at_ + mouth + 1) != '/' ? mouth + 1 : 0;
}

/// One mark, or a run of them that is written as one ("...", "?!", "--", "''").
void Scanner::mark(CodePoint c) {
    if (isApostrophe(c.value)) {
        const std::uint32_t next = at_ + c.size;
        if (peek(next) == c.value) return addTo(next + c.size);
        // "'em", "'til", "the '90s"
        if (isElision(text_.substr(next, std::min(end_ - next, 6U)))) {
            std::uint32_t end = next;
            while (end < end_ && inWord(end)) end += codePointAt(text_, end).size;
            return addTo(end);
        }
        return addTo(next);
    }
    if (const std::uint32_t size = faceSize()) return addTo(at_ + size);
    switch (c.value) {
        case '.':
            if (isDigit(byte(at_ + 1)) && (at_ == 0 || !inWord(at_ - 1))) {  // ".5"
                std::uint32_t end = at_ + 1;
                while (isDigit(byte(end))) ++end;
                return addTo(end);
            }
            return addTo(runEnd("."));
        case '!':
        case '?':
            return addTo(runEnd("!?"));
        case '-':
            return addTo(runEnd("-"));
        case '=':
            return addTo(runEnd("="));
        case '_':
            return addTo(runEnd("_"));
        case '*':
            return addTo(runEnd("*"));
        case '~':
            return addTo(runEnd("~"));
        case '`':
            return addTo(runEnd("`"));
        case '<':
            return addTo(runEnd("<"));
        case '>':
            return addTo(runEnd(">"));
        case '@':
        case '#':
            if (isLetter(byte(at_ + 1))) {  // handles and hash tags
                std::uint32_t end = at_ + 1;
                while (end < end_ && (inWord(end) || text_[end] == '_')) end += codePointAt(text_, end).size;
                return addTo(end);
            }
            return addTo(at_ + 1);
        default:
            return addTo(at_ + c.size);
    }
}

}  // namespace

void splitWords(std::string_view text, Span sentence, std::vector<Word>& words) {
    constexpr std::size_t shortWord = 4;  // bytes, with its blank
    words.reserve(words.size() + (sentence.end - sentence.begin) / shortWord);
    Scanner(text, sentence, words).run(sentence.begin);
}

}  // namespace dateline
