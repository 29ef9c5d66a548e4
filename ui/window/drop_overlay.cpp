#include "ui/window/drop_overlay.h"

#include "ui/model/text.h"
#include "ui/panels/controls.h"
#include "ui/timeline/palette.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QUrl>

#include <algorithm>

namespace dateline::ui {

namespace {

/// Where lupdate finds the words and Qt their translation.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(DropOverlay)
};

}  // namespace

QString dropWords(const QMimeData& mime) {
    if (!mime.hasUrls()) return Say::tr("Drop to add this text as an article");
    const QList<QUrl> urls = mime.urls();
    const auto local = std::count_if(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
    const auto web = std::count_if(urls.begin(), urls.end(),
                                   [](const QUrl& url) { return url.scheme().startsWith(QStringLiteral("http")); });
    if (local == 0 && web == 1) return Say::tr("Drop to fetch this page; Dateline asks first");
    if (local == 0 && web > 1)
        return Say::tr("Drop to fetch these %n pages; Dateline asks first", nullptr, static_cast<int>(web));
    if (local == 0) return Say::tr("This is not on a disk that Dateline can read");
    if (local == 1)
        return Say::tr("Drop to add “%1”")
            .arg(urls.front().isLocalFile() ? shownFileName(urls.front().fileName()) : Say::tr("1 file"));
    // A look at the disk for a few of them only: this runs while the person drags.
    constexpr qsizetype few = 32;
    const bool folders = local > few || std::any_of(urls.begin(), urls.end(), [](const QUrl& url) {
                             return url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir();
                         });
    return folders ? Say::tr("Drop to add %n files and folders", nullptr, static_cast<int>(local))
                   : Say::tr("Drop to add %n files", nullptr, static_cast<int>(local));
}

DropOverlay::DropOverlay(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::showFor(const QMimeData& mime) {
    words_ = dropWords(mime);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropOverlay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = color(ColorRole::Accent, palette());
    painter.setPen(QPen(accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(5, 5, -5, -5), 8, 8);
    painter.setFont(fontOf(*this, 15));
    const QString shown = painter.fontMetrics().elidedText(words_, Qt::ElideMiddle, width() - 80);
    QRectF box = painter.fontMetrics().boundingRect(shown);
    box.setSize(QSizeF(painter.fontMetrics().horizontalAdvance(shown) + 36, 40));
    box.moveCenter(QPointF(rect().center().x(), height() - 60));
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(QPen(accent, 1));
    painter.drawRoundedRect(box, controlRadius, controlRadius);
    painter.setPen(color(ColorRole::Text, palette()));
    painter.drawText(box, Qt::AlignCenter, shown);
}

}  // namespace dateline::ui
