#pragma once

#include <QMimeData>
#include <QWidget>

namespace dateline::ui {

/// What a drop of this will do, in a sentence.
QString dropWords(const QMimeData& mime);

/// One quiet frame over the whole window and a sentence, while something is dragged over it.
class DropOverlay : public QWidget {
    Q_OBJECT
public:
    explicit DropOverlay(QWidget* parent);

    void showFor(const QMimeData& mime);
    const QString& words() const { return words_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString words_;
};

}  // namespace dateline::ui
