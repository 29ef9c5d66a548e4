#include "ui/timeline/scene_painter.h"

#include "ui/timeline/axis_words.h"
#include "ui/timeline/whole_pixel.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

constexpr int fadeWidth = 36;
constexpr int upperRow = 33;  ///< the axis's row of longer units: only their lines stand in it,
constexpr int lineTop = 6;    ///< from here

int px(double value) { return wholePixel(value); }
QRectF rectOf(const Rect& r) { return {double{r.x}, double{r.y}, double{r.width}, double{r.height}}; }
QRect pixels(const Rect& r) {
    return {px(double{r.x}), px(double{r.y}), px(double{r.right()}) - px(double{r.x}), px(double{r.height})};
}

/// On whole pixels: the soft edge of a box between two pixels would change as it is moved.
QRectF snapped(const QRectF& r) {
    const int left = px(r.left()), top = px(r.top());
    return QRectF(left, top, px(r.right()) - left, px(r.bottom()) - top);
}

void fillRounded(QPainter& painter, const QRectF& rect, double radius, const QColor& color) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(rect, radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// Nothing of an item is farther below its middle, or above it.
constexpr int itemReach = 48;
/// Lines of the stage that are made and repeated: few enough to stay in the cache, enough for a lane in few calls.
constexpr int gridLines = 8;

/// A region as few rectangles: those that follow each other downward in one width are one.
std::vector<QRect> columnsOf(const QRegion& region) {
    std::vector<QRect> columns;
    for (const QRect& rect : region) {
        const auto above = std::find_if(columns.begin(), columns.end(), [&rect](const QRect& each) {
            return each.left() == rect.left() && each.right() == rect.right() && each.bottom() + 1 == rect.top();
        });
        above == columns.end() ? columns.push_back(rect) : above->setBottom(rect.bottom());
    }
    return columns;
}

double widestText(bool bold) { return double{EventTable::widestLabel} * (bold ? double{measure::boldShare} : 1); }

}  // namespace

void ScenePainter::setTheme(Theme theme) {
    theme_ = std::move(theme);
    labels_.setFont(theme_.label);
    boldLabels_.setFont(theme_.boldLabel);
    notes_.setFont(theme_.note);
    small_.setFont(theme_.axis);
    major_.setFont(theme_.axisMajor);
    chips_.setFont(theme_.chipFont);
    QFont bold = theme_.axis;
    bold.setWeight(QFont::DemiBold);
    hover_.setFont(bold);
    widest_.clear();
    markers_.clear();
}

QRect traceOf(const SceneItem& item) {
    const double bold = double{item.label.width} * 0.1;
    return rectOf(item.hit).adjusted(-8, -3, 10 + bold, 3).toAlignedRect();
}

void ScenePainter::paint(QPainter& painter, const EventTable& table, const Scene& scene, const PaintState& state,
                         const QLocale& locale, const QRegion& dirty) {
    yearShown_ = scene.ticks.minor.unit <= TickUnit::Month;
    makeGrid(painter, scene);
    Items items;
    items.reserve(scene.items.size());
    for (const SceneItem& item : scene.items) items.push_back({&item, item.middleY, traceOf(item)});
    std::stable_sort(items.begin(), items.end(), [](const Drawn& a, const Drawn& b) { return a.middleY < b.middleY; });
    // One rectangle after the other: what is clipped to several at once is painted span by span, many times slower.
    for (const QRect& part : columnsOf(dirty)) paintPart(painter, table, scene, items, state, locale, part);
    for (LabelCache* cache : {&labels_, &boldLabels_, &notes_, &small_, &major_, &chips_, &hover_}) cache->endFrame();
}

void ScenePainter::paintPart(QPainter& painter, const EventTable& table, const Scene& scene, const Items& items,
                             const PaintState& state, const QLocale& locale, const QRect& part) {
    const QRectF stage = rectOf(scene.stage);
    const int top = px(std::ceil(stage.top())), bottom = px(std::floor(stage.bottom()));
    painter.setClipRect(part);
    if (part.top() < top) paintBackdrop(painter, scene, part & QRect(part.left(), 0, part.width(), top));
    if (part.bottom() >= bottom)
        paintBackdrop(painter, scene, part & QRect(part.left(), bottom, part.width(), 1 << 20));
    painter.setClipRect(stage & part);
    paintLanes(painter, table, scene, items, state, part);
    paintGroups(painter, scene, state);
    painter.setClipRect(part);
    if (part.bottom() >= bottom) paintClusters(painter, scene, locale);
    paintBand(painter, scene, state);
    if (part.top() < top) paintAxis(painter, scene, locale);
    paintHover(painter, scene, state, locale, part);
    if (part.bottom() >= bottom) paintChips(painter, state);
}

/// Lane by lane, each on its piece of the stage: what was just written to is still near when a label is laid over it,
/// which in a large window the whole stage would not be.
void ScenePainter::paintLanes(QPainter& painter, const EventTable& table, const Scene& scene, const Items& items,
                              const PaintState& state, const QRect& part) {
    const QRect all = part & rectOf(scene.stage).toAlignedRect();
    int done = all.top();
    const auto paintStageTo = [&](int bottom) {
        bottom = std::min(bottom, all.bottom() + 1);
        if (bottom > done) paintBackdrop(painter, scene, QRect(all.left(), done, all.width(), bottom - done));
        done = std::max(done, bottom);
    };
    if (!repeatsGrid(part)) paintStageTo(all.bottom() + 1);
    auto first = std::partition_point(items.begin(), items.end(), [&all](const Drawn& each) {
        return each.middleY + itemReach < static_cast<float>(all.top());
    });
    while (first != items.end() && first->middleY - itemReach <= static_cast<float>(all.bottom())) {
        const float middle = first->middleY;
        const auto last =
            std::find_if(first, items.end(), [middle](const Drawn& each) { return each.middleY != middle; });
        paintStageTo(px(double{middle}) + itemReach);
        for (auto each = first; each != last; ++each)
            if (all.intersects(each->trace)) paintGround(painter, *each->item, state);
        for (auto each = first; each != last; ++each)
            if (all.intersects(each->trace)) paintItem(painter, table, *each->item, state);
        first = last;
    }
    paintStageTo(all.bottom() + 1);
}

/// Below the axis's upper row every line of pixels is the same, so some are made and laid over and over: grid lines
/// drawn one by one would fetch every row of a large window for a pixel each.
void ScenePainter::makeGrid(const QPainter& painter, const Scene& scene) {
    grid_ = {};
    if (painter.device()->devicePixelRatioF() != 1 || !painter.worldTransform().isIdentity()) return;
    grid_ = QImage(std::max(1, px(std::ceil(double{scene.width}))), gridLines, QImage::Format_RGB32);
    grid_.fill(theme_.stage);
    QPainter onto(&grid_);
    paintGrid(onto, scene, 0, gridLines);
    paintMajorLines(onto, scene, 0, gridLines);
}

/// A part of the stage with its grid.
void ScenePainter::paintBackdrop(QPainter& painter, const Scene& scene, const QRect& part) {
    const int top = std::max(part.top(), upperRow), end = part.bottom() + 1;
    if (part.top() < upperRow) {
        painter.fillRect(part & QRect(part.left(), 0, part.width(), upperRow), theme_.stage);
        paintMajorLines(painter, scene, lineTop, upperRow);
    }
    if (top >= end) return;
    for (int y = top; y < end && repeatsGrid(part); y += gridLines)
        painter.drawImage(QRect(part.left(), y, part.width(), std::min(gridLines, end - y)), grid_,
                          QRect(part.left(), 0, part.width(), std::min(gridLines, end - y)));
    if (repeatsGrid(part)) return;
    painter.fillRect(part.left(), top, part.width(), end - top, theme_.stage);
    paintGrid(painter, scene, top, end);
    paintMajorLines(painter, scene, top, end);
}

void ScenePainter::paintGrid(QPainter& painter, const Scene& scene, int top, int bottom) {
    for (const Tick& day : scene.ticks.daysOff) {
        const int from = px(day.x), until = px(day.x + day.width);
        painter.fillRect(from, top, until - from, bottom - top, theme_.weekend);
    }
    for (const Tick& tick : scene.ticks.minor.ticks)
        painter.fillRect(px(tick.x), top, 1, bottom - top, theme_.gridLine);
}

void ScenePainter::paintMajorLines(QPainter& painter, const Scene& scene, int top, int bottom) {
    for (const Tick& tick : scene.ticks.major.ticks) painter.fillRect(px(tick.x), top, 1, bottom - top, theme_.line);
}

const QStringList& ScenePainter::widestNames(TickUnit unit, const QLocale& locale) {
    if (widestFor_ != locale) widest_.clear(), widestFor_ = locale;
    QStringList& names = widest_[unit];
    if (names.isEmpty()) names = widestMinorNames(unit, locale);
    return names;
}

double ScenePainter::widthOf(LabelCache& cache, const QString& text) { return cache.width(text.toStdString()); }

double ScenePainter::drawSmall(QPainter& painter, const QString& text, double x, double middleY) {
    return small_.draw(painter, text.toStdString(), x, middleY, 1e6);
}

void ScenePainter::paintAxis(QPainter& painter, const Scene& scene, const QLocale& locale) {
    painter.setPen(theme_.secondary);
    const double middle = double{scene.stage.y} - 12;
    const TickUnit unit = scene.ticks.minor.unit;
    const bool atLine = unit == TickUnit::Week || unit == TickUnit::Hour || unit == TickUnit::Minute;
    const QStringList& forms = widestNames(unit, locale);
    for (const Tick& tick : scene.ticks.minor.ticks) {
        const QStringList names = minorNames(tick, unit, locale);
        qsizetype form = 0;
        while (form + 1 < names.size() && widthOf(small_, forms[form]) > tick.width - 6) ++form;
        // Days stand in the middle of their column; what begins at a moment stands at its line.
        const double inside = atLine ? 5 : (tick.width - widthOf(small_, names[form])) / 2;
        drawSmall(painter, names[form], tick.x + inside, middle);
    }
    paintMajorRow(painter, scene, locale);
    painter.fillRect(0, px(double{scene.stage.y}) - 1, px(double{scene.width}), 1, theme_.line);
}

void ScenePainter::paintMajorRow(QPainter& painter, const Scene& scene, const QLocale& locale) {
    for (const Tick& tick : scene.ticks.major.ticks) {
        const double left = std::max(tick.x, 0.0) + 8, right = std::min(tick.x + tick.width, double{scene.width}) - 6;
        painter.setPen(tick.x < -1 ? theme_.secondary : theme_.text);
        for (const QString& name : majorNames(tick, scene.ticks.major.unit, locale)) {
            if (widthOf(major_, name) > right - left) continue;
            major_.draw(painter, name.toStdString(), left, 18, 1e6);
            break;
        }
    }
}

void ScenePainter::paintGroups(QPainter& painter, const Scene& scene, const PaintState& state) {
    painter.setFont(theme_.chipFont);
    for (const SceneGroup& group : scene.groups) {
        if (group.header.empty() || group.group >= state.groupNames.size()) continue;
        const QRectF header = rectOf(group.header);
        painter.fillRect(QRectF(header.left(), header.top(), header.width(), 1), theme_.line);
        const QFontMetricsF metrics(theme_.chipFont);
        const QString name = metrics.elidedText(state.groupNames[group.group], Qt::ElideRight, header.width() * 0.6);
        const QRectF ground(0, header.top() + 1, metrics.horizontalAdvance(name) + 34, header.height() - 1);
        QColor veil = theme_.stage;
        veil.setAlpha(225);
        painter.fillRect(ground, veil);
        if (state.head == std::size_t{group.group}) {
            fillRounded(painter, ground.adjusted(3, 1, 0, -1), 5, theme_.selection);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(theme_.accent, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(ground.adjusted(3.5, 1.5, -0.5, -1.5), 5, 5);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
        painter.setPen(theme_.secondary);
        const bool open = group.bottom > group.top;
        painter.drawText(QRectF(8, header.top(), 14, header.height()), Qt::AlignCenter,
                         open ? QStringLiteral("▾") : QStringLiteral("▸"));
        painter.drawText(ground.adjusted(26, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name);
    }
    if (state.laneGap)
        painter.fillRect(QRectF(0, std::round(*state.laneGap) - 1, double{scene.width}, 2), theme_.accent);
}

void ScenePainter::paintGround(QPainter& painter, const SceneItem& item, const PaintState& state) {
    const bool selected = state.selected.contains(item.row);
    const bool focused = state.focused == item.row;
    if (!selected && !focused && state.hovered != item.row) return;
    const double bold = selected ? double{item.label.width} * 0.07 : 0;
    const QRectF box = snapped(rectOf(item.hit).adjusted(-5, 0, 5 + bold, 0));
    fillRounded(painter, box, 6, selected ? theme_.selection : theme_.hover);
    if (!focused) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme_.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ScenePainter::paintItem(QPainter& painter, const EventTable& table, const SceneItem& item,
                             const PaintState& state) {
    const bool selected = state.selected.contains(item.row);
    const bool dimmed = !selected && !state.highlighted.empty() && !state.highlighted.contains(item.row);
    QColor color = theme_.article(table.color[item.row]);
    if (dimmed) color = mixed(theme_.stage, color, 0.4);
    const QColor ground = selected ? theme_.selection : theme_.stage;
    const DateShape shape = table.look[item.row].shape;
    if (shape == DateShape::Before || shape == DateShape::After)
        paintArrow(painter, item, shape == DateShape::Before, table.look[item.row].main ? 11 : 8, color);
    else if (!item.bar.empty())
        paintBar(painter, table, item, color);
    if (item.marker) paintMarker(painter, table, item, color, ground);
    paintTexts(painter, table, item, selected, dimmed);
}

void ScenePainter::paintBar(QPainter& painter, const EventTable& table, const SceneItem& item, const QColor& color) {
    const bool lasted = table.look[item.row].shape == DateShape::Lasted;
    QColor fill = mixed(theme_.stage, color, (lasted ? 0.45 : 0.3) * double{item.strength});
    QRect bar = pixels(item.bar);
    if (lasted) {
        // Solid, with ends one can put a finger on: it lasted from here to there.
        painter.fillRect(bar, fill);
        if (!item.cutLeft) painter.fillRect(bar.left(), bar.top(), 3, bar.height(), color);
        if (!item.cutRight) painter.fillRect(bar.right() - 2, bar.top(), 3, bar.height(), color);
        return;
    }
    const int fade = std::min(fadeWidth, bar.width() / 2);
    if (item.fadesLeft) {
        markers_.drawFade(painter, QRect(bar.left(), bar.top(), fade, bar.height()), true, fill);
        bar.setLeft(bar.left() + fade);
    }
    if (item.fadesRight) {
        bar.setWidth(bar.width() - fade);
        markers_.drawFade(painter, QRect(bar.left() + bar.width(), bar.top(), fade, bar.height()), false, fill);
    }
    painter.fillRect(bar, fill);
}

void ScenePainter::paintArrow(QPainter& painter, const SceneItem& item, bool toLeft, int gap, const QColor& color) {
    const double y = std::round(double{item.middleY}) + 0.5;
    const int x = px(double{item.markerX}), from = x + (toLeft ? -gap : gap), tip = x + (toLeft ? -24 : 24);
    const double head = toLeft ? 4.5 : -4.5;
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(color, 1.8);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.drawLine(QPointF(from, y), QPointF(tip, y));
    painter.drawPolyline(QPolygonF{QPointF(tip + head, y - 4), QPointF(tip, y), QPointF(tip + head, y + 4)});
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ScenePainter::paintMarker(QPainter& painter, const EventTable& table, const SceneItem& item, const QColor& color,
                               const QColor& ground) {
    const EventLook look = table.look[item.row];
    const double x = double{item.markerX}, y = double{item.middleY};
    if (look.conflict) {
        const int left = px(x - 12), right = px(x + 11), top = px(y - 6);
        painter.fillRect(left, px(y), right - left, 1, theme_.warning);
        painter.fillRect(left, top, 2, 13, theme_.warning);
        painter.fillRect(right, top, 2, 13, theme_.warning);
    }
    if (look.main) markers_.drawRing(painter, look.status == Status::Ongoing, QPointF(x, y), color);
    if (look.shape == DateShape::About) {
        painter.setPen(theme_.text);
        boldLabels_.draw(painter, "~", x - 18 - double{std::max(0.0F, aroundMarker(look) - 1)}, y, 100);
    }
    markers_.draw(painter, markerOf(look), QPointF(x, y), color, ground);
}

void ScenePainter::paintTexts(QPainter& painter, const EventTable& table, const SceneItem& item, bool selected,
                              bool dimmed) {
    const EventLook look = table.look[item.row];
    const bool cancelled = look.status == Status::Cancelled;
    const double y = double{item.middleY};
    const QColor quiet = dimmed     ? mixed(theme_.stage, theme_.secondary, 0.6)
                         : selected ? theme_.chipText
                                    : theme_.secondary;
    painter.setPen(dimmed || cancelled ? quiet : theme_.text);
    LabelCache& labels = selected ? boldLabels_ : labels_;
    const double width = labels.draw(painter, table.label(item.row), double{item.label.x}, y, widestText(selected));
    // Bold is wider than what the boxes were laid out for; there is room for it.
    const double wider = std::max(0.0, width - double{item.label.width});
    const int left = px(double{item.label.x}), right = px(double{item.label.x} + width);
    if (cancelled) painter.fillRect(left, px(y) + 1, right - left, 1, theme_.text);
    if (look.inferred)
        for (int x = left; x + 2 < right; x += 5) painter.fillRect(x, px(y) + 9, 3, 1, theme_.warning);
    if (!item.badge.empty())
        paintBadge(painter, snapped(rectOf(item.badge).translated(wider, 0)), table.sources[item.row],
                   dimmed ? quiet : theme_.chipText, selected);
    painter.setPen(quiet);
    if (!item.note.empty())
        notes_.draw(painter, yearShown_ ? table.shortNote(item.row) : table.note(item.row), double{item.note.x} + wider,
                    y, double{EventTable::widestNote});
}

void ScenePainter::paintBadge(QPainter& painter, const QRectF& badge, unsigned sources, const QColor& color,
                              bool selected) {
    markers_.drawPill(painter, badge.toRect(), selected ? theme_.stage : theme_.chip);
    const QString number = sources < 1000 ? QString::number(sources) : QStringLiteral("1k");
    painter.setPen(color);
    drawSmall(painter, number, badge.center().x() - widthOf(small_, number) / 2, badge.center().y());
}

void ScenePainter::paintClusters(QPainter& painter, const Scene& scene, const QLocale& locale) {
    if (scene.clusterLine.empty()) return;
    for (const SceneCluster& cluster : scene.clusters) {
        const QString text = QLatin1Char('+') + locale.toString(cluster.count);
        const double width = widthOf(small_, text);
        QRectF box = rectOf(cluster.box);
        box = snapped(QRectF(box.center().x() - width / 2 - 8, box.top(), width + 16, box.height()));
        markers_.drawPill(painter, box.toRect(), theme_.chip);
        painter.setPen(theme_.chipText);
        drawSmall(painter, text, box.center().x() - width / 2, box.center().y());
    }
}

void ScenePainter::paintHover(QPainter& painter, const Scene& scene, const PaintState& state, const QLocale& locale,
                              const QRect& part) {
    if (!state.hoverX) return;
    const int column = px(*state.hoverX), top = px(double{scene.stage.y});
    // A stroked dash pattern would cost as much as all the rest of the line's frame.
    if (part.left() <= column && column <= part.right())
        for (int y = top; y < px(double{scene.height}); y += 5) painter.fillRect(column, y, 1, 2, theme_.accent);
    if (part.top() >= top) return;
    const double x = std::round(*state.hoverX) + 0.5;
    const QString text = momentName(scene.axis.time(*state.hoverX), scene.axis.secondsPerPixel, locale);
    const double inside = widthOf(hover_, text), width = inside + 18;
    const double left = std::clamp(x - width / 2, 2.0, std::max(2.0, double{scene.width} - width - 2));
    const QRectF badge(std::round(left), double{scene.stage.y} - 21, std::round(width), 19);
    fillRounded(painter, badge, 4, theme_.accent);
    painter.setPen(theme_.onAccent);
    hover_.draw(painter, text.toStdString(), badge.center().x() - inside / 2, badge.center().y(), 1e6);
}

double ScenePainter::chipTextWidth(const QString& text) { return widthOf(chips_, text); }

void ScenePainter::paintChips(QPainter& painter, const PaintState& state) {
    for (const Chip& chip : state.chips) {
        markers_.drawPill(painter, chip.box.toRect(), theme_.chip);
        painter.setPen(theme_.chipText);
        const QPointF middle = chip.box.center();
        chips_.draw(painter, chip.text.toStdString(), middle.x() - chipTextWidth(chip.text) / 2, middle.y(), 1e6);
    }
}

void ScenePainter::paintBand(QPainter& painter, const Scene&, const PaintState& state) {
    if (!state.band) return;
    QColor fill = theme_.accent;
    fill.setAlpha(36);
    painter.fillRect(*state.band, fill);
    painter.setPen(QPen(theme_.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(state.band->adjusted(0.5, 0.5, -0.5, -0.5));
    if (state.bandText.isEmpty()) return;
    const double width = QFontMetricsF(theme_.chipFont).horizontalAdvance(state.bandText) + 20;
    const QRectF badge(state.band->center().x() - width / 2, state.band->top() + 8, width, 22);
    fillRounded(painter, badge, 11, theme_.accent);
    painter.setFont(theme_.chipFont);
    painter.setPen(theme_.onAccent);
    painter.drawText(badge, Qt::AlignCenter, state.bandText);
}

}  // namespace dateline
