#include "core/events/time_slots.h"

#include "core/events/word_list.h"
#include "core/syntax/names.h"

#include <algorithm>

namespace dateline {
namespace {

using std::string_view;

constexpr std::array<string_view, 22> prepositions = {
    "in", "on",     "at",    "by",  "during", "since", "until",      "till",    "before", "after",   "from",
    "of", "around", "about", "for", "within", "over",  "throughout", "through", "past",   "towards", "between"};

/// Two expressions of which the first already stands for all the time up to the second.
bool isRange(const TimeExpression& first, const TimeExpression& last) {
    return first.when && last.when && first.when->until &&
           (*first.when->until == last.when->date || first.when == last.when);
}

class SlotReader {
public:
    SlotReader(string_view text, std::span<const Word> words) : text_(text), words_(words) {}

    /// Reads the slot of one expression; false where it must stay in its sentence.
    bool read(const TimeExpression& time, TimeSlot& slot) const {
        slot.from = wordAt(time.span.begin);
        slot.to = wordAt(time.span.end - 1);
        if (slot.from < 0 || slot.to < slot.from) return false;
        slot.head = headOf(slot.from, slot.to);
        readWhich(slot);
        readBehind(slot);
        if (time.reading.rule == "weekday" && word(slot.to + 1) == "week") ++slot.to;  // "on Saturday week"
        if (isSpent(slot) || isToldOf(slot) || (upos(slot.to) == Upos::Adv && raw(slot.to + 1) == "-")) return false;
        readPreposition(slot, time);
        const bool lasting = time.type == TimexType::Duration || time.type == TimexType::Set;
        slot.counted = lasting && slot.preposition < 0 && isCounted(slot);
        if (lasting && slot.preposition < 0 && !slot.counted) return false;
        if (word(slot.to + 1) == "of" && (lasting || !isBehindVerb(slot))) return false;
        readNoun(slot);
        if (!slot.adnominal) readCommas(slot);
        return true;
    }

    /// Two times of one clause with nothing but an "and" between them.
    bool areJoined(const TimeSlot& first, const TimeSlot& second) const {
        const std::string link = word(first.to + 1);
        return second.from == first.to + 2 && (link == "and" || link == "or") && second.preposition < 0 &&
               first.preposition >= 0 && !first.adnominal && !second.adnominal && !first.counted && !second.counted &&
               upos(second.to + 1) != Upos::Verb && upos(second.to + 1) != Upos::Aux;
    }
    bool isEndOf(const TimeSlot& period, const TimeSlot& day, bool lasting) const {
        const std::string link = word(period.to + 1);
        return day.from == period.to + 2 && (link == "ended" || (link == "to" && lasting)) && !period.adnominal;
    }

    /// The commas around a slot belong to it where it stands between two of them, or opens or ends a clause.
    void readCommas(TimeSlot& slot) const {
        const bool before = raw(slot.from - 1) == ",", after = raw(slot.to + 1) == ",";
        const bool content = slot.from > 0 && word(slot.from - 1) == "that";  // "found that in 2012, rents rose"
        if (after && (before || slot.from == 0 || content)) ++slot.to;
        if (before && (after || slot.to + 1 >= size() || upos(slot.to + 1) == Upos::Punct)) --slot.from;
    }

private:
    int size() const { return static_cast<int>(words_.size()); }
    string_view raw(int i) const {
        return i < 0 || i >= size() ? string_view() : words_[static_cast<std::size_t>(i)].span.in(text_);
    }
    std::string word(int i) const { return lowered(raw(i)); }
    Upos upos(int i) const { return i < 0 || i >= size() ? Upos::X : words_[static_cast<std::size_t>(i)].upos; }

    int wordAt(std::uint32_t byte) const {
        const auto after = std::upper_bound(words_.begin(), words_.end(), byte,
                                            [](std::uint32_t b, const Word& w) { return b < w.span.begin; });
        if (after == words_.begin() || !std::prev(after)->span.contains(byte)) return -1;
        return static_cast<int>(after - words_.begin()) - 1;
    }
    int headOf(int from, int to) const {
        for (int i = to; i >= from; --i)
            if (upos(i) == Upos::Noun || upos(i) == Upos::Propn || upos(i) == Upos::Num) return i;
        return to;
    }
    /// "set Nov. 10 as the deadline", "to spend Christmas with her mother": what the verb is about.
    bool isSpent(const TimeSlot& slot) const {
        constexpr std::array<string_view, 13> verbs = {
            "spend",       "spends", "spent", "spending", "celebrate", "celebrates", "celebrated",
            "celebrating", "mark",   "marks", "marked",   "marking",   "relive"};
        constexpr std::array<string_view, 14> chosen = {"set",   "sets",   "setting",  "chose",     "chosen",
                                                        "picks", "picked", "named",    "names",     "fixed",
                                                        "marks", "marked", "declared", "designated"};
        if (upos(slot.from - 1) != Upos::Verb) return false;
        return isOneOf(word(slot.from - 1), verbs) ||
               (word(slot.to + 1) == "as" && isOneOf(word(slot.from - 1), chosen));
    }
    /// "the third and fourth quarters", "calendar 2014": words before a time that say which.
    void readWhich(TimeSlot& slot) const {
        constexpr std::array<string_view, 4> ordinals = {"first", "second", "third", "fourth"};
        const bool quarters = word(slot.from).ends_with("quarters") || word(slot.from + 1).ends_with("quarters");
        if (slot.from > 1 && quarters && (word(slot.from - 1) == "and" || word(slot.from - 1) == "or") &&
            isOneOf(word(slot.from - 2), ordinals)) {
            slot.from -= 2;
            if (word(slot.from - 1) == "the") --slot.from;
        }
        if (slot.from > 0 && word(slot.from - 1) == "calendar") --slot.from;
    }
    /// "in September last", "on Monday next"
    void readBehind(TimeSlot& slot) const {
        const bool which = word(slot.to + 1) == "last" || word(slot.to + 1) == "next";
        const Upos after = upos(slot.to + 2);
        if (which && after != Upos::Noun && after != Upos::Propn && after != Upos::Num && after != Upos::Adj) ++slot.to;
    }
    /// "said that Saturday had been a triumph", "said Saturday was one": what a clause of what is said is about.
    bool isToldOf(const TimeSlot& slot) const {
        constexpr std::array<string_view, 5> helpers = {"had", "has", "will", "would", "could"};
        constexpr std::array<string_view, 4> be = {"was", "is", "been", "be"};
        const int that = word(slot.from) == "that" ? slot.from : slot.from - 1;  // which may be read as the day's own
        const bool content = word(that) == "that" && (upos(that - 1) == Upos::Verb || upos(that - 1) == Upos::Cconj);
        if (!content && word(slot.from - 1) != "said" && word(slot.from - 1) != "says") return false;
        const int verb = slot.to + (isOneOf(word(slot.to + 1), helpers) ? 2 : 1);
        return isOneOf(word(verb), be) && (upos(verb + 1) == Upos::Det || upos(verb + 1) == Upos::Adj);
    }
    void readPreposition(TimeSlot& slot, const TimeExpression& time) const {
        const string_view inside = raw(slot.from);
        if (slot.from > 0 && time.reading.rule == "weekday" && word(slot.from - 1) == "in")
            return;  // "turned himself in"
        if (slot.from < slot.head && isOneOf(lowered(inside), prepositions)) slot.preposition = slot.from;
        // "on a Friday, 12 November 2021"; "on or about July 11"
        if (word(slot.from - 1) == "a" && raw(slot.from + 1) == "," && isOneOf(word(slot.from - 2), prepositions))
            --slot.from;
        const bool least = word(slot.from - 1) == "least" && word(slot.from - 2) == "at";  // "since at least 1840"
        if (least && isOneOf(word(slot.from - 3), prepositions)) slot.from -= 2;
        if (word(slot.from - 1) == "or" && isOneOf(word(slot.from), prepositions) &&
            isOneOf(word(slot.from - 2), prepositions))
            --slot.from;
        if (slot.from > 0 && isOneOf(word(slot.from - 1), prepositions)) slot.preposition = --slot.from;
        const string_view on = slot.preposition == slot.from ? raw(slot.from) : string_view("on");
        if ((on == "on" || on == "at" || on == "in") && opensPeriod(slot.from - 1)) slot.preposition = --slot.from;
        constexpr std::array<string_view, 6> parts = {"back", "late", "early", "later", "earlier", "sometime"};
        const bool degree = upos(slot.from - 2) == Upos::Adv || upos(slot.from - 2) == Upos::Aux;  // "came too late on"
        const bool away = word(slot.from - 1) == "back" && on == "at";  // "were pulled back at noon"
        if (slot.preposition >= 0 && slot.from > 0 && !degree && !away && isOneOf(word(slot.from - 1), parts))
            --slot.from;  // "back in April", "late on Monday"
    }
    /// "will meet beginning Friday", "lost power beginning on Friday"
    bool opensPeriod(int i) const {
        if (i < 1 || (word(i) != "beginning" && word(i) != "starting")) return false;
        if (upos(i - 1) == Upos::Noun && (word(i - 2) == "with" || word(i - 3) == "with")) return false;
        return upos(i - 1) != Upos::Aux && upos(i - 1) != Upos::Det;
    }
    /// "two days after the vote failed": a number of days that acts on nothing.
    bool isCounted(const TimeSlot& slot) const { return word(slot.to + 1) == "after" || word(slot.to + 1) == "before"; }
    /// "was accused Monday of fraud", "died in 2012 of cancer", but not "began in the summer of his life": what it was
    /// of is the verb's.
    bool isBehindVerb(const TimeSlot& slot) const {
        for (int i = slot.from; i <= slot.to; ++i)
            if (upos(i) == Upos::Det) return false;
        return upos(slot.from - 1) == Upos::Verb;
    }
    static bool opensNoun(const std::string& word) {
        return word == "the" || word == "a" || word == "an" || word == "this" || word == "that" || word == "'s" ||
               word == "’s" || word == "his" || word == "her" || word == "its" || word == "their" || word == "our" ||
               word == "my";
    }
    bool mayBeNoun(int i) const {
        const Upos u = upos(i);
        return u == Upos::Noun || u == Upos::Propn || u == Upos::Adj || u == Upos::Verb;
    }
    void readNoun(TimeSlot& slot) const {
        if (word(slot.to + 1) == "'s" || word(slot.to + 1) == "’s") {
            ++slot.to;
            if (slot.preposition == slot.from && slot.from < slot.head && slot.to + 1 < size() &&
                upos(slot.to + 1) != Upos::Punct) {
                ++slot.from;  // "ahead of Tuesday's debate": the preposition is the debate's
                slot.preposition = -1;
            }
            slot.adnominal = slot.to + 1 < size() && slot.preposition < 0;
        } else if (slot.preposition >= 0 && word(slot.preposition) == "of" &&
                   (upos(slot.from - 1) == Upos::Noun || upos(slot.from - 1) == Upos::Propn || isOfTheYear(slot))) {
            slot.adnominal = slot.ofNoun = true;
        } else if (slot.preposition >= 0 && slot.preposition < slot.head && isYearBeforeNoun(slot)) {
            slot.from = slot.head;  // "in 2009 crash": the preposition is the crash's
            slot.preposition = -1;
            slot.adnominal = true;
        } else if (slot.preposition < 0 && slot.from > 0 && mayBeNoun(slot.to + 1)) {
            slot.adnominal = isKindOfObject(slot) || opensNoun(word(slot.from - 1)) ||
                             (upos(slot.from - 1) == Upos::Adj && upos(slot.to + 1) == Upos::Noun);
        }
    }
    /// "was named weekly of the year"
    bool isOfTheYear(const TimeSlot& slot) const {
        return upos(slot.from - 1) == Upos::Adj && slot.to == slot.from + 2 && word(slot.from + 1) == "the";
    }
    /// "release third-quarter results", "to end Saturday deliveries"; of "third-quarter profit rose" the rise is told
    /// of that quarter
    bool isKindOfObject(const TimeSlot& slot) const {
        if (upos(slot.from - 1) != Upos::Verb) return false;
        const bool infinitive = xposName(words_[static_cast<std::size_t>(slot.from - 1)].xpos) == "VB";
        if (infinitive && slot.from == slot.to && upos(slot.to + 1) == Upos::Noun) return true;
        for (int i = slot.from + 1; i < slot.to; ++i)
            if (raw(i) == "-") return true;
        return false;
    }
    bool isYearBeforeNoun(const TimeSlot& slot) const {
        const string_view year = raw(slot.head);
        const bool digits =
            year.size() == 4 && std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; });
        return digits && slot.head == slot.to && slot.head == slot.from + 1 && upos(slot.to + 1) == Upos::Noun;
    }
    string_view text_;
    std::span<const Word> words_;
};

}  // namespace

std::vector<TimeSlot> timeSlots(string_view text, std::span<const Word> words, std::span<const TimeExpression> times,
                                std::uint32_t first) {
    std::vector<TimeSlot> slots;
    const SlotReader reader(text, words);
    for (std::size_t t = 0; t < times.size(); ++t) {
        TimeSlot slot;
        slot.time = first + static_cast<std::uint32_t>(t);
        if (!reader.read(times[t], slot)) {
            if (!slots.empty() && reader.areJoined(slots.back(), slot)) slots.back().to = slot.to;  // "and Fridays"
            continue;
        }
        if (t > 0 && !slots.empty() && isRange(times[t - 1], times[t]) && slots.back().time + 1 == slot.time &&
            slot.from <= slots.back().to + 2) {
            slots.back().to = slot.to;  // "between 2003 and 2006" is one time
            if (!slots.back().adnominal) reader.readCommas(slots.back());
            continue;
        }
        if (!slots.empty() &&
            reader.isEndOf(slots.back(), slot, times[slots.back().time - first].type == TimexType::Duration)) {
            slots.back().to = slot.to;  // "for the year ended 31 August", "in the year to June" is one time
            continue;
        }
        if (!slots.empty() && reader.areJoined(slots.back(), slot)) {
            slots.back().to = slot.to;  // "in the sixties and seventies"
            reader.readCommas(slots.back());
            continue;
        }
        if (!slots.empty() && slot.from <= slots.back().to) slot.from = slots.back().to + 1;
        if (slot.from <= slot.head) slots.push_back(slot);
    }
    return slots;
}

const TimeSlot* slotAt(std::span<const TimeSlot> slots, int word) {
    const auto after =
        std::upper_bound(slots.begin(), slots.end(), word, [](int w, const TimeSlot& s) { return w < s.from; });
    return after != slots.begin() && word <= std::prev(after)->to ? &*std::prev(after) : nullptr;
}

}  // namespace dateline
