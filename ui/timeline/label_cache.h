#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QList>
#include <QPainter>
#include <QString>

#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>

namespace dateline {

/// Shaped texts, kept while they are in use: painting a label again costs its glyphs only. Any script: QTextLayout
/// shapes, and what it gives is drawn as it is.
class LabelCache {
public:
    explicit LabelCache(QFont font = {});
    void setFont(const QFont& font);
    void clear() { entries_.clear(); }

    /// Draws a text, elided to a width, its line box in the middle of `middleY`. `key` names the text for good.
    /// Returns the width it took.
    double draw(QPainter& painter, std::uint64_t key, std::string_view utf8, double x, double middleY, double width);
    /// The width of a whole text.
    double width(std::uint64_t key, std::string_view utf8);
    /// Forgets what was not drawn for a while. Once a frame.
    void endFrame();

private:
    struct Entry {
        QList<QGlyphRun> runs;
        double width = 0, height = 0;
        std::uint32_t frame = 0;
    };
    Entry shaped(const QString& text, double width) const;
    Entry& entry(std::uint64_t key, std::string_view utf8, double width);

    QFont font_;
    std::unordered_map<std::uint64_t, Entry> entries_;
    std::uint32_t frame_ = 0;
};

}  // namespace dateline
