#pragma once

#include "ui/timeline/theme.h"

#include <QRectF>

class QPainter;

namespace dateline {

/// Paints the list of the timeline's keys, a card in the middle of a rectangle.
void paintKeysCard(QPainter& painter, const QRectF& room, const Theme& theme);

}  // namespace dateline
