#include "ui/timeline/markers.h"

#include "ui/timeline/whole_pixel.h"

#include <QLinearGradient>
#include <QPaintDevice>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace dateline {
namespace {

/// A speech mark 13 wide and 10.5 high with its tail at the lower left, around the origin.
QPainterPath speech(double inset) {
    QPainterPath path;
    const QRectF body(-6.5 + inset, -5.5 + inset, 13 - 2 * inset, 8.5 - 2 * inset);
    path.addRoundedRect(body, 1.6, 1.6);
    QPainterPath tail;
    tail.moveTo(-4.2 + inset, 1);
    tail.lineTo(-4.2 + inset, 5.8 - 1.6 * inset);
    tail.lineTo(0.4 - inset, 2.4);
    tail.closeSubpath();
    return path.united(tail);
}

QPen stroke(const QColor& color, double width) {
    QPen pen(color, width);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

void drawDots(QPainter& painter, Marker marker, const QColor& color, const QColor& ground) {
    const bool hollow = marker != Marker::Dot && marker != Marker::GoingOn;
    QPen pen = stroke(color, 1.8);
    if (marker == Marker::DottedDot) {
        pen = stroke(color, 1.9);
        pen.setCapStyle(Qt::RoundCap);
        // Eight dots around a circle of 4.6: lengths count in pen widths.
        pen.setDashPattern({0.01, 2 * 3.14159265 * 4.6 / 8 / 1.9 - 0.01});
    }
    painter.setPen(hollow ? pen : QPen(Qt::NoPen));
    painter.setBrush(hollow ? ground : color);
    const double radius = hollow ? 4.6 : 5.5;
    painter.drawEllipse(QPointF(0, 0), radius, radius);
    if (marker == Marker::StruckDot) painter.drawLine(QPointF(-3.1, 3.1), QPointF(3.1, -3.1));
    if (marker == Marker::GoingOn) {
        painter.setPen(stroke(color, 2));
        painter.drawLine(QPointF(5, 0), QPointF(9.5, 0));
        painter.drawPolyline(QPolygonF{QPointF(7.2, -2.6), QPointF(9.8, 0), QPointF(7.2, 2.6)});
    }
}

void drawSpeech(QPainter& painter, Marker marker, const QColor& color, const QColor& ground) {
    if (marker == Marker::HollowSpeech) {
        painter.setPen(stroke(color, 1.6));
        painter.setBrush(ground);
        painter.drawPath(speech(0.8));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPath(speech(0));
    if (marker == Marker::Claim) {
        painter.setBrush(ground);
        painter.drawEllipse(QPointF(0, -1.3), 2, 2);
    }
}

std::uint64_t keyOf(std::uint64_t kind, const QColor& color, const QColor& ground, double ratio) {
    const std::uint64_t colors = (std::uint64_t{color.rgb() & 0xffffffU} * 0x9E3779B1U) ^ (ground.rgb() & 0xffffffU);
    return (colors << 20) ^ (kind << 12) ^ static_cast<std::uint64_t>(std::lround(ratio * 64));
}

/// Device pixels a pixel of the painter's units: the screen's ratio, and larger text on top of it.
double ratioOf(const QPainter& painter) {
    return painter.device()->devicePixelRatioF() * painter.worldTransform().m11();
}

QPixmap blank(QSize size, double ratio) {
    QPixmap pixmap((QSizeF(size) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

}  // namespace

Marker markerOf(const EventLook& look) {
    switch (look.status) {
        case Status::Cancelled:
            return Marker::StruckDot;
        case Status::Denied:
            return Marker::HollowSpeech;
        case Status::Claimed:
            return Marker::Claim;
        case Status::Planned:
            return look.saying ? Marker::Speech : Marker::HollowDot;
        case Status::Possible:
            return look.saying ? Marker::Speech : Marker::DottedDot;
        case Status::Ongoing:
            return look.saying ? Marker::Speech : Marker::GoingOn;
        case Status::Happened:
            break;
    }
    return look.saying ? Marker::Speech : Marker::Dot;
}

void drawMarker(QPainter& painter, Marker marker, QPointF middle, const QColor& color, const QColor& ground) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(middle);
    const bool isSpeech = marker == Marker::Speech || marker == Marker::HollowSpeech || marker == Marker::Claim;
    isSpeech ? drawSpeech(painter, marker, color, ground) : drawDots(painter, marker, color, ground);
    painter.restore();
}

void MarkerCache::draw(QPainter& painter, Marker marker, QPointF middle, const QColor& color, const QColor& ground) {
    const double ratio = ratioOf(painter);
    QPixmap& pixmap = pixmaps_[keyOf(static_cast<std::uint64_t>(marker), color, ground, ratio)];
    constexpr int half = 11;
    if (pixmap.isNull()) {
        pixmap = blank({2 * half, 2 * half}, ratio);
        QPainter onto(&pixmap);
        drawMarker(onto, marker, QPointF(half, half), color, ground);
    }
    painter.drawPixmap(wholePixel(middle.x()) - half, wholePixel(middle.y()) - half, pixmap);
}

void MarkerCache::drawRing(QPainter& painter, bool open, QPointF middle, const QColor& color) {
    const double ratio = ratioOf(painter);
    constexpr std::uint64_t rings = 32;
    constexpr int half = 11;
    QPixmap& pixmap = pixmaps_[keyOf(rings + (open ? 1U : 0U), color, QColor(0, 0, 0), ratio)];
    if (pixmap.isNull()) {
        pixmap = blank({2 * half, 2 * half}, ratio);
        QPainter onto(&pixmap);
        onto.setRenderHint(QPainter::Antialiasing);
        onto.setPen(stroke(color, 1.3));
        const QRectF circle(half - 8.8, half - 8.8, 17.6, 17.6);
        open ? onto.drawArc(circle, 16 * 35, 16 * 290) : onto.drawArc(circle, 0, 16 * 360);
    }
    painter.drawPixmap(wholePixel(middle.x()) - half, wholePixel(middle.y()) - half, pixmap);
}

void MarkerCache::drawFade(QPainter& painter, const QRect& rect, bool toLeft, const QColor& color) {
    const double ratio = ratioOf(painter);
    const auto kind = 64U + (static_cast<std::uint64_t>(rect.width()) << 1 | (toLeft ? 1U : 0U));
    QPixmap& pixmap = pixmaps_[keyOf(kind, color, QColor(rect.height(), 0, 0), ratio)];
    if (pixmap.isNull()) {
        pixmap = blank(rect.size(), ratio);
        QPainter onto(&pixmap);
        QLinearGradient fade(toLeft ? rect.width() : 0, 0, toLeft ? 0 : rect.width(), 0);
        QColor clear = color;
        clear.setAlpha(0);
        fade.setColorAt(0, color);
        fade.setColorAt(1, clear);
        onto.fillRect(QRect(QPoint(0, 0), rect.size()), fade);
    }
    painter.drawPixmap(rect.topLeft(), pixmap);
}

void MarkerCache::drawPill(QPainter& painter, const QRect& rect, const QColor& color) {
    const auto fill = [&color](QPainter& onto, const QRect& pill) {
        onto.setRenderHint(QPainter::Antialiasing);
        onto.setPen(Qt::NoPen);
        onto.setBrush(color);
        onto.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
        onto.setRenderHint(QPainter::Antialiasing, false);
    };
    const double ratio = ratioOf(painter);
    // Between whole device pixels a kept one would be drawn blurred.
    if (ratio != std::floor(ratio)) return fill(painter, rect);
    constexpr std::uint64_t pills = 200;
    const QColor size(rect.height() & 0xff, rect.width() >> 8 & 0xff, rect.width() & 0xff);
    QPixmap& pixmap = pixmaps_[keyOf(pills, color, size, ratio)];
    if (pixmap.isNull()) {
        pixmap = blank(rect.size(), ratio);
        QPainter onto(&pixmap);
        fill(onto, QRect(QPoint(0, 0), rect.size()));
    }
    painter.drawPixmap(rect.topLeft(), pixmap);
}

}  // namespace dateline
