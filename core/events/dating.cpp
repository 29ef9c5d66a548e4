#include "core/events/dating.h"

#include "core/events/anchor_point.h"
#include "core/events/counted_dates.h"
#include "core/events/idle_times.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace dateline {
namespace {

using std::string_view;

constexpr int deepest = 30;
/// Acts that answer another act of the same day or one shortly before.
constexpr std::array<string_view, 10> reactions = {"outrage",   "condemn", "criticize", "praise",       "respond",
                                                   "retaliate", "protest", "apologize", "congratulate", "welcome"};

std::string quoted(string_view words) { return "“" + std::string(words) + "”"; }

constexpr std::array<string_view, 3> shortUnits = {"hour", "minute", "moment"};

/// "within hours of Thursday's ruling": the hours, of the ruling; else the noun itself.
int overHours(const Tree& tree, int noun) {
    const int above = tree.head(noun);
    return above >= 0 && tree.relation(noun) == Relation::Nmod && isOneOf(tree.lemma(above), shortUnits) ? above : noun;
}

/// One sentence's candidates by word, and its anchors.
class SentenceDater {
public:
    SentenceDater(const Passage& passage, std::vector<Dated>& dates, std::size_t first, std::size_t last)
        : passage_(passage),
          dates_(dates),
          first_(first),
          last_(last),
          tree_(passage.tree(passage.candidates[first])) {}

    void run() {
        readAnchors();
        indexAnchors();
        for (std::size_t i = first_; i < last_; ++i) direct(i);
        if (!tree_.parsed) return;
        for (std::size_t i = first_; i < last_; ++i) fromBelow(i);
        for (std::size_t i = first_; i < last_; ++i) inherit(i);
        for (std::size_t i = first_; i < last_; ++i) bound(i);
    }

private:
    const Candidate& candidate(std::size_t i) const { return passage_.candidates[i]; }

    using Place = std::pair<int, std::size_t>;  ///< a word, and an anchor

    /// The anchors of a word, in their order.
    static std::span<const Place> withKey(const std::vector<Place>& places, int word) {
        const auto begin = std::lower_bound(places.begin(), places.end(), Place{word, 0});
        const auto end = std::lower_bound(begin, places.end(), Place{word + 1, 0});
        return {begin, end};
    }
    void indexAnchors() {
        for (std::size_t k = 0; k < anchors_.size(); ++k) {
            if (anchors_[k].target < 0) continue;
            byTarget_.push_back({anchors_[k].target, k});
            byHead_.push_back({tree_.head(overHours(tree_, anchors_[k].target)), k});
            if (const int above = sameTimeAbove(anchors_[k]); above >= 0) fromBelow_.push_back({above, k});
        }
        for (auto* places : {&byTarget_, &byHead_, &fromBelow_}) std::sort(places->begin(), places->end());
    }
    /// The candidate whose trigger is this word, or `last_`.
    std::size_t candidateAt(int word) const {
        const auto begin = passage_.candidates.begin();
        const auto at =
            std::lower_bound(begin + static_cast<std::ptrdiff_t>(first_), begin + static_cast<std::ptrdiff_t>(last_),
                             word, [](const Candidate& c, int w) { return c.trigger.word < w; });
        const auto i = static_cast<std::size_t>(at - begin);
        return i < last_ && candidate(i).trigger.word == word ? i : last_;
    }

    void readAnchors() {
        const TimeRange range = timesIn(passage_, tree_.span);
        for (std::size_t t = range.first; t < range.last; ++t) {
            const TimeExpression& time = passage_.time(t);
            if (time.type == TimexType::Set || (time.type == TimexType::Duration && !time.when)) continue;
            if (!time.when && time.reading.anchor != Anchor::Missing) continue;
            const int from = tree_.wordAt(time.span.begin);
            const int to = tree_.wordAt(time.span.end - 1);
            if (from < 0 || to < from) continue;
            const auto index = static_cast<std::uint32_t>(t);
            const int head = headOf(tree_, from, to);
            if (const int begun = begunThen(from); begun >= 0) anchors_.push_back({index, head, begun, "since"});
            if (const int told = verbOfWhen(to); told >= 0)
                anchors_.push_back({countedTo(index, range), head, told, thatDay});
            if (datesNoAct(tree_, from, to)) continue;
            if (const TimeSlot* slot = tree_.slotAt(from); slot && slot->time + 1 == t) continue;  // a range's end
            anchors_.push_back({index, head, targetOf(head, from, to), caseOf(tree_, head)});
        }
    }
    /// "a series of shootings of doctors dating to 1994": they began then; the noun, or -1.
    int begunThen(int from) const {
        constexpr int reach = 20;
        if (!isOrigin(tree_, from)) return -1;
        for (int k = from - 1; k >= 0 && k >= from - reach; --k) {
            if (tree_.upos(k) == Upos::Noun && tree_.word(k) != "dating" && candidateAt(k) != last_) return k;
            if (tree_.upos(k) == Upos::Punct || (tree_.upos(k) == Upos::Verb && tree_.lemma(k) != "date")) return -1;
        }
        return -1;
    }
    /// "a fortnight before Christmas, when he fell": the day that is counted from it; else the time itself.
    std::uint32_t countedTo(std::uint32_t t, const TimeRange& range) const {
        if (t <= range.first) return t;
        const TimeExpression& count = passage_.time(t - 1);
        const Span between{count.span.end, passage_.time(t).span.begin};
        const string_view link = between.in(tree_.text);
        const bool counts = count.type == TimexType::Duration && count.when;
        return counts && (link == " before " || link == " after ") ? t - 1 : t;
    }
    /// "since November, when he was found", "until 2024, when it opens": it was found that month; the verb, or -1.
    int verbOfWhen(int to) const {
        int when = to + 1;
        if (when < tree_.size() && tree_.word(when) == ",") ++when;
        if (!tree_.parsed || when >= tree_.size() || tree_.word(when) != "when") return -1;
        const int verb = tree_.head(when);
        return verb > when && candidateAt(verb) != last_ ? verb : -1;
    }
    /// Climbs from the expression to the first trigger or predicate that it can date.
    int targetOf(int head, int from, int to) const {
        if (!tree_.parsed) return nearestVerb(from, to);
        const TimeSlot* slot = tree_.slotAt(head);
        if (slot && slot->adnominal) return tree_.head(head);  // "the weekend of the year" dates no verb
        int at = tree_.head(head);
        const int noun = slot && at >= 0 && at < slot->from && isNominal(tree_.upos(at)) ? at : -1;
        for (int step = 0; step < deepest && at >= 0; ++step, at = tree_.head(at))
            if (candidateAt(at) != last_ || isPredicate(tree_, at))
                return noun > at ? noun : at;  // "set off a party by fans hungry since their last title in 1908"
        return -1;
    }
    /// Without a tree: the verb beside the expression, the one before it rather than the one after.
    int nearestVerb(int from, int to) const {
        for (int i = from - 1; i >= 0 && i >= from - 12; --i)
            if (tree_.upos(i) == Upos::Verb) return i;
        for (int i = to + 1; i < tree_.size() && i <= to + 12; ++i)
            if (tree_.upos(i) == Upos::Verb) return i;
        return -1;
    }

    /// "last summer it hit the coast … on July 13": the one says more closely what the other says.
    static bool isFuller(const TimeExpression& a, const TimeExpression& than) {
        if (!a.when || !than.when) return a.when && !than.when;
        const auto inner = interval(*a.when), outer = interval(*than.when);
        if (!inner || !outer || !inner->begin || !inner->end || !outer->begin || !outer->end) return false;
        return *outer->begin <= *inner->begin && *inner->end <= *outer->end && *inner != *outer;
    }
    /// "Tuesday, March 21, 2023 The office approved the plan on March 13": the line's own day stands before the
    /// sentence.
    bool opensAsLine(const AnchorPoint& a) const {
        const TimeSlot* slot = tree_.slotAt(a.head);
        if (!slot || slot->from > 0 || slot->preposition >= 0 || slot->to + 1 >= tree_.size()) return false;
        const auto& published = passage_.article->published;
        const auto& when = passage_.time(a.time).when;
        if (!published || !when || asDay(when->date) != published->day) return false;
        const char next = tree_.word(slot->to + 1).front();
        return slot->to >= 2 && tree_.word(slot->to) != "," && next >= 'A' && next <= 'Z';
    }
    void direct(std::size_t i) {
        const AnchorPoint* best = nullptr;
        for (const auto& [target, k] : withKey(byTarget_, candidate(i).trigger.word)) {
            const AnchorPoint& a = anchors_[k];
            if (best && a.relation == thatDay) continue;  // its own time says more
            const bool outdone = best && (best->relation == thatDay || opensAsLine(*best));
            if (!best || outdone || isFuller(passage_.time(a.time), passage_.time(best->time))) best = &a;
        }
        if (best && candidate(i).trigger.kind == TriggerKind::Noun) best = withinYear(candidate(i).trigger.word, *best);
        if (!best) best = within(candidate(i).trigger.word);
        const bool verb = candidate(i).trigger.kind == TriggerKind::Verb;  // "the worst fall since the vote in 2016"
        const AnchorPoint since = verb && !best ? sinceThen(candidate(i).trigger.word) : AnchorPoint{};
        if (!best && since.target >= 0) best = &since;
        if (best) give(i, *best, "");
        if (best) dates_[i].direct = true;
        if (best) dates_[i].apart = best->relation == thatDay;
    }
    /// "last year's fire in May killed two": where the clause's own time lies within the year of a noun of it, the noun
    /// is of that time.
    const AnchorPoint* withinYear(int noun, const AnchorPoint& year) const {
        const auto& when = passage_.time(year.time).when;
        const auto whole = when && when->date.grain == Grain::Year ? interval(*when) : std::nullopt;
        if (!whole || !tree_.parsed || tree_.head(noun) < 0) return &year;
        for (const auto& [verb, k] : withKey(byTarget_, tree_.head(noun))) {
            const auto& own = passage_.time(anchors_[k].time).when;
            const auto part = own && own->date.grain > Grain::Year ? interval(*own) : std::nullopt;
            if (part && holds(*whole, *part)) return &anchors_[k];
        }
        return &year;
    }
    /// "have won a place in next summer's cup": it was won before.
    bool isToCome(const AnchorPoint& a) const {
        const auto& when = passage_.time(a.time).when;
        return when && isFuture(*when);
    }
    bool isFuture(const When& when) const {
        const auto& published = passage_.article->published;
        const auto range = interval(when);
        return published && range && range->begin && *range->begin > date::local_days(published->day);
    }
    /// "was attacked as he waited for a bus on Saturday", "stopped a van carrying arms on Saturday": what happens while
    /// something else does has its time, where both are past; the verb above, or -1.
    int sameTimeAbove(const AnchorPoint& a) const {
        constexpr std::array<string_view, 3> plain = {"on", "at", "in"};
        const bool isThen = (a.relation.empty() || isOneOf(a.relation, plain)) && passage_.time(a.time).when;
        if (!tree_.parsed || !isThen || a.target == a.head) return -1;
        const int mark = tree_.child(a.target, Relation::Mark), above = tree_.head(a.target);
        const Relation r = tree_.relation(a.target);
        if (above < 0) return -1;
        if (r == Relation::Advcl && mark >= 0 && above < mark && isSameTimeMark(lowered(tree_.word(mark))))
            return tree_.tag(a.target) == "VBD" && isPlainPast(tree_, above) ? above : -1;
        return -1;
    }
    void fromBelow(std::size_t i) {
        if (dates_[i].time || dates_[i].when) return;
        for (const auto& [verb, k] : withKey(fromBelow_, candidate(i).trigger.word)) {
            give(i, anchors_[k], "; it happened while that did");
            dates_[i].direct = true;
            return;
        }
    }
    /// "lost millions in last week's slump", "in a speech on Monday, he warned", "triumph at Tuesday's vote": the time
    /// of what it happened in, or null.
    const AnchorPoint* within(int word) const {
        for (const auto& [above, k] : withKey(byHead_, word)) {
            const AnchorPoint& a = anchors_[k];
            if (a.target == a.head || !a.relation.empty()) continue;
            const int outer = overHours(tree_, a.target);
            const Relation r = tree_.relation(outer);
            if (tree_.upos(a.target) != Upos::Noun || (r != Relation::Obl && r != Relation::Nmod)) continue;
            const string_view p = caseOf(tree_, outer);
            const bool soon = outer != a.target && p == "within";
            if ((soon || p == "in" || p == "at" || p == "during") && !isToCome(a)) return &a;
        }
        return nullptr;
    }

    /// "has replaced them with calls since its summit in 2013": since then; its target is -1 for none.
    AnchorPoint sinceThen(int word) const {
        for (const auto& [above, k] : withKey(byHead_, word)) {
            AnchorPoint a = anchors_[k];
            if (!isNominal(tree_.upos(a.target)) || caseOf(tree_, a.target) != "since" || isToCome(a)) continue;
            a.relation = "since";
            return a;
        }
        return {};
    }

    void give(std::size_t i, const AnchorPoint& anchor, string_view why) {
        const TimeExpression& time = passage_.time(anchor.time);
        Dated& d = dates_[i];
        d.time = anchor.time;
        d.reading = explain(time, tree_.text) + std::string(why);
        if (!time.when) return;
        d.when = whenOf(passage_, candidate(i), anchor);
        d.otherwise = time.reading.otherwise;
        d.dating = isBound(d.when->modifier) ? Dating::Bound : Dating::Expression;
    }
    /// Takes the date of the word above where grammar makes both one happening or one scene.
    void inherit(std::size_t i) {
        if (dates_[i].time || dates_[i].when) return;
        int word = candidate(i).trigger.word;
        if (countedMark(word) >= 0) return;
        for (int step = 0; step < deepest; ++step) {
            const int above = tree_.head(word);
            if (above < 0 || !sharesTime(word, above)) return;
            const std::size_t k = candidateAt(above);
            if (k != last_ && dates_[k].time) return copy(i, k);
            if (k == last_ && isPredicate(tree_, above))
                for (const auto& [target, a] : withKey(byTarget_, above))
                    return give(i, anchors_[a], "; it stands in the same clause");
            word = above;
        }
    }
    bool sharesTime(int word, int above) const {
        switch (tree_.relation(word)) {
            case Relation::Obj:
            case Relation::NsubjPass:
            case Relation::Xcomp:
            case Relation::Compound:
            case Relation::Nsubj:
            case Relation::Nmod:
            case Relation::Obl:
            case Relation::Conj:
                return true;
            case Relation::Advcl:
                return tree_.child(word, Relation::Mark) < 0 ||
                       isSameTimeMark(tree_.lemma(tree_.child(word, Relation::Mark)));
            case Relation::Ccomp:
                return tree_.upos(above) == Upos::Verb && !isSaying(above);
            default:
                return false;
        }
    }
    static bool isSameTimeMark(string_view mark) {
        return mark == "when" || mark == "as" || mark == "while" || mark == "where";
    }
    bool isSaying(int verb) const {
        const Act* act = verbAct(tree_.lemma(verb));
        return dateline::isSaying(act);
    }
    /// Whether a noun is what a verb such as "held" or "took place" tells of.
    bool isNounOf(std::size_t i, std::size_t verb) const {
        const int word = candidate(i).trigger.word;
        const Relation r = tree_.relation(word);
        if (tree_.head(word) != candidate(verb).trigger.word || candidate(i).trigger.kind != TriggerKind::Noun)
            return false;
        return r == Relation::Obj || r == Relation::NsubjPass ||
               (r == Relation::Nsubj && tree_.lemma(candidate(verb).trigger.word) == "take");
    }
    void copy(std::size_t i, std::size_t from) {
        Dated d = dates_[from];
        d.direct = false;
        // What is done to an event says little of when that was: "condemned the attack on Monday"; but that "the raid
        // took place in May" says it.
        const Act* act = candidate(from).trigger.act;
        if (act && act->kind == ActKind::Light && dates_[from].direct && isNounOf(i, from))
            d.direct = true;
        else if (candidate(i).trigger.kind == TriggerKind::Noun && d.when)
            d.dating = Dating::Narrative;
        if (!d.reading.empty()) d.reading += "; it belongs to what is dated so";
        dates_[i] = std::move(d);
    }

    /// "A on Friday after B": B was not later than that Friday; where A answers B, on that day or shortly before.
    void bound(std::size_t i) {
        if (dates_[i].time || dates_[i].when || hoursAfter(i)) return;
        const int word = candidate(i).trigger.word;
        const int above = tree_.head(word);
        const int counted = countedMark(word);
        const int mark = counted >= 0 ? counted : tree_.child(word, Relation::Mark);
        if (above < 0 || mark < 0 || (counted < 0 && tree_.relation(word) != Relation::Advcl)) return;
        const std::size_t k = candidateAt(above);
        if (k == last_ || !dates_[k].when) return;
        if (counted >= 0 && countFrom(i, k, counted)) return;
        const std::string m = lowered(tree_.word(mark));
        if (m == "after" || m == "since")
            answered(i, k);
        else if (m == "before" || m == "until")
            setBound(i, k, Modifier::OnOrAfter, "not before");
    }
    /// "collapsed on Sunday, hours after shells fell on a market": they fell that day or shortly before.
    bool hoursAfter(std::size_t i) {
        const int word = candidate(i).trigger.word, hours = tree_.head(word);
        const int mark = tree_.child(word, Relation::Mark);
        if (hours < 0 || mark != hours + 1 || lowered(tree_.word(mark)) != "after") return false;
        const int above = tree_.head(hours);
        const std::size_t k = above < 0 || !isOneOf(tree_.lemma(hours), shortUnits) ? last_ : candidateAt(above);
        if (k == last_ || !dates_[k].when || !dates_[k].time) return false;
        setBound(i, k, Modifier::Approx, "that day or shortly before");
        return dates_[i].when.has_value();
    }
    /// The "after" or "before" of "two days after" that opens a verb's clause, or -1.
    int countedMark(int verb) const {
        const Relation r = tree_.relation(verb);
        const bool own = r == Relation::Root || r == Relation::AclRelcl || r == Relation::Xcomp;
        if (own || tree_.head(verb) < 0 || !isPredicate(tree_, verb)) return -1;
        const int from =
            std::min(tree_.from(verb), tree_.head(verb) < verb && r != Relation::Conj ? tree_.head(verb) : verb);
        for (int i = std::max(1, from); i < verb; ++i) {
            const std::string word = lowered(tree_.word(i));
            if ((word == "after" || word == "before") && durationBefore(i)) return i;
        }
        return -1;
    }
    /// The duration whose last word stands right before a word, or null.
    const TimeExpression* durationBefore(int word) const {
        const TimeRange range = timesIn(passage_, tree_.span);
        for (std::size_t t = range.first; t < range.last; ++t)
            if (passage_.time(t).type == TimexType::Duration &&
                passage_.time(t).span.contains(tree_.at(word - 1).span.begin))
                return &passage_.time(t);
        return nullptr;
    }
    /// "A on Friday, two days after B": B was that Friday less two days; false where the count is vague.
    bool countFrom(std::size_t i, std::size_t k, int mark) {
        const TimeExpression& count = *durationBefore(mark);
        const When& from = *dates_[k].when;
        const bool after = lowered(tree_.word(mark)) == "after";
        const auto counted = countedFrom(from, count.value, !after);
        if (!counted || !dates_[k].time || count.modifier != Modifier::None) return false;  // "more than ten weeks"
        Dated& d = dates_[i];
        d.when = When{*counted, {}, Modifier::None, false};
        d.dating = Dating::Bound;
        d.time = dates_[k].time;
        d.reading = std::string(count.span.in(tree_.text)) + (after ? " before " : " after ") + inWords(from) + ": “" +
                    std::string(tree_.word(candidate(k).trigger.word)) + "”, dated by " +
                    quoted(passage_.time(*d.time).span.in(tree_.text)) + ", came that much " +
                    (after ? "later" : "earlier");
        return true;
    }
    void answered(std::size_t i, std::size_t k) {
        const std::string answer = answeringWord(k);
        if (answer.empty()) return setBound(i, k, Modifier::OnOrBefore, "not later than");
        Dated& d = dates_[i];
        d.when = dates_[k].when;
        d.when->modifier = Modifier::Approx;
        d.dating = Dating::Bound;
        d.time = dates_[k].time;
        d.reading = "that day or shortly before: the " + answer + " of " + inWords(*dates_[k].when) + " (" +
                    quoted(passage_.time(*dates_[k].time).span.in(tree_.text)) + ") answers it";
    }
    /// The reaction that a dated verb or its object names, in the text's word; empty where it is none.
    std::string answeringWord(std::size_t k) const {
        const Candidate& c = candidate(k);
        if (c.trigger.act && isOneOf(c.trigger.act->name, reactions))
            return c.trigger.kind == TriggerKind::Noun ? tree_.lemma(c.trigger.word) : "reaction";
        const int object = c.roles.patient;
        const Act* act = object >= 0 ? nounAct(tree_.lemma(object)) : nullptr;
        return act && isOneOf(act->name, reactions) ? tree_.lemma(object) : std::string();
    }
    void setBound(std::size_t i, std::size_t k, Modifier modifier, string_view words) {
        Dated& d = dates_[i];
        if (!dates_[k].time) return;
        // "will show on Friday a film made before Berg died": told as past, it is not to come; "to vote next year after
        // the party split": that it was before next year says nothing
        const PennTag tag = tree_.tag(candidate(i).trigger.word);
        if (modifier == Modifier::OnOrBefore && (tag == "VBD" || tag == "VBN") && isFuture(*dates_[k].when)) return;
        if (modifier == Modifier::OnOrAfter && tag == "VBD" && isFuture(*dates_[k].when)) return;
        d.when = dates_[k].when;
        d.when->modifier = modifier;
        d.dating = Dating::Bound;
        d.time = dates_[k].time;
        d.reading = std::string(words) + " " + inWords(*dates_[k].when) + ": “" +
                    std::string(tree_.word(candidate(k).trigger.word)) + "”, dated by " +
                    quoted(passage_.time(*d.time).span.in(tree_.text)) + ", came " +
                    (modifier == Modifier::OnOrAfter ? "before it" : "after it");
    }

    const Passage& passage_;
    std::vector<Dated>& dates_;
    std::size_t first_, last_;
    const Tree& tree_;
    std::vector<AnchorPoint> anchors_;
    /// Of each anchor that hangs on a word, that word, or the word above it; a sentence may have thousands of both.
    std::vector<Place> byTarget_, byHead_;
    std::vector<Place> fromBelow_;  ///< by the verb that a clause of the same time hangs on
};

}  // namespace

std::vector<Dated> dateFromSentences(const Passage& passage) {
    std::vector<Dated> dates(passage.candidates.size());
    for (std::size_t first = 0; first < dates.size();) {
        std::size_t last = first;
        while (last < dates.size() && passage.candidates[last].sentence == passage.candidates[first].sentence) ++last;
        SentenceDater(passage, dates, first, last).run();
        first = last;
    }
    return dates;
}

void dateFromPublication(const Passage& passage, std::vector<Dated>& dates) {
    const auto& published = passage.article->published;
    if (!published) return;
    for (Dated& d : dates) {
        if (d.when || d.time) continue;
        d.when = When{PartialDate::ofDay(published->day), {}, Modifier::None, false};
        d.dating = Dating::Published;
        d.reading = "nothing in the text dates it; the article is of " + inWords(*d.when);
    }
}

}  // namespace dateline
