#include "ui/timeline/keys_card.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace dateline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dateline::TimelineView)
};

using Row = std::pair<QString, QString>;

std::array<Row, 16> rows() {
    return {{{Words::tr("← →"), Words::tr("move along time")},
             {Words::tr("Page Up, Page Down"), Words::tr("move one screen")},
             {Words::tr("Ctrl+← →"), Words::tr("event before or after")},
             {Words::tr("↑ ↓"), Words::tr("event in the lane above or below")},
             {Words::tr("Home, End"), Words::tr("first or last event")},
             {Words::tr("+ −"), Words::tr("zoom in or out")},
             {Words::tr("0"), Words::tr("show all events")},
             {Words::tr("F"), Words::tr("selection to the middle, again: fit it")},
             {Words::tr("Enter"), Words::tr("open the source")},
             {Words::tr("Esc"), Words::tr("clear the selection")},
             {Words::tr("Ctrl+↑ ↓"), Words::tr("from lane to lane")},
             {Words::tr("Space, Alt+↑ ↓"), Words::tr("fold the lane, move it")},
             {Words::tr("Wheel"), Words::tr("zoom at the cursor, Shift: move")},
             {Words::tr("Shift+drag"), Words::tr("select a range of time")},
             {Words::tr("Ctrl+drag"), Words::tr("select what a frame touches")},
             {Words::tr("Middle-drag"), Words::tr("zoom to a range")}}};
}

}  // namespace

void paintKeysCard(QPainter& painter, const QRectF& room, const Theme& theme) {
    const auto lines = rows();
    const QFontMetricsF metrics(theme.note);
    double keys = 0, words = 0;
    for (const auto& [key, meaning] : lines) {
        keys = std::max(keys, metrics.horizontalAdvance(key));
        words = std::max(words, metrics.horizontalAdvance(meaning));
    }
    const double step = std::ceil(metrics.height()) + 4, gap = 20, pad = 20;
    // Two columns where the view is low.
    const std::size_t columns = room.height() < static_cast<double>(lines.size()) * step + 2 * pad ? 2 : 1;
    const std::size_t perColumn = (lines.size() + columns - 1) / columns;
    const double column = keys + gap + words;
    const double width = static_cast<double>(columns) * column + static_cast<double>(columns - 1) * 2 * gap + 2 * pad;
    QRectF card(0, 0, width, static_cast<double>(perColumn) * step + 2 * pad);
    card.moveCenter(QPointF(std::round(room.center().x()), std::round(room.center().y())));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.background);
    painter.drawRoundedRect(card, 8, 8);
    painter.setFont(theme.note);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const double x = card.left() + pad + static_cast<double>(i / perColumn) * (column + 2 * gap);
        const double y = card.top() + pad + static_cast<double>(i % perColumn) * step;
        painter.setPen(theme.text);
        painter.drawText(QRectF(x, y, keys, step), Qt::AlignLeft | Qt::AlignVCenter, lines[i].first);
        painter.setPen(theme.secondary);
        painter.drawText(QRectF(x + keys + gap, y, words, step), Qt::AlignLeft | Qt::AlignVCenter, lines[i].second);
    }
}

}  // namespace dateline
