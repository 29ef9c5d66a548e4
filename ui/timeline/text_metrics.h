#pragma once

#include <QFont>
#include <QFontMetricsF>

#include <array>
#include <cstdint>
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
    /// In sixty-fourths of a pixel, as fonts count: whole numbers add up faster.
    std::array<std::int32_t, 256> advance_{};
};

}  // namespace dateline
