#include "ui/timeline/label_cache.h"

#include "ui/timeline/whole_pixel.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace dateline {
namespace {

/// Entries beyond this are looked through for old ones, and what was not drawn for so many frames goes.
constexpr std::size_t roomy = 4096;
constexpr std::uint32_t staleAfter = 90;

}  // namespace

LabelCache::LabelCache(QFont font) : font_(std::move(font)) {}

void LabelCache::setFont(const QFont& font) {
    font_ = font;
    entries_.clear();
}

LabelCache::Entry LabelCache::shaped(const QString& text, double width) const {
    QTextLayout layout(text, font_);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const double natural = layout.lineAt(0).naturalTextWidth();
    // Most texts fit, and to measure one first would shape it twice.
    if (natural > width) {
        const QString shown = QFontMetricsF(font_).elidedText(text, Qt::ElideRight, width);
        if (shown != text) return shaped(shown, 1e6);
    }
    return {layout.glyphRuns(), natural, layout.boundingRect().height(), 0};
}

LabelCache::Entry& LabelCache::entry(std::string_view utf8, double width) {
    Entry& found = entries_[std::hash<std::string_view>{}(utf8)];
    if (found.height == 0) found = shaped(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())), width);
    found.frame = frame_;
    return found;
}

double LabelCache::width(std::string_view utf8) { return entry(utf8, 1e6).width; }

double LabelCache::draw(QPainter& painter, std::string_view utf8, double x, double middleY, double width) {
    const Entry& text = entry(utf8, width);
    const QPointF at(wholePixel(x), wholePixel(middleY - text.height / 2));
    for (const QGlyphRun& run : text.runs) painter.drawGlyphRun(at, run);
    return text.width;
}

void LabelCache::endFrame() {
    // Looking through all of them costs more than a label: only now and then, and never all at once.
    if (++frame_ % 32 != 0 || entries_.size() < roomy) return;
    std::erase_if(entries_, [this](const auto& entry) { return frame_ - entry.second.frame > staleAfter; });
}

}  // namespace dateline
