#include "ui/window/main_window.h"

#include "ui/model/date_entry.h"
#include "ui/model/gestures.h"
#include "ui/model/offered_days.h"
#include "ui/model/text.h"
#include "ui/model/words.h"
#include "ui/panels/controls.h"
#include "ui/panels/date_popup.h"
#include "ui/panels/filter_bar.h"
#include "ui/panels/notice_bar.h"
#include "ui/timeline/palette.h"
#include "ui/window/columns.h"
#include "ui/window/drop_overlay.h"
#include "ui/window/empty_state.h"
#include "ui/window/loading_line.h"
#include "ui/window/stage.h"
#include "ui/window/top_bar.h"

#include <QActionGroup>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>

#include <utility>

namespace dateline::ui {

MainWindow::MainWindow(QWidget* parent, AddressPolicy mayAsk)
    : QMainWindow(parent), loader_(nullptr, std::move(mayAsk)), background_(session_), keeper_(session_) {
    setWindowTitle(tr("Dateline"));
    setAcceptDrops(true);
    createParts();
    createActions();
    connectParts();
    showState();
    updateActions();
    restoreState();
}

MainWindow::~MainWindow() {
    // The undo stack says that it is clean when it ends, after the keeper of the project, whom `showState` asks.
    disconnect(&session_.undoStack(), nullptr, this, nullptr);
}

void MainWindow::createParts() {
    auto* central = new QWidget(this);
    setCentralWidget(central);
    topBar_ = new TopBar(session_, central);
    notice_ = new NoticeBar(central);
    filterBar_ = new FilterBar(session_, central);
    pages_ = new QStackedWidget(central);
    auto* empty = new EmptyState(pages_);
    empty->offerLast(keeper_.lastName());
    connect(empty, &EmptyState::lastRequested, &keeper_, &ProjectKeeper::openLast);
    connect(empty, &EmptyState::addRequested, this, &MainWindow::chooseFiles);
    connect(empty, &EmptyState::samplesRequested, this, &MainWindow::addSamples);
    connect(&loader_, &Loader::busyChanged, empty, &EmptyState::setReading);
    body_ = new QSplitter(Qt::Vertical, pages_);
    body_->setHandleWidth(1);
    body_->setChildrenCollapsible(false);
    stage_ = new Stage(session_, body_);
    columns_ = new Columns(session_, body_);
    stage_->setMinimumHeight(140);
    columns_->setMinimumHeight(140);
    body_->setStretchFactor(0, 1);
    body_->setStretchFactor(1, 1);
    body_->setSizes({440, 430});
    pages_->addWidget(empty);
    pages_->addWidget(body_);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(topBar_);
    layout->addWidget(notice_);
    layout->addWidget(filterBar_);
    layout->addWidget(pages_, 1);
    loadingLine_ = new LoadingLine(central);
    dropOverlay_ = new DropOverlay(this);
    styleParts();
}

/// Thin lines between the parts, and scroll bars that keep in the background.
void MainWindow::styleParts() {
    QColor bar = color(ColorRole::SecondaryText, palette());
    bar.setAlphaF(0.45F);
    const QString rgba =
        QStringLiteral("rgba(%1,%2,%3,%4)").arg(bar.red()).arg(bar.green()).arg(bar.blue()).arg(bar.alpha());
    // Not on the whole window: a style sheet would take the search line's own painting away.
    body_->setStyleSheet(
        QStringLiteral(
            "QSplitter::handle{background:%1}"
            "QScrollBar:vertical{background:transparent;width:10px;margin:0}"
            "QScrollBar:horizontal{background:transparent;height:10px;margin:0}"
            "QScrollBar::handle{background:%2;border-radius:3px;margin:2px}"
            "QScrollBar::handle:vertical{min-height:28px}"
            "QScrollBar::handle:horizontal{min-width:28px}"
            "QScrollBar::add-line,QScrollBar::sub-line{width:0;height:0}"
            "QScrollBar::add-page,QScrollBar::sub-page{background:transparent}"
            "QHeaderView{background:%3;border:none}"
            "QHeaderView::section{background:%3;color:%4;border:none;border-bottom:1px solid %1;padding:7px 6px}"
            "QHeaderView::section:first{padding-left:14px}")
            .arg(color(ColorRole::Line, palette()).name(), rgba, palette().color(QPalette::Window).name(),
                 color(ColorRole::SecondaryText, palette()).name()));
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && body_) styleParts();
}

void MainWindow::connectParts() {
    connect(&topBar_->add(), &QAbstractButton::clicked, this, &MainWindow::chooseFiles);
    connect(topBar_, &TopBar::renameRequested, this, &MainWindow::renameProject);
    connect(&session_, &Session::changed, this, &MainWindow::showState);
    connect(&session_, &Session::changed, this, &MainWindow::updateActions);
    connect(&session_, &Session::selectionChanged, this, &MainWindow::updateActions);
    connect(stage_, &Stage::opened, this, [this](EventId event) {
        session_.selectEvent(event);
        openSource();
    });
    connectKeyboard();
    connect(&columns_->source(), &SourceView::dateChangeRequested, this, &MainWindow::editArticleDate);
    connect(&columns_->articles(), &ArticlePanel::dateChangeRequested, this, &MainWindow::editArticleDate);
    connect(&columns_->inspector(), &Inspector::dateChangeRequested, this, &MainWindow::editEventDate);
    connect(notice_, &NoticeBar::goodNews, topBar_, &TopBar::sayBriefly);
    connectKeeper();
    connectWheel();
    connect(&loader_, &Loader::progressed, this, &MainWindow::showProgress);
    connect(&loader_, &Loader::fetching, this, &MainWindow::showFetching);
    connect(topBar_, &TopBar::stopRequested, this, [this] { loader_.cancel(); });
    connect(&loader_, &Loader::finished, this, &MainWindow::finishAdding);
    const auto showBusy = [this] {
        loadingLine_->setVisible(loader_.busy() || background_.busy());
        topBar_->setStoppable(loader_.busy());
        if (!loader_.busy()) topBar_->setProgress(background_.busy() ? tr("Putting the events in order…") : QString());
    };
    connect(&loader_, &Loader::busyChanged, this, showBusy);
    connect(&background_, &BackgroundEdit::busyChanged, this, showBusy);
}

void MainWindow::showState() {
    const int page = session_.project().articles.empty() ? 0 : 1;
    if (page != pages_->currentIndex() || !focusWidget()) {
        pages_->setCurrentIndex(page);
        (page == 0 ? pages_->widget(0) : stage_->front())->setFocus();
    }
    const QString name = keeper_.name();
    topBar_->setName(name);
    setWindowTitle((name.isEmpty() ? tr("Dateline") : tr("%1 — Dateline").arg(name)) + QStringLiteral("[*]"));
    setWindowModified(keeper_.unsaved());
}

void MainWindow::addPaths(const QStringList& paths) { take(intakeOf(paths)); }

/// A project file among what came is opened; the last of several. It is no article, and what comes with it is added
/// to it.
void MainWindow::take(Intake intake) {
    if (!intake.links.empty()) {
        askToFetch(intake);
        return;
    }
    QString project;
    std::erase_if(intake.items, [&](const IntakeItem& item) {
        const bool isProject = item.kind == IntakeItem::Kind::Path &&
                               toQt(item.content).endsWith(QStringLiteral(".dateline"), Qt::CaseInsensitive);
        if (isProject) project = toQt(item.content);
        return isProject;
    });
    if (!project.isEmpty()) {
        afterOpening_ = std::move(intake);
        openProject(project);
        return;
    }
    add(std::move(intake));
}

/// Nothing goes online without a yes; what else came with the links is added in any case.
void MainWindow::askToFetch(const Intake& intake) {
    fetchQuestion_.ask(*this, hostsOf(intake), static_cast<int>(intake.links.size()), [this, intake](bool yes) {
        Intake answered = intake;
        if (yes)
            answered = withLinksToFetch(std::move(answered));
        else
            answered.links.clear();
        if (!answered.empty()) take(std::move(answered));
    });
}

void MainWindow::add(Intake intake) {
    if (intake.items.empty() && !intake.refused.empty()) {
        notice_->say(outcomeWords(0, 0, static_cast<int>(intake.refused.size()), false), intake.refused);
        return;
    }
    loader_.add(std::move(intake));
}

void MainWindow::paste() {
    if (const QMimeData* mime = QGuiApplication::clipboard()->mimeData(); mime && mayTake(*mime)) take(intakeOf(*mime));
}

void MainWindow::showProgress(int done, int total) {
    loadingLine_->setProgress(done, total);
    topBar_->setProgress(total == 0 ? tr("Looking for articles…") : tr("Reading %L1 of %L2").arg(done).arg(total));
}

void MainWindow::showFetching(const QString& host, qint64 bytes, qint64 total) {
    loadingLine_->setProgress(static_cast<int>(bytes >> 10), static_cast<int>(total >> 10));
    topBar_->setProgress(bytes == 0 ? tr("Asking %1…").arg(host)
                                    : tr("Fetching from %1, %2").arg(host, QLocale().formattedDataSize(bytes, 0)));
}

/// What was recognised, as notes on the files it came from.
static std::vector<LoadedFile> recognisedNotes(const std::vector<Recognised>& recognised) {
    std::vector<LoadedFile> files;
    for (const Recognised& one : recognised) {
        const std::string path = one.path.empty() ? fromQt(MainWindow::tr("the pasted text")) : one.path;
        if (files.empty() || files.back().path != path) files.push_back({path, {}, {}, {}});
        files.back().notes.push_back(inWords(one));
    }
    return files;
}

void MainWindow::finishAdding(const Outcome& outcome) {
    if (std::exchange(forgetOutcome_, false)) return;
    const std::size_t read = outcome.articles.size();
    const auto say = [this, read, failures = outcome.failures, noted = outcome.noted,
                      cancelled = outcome.cancelled](const Addition& done) {
        std::vector<LoadedFile> notes = noted;
        for (LoadedFile& file : recognisedNotes(done.recognised)) notes.push_back(std::move(file));
        notice_->say(outcomeWords(static_cast<int>(done.added - done.replaced), static_cast<int>(read - done.added),
                                  static_cast<int>(failures.size()), cancelled, static_cast<int>(done.replaced)),
                     failures, notes);
        // One article that was added by itself is what the person wants to see, unless an event is looked at.
        if (read == 1 && done.added == 1 && session_.selection().events.empty())
            session_.showArticle(session_.project().articles.back().id);
    };
    if (read == 0)
        say({});
    else
        background_.add({outcome.articles, outcome.extractions}, read == 1 ? tr("Add article") : tr("Add articles"),
                        say);
}

DatePopup* MainWindow::editArticleDate(ArticleId id) {
    const ProjectArticle* article = session_.findArticle(id);
    if (!article) return nullptr;
    DateQuestion question;
    question.heading = tr("When was this article published?");
    question.dayOnly = true;
    question.published = article->published;
    question.offered = offeredDays(*article);
    if (article->published) {
        question.day = article->published->day;
        question.entry = toQt(isoDay(article->published->day));
        question.removeText = tr("No date");
    }
    if (session_.project().decisions.published.contains(id)) question.againText = tr("Work out again");
    question.set = [this, id](const When& when) { setArticleDate(session_, id, asDay(when.date)); };
    question.remove = [this, id] { setArticleDate(session_, id, std::nullopt); };
    question.again = [this, id] { workOutArticleDate(session_, id); };
    const QPushButton& line = columns_->source().dateLine();
    popup_ = new DatePopup(std::move(question), this);
    popup_->openAt(line.mapToGlobal(QPoint(0, line.height() + 4)));
    return popup_;
}

DatePopup* MainWindow::editEventDate(EventId id) {
    const Event* event = session_.findEvent(id);
    if (!event) return nullptr;
    DateQuestion question;
    question.heading = tr("When did this happen?");
    question.published = session_.project().articles[event->sources.front().mention.article].published;
    if (event->when) {
        question.entry = entryOf(*event->when);
        question.day = asDay(event->when->date);
    } else if (question.published) {
        question.day = question.published->day;
    }
    if (event->when) question.removeText = tr("No date");
    question.remove = [this] { removeDateOfSelected(session_); };
    const EventDecision decision = decisionOf(session_.project(), *event);
    if (decision.when || decision.undated) question.againText = tr("Back to what Dateline read");
    question.set = [this](const When& when) { setDateOfSelected(session_, when); };
    question.again = [this] { takeBackSelected(session_); };
    popup_ = new DatePopup(std::move(question), this);
    popup_->openAt(columns_->inspector().dateCorner());
    return popup_;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!mayTake(*event->mimeData())) return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    dropOverlay_->showFor(*event->mimeData());
}

void MainWindow::dragMoveEvent(QDragMoveEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) { dropOverlay_->hide(); }

void MainWindow::dropEvent(QDropEvent* event) {
    dropOverlay_->hide();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    take(intakeOf(*event->mimeData()));
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    loadingLine_->setGeometry(0, topBar_->height() - 2, width(), loadingLine_->height());
    loadingLine_->raise();
    if (dropOverlay_->isVisible()) dropOverlay_->setGeometry(rect());
}

void MainWindow::saveState() const {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/body"), body_->saveState());
    settings.setValue(QStringLiteral("window/stage"), stage_->saveState());
    settings.setValue(QStringLiteral("window/show"), static_cast<int>(stage_->shows()));
    settings.setValue(QStringLiteral("window/lanes"), static_cast<int>(stage_->lanes().by));
}

void MainWindow::restoreState() {
    QSettings settings;
    QSize size(1440, 900);
    if (const QScreen* desktop = screen()) size = size.boundedTo(desktop->availableSize() - QSize(40, 60));
    resize(size);
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    body_->restoreState(settings.value(QStringLiteral("window/body")).toByteArray());
    const int show = settings.value(QStringLiteral("window/show"), 0).toInt();
    if (show > 0 && show <= 2) showGroup_->actions().at(show)->trigger();
    const int lanes = settings.value(QStringLiteral("window/lanes"), 0).toInt();
    if (lanes > 0 && lanes < lanesGroup_->actions().size()) lanesGroup_->actions().at(lanes)->trigger();
}

}  // namespace dateline::ui
