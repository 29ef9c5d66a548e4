#include "ui/window/appearance.h"

#include "ui/timeline/palette.h"

#include <QApplication>
#include <QSettings>

namespace dateline::ui {

namespace {

/// Text as far from its ground as it can be is what a high-contrast desktop chooses, and no other does on a ground
/// that is not white.
bool isHighContrast(const QPalette& palette) {
    return contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) > 20 &&
           palette.color(QPalette::Window) == palette.color(QPalette::Base);
}

}  // namespace

QString appearanceKey() { return QStringLiteral("window/appearance"); }

QPalette readable(QPalette desktop) {
    if (contrast(desktop.color(QPalette::PlaceholderText), desktop.color(QPalette::Base)) < 4.5)
        desktop.setColor(QPalette::PlaceholderText, color(ColorRole::SecondaryText, desktop));
    return desktop;
}

void applyAppearance(QApplication& application) {
    static const QPalette desktop = QApplication::palette();
    const QString chosen = QSettings().value(appearanceKey()).toString();
    if (chosen.isEmpty() && isHighContrast(desktop)) {
        QApplication::setPalette(readable(desktop));
        return;
    }
    const bool dark = chosen.isEmpty() ? isDark(desktop) : chosen == QStringLiteral("dark");
    applyPalette(application, dark ? ColorScheme::Dark : ColorScheme::Light);
}

}  // namespace dateline::ui
