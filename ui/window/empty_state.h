#pragma once

#include <QWidget>

class QLabel;

namespace dateline::ui {

class TextButton;

/// What stands in the window before there is an article: one sentence, one button, and the samples.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// Offers to go on with what the last session left; nothing to go on with where the name is empty.
    void offerLast(const QString& name);
    /// While the first articles are read, it says so and asks for nothing.
    void setReading(bool reading);

Q_SIGNALS:
    void addRequested();
    void samplesRequested();
    void lastRequested();

private:
    QLabel* sentence_ = nullptr;
    QLabel* hint_ = nullptr;
    TextButton* add_ = nullptr;
    TextButton* last_ = nullptr;
    TextButton* samples_ = nullptr;
    bool hasLast_ = false;
};

}  // namespace dateline::ui
