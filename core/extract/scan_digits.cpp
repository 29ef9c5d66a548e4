#include "core/extract/token.h"
#include "core/time/calendar.h"

#include <array>

namespace dateline {

namespace {

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A run of digits and the separator before it.
struct Group {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::int64_t value = 0;
    char separator = 0;  ///< one of , . / : - before this group; 0 for the first

    std::size_t size() const { return end - begin; }
};

/// Groups of one run, as many as a date with a time and its zone can have; a longer run is a number of another kind.
struct Run {
    std::array<Group, 9> groups;
    std::size_t count = 0;
    std::size_t end = 0;
    bool tooLong = false;
};

/// "GMT", "BST", "UTC" behind a time with a stop: "17.42 GMT"; "17.42 USD" is money.
bool isZoneName(std::string_view word) {
    const bool three = word.size() == 3 || (word.size() == 4 && !isLetter(word[3]));
    const std::string_view name = word.substr(0, 3);
    return three &&
           (name == "GMT" || name == "UTC" || name == "BST" || name == "CET" || name == "IST" || name == "EST");
}

/// "10: 53 AM", "4. 43 pm": whether the minutes of a clock stand behind a mark and a blank.
bool isSpacedClock(std::string_view text, std::size_t mark, std::size_t end) {
    constexpr std::size_t width = 4;  // of the mark, the blank and two digits
    std::size_t after = mark + width;
    if (after + 1 >= end || (text[mark] != ':' && text[mark] != '.') || text[mark + 1] != ' ') return false;
    if (!isDigit(text[mark + 2]) || !isDigit(text[mark + 3])) return false;
    if (text[after] == ' ') ++after;
    const std::string_view rest = text.substr(after, std::min<std::size_t>(4, end - after));
    for (const std::string_view half : {"am", "pm", "AM", "PM", "a.m", "p.m", "a. m", "p. m"})
        if (rest.starts_with(half)) return rest.size() == half.size() || !isLetter(rest[half.size()]);
    return isZoneName(rest);
}

Run readRun(std::string_view text, std::size_t at, std::size_t end) {
    Run run;
    char separator = 0;
    while (true) {
        Group group{at, at, 0, separator};
        while (group.end < end && isDigit(text[group.end])) {
            if (group.end - group.begin < 12) group.value = group.value * 10 + (text[group.end] - '0');
            ++group.end;
        }
        if (run.count < run.groups.size())
            run.groups[run.count++] = group;
        else
            run.tooLong = true;
        at = run.end = group.end;
        constexpr std::string_view separators = ",./:-";
        std::size_t width = 0;
        if (at + 1 < end && separators.find(text[at]) != std::string_view::npos && isDigit(text[at + 1])) {
            separator = text[at];
            width = 1;
        } else if (at + 3 < end && (text.substr(at, 3) == "–" || text.substr(at, 3) == "‑") && isDigit(text[at + 3])) {
            separator = '-';
            width = 3;
        }
        if (width == 0 && run.count == 1 && group.size() <= 2 && isSpacedClock(text, at, end)) {
            separator = text[at];
            width = 2;
        }
        if (width == 0) return run;
        at += width;
    }
}

class Reader {
public:
    Reader(std::string_view text, std::size_t end, const Run& run, std::vector<TimeToken>& tokens)
        : text_(text), end_(end), run_(run), tokens_(tokens) {}

    std::size_t read() {
        const char before = run_.groups[0].begin > 0 ? text_[run_.groups[0].begin - 1] : ' ';
        if (isTail()) return other({});
        if (before == '$' || before == '#' || before == '@') return other(WordClass::Money);
        if (run_.tooLong || isSerial()) return other({});
        for (index_ = 0; index_ < run_.count;) {
            if (index_ > 0 && !separator()) return rest();
            if (!(dateAt() || clockAt() || yearsAt() || fractionAt() || plainAt()))
                return index_ == 0 ? other({}) : rest();
        }
        return tail_;
    }

private:
    const Group& group(std::size_t offset) const { return run_.groups[index_ + offset]; }
    bool has(std::size_t count) const { return index_ + count <= run_.count; }
    bool separated(std::size_t offset, char by) const { return has(offset + 1) && group(offset).separator == by; }

    TimeToken& push(std::size_t begin, std::size_t end, WordClasses classes, std::int64_t value) {
        TimeToken token{.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                        .classes = classes};
        token.value = static_cast<std::int32_t>(value);
        token.number = static_cast<double>(value);
        token.digits = true;
        token.glued = !tokens_.empty() && tokens_.back().span.end == begin;
        tokens_.push_back(token);
        tail_ = end;
        return tokens_.back();
    }

    /// The whole run, and the letters glued to it, as one token that is no time.
    std::size_t other(WordClasses classes) {
        std::size_t end = run_.end;
        while (end < end_ && (isLetter(text_[end]) || isDigit(text_[end]))) ++end;
        push(run_.groups[0].begin, end, classes, 0);
        return end;
    }
    /// Behind a digit that a letter of another script took into its word: "/12/2014" without its day is no month.
    bool isTail() const {
        const std::size_t begin = run_.groups[0].begin;
        return begin > 1 && (text_[begin - 1] == '/' || text_[begin - 1] == '-') && isDigit(text_[begin - 2]);
    }
    /// Telephone numbers, scores of several sets, versions: three groups or more that are no date and no time.
    bool isSerial() {
        std::size_t hyphens = 0, colons = 0;
        for (std::size_t i = 1; i < run_.count; ++i) {
            hyphens += run_.groups[i].separator == '-' || run_.groups[i].separator == '/';
            colons += run_.groups[i].separator == ':';
        }
        if (hyphens < 2 || colons > 0) return false;
        const std::size_t size = tokens_.size();
        const bool date = dateAt();
        tokens_.resize(size);
        index_ = 0;
        return !date;
    }
    std::size_t rest() {
        push(group(0).begin, run_.end, {}, 0);
        return run_.end;
    }

    /// A separator between two readable parts of a run is a token: 19-21, 9,1989, 1990/91.
    bool separator() {
        const Group& g = group(0);
        const std::size_t begin = run_.groups[index_ - 1].end;
        if (begin == g.begin) return true;
        switch (g.separator) {
            case '-':
                push(begin, g.begin, WordClass::Hyphen, 0);
                return true;
            case ',':
                push(begin, g.begin, WordClass::Comma, 0);
                return true;
            case '/':
                push(begin, g.begin, WordClass::Slash, 0);
                return true;
            default:
                return false;
        }
    }

    static bool isDay(std::int64_t year, std::int64_t month, std::int64_t day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 0;
    }
    static std::int64_t fullYear(const Group& g) {
        if (g.size() != 2) return g.value;
        constexpr std::int64_t pivot = 69;  // POSIX: 69..99 are of the 20th century
        return g.value >= pivot ? 1900 + g.value : 2000 + g.value;
    }

    bool dateAt() {
        if (!has(3)) return monthAt();
        const Group &a = group(0), &b = group(1), &c = group(2);
        if (b.separator != c.separator || (b.separator != '-' && b.separator != '/' && b.separator != '.'))
            return monthAt();
        if (has(4) && group(3).separator == b.separator) return false;
        if (a.size() == 4 && b.size() <= 2 && c.size() <= 2 && isDay(a.value, b.value, c.value))
            return date(a.value, b.value, c.value, YearFirst);
        const bool shortYear = c.size() == 2 && a.size() <= 2 && (b.separator != '.' || a.size() == 2);
        if (a.size() > 2 || b.size() > 2 || !(c.size() == 4 || shortYear)) return false;
        const std::int64_t year = fullYear(c);
        const bool monthFirst = isDay(year, a.value, b.value), dayFirst = isDay(year, b.value, a.value);
        if (dayFirst && b.separator == '.') return date(year, b.value, a.value, DotsDayFirst);
        if (monthFirst && dayFirst)
            return date(year, a.value, b.value, a.value == b.value ? MonthFirst : DayOrMonthFirst);
        if (monthFirst) return date(year, a.value, b.value, MonthFirst);
        return dayFirst && date(year, b.value, a.value, DayFirst);
    }

    bool date(std::int64_t year, std::int64_t month, std::int64_t day, NumericForm form) {
        push(group(0).begin, group(2).end, WordClass::NumericDate, year * 10000 + month * 100 + day).groups = form;
        index_ += 3;
        if (index_ == run_.count) instantAt();
        return true;
    }

    /// "T10:00:00.5Z" or "T10:00+05:30" behind an ISO date.
    void instantAt() {
        const std::size_t at = tail_;
        if (at + 4 >= end_ || text_[at] != 'T' || !isDigit(text_[at + 1])) return;
        const Run clock = readRun(text_, at + 1, end_);
        Reader reader(text_, end_, clock, tokens_);
        if (!reader.clockAt()) return;
        tail_ = reader.tail_;
        if (tail_ < end_ && text_[tail_] == '.')
            while (tail_ + 1 < end_ && isDigit(text_[tail_ + 1])) ++tail_;
        zoneAt();
    }

    void zoneAt() {
        if (tail_ < end_ && text_[tail_] == 'Z') {
            push(tail_, tail_ + 1, WordClass::Zone, 0);
            return;
        }
        if (tail_ + 4 >= end_ || (text_[tail_] != '+' && text_[tail_] != '-') || !isDigit(text_[tail_ + 1])) return;
        const std::size_t begin = tail_;
        const Run zone = readRun(text_, begin + 1, end_);
        const std::int64_t hours = zone.groups[0].size() == 4 ? zone.groups[0].value / 100 : zone.groups[0].value;
        const std::int64_t minutes = zone.groups[0].size() == 4 ? zone.groups[0].value % 100
                                     : zone.count > 1           ? zone.groups[1].value
                                                                : 0;
        if (hours > 14 || minutes > 59) return;
        const std::int64_t offset = hours * 60 + minutes;
        push(begin, zone.end, WordClass::Zone, text_[begin] == '-' ? -offset : offset);
    }

    /// 2014-12, 12/2014.
    bool monthAt() {
        if (!has(2) || has(3)) return false;
        const Group &a = group(0), &b = group(1);
        const bool isoMonth = b.separator == '-' && a.size() == 4 && b.size() == 2 && b.value >= 1 && b.value <= 12;
        const bool nextYear = isoMonth && b.value == (a.value + 1) % 100;
        const bool slashed = b.separator == '/' && a.size() <= 2 && b.size() == 4 && a.value >= 1 && a.value <= 12 &&
                             b.value >= 1000 && b.value < 2200;
        if (!slashed && (!isoMonth || nextYear || a.value < 1000 || a.value > 2199)) return false;
        const std::int64_t value = slashed ? b.value * 100 + a.value : a.value * 100 + b.value;
        push(a.begin, b.end, WordClass::NumericMonth, value);
        index_ += 2;
        return true;
    }

    /// 8:04, 19:15:30, and 8.30 before "a.m.".
    bool clockAt() {
        if (!has(2)) return false;
        const Group &h = group(0), &m = group(1);
        if (h.size() > 2 || m.size() != 2 || h.value > 24 || m.value > 59) return false;
        if (m.separator == '.' ? !beforeMeridiem(m.end) : m.separator != ':') return false;
        const bool seconds = separated(2, ':') && group(2).size() == 2 && group(2).value < 61;
        if ((separated(2, ':') && !seconds) || isOffset(h.begin)) return false;
        const std::int64_t value = h.value * 10000 + m.value * 100 + (seconds ? group(2).value : 0);
        push(h.begin, group(seconds ? 2 : 1).end, WordClass::Clock, value).groups = seconds ? 3 : 2;
        index_ += seconds ? 3 : 2;
        return true;
    }

    /// "UTC-03:00", "GMT+1:00": how far a zone is off, and no time of day.
    bool isOffset(std::size_t digits) const {
        for (const std::string_view sign : {"+", "-", "\u2212", "\u2013"}) {
            const std::string_view before = text_.substr(0, digits);
            if (before.ends_with(sign) && digits >= sign.size() + 3 &&
                isZoneName(text_.substr(digits - sign.size() - 3, 3)))
                return true;
        }
        return false;
    }

    bool beforeMeridiem(std::size_t at) const {
        if (at < end_ && text_[at] == ' ') ++at;
        if (text_.substr(at, 3) == "Uhr" || isZoneName(text_.substr(at, 4))) return true;
        if (at + 1 >= end_) return false;
        const bool letter = text_[at] == 'a' || text_[at] == 'p' || text_[at] == 'A' || text_[at] == 'P';
        return letter && (text_[at + 1] == '.' || text_[at + 1] == 'm' || text_[at + 1] == 'M');
    }

    /// 1957-58, 1990/91: the second year written short.
    bool yearsAt() {
        if (!has(2) || has(3)) return false;
        const Group &a = group(0), &b = group(1);
        if (a.size() != 4 || b.size() != 2 || (b.separator != '-' && b.separator != '/')) return false;
        if (a.value < 1000 || a.value > 2199 || b.value <= a.value % 100) return false;
        push(a.begin, a.end, WordClasses{WordClass::Number, WordClass::Year}, a.value);
        push(a.end, b.begin, b.separator == '-' ? WordClass::Hyphen : WordClass::Slash, 0);
        push(b.begin, b.end, WordClass::YearShort, a.value / 100 * 100 + b.value).groups = 4;
        index_ += 2;
        return true;
    }

    bool fractionAt() {
        if (!has(2) || has(3) || group(1).separator != '/') return false;
        const Group &a = group(0), &b = group(1);
        if (a.size() > 2 || b.size() > 2 || b.value == 0) return false;
        TimeToken& token = push(a.begin, b.end, {}, 0);
        index_ += 2;
        if (a.value < b.value && b.value <= 8) token.classes |= WordClass::Number;
        token.number = static_cast<double>(a.value) / static_cast<double>(b.value);
        if (a.value >= 1 && a.value <= 12 && b.value >= 1 && b.value <= 31) token.classes |= WordClass::MonthSlashDay;
        token.value = static_cast<std::int32_t>(a.value * 100 + b.value);
        return true;
    }

    /// A number: thousands, decimals, or one group with what is glued to it (20th, 1990s, 8am).
    bool plainAt() {
        const Group& a = group(0);
        if (a.size() <= 3 && separated(1, ',') && group(1).size() == 3) return thousands();
        if (separated(1, '.')) return decimal();
        if (a.size() > 9) return false;
        ++index_;
        const bool atEnd = index_ == run_.count;
        if (atEnd && a.end < end_ && isLetter(text_[a.end])) return suffixed(a);
        if (!atEnd && group(0).separator == ':') return false;
        push(a.begin, a.end, numberClasses(a), a.value);
        return true;
    }

    static WordClasses numberClasses(const Group& a) {
        WordClasses classes = WordClass::Number;
        if (a.size() <= 2 && a.value >= 1 && a.value <= 31) classes |= WordClass::DayNumber;
        if (a.size() <= 2 && a.value <= 24) classes |= WordClass::HourNumber;
        if (a.size() == 4 && a.value >= 1000 && a.value <= 2199) classes |= WordClass::Year;
        return classes;
    }

    bool thousands() {
        const std::size_t begin = group(0).begin;
        double value = static_cast<double>(group(0).value);
        std::size_t last = 1;
        for (; separated(last, ',') && group(last).size() == 3; ++last)
            value = value * 1000 + static_cast<double>(group(last).value);
        const std::size_t end = group(last - 1).end;
        index_ += last;
        if (index_ < run_.count && group(0).separator == '.') ++index_;
        push(begin, index_ < run_.count ? end : run_.end, WordClass::Number, 0).number = value;
        return true;
    }

    bool decimal() {
        if (separated(2, '.')) return false;
        const Group &a = group(0), &b = group(1);
        if (a.size() > 9 || b.size() > 9) return false;
        double value = static_cast<double>(b.value);
        for (std::size_t i = 0; i < b.size(); ++i) value /= 10;
        index_ += 2;
        push(a.begin, b.end, WordClass::Number, a.value).number = static_cast<double>(a.value) + value;
        return true;
    }

    bool suffixed(const Group& a) {
        std::size_t end = a.end;
        while (end < end_ && (isLetter(text_[end]) || isDigit(text_[end]))) ++end;
        std::string suffix;
        for (std::size_t i = a.end; i < end && i < a.end + 4; ++i) suffix += static_cast<char>(text_[i] | 0x20);
        if ((suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") && a.size() <= 4) {
            WordClasses classes = WordClass::Ordinal;
            if (a.value >= 1 && a.value <= 31) classes |= WordClasses{WordClass::DayNumber, WordClass::DayOrdinal};
            push(a.begin, end, classes, a.value);
            return true;
        }
        if (suffix == "s" && a.value % 10 == 0 && (a.size() == 4 || a.size() == 2) &&
            (a.size() == 2 || a.value >= 1000)) {
            push(a.begin, end, WordClass::Decade, a.value).groups = static_cast<std::uint8_t>(a.size());
            return true;
        }
        if (suffix == "er" && a.value % 10 == 0 && (a.size() == 4 || a.size() == 2)) {  // German: die 1970er
            push(a.begin, end, WordClass::Decade, a.value).groups = static_cast<std::uint8_t>(a.size());
            return true;
        }
        constexpr std::array<std::string_view, 12> spoken{"am", "pm",  "a",  "p",  "hrs", "hr",
                                                          "h",  "min", "bc", "ad", "bce", "ce"};
        for (const std::string_view word : spoken)
            if (suffix == word) {
                push(a.begin, a.end, numberClasses(a), a.value);
                return true;
            }
        if (a.size() == 1 && (suffix[0] == 'q' || text_[a.end] == 'H') && partOfYear(a, end)) return true;
        push(a.begin, end, {}, 0);
        return true;
    }

    /// 3Q, 3Q14, 1H2014: a quarter or half, and the year that is glued to it.
    bool partOfYear(const Group& a, std::size_t end) {
        const bool quarter = (text_[a.end] | 0x20) == 'q';
        const std::size_t digits = end - a.end - 1;
        if (a.value < 1 || a.value > (quarter ? 4 : 2) || (digits != 2 && digits != 4 && (digits > 0 || !quarter)))
            return false;
        std::int64_t year = 0;
        for (std::size_t i = a.end + 1; i < end; ++i) {
            if (!isDigit(text_[i])) return false;
            year = year * 10 + (text_[i] - '0');
        }
        push(a.begin, a.end + 1, quarter ? WordClass::QuarterName : WordClass::HalfName, a.value);
        if (digits == 0) return true;
        const WordClass written = digits == 2 ? WordClass::YearShort : WordClass::Year;
        push(a.end + 1, end, written, year).groups = digits == 2 ? 2 : 0;
        return true;
    }

    std::string_view text_;
    std::size_t end_;
    const Run& run_;
    std::vector<TimeToken>& tokens_;
    std::size_t index_ = 0;
    std::size_t tail_ = 0;
};

}  // namespace

std::size_t scanDigits(std::string_view text, std::size_t begin, std::size_t end, std::vector<TimeToken>& tokens) {
    const Run run = readRun(text, begin, end);
    return Reader(text, end, run, tokens).read();
}

}  // namespace dateline
