#include "core/extract/resolve_neighbour.h"

#include "core/extract/anchor.h"
#include "core/time/calendar.h"

namespace dateline {

namespace {

/// "the Sunday before Christmas": the nearest one on that side of the day.
void countWeekday(const TimeExpression& base, const Meaning& meaning, TimeExpression& out) {
    const std::optional<date::local_days> day = asDay(base.when->date);
    if (!day) return;
    const int wanted = meaning.date.weekday, known = static_cast<int>(isoWeekday(*day));
    const int ahead = (wanted - known + 6) % 7 + 1, back = (known - wanted + 6) % 7 + 1;
    out.when = When{PartialDate::ofDay(*day + date::days{meaning.besideNext > 0 ? ahead : -back}), std::nullopt,
                    Modifier::None, false};
    out.value = timexValue(out.when->date);
    const std::string_view rule = out.reading.rule;
    out.reading = {};
    out.reading.rule = rule;
    out.reading.anchor = Anchor::Narrative;
    out.reading.anchorDate = base.when->date;
    out.reading.anchorSpan = base.span;
}

}  // namespace

void countFrom(const TimeExpression& base, const Meaning& meaning, TimeExpression& out) {
    if (!base.when || base.when->until) return;
    if (meaning.date.weekday != 0) return countWeekday(base, meaning, out);
    Meaning shift = meaning;
    shift.kind = MeaningKind::Shift;
    shift.pick = Pick::Following;
    shift.definite = false;
    shift.amount = meaning.besideNext * (meaning.kind == MeaningKind::Period ? meaning.amount : 1);
    if (meaning.kind == MeaningKind::Period && meaning.definite &&
        meaning.unit == Unit::Week) {  // "a week from Friday" is a Friday
        shift.unit = Unit::Day;
        shift.amount *= 7;
    }
    const Anchors anchors{std::nullopt, base.when->date, base.span, true, true, std::nullopt};
    const Resolved resolved = resolveShift(anchors, shift, {});
    if (!resolved.date.year || !isPossible(resolved.date)) return;
    out.when = When{resolved.date, std::nullopt, Modifier::None, false};
    const std::string_view rule = out.reading.rule;
    out.reading = resolved.reading;
    out.reading.rule = rule;
    if (out.type == TimexType::Date) out.value = timexValue(resolved.date);
}

void countFromEvent(const SentenceView& s, const TimeDraft& draft, const DatedEvent& event, TimeExpression& out) {
    TimeExpression base;
    base.when = When{event.day, std::nullopt, Modifier::None, false};
    base.span = event.words;
    Meaning meaning = draft.meaning;
    meaning.besideNext = s.is(draft.end, WordClass::After) ? std::int8_t{1} : std::int8_t{-1};
    countFrom(base, meaning, out);
    out.reading.anchor = Anchor::Event;
}

void countFromEnd(const TimeExpression& end, bool named, TimeExpression& quarter) {
    if (!end.when || end.when->until || !end.when->date.year) return;
    const std::optional<Interval> whole = interval(end.when->date);
    if (!whole) return;
    constexpr date::days half{45};
    const date::local_days last = date::floor<date::days>(*whole->end - std::chrono::seconds{1});
    const PartialDate date = unitAround(last - half, Unit::Quarter);
    if (!named) quarter.value = timexValue(date);
    quarter.when = When{date, std::nullopt, Modifier::None, false};
    quarter.reading.anchor = Anchor::Narrative;
    quarter.reading.anchorDate = end.when->date;
    quarter.reading.anchorSpan = end.span;
    quarter.reading.otherwise.reset();
}

}  // namespace dateline
