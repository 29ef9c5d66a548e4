#include "core/timeline/scene.h"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

constexpr float barHeight = 22;
constexpr float beyond = 64;   ///< bars are cut that far outside the picture: farther than a fading end is long
constexpr float outline = 12;  ///< markers, bold labels and the ground of the selected reach beyond the box so far
constexpr float edge = 10;     ///< sticky labels keep this from the picture's left edge
/// The most a row's box reaches beyond its interval, pixels.
constexpr double widestReserve =
    double{EventTable::widestLabel} * double{measure::boldShare} + double{EventTable::widestNote} + 150;

double mix(double a, double b, double share) { return a + (b - a) * share; }

/// A place on the grid of a sixty-fourth of a pixel. A float holds it exactly, and so every place counted from it:
/// moved by whole pixels, a picture has the same fractions of pixels and is rounded alike.
float snapped(double x) { return static_cast<float>(std::floor(x * 64 + 0.5) / 64); }

/// How far a span has grown from a point into a bar, by its pixels.
double growth(double pixels, double from, double until) {
    return std::clamp((pixels - from) / (until - from), 0.0, 1.0);
}

Rect united(const Rect& a, const Rect& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

class SceneMaker {
public:
    SceneMaker(const EventTable& table, const Placement& placement, const Axis& axis, const SceneStyle& style)
        : table_(table), placement_(placement), style_(style), level_(placement.levelAt(axis.secondsPerPixel)) {
        scene_.axis = axis;
        scene_.width = style.width;
        scene_.height = style.height;
        const float foot = style.height - style.footHeight;
        scene_.foot = {0, foot, style.width, style.footHeight};
        scene_.clusterLine = {0, foot - style.clusterHeight, style.width, style.clusterHeight};
        scene_.stage = {0, style.axisHeight, style.width, std::max(0.0F, scene_.clusterLine.y - style.axisHeight)};
    }

    Scene make() {
        // Without events there is no time to show: today is never read.
        if (table_.empty()) return std::move(scene_);
        scene_.ticks = ticks(scene_.axis, static_cast<double>(style_.width), style_.ticks);
        findVisible();
        layGroups();
        for (const std::uint32_t row : rows_) addItem(row);
        findBeyond();
        if (style_.clusterHeight > 0) findClusters();
        return std::move(scene_);
    }

private:
    std::size_t groupOf(std::uint32_t row) const {
        return std::min<std::size_t>(table_.group[row], placement_.plan().lanes.size() - 1);
    }

    void findVisible() {
        const double reserve = widestReserve * scene_.axis.secondsPerPixel;
        TimeRange range = scene_.axis.range(static_cast<double>(style_.width));
        range.begin -= static_cast<std::int64_t>(reserve);
        range.end += static_cast<std::int64_t>(beyond * scene_.axis.secondsPerPixel) + 1;
        placement_.visible(table_, level_, range, rows_);
        std::sort(rows_.begin(), rows_.end());
    }

    void layGroups() {
        const std::size_t count = placement_.plan().lanes.size();
        float y = scene_.stage.y - style_.scroll;
        const float from = y;
        for (std::size_t group = 0; group < count; ++group) {
            const bool collapsed = group < style_.collapsed.size() && style_.collapsed[group];
            int lanes = collapsed ? 0 : placement_.lanesUsed(group);
            // Lanes that only a crowd needs are there where the crowd is.
            if (!style_.groups) lanes = crowdLanes();
            SceneGroup laid{static_cast<std::uint16_t>(group), {}, y, y};
            if (style_.groups) laid.header = {0, y, style_.width, style_.headerHeight}, y += style_.headerHeight;
            laid.top = y;
            y += static_cast<float>(lanes) * style_.rowHeight;
            laid.bottom = y;
            scene_.groups.push_back(laid);
        }
        scene_.contentHeight = y - from;
    }

    int crowdLanes() const {
        int lanes = 1;
        for (const std::uint32_t row : rows_) lanes = std::max(lanes, placement_.lane(row) + 1);
        return lanes;
    }

    void addItem(std::uint32_t row) {
        const SceneGroup& group = scene_.groups[groupOf(row)];
        const float middle = group.top + (static_cast<float>(placement_.lane(row)) + 0.5F) * style_.rowHeight;
        if (middle > group.bottom) return;  // folded away with its group, whose name stays
        if (middle < scene_.stage.y || middle > scene_.stage.bottom()) countOutside(row, middle);
        if (middle + style_.rowHeight < scene_.stage.y || middle - style_.rowHeight > scene_.stage.bottom()) return;
        SceneItem item;
        item.row = row;
        item.middleY = middle;
        const EventLook look = table_.look[row];
        item.marker = needsMarker(look);
        isOpen(look.shape) ? placeOpen(item, look.shape) : placeSpan(item, look.shape);
        finish(item);
        const Rect drawn{item.hit.x - outline, item.hit.y, item.hit.width + 2 * outline, item.hit.height};
        if (drawn.meets(scene_.stage)) scene_.items.push_back(item);
    }

    void countOutside(std::uint32_t row, float middle) {
        const TimeRange range = scene_.axis.range(static_cast<double>(style_.width));
        if (table_.begin[row] >= range.end || table_.end[row] <= range.begin) return;
        ++(middle < scene_.stage.y ? scene_.above : scene_.below);
    }

    /// An end that is open: the marker at the known side, the arrow away from it.
    void placeOpen(SceneItem& item, DateShape shape) {
        const bool before = shape == DateShape::Before;
        const double at = scene_.axis.x(before ? table_.end[item.row] : table_.begin[item.row]);
        item.markerX = place(at);
        item.bar = {before ? item.markerX - measure::arrow : item.markerX, item.middleY - 5, measure::arrow, 10};
        item.label.x = item.markerX + measure::labelGap + (before ? 0 : measure::arrow - measure::markerHalf);
    }

    /// A point, or a span: in it the label starts inside and stays in the picture as long as the span does.
    void placeSpan(SceneItem& item, DateShape shape) {
        const double x0 = scene_.axis.x(table_.begin[item.row]), x1 = scene_.axis.x(table_.end[item.row]);
        const double pixels = x1 - x0;
        const bool span = isSpan(shape);
        item.strength = span ? 1 : static_cast<float>(growth(pixels, 72, 144));
        const double inward = span ? growth(pixels, 28, 56) : growth(pixels, 64, 160);
        const double left = cut(x0), right = std::max(cut(x1), left);
        if (item.strength > 0) layBar(item, x0, std::max(x1, x0 + (span ? measure::shortestBar : 0)), shape);
        const double middle = cut(x0 + pixels / 2);
        const double after = std::max(right, left + measure::shortestBar) + measure::besideBar;
        const double half = item.marker ? measure::markerHalf : 0;
        const double lead = item.marker ? measure::labelGap : 0;  // from the marker's middle to the label
        double start = span ? mix(after + half, left + (item.marker ? 12 : 8), inward) : mix(middle, left + 12, inward);
        const double kept = std::min(edge + half, right - 8);
        item.sticky = inward > 0 && kept > start;
        if (item.sticky) start = mix(start, kept, inward);
        item.markerX = snapped(start);
        item.label.x = item.markerX + static_cast<float>(lead);
    }

    void layBar(SceneItem& item, double x0, double x1, DateShape shape) {
        item.cutLeft = x0 < -beyond;
        item.cutRight = x1 > static_cast<double>(style_.width + beyond);
        const float left = place(x0), right = place(x1);
        item.bar = {left, item.middleY - barHeight / 2, right - left, barHeight};
        item.fadesLeft = shape != DateShape::Lasted && !item.cutLeft;
        item.fadesRight = shape != DateShape::Lasted && !item.cutRight;
    }

    /// A place cut a little outside the picture.
    double cut(double x) const {
        return std::clamp(x, static_cast<double>(-beyond - EventTable::widestLabel * 3),
                          static_cast<double>(style_.width + beyond));
    }
    float place(double x) const { return snapped(cut(x)); }

    void finish(SceneItem& item) {
        const std::uint32_t row = item.row;
        const EventLook look = table_.look[row];
        item.label.x += aroundMarker(look);
        if (look.status == Status::Ongoing && item.marker) item.label.x += measure::goingOn;
        item.label = {item.label.x, item.middleY - 10, static_cast<float>(table_.labelWidth[row]), 20};
        float right = item.label.right();
        if (table_.sources[row] > 1) {
            item.badge = {right + measure::badgeGap, item.middleY - 8, measure::badge, 16};
            right = item.badge.right();
        }
        if (table_.noteWidth[row] > 0)
            item.note = {right + measure::noteGap, item.middleY - 10, static_cast<float>(table_.noteWidth[row]), 20};
        item.hit = united(united(item.label, item.badge), item.note);
        if (item.marker) {
            const float half =
                measure::markerHalf + aroundMarker(look) + (look.shape == DateShape::About ? measure::about : 0);
            item.hit = united(item.hit, {item.markerX - half, item.middleY - 10, 2 * half, 20});
        }
        item.hit = united(item.hit, item.bar);
        item.hit.y = item.middleY - 13;
        item.hit.height = 26;
    }

    void findBeyond() {
        const TimeRange range = scene_.axis.range(static_cast<double>(style_.width));
        const auto& ends = table_.sortedEnds;
        const auto ended = std::lower_bound(ends.begin(), ends.end(), range.begin) - ends.begin();
        if (ended > 0) scene_.earlier = {static_cast<std::uint32_t>(ended), ends[static_cast<std::size_t>(ended - 1)]};
        const std::uint32_t begun = table_.lowerBound(range.end);
        if (begun < table_.size()) scene_.later = {table_.size() - begun, table_.begin[begun]};
        scene_.runningUnplaced = placement_.unplacedAcross(table_, level_, range.begin);
    }

    /// A power of two of seconds that is at least so many pixels wide: the grid is the world's, not the picture's.
    std::int64_t gridStep(double pixels) const {
        const double seconds = std::max(1.0, pixels * scene_.axis.secondsPerPixel);
        return std::int64_t{1} << std::min(55, static_cast<int>(std::ceil(std::log2(seconds))));
    }
    static std::int64_t gridFloor(std::int64_t time, std::int64_t step) { return time - ((time % step) + step) % step; }

    void findClusters() {
        const std::int64_t step = gridStep(88);
        const TimeRange range = scene_.axis.range(static_cast<double>(style_.width));
        const float half = 26, y = scene_.clusterLine.y;
        for (std::int64_t begin = gridFloor(range.begin, step); begin < range.end; begin += step) {
            const std::uint32_t first = table_.lowerBound(begin), last = table_.lowerBound(begin + step);
            const std::uint32_t count = placement_.unplaced(level_, first, last);
            if (count == 0) continue;
            // At the picture's edges the count of a bin stays inside, and joins its neighbour's where that is in the
            // way.
            const float x = std::clamp(static_cast<float>(scene_.axis.x(begin + step / 2)), half + 4,
                                       std::max(half + 4, style_.width - half - 4));
            if (!scene_.clusters.empty() && scene_.clusters.back().box.right() > x - half) {
                scene_.clusters.back().range.end = begin + step;
                scene_.clusters.back().count += count;
                continue;
            }
            scene_.clusters.push_back({{begin, begin + step}, count, {x - half, y, 2 * half, style_.clusterHeight}});
        }
    }

    const EventTable& table_;
    const Placement& placement_;
    const SceneStyle& style_;
    int level_ = 0;
    Scene scene_;
    std::vector<std::uint32_t> rows_;
};

}  // namespace

Scene makeScene(const EventTable& table, const Placement& placement, const Axis& axis, const SceneStyle& style) {
    return SceneMaker(table, placement, axis, style).make();
}

float laneTop(const Scene& scene, const EventTable& table, const Placement& placement, std::uint32_t row,
              float rowHeight) {
    if (scene.groups.empty() || placement.level(row) == Placement::nowhere) return 0;
    const SceneGroup& group = scene.groups[std::min<std::size_t>(table.group[row], scene.groups.size() - 1)];
    return group.top - scene.groups.front().top + static_cast<float>(placement.lane(row)) * rowHeight;
}

const SceneItem* itemAt(const Scene& scene, float x, float y) {
    if (!scene.stage.contains(x, y)) return nullptr;
    const SceneItem* found = nullptr;
    for (const SceneItem& item : scene.items)
        if (item.hit.contains(x, y)) found = &item;
    return found;
}

const SceneCluster* clusterAt(const Scene& scene, float x, float y) {
    for (const SceneCluster& cluster : scene.clusters)
        if (cluster.box.contains(x, y)) return &cluster;
    return nullptr;
}

}  // namespace dateline
