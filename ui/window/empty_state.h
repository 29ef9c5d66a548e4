#pragma once

#include <QWidget>

namespace dateline::ui {

class TextButton;

/// What stands in the window before there is an article: one sentence, one button, and the samples.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// Offers to go on with what the last session left; nothing to go on with where the name is empty.
    void offerLast(const QString& name);

Q_SIGNALS:
    void addRequested();
    void samplesRequested();
    void lastRequested();

private:
    TextButton* add_ = nullptr;
    TextButton* last_ = nullptr;
};

}  // namespace dateline::ui
