#pragma once

#include "core/base/shown_name.h"

#include <QFileInfo>
#include <QString>

#include <string>
#include <string_view>

namespace dateline::ui {

/// The engine's UTF-8 as the window's UTF-16, and back.
inline QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
inline std::string fromQt(const QString& text) { return text.toStdString(); }

/// A file's name as it may be shown, without its folder; an address stays whole.
inline QString shownFileName(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    return toQt(shownName(fromQt(path.contains(QStringLiteral("://")) || name.isEmpty() ? path : name)));
}

/// Words as a tool tip. Qt takes a tool tip for markup where it looks like it, and then loads the pictures it names.
inline QString plainToolTip(const QString& words) {
    QString markup = words.toHtmlEscaped();
    markup.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QLatin1String("<qt>") + markup + QLatin1String("</qt>");
}

}  // namespace dateline::ui
