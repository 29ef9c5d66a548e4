#pragma once

#include <QFont>
#include <QFontMetricsF>

#include <array>
#include <string_view>

namespace dateline {

/// Widths of many short texts, from a table of the advances of ASCII characters; other texts are shaped. A value: each
/// thread takes its own copy.
class TextMetrics {
public:
    explicit TextMetrics(const QFont& font);

    /// Pixels, rounded up a little: kerning is not looked at.
    float width(std::string_view utf8) const;

private:
    QFontMetricsF metrics_;
    std::array<float, 128> advance_{};
};

}  // namespace dateline
