#include "ui/window/appearance.h"

#include "ui/timeline/palette.h"

#include <QApplication>
#include <QPalette>
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

void applyAppearance(QApplication& application) {
    static const QPalette desktop = QApplication::palette();
    const QString chosen = QSettings().value(appearanceKey()).toString();
    if (chosen.isEmpty() && isHighContrast(desktop)) {
        QApplication::setPalette(desktop);
        return;
    }
    const bool dark = chosen.isEmpty() ? isDark(desktop) : chosen == QStringLiteral("dark");
    applyPalette(application, dark ? ColorScheme::Dark : ColorScheme::Light);
}

}  // namespace dateline::ui
