#include "ui/timeline/theme.h"

#include "ui/timeline/palette.h"

#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

QFont sized(QFont font, double pixels, QFont::Weight weight = QFont::Normal) {
    font.setPixelSize(static_cast<int>(std::lround(pixels)));
    font.setWeight(weight);
    return font;
}

}  // namespace

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto part = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

Theme theme(const QPalette& palette, const QFont& baseFont) {
    Theme result;
    const auto role = [&](ColorRole wanted) { return color(wanted, palette); };
    result.background = role(ColorRole::Background);
    result.stage = role(ColorRole::Stage);
    result.line = role(ColorRole::Line);
    result.gridLine = mixed(result.stage, result.line, 0.7);
    result.weekend = role(ColorRole::Weekend);
    result.text = role(ColorRole::Text);
    result.secondary = role(ColorRole::SecondaryText);
    // On chips and on the selection the secondary colour alone would be too faint to read.
    result.chipText = mixed(result.secondary, result.text, 0.2);
    result.accent = role(ColorRole::Accent);
    result.onAccent = role(ColorRole::OnAccent);
    result.selection = role(ColorRole::Selection);
    result.warning = role(ColorRole::Warning);
    result.chip = role(ColorRole::Chip);
    result.hover = mixed(result.stage, result.chip, 0.6);
    for (int i = 0; i < articleColorCount(); ++i) result.colors.push_back(articleColor(i, palette));

    // A little more or less than 13 pixels is the desktop's default; clearly more is somebody who needs it.
    const double desktop = QFontInfo(baseFont).pixelSize() / 13.0;
    result.scale = desktop > 1.2 ? std::min(desktop, 3.0) : 1;
    result.label = sized(baseFont, 13);
    result.boldLabel = sized(baseFont, 13, QFont::DemiBold);
    result.note = sized(baseFont, 12);
    result.axis = sized(baseFont, 11);
    result.axisMajor = sized(baseFont, 12, QFont::DemiBold);
    result.chipFont = sized(baseFont, 12);
    return result;
}

}  // namespace dateline
