#pragma once

#include <QPalette>
#include <QString>

class QApplication;

namespace dateline::ui {

/// The setting's name; its value is "light", "dark", or nothing for what the desktop has.
QString appearanceKey();

/// Gives the application the colours the person chose. Remembers what the desktop had at the first call, so that "as
/// the desktop" leads back to it, and leaves a high-contrast desktop alone.
void applyAppearance(QApplication& application);

/// Whether a desktop's palette is a high-contrast one.
bool isHighContrast(const QPalette& palette);

/// A high-contrast desktop's palette, its own but for what it forgets: quiet words, and words of what cannot be chosen
/// now, that can be read on their ground. OutlinedStyle draws the lines it has no colour for.
QPalette readable(QPalette desktop);

}  // namespace dateline::ui
