#include "core/time/interval.h"

namespace dateline {

bool overlap(const Interval& a, const Interval& b) {
    const bool aStartsInTime = !a.begin || !b.end || *a.begin < *b.end;
    const bool bStartsInTime = !b.begin || !a.end || *b.begin < *a.end;
    return aStartsInTime && bStartsInTime;
}

bool holds(const Interval& outer, const Interval& inner) {
    const bool fromTheStart = !outer.begin || (inner.begin && *outer.begin <= *inner.begin);
    const bool toTheEnd = !outer.end || (inner.end && *inner.end <= *outer.end);
    return fromTheStart && toTheEnd;
}

}  // namespace dateline
