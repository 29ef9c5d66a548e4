#include "core/load/date_choice.h"

#include "core/load/visible_date.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <utility>

namespace dateline {
namespace {

using Candidates = std::vector<DateCandidate>;

constexpr std::size_t mostCandidates = 16;
constexpr std::size_t mostWeak = 4;  ///< days of the story, when nothing better is there
constexpr int textTrust = 12;
constexpr int fileTimeTrust = 5;
/// How much of a text is looked through for the days it names.
constexpr std::size_t longestLook = 60'000;
/// An article may announce what comes; beyond this it is likelier that its date is wrong.
constexpr date::days farAhead{120};
/// Publishing systems let a finished text wait for its day, and count the day it was finished as its last change.
constexpr date::days longestWait{31};

std::string dayWords(date::local_days day) {
    const date::year_month_day ymd(day);
    return std::to_string(static_cast<unsigned>(ymd.day())) + date::format(" %B %Y", day);
}

bool sameSource(const DateCandidate& a, const DateCandidate& b) {
    return a.day == b.day && a.origin == b.origin && a.changed == b.changed;
}

/// In order of trust, each day of each source once, and of the weak ones only a few.
Candidates ranked(Candidates found) {
    std::stable_sort(found.begin(), found.end(),
                     [](const DateCandidate& a, const DateCandidate& b) { return a.trust > b.trust; });
    Candidates kept;
    std::size_t weak = 0;
    for (DateCandidate& candidate : found) {
        const bool known = std::any_of(kept.begin(), kept.end(),
                                       [&](const DateCandidate& other) { return sameSource(other, candidate); });
        if (known || kept.size() == mostCandidates || (isWeak(candidate) && weak == mostWeak)) continue;
        if (isWeak(candidate)) ++weak;
        kept.push_back(std::move(candidate));
    }
    return kept;
}

std::vector<VisibleDay> namedDays(const Article& article) {
    const std::string_view text = std::string_view(article.text).substr(0, longestLook);
    return daysIn(text, article.language);
}

/// The words around a day, for the person to recognise the place.
std::string around(const std::string& text, Span span) {
    constexpr std::size_t before = 30;
    const std::size_t line = text.rfind('\n', span.begin) + 1;  // npos + 1 is the text's beginning
    std::size_t begin = line;
    if (span.begin > line + before) begin = std::min<std::size_t>(text.find(' ', span.begin - before) + 1, span.begin);
    if (begin < line) begin = span.begin;
    return (begin > line ? "…" : "") + text.substr(begin, span.end - begin) + "…";
}

/// Where nothing else is there, the days in the text may at least be chosen from.
void addTextDays(Candidates& found, const Article& article, const std::vector<VisibleDay>& named) {
    if (std::any_of(found.begin(), found.end(), [](const DateCandidate& c) { return !c.changed; })) return;
    for (const VisibleDay& day : named)
        found.push_back({.day = day.day,
                         .trust = textTrust,
                         .evidence = "the text “" + around(article.text, day.span) + "”",
                         .origin = DateOrigin::VisibleText});
}

/// Whether words shortly before a day say that it is still to come: "notes due 15 March 2037".
bool looksAhead(const std::string& text, const VisibleDay& day) {
    constexpr std::size_t before = 60;
    constexpr std::array<std::string_view, 8> cues = {"due",     "until", "will",     "by",
                                                      "expires", "bis",   "expected", "scheduled"};
    const std::size_t from = day.span.begin > before ? day.span.begin - before : 0;
    std::string_view words = std::string_view(text).substr(from, day.span.begin - from);
    words = words.substr(std::min(words.find_last_of(".\n") + 1, words.size()));
    return std::any_of(cues.begin(), cues.end(), [&](std::string_view cue) {
        const std::size_t at = words.find(cue);
        const auto isLetter = [&](std::size_t i) {
            return i < words.size() && std::isalpha(static_cast<unsigned char>(words[i])) != 0;
        };
        return at != words.npos && (at == 0 || !isLetter(at - 1)) && !isLetter(at + cue.size());
    });
}

/// What is written is past, as a rule: a date before everything the text names is not the text's.
void doubtBeforeTopic(Candidates& found, const Article& article, const std::vector<VisibleDay>& named) {
    const auto least = std::min_element(named.begin(), named.end(),
                                        [](const VisibleDay& a, const VisibleDay& b) { return a.day < b.day; });
    if (least == named.end() || looksAhead(article.text, *least)) return;
    const date::local_days first = least->day;
    for (DateCandidate& candidate : found)
        if (candidate.day + farAhead < first)
            candidate.doubt = "every day that the text names is later, the first being " + dayWords(first);
}

void doubtAfterChange(Candidates& found) {
    std::optional<date::local_days> last;
    for (const DateCandidate& candidate : found)
        if (candidate.changed && !isWeak(candidate)) last = std::max(last.value_or(candidate.day), candidate.day);
    if (!last) return;
    for (DateCandidate& candidate : found)
        if (!candidate.changed && candidate.day > *last + longestWait)
            candidate.doubt = "it is after the last change, which was on " + dayWords(*last);
}

/// The clock time in a machine's value, in minutes of the day: "…T14:05", "… 2:05 PM".
std::optional<std::int16_t> clockIn(std::string_view value) {
    const auto digit = [&](std::size_t at) { return at < value.size() && value[at] >= '0' && value[at] <= '9'; };
    for (std::size_t colon = value.find(':'); colon != value.npos; colon = value.find(':', colon + 1)) {
        if (colon == 0 || !digit(colon - 1) || !digit(colon + 1) || !digit(colon + 2)) continue;
        int hour = value[colon - 1] - '0';
        if (colon > 1 && digit(colon - 2)) hour += 10 * (value[colon - 2] - '0');
        const int minute = 10 * (value[colon + 1] - '0') + value[colon + 2] - '0';
        const bool afternoon = value.find("PM") != value.npos || value.find("pm") != value.npos;
        const bool morning = value.find("AM") != value.npos || value.find("am") != value.npos;
        if (afternoon && hour < 12) hour += 12;
        if (morning && hour == 12) hour = 0;
        if (hour < 24 && minute < 60) return static_cast<std::int16_t>(60 * hour + minute);
        return std::nullopt;
    }
    return std::nullopt;
}

/// "+01:00", "-0500", "Z", "GMT" at the end of a value with a clock time.
std::optional<std::int16_t> zoneIn(std::string_view value) {
    if (value.ends_with("Z") || value.find("GMT") != value.npos || value.find("UTC") != value.npos) return 0;
    std::string digits;
    std::size_t at = value.size();
    while (at > 0 && digits.size() <= 4 && (value[at - 1] == ':' || (value[at - 1] >= '0' && value[at - 1] <= '9')))
        if (value[--at] != ':') digits.insert(digits.begin(), value[at]);
    if (digits.size() != 4 || at == 0 || (value[at - 1] != '+' && value[at - 1] != '-')) return std::nullopt;
    const int offset = 60 * std::stoi(digits.substr(0, 2)) + std::stoi(digits.substr(2));
    if (offset > 14 * 60) return std::nullopt;
    return static_cast<std::int16_t>(value[at - 1] == '-' ? -offset : offset);
}

bool isUnixTime(std::string_view value) {
    return value.size() >= 10 && value.find_first_not_of("0123456789") == value.npos;
}

}  // namespace

std::string beginning(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return std::string(text.substr(0, most)) + "…";
}

std::optional<DateCandidate> candidateOf(std::string_view value, DateOrigin origin, int trust, std::string evidence) {
    const auto day = machineDay(value);
    if (!day) return std::nullopt;
    DateCandidate candidate{.day = *day, .trust = trust, .evidence = std::move(evidence), .origin = origin};
    if (isUnixTime(value)) {
        candidate.utcOffset = std::int16_t{0};
    } else if (value.size() > 12) {
        candidate.minute = clockIn(value.substr(0, 200));
        if (candidate.minute) candidate.utcOffset = zoneIn(value);
    }
    return candidate;
}

void addCandidate(Candidates& found, std::string_view value, DateOrigin origin, int trust, std::string evidence) {
    if (auto candidate = candidateOf(value, origin, trust, std::move(evidence))) found.push_back(std::move(*candidate));
}

void addChange(Candidates& found, std::string_view value, DateOrigin origin, int trust, std::string evidence) {
    auto candidate = candidateOf(value, origin, trust, std::move(evidence));
    if (!candidate) return;
    candidate->changed = true;
    found.push_back(std::move(*candidate));
}

void chooseDate(Article& article, Candidates found) {
    const std::vector<VisibleDay> named = namedDays(article);
    doubtBeforeTopic(found, article, named);
    doubtAfterChange(found);
    addTextDays(found, article, named);
    article.dates = ranked(std::move(found));
    article.published.reset();
    if (!article.dates.empty() && !isWeak(article.dates.front()))
        article.published = Published{article.dates.front().day, article.dates.front().evidence, false};
}

void addFileTime(Article& article, date::local_days written) {
    for (DateCandidate& candidate : article.dates)
        if (candidate.day > written + date::days(1) && candidate.doubt.empty())
            candidate.doubt = "it is after the day the file was written, " + dayWords(written);
    article.dates.push_back({.day = written,
                             .trust = fileTimeTrust,
                             .evidence = "the file's time (last written on " + dayWords(written) + ")",
                             .origin = DateOrigin::FileTime});
}

}  // namespace dateline
