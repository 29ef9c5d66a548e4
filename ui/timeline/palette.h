#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace dateline {

/// The colours of the window beyond those that a QPalette names. All of them follow the palette in force.
enum class ColorRole {
    Background,  ///< of the window and its bars
    Stage,       ///< of the timeline and the source
    Line,        ///< grid and separators
    Weekend,     ///< the bands of days off
    Text,
    SecondaryText,
    Accent,
    OnAccent,  ///< text on the accent
    Selection,
    Highlight,  ///< a dated passage
    Warning,
    Chip,  ///< behind chips and counts
};

enum class ColorScheme { Light, Dark };

/// Dateline's own set as a palette; what the palette has no role for is worked out from it by `color`.
QPalette datelinePalette(ColorScheme scheme);

/// Gives the application that set. A desktop's high-contrast palette is left alone: do not call this then.
void applyPalette(QApplication& application, ColorScheme scheme);

/// Whether text is lighter than what it stands on.
bool isDark(const QPalette& palette);

/// The set the desktop asks for: dark where its own palette is.
ColorScheme desktopScheme();

/// A colour as it is under this palette. For a palette that is not Dateline's own (high contrast), roles are mixed from
/// its text, window and highlight colours.
QColor color(ColorRole role, const QPalette& palette);

/// The colour of an article or lane by its number, safe for the colour-blind and at least 3 to 1 against the stage.
QColor articleColor(int index, const QPalette& palette);
/// How many there are before they begin again.
int articleColorCount();

/// WCAG's contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);

}  // namespace dateline
