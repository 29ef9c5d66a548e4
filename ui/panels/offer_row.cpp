#include "ui/panels/offer_row.h"

#include "ui/model/text.h"
#include "ui/model/words.h"
#include "ui/timeline/palette.h"

#include <QPainter>

namespace dateline::ui {

namespace {

constexpr int textLeft = 26;

/// What stands below the day: what is against it first, for the line is short.
QString evidenceLine(const OfferedDay& day) {
    QString line = day.doubt.isEmpty() ? day.evidence : day.doubt;
    if (day.weak) line = OfferRow::tr("Weak: %1").arg(line);
    if (day.alike == 1) line = OfferRow::tr("%1, and 1 other place").arg(line);
    if (day.alike > 1) line = OfferRow::tr("%1, and %n other places", nullptr, day.alike).arg(line);
    return line;
}

QString toolTipOf(const OfferedDay& day) {
    QStringList lines{day.evidence};
    if (!day.doubt.isEmpty()) lines.append(day.doubt);
    if (day.weak) lines.append(OfferRow::tr("Weak: never taken unless you choose it"));
    return plainToolTip(lines.join(QLatin1Char('\n')));
}

}  // namespace

OfferRow::OfferRow(const OfferedDay& day, QWidget* parent)
    : PressButton(parent), evidence_(evidenceLine(day)), doubtful_(!day.doubt.isEmpty()) {
    setText(dayWords(day.day));
    setCheckable(true);
    setChecked(day.inForce);
    setToolTip(toolTipOf(day));
    setAccessibleDescription(evidence_);
    setFont(fontOf(*this, textPixels, day.inForce ? QFont::DemiBold : QFont::Normal));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void OfferRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (underMouse() || hasFocus()) {
        painter.setBrush(color(ColorRole::Chip, palette()));
        painter.drawRoundedRect(QRectF(rect()), controlRadius, controlRadius);
    }
    if (hasFocus()) paintFocusRing(painter, QRectF(rect()), palette());
    const QRectF ring(7.5, QAbstractButton::height() / 2.0 - 6, 12, 12);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(isChecked() ? ColorRole::Accent : ColorRole::SecondaryText, palette()), 1.4));
    painter.drawEllipse(ring);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(ColorRole::Accent, palette()));
        painter.drawEllipse(ring.adjusted(3, 3, -3, -3));
    }
    const QRect room = rect().adjusted(textLeft, 4, -8, -4);
    painter.setPen(color(ColorRole::Text, palette()));
    painter.setFont(font());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    painter.setPen(color(doubtful_ ? ColorRole::Warning : ColorRole::SecondaryText, palette()));
    painter.setFont(fontOf(*this, secondaryPixels));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(evidence_, Qt::ElideRight, room.width()));
}

}  // namespace dateline::ui
