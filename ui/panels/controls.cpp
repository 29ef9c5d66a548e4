#include "ui/panels/controls.h"

#include "ui/model/text.h"
#include "ui/timeline/palette.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace dateline::ui {

namespace {

constexpr int crossRoom = 18;
constexpr int hintGap = 8;

void paintCross(QPainter& painter, QPointF middle, const QColor& ink) {
    painter.setPen(QPen(ink, 1.3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle + QPointF(-3.5, -3.5), middle + QPointF(3.5, 3.5));
    painter.drawLine(middle + QPointF(-3.5, 3.5), middle + QPointF(3.5, -3.5));
}

}  // namespace

QFont fontOf(const QWidget& widget, int pixels, QFont::Weight weight) {
    QFont font = widget.font();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

PressButton::PressButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void PressButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

TextButton::TextButton(const QString& text, Look look, QWidget* parent) : PressButton(parent), look_(look) {
    setText(text);
    setFont(fontOf(*this, look == Look::Chip ? secondaryPixels : textPixels,
                   look == Look::Filled ? QFont::DemiBold : QFont::Normal));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TextButton::setKeyHint(const QString& key) {
    keyHint_ = key;
    updateGeometry();
}

void TextButton::setRemovable(bool removable) {
    removable_ = removable;
    updateGeometry();
}

int TextButton::padding() const {
    switch (look_) {
        case Look::Filled:
            return 22;
        case Look::Quiet:
            return 8;
        default:
            return 10;
    }
}

QSize TextButton::sizeHint() const {
    int width = fontMetrics().horizontalAdvance(text()) + 2 * padding();
    width += hintRoom();
    if (removable_) width += crossRoom - padding() / 2;
    return {width, look_ == Look::Chip ? 2 * chipRadius + 2 : 30};
}

/// A chip may be cut short; other buttons keep their words, and do without the key where there is no room for it.
QSize TextButton::minimumSizeHint() const {
    const QSize whole = sizeHint();
    return {look_ == Look::Chip ? qMin(whole.width(), 56) : whole.width() - hintRoom(), whole.height()};
}

int TextButton::hintRoom() const {
    return keyHint_.isEmpty() ? 0 : hintGap + fontMetrics().horizontalAdvance(keyHint_);
}

void TextButton::paintBack(QPainter& painter) const {
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool lit = isEnabled() && (underMouse() || isDown() || isChecked());
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    const qreal radius = look_ == Look::Chip ? box.height() / 2 : controlRadius;
    if (look_ == Look::Filled) {
        QColor fill = color(ColorRole::Accent, palette());
        if (lit) fill = isDark(palette()) ? fill.lighter(112) : fill.darker(112);
        painter.setBrush(fill);
    } else if (look_ == Look::Chip) {
        painter.setBrush(color(lit ? ColorRole::Selection : ColorRole::Chip, palette()));
    } else if (look_ == Look::Outlined) {
        painter.setPen(color(ColorRole::Line, palette()));
        painter.setBrush(lit ? color(ColorRole::Selection, palette()) : palette().color(QPalette::Button));
    } else if (lit) {
        painter.setBrush(color(ColorRole::Chip, palette()));
    }
    painter.drawRoundedRect(box, radius, radius);
    if (hasFocus()) {
        // On the accent itself a line of the accent would not be seen.
        const bool filled = look_ == Look::Filled;
        const qreal inset = filled ? 2.5 : 0.5;
        painter.setPen(QPen(color(filled ? ColorRole::OnAccent : ColorRole::Accent, palette()), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius - inset / 2, radius - inset / 2);
    }
}

void TextButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBack(painter);
    QColor ink = color(look_ == Look::Quiet    ? ColorRole::SecondaryText
                       : look_ == Look::Filled ? ColorRole::OnAccent
                                               : ColorRole::Text,
                       palette());
    if (look_ == Look::Quiet && (underMouse() || isChecked())) ink = color(ColorRole::Text, palette());
    if (!isEnabled()) ink.setAlphaF(0.45F);
    QRect room = rect().adjusted(padding(), 0, -padding(), 0);
    if (removable_) {
        paintCross(painter, QPointF(width() - padding() / 2.0 - 6, height() / 2.0),
                   color(ColorRole::SecondaryText, palette()));
        room.setRight(width() - crossRoom - 2);
    }
    const bool hint = !keyHint_.isEmpty() && width() >= sizeHint().width();
    if (hint) {
        painter.setPen(color(ColorRole::SecondaryText, palette()));
        painter.setFont(fontOf(*this, secondaryPixels - 1));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, keyHint_);
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(keyHint_) - hintGap / 2);
    }
    painter.setFont(font());
    painter.setPen(ink);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room.width() + 1);
    const Qt::Alignment side = !hint && !removable_ ? Qt::AlignHCenter : Qt::AlignLeft;
    painter.drawText(room, int(Qt::AlignVCenter | side), shown);
}

bool TextButton::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && sizeHint().width() > width())
        setToolTip(plainToolTip(text()));
    return QAbstractButton::event(event);
}

void putInTabOrder(QWidget& before, QWidget& control) {
    QWidget* stop = &before;
    do {
        if (stop->focusPolicy() != Qt::NoFocus) return QWidget::setTabOrder(stop, &control);
        stop = stop->previousInFocusChain();
    } while (stop != &before);
}

void frameInAccent(QLineEdit& line) {
    line.setStyleSheet(
        QStringLiteral("QLineEdit{border:1px solid %1;border-radius:%3px;padding:3px 5px;"
                       "background:palette(base)}QLineEdit:focus{border-color:%2}")
            .arg(color(ColorRole::Line, line.palette()).name(), color(ColorRole::Accent, line.palette()).name())
            .arg(controlRadius));
}

QLabel* sectionLabel(const QString& text, QWidget* parent) {
    auto* label = textLabel(text, secondaryPixels, parent);
    label->setFont(fontOf(*label, secondaryPixels, QFont::DemiBold));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* textLabel(const QString& text, int pixels, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(fontOf(*label, pixels));
    label->setText(text);
    return label;
}

BarRow::BarRow(const QString& first, const QString& second, int colorIndex, QWidget* parent)
    : PressButton(parent), second_(second), colorIndex_(colorIndex) {
    setText(first);
    setToolTip(plainToolTip(first));
    setAccessibleDescription(second);
    setFont(fontOf(*this, textPixels));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void BarRow::setCurrent(bool current) {
    current_ = current;
    update();
}

QSize BarRow::sizeHint() const { return {200, 42}; }

void paintFocusRing(QPainter& painter, const QRectF& place, const QPalette& palette) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(ColorRole::Accent, palette), 1.5));
    painter.drawRoundedRect(place.adjusted(0.75, 0.75, -0.75, -0.75), controlRadius, controlRadius);
    painter.setPen(Qt::NoPen);
}

void BarRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (underMouse() || hasFocus() || current_) {
        painter.setBrush(color(underMouse() || hasFocus() ? ColorRole::Chip : ColorRole::Selection, palette()));
        painter.drawRoundedRect(QRectF(rect()), controlRadius, controlRadius);
    }
    if (hasFocus()) paintFocusRing(painter, QRectF(rect()), palette());
    painter.setBrush(articleColor(colorIndex_, palette()));
    painter.drawRoundedRect(QRectF(6, 5, 4, height() - 10), 2, 2);
    const QRect room = rect().adjusted(20, 4, -8, -4);
    painter.setPen(color(ColorRole::Text, palette()));
    painter.setFont(font());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    painter.setPen(color(ColorRole::SecondaryText, palette()));
    painter.setFont(fontOf(*this, secondaryPixels));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(second_, Qt::ElideRight, room.width()));
}

}  // namespace dateline::ui
