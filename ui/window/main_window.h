#pragma once

#include "ui/jobs/background_edit.h"
#include "ui/jobs/loader.h"
#include "ui/model/session.h"
#include "ui/window/fetch_question.h"
#include "ui/window/project_keeper.h"

#include <QMainWindow>
#include <QPointer>

class QAction;
class QActionGroup;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace dateline::ui {

class Columns;
class DatePopup;
class DropOverlay;
class FilterBar;
class FilterMenu;
class LoadingLine;
class NoticeBar;
class Stage;
class TopBar;

/// The window of a project: its parts, its actions, and what is dropped on it.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr, AddressPolicy mayAsk = mayAskPublic);
    ~MainWindow() override;

    Session& session() { return session_; }
    Stage& stage() { return *stage_; }
    Columns& columns() { return *columns_; }
    TopBar& topBar() { return *topBar_; }
    NoticeBar& notice() { return *notice_; }
    DropOverlay& dropOverlay() { return *dropOverlay_; }
    Loader& loader() { return loader_; }
    BackgroundEdit& background() { return background_; }
    ProjectKeeper& keeper() { return keeper_; }

    /// Adds what these paths hold, as a drop of them would.
    void addPaths(const QStringList& paths);
    void take(Intake intake);
    void openProject(const QString& path);
    bool save();
    bool saveAs();
    DatePopup* editArticleDate(ArticleId article);
    DatePopup* editEventDate(EventId event);
    /// What happened around the selected event; `around.event` is not asked.
    void showAround(Around around);
    void keepViewAs(const QString& name);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void createParts();
    void connectParts();
    void styleParts();
    void createActions();
    void createFileMenu(QMenu& menu);
    void createEditMenu(QMenu& menu);
    void createViewMenu(QMenu& menu);
    void createHelpMenu(QMenu& menu);
    void createStageActions(QMenu& menu);
    void createSortMenu(QMenu& menu);
    void createColumnActions(QMenu& menu);
    void createEventMenu();
    void createAppearanceMenu(QMenu& menu);
    void createFilterMenu();
    void createLanesMenu();
    void createViewsMenu();
    void fillViewsMenu();
    QMenu* createAroundMenu();
    QAction* addMenuKey(QMenu& menu, const QKeySequence& key, std::function<void()> open = {});
    void askAround();
    void keepView();
    void listViews();
    void editNote();
    void connectWheel();
    void createExportMenu();
    QAction* addAction(QMenu& menu, const QString& text, const QKeySequence& key, std::function<void()> act);
    QAction* addToggle(QMenu& menu, const QString& text, const QKeySequence& key, bool on,
                       std::function<void(bool)> act);

    void add(Intake intake);
    void askToFetch(const Intake& intake);
    void connectKeeper();
    void showOpened(const ViewState& view);
    bool mayLeave();
    void startNew();
    void stopAdding();
    void fillRecentMenu(QMenu& menu);
    void forgetRecent();
    void chooseFiles();
    void chooseFolder();
    void paste();
    void addSamples();
    void finishAdding(const Outcome& outcome);
    void showProgress(int done, int total);
    void showFetching(const QString& host, qint64 bytes, qint64 total);
    void showState();
    void updateActions();
    void exportAs(const std::string& format);
    void renameProject();
    void openSource();
    void connectKeyboard();
    void focusStage();
    void focusNextPart(int direction);
    void focusSearch();
    void focusFound();
    void openContextMenu();

    void restoreState();
    void saveState() const;

    Session session_;
    Loader loader_;
    BackgroundEdit background_;
    ProjectKeeper keeper_;
    FetchQuestion fetchQuestion_;
    bool forgetOutcome_ = false;  ///< the loader's next outcome was meant for a project that was left
    Intake afterOpening_;         ///< came together with a project file
    TopBar* topBar_ = nullptr;
    LoadingLine* loadingLine_ = nullptr;
    NoticeBar* notice_ = nullptr;
    FilterBar* filterBar_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    QSplitter* body_ = nullptr;
    Stage* stage_ = nullptr;
    Columns* columns_ = nullptr;
    DropOverlay* dropOverlay_ = nullptr;
    QMenu* mainMenu_ = nullptr;
    QMenu* lanesMenu_ = nullptr;
    QMenu* viewsMenu_ = nullptr;
    QMenu* aroundMenu_ = nullptr;
    QMenu* exportMenu_ = nullptr;
    QMenu* sortMenu_ = nullptr;
    QAction* sortAction_ = nullptr;
    QActionGroup* lanesGroup_ = nullptr;
    QAction* ownOrderAction_ = nullptr;
    QAction* manageViewsAction_ = nullptr;
    std::vector<QAction*> viewActions_;
    FilterMenu* filterMenu_ = nullptr;
    QMenu* statusMenu_ = nullptr;
    std::vector<QAction*> eventActions_;    ///< need a selected event
    std::vector<QAction*> projectActions_;  ///< need an article
    QAction* shelfAction_ = nullptr;
    QAction* sourceAction_ = nullptr;
    QAction* splitAction_ = nullptr;
    QAction* mergeAction_ = nullptr;
    QAction* takeBackAction_ = nullptr;
    QAction* earlierAction_ = nullptr;
    QAction* laterAction_ = nullptr;
    QActionGroup* showGroup_ = nullptr;
    QPointer<DatePopup> popup_;
};

}  // namespace dateline::ui
