#pragma once

#include "core/load/load.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace dateline::ui {

class TextButton;

/// What became of an intake, in words: "12 articles added, 3 not readable".
QString outcomeWords(int added, int known, int failed, bool cancelled, int replaced = 0);

/// One line inside the window that says an outcome, with what could not be read behind "Show": each file, what is the
/// matter with it, and what to do. It stays until it is closed. Good news needs no bar, which would push everything
/// down and up again: `goodNews` says it where there is room.
class NoticeBar : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void say(const QString& words, const std::vector<LoadedFile>& failures, const std::vector<LoadedFile>& noted = {});
    QString words() const;
    /// The lines of the list, as shown.
    QStringList details() const { return details_; }
    bool isExpanded() const;
    void setExpanded(bool expanded);

Q_SIGNALS:
    void goodNews(const QString& words);
    /// It had the keyboard, and was closed.
    void keyboardFreed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void createParts();
    void fitList();

    QLabel* words_ = nullptr;
    TextButton* show_ = nullptr;
    QLabel* list_ = nullptr;
    QWidget* listArea_ = nullptr;
    QStringList details_;
};

}  // namespace dateline::ui
