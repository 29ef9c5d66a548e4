#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QImage>
#include <QList>
#include <QPainter>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace dateline {

/// Shaped texts, kept while they are in use, and pictures of those that are drawn again and again: to lay a picture
/// over what is there costs a fifth of laying glyph by glyph. Any script: QTextLayout shapes, and what it gives is
/// drawn as it is.
class LabelCache {
public:
    explicit LabelCache(const QFont& font = {});
    void setFont(const QFont& font);

    /// Draws a text, elided to a width, its line box in the middle of `middleY`. Returns the width it took. A text that
    /// is drawn in more than one width has a cache for each.
    double draw(QPainter& painter, std::string_view utf8, double x, double middleY, double width);
    /// The width of a whole text.
    double width(std::string_view utf8);
    /// Forgets what was not drawn for a while. Once a frame.
    void endFrame();

private:
    struct Entry {
        QList<QGlyphRun> runs;
        double width = 0, height = 0;
        double advance = 0;  ///< to what may follow: letters can reach beyond it
        std::uint32_t frame = 0;
    };
    /// A text in one colour, for one number of device pixels a pixel.
    struct Picture {
        QImage image;
        QPoint at;  ///< from the text's upper left corner
        double width = 0, height = 0;
        std::uint32_t frame = 0;
    };
    Entry shaped(std::string_view utf8, double width);
    Entry shapedWhole(const QString& text) const;
    std::optional<Entry> shapedByWords(std::string_view utf8);
    Entry& entry(std::string_view utf8, double width);
    Picture pictureOf(const Entry& text, const QColor& color, int ratio) const;

    QFont font_;
    /// By the text's hash: what the same words look like does not change with the events that bear them.
    std::unordered_map<std::size_t, Entry> entries_;
    std::unordered_map<std::size_t, Entry> words_;
    double space_ = 0;                                   ///< between two words
    std::unordered_map<std::size_t, Picture> pictures_;  ///< by text, colour and ratio
    qsizetype pictureBytes_ = 0;
    int made_ = 0;  ///< pictures of this frame
    std::uint32_t frame_ = 0;
};

}  // namespace dateline
