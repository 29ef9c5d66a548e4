#include "core/load/visible_date.h"

#include "core/load/month_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

namespace dateline {
namespace {

enum class Kind : std::uint8_t { Number, Word, Mark };

struct Token {
    Kind kind = Kind::Mark;
    Span span;
    int value = 0;  ///< of a number with at most eight digits
    std::string_view text;
    bool spaceBefore = false;
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isWordByte(char c) { return std::isalpha(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80; }
bool isBlank(std::string_view text, std::size_t at, std::size_t& size) {
    size = 1;
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n') return true;
    if (text.substr(at, 2) == "\xC2\xA0" || text.substr(at, 3) == "\xE2\x80\xAF") {
        size = text[at] == '\xC2' ? 2 : 3;
        return true;
    }
    return false;
}

std::vector<Token> tokensOf(std::string_view text) {
    std::vector<Token> tokens;
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t size = 1;
        if (isBlank(text, at, size)) {
            space = true;
            at += size;
            continue;
        }
        Token token;
        token.spaceBefore = std::exchange(space, false);
        std::size_t end = at + 1;
        if (isDigit(text[at])) {
            while (end < text.size() && isDigit(text[end])) ++end;
            token.kind = Kind::Number;
            for (std::size_t i = at; i < end && i < at + 8; ++i) token.value = token.value * 10 + (text[i] - '0');
        } else if (isWordByte(text[at])) {
            while (end < text.size() && isWordByte(text[end]) && !isBlank(text, end, size)) ++end;
            token.kind = Kind::Word;
        }
        token.text = text.substr(at, end - at);
        token.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
        tokens.push_back(token);
        at = end;
    }
    return tokens;
}

std::optional<date::local_days> dayOf(int year, int month, int day) {
    if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1) return std::nullopt;
    const date::year_month_day ymd{date::year(year), date::month(static_cast<unsigned>(month)),
                                   date::day(static_cast<unsigned>(day))};
    if (!ymd.ok()) return std::nullopt;
    return date::local_days(ymd);
}

/// Reads one day at a place in the token list.
class Reader {
public:
    Reader(const std::vector<Token>& tokens, std::string_view language)
        : tokens_(tokens),
          language_(language.substr(0, language.find('-'))),
          monthFirst_(language == "en-US" || language == "en" || language.empty()) {}

    /// The day that begins at token i, and in `next` the token after it.
    std::optional<VisibleDay> at(std::size_t i, std::size_t& next) const {
        for (const auto pattern : {&Reader::ideographs, &Reader::yearFirst, &Reader::figures, &Reader::dayMonthYear,
                                   &Reader::monthDayYear, &Reader::yearMonthDay}) {
            next = i;
            if (const auto found = (this->*pattern)(next)) {
                VisibleDay day = *found;
                day.span = {tokens_[i].span.begin, tokens_[next - 1].span.end};
                return day;
            }
        }
        return std::nullopt;
    }

private:
    using Found = std::optional<VisibleDay>;

    static Found result(std::optional<date::local_days> day, bool ambiguous = false) {
        if (!day) return std::nullopt;
        return VisibleDay{*day, {}, ambiguous};
    }

    bool has(std::size_t i) const { return i < tokens_.size(); }
    bool isNumber(std::size_t i, std::size_t fewest, std::size_t most) const {
        return has(i) && tokens_[i].kind == Kind::Number && tokens_[i].text.size() >= fewest &&
               tokens_[i].text.size() <= most;
    }
    bool isYear(std::size_t i) const {
        return isNumber(i, 4, 4) && tokens_[i].value >= 1000 && tokens_[i].value <= 2999;
    }
    bool isMark(std::size_t i, std::string_view marks) const {
        return has(i) && tokens_[i].kind == Kind::Mark && marks.find(tokens_[i].text) != marks.npos;
    }
    bool startsWith(std::size_t i, std::string_view word) const {
        return has(i) && tokens_[i].kind == Kind::Word && tokens_[i].text.starts_with(word);
    }
    int month(std::size_t i) const {
        return has(i) && tokens_[i].kind == Kind::Word ? monthNamed(tokens_[i].text, language_) : 0;
    }
    int value(std::size_t i) const { return tokens_[i].value; }
    /// Not the beginning of a longer figure: an address, a version, a phone number.
    bool endsHere(std::size_t i) const {
        if (has(i) && !tokens_[i].spaceBefore && (tokens_[i].kind == Kind::Number || isMark(i, "-/"))) return false;
        return !(isMark(i, ".") && isNumber(i + 1, 1, 8) && !tokens_[i + 1].spaceBefore && !tokens_[i].spaceBefore);
    }

    Found ideographs(std::size_t& i) const {
        static constexpr std::array<std::array<std::string_view, 3>, 2> units = {
            {{"年", "月", "日"}, {"년", "월", "일"}}};
        for (const auto& unit : units) {
            if (!isYear(i) || !startsWith(i + 1, unit[0]) || !isNumber(i + 2, 1, 2) || !startsWith(i + 3, unit[1]) ||
                !isNumber(i + 4, 1, 2) || !startsWith(i + 5, unit[2]))
                continue;
            const auto day = dayOf(value(i), value(i + 2), value(i + 4));
            i += 6;
            return result(day);
        }
        return std::nullopt;
    }
    Found yearFirst(std::size_t& i) const {
        if (!isYear(i) || !isMark(i + 1, "-/.") || !isNumber(i + 2, 1, 2) || !has(i + 3) ||
            tokens_[i + 3].text != tokens_[i + 1].text || !isNumber(i + 4, 1, 2))
            return std::nullopt;
        const auto day = dayOf(value(i), value(i + 2), value(i + 4));
        i += 5;
        return result(day);
    }
    Found figures(std::size_t& i) const {
        if (!isNumber(i, 1, 2) || !isMark(i + 1, "-/.") || !isNumber(i + 2, 1, 2) || !has(i + 3) ||
            tokens_[i + 3].text != tokens_[i + 1].text || !isNumber(i + 4, 2, 4) || isNumber(i + 4, 3, 3))
            return std::nullopt;
        if (!endsHere(i + 5)) return std::nullopt;
        const bool shortYear = tokens_[i + 4].text.size() == 2;
        const int year = shortYear ? (value(i + 4) < 70 ? 2000 : 1900) + value(i + 4) : value(i + 4);
        const bool points = tokens_[i + 1].text == ".";
        const int first = value(i), second = value(i + 2);
        const bool both = first <= 12 && second <= 12 && first != second;
        const bool dayFirst = points || second <= 12 ? (points || first > 12 || !monthFirst_) : false;
        i += 5;
        return dayFirst ? result(dayOf(year, second, first), both && !points)
                        : result(dayOf(year, first, second), both);
    }
    void skipOrdinal(std::size_t& i) const {
        static constexpr std::array<std::string_view, 9> suffixes = {"st", "nd", "rd", "th", "er", "º", "ª", "°", "re"};
        if (has(i) && tokens_[i].kind == Kind::Word && !tokens_[i].spaceBefore &&
            std::find(suffixes.begin(), suffixes.end(), tokens_[i].text) != suffixes.end())
            ++i;
        else if (isMark(i, "."))
            ++i;
    }
    void skipJoin(std::size_t& i) const {
        static constexpr std::array<std::string_view, 8> joins = {"de", "of", "del", "do", "d", "di", "De", "Of"};
        for (int n = 0; n < 2; ++n) {
            if (has(i) && tokens_[i].kind == Kind::Word &&
                std::find(joins.begin(), joins.end(), tokens_[i].text) != joins.end())
                ++i;
            if (isMark(i, "-,./'")) ++i;
        }
    }
    Found dayMonthYear(std::size_t& i) const {
        if (!isNumber(i, 1, 2)) return std::nullopt;
        const int day = value(i++);
        skipOrdinal(i);
        skipJoin(i);
        const int m = month(i);
        if (m == 0) return std::nullopt;
        ++i;
        skipJoin(i);
        if (!isYear(i)) return std::nullopt;
        return result(dayOf(value(i++), m, day));
    }
    Found monthDayYear(std::size_t& i) const {
        const int m = month(i);
        if (m == 0) return std::nullopt;
        ++i;
        if (isMark(i, "./-")) ++i;
        if (!isNumber(i, 1, 2)) return std::nullopt;
        const int day = value(i++);
        skipOrdinal(i);
        skipJoin(i);
        if (!isYear(i)) return std::nullopt;
        return result(dayOf(value(i++), m, day));
    }
    Found yearMonthDay(std::size_t& i) const {
        if (!isYear(i)) return std::nullopt;
        const int year = value(i++);
        skipJoin(i);
        const int m = month(i);
        if (m == 0) return std::nullopt;
        ++i;
        skipJoin(i);
        if (!isNumber(i, 1, 2)) return std::nullopt;
        return result(dayOf(year, m, value(i++)));
    }

    const std::vector<Token>& tokens_;
    std::string_view language_;
    bool monthFirst_;
};

std::optional<date::local_days> compactDay(std::string_view value) {
    if (value.size() < 8 || !std::all_of(value.begin(), value.begin() + 8, isDigit)) return std::nullopt;
    const std::string digits(value.substr(0, 8));
    const int number = std::stoi(digits);
    return dayOf(number / 10000, number / 100 % 100, number % 100);
}

/// Seconds (10 digits) or milliseconds (13) since 1970, as UTC.
std::optional<date::local_days> unixDay(std::string_view value) {
    if ((value.size() != 10 && value.size() != 13) || !std::all_of(value.begin(), value.end(), isDigit))
        return std::nullopt;
    const long long seconds = std::stoll(std::string(value.substr(0, 10)));
    return date::local_days(date::days(seconds / 86400));
}

}  // namespace

std::vector<VisibleDay> daysIn(std::string_view text, std::string_view language) {
    std::vector<VisibleDay> days;
    if (std::none_of(text.begin(), text.end(), isDigit)) return days;
    const std::vector<Token> tokens = tokensOf(text);
    const Reader reader(tokens, language);
    for (std::size_t i = 0; i < tokens.size();) {
        std::size_t next = i;
        const bool insideFigure = i > 0 && !tokens[i].spaceBefore && tokens[i].kind == Kind::Number &&
                                  tokens[i - 1].kind == Kind::Mark &&
                                  std::string_view("/-.").find(tokens[i - 1].text) != std::string_view::npos && i > 1 &&
                                  tokens[i - 2].kind == Kind::Number && !tokens[i - 1].spaceBefore;
        const auto found = insideFigure ? std::nullopt : reader.at(i, next);
        if (found) days.push_back(*found);
        i = found ? next : i + 1;
    }
    return days;
}

std::optional<date::local_days> machineDay(std::string_view value) {
    const std::size_t begin = value.find_first_not_of(" \t\r\n\"'");
    if (begin == value.npos) return std::nullopt;
    value = value.substr(begin, value.find_last_not_of(" \t\r\n\"'") - begin + 1);
    if (value.size() > 200) return std::nullopt;
    if (const auto day = unixDay(value)) return day;
    if (value.find_first_not_of("0123456789T:Z+-.") == value.npos || value.size() == 8)
        if (const auto day = compactDay(value)) return day;
    const auto days = daysIn(value, "en");
    if (days.empty()) return std::nullopt;
    return days.front().day;
}

}  // namespace dateline
