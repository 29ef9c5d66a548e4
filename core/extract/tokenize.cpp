#include "core/extract/token.h"

#include <algorithm>
#include <array>
#include <bit>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace dateline {

namespace {

enum class Byte : std::uint8_t { Other, Space, Letter, Digit, High };

constexpr std::array<Byte, 256> byteKinds = [] {
    std::array<Byte, 256> table{};
    for (const unsigned char c : {' ', '\n', '\t', '\r', '\f', '\v'}) table[c] = Byte::Space;
    for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 32] = Byte::Letter;
    for (unsigned c = '0'; c <= '9'; ++c) table[c] = Byte::Digit;
    for (unsigned c = 128; c < 256; ++c) table[c] = Byte::High;
    return table;
}();

constexpr std::array<unsigned char, 256> lowerCase = [] {
    std::array<unsigned char, 256> table{};
    for (unsigned c = 0; c < 256; ++c) table[c] = static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return table;
}();

constexpr Byte kind(char c) { return byteKinds[static_cast<unsigned char>(c)]; }

/// What a sequence beyond ASCII is to the tokenizer.
enum class High : std::uint8_t { Letter, Space, Dash, Apostrophe, Half, Mark };

/// Scripts that put no space between words (U+3000 to U+9FFF, and the wide forms from U+FF00 on): their signs end a
/// word, so that "社2014-12-20" holds a date.
constexpr bool isWithoutSpaces(unsigned char lead, std::string_view text, std::size_t at) {
    constexpr unsigned char first = 0xE3, last = 0xE9, wide = 0xEF, fromWide = 0xBC;
    if (lead >= first && lead <= last) return true;
    return lead == wide && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= fromWide;
}

High highAt(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead == 0xC2 && at + 1 < text.size()) {
        const auto second = static_cast<unsigned char>(text[at + 1]);
        if (second == 0xA0) return High::Space;
        if (second == 0xBD) return High::Half;
        return High::Mark;
    }
    if (isWithoutSpaces(lead, text, at)) return High::Mark;
    if (lead != 0xE2 || at + 2 >= text.size()) return High::Letter;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const auto third = static_cast<unsigned char>(text[at + 2]);
    if (second == 0x88 && third == 0x92) return High::Dash;
    if (second != 0x80) return second < 0xB0 && second >= 0x81 ? High::Mark : High::Letter;
    if (third <= 0x8A || third == 0xAF) return High::Space;
    if (third >= 0x90 && third <= 0x95) return High::Dash;
    return third == 0x99 ? High::Apostrophe : High::Mark;
}

std::size_t sequenceLength(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

/// How many of the next 16 bytes are ASCII letters before one that is none. Most words end among them, and where they
/// do cannot be foreseen, so a loop over their letters would cost more.
constexpr std::size_t lettersAtOnce = 16;
std::size_t lettersAt(const char* text) {
#ifdef __SSE2__
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text));
    const __m128i place = _mm_sub_epi8(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
    const __m128i letters = _mm_cmpeq_epi8(_mm_min_epu8(place, _mm_set1_epi8(25)), place);
    return static_cast<std::size_t>(std::countr_one(static_cast<unsigned>(_mm_movemask_epi8(letters))));
#else
    std::size_t count = 0;
    while (count < lettersAtOnce && kind(text[count]) == Byte::Letter) ++count;
    return count;
#endif
}

/// The pass over one sentence.
class Tokenizer {
public:
    Tokenizer(std::string_view text, Span sentence, const Lexicon& lexicon, std::vector<TimeToken>& tokens)
        : text_(text.substr(0, sentence.end)), lexicon_(lexicon), tokens_(tokens), at_(sentence.begin) {}

    bool run() {
        while (at_ < text_.size()) {
            if (kind(text_[at_]) == Byte::Space) {
                ++at_;
                glued_ = false;
                continue;
            }
            const std::size_t before = tokens_.size();
            switch (kind(text_[at_])) {
                case Byte::Space:
                case Byte::Letter:
                    word();
                    break;
                case Byte::Digit:
                    if (text_[at_] == '2' && spelledWithDigit()) break;
                    at_ = scanDigits(text_, at_, text_.size(), tokens_);
                    break;
                case Byte::High:
                    if (!high()) continue;
                    break;
                case Byte::Other:
                    mark();
                    break;
            }
            for (std::size_t i = before; i < tokens_.size(); ++i) seen_ |= tokens_[i].classes;
            if (before < tokens_.size()) tokens_[before].glued = glued_;
            glued_ = true;
        }
        return seen_.any(triggers) || teen_;
    }

private:
    TimeToken& push(std::size_t begin, std::size_t end) {
        TimeToken& token = tokens_.emplace_back();
        token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        return token;
    }

    /// Letters, digits behind them, stops between single letters ("a.m"), an apostrophe inside ("o'clock").
    void word() {
        const std::size_t begin = at_;
        const std::uint64_t hash =
            isOfLetters() ? Lexicon::hashOfLetters(text_.data() + begin, at_ - begin) : otherWord();
        TimeToken& token = push(begin, at_);
        token.capital = text_[begin] >= 'A' && text_[begin] <= 'Z';
        if (const LexiconEntry* entry = lexicon_.find(text_.substr(begin, at_ - begin), hash))
            known(*entry, token, begin);
        else if (at_ - begin == std::string_view("p. m").size() && text_[begin + 1] == '.' && text_[begin + 2] == ' ')
            spacedMeridiem(text_[begin], token);
        else if (at_ - begin <= longestFiscal && text_[begin] == 'F' && fiscal(text_.substr(begin, at_ - begin), token))
            nextYearBehind(token);
    }

    /// "FY2015-16", "FY15/16": one year, which ends in the next one of the calendar.
    void nextYearBehind(TimeToken& token) {
        constexpr std::size_t width = 3;
        if (at_ + width > text_.size() || (text_[at_] != '-' && text_[at_] != '/')) return;
        if (kind(text_[at_ + 1]) != Byte::Digit || kind(text_[at_ + 2]) != Byte::Digit) return;
        if (at_ + width < text_.size() && kind(text_[at_ + width]) == Byte::Digit) return;
        if ((text_[at_ + 1] - '0') * 10 + (text_[at_ + 2] - '0') != (token.value + 1) % 100) return;
        at_ += width;
        token.span.end = static_cast<std::uint32_t>(at_);
    }

    /// "2nite", "2morrow"; nothing is read where the lexicon has no such word ("2nd").
    [[gnu::noinline]] bool spelledWithDigit() {
        const std::size_t begin = at_;
        std::size_t end = at_ + 1;
        while (end < text_.size() && kind(text_[end]) == Byte::Letter) ++end;
        if (end == at_ + 1 || (end < text_.size() && kind(text_[end]) == Byte::Digit)) return false;
        const std::string_view spelled = text_.substr(begin, end - begin);
        const LexiconEntry* entry = lexicon_.find(spelled, Lexicon::hash(spelled));
        if (!entry) return false;
        at_ = end;
        apply(*entry, push(begin, end));
        return true;
    }

    /// "FY2019", "FY19".
    static constexpr std::size_t longestFiscal = 6;
    static bool fiscal(std::string_view word, TimeToken& token) {
        const std::string_view digits = word.substr(std::min<std::size_t>(2, word.size()));
        if (!word.starts_with("FY") || (digits.size() != 2 && digits.size() != 4)) return false;
        int value = 0;
        for (const char c : digits) {
            if (kind(c) != Byte::Digit) return false;
            value = value * 10 + (c - '0');
        }
        token.classes = WordClass::Fiscal;
        token.value = value;
        token.groups = digits.size() == 2 ? 2 : 0;
        return value > 0;
    }

    /// Steps over the word if it is nothing but a few letters, as most are.
    bool isOfLetters() {
        if (at_ + lettersAtOnce >= text_.size()) return false;
        const std::size_t letters = lettersAt(text_.data() + at_);
        const char next = text_[at_ + letters];
        if (letters == lettersAtOnce || next == '.' || next == '\'' ||
            (kind(next) != Byte::Other && kind(next) != Byte::Space))
            return false;
        at_ += letters;
        return true;
    }

    /// Steps over any other word, and gives its hash.
    [[gnu::noinline]] std::uint64_t otherWord() {
        const std::size_t begin = at_;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            const Byte k = kind(c);
            if (k == Byte::Letter || k == Byte::Digit || (k == Byte::High && highAt(text_, at_) == High::Letter))
                continue;
            if (c == '.' && isSpacedMeridiem(begin)) {
                at_ += 2;
                continue;
            }
            if (c == '.' ? !isInnerStop(begin) : !(c == '\'' && isInnerApostrophe())) break;
        }
        return Lexicon::hash(text_.substr(begin, at_ - begin));
    }

    void known(const LexiconEntry& entry, TimeToken& token, std::size_t begin) {
        if (entry.phraseCount > 0 && phrase(entry, begin)) return;
        apply(entry, token);
        teen_ |= token.is(WordClass::Number) && token.value >= 13 && token.value <= 20;
    }

    static void apply(const LexiconEntry& entry, TimeToken& token) {
        if (entry.capital && !token.capital) return;
        token.classes = entry.classes;
        token.value = entry.value;
        token.number = entry.value;
        token.unit = entry.unit;
        token.plural = entry.plural;
    }

    bool isInnerStop(std::size_t begin) const {
        const bool singleBefore = at_ == begin + 1 || (at_ >= begin + 2 && text_[at_ - 2] == '.');
        const bool letterAfter = at_ + 1 < text_.size() && kind(text_[at_ + 1]) == Byte::Letter;
        const bool singleAfter = at_ + 2 >= text_.size() || kind(text_[at_ + 2]) != Byte::Letter;
        return singleBefore && letterAfter && singleAfter;
    }

    /// "7 p. m.", of a text that sets a blank behind each stop
    bool isSpacedMeridiem(std::size_t begin) const {
        const std::string_view rest = text_.substr(at_, std::string_view(". m").size());
        if (at_ != begin + 1 || (rest != ". m" && rest != ". M")) return false;
        const std::size_t after = at_ + rest.size();
        const char half = text_[begin];
        const bool ends = after >= text_.size() || kind(text_[after]) != Byte::Letter;
        return ends && (half == 'a' || half == 'p' || half == 'A' || half == 'P');
    }
    void spacedMeridiem(char half, TimeToken& token) {
        const std::string_view word = half == 'a' || half == 'A' ? "a.m" : "p.m";
        if (const LexiconEntry* entry = lexicon_.find(word, Lexicon::hash(word))) apply(*entry, token);
    }

    bool isInnerApostrophe() const {
        if (at_ + 1 >= text_.size() || kind(text_[at_ + 1]) != Byte::Letter) return false;
        const bool possessive = lowerCase[static_cast<unsigned char>(text_[at_ + 1])] == 's' &&
                                (at_ + 2 >= text_.size() || kind(text_[at_ + 2]) != Byte::Letter);
        return !possessive;
    }

    /// The longest phrase of the lexicon that begins with the word just read. It becomes one token.
    bool phrase(const LexiconEntry& head, std::size_t begin) {
        const std::size_t behind = skipBreaks(at_);
        const auto next = behind < text_.size() ? lowerCase[static_cast<unsigned char>(text_[behind])] : '\0';
        for (std::int16_t i = 0; i < head.phraseCount; ++i) {
            const Phrase& candidate = lexicon_.phrase(static_cast<std::size_t>(head.firstPhrase + i));
            const bool mark = candidate.next == '.' || candidate.next == '\'';  // it may be left out, or be curly
            if (static_cast<unsigned char>(candidate.next) != next && !mark) continue;
            std::size_t at = at_;
            bool fits = true;
            for (const std::string& piece : candidate.words) {
                const std::size_t skipped = skipBreaks(at);
                const std::size_t end = matchEnd(skipped, piece);
                if (end == 0) {
                    fits = false;
                    break;
                }
                at = end;
            }
            const bool wholeWord =
                at >= text_.size() || (kind(text_[at]) != Byte::Letter && kind(text_[at]) != Byte::Digit);
            if (!fits || !wholeWord) continue;
            TimeToken& token = tokens_.back();
            if (candidate.entry.capital && !token.capital && !anyCapital(begin, at)) continue;
            token.span.end = static_cast<std::uint32_t>(at);
            const bool capital = token.capital;
            token.capital = true;
            apply(candidate.entry, token);
            token.capital = capital;
            at_ = at;
            return true;
        }
        return false;
    }

    bool anyCapital(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i)
            if (text_[i] >= 'A' && text_[i] <= 'Z') return true;
        return false;
    }

    std::size_t skipBreaks(std::size_t at) const {
        while (at < text_.size() && kind(text_[at]) == Byte::Space) ++at;
        return at;
    }

    std::size_t matchEnd(std::size_t at, std::string_view piece) const {
        if (piece.front() == '\'' && text_.substr(at, 3) == "’")
            return text_.substr(at + 3, piece.size() - 1) == piece.substr(1) ? at + 2 + piece.size() : 0;
        if (piece == "." && (at >= text_.size() || text_[at] != '.')) return at;  // an abbreviation without its stop
        if (text_.size() - at < piece.size()) return 0;
        for (std::size_t i = 0; i < piece.size(); ++i)
            if (lowerCase[static_cast<unsigned char>(text_[at + i])] != static_cast<unsigned char>(piece[i])) return 0;
        return at + piece.size();
    }

    /// A sequence beyond ASCII; false for white space.
    bool high() {
        const High what = highAt(text_, at_);
        if (what == High::Letter) {
            word();
            return true;
        }
        const std::size_t begin = at_;
        at_ += sequenceLength(text_[at_]);
        if (what == High::Space) {
            glued_ = false;
            return false;
        }
        if (what == High::Apostrophe) {
            apostrophe(begin);
            return true;
        }
        TimeToken& token = push(begin, at_);
        if (what == High::Dash) token.classes = WordClass::Hyphen;
        if (what == High::Half) {
            token.classes = {WordClass::Number, WordClass::Half};
            token.number = 0.5;
        }
        return true;
    }

    void mark() {
        const std::size_t begin = at_++;
        const char c = text_[begin];
        if (c == '\'') {
            apostrophe(begin);
            return;
        }
        TimeToken& token = push(begin, at_);
        switch (c) {
            case ',':
                token.classes = WordClass::Comma;
                break;
            case '-':
                token.classes = WordClass::Hyphen;
                break;
            case '.':
                token.classes = WordClass::Stop;
                break;
            case '/':
                token.classes = WordClass::Slash;
                break;
            case '(':
                token.classes = WordClass::OpenBracket;
                break;
            case ')':
                token.classes = WordClass::CloseBracket;
                break;
            default:
                break;
        }
    }

    /// After an apostrophe: the possessive s, a year or decade of two digits ('98, '90s), or nothing.
    void apostrophe(std::size_t begin) {
        const bool afterWord = glued_ && !tokens_.empty();
        if (afterWord && at_ < text_.size() && lowerCase[static_cast<unsigned char>(text_[at_])] == 's' &&
            (at_ + 1 >= text_.size() || kind(text_[at_ + 1]) != Byte::Letter)) {
            ++at_;
            push(begin, at_).classes = WordClass::Possessive;
            return;
        }
        const auto digit = [&](std::size_t i) { return i < text_.size() && kind(text_[i]) == Byte::Digit; };
        if (!afterWord && digit(at_) && digit(at_ + 1) && !digit(at_ + 2)) {
            const int value = (text_[at_] - '0') * 10 + (text_[at_ + 1] - '0');
            at_ += 2;
            const bool decade = value % 10 == 0 && at_ < text_.size() && text_[at_] == 's';
            if (decade) ++at_;
            TimeToken& token = push(begin, at_);
            token.classes = decade ? WordClass::Decade : WordClass::YearShort;
            token.value = value;
            token.groups = 2;
            return;
        }
        push(begin, at_).classes = afterWord ? WordClasses(WordClass::Possessive) : WordClasses();
    }

    std::string_view text_;
    const Lexicon& lexicon_;
    std::vector<TimeToken>& tokens_;
    std::size_t at_;
    bool glued_ = false;
    bool teen_ = false;  ///< "nineteen ninety-six" is a year
    WordClasses seen_;
};

}  // namespace

bool tokenize(std::string_view text, Span sentence, const Lexicon& lexicon, std::vector<TimeToken>& tokens) {
    tokens.clear();
    return Tokenizer(text, sentence, lexicon, tokens).run();
}

}  // namespace dateline
