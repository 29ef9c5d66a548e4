#include "ui/timeline/palette.h"

#include <QApplication>
#include <QGuiApplication>
#include <QStyleFactory>

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {
namespace {

struct Scheme {
    QRgb background, stage, line, text, secondary, accent, selection, highlight, warning;
};
constexpr Scheme light{0xfff6f6f4, 0xffffffff, 0xffe4e4e0, 0xff1f2328, 0xff6a7078,
                       0xff2f6fb3, 0xffdbe9f8, 0xfffff3c4, 0xff996600};
constexpr Scheme dark{0xff1b1d20, 0xff212327, 0xff34373c, 0xffe6e8eb, 0xffa3a9b1,
                      0xff78b0ec, 0xff22405e, 0xff4d4420, 0xffe3b341};

/// Okabe and Ito's hues, softened, one row a hue: on a light stage and on a dark one. Neighbours differ in lightness
/// too.
struct Hue {
    QRgb light, dark;
};
constexpr std::array<Hue, 8> hues{{{0xff2f6fb3, 0xff78b0ec},
                                   {0xffb05d2c, 0xffe59b66},
                                   {0xff1f8568, 0xff57c3a2},
                                   {0xff9c4f85, 0xffd996c2},
                                   {0xff8a7413, 0xffd9c552},
                                   {0xff2c86a6, 0xff74cbe8},
                                   {0xffb23b3b, 0xfff08a84},
                                   {0xff62676e, 0xffb5bbc3}}};

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto part = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

/// The built-in set a palette is, or none where the desktop's own is in force.
const Scheme* builtIn(const QPalette& palette) {
    const QRgb stage = palette.color(QPalette::Base).rgb();
    if (stage == light.stage && palette.color(QPalette::Highlight).rgb() == light.selection) return &light;
    if (stage == dark.stage && palette.color(QPalette::Highlight).rgb() == dark.selection) return &dark;
    return nullptr;
}

QColor fromScheme(ColorRole role, const Scheme& scheme) {
    const bool isLight = &scheme == &light;
    switch (role) {
        case ColorRole::Background:
            return scheme.background;
        case ColorRole::Stage:
            return scheme.stage;
        case ColorRole::Line:
            return scheme.line;
        case ColorRole::Weekend:
            return isLight ? QColor(0xf5f5f2) : QColor(0x27292e);
        case ColorRole::Text:
            return scheme.text;
        case ColorRole::SecondaryText:
            return scheme.secondary;
        case ColorRole::Accent:
            return scheme.accent;
        case ColorRole::OnAccent:
            return isLight ? QColor(Qt::white) : QColor(0x14181d);
        case ColorRole::Selection:
            return scheme.selection;
        case ColorRole::Highlight:
            return scheme.highlight;
        case ColorRole::Warning:
            return scheme.warning;
        case ColorRole::Chip:
            return isLight ? QColor(0xebebe8) : QColor(0x2f3237);
    }
    return {};
}

/// For palettes of the desktop: its own text, window and highlight, nothing invented beyond a mix of two of them.
QColor fromPalette(ColorRole role, const QPalette& palette) {
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor highlight = palette.color(QPalette::Highlight);
    switch (role) {
        case ColorRole::Background:
            return palette.color(QPalette::Window);
        case ColorRole::Stage:
            return base;
        case ColorRole::Line:
            return mixed(base, text, 0.22);
        case ColorRole::Weekend:
            return mixed(base, text, 0.05);
        case ColorRole::Text:
            return text;
        case ColorRole::SecondaryText:
            return mixed(base, text, 0.78);
        case ColorRole::Accent:
            return contrast(highlight, base) >= 3 ? highlight : text;
        case ColorRole::OnAccent:
            return contrast(highlight, base) >= 3 ? palette.color(QPalette::HighlightedText) : base;
        case ColorRole::Selection:
            return mixed(base, highlight, 0.3);
        case ColorRole::Highlight:
            return mixed(base, QColor(0xf0c000), 0.3);
        case ColorRole::Warning:
            return isDark(palette) ? QColor(dark.warning) : QColor(light.warning);
        case ColorRole::Chip:
            return mixed(base, text, 0.12);
    }
    return {};
}

double luminance(const QColor& color) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a), other = luminance(b);
    const double low = std::min(one, other), high = std::max(one, other);
    return (high + 0.05) / (low + 0.05);
}

bool isDark(const QPalette& palette) {
    return luminance(palette.color(QPalette::Text)) > luminance(palette.color(QPalette::Base));
}

ColorScheme desktopScheme() { return isDark(QGuiApplication::palette()) ? ColorScheme::Dark : ColorScheme::Light; }

QPalette datelinePalette(ColorScheme scheme) {
    const Scheme& set = scheme == ColorScheme::Dark ? dark : light;
    const QColor button = scheme == ColorScheme::Dark ? QColor(0x26292d) : QColor(Qt::white);
    QPalette palette;
    palette.setColor(QPalette::Window, set.background);
    palette.setColor(QPalette::WindowText, set.text);
    palette.setColor(QPalette::Base, set.stage);
    palette.setColor(QPalette::AlternateBase, set.background);
    palette.setColor(QPalette::Text, set.text);
    palette.setColor(QPalette::PlaceholderText, set.secondary);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, set.text);
    palette.setColor(QPalette::BrightText, set.warning);
    palette.setColor(QPalette::Highlight, set.selection);
    palette.setColor(QPalette::HighlightedText, set.text);
    palette.setColor(QPalette::Link, set.accent);
    palette.setColor(QPalette::LinkVisited, set.accent);
    palette.setColor(QPalette::ToolTipBase, button);
    palette.setColor(QPalette::ToolTipText, set.text);
    palette.setColor(QPalette::Light, button);
    palette.setColor(QPalette::Midlight, set.background);
    palette.setColor(QPalette::Mid, set.line);
    palette.setColor(QPalette::Dark, set.line);
    palette.setColor(QPalette::Shadow, set.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mixed(set.background, set.text, 0.45));
    return palette;
}

void applyPalette(QApplication& application, ColorScheme scheme) { application.setPalette(datelinePalette(scheme)); }

QColor color(ColorRole role, const QPalette& palette) {
    const Scheme* scheme = builtIn(palette);
    return scheme ? fromScheme(role, *scheme) : fromPalette(role, palette);
}

QColor articleColor(int index, const QPalette& palette) {
    const Hue& hue = hues[static_cast<std::size_t>(index) % hues.size()];
    const QColor stage = palette.color(QPalette::Base);
    QColor result = isDark(palette) ? hue.dark : hue.light;
    for (int step = 0; step < 10 && contrast(result, stage) < 3; ++step)
        result = mixed(result, palette.color(QPalette::Text), 0.15);
    return result;
}

int articleColorCount() { return static_cast<int>(hues.size()); }

}  // namespace dateline
