#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace dateline::ui {

/// The engine's UTF-8 as the window's UTF-16, and back.
inline QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
inline std::string fromQt(const QString& text) { return text.toStdString(); }

}  // namespace dateline::ui
