#include "ui/timeline/overview.h"

#include "core/timeline/scene.h"
#include "ui/timeline/axis_words.h"
#include "ui/timeline/theme.h"

#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

constexpr double binPixels = 4;
constexpr double grip = 6;        ///< how near an end of the window the mouse takes it
constexpr double narrowest = 10;  ///< the window is never drawn narrower
constexpr double sideMargin = 20;
constexpr int corner = 4;  ///< what is round of the window's corners lies in so many pixels

/// A rounded rectangle whose ends only are antialiased, as pictures: of one as wide as the strip, antialiasing all of
/// it would cost more than the rest of the strip.
void drawRounded(QPainter& painter, const QRect& rect, const QColor& line, const QColor& fill) {
    const double ratio = painter.device()->devicePixelRatioF();
    QImage ends((QSizeF(2 * corner, rect.height()) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    ends.setDevicePixelRatio(ratio);
    ends.fill(Qt::transparent);
    QPainter onto(&ends);
    onto.setRenderHint(QPainter::Antialiasing);
    onto.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    onto.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double half = line.isValid() ? 0.5 : 0;
    onto.drawRoundedRect(QRectF(0, 0, 2 * corner, rect.height()).adjusted(half, half, -half, -half), 3, 3);
    onto.end();
    const QSizeF end(corner, rect.height());
    painter.drawImage(QRectF(rect.topLeft(), end), ends, QRectF(QPointF(0, 0), end * ratio));
    painter.drawImage(QRectF(QPointF(rect.left() + rect.width() - corner, rect.top()), end), ends,
                      QRectF(QPointF(corner * ratio, 0), end * ratio));
    const QRect middle = rect.adjusted(corner, 0, -corner, 0);
    if (fill.isValid()) painter.fillRect(middle, fill);
    if (!line.isValid()) return;
    painter.fillRect(middle.left(), middle.top(), middle.width(), 1, line);
    painter.fillRect(middle.left(), middle.bottom(), middle.width(), 1, line);
}

}  // namespace

OverviewStrip::OverviewStrip(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setAccessibleName(tr("Overview of the whole time"));
    theme_ = theme(palette(), font());
}

void OverviewStrip::setTable(std::shared_ptr<const EventTable> table) {
    table_ = std::move(table);
    extent_ = table_ ? table_->extent() : std::nullopt;
    countBins();
    update();
}

void OverviewStrip::setVisibleRange(TimeRange range) {
    if (range == visible_) return;
    // Without events the window is the whole of the time there is.
    const QRectF before = windowRect();
    visible_ = range;
    if (!extent_) return update();
    for (const QRectF& window : {before, windowRect()}) update(window.toAlignedRect().adjusted(-1, -1, 1, 1));
}

Axis OverviewStrip::axis() const {
    TimeRange range = extent_.value_or(visible_);
    if (range.length() < 2 * secondsPerDay)
        range = {range.middle() - 2 * secondsPerDay, range.middle() + 2 * secondsPerDay};
    return fitted(range, sideMargin, std::max(sideMargin + 1, width() - sideMargin));
}

QRectF OverviewStrip::windowRect() const {
    const Axis a = axis();
    double left = std::clamp(a.x(visible_.begin), 1.0, width() - 1.0),
           right = std::clamp(a.x(visible_.end), 1.0, width() - 1.0);
    if (right - left < narrowest) {
        const double middle = std::clamp((left + right) / 2, narrowest / 2 + 1, width() - narrowest / 2 - 1);
        left = middle - narrowest / 2, right = middle + narrowest / 2;
    }
    // Over the density only: what the ends are called stands below it, and no line goes through it.
    return {left, 1, right - left, height() - footHeight() - 1.0};
}

int OverviewStrip::footHeight() const { return static_cast<int>(std::lround(18 * theme_.scale)); }

void OverviewStrip::countBins() {
    bins_.clear();
    if (!table_ || !extent_) return;
    const Axis a = axis();
    binBegin_ = a.time(0);
    binSeconds_ = std::max<std::int64_t>(1, static_cast<std::int64_t>(binPixels * a.secondsPerPixel));
    bins_ = density(*table_, binBegin_, binSeconds_, static_cast<std::size_t>(width() / binPixels) + 2);
}

void OverviewStrip::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    const Theme& colors = theme_;
    painter.fillRect(rect(), colors.background);
    painter.fillRect(0, 0, width(), 1, colors.line);
    if (!extent_) return;
    const QRect window = windowRect().toRect();
    drawRounded(painter, window, {}, mixed(colors.background, colors.accent, 0.14));
    paintDensity(painter, event->rect());
    // A window that moves leaves the ends' names as they are.
    if (event->rect().bottom() >= height() - footHeight()) paintEnds(painter);
    drawRounded(painter, window, colors.accent, {});
}

void OverviewStrip::paintDensity(QPainter& painter, const QRect& dirty) const {
    if (bins_.empty()) return;
    const double most = std::max(1U, *std::max_element(bins_.begin(), bins_.end()));
    const Axis a = axis();
    const QColor bar = mixed(theme_.background, theme_.secondary, 0.75);
    const int foot = footHeight();
    const double room = height() - foot - 4.0;
    for (std::size_t i = 0; i < bins_.size(); ++i) {
        if (bins_[i] == 0) continue;
        const double share = most <= 3 ? bins_[i] / 3.0 : std::sqrt(bins_[i] / most);
        const int tall = std::max(4, static_cast<int>(std::lround(share * room)));
        const auto x = static_cast<int>(std::lround(a.x(binBegin_ + static_cast<std::int64_t>(i) * binSeconds_)));
        if (x > dirty.right() || x + binPixels < dirty.left()) continue;
        painter.fillRect(x, height() - foot - tall, static_cast<int>(binPixels), tall, bar);
    }
}

void OverviewStrip::paintEnds(QPainter& painter) const {
    const Axis a = axis();
    QFont font = theme_.axis;
    font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * theme_.scale)));
    painter.setFont(font);
    painter.setPen(theme_.secondary);
    const TimeRange range{a.time(sideMargin), a.time(width() - sideMargin)};
    const double tall = std::ceil(QFontMetricsF(font).height());
    const QRectF line(sideMargin, height() - tall - 1, width() - 2 * sideMargin, tall);
    const QString first = placeName(range.begin, Edge::Begin, range.length(), locale()),
                  last = placeName(range.end, Edge::End, range.length(), locale());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, first);
    if (QFontMetricsF(font).horizontalAdvance(first + last) + 40 < line.width())
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, last);
}

OverviewStrip::Part OverviewStrip::partAt(const QPointF& at) const {
    const QRectF window = windowRect();
    const double reach = std::min(grip, window.width() / 4);
    if (std::abs(at.x() - window.left()) <= (at.x() < window.left() ? grip : reach)) return Part::Left;
    if (std::abs(at.x() - window.right()) <= (at.x() > window.right() ? grip : reach)) return Part::Right;
    return at.x() >= window.left() && at.x() < window.right() ? Part::Window : Part::None;
}

void OverviewStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !extent_) return;
    dragging_ = partAt(event->position());
    grabX_ = event->position().x();
    grabbed_ = visible_;
    if (dragging_ != Part::None) return;
    // A click elsewhere puts the window's middle there, and the same press may drag it on.
    const std::int64_t middle = axis().time(grabX_), half = visible_.length() / 2;
    grabbed_ = {middle - half, middle - half + visible_.length()};
    dragging_ = Part::Window;
    Q_EMIT rangeRequested(grabbed_.begin, grabbed_.end);
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event) {
    if (dragging_ != Part::None) return dragTo(event->position().x());
    const Part part = partAt(event->position());
    setCursor(part == Part::Left || part == Part::Right ? Qt::SizeHorCursor
              : part == Part::Window                    ? Qt::OpenHandCursor
                                                        : Qt::ArrowCursor);
}

void OverviewStrip::dragTo(double x) {
    const auto moved = static_cast<std::int64_t>(std::llround((x - grabX_) * axis().secondsPerPixel));
    TimeRange range = grabbed_;
    if (dragging_ != Part::Right) range.begin += moved;
    if (dragging_ != Part::Left) range.end += moved;
    // An end cannot be drawn past the other one.
    const auto least = static_cast<std::int64_t>(2 * axis().secondsPerPixel) + 60;
    if (dragging_ == Part::Left) range.begin = std::min(range.begin, range.end - least);
    if (dragging_ == Part::Right) range.end = std::max(range.end, range.begin + least);
    Q_EMIT rangeRequested(range.begin, range.end);
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent*) { dragging_ = Part::None; }

void OverviewStrip::wheelEvent(QWheelEvent* event) {
    const double factor = std::pow(1.2, -event->angleDelta().y() / 120.0);
    const auto half = static_cast<std::int64_t>(static_cast<double>(visible_.length()) * factor / 2) + 1;
    Q_EMIT rangeRequested(visible_.middle() - half, visible_.middle() + half);
    event->accept();
}

void OverviewStrip::resizeEvent(QResizeEvent*) { countBins(); }
void OverviewStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    theme_ = theme(palette(), font());
    update();
}

}  // namespace dateline
