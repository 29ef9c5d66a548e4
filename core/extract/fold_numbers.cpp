#include "core/extract/token.h"

namespace dateline {

namespace {

bool isWordNumber(const TimeToken& token) { return token.is(WordClass::Number) && !token.digits; }
bool isTens(const TimeToken& token) {
    return isWordNumber(token) && token.value >= 20 && token.value < 100 && token.value % 10 == 0;
}
bool isOnes(const TimeToken& token) { return isWordNumber(token) && token.value >= 1 && token.value <= 9; }

/// Reads one number from tokens[at] on; every step moves `next` over what it took.
class Fold {
public:
    Fold(std::vector<TimeToken>& tokens, std::size_t at) : tokens_(tokens), next_(at) {}

    /// The joined token, where there is something to join.
    bool read(TimeToken& out) {
        const std::size_t begin = next_;
        const TimeToken& first = tokens_[begin];
        out = first;
        if (first.is(WordClass::A) || (first.is(WordClass::Half) && is(1, WordClass::A))) {
            if (!article(out)) return false;
        } else if (first.is(WordClass::Number)) {
            if (!number(out)) return false;
        } else if (first.is(WordClass::Multiplier)) {
            out.number = 0;
            if (!multiplied(out, 1)) return false;
        } else {
            return false;
        }
        out.span = cover(first.span, tokens_[next_ - 1].span);
        out.glued = first.glued;
        out.capital = first.capital;
        return next_ > begin + 1 || first.is(WordClass::Multiplier);
    }
    std::size_t next() const { return next_; }

private:
    bool is(std::size_t offset, WordClasses words) const {
        return next_ + offset < tokens_.size() && tokens_[next_ + offset].is(words);
    }
    const TimeToken& at(std::size_t offset) const { return tokens_[next_ + offset]; }

    /// "a hundred", "half a dozen".
    bool article(TimeToken& out) {
        const bool half = tokens_[next_].is(WordClass::Half);
        const std::size_t skip = half ? 2 : 1;
        if (!is(skip, WordClass::Multiplier)) return false;
        next_ += skip;
        out.number = half ? 0.5 : 1;
        return multiplied(out, out.number);
    }

    /// Tens and ones, hundreds and thousands, years said in pairs, halves behind.
    bool number(TimeToken& out) {
        if (tokens_[next_].digits) {
            out.number = tokens_[next_++].number;
        } else {
            const double small = belowHundred();
            if (year(out, small) || ordinal(out, small)) return true;
            out.number = small;
        }
        if (is(0, WordClass::Multiplier)) return multiplied(out, out.number);
        halves(out);
        finish(out);
        return true;
    }

    double belowHundred() {
        const TimeToken& tens = tokens_[next_++];
        if (!isTens(tens)) return tens.number;
        const std::size_t hyphen = is(0, WordClass::Hyphen) && at(0).glued ? 1 : 0;
        if (next_ + hyphen < tokens_.size() && isOnes(at(hyphen))) {
            next_ += hyphen + 1;
            return tens.number + tokens_[next_ - 1].number;
        }
        return tens.number;
    }

    /// "nineteen ninety-six", "nineteen oh five".
    bool year(TimeToken& out, double century) {
        if (century < 13 || century > 20 || next_ >= tokens_.size()) return false;
        const bool oh = is(0, WordClass::Oh) && next_ + 1 < tokens_.size() && isOnes(at(1));
        const bool pair = isWordNumber(at(0)) && at(0).value >= 10 && at(0).value < 100;
        if (!oh && !pair) return false;
        if (oh) ++next_;
        out.number = century * 100 + belowHundred();
        out.value = static_cast<std::int32_t>(out.number);
        out.classes = {WordClass::Year, WordClass::Number};
        out.groups = 1;
        return true;
    }

    /// "twenty-first".
    bool ordinal(TimeToken& out, double tens) {
        const std::size_t hyphen = is(0, WordClass::Hyphen) && at(0).glued ? 1 : 0;
        if (tens < 20 || static_cast<int>(tens) % 10 != 0 || !is(hyphen, WordClass::Ordinal)) return false;
        const TimeToken& ones = at(hyphen);
        if (ones.value < 1 || ones.value > 9 || (ones.is(WordClass::Unit) && hyphen == 0)) return false;
        out.value = static_cast<std::int32_t>(tens) + ones.value;
        out.number = out.value;
        out.classes = WordClass::Ordinal;
        if (out.value <= 31) out.classes |= WordClass::DayNumber;
        next_ += hyphen + 1;
        return true;
    }

    /// "two hundred and thirty four thousand".
    bool multiplied(TimeToken& out, double factor) {
        double total = 0;
        double part = factor;
        while (is(0, WordClass::Multiplier)) {
            const double by = at(0).value;
            ++next_;
            part = (part == 0 ? 1 : part) * by;
            if (by >= 1000) {
                total += part;
                part = 0;
            }
            const std::size_t skip = is(0, WordClass::And) ? 1 : 0;
            if (next_ + skip < tokens_.size() && isWordNumber(at(skip)) && at(skip).value < 100) {
                next_ += skip;
                part += belowHundred();
            } else if (!(part == 0 || is(0, WordClass::Multiplier))) {
                break;
            }
        }
        out.number = total + part;
        halves(out);
        finish(out);
        return true;
    }

    /// How many tokens "and a half" or "-and-a-half" takes here; 0 where it does not stand.
    std::size_t andAHalf() const {
        std::size_t at = 0;
        for (const WordClass word : {WordClass::And, WordClass::A, WordClass::Half}) {
            if (is(at, WordClass::Hyphen)) ++at;
            if (!is(at, word)) return 0;
            ++at;
        }
        return at;
    }

    /// "two and a half", "two-and-a-half", "2 1/2", "2½".
    void halves(TimeToken& out) {
        if (const std::size_t half = andAHalf()) {
            out.number += 0.5;
            next_ += half;
        } else if (is(0, WordClass::And) && is(1, WordClass::Half)) {
            out.number += 0.5;
            next_ += 2;
        } else if (is(0, WordClass::Number) && at(0).number > 0 && at(0).number < 1) {
            out.number += at(0).number;
            ++next_;
        } else if (is(0, WordClass::Hyphen) && is(1, WordClass::Number) && at(1).number > 0 && at(1).number < 1) {
            out.number += at(1).number;
            next_ += 2;
        }
    }

    void finish(TimeToken& out) {
        out.value = out.number < 2e9 ? static_cast<std::int32_t>(out.number) : 0;
        const WordClasses kept = tokens_[next_ - 1].is(WordClass::Number) && out.span == tokens_[next_ - 1].span
                                     ? out.classes
                                     : WordClasses();
        out.classes = kept | WordClasses(WordClass::Number);
        if (!out.digits && out.number >= 1 && out.number <= 12 && out.number == out.value)
            out.classes |= WordClass::HourNumber;
        if (!out.digits && out.number >= 1900 && out.number <= 2099) out.classes |= WordClass::Year;
    }

    std::vector<TimeToken>& tokens_;
    std::size_t next_;
};

constexpr WordClasses starters{WordClass::Number, WordClass::Multiplier, WordClass::A, WordClass::Half};

}  // namespace

void foldNumbers(std::vector<TimeToken>& tokens) {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < tokens.size();) {
        if (tokens[at].is(starters)) {
            Fold fold(tokens, at);
            TimeToken joined;
            if (fold.read(joined)) {
                tokens[kept++] = joined;
                at = fold.next();
                continue;
            }
            if (tokens[at].is(WordClass::Number) && !tokens[at].digits && tokens[at].value <= 12)
                tokens[at].classes |= WordClass::HourNumber;
        }
        if (kept != at) tokens[kept] = tokens[at];
        ++kept;
        ++at;
    }
    tokens.resize(kept);
}

}  // namespace dateline
