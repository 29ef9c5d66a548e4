#include "core/timeline/event_table.h"

#include <date/date.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace dateline {
namespace {

constexpr std::size_t ahead = 12;  ///< events

std::uint16_t pixels(float width, float widest) {
    return static_cast<std::uint16_t>(std::ceil(std::clamp(width, 0.0F, widest)));
}

/// The events' numbers by begin, those of one moment as they were given; the project's order is mostly that already.
std::vector<std::uint32_t> orderByBegin(const std::vector<TimelineEvent>& events) {
    std::vector<std::uint32_t> order(events.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto earlier = [&events](std::uint32_t a, std::uint32_t b) { return events[a].begin < events[b].begin; };
    if (!std::is_sorted(order.begin(), order.end(), earlier)) std::stable_sort(order.begin(), order.end(), earlier);
    return order;
}

/// Rows in the order of their ids: a radix sort, eleven bits at a time, of what a comparing one takes thrice as long
/// for.
std::vector<std::uint32_t> rowsById(const std::vector<EventId>& ids) {
    std::vector<std::uint32_t> rows(ids.size()), sorted(ids.size());
    std::iota(rows.begin(), rows.end(), 0U);
    if (std::is_sorted(ids.begin(), ids.end())) return rows;
    constexpr unsigned bits = 11, mask = (1U << bits) - 1;
    const std::uint32_t greatest = std::max_element(ids.begin(), ids.end())->value;
    for (unsigned shift = 0; shift < 32 && greatest >> shift != 0; shift += bits) {
        std::array<std::uint32_t, mask + 1> at{};
        for (const EventId id : ids) ++at[id.value >> shift & mask];
        std::exclusive_scan(at.begin(), at.end(), at.begin(), 0U);
        for (const std::uint32_t row : rows) sorted[at[ids[row].value >> shift & mask]++] = row;
        rows.swap(sorted);
    }
    return rows;
}

void reserve(EventTable& table, const std::vector<TimelineEvent>& events) {
    const std::size_t n = events.size();
    table.begin.reserve(n), table.end.reserve(n), table.id.reserve(n), table.importance.reserve(n);
    table.look.reserve(n), table.color.reserve(n), table.group.reserve(n), table.sources.reserve(n);
    table.labelWidth.reserve(n), table.noteWidth.reserve(n), table.textEnd.reserve(n), table.noteSize.reserve(n);
    std::size_t bytes = 0;
    for (const TimelineEvent& event : events) bytes += event.label.size() + event.dateNote.size();
    table.text.reserve(bytes);
}

void append(EventTable& table, const TimelineEvent& event, const TextMeasure& measure) {
    const std::int64_t begin = std::clamp(event.begin, calendarRange.begin, calendarRange.end);
    table.begin.push_back(begin);
    table.end.push_back(std::clamp(event.end, begin, calendarRange.end));
    table.id.push_back(event.event);
    table.importance.push_back(event.importance);
    table.look.push_back({event.shape, event.status, event.saying, event.conflict, event.inferred, event.main});
    table.color.push_back(event.color);
    table.group.push_back(event.lane);
    table.sources.push_back(event.sources);
    table.labelWidth.push_back(pixels(measure.label(event.label), EventTable::widestLabel));
    table.noteWidth.push_back(event.dateNote.empty() ? std::uint16_t{0}
                                                     : pixels(measure.note(event.dateNote), EventTable::widestNote));
    const std::size_t noteBytes =
        std::min<std::size_t>(event.dateNote.size(), std::numeric_limits<std::uint16_t>::max());
    table.text += event.label;
    table.text.append(event.dateNote, 0, noteBytes);
    table.noteSize.push_back(static_cast<std::uint16_t>(noteBytes));
    table.textEnd.push_back(static_cast<std::uint32_t>(table.text.size()));
}

}  // namespace

std::vector<std::int64_t> endsInOrder(const EventTable& table, std::span<const std::uint32_t> rows) {
    std::vector<std::int64_t> days, others, all(rows.size());
    days.reserve(rows.size());
    for (const std::uint32_t row : rows)
        (table.end[row] - table.begin[row] == secondsPerDay ? days : others).push_back(table.end[row]);
    std::sort(others.begin(), others.end());
    std::merge(days.begin(), days.end(), others.begin(), others.end(), all.begin());
    return all;
}

std::string_view EventTable::label(std::uint32_t row) const {
    const std::size_t from = row == 0 ? 0 : textEnd[row - 1];
    return std::string_view(text).substr(from, textEnd[row] - noteSize[row] - from);
}

std::string_view EventTable::note(std::uint32_t row) const {
    return std::string_view(text).substr(textEnd[row] - noteSize[row], noteSize[row]);
}

std::string_view EventTable::shortNote(std::uint32_t row) const {
    const std::string_view whole = note(row);
    const date::local_days day{date::days{begin[row] / secondsPerDay - (begin[row] % secondsPerDay < 0)}};
    const std::string year = ' ' + std::to_string(int{date::year_month_day{day}.year()});
    // "some time in 2014" is all about the year.
    if (!whole.ends_with(year) || end[row] - begin[row] > 200 * secondsPerDay) return whole;
    const std::string_view rest = whole.substr(0, whole.size() - year.size());
    // "by 2025" and "about 2014" are all about it too.
    const std::string_view last = rest.substr(rest.find_last_of(' ') + 1);
    for (const std::string_view word : {"by", "before", "after", "about", "in", "of", "until", "since", "from", "to"})
        if (last == word) return whole;
    return rest;
}

std::optional<std::uint32_t> EventTable::row(EventId event) const {
    const auto less = [this](std::uint32_t row, EventId wanted) { return id[row] < wanted; };
    const auto found = std::lower_bound(byId.begin(), byId.end(), event, less);
    if (found == byId.end() || id[*found] != event) return std::nullopt;
    return *found;
}

std::uint32_t EventTable::lowerBound(std::int64_t time) const {
    return static_cast<std::uint32_t>(std::lower_bound(begin.begin(), begin.end(), time) - begin.begin());
}

std::optional<TimeRange> EventTable::extent() const {
    if (empty()) return std::nullopt;
    return TimeRange{begin.front(), sortedEnds.back()};
}

float EventTable::leftReserve(std::uint32_t row) const {
    float left = measure::markerHalf + aroundMarker(look[row]);
    if (look[row].shape == DateShape::About) left += measure::about;
    if (look[row].shape == DateShape::Before) left += measure::arrow;
    return left;
}

float EventTable::rightReserve(std::uint32_t row) const {
    float right = measure::labelGap + static_cast<float>(labelWidth[row]) * measure::boldShare + measure::apart +
                  measure::markerHalf + aroundMarker(look[row]);
    if (look[row].status == Status::Ongoing) right += measure::goingOn;
    if (isSpan(look[row].shape)) right += measure::shortestBar;
    if (isSpan(look[row].shape) && needsMarker(look[row])) right += measure::labelGap;
    if (look[row].shape == DateShape::After) right += measure::arrow;
    if (sources[row] > 1) right += measure::badgeGap + measure::badge;
    if (noteWidth[row] > 0) right += measure::noteGap + static_cast<float>(noteWidth[row]);
    return right;
}

EventTable eventTable(const std::vector<TimelineEvent>& events, const TextMeasure& measure) {
    EventTable table;
    reserve(table, events);
    const std::vector<std::uint32_t> order = orderByBegin(events);
    for (std::size_t i = 0; i < order.size(); ++i) {
        // Labels lie all over the memory: those ahead are sent for while this one is read.
        if (i + ahead < order.size()) __builtin_prefetch(events[order[i + ahead]].label.data());
        append(table, events[order[i]], measure);
    }
    std::vector<std::uint32_t> rows(table.size());
    std::iota(rows.begin(), rows.end(), 0U);
    table.sortedEnds = endsInOrder(table, rows);
    table.byId = rowsById(table.id);
    return table;
}

}  // namespace dateline
