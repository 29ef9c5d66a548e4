#pragma once

#include "ui/model/session.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QTimer;

namespace dateline::ui {

class TextButton;

/// What the bar's buttons open.
struct BarMenus {
    QMenu* main = nullptr;
    QMenu* filter = nullptr;
    QMenu* lanes = nullptr;
    QMenu* views = nullptr;
    QMenu* exports = nullptr;
};

/// The slim bar on top: menu, project name and counts, search, quiet buttons, and the one filled button.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(Session& session, QWidget* parent = nullptr);

    QLineEdit& search() { return *search_; }
    TextButton& add() { return *add_; }
    void setMenus(const BarMenus& menus);
    TextButton& stop() { return *stop_; }
    /// Of the project; empty where it has none.
    void setName(const QString& name);
    void openMenu() { open(mainMenu_); }
    /// Opens one of its menus under the button that does so too, or under the first where that has no room.
    void open(QMenu* menu);
    /// "Reading 3 of 12"; nothing shows the counts again.
    void setProgress(const QString& words);
    /// Shows a button beside the progress that asks for a stop.
    void setStoppable(bool stoppable);
    /// Says something good for a few seconds, in the counts' place.
    void sayBriefly(const QString& words);

Q_SIGNALS:
    void renameRequested();
    void stopRequested();
    /// Enter: the keyboard goes to what was found.
    void searchDone();
    /// Esc: nothing is looked for any more.
    void searchLeft();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createParts();
    QLineEdit* createSearch();
    void refresh();
    void arrange();

    Session& session_;
    QLabel* name_ = nullptr;
    QLabel* counts_ = nullptr;
    QLineEdit* search_ = nullptr;
    TextButton* menu_ = nullptr;
    TextButton* stop_ = nullptr;
    TextButton* undo_ = nullptr;
    TextButton* filter_ = nullptr;
    TextButton* lanes_ = nullptr;
    TextButton* views_ = nullptr;
    TextButton* export_ = nullptr;
    TextButton* add_ = nullptr;
    QWidget* left_ = nullptr;
    QWidget* right_ = nullptr;
    QMenu* mainMenu_ = nullptr;
    std::vector<std::pair<TextButton*, QMenu*>> menus_;
    QString projectName_;
    QString progress_;
    QString brief_;
    QTimer* briefTimer_ = nullptr;
};

}  // namespace dateline::ui
