#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <vector>

namespace dateline {

/// Colours and fonts of one painting, worked out once from palette and font.
struct Theme {
    QColor background, stage, line, gridLine, weekend, text, secondary, chipText, accent, onAccent, selection, warning,
        chip, hover;
    std::vector<QColor> colors;  ///< of articles or lanes: take them modulo their number
    QFont label, boldLabel, note, axis, axisMajor, chipFont;
    double scale = 1;  ///< what the whole view is enlarged by where the desktop asks for larger text

    const QColor& article(unsigned number) const { return colors[number % colors.size()]; }
};

/// `baseFont` is the window's; its size counts only where it is larger than the design's 13 pixels.
Theme theme(const QPalette& palette, const QFont& baseFont);

QColor mixed(const QColor& a, const QColor& b, double share);

}  // namespace dateline
