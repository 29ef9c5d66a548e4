#include "ui/window/outlined_style.h"

#include "ui/timeline/palette.h"
#include "ui/window/appearance.h"

#include <QPainter>
#include <QStyleOption>

namespace dateline::ui {

namespace {

/// By the window's colour, of which the outlines are mixed: a control's own ground may be clear.
bool isOutlined(const QPalette& palette) {
    return isHighContrast(palette) || palette.color(QPalette::Window).lightness() < 128;
}

/// Plain to see where that was asked for, and for a box that is nothing but its outline; else as thin as the lines
/// between the window's parts.
QColor outline(const QPalette& palette, bool plain = false) {
    return color(plain || isHighContrast(palette) ? ColorRole::SecondaryText : ColorRole::Line, palette);
}

void frame(const QStyleOption& option, QPainter& painter, bool plain = false) {
    painter.save();
    painter.setPen(option.state & QStyle::State_HasFocus ? color(ColorRole::Accent, option.palette)
                                                         : outline(option.palette, plain));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

bool isFramed(QStyle::PrimitiveElement element) {
    switch (element) {
        case QStyle::PE_Frame:
        case QStyle::PE_PanelMenu:
        case QStyle::PE_PanelTipLabel:
        case QStyle::PE_PanelButtonCommand:
        case QStyle::PE_FrameLineEdit:
        case QStyle::PE_IndicatorCheckBox:
            return true;
        default:
            return false;
    }
}

}  // namespace

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (isFramed(element) && isOutlined(option->palette)) frame(*option, *painter, element == PE_IndicatorCheckBox);
}

void OutlinedStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    QProxyStyle::drawControl(element, option, painter, widget);
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (element == CE_MenuItem && item && item->menuItemType == QStyleOptionMenuItem::Separator &&
        isOutlined(option->palette))
        painter->fillRect(option->rect.left() + 4, option->rect.center().y(), option->rect.width() - 8, 1,
                          outline(option->palette));
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if ((control == CC_ComboBox || control == CC_SpinBox) && isOutlined(option->palette)) frame(*option, *painter);
}

}  // namespace dateline::ui
