#include "ui/timeline/text_metrics.h"

#include "ui/timeline/vector_registers.h"

#include <QFontInfo>
#include <QString>

namespace dateline {

namespace {

/// A font that shares nothing with the one it was made from: copies share what they load, and threads must not.
QFont detached(QFont font) {
    const int pixels = QFontInfo(font).pixelSize();
    font.setPixelSize(pixels + 1);
    font.setPixelSize(pixels);
    return font;
}

}  // namespace

TextMetrics::TextMetrics(const QFont& font) : metrics_(detached(font)) {
    for (std::size_t c = 32; c < 127; ++c)
        advance_[c] = qRound(64 * metrics_.horizontalAdvance(QChar(static_cast<ushort>(c))));
}

float TextMetrics::width(std::string_view utf8) const {
    std::int32_t sum = 64;
    unsigned all = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        all |= byte;
        sum += advance_[byte];
    }
    if (all < 128) return static_cast<float>(sum) / 64;
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    const auto width = static_cast<float>(metrics_.horizontalAdvance(text));
    clearUpperHalves();
    return 1 + width;
}

}  // namespace dateline
