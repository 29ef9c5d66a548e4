#include "core/events/idle_times.h"

#include "core/events/word_list.h"

#include <array>

namespace dateline {
namespace {

using std::string_view;

bool isAmount(const Tree& tree, int word) { return tree.upos(word) == Upos::Num || tree.upos(word) == Upos::Sym; }

/// "rose to $2 million from $1 million a year ago", "from 54 percent in May to 35": what an amount was before.
bool isBase(const Tree& tree, int time) {
    constexpr int reach = 12;
    for (int k = time - 1; k > 0 && k > time - reach; --k) {
        const Upos u = tree.upos(k);
        if (u == Upos::Verb || u == Upos::Aux || tree.slotAt(k)) return false;
        if (!isAmount(tree, k)) continue;
        int from = k - 1;
        while (from > 0 && (isAmount(tree, from) || tree.upos(from) == Upos::Adv ||
                            tree.at(from).span.end == tree.at(from + 1).span.begin))
            --from;
        if (tree.word(from) == "from") return true;
    }
    return false;
}

/// "grew 19 % from a year ago", "a gain of 54 points from 12 March", "up from May": a change is counted from it.
bool isStartOfChange(const Tree& tree, const TimeSlot& slot) {
    constexpr std::array<string_view, 12> changes = {"up",      "down", "increase", "decrease", "unchanged", "change",
                                                     "decline", "%",    "percent",  "cent",     "point",     "drop"};
    if (slot.preposition < 0 || tree.word(slot.preposition) != "from" || slot.from < 1) return false;
    return isOneOf(tree.lemma(slot.from - 1), changes);
}

/// "a loss of $2 million, versus a profit of $5 million a year earlier": the other time of a comparison.
bool isOtherSide(const Tree& tree, int time) {
    constexpr std::array<string_view, 4> links = {"versus", "vs", "vs.", "compared"};
    constexpr int reach = 20;
    for (int k = time - 1; k > 0 && k > time - reach; --k) {
        if (isOneOf(tree.word(k), links)) return true;
        if (tree.upos(k) == Upos::Verb || tree.upos(k) == Upos::Aux || tree.slotAt(k)) return false;
    }
    return false;
}

/// "for the first time since 1974", "the worst fire since May"
bool isSinceThen(const Tree& tree, int from) {
    const int since = tree.lemma(from) == "since" ? from : from - 1;
    if (since < 1 || tree.lemma(since) != "since") return false;
    for (int k = since - 1; k >= 0 && k >= since - 6; --k) {
        const PennTag tag = tree.tag(k);
        if (tag == "JJS" || tag == "RBS" || tree.lemma(k) == "first" || tree.lemma(k) == "last") return true;
    }
    return false;
}

/// "set Nov. 10 as the deadline", "extended its offer to Nov. 20", "postponed from Tuesday to Friday": the day that was
/// set, and not the setting's.
bool isAim(const Tree& tree, const TimeSlot* slot, int to) {
    if (!slot) return to + 1 < tree.size() && tree.word(to + 1) == "as";
    constexpr std::array<string_view, 9> verbs = {"extend", "postpone", "delay", "adjourn",   "defer",
                                                  "move",   "push",     "put",   "reschedule"};
    const bool range = slot->preposition >= 0 && tree.word(slot->preposition) == "from";
    const int before = range ? slot->from : slot->from - 1;
    if (before < 1 || (!range && tree.word(before) != "to") || tree.slotAt(before - 1)) return false;
    for (int k = before - 1; k >= 0 && k >= before - 8 && tree.upos(k) != Upos::Punct; --k)
        if (tree.upos(k) == Upos::Verb) return isOneOf(tree.lemma(k), verbs);
    return false;
}

/// "to end Saturday deliveries", "debentures due March 15, 2027", "a dividend, payable Dec. 7": what kind of thing.
bool tellsWhich(const Tree& tree, const TimeSlot& slot, bool single) {
    const int before = slot.from - 1;
    if (before < 1) return false;
    if (single && slot.adnominal && tree.tag(before) == "VB") return true;
    constexpr std::array<string_view, 3> adjectives = {"due", "payable", "effective"};
    if (tree.word(before) == "record" && tree.word(before - 1) == "of") return true;  // "to holders of record Nov. 10"
    return isOneOf(tree.word(before), adjectives) && tree.child(before, Relation::Cop) < 0 &&
           (tree.word(before - 1) == "," || tree.upos(before - 1) == Upos::Noun);
}

/// "Copyright (c) 2014 Norland Trust"
bool isCopyright(const Tree& tree, int time) {
    int k = time - 1;
    while (k > 0 && (tree.upos(k) == Upos::Punct || tree.word(k) == "c" || tree.word(k) == "C")) --k;
    return k >= 0 && (tree.lemma(k) == "copyright" || tree.word(k) == "©");
}

}  // namespace

bool isOrigin(const Tree& tree, int time) {
    bool to = false;
    for (int k = time - 1; k >= 0 && k >= time - 5; --k) {
        to = to || tree.word(k) == "to" || tree.word(k) == "from";
        if (tree.upos(k) == Upos::Verb || tree.word(k) == "dating") return to && tree.lemma(k).starts_with("dat");
        if (tree.upos(k) == Upos::Punct) return false;
    }
    return false;
}

bool datesNoAct(const Tree& tree, int from, int to) {
    const TimeSlot* slot = tree.slotAt(from);
    const int begin = slot ? slot->from : from;
    const int behind = slot ? slot->to + 1 : to + 1;  // "compared with a year-earlier loss": that was then
    const bool ofNoun = behind < tree.size() && tree.upos(behind) == Upos::Noun;
    if (isBase(tree, begin) || (!ofNoun && isOtherSide(tree, begin)) || isOrigin(tree, from) || isSinceThen(tree, from))
        return true;
    if (isAim(tree, slot, to) || isCopyright(tree, begin)) return true;
    return slot && (isStartOfChange(tree, *slot) || tellsWhich(tree, *slot, from == to));
}

}  // namespace dateline
