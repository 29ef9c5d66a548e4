#include "ui/window/appearance.h"

#include "ui/timeline/palette.h"
#include "ui/window/outlined_style.h"

#include <QApplication>
#include <QSettings>

namespace dateline::ui {

QString appearanceKey() { return QStringLiteral("window/appearance"); }

/// Text as far from its ground as it can be is what a high-contrast desktop chooses, and no other does on a ground
/// that is not white.
bool isHighContrast(const QPalette& palette) {
    const auto active = [&](QPalette::ColorRole role) { return palette.color(QPalette::Active, role); };
    return contrast(active(QPalette::Text), active(QPalette::Base)) > 20 &&
           active(QPalette::Window) == active(QPalette::Base);
}

/// Half way from the ground to the text.
static QColor middle(const QPalette& palette) {
    const QColor text = palette.color(QPalette::Text), base = palette.color(QPalette::Base);
    return {(text.red() + base.red()) / 2, (text.green() + base.green()) / 2, (text.blue() + base.blue()) / 2};
}

QPalette readable(QPalette desktop) {
    if (contrast(desktop.color(QPalette::PlaceholderText), desktop.color(QPalette::Base)) < 4.5)
        desktop.setColor(QPalette::PlaceholderText, color(ColorRole::SecondaryText, desktop));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        if (contrast(desktop.color(QPalette::Disabled, role), desktop.color(QPalette::Base)) < 3)
            desktop.setColor(QPalette::Disabled, role, middle(desktop));
    return desktop;
}

void applyAppearance(QApplication& application) {
    static const QPalette desktop = [&] {
        const QPalette palette = QApplication::palette();
        application.setStyle(new OutlinedStyle);
        return palette;
    }();
    const QString chosen = QSettings().value(appearanceKey()).toString();
    if (chosen.isEmpty() && isHighContrast(desktop)) {
        QApplication::setPalette(readable(desktop));
        return;
    }
    const bool dark = chosen.isEmpty() ? isDark(desktop) : chosen == QStringLiteral("dark");
    applyPalette(application, dark ? ColorScheme::Dark : ColorScheme::Light);
}

}  // namespace dateline::ui
