#pragma once

#include <QProxyStyle>

namespace dateline::ui {

/// The desktop's style, with the outlines that Qt's own style mixes darker from the window's colour and so loses where
/// that is dark: around menus, popups, tool tips, buttons, lines to type in and boxes to tick, and between a menu's
/// groups. On light palettes but a high-contrast one it paints nothing of its own.
class OutlinedStyle : public QProxyStyle {
public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

}  // namespace dateline::ui
