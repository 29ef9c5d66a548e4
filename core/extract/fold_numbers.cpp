#include "core/extract/token.h"

namespace dateline {

namespace {

bool isWordNumber(const Token& token) { return token.is(Word::Number) && !token.digits; }
bool isTens(const Token& token) {
    return isWordNumber(token) && token.value >= 20 && token.value < 100 && token.value % 10 == 0;
}
bool isOnes(const Token& token) { return isWordNumber(token) && token.value >= 1 && token.value <= 9; }

/// Reads one number from tokens[at] on; every step moves `next` over what it took.
class Fold {
public:
    Fold(std::string_view text, std::vector<Token>& tokens, std::size_t at) : text_(text), tokens_(tokens), next_(at) {}

    /// The joined token, where there is something to join.
    bool read(Token& out) {
        const std::size_t begin = next_;
        const Token& first = tokens_[begin];
        out = first;
        if (first.is(Word::A) || (first.is(Word::Half) && is(1, Word::A))) {
            if (!article(out)) return false;
        } else if (first.is(Word::Number)) {
            if (!number(out)) return false;
        } else if (first.is(Word::Multiplier)) {
            out.number = 0;
            if (!multiplied(out, 1)) return false;
        } else {
            return false;
        }
        out.span = cover(first.span, tokens_[next_ - 1].span);
        out.glued = first.glued;
        out.capital = first.capital;
        return next_ > begin + 1 || first.is(Word::Multiplier);
    }
    std::size_t next() const { return next_; }

private:
    bool is(std::size_t offset, Words words) const {
        return next_ + offset < tokens_.size() && tokens_[next_ + offset].is(words);
    }
    const Token& at(std::size_t offset) const { return tokens_[next_ + offset]; }

    /// "a hundred", "half a dozen".
    bool article(Token& out) {
        const bool half = tokens_[next_].is(Word::Half);
        const std::size_t skip = half ? 2 : 1;
        if (!is(skip, Word::Multiplier)) return false;
        next_ += skip;
        out.number = half ? 0.5 : 1;
        return multiplied(out, out.number);
    }

    /// Tens and ones, hundreds and thousands, years said in pairs, halves behind.
    bool number(Token& out) {
        if (tokens_[next_].digits) {
            out.number = tokens_[next_++].number;
        } else {
            const double small = belowHundred();
            if (year(out, small) || ordinal(out, small)) return true;
            out.number = small;
        }
        if (is(0, Word::Multiplier)) return multiplied(out, out.number);
        halves(out);
        finish(out);
        return true;
    }

    double belowHundred() {
        const Token& tens = tokens_[next_++];
        if (!isTens(tens)) return tens.number;
        const std::size_t hyphen = is(0, Word::Hyphen) && at(0).glued ? 1 : 0;
        if (next_ + hyphen < tokens_.size() && isOnes(at(hyphen))) {
            next_ += hyphen + 1;
            return tens.number + tokens_[next_ - 1].number;
        }
        return tens.number;
    }

    /// "nineteen ninety-six", "nineteen oh five".
    bool year(Token& out, double century) {
        if (century < 13 || century > 20 || next_ >= tokens_.size()) return false;
        const bool oh = is(0, Word::Oh) && next_ + 1 < tokens_.size() && isOnes(at(1));
        const bool pair = isWordNumber(at(0)) && at(0).value >= 10 && at(0).value < 100;
        if (!oh && !pair) return false;
        if (oh) ++next_;
        out.number = century * 100 + belowHundred();
        out.value = static_cast<std::int32_t>(out.number);
        out.classes = {Word::Year, Word::Number};
        out.groups = 1;
        return true;
    }

    /// "twenty-first".
    bool ordinal(Token& out, double tens) {
        const std::size_t hyphen = is(0, Word::Hyphen) && at(0).glued ? 1 : 0;
        if (tens < 20 || static_cast<int>(tens) % 10 != 0 || !is(hyphen, Word::Ordinal)) return false;
        const Token& ones = at(hyphen);
        if (ones.value < 1 || ones.value > 9 || (ones.is(Word::Unit) && hyphen == 0)) return false;
        out.value = static_cast<std::int32_t>(tens) + ones.value;
        out.number = out.value;
        out.classes = Word::Ordinal;
        if (out.value <= 31) out.classes |= Word::DayNumber;
        next_ += hyphen + 1;
        return true;
    }

    /// "two hundred and thirty four thousand".
    bool multiplied(Token& out, double factor) {
        double total = 0;
        double part = factor;
        while (is(0, Word::Multiplier)) {
            const double by = at(0).value;
            ++next_;
            part = (part == 0 ? 1 : part) * by;
            if (by >= 1000) {
                total += part;
                part = 0;
            }
            const std::size_t skip = is(0, Word::And) ? 1 : 0;
            if (next_ + skip < tokens_.size() && isWordNumber(at(skip)) && at(skip).value < 100) {
                next_ += skip;
                part += belowHundred();
            } else if (!(part == 0 || is(0, Word::Multiplier))) {
                break;
            }
        }
        out.number = total + part;
        halves(out);
        finish(out);
        return true;
    }

    /// "two and a half", "2 1/2", "2½".
    void halves(Token& out) {
        if (is(0, Word::And) && is(1, Word::A) && is(2, Word::Half)) {
            out.number += 0.5;
            next_ += 3;
        } else if (is(0, Word::And) && is(1, Word::Half)) {
            out.number += 0.5;
            next_ += 2;
        } else if (is(0, Word::Number) && at(0).number > 0 && at(0).number < 1) {
            out.number += at(0).number;
            ++next_;
        } else if (is(0, Word::Hyphen) && is(1, Word::Number) && at(1).number > 0 && at(1).number < 1) {
            out.number += at(1).number;
            next_ += 2;
        }
    }

    void finish(Token& out) {
        out.value = out.number < 2e9 ? static_cast<std::int32_t>(out.number) : 0;
        const Words kept =
            tokens_[next_ - 1].is(Word::Number) && out.span == tokens_[next_ - 1].span ? out.classes : Words();
        out.classes = kept | Words(Word::Number);
        if (!out.digits && out.number >= 1 && out.number <= 12 && out.number == out.value)
            out.classes |= Word::HourNumber;
        if (!out.digits && out.number >= 1900 && out.number <= 2099) out.classes |= Word::Year;
    }

    std::string_view text_;
    std::vector<Token>& tokens_;
    std::size_t next_;
};

constexpr Words starters{Word::Number, Word::Multiplier, Word::A, Word::Half};

}  // namespace

void foldNumbers(std::string_view text, std::vector<Token>& tokens) {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < tokens.size();) {
        if (tokens[at].is(starters)) {
            Fold fold(text, tokens, at);
            Token joined;
            if (fold.read(joined)) {
                tokens[kept++] = joined;
                at = fold.next();
                continue;
            }
            if (tokens[at].is(Word::Number) && !tokens[at].digits && tokens[at].value <= 12)
                tokens[at].classes |= Word::HourNumber;
        }
        tokens[kept] = tokens[at];
        ++kept;
        ++at;
    }
    tokens.resize(kept);
}

}  // namespace dateline
