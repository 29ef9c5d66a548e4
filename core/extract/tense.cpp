#include "core/extract/tense.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr Direction pastSaid{Tense::Past, "said in the past", Direction::Strength::Usual};
constexpr Direction pastTold{Tense::Past, "said in the past", Direction::Strength::Sure};
constexpr Direction pastSince{Tense::Past, "going on since then", Direction::Strength::Sure};
constexpr Direction pastBack{Tense::Past, "back then", Direction::Strength::Sure};
constexpr Direction pastSure{Tense::Past, "said to have ended", Direction::Strength::Sure};
constexpr Direction futureSaid{Tense::Future, "said of what is to come", Direction::Strength::Usual};
constexpr Direction futureAwaited{Tense::Future, "still ahead", Direction::Strength::Sure};
constexpr Direction futureLikely{Tense::Future, "said of what is to come", Direction::Strength::Weak};

/// Whether the words before a token are these, the last one nearest to it.
bool before(const SentenceView& s, std::uint32_t at, std::string_view word) {
    return at > 0 && s.words(at - 1) == word;
}

bool isLower(std::string_view word) { return !word.empty() && word[0] >= 'a' && word[0] <= 'z'; }

/// "pleaded guilty to threatening to kill", "accused of plotting to kill": what it came to is over.
bool isOfGerund(const SentenceView& s, std::uint32_t to) {
    if (to < 2 || !s.words(to - 1).ends_with("ing")) return false;
    const std::string_view of = s.words(to - 2);
    return of == "of" || of == "to" || of == "with" || of == "for";
}

/// "shut due to a fault", "due to surging costs": what follows this "to" is why.
bool isCause(const SentenceView& s, std::uint32_t to) {
    constexpr WordClasses determiners{WordClass::A, WordClass::The, WordClass::Owner, WordClass::Possessive};
    return s.is(to + 1, determiners) || (to + 1 < s.tokens.size() && s.words(to + 1).ends_with("ing"));
}

/// "to be held", "is to meet", "set to open"; and any "to acquire" where infinitives count.
bool isComing(const SentenceView& s, std::uint32_t at, bool infinitive) {
    if (at + 1 >= s.tokens.size() || s.words(at) != "to") return false;
    if (s.words(at + 1) == "be") return true;
    if (before(s, at, "due") && isCause(s, at)) return false;
    for (const std::string_view word : {"is", "are", "set", "due", "likely"})
        if (before(s, at, word)) return true;
    return infinitive && isLower(s.words(at + 1)) && s.tokens[at + 1].classes.empty() && !isOfGerund(s, at) &&
           !before(s, at, "back") && !s.words(at + 1).ends_with("ing");
}

/// "is heard", "would be paid": the participle is not what tells the tense.
bool isPassive(const SentenceView& s, std::uint32_t at) {
    for (const std::string_view word : {"be", "being", "is", "are"})
        if (before(s, at, word)) return true;
    return false;
}

/// "likely to hit", "will put": not the past of a verb whose forms are all one.
bool isBare(const SentenceView& s, std::uint32_t at) {
    for (const std::string_view word : {"to", "will", "would", "may", "could", "must"})
        if (before(s, at, word)) return true;
    return false;
}

/// "announced plans for a ban in May": for what is no time, and the announcing has come.
bool isPlanForThing(const SentenceView& s, std::uint32_t at) {
    if (s.words(at + 1) != "for" || at == 0 || at + 3 >= s.tokens.size()) return false;
    constexpr WordClasses determiners{WordClass::A, WordClass::The, WordClass::Owner, WordClass::Possessive};
    const bool noun = s.words(at - 1).ends_with("ed") || s.is(static_cast<std::int64_t>(at) - 1, determiners);
    return noun && (s.tokens[at + 2].classes.empty() || s.tokens[at + 3].classes.empty());
}

/// "signed a plan on Friday", "the plan": the thing, and no planning ("plan a rally for Friday", "a plan to leave").
bool isPlanAsThing(const SentenceView& s, std::uint32_t at) {
    if ((s.words(at) != "plan" && s.words(at) != "plans") || at + 1 >= s.tokens.size()) return false;
    if (isPlanForThing(s, at)) return true;
    for (const std::string_view next : {"to", "for", "a", "an", "the"})
        if (s.words(at + 1) == next) return false;
    for (const std::string_view word : {"a", "an", "the", "this", "that", "its", "his", "her", "their"})
        if (before(s, at, word)) return true;
    return !s.tokens[at + 1].classes.empty();
}

/// "need", "indeed": no past, though they end like one.
bool endsLikeAPast(std::string_view word) {
    constexpr std::array<std::string_view, 8> others{"need",    "indeed", "succeed", "exceed",
                                                     "proceed", "speed",  "hundred", "wicked"};
    return std::find(others.begin(), others.end(), word) != others.end();
}

/// "the reduced dividend", "a still unspecified date", "their newly elected mayor": what kind of.
bool isAttribute(const SentenceView& s, std::uint32_t at) {
    if (at + 1 >= s.tokens.size() || !isLower(s.words(at + 1)) || at == 0) return false;
    constexpr WordClasses determiners{WordClass::A, WordClass::The, WordClass::Owner, WordClass::Possessive};
    const std::string_view adverb = s.words(at - 1);
    const std::uint32_t skip = adverb == "still" || adverb.ends_with("ly") ? 2 : 1;
    return s.is(static_cast<std::int64_t>(at) - skip, determiners);
}

/// "denied", "resigned".
bool isRegularPast(const SentenceView& s, std::uint32_t at) {
    const std::string_view word = s.words(at);
    return word.size() > 3 && word.ends_with("ed") && isLower(word) && !endsLikeAPast(word) && !isPassive(s, at) &&
           !isBare(s, at) && !isAttribute(s, at);
}

/// "the Open Journalism project"
bool isOfName(const SentenceView& s, std::uint32_t at) {
    if (!s.tokens[at].capital || at == 0 || at + 1 >= s.tokens.size() || !s.tokens[at + 1].capital) return false;
    return s.is(static_cast<std::int64_t>(at) - 1, WordClass::The);
}

/// What one token says of the clause's tense: a cue of the lexicon, a regular past, or "to" before a verb.
Direction cue(const SentenceView& s, std::uint32_t at, bool infinitive) {
    const TimeToken& token = s.tokens[at];
    const std::string_view word = s.words(at);
    if (isOfName(s, at)) return {};
    if (token.is(WordClass::Future)) {
        if (isPlanAsThing(s, at) || (word == "due" && s.is(at + 1, WordClass::To) && isCause(s, at + 1))) return {};
        // "had been scheduled to end", "as previously planned"
        const bool once = before(s, at, "been") || before(s, at, "previously") || before(s, at, "originally");
        return once ? pastSaid : futureSaid;
    }
    // "they may leave on Friday", "it must be done by Friday"
    const bool modal = word == "may" || word == "must";
    if (modal && at + 1 < s.tokens.size() && isLower(s.words(at + 1))) return futureSaid;
    if (word == "set" && s.is(at + 1, {WordClass::For, WordClass::To}))
        return before(s, at, "originally") || before(s, at, "previously") ? pastSaid : futureSaid;
    if (word == "forecast" && isPassive(s, at)) return futureSaid;
    constexpr WordClasses determiners{WordClass::A, WordClass::The, WordClass::Owner, WordClass::Possessive};
    const bool noun = s.is(static_cast<std::int64_t>(at) - 1, determiners);  // "on the ground", "a cut"
    if (token.is(WordClass::PastCue) && noun) return {};
    if (token.is(WordClass::PastCue)) return isPassive(s, at) || isBare(s, at) ? Direction{} : pastSaid;
    if (token.is(WordClass::To) && isComing(s, at, false)) {
        if (at < 2 || !before(s, at, "due")) return futureSaid;
        if (before(s, at - 1, "been")) return pastSaid;  // "had been due to expire"
        return before(s, at - 1, "was") || before(s, at - 1, "were") ? futureLikely : futureSaid;
    }
    if (token.is(WordClass::To) && isComing(s, at, infinitive)) return futureLikely;
    if (!token.classes.empty()) return {};
    return isRegularPast(s, at) ? pastSaid : Direction{};
}

/// "the game is on Sunday", "the games are Sunday": the present tense of what is to come.
bool isAhead(const SentenceView& s, std::uint32_t first) {
    const std::uint32_t on = s.is(static_cast<std::int64_t>(first) - 1, WordClass::On) ? 1 : 0;
    if (first < on + 1) return false;
    const std::string_view word = s.words(first - on - 1);
    return word == "is" || word == "are";
}

/// "ahead of Tuesday's election"
bool isAwaited(const SentenceView& s, std::uint32_t first) {
    const std::uint32_t the = s.is(static_cast<std::int64_t>(first) - 1, WordClass::The) ? 1 : 0;
    return first >= the + 2 && before(s, first - the, "of") && before(s, first - the - 1, "ahead");
}

/// "postponed to May", "adjourned until Friday", "was moved to October 31", "was fixed for 10 May": where it was put.
bool isPutOff(const SentenceView& s, std::uint32_t first) {
    constexpr std::array<std::string_view, 11> verbs{"postponed", "adjourned", "deferred", "delayed",
                                                     "moved",     "extended",  "pushed",   "rescheduled",
                                                     "off",       "back",      "forward"};
    if (first < 2 || !s.is(static_cast<std::int64_t>(first) - 1, {WordClass::To, WordClass::For})) return false;
    const std::string_view verb = s.words(first - 2);
    const bool once =
        before(s, first - 2, "originally") || before(s, first - 2, "previously") || before(s, first - 2, "initially");
    const bool fixed = s.is(static_cast<std::int64_t>(first) - 1, WordClass::For) && verb.ends_with("ed");
    return !once && (fixed || std::find(verbs.begin(), verbs.end(), verb) != verbs.end());
}

/// "has called a strike for Thursday", "announced a rally for Sunday": the day that it is to be on.
bool isArranged(const SentenceView& s, std::uint32_t first, std::uint32_t end) {
    constexpr std::array<std::string_view, 9> verbs{"called",    "calls",    "announced", "announces", "arranged",
                                                    "organised", "convened", "summoned",  "organized"};
    constexpr std::uint32_t reach = 7;
    constexpr WordClasses weekdays{WordClass::Weekday};
    const bool isFor = s.is(static_cast<std::int64_t>(first) - 1, WordClass::For) && s.is(first, weekdays);
    if (!isFor || (end < s.tokens.size() && (s.is(end, WordClass::Possessive) || isLower(s.words(end))))) return false;
    for (std::uint32_t back = 2; back <= reach && back <= first; ++back)
        if (std::find(verbs.begin(), verbs.end(), s.words(first - back)) != verbs.end()) return true;
    return false;
}

/// "closed in May": not in one of several months, and not "the May vote".
bool isAlone(const SentenceView& s, std::uint32_t first, std::uint32_t end) {
    return before(s, first, "in") && !s.is(end, {WordClass::And, WordClass::Or, WordClass::To, WordClass::Hyphen});
}

/// "did not open until May", "wasn't named until Friday": then it did.
bool isFirstTime(const SentenceView& s, std::uint32_t first) {
    constexpr std::uint32_t reach = 12;
    constexpr std::array<std::string_view, 4> pasts{"did", "was", "were", "had"};
    if (!before(s, first, "until") && !before(s, first, "till")) return false;
    for (std::uint32_t back = 2; back <= reach && back <= first; ++back) {
        std::string_view verb = s.words(first - back);
        if (verb.ends_with("n't") || verb.ends_with("n’t"))
            verb.remove_suffix(verb.ends_with("n't") ? 3 : 5);
        else if (!before(s, first - back + 2, "not"))
            continue;
        if (std::find(pasts.begin(), pasts.end(), verb) != pasts.end()) return true;
    }
    return false;
}

/// What stands right before the expression: "until Friday", "through January", "as soon as Tuesday".
bool isLimit(const SentenceView& s, std::uint32_t first) {
    if (first == 0) return false;
    const std::string_view word = s.words(first - 1);
    if (word == "until" || word == "till" || word == "through") return true;
    return word == "as" && first >= 3 &&
           (before(s, first - 1, "soon") || before(s, first - 1, "early") || before(s, first - 1, "late"));
}

/// "by Monday the river could be higher"; "could be found on Monday" is over as often as not.
bool isPossible(const SentenceView& s, std::uint32_t first, std::uint32_t end) {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t begin = first > reach ? first - reach : 0;
    for (std::uint32_t at = begin; at + 1 < s.tokens.size() && at < end + reach; ++at)
        if ((s.words(at) == "could" || s.words(at) == "should") && isLower(s.words(at + 1)) && s.words(at + 1) != "not")
            return true;
    return false;
}

/// "the rules apply from Monday", "From Sunday, all must pay"; "footage from Sunday" is over.
bool isFromThenOn(const SentenceView& s, std::uint32_t first) {
    constexpr std::array<std::string_view, 9> before{"apply", "applies",   "effective", "available", "valid",
                                                     "open",  "mandatory", "sale",      "force"};
    if (first == 0 || (s.words(first - 1) != "from" && s.words(first - 1) != "From")) return false;
    return first == 1 || s.is(static_cast<std::int64_t>(first) - 2, WordClass::Comma) ||
           std::find(before.begin(), before.end(), s.words(first - 2)) != before.end();
}

}  // namespace

Direction direction(const SentenceView& s, std::uint32_t first, std::uint32_t end, bool infinitive) {
    constexpr std::uint32_t reach = 20;
    if (first > 0 && s.is(first - 1, WordClass::Since)) return pastSince;
    if (isPutOff(s, first) || isArranged(s, first, end)) return futureSaid;
    if (before(s, first, "in") && first > 1 && (before(s, first - 1, "back") || before(s, first - 1, "Back")))
        return pastBack;
    if (isLimit(s, first)) return isFirstTime(s, first) ? pastSaid : futureLikely;
    if (before(s, first, "effective")) return {};  // "the pact effective Feb. 1" may be before or behind
    if (isAwaited(s, first)) return futureAwaited;
    if (isAhead(s, first)) return futureSaid;
    if (first > 0 && s.is(first - 1, WordClass::Ended) && s.words(first - 1) == "ended") return pastSure;
    if (s.is(static_cast<std::int64_t>(first) - 1, WordClass::By) && isPossible(s, first, end)) return futureLikely;
    for (std::uint32_t back = 1; back <= reach && back <= first; ++back)
        if (const Direction found = cue(s, first - back, infinitive); found.tense != Tense::Unknown)
            return found.tense == Tense::Past && isAlone(s, first, end) ? pastTold : found;
    for (std::uint32_t at = end; at < s.tokens.size() && at < end + reach; ++at)
        if (const Direction found = cue(s, at, infinitive); found.tense != Tense::Unknown) return found;
    if (isFromThenOn(s, first) && !s.is(end, {WordClass::To, WordClass::Hyphen})) return futureLikely;
    return before(s, first, "ab") || before(s, first, "Ab") ? futureLikely : Direction{};  // German: from then on
}

}  // namespace dateline
