#include "ui/window/loading_line.h"

#include "ui/timeline/palette.h"

#include <QPainter>

namespace dateline::ui {

LoadingLine::LoadingLine(QWidget* parent) : QWidget(parent) {
    setFixedHeight(3);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void LoadingLine::setProgress(int done, int total) {
    // A little of the line from the first moment on, so that it is seen that something goes on.
    share_ = total > 0 ? 0.03 + 0.97 * done / total : 0.03;
    update();
}

void LoadingLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRectF(0, 0, width() * share_, height()), color(ColorRole::Accent, palette()));
}

}  // namespace dateline::ui
