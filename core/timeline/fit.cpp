#include "core/timeline/scene.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace dateline {
namespace {

constexpr double margin = 28;
/// No label with what stands beside it needs more than this, pixels.
constexpr double widestReserve = EventTable::widestLabel * 1.2 + EventTable::widestNote + 200;

/// So much around the events at least: a lone day stands among its neighbours, a lone year among years.
TimeRange withSurroundings(TimeRange extent, std::int64_t longest) {
    const std::int64_t least =
        std::max<std::int64_t>(longest * 3, longest >= 20 * 3600 ? 21 * secondsPerDay : 6 * 3600);
    if (extent.length() >= least) return extent;
    const std::int64_t begin = extent.middle() - least / 2;
    return {begin, begin + least};
}

template <class Rows>
Axis fit(const EventTable& table, const Rows& rows, double width) {
    TimeRange extent{calendarRange.end, calendarRange.begin};
    std::int64_t longest = 0;
    for (const std::uint32_t row : rows) {
        extent.begin = std::min(extent.begin, table.begin[row]);
        extent.end = std::max(extent.end, table.end[row]);
        longest = std::max(longest, table.end[row] - table.begin[row]);
    }
    if (extent.begin > extent.end) return fitted({0, 30 * secondsPerDay}, 0, width);
    extent = withSurroundings(extent, longest);
    const double pixels = std::max(20.0, width - 2 * margin);
    double scale = static_cast<double>(extent.length()) / pixels;
    // Labels stand right of their dates: the last ones shall be inside too, as far as that leaves half to the dates.
    const double narrowest = pixels - std::min(widestReserve, pixels * 0.5);
    for (const std::uint32_t row : rows) {
        if (static_cast<double>(table.end[row] - extent.begin) <= scale * narrowest) continue;
        const double label = std::min(static_cast<double>(table.rightReserve(row)), pixels * 0.5);
        scale = std::max(scale, static_cast<double>(table.end[row] - extent.begin) / (pixels - label));
    }
    scale = std::clamp(scale, Axis::finest, Axis::coarsest);
    return {extent.begin, margin, scale};
}

}  // namespace

Axis fitAll(const EventTable& table, double width) { return fit(table, std::views::iota(0U, table.size()), width); }

Axis fitRows(const EventTable& table, std::span<const std::uint32_t> rows, double width) {
    return fit(table, rows, width);
}

std::vector<std::uint8_t> lanesFor(const SceneStyle& style, std::size_t groups) {
    const float height = style.height - style.axisHeight - style.footHeight - style.clusterHeight;
    const float headers = style.groups ? static_cast<float>(groups) * style.headerHeight : 0;
    const int rows = std::max(1, static_cast<int>((height - headers) / style.rowHeight));
    const int each = groups <= 1 ? rows : std::max(2, rows / static_cast<int>(groups));
    return std::vector<std::uint8_t>(std::max<std::size_t>(1, groups),
                                     static_cast<std::uint8_t>(std::clamp(each, 1, 64)));
}

std::vector<std::uint32_t> density(const EventTable& table, std::int64_t begin, std::int64_t binSeconds,
                                   std::size_t bins) {
    std::vector<std::uint32_t> counts(bins, 0);
    auto at = table.begin.begin() + table.lowerBound(begin);
    for (std::size_t bin = 0; bin < bins && at != table.begin.end(); ++bin) {
        const std::int64_t end = begin + static_cast<std::int64_t>(bin + 1) * binSeconds;
        if (*at >= end) continue;
        // Galloping: bins are mostly short runs in a long table.
        std::ptrdiff_t stride = 1;
        while (stride < table.begin.end() - at && *(at + stride) < end) stride *= 2;
        const auto last = std::lower_bound(at + stride / 2, at + std::min(stride, table.begin.end() - at), end);
        counts[bin] = static_cast<std::uint32_t>(last - at);
        at = last;
    }
    return counts;
}

}  // namespace dateline
