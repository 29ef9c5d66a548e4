#include "core/extract/produce.h"
#include "core/extract/refine_steps.h"
#include "core/extract/tense.h"

#include <algorithm>
#include <array>

namespace dateline::refine_step {

namespace {

using W = WordClass;

/// WordClasses after which a month, season or year is surely meant as a time.
constexpr WordClasses timePrepositions{W::In,      W::Of, W::Since,  W::By,    W::During,     W::From, W::To,
                                       W::Between, W::On, W::Before, W::After, W::Early,      W::Late, W::Mid,
                                       W::Within,  W::At, W::About,  W::Each,  W::Anniversary};

std::string_view wordAt(const SentenceView& s, std::int64_t at) {
    return at >= 0 && at < static_cast<std::int64_t>(s.tokens.size()) ? s.words(static_cast<std::uint32_t>(at))
                                                                      : std::string_view();
}

bool isLower(const SentenceView& s, std::int64_t at) {
    const std::string_view word = wordAt(s, at);
    return !word.empty() && word[0] >= 'a' && word[0] <= 'z';
}

bool isCapital(const SentenceView& s, std::int64_t at) {
    const std::string_view word = wordAt(s, at);
    return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}

/// A capitalised word that is no word of time.
bool isNameAt(const SentenceView& s, std::int64_t at) {
    return isCapital(s, at) && s.tokens[static_cast<std::size_t>(at)].classes.empty();
}

/// The token before, over a hyphen ("mid-May").
bool afterTimeWord(const SentenceView& s, std::int64_t first) {
    if (s.is(first - 1, W::Hyphen)) return s.is(first - 2, timePrepositions);
    if (wordAt(s, first - 1) == "as") return s.is(first - 2, {W::Early, W::Late}) || wordAt(s, first - 2) == "soon";
    return s.is(first - 1, timePrepositions) || s.is(first - 1, produce::picks);
}

/// "her sister June", "his wife May"
bool isKin(const SentenceView& s, std::int64_t at) {
    constexpr std::array<std::string_view, 10> kin{"sister", "daughter", "wife", "mother",      "aunt",
                                                   "niece",  "cousin",   "son",  "grandmother", "girlfriend"};
    return std::find(kin.begin(), kin.end(), wordAt(s, at)) != kin.end();
}

/// "On Sunday, May told reporters": what somebody does follows, no "May sales rose".
bool actsAsName(const SentenceView& s, const TimeDraft& d) {
    constexpr std::array<std::string_view, 12> pasts{"said", "told", "met",  "has",  "had", "gave",
                                                     "left", "flew", "took", "made", "won", "lost"};
    const std::string_view next = wordAt(s, d.end);
    const bool acts = isLower(s, d.end) && s.tokens[d.end].classes.empty() &&
                      (next.ends_with("ed") || std::find(pasts.begin(), pasts.end(), next) != pasts.end());
    return acts && d.end == d.first + 1 && s.is(static_cast<std::int64_t>(d.first) - 1, W::Comma);
}

/// A bare month beside capitalised words is a name ("April Ryan", "Mrs. June", "August Wilson").
bool isName(const SentenceView& s, const TimeDraft& d) {
    const TimeToken& token = s.tokens[d.first];
    if (afterTimeWord(s, d.first)) return false;
    const bool toAnother = s.is(d.end, {W::Hyphen, W::To, W::Slash, W::And}) && s.is(d.end + 1, produce::anyMonth);
    if (toAnother && token.capital) return false;  // "March-May 2019"
    const bool word = token.is(WordClass::Month) && (token.value == 3 || token.value == 5);
    const bool given = token.is(WordClass::Month) && (token.value == 4 || token.value == 6 || token.value == 8);
    if ((word || given) && isKin(s, static_cast<std::int64_t>(d.first) - 1)) return true;
    const bool nameAfter = isCapital(s, d.end) && s.tokens[d.end].classes.empty();
    const bool behindNoun = isLower(s, static_cast<std::int64_t>(d.first) - 1) && s.tokens[d.first - 1].classes.empty();
    if (token.is(WordClass::Month) && token.value == 1 && nameAfter && behindNoun)
        return true;  // "actress January Olsen"
    if (s.is(d.end, W::To) && s.is(static_cast<std::int64_t>(d.first) - 1, W::The)) return true;
    // "and May Larsen will play"; "in April and May Norland sold more"
    const bool joined = s.is(static_cast<std::int64_t>(d.first) - 2, produce::anyMonth);
    if (word && nameAfter && !joined) return true;
    if (word && !joined && actsAsName(s, d)) return true;
    if (word)
        return !s.is(static_cast<std::int64_t>(d.first) - 1, {W::Comma, W::And, W::Or, W::The, W::OpenBracket}) ||
               d.first == 0;
    return given && nameAfter;
}

bool isVerbSeason(const SentenceView& s, const TimeDraft& d) {
    const TimeToken& token = s.tokens[d.end - 1];
    if (namesAnEvent(s, d.end)) return false;
    // "the Summer Palace", "Autumn Reeves"
    if (token.capital && isNameAt(s, d.end) && !afterTimeWord(s, d.end - 1)) return true;
    if (token.plural && s.is(static_cast<std::int64_t>(d.first) - 1, {W::Number, W::Vague})) return true;
    if (token.capital && d.end == d.first + 1 && isNameAt(s, static_cast<std::int64_t>(d.first) - 1)) return true;
    if (token.value == 3 && (wordAt(s, static_cast<std::int64_t>(d.first) - 1) == "to" ||
                             (s.is(d.first, W::The) && s.is(d.end, {W::Of, W::In}))))
        return s.words(d.end - 1) == "fall" || s.words(d.end - 1) == "Fall";
    if (token.plural && token.value == 3) return !s.is(static_cast<std::int64_t>(d.first) - 1, {W::In, W::Of});
    if (d.end - d.first > 1) return false;
    const bool unmistakable =
        token.value == 2 || token.value == 4 || s.words(d.first) == "autumn" || s.words(d.first) == "Autumn";
    return !unmistakable && !afterTimeWord(s, d.first);
}

/// "2134 Mill Lane", "at 1119 Eighth St.": the number of a house.
bool isHouse(const SentenceView& s, const TimeDraft& d) {
    constexpr std::array<std::string_view, 16> streets{"Street", "St",      "Avenue",  "Ave",    "Road",      "Rd",
                                                       "Place",  "Lane",    "Drive",   "Blvd",   "Boulevard", "Court",
                                                       "Square", "Terrace", "Highway", "Parkway"};
    constexpr std::uint32_t longest = 3;
    if (s.is(static_cast<std::int64_t>(d.first) - 1, {W::In, W::Since, W::During})) return false;
    for (std::uint32_t at = d.end; at < d.end + longest && isCapital(s, at); ++at)
        if (at > d.end && std::find(streets.begin(), streets.end(), wordAt(s, at)) != streets.end()) return true;
    return false;
}

/// "at 1353 (1023 GMT)": a time of day beside what it is in another zone.
bool isHourBesideZone(const SentenceView& s, const TimeDraft& d) {
    return s.is(d.end, W::OpenBracket) && s.is(d.end + 1, {W::Number, W::Clock}) && s.is(d.end + 2, W::Zone);
}

/// "2000 people", "1500 metres": what a four-digit number counts or measures.
bool isCounted(std::string_view word, bool measuresOnly) {
    constexpr std::array<std::string_view, 17> measures{"kg",    "km",     "metres", "meters",  "feet",      "miles",
                                                        "yards", "tonnes", "tons",   "acres",   "degrees",   "dollars",
                                                        "euros", "pounds", "litres", "barrels", "kilometres"};
    constexpr std::array<std::string_view, 6> people{"people", "men", "women", "children", "troops", "police"};
    const auto in = [&](const auto& list) { return std::find(list.begin(), list.end(), word) != list.end(); };
    return in(measures) || (!measuresOnly && in(people));
}

/// "No. 1941", "555-1999", "020 7946 1990": numbers of things and of telephones.
bool isNumberOfThing(const SentenceView& s, const TimeDraft& d) {
    const std::int64_t before = static_cast<std::int64_t>(d.first) - 1;
    constexpr std::int32_t lastDay = 31, shortest = 100, longest = 1000;
    const auto value = [&](std::int64_t at) {
        return s.is(at, W::Number) && s.tokens[static_cast<std::size_t>(at)].digits
                   ? s.tokens[static_cast<std::size_t>(at)].value
                   : 0;
    };
    const std::int64_t no = s.is(before, W::Stop) ? before - 1 : before;
    if (wordAt(s, no) == "No" || wordAt(s, no) == "Nos") return true;
    const bool hyphen = s.is(before, W::Hyphen) && s.tokens[d.first].glued;
    if (hyphen) return value(before - 1) >= shortest && value(before - 1) < longest;
    const bool code = value(before) > 0 && s.words(d.first - 1).starts_with('0');  // "030 1998"
    return code || value(before) > lastDay;
}

/// A four-digit number is a year unless what stands around it counts or numbers things.
bool isCount(const SentenceView& s, const TimeDraft& d) {
    const std::int64_t before = static_cast<std::int64_t>(d.first) - 1;
    if (wordAt(s, before) == "#" || wordAt(s, d.end) == "%") return true;
    if (isHouse(s, d) || isHourBesideZone(s, d) || isNumberOfThing(s, d)) return true;
    if (isCounted(wordAt(s, d.end), s.is(before, timePrepositions) && !s.is(before, W::About))) return true;
    const TimeToken& token = s.tokens[d.first];
    if (!token.digits)
        return !s.is(before, timePrepositions) && !s.is(before, {W::Comma, W::And, W::The}) && token.groups != 1;
    if (s.is(d.end, W::Unit) || s.is(d.end, W::Multiplier)) return true;
    if (s.is(before, {W::Some, W::Nearly, W::Than, W::Over, W::Least}) && isLower(s, d.end)) return true;
    const bool plausible = token.value >= 1500 && token.value <= 2050;
    const bool introduced =
        s.is(before, timePrepositions) || s.is(before, {W::OpenBracket, W::And, W::Or, W::Hyphen, W::Slash, W::The});
    if (introduced) return token.value < 1100 && !s.is(before, {W::In, W::Since});
    if (!plausible) return true;
    const std::string_view next = wordAt(s, d.end);
    const bool countedNoun = isLower(s, d.end) && next.size() > 3 && next.ends_with('s') && !next.ends_with("ss") &&
                             next != "was" && next != "has";
    return countedNoun || (isCapital(s, before) && s.tokens[static_cast<std::size_t>(before)].classes.empty() &&
                           !s.is(before, W::Comma));
}

/// "6-year-old", "37 years old", "9 years of age", "at the age of 9 years" say how old, not when.
bool isAge(const SentenceView& s, const TimeDraft& d) {
    const std::int64_t before = static_cast<std::int64_t>(d.first) - 1;
    return s.is(d.end - 1, W::Old) || s.is(d.end, W::Old) ||
           (s.is(d.end, {W::Hyphen, W::Of}) && s.is(d.end + 1, W::Old)) ||
           (s.is(before, W::Of) && s.is(before - 1, W::Old));
}

/// "$5 a year", "24 hours a day": a rate.
bool isRate(const SentenceView& s, const TimeDraft& d) {
    if (!s.is(d.first, W::A) || d.end - d.first != 2) return false;
    const std::int64_t before = static_cast<std::int64_t>(d.first) - 1;
    const std::string_view word = wordAt(s, before);
    const bool counted = isLower(s, before) && s.tokens[static_cast<std::size_t>(before)].classes.empty() &&
                         (word.ends_with('s') || isCounted(word, false)) &&
                         s.is(before - 1, {W::Number, W::Multiplier});
    if (counted) return true;  // "four flights a week"
    return s.is(before, {W::Number, W::Money, W::Unit, W::Multiplier}) || word == "%" || word == "percent" ||
           word == "times" || word == "cents" || word == "pence" || word == "km" || word == "miles" ||
           word == "barrels" || word == "dollars" || word == "share" || word == "head";
}

/// "the third trip in as many months": as many as trips.
bool isAsMany(const SentenceView& s, const TimeDraft& d) {
    return s.is(d.first, W::Vague) && wordAt(s, static_cast<std::int64_t>(d.first) - 1) == "as";
}

/// "rose by a quarter": a share.
bool isShare(const SentenceView& s, const TimeDraft& d) {
    return d.meaning.unit == Unit::Quarter && s.is(d.first, W::A) && d.end == d.first + 2 &&
           s.is(static_cast<std::int64_t>(d.first) - 1, W::By);
}

/// "the novel 1984", "“1984”": a title.
bool isTitleYear(const SentenceView& s, const TimeDraft& d) {
    constexpr std::array<std::string_view, 8> works{"novel", "book", "film", "movie",
                                                    "album", "song", "play", "musical"};
    const std::string_view before = wordAt(s, static_cast<std::int64_t>(d.first) - 1);
    const std::string_view after = wordAt(s, d.end);
    const bool quoted = (before == "\"" && after == "\"") || (before == "“" && after == "”");
    return quoted || std::find(works.begin(), works.end(), before) != works.end();
}

/// "Psalm 12:30", "Luke 10:27": chapter and verse.
bool isVerse(const SentenceView& s, const TimeDraft& d) {
    constexpr std::array<std::string_view, 26> books{
        "Psalm", "Psalms", "Genesis",     "Exodus",  "Leviticus", "Numbers",  "Deuteronomy", "Joshua",      "Samuel",
        "Kings", "Isaiah", "Jeremiah",    "Ezekiel", "Daniel",    "Proverbs", "Matthew",     "Mark",        "Luke",
        "John",  "Acts",   "Corinthians", "Hebrews", "James",     "Peter",    "Revelation",  "Ecclesiastes"};
    const std::string_view before = wordAt(s, static_cast<std::int64_t>(d.first) - 1);
    return before == "Romans" || before == "Galatians" || before == "Ephesians" || before == "Surah" ||
           before == "verse" || before == "Verse" || std::find(books.begin(), books.end(), before) != books.end();
}

/// "Friday Night Lights", "Saturday Night Live": names of programmes.
bool isProgramme(const SentenceView& s, const TimeDraft& d) {
    return s.tokens[d.end - 1].capital && isNameAt(s, d.end);
}

/// "the Good Friday Agreement", "Christmas Island": named after the day.
bool isNamedAfterHoliday(const SentenceView& s, const TimeDraft& d) {
    constexpr std::array<std::string_view, 5> things{"Agreement", "Accord", "Accords", "Island", "Islanders"};
    return std::find(things.begin(), things.end(), wordAt(s, d.end)) != things.end();
}

/// "a day trip", "the day nursery".
bool isOfDays(const SentenceView& s, const TimeDraft& d) {
    if (d.meaning.unit != Unit::Day || !s.is(d.first, {W::A, W::The}) || d.end != d.first + 2) return false;
    const std::string_view word = wordAt(s, d.end);
    constexpr std::array<std::string_view, 9> things{"trip", "trips",    "trader",  "traders", "job",
                                                     "camp", "labourer", "laborer", "nursery"};
    return std::find(things.begin(), things.end(), word) != things.end();
}

/// "a weekend cyclist": what kind of, not how long.
bool isKind(const SentenceView& s, const TimeDraft& d) {
    if (isOfDays(s, d)) return true;
    return d.meaning.unit == Unit::Weekend && s.is(d.first, W::A) && d.end == d.first + 2 && isLower(s, d.end) &&
           s.tokens[d.end].classes.empty() && wordAt(s, d.end) != "when" && wordAt(s, d.end) != "with" &&
           wordAt(s, d.end) != "that";
}

/// "three weeks to the day after …": how exactly, no day of its own.
bool isExactly(const SentenceView& s, const TimeDraft& d) {
    return d.meaning.unit == Unit::Day && s.is(static_cast<std::int64_t>(d.first) - 1, W::To) &&
           s.is(static_cast<std::int64_t>(d.first) - 2, {W::Unit, W::Ago, W::Earlier, W::Later});
}

/// "60 Minutes", "Twelve Years a Slave" with capitals are names of programmes and films.
bool isTitle(const SentenceView& s, const TimeDraft& d) {
    if (s.lexicon.writing().nounsAreCapital) return false;
    return (s.tokens[d.first].digits || s.tokens[d.first].capital) && s.tokens[d.end - 1].capital;
}

/// "the Sunday Times", "the Friday Group".
bool isNamedByWeekday(const SentenceView& s, const TimeDraft& d) {
    return s.is(static_cast<std::int64_t>(d.first) - 1, W::The) && isCapital(s, d.end);
}

/// "in his 30s", "her late 60s".
bool isDecadeOfLife(const SentenceView& s, const TimeDraft& d) {
    std::int64_t at = static_cast<std::int64_t>(d.first) - 1;
    while (s.is(at, {W::Early, W::Late, W::Mid, W::Hyphen})) --at;
    return s.is(at, W::Owner);
}

/// "a strong current swept by", "the current in the river": the noun. "They reflect current prices" is the adjective.
bool isStream(const SentenceView& s, const TimeDraft& d) {
    if (s.words(d.first) != "current") return false;
    const std::int64_t before = static_cast<std::int64_t>(d.first) - 1;
    const bool described = isLower(s, before) && s.tokens[d.first - 1].classes.empty();
    const bool adjectiveBefore = described && s.is(before - 1, {W::A, W::The, W::Owner, W::This, W::That, W::Each});
    const bool wordAfter = isLower(s, d.end) || (isCapital(s, d.end) && !described);
    return adjectiveBefore || !wordAfter || s.is(d.end, {W::In, W::Of, W::From, W::At});
}

/// "this time she won" counts occasions; "by this time" is a time.
bool isThisOccasion(const SentenceView& s, const TimeDraft& d) {
    const std::string_view words = s.words(d.first);
    return (words == "this time" || words == "This time") && !afterTimeWord(s, d.first);
}

/// "a quarterly loss", "its first quarterly dividend": of a quarter. "It is published quarterly" says how often.
bool isReportOfQuarter(const SentenceView& s, const TimeDraft& d) {
    const std::string_view word = s.words(d.first);
    if (word != "quarterly" && word != "Quarterly") return false;
    const auto before = static_cast<std::int64_t>(d.first) - 1;
    const bool noun = s.is(before, {W::A, W::The, W::Owner}) || s.is(before - 1, {W::A, W::The, W::Owner});
    return noun || (isLower(s, d.end) && s.tokens[d.end].classes.empty());
}

/// "soon" speaks of the future only where the clause does ("he soon found"), and never in "as soon as".
bool isPastSoon(const SentenceView& s, const TimeDraft& d) {
    const std::string_view word = s.words(d.first);
    if (word != "soon" && word != "Soon") return false;
    const std::string_view before = wordAt(s, static_cast<std::int64_t>(d.first) - 1);
    if (before == "may" || before == "might" || before == "could" || before == "will") return false;
    return wordAt(s, d.end) == "as" || s.is(d.end, W::After) || direction(s, d.first, d.end).tense == Tense::Past ||
           wordAt(s, d.end).ends_with("ed");
}

/// "Mrs. May", "Herr Freitag", "die Familie Sonntag".
bool isPerson(const SentenceView& s, const TimeDraft& d) {
    auto before = static_cast<std::int64_t>(d.first) - 1;
    if (s.is(before, W::Stop)) --before;
    return s.is(before, W::PersonTitle);
}

bool isRoman(std::string_view word) { return word.find_first_not_of("IVX") == std::string_view::npos; }

/// "The Day of the Jackal", "the Century Foundation"; "the Year III" is one of a calendar.
bool isNameOfUnit(const SentenceView& s, const TimeDraft& d) {
    const std::int64_t before =
        static_cast<std::int64_t>(d.first) - 1;  // "the Rookie of the Year", "Player of the Month"
    const bool counted = isRoman(wordAt(s, d.end));
    if (s.tokens[d.end - 1].capital && s.is(before, W::Of) && isNameAt(s, before - 1) && !counted) return true;
    const bool goesOn = s.is(d.end, W::Of) || (isNameAt(s, d.end) && !counted);
    return s.tokens[d.end - 1].capital && goesOn;
}

/// "was named player of the year": a prize, and no time.
bool isPrize(const SentenceView& s, const TimeDraft& d) {
    constexpr std::array<std::string_view, 8> giving{"named",   "voted",   "crowned", "chosen",
                                                     "elected", "awarded", "judged",  "declared"};
    constexpr std::int64_t longest = 4;  // words of a prize's name
    std::int64_t at = static_cast<std::int64_t>(d.first) - 1;
    if (!s.is(at, W::Of)) return false;
    const std::int64_t last = at - longest;
    for (--at; at >= last && isLower(s, at); --at)
        if (std::find(giving.begin(), giving.end(), wordAt(s, at)) != giving.end()) return true;
    return false;
}

/// "her best of 2:24:17", "won in 2:10:05": how long it took; a time of day to the second says so ("at 2:24:17").
bool isRunningTime(const SentenceView& s, const TimeDraft& d) {
    const std::string_view clock = s.words(d.first);
    const bool toTheSecond = d.end == d.first + 1 && std::count(clock.begin(), clock.end(), ':') == 2;
    return toTheSecond && !s.is(static_cast<std::int64_t>(d.first) - 1,
                                {W::At, W::By, W::From, W::Since, W::About, W::Before, W::After, W::To, W::Comma});
}

/// "on a wet Thursday in March 2019": some Thursday of that month.
bool isSomeWeekday(const SentenceView& s, const TimeDraft& d) {
    const std::int64_t before = static_cast<std::int64_t>(d.first) - 1;
    const bool adjective = isLower(s, before) && s.tokens[d.first - 1].classes.empty();
    return d.end == d.first + 1 && s.is(before - (adjective ? 1 : 0), W::A) && s.is(d.end, W::In) &&
           s.is(d.end + 1, produce::anyMonth);
}

/// "a motorcyclist, Sunday Okoro, was hit": a person's first name.
bool isFirstName(const SentenceView& s, const TimeDraft& d) {
    constexpr std::int64_t longest = 2;  // names that follow it
    if (d.end != d.first + 1 || !s.is(static_cast<std::int64_t>(d.first) - 1, W::Comma)) return false;
    std::int64_t at = d.end;
    while (at < d.end + longest && isNameAt(s, at)) ++at;
    return at > d.end && s.is(at, W::Comma);
}

/// "at the last minute", "to the last second of the game".
bool isLastMoment(const SentenceView& s, const TimeDraft& d) {
    return (d.meaning.unit == Unit::Minute || d.meaning.unit == Unit::Second) && s.is(d.first, W::The);
}

/// "her third quarter-final", "36 straight quarter-finals".
bool isFinal(const SentenceView& s, const TimeDraft& d) {
    const bool hyphen = s.is(d.end, W::Hyphen) && s.tokens[d.end].glued;
    const std::string_view after = wordAt(s, d.end + (hyphen ? 1 : 0));
    return (after == "final" && hyphen) || after == "finals" || after.starts_with("finalist");
}

/// "the second half of the game", "the third quarter of the moon".
bool isPartOfGame(const SentenceView& s, const TimeDraft& d) {
    if (isFinal(s, d)) return true;
    constexpr std::array<std::string_view, 8> wholes{"game", "match", "moon", "final", "race", "film", "play", "book"};
    return s.is(d.end, W::Of) && s.is(d.end + 1, W::The) &&
           std::find(wholes.begin(), wholes.end(), wordAt(s, d.end + 2)) != wholes.end();
}

/// "VOA Today", "Radio 4's Today", "The World of Tomorrow"
bool isOfProgramme(const SentenceView& s, const TimeDraft& d) {
    const std::int64_t before = static_cast<std::int64_t>(d.first) - 1;
    if (s.is(before, W::Possessive)) return true;  // "Radio 4's Today"
    return isCapital(s, before) || s.tokens[d.first - 1].digits || (s.is(before, W::Of) && isCapital(s, before - 1));
}

bool isFalse(const SentenceView& s, const TimeDraft& d) {
    const TimeToken& first = s.tokens[d.first];
    const bool single = d.end == d.first + 1;
    if (isPerson(s, d) && (d.rule == "month" || d.rule == "weekday" || d.rule == "season" || d.rule == "holiday"))
        return true;
    if (d.rule == "month" && first.is(W::MonthShort)) return !afterTimeWord(s, d.first) && !s.is(d.end, W::Stop);
    if (d.rule == "month" && single) return isName(s, d);
    if (d.rule == "word of recurrence")
        return (isCapital(s, d.end) && !s.is(d.end, W::Comma)) || isReportOfQuarter(s, d);
    if (d.rule == "season" || d.rule == "picked season") return isVerbSeason(s, d);
    if (d.rule == "year" && single) return isTitleYear(s, d) || isCount(s, d);
    if (d.rule == "holiday") return isNamedAfterHoliday(s, d);
    if (d.rule == "clock time") return s.is(d.end - 1, W::Clock) && (isVerse(s, d) || isRunningTime(s, d));
    if (d.rule == "weekday and part of day") return isProgramme(s, d);
    if (d.rule == "o'clock") return wordAt(s, d.end) == "News";  // "the Ten O'Clock News"
    if (d.rule == "stretch spoken of") return isExactly(s, d) || isNameOfUnit(s, d) || isOfDays(s, d) || isPrize(s, d);
    if (d.rule == "picked unit") return isLastMoment(s, d);
    if (d.rule == "quarter") return isPartOfGame(s, d);
    if (d.rule == "picked weekday" && s.tokens[d.end - 1].is(W::WeekdayShort))
        return !s.is(d.first, {W::Last, W::Next});
    if (d.rule == "decade" && single) return isDecadeOfLife(s, d);
    if (d.rule == "duration" || d.rule == "duration of an age or length")
        return (d.meaning.unit == Unit::Quarter && isFinal(s, d)) || isAge(s, d) || isRate(s, d) || isAsMany(s, d) ||
               isShare(s, d) || isTitle(s, d) || isKind(s, d);
    if (d.rule == "noon")
        return first.capital && (isCapital(s, static_cast<std::int64_t>(d.first) - 1) || isNameAt(s, d.end));
    if (d.rule == "word of reference") return isPastSoon(s, d) || isThisOccasion(s, d) || isStream(s, d);
    if (d.rule == "weekday" && (isNamedByWeekday(s, d) || isSomeWeekday(s, d) || isFirstName(s, d))) return true;
    if (d.rule == "today" && first.capital && d.first > 0) return isOfProgramme(s, d);
    if (d.rule == "weekday" && first.is(WordClass::WeekdayShort))
        return !s.is(static_cast<std::int64_t>(d.first) - 1, {W::On, W::By, W::Last, W::Next});
    return false;
}

}  // namespace

bool namesAnEvent(const SentenceView& s, std::uint32_t at) {
    constexpr std::array<std::string_view, 7> events{"Offensive", "Campaign", "Uprising", "War",
                                                     "Games",     "Olympics", "Festival"};
    return std::find(events.begin(), events.end(), wordAt(s, at)) != events.end();
}

std::vector<TimeDraft> dropWhatOnlyLooksLikeADate(const SentenceView& sentence, std::vector<TimeDraft> drafts) {
    std::erase_if(drafts, [&](const TimeDraft& draft) { return isFalse(sentence, draft); });
    return drafts;
}

namespace {

bool isFramed(const SentenceView& s, const TimeDraft& d) {
    return s.is(d.first, {W::Last, W::Past, W::Next, W::Coming, W::Recent, W::The});
}

/// "by mid-afternoon", "in the morning he left": of the day that is told of. "the morning paper" and "late-night shows"
/// are none.
bool isTold(const SentenceView& s, const TimeDraft& d) {
    if (s.tokens[d.end - 1].plural) return false;
    const bool ends = !isLower(s, d.end) || !s.tokens[d.end].classes.empty();
    if (d.meaning.modifier != Modifier::None) return ends;
    return s.is(d.first, W::The) && ends && s.is(static_cast<std::int64_t>(d.first) - 1, {W::In, W::During});
}

}  // namespace

std::vector<TimeDraft> dropWeak(const SentenceView& sentence, std::vector<TimeDraft> drafts) {
    std::erase_if(drafts, [&](const TimeDraft& d) {
        const std::int64_t before = static_cast<std::int64_t>(d.first) - 1;
        if (d.rule == "day of the month")
            return isCapital(sentence, d.end) || sentence.is(d.end, W::Anniversary) ||
                   (isLower(sentence, d.end) && !sentence.is(d.end, timePrepositions) &&
                    !sentence.is(d.end, {W::And, W::PastCue, W::Future}));
        if (d.rule == "part of day" && sentence.is(d.end - 1, W::DayPartWeak))
            return !sentence.is(before, timePrepositions);
        if (d.rule == "part of day" && sentence.words(d.end - 1).ends_with("hours"))
            return !sentence.is(d.first, W::The);
        if (d.rule == "part of day") return sentence.is(d.end - 1, W::DayPart) && !isTold(sentence, d);
        if (d.rule == "stretch left open" && d.meaning.unit == Unit::Quarter && !isFramed(sentence, d)) return true;
        if (d.rule == "stretch left open" && d.end == d.first + 1)
            return !sentence.is(before, {W::For, W::In, W::Of, W::Over, W::After, W::Before, W::Within, W::During,
                                         W::About, W::Nearly});
        return false;
    });
    return drafts;
}

}  // namespace dateline::refine_step
