#include "ui/timeline/label_cache.h"

#include "ui/timeline/whole_pixel.h"

#include <QFontMetricsF>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

/// Entries beyond this are looked through for old ones, and what was not drawn for so many frames goes.
constexpr std::size_t roomy = 4096;
constexpr std::uint32_t staleAfter = 90;
/// The words of one language's news are a few thousand; more than these are forgotten and shaped again.
constexpr std::size_t mostWords = 8192;
/// A frame makes so many pictures at most: a screen of new labels becomes pictures over the next frames.
constexpr int picturesAFrame = 48;
/// Pictures beyond this give way to those on the screen. Labels cover at most half of it: 16 MB of 3840x2160.
constexpr qsizetype mostPictureBytes = 24 << 20;

/// Device pixels a pixel, or 0 where that is no whole number and a picture would be drawn blurred.
int wholeRatio(const QPainter& painter) {
    const double ratio = painter.device()->devicePixelRatioF() * painter.worldTransform().m11();
    return ratio == std::floor(ratio) ? static_cast<int>(ratio) : 0;
}

}  // namespace

LabelCache::LabelCache(const QFont& font) { setFont(font); }

void LabelCache::setFont(const QFont& font) {
    font_ = font;
    // A picture knows nothing of what is under it, and with some texts made for the screen's stripes the two would
    // differ.
    font_.setStyleStrategy(QFont::NoSubpixelAntialias);
    entries_.clear();
    words_.clear();
    space_ = shapedWhole(QStringLiteral(" ")).advance;
    pictures_.clear();
    pictureBytes_ = 0;
}

LabelCache::Entry LabelCache::shaped(std::string_view utf8, double width) {
    if (auto text = shapedByWords(utf8); text && text->width <= width) return *std::move(text);
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    Entry whole = shapedWhole(text);
    // Most texts fit, and to measure one first would shape it twice.
    if (whole.width <= width) return whole;
    const QString shown = QFontMetricsF(font_).elidedText(text, Qt::ElideRight, width);
    return shown == text ? whole : shapedWhole(shown);
}

LabelCache::Entry LabelCache::shapedWhole(const QString& text) const {
    QTextLayout layout(text, font_);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QTextLine line = layout.lineAt(0);
    return {layout.glyphRuns(), line.naturalTextWidth(), layout.boundingRect().height(),
            line.cursorToX(static_cast<int>(text.size())), 0};
}

/// A text of plain characters from its words, each shaped once: what is new on the screen are mostly other orders of
/// the same words. Nothing where that could look different.
std::optional<LabelCache::Entry> LabelCache::shapedByWords(std::string_view utf8) {
    const auto isPlain = [](char c) { return c >= ' ' && c < 127; };
    if (!std::all_of(utf8.begin(), utf8.end(), isPlain)) return std::nullopt;
    if (words_.size() > mostWords) words_.clear();
    Entry text;
    QRawFont font;
    QList<quint32> glyphs;
    QList<QPointF> places;
    for (std::size_t from = 0, end = 0; from < utf8.size(); from = end + 1) {
        end = std::min(utf8.find(' ', from), utf8.size());
        const double space = end < utf8.size() ? space_ : 0;
        const std::string_view letters = utf8.substr(from, end - from);
        if (letters.empty()) {
            text.advance += space;
            continue;
        }
        Entry& word = words_[std::hash<std::string_view>{}(letters)];
        if (word.height == 0)
            word = shapedWhole(QString::fromLatin1(letters.data(), static_cast<qsizetype>(letters.size())));
        // A letter that the font lacks comes from another one.
        if (word.runs.size() != 1) return std::nullopt;
        const QGlyphRun& run = word.runs.front();
        if (glyphs.isEmpty()) font = run.rawFont();
        glyphs += run.glyphIndexes();
        for (const QPointF& place : run.positions()) places += place + QPointF(text.advance, 0);
        text.width = text.advance + word.width;
        text.advance += word.advance + space;
        text.height = word.height;
    }
    if (glyphs.isEmpty()) return std::nullopt;
    QGlyphRun run;
    run.setRawFont(font);
    run.setGlyphIndexes(glyphs);
    run.setPositions(places);
    text.runs = {run};
    if (utf8.back() == ' ') text.width = text.advance;
    return text;
}

LabelCache::Entry& LabelCache::entry(std::string_view utf8, double width) {
    Entry& found = entries_[std::hash<std::string_view>{}(utf8)];
    if (found.height == 0) found = shaped(utf8, width);
    found.frame = frame_;
    return found;
}

double LabelCache::width(std::string_view utf8) { return entry(utf8, 1e6).width; }

double LabelCache::draw(QPainter& painter, std::string_view utf8, double x, double middleY, double width) {
    const QColor& color = painter.pen().color();
    const int ratio = wholeRatio(painter);
    const std::size_t key = std::hash<std::string_view>{}(utf8) ^ (color.rgb() * std::size_t{0x9E3779B97F4A7C15}) ^
                            static_cast<std::size_t>(ratio);
    auto found = pictures_.find(key);
    if (found == pictures_.end()) {
        const Entry& text = entry(utf8, width);
        if (ratio == 0 || made_ >= picturesAFrame) {
            const QPointF at(wholePixel(x), wholePixel(middleY - text.height / 2));
            for (const QGlyphRun& run : text.runs) painter.drawGlyphRun(at, run);
            return text.width;
        }
        ++made_;
        found = pictures_.emplace(key, pictureOf(text, color, ratio)).first;
        pictureBytes_ += found->second.image.sizeInBytes();
    }
    Picture& picture = found->second;
    picture.frame = frame_;
    painter.drawImage(QPoint(wholePixel(x), wholePixel(middleY - picture.height / 2)) + picture.at, picture.image);
    return picture.width;
}

LabelCache::Picture LabelCache::pictureOf(const Entry& text, const QColor& color, int ratio) const {
    QRectF ink;
    for (const QGlyphRun& run : text.runs) ink |= run.boundingRect();
    const QRect box = ink.toAlignedRect().adjusted(-1, -1, 1, 1);
    Picture picture{QImage(box.size() * ratio, QImage::Format_ARGB32_Premultiplied), box.topLeft(), text.width,
                    text.height, frame_};
    picture.image.setDevicePixelRatio(ratio);
    picture.image.fill(Qt::transparent);
    QPainter painter(&picture.image);
    painter.setPen(color);
    for (const QGlyphRun& run : text.runs) painter.drawGlyphRun(-box.topLeft(), run);
    return picture;
}

void LabelCache::endFrame() {
    made_ = 0;
    if (pictureBytes_ > mostPictureBytes) {
        std::erase_if(pictures_, [this](const auto& each) { return each.second.frame != frame_; });
        pictureBytes_ = 0;
        for (const auto& each : pictures_) pictureBytes_ += each.second.image.sizeInBytes();
    }
    // Looking through all of them costs more than a label: only now and then, and never all at once.
    if (++frame_ % 32 != 0 || entries_.size() < roomy) return;
    std::erase_if(entries_, [this](const auto& entry) { return frame_ - entry.second.frame > staleAfter; });
}

}  // namespace dateline
