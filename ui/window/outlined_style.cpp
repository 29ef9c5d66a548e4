#include "ui/window/outlined_style.h"

#include "ui/timeline/palette.h"
#include "ui/window/appearance.h"

#include <QPainter>
#include <QStyleOption>

namespace dateline::ui {

namespace {

QColor outline(const QPalette& palette) { return color(ColorRole::SecondaryText, palette); }

void frame(const QStyleOption& option, QPainter& painter) {
    painter.save();
    painter.setPen(outline(option.palette));
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
        case QStyle::PE_PanelLineEdit:
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
    if (isFramed(element) && isHighContrast(option->palette)) frame(*option, *painter);
}

void OutlinedStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    QProxyStyle::drawControl(element, option, painter, widget);
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (element == CE_MenuItem && item && item->menuItemType == QStyleOptionMenuItem::Separator &&
        isHighContrast(option->palette))
        painter->fillRect(option->rect.left() + 4, option->rect.center().y(), option->rect.width() - 8, 1,
                          outline(option->palette));
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if ((control == CC_ComboBox || control == CC_SpinBox) && isHighContrast(option->palette)) frame(*option, *painter);
}

}  // namespace dateline::ui
