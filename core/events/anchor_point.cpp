#include "core/events/anchor_point.h"

#include "core/events/status.h"
#include "core/events/word_list.h"
#include "core/time/calendar.h"

#include <array>
#include <optional>

namespace dateline {
namespace {

using std::string_view;

Modifier boundOf(string_view preposition) {
    if (preposition == "before") return Modifier::Before;
    if (preposition == "after") return Modifier::After;
    if (preposition == "by" || preposition == "until" || preposition == "till" || preposition == "through")
        return Modifier::OnOrBefore;
    if (preposition == "since" || preposition == "from") return Modifier::OnOrAfter;
    return Modifier::None;
}

/// "shortly after 6 a.m.", "just before noon"
bool isClose(const Tree& tree, const AnchorPoint& anchor) {
    constexpr std::array<string_view, 4> near = {"shortly", "just", "soon", "immediately"};
    const TimeSlot* slot = tree.slotAt(anchor.head);
    if (!slot || slot->preposition < 1) return false;
    const string_view p = tree.word(slot->preposition);
    return (p == "after" || p == "before") && isOneOf(lowered(tree.word(slot->preposition - 1)), near);
}

std::optional<When> notBefore(const When& when) {
    const auto day = asDay(when.date);
    if (when.modifier == Modifier::OnOrBefore && day)
        return When{PartialDate::ofDay(*day + date::days{1}), {}, Modifier::OnOrAfter, false};
    if (when.modifier != Modifier::Before) return {};
    return When{when.date, {}, Modifier::OnOrAfter, false};
}

/// What a limit tells otherwise than it is written: "was not opened until 2011" was in 2011, what "is not to open
/// before the autumn" is not before it, and what "was closed until Sunday" by the day of the article was so by then.
std::optional<When> ofLimit(const Passage& passage, const Candidate& c, const AnchorPoint& anchor, const When& when) {
    const Tree& tree = passage.tree(c);
    if (c.trigger.kind != TriggerKind::Verb || !tree.parsed) return {};
    const int verb = c.trigger.word;
    const bool until = anchor.relation == "until" || anchor.relation == "till";
    if (until && comesTrueThen(tree, verb)) return When{when.date, when.until, Modifier::None, when.lasted};
    if (anchor.relation == "before" && isNotToCome(tree, verb)) return notBefore(when);
    const auto& published = passage.article->published;
    const auto end = interval(when.date);
    const bool ahead = published && end && end->begin && *end->begin > date::local_days(published->day);
    if (!until || !ahead || !(isPlainPast(tree, verb) || isPerfect(tree, verb))) return {};
    return When{PartialDate::ofDay(published->day), {}, Modifier::OnOrBefore, false};
}

/// "in the past year": the twelve months up to the article. TIMEX3 writes the calendar year before, and nothing else of
/// the sentence is likelier for the day it begins with.
std::optional<When> upToPublished(const Passage& passage, const TimeExpression& time) {
    const auto& published = passage.article->published;
    const string_view words = time.span.in(passage.article->text);
    const bool past = time.reading.rule == "picked unit" && time.reading.anchor == Anchor::Published &&
                      words.find("past ") != string_view::npos;
    if (!published || !past) return {};
    const date::local_days last{published->day};
    date::local_days first = last - date::days{7};
    if (time.when->date.grain == Grain::Year)
        first = addMonths(last, -12);
    else if (time.when->date.grain == Grain::Month)
        first = addMonths(last, -1);
    else if (time.when->date.grain != Grain::Week)
        return {};
    return When{PartialDate::ofDay(first), PartialDate::ofDay(last), Modifier::None, false};
}

/// "in 1990 and 1991", "on Saturday and Sunday": what follows one upon the other is one time.
void joinNext(const Passage& passage, const Tree& tree, std::size_t t, When& when) {
    const TimeRange range = timesIn(passage, tree.span);
    if (t + 1 >= range.last || when.until || when.modifier != Modifier::None) return;
    const TimeExpression &first = passage.time(t), &next = passage.time(t + 1);
    const Span between{first.span.end, next.span.begin};
    const bool plain = next.when && !next.when->until && next.when->modifier == Modifier::None &&
                       next.when->date.grain == when.date.grain && when.date.grain <= Grain::Day;
    if (!plain || between.in(tree.text) != " and ") return;
    const auto a = interval(when.date), b = interval(next.when->date);
    if (!a || !b || (*a->end != *b->begin && *b->end != *a->begin)) return;
    const bool inOrder = *a->end == *b->begin;  // "on Friday and Thursday"
    when = When{inOrder ? when.date : next.when->date, inOrder ? next.when->date : when.date, Modifier::None, true};
}

}  // namespace

When whenOf(const Passage& passage, const Candidate& candidate, const AnchorPoint& anchor) {
    const Tree& tree = passage.tree(candidate);
    const TimeExpression& time = passage.time(anchor.time);
    When when = upToPublished(passage, time).value_or(*time.when);
    const Modifier bound = when.until ? Modifier::None : boundOf(anchor.relation);
    joinNext(passage, tree, anchor.time, when);
    if (anchor.relation == thatDay && isBound(when.modifier)) when.modifier = Modifier::None;
    // "before the end of the year" goes up to its last day, and says nothing of its last months.
    const Modifier own = when.modifier;
    const bool endOfIt = own == Modifier::End && (bound == Modifier::Before || bound == Modifier::OnOrBefore);
    const bool upTo = anchor.relation == "until" || anchor.relation == "till" || anchor.relation == "through";
    if (endOfIt || (upTo && own != Modifier::None))
        when.modifier = Modifier::OnOrBefore;
    else if (own == Modifier::None || (own == Modifier::Start && bound == Modifier::OnOrAfter))
        when.modifier = bound;  // "since the start of the year" is since then
    if (const auto otherwise = ofLimit(passage, candidate, anchor, when)) when = *otherwise;
    if (isBound(when.modifier) && isClose(tree, anchor)) when.modifier = Modifier::Approx;
    return when;
}

bool isBound(Modifier m) {
    return m == Modifier::Before || m == Modifier::After || m == Modifier::OnOrBefore || m == Modifier::OnOrAfter;
}

bool isPlainPast(const Tree& tree, int verb) {
    if (tree.tag(verb) == "VBD") return true;
    const int be = tree.child(verb, Relation::AuxPass);
    return tree.tag(verb) == "VBN" && be >= 0 && tree.tag(be) == "VBD";
}

}  // namespace dateline
