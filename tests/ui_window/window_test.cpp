#include "tests/support/shared.h"
#include "tests/support/told_session.h"
#include "tests/support/web_server.h"
#include "ui/model/gestures.h"
#include "ui/model/text.h"
#include "ui/panels/controls.h"
#include "ui/panels/date_popup.h"
#include "ui/panels/notice_bar.h"
#include "ui/timeline/palette.h"
#include "ui/window/columns.h"
#include "ui/window/drop_overlay.h"
#include "ui/window/empty_state.h"
#include "ui/window/key_list.h"
#include "ui/window/main_window.h"
#include "ui/window/stage.h"
#include "ui/window/top_bar.h"
#include "ui/window/view_list.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFontInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QWheelEvent>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

namespace {

// Our own words: two reports of one storm, the second without a date.
const QByteArray first =
    "Storm closes the Larrick bridge\n\n12 November 2021\n\nA storm closed the Larrick bridge on Thursday.\n\n"
    "Mayor Joan Pell ordered an inspection of the bridge on Friday.\n\nThe bridge was opened in 1987.\n";
const QByteArray second =
    "Bridge stays shut\n\nThe ferry company added boats on 14 November 2021.\n\nThe bridge will reopen in December "
    "2021.\n";

QMimeData* filesOf(const QStringList& paths) {
    auto* mime = new QMimeData;
    QList<QUrl> urls;
    for (const QString& path : paths) urls.append(QUrl::fromLocalFile(path));
    mime->setUrls(urls);
    return mime;
}

/// A whole drag, as the system would send it: enter, moves, and the drop.
void dragTo(QWidget& target, const QMimeData& mime, bool drop = true) {
    const QPoint place = target.rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted()) return;
    QDragMoveEvent move(place + QPoint(3, 3), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &move);
    if (!drop) return;
    QDropEvent fall(place, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &fall);
    QCOMPARE(fall.dropAction(), Qt::CopyAction);
}

void wheel(QWidget& widget, const QPoint& place, int steps) {
    QWheelEvent event(place, widget.mapToGlobal(place), {}, {0, steps * 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

}  // namespace

class WindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(!QFontInfo(QApplication::font()).family().isEmpty()); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        QDir(ProjectKeeper::stateFolder()).removeRecursively();
        server_.forget();
        server_.answer("/a", page("Content-Type: text/plain; charset=utf-8\r\n", first));
        server_.answer("/b", page("Content-Type: text/plain; charset=utf-8\r\n", second));
        server_.answer("/gone", status("404 Not Found"));
        open();
    }
    void cleanup() { window_.reset(); }

    void anEmptyWindowSaysWhatToDo() {
        auto* empty = window_->findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        picture("empty");
        QTest::mouseClick(buttonOf(*empty, QStringLiteral("Try the sample articles")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!window_->loader().busy() && articles() >= 3, 20000);
        QVERIFY(!empty->isVisible());
        QVERIFY(session().shownCount() > 0);
        picture("samples");
    }
    void droppedFilesBecomeATimeline() {
        const std::unique_ptr<QMimeData> mime(filesOf({write("a.txt", first), write("b.txt", second)}));
        dragTo(*window_, *mime, false);
        QVERIFY(window_->dropOverlay().isVisible());
        QCOMPARE(window_->dropOverlay().words(), QStringLiteral("Drop to add 2 files"));
        picture("drag");
        dragTo(*window_, *mime);
        QVERIFY(!window_->dropOverlay().isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 2, 20000);
        QCOMPARE(window_->notice().words(), QStringLiteral("2 articles added"));
        QVERIFY(!session().visibleEvents().empty());
    }
    void aDroppedFolderIsTakenWithWhatIsBelowIt() {
        QVERIFY(QDir(folder_->path()).mkpath(QStringLiteral("sub/sub")));
        write("sub/a.txt", first);
        write("sub/sub/b.txt", second);
        const std::unique_ptr<QMimeData> mime(filesOf({folder_->filePath(QStringLiteral("sub"))}));
        dragTo(*window_, *mime);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 2, 20000);
    }
    void whatIsStillReadWhenAProjectIsLeftIsNotAddedToTheNext() {
        for (int i = 0; i < 30; ++i) write(qPrintable(QStringLiteral("%1.txt").arg(i)), first + QByteArray::number(i));
        window_->addPaths({folder_->path()});
        QTest::keyClick(window_.get(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!window_->loader().busy() && !window_->background().busy(), 20000);
        QCOMPARE(articles(), 0);
    }
    void theSameArticleTwiceAddsNothing() {
        const QString path = write("a.txt", first);
        load({path});
        window_->addPaths({path});
        QTRY_COMPARE_WITH_TIMEOUT(window_->notice().words(), QStringLiteral("1 was here already"), 20000);
        QCOMPARE(articles(), 1);
        QCOMPARE(session().undoStack().count(), 1);
    }
    void badFilesAreSaidAndTheRestLoads() {
        const QString large = write("large.txt", "x");
        QVERIFY(QFile::resize(large, 200LL << 20));
        QVERIFY(QDir(folder_->path()).mkdir(QStringLiteral("nothing")));
        const std::unique_ptr<QMimeData> mime(filesOf({write("a.txt", first), write("empty.txt", {}),
                                                       write("program.bin", QByteArray("\x7f"
                                                                                       "ELF\0\1\2\0\0",
                                                                                       9)
                                                                                .repeated(50)),
                                                       large, folder_->filePath(QStringLiteral("missing.txt")),
                                                       folder_->filePath(QStringLiteral("nothing"))}));
        dragTo(*window_, *mime);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, 20000);
        QCOMPARE(window_->notice().words(), QStringLiteral("1 article added, 5 not readable"));
        QCOMPARE(window_->notice().details().size(), 5);
        window_->notice().setExpanded(true);
        picture("failures");
    }
    void whatWasRepairedInAFileIsSaid() {
        const std::unique_ptr<QMimeData> mime(
            filesOf({write("broken.txt",
                           "A bridge\xff\xc0 fell in the north on 3 May 2020. The caf\xc3\xa9 beside it was "
                           "closed the same evening, the town said.\n")}));
        dragTo(*window_, *mime);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, 20000);
        QCOMPARE(window_->notice().details().size(), 1);
        QVERIFY(window_->notice().details().constFirst().contains(QStringLiteral("broken.txt")));
        QVERIFY(window_->notice().details().constFirst().contains(QStringLiteral("UTF-8")));
    }
    void aDroppedLinkIsAskedAboutBeforeAnythingGoesOnline() {
        const auto mime = linkTo("/a");
        dragTo(*window_, *mime, false);
        QCOMPARE(window_->dropOverlay().words(), QStringLiteral("Drop to fetch this page; Dateline asks first"));
        dragTo(*window_, *mime);
        auto* box = window_->findChild<QMessageBox*>();
        QVERIFY(box);
        QCOMPARE(box->text(), QStringLiteral("Fetch this page from 127.0.0.1?"));
        picture("fetch-question", box);
        QTest::mouseClick(buttonOf(*box, QStringLiteral("Don’t fetch")), Qt::LeftButton);
        QTest::qWait(50);
        QVERIFY(server_.requests().isEmpty());
        QVERIFY(!window_->loader().busy());
    }
    void aYesFetchesThePageAndMayHoldForTheSession() {
        const std::unique_ptr<QMimeData> one = linkTo("/a");
        dragTo(*window_, *one);
        auto* box = window_->findChild<QMessageBox*>();
        QVERIFY(box && box->checkBox());
        box->checkBox()->setChecked(true);
        QTest::mouseClick(buttonOf(*box, QStringLiteral("Fetch")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, 20000);
        QCOMPARE(session().project().articles[0].article.title, std::string("Storm closes the Larrick bridge"));
        QTRY_VERIFY(!window_->findChild<QMessageBox*>());
        dragTo(*window_, *linkTo("/b"));
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 2, 20000);
        QCOMPARE(server_.requests().size(), 2);
    }
    void theNextSessionAsksAgain() {
        dragTo(*window_, *linkTo("/a"));
        window_->findChild<QMessageBox*>()->checkBox()->setChecked(true);
        QTest::mouseClick(buttonOf(*window_->findChild<QMessageBox*>(), QStringLiteral("Fetch")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, 20000);
        open();
        dragTo(*window_, *linkTo("/b"));
        QVERIFY(window_->findChild<QMessageBox*>());
    }
    void aFetchIsShownAndCanBeStopped() {
        server_.answer("/slow", {});
        dragTo(*window_, *linkTo("/slow"));
        QTest::mouseClick(buttonOf(*window_->findChild<QMessageBox*>(), QStringLiteral("Fetch")), Qt::LeftButton);
        QTRY_COMPARE(server_.requests().size(), 1);
        QVERIFY(window_->topBar().stop().isVisible());
        picture("fetching");
        QTest::mouseClick(&window_->topBar().stop(), Qt::LeftButton);
        QTRY_VERIFY(!window_->loader().busy());
        QVERIFY(!window_->topBar().stop().isVisible());
        QCOMPARE(articles(), 0);
    }
    void aPageThatCannotBeFetchedSaysWhatToDo() {
        dragTo(*window_, *linkTo("/gone"));
        QTest::mouseClick(buttonOf(*window_->findChild<QMessageBox*>(), QStringLiteral("Fetch")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window_->notice().isVisible(), 20000);
        QVERIFY(window_->notice().details().at(0).contains(QStringLiteral("has no page at this address (404)")));
        picture("fetch-failed");
    }
    void textIsPastedAsAnArticle() {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(first));
        QTest::keyClick(window_.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, 20000);
    }
    void aDragOfAPictureIsNotTaken() {
        QMimeData mime;
        mime.setData(QStringLiteral("image/png"), "x");
        dragTo(*window_, mime, false);
        QVERIFY(!window_->dropOverlay().isVisible());
    }

    void theWheelZoomsAtTheCursor() {
        tellWindow();
        TimelineView& timeline = window_->stage().timeline();
        const QPoint place(timeline.width() / 3, timeline.height() / 3);
        const auto dateAt = [&] {
            const auto [begin, end] = timeline.visibleRange();
            return static_cast<double>(begin) + static_cast<double>(end - begin) * place.x() / timeline.width();
        };
        const auto [begin, end] = timeline.visibleRange();
        const double before = dateAt();
        wheel(timeline, place, 1);
        const auto [nearBegin, nearEnd] = timeline.visibleRange();
        QVERIFY(nearEnd - nearBegin < end - begin);
        const double pixel = static_cast<double>(end - begin) / timeline.width();
        QVERIFY(std::abs(dateAt() - before) <= 2 * pixel);
    }
    void theKeyboardGoesFromEventToEvent() {
        tellWindow();
        TimelineView& timeline = window_->stage().timeline();
        timeline.setFocus();
        QTest::keyClick(&timeline, Qt::Key_Home);
        const EventId firstEvent = session().selection().current();
        QTest::keyClick(&timeline, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(session().selection().current());
        QVERIFY(session().selection().current() != firstEvent);
        QTest::keyClick(&timeline, Qt::Key_Escape);
        QVERIFY(session().selection().events.empty());
    }
    void selectionGoesBothWays() {
        tellWindow();
        const EventId fire = eventTitled(session(), "A fire");
        session().selectEvent(fire);
        QCOMPARE(window_->stage().timeline().selection(), QList<EventId>{fire});
        QVERIFY(!window_->columns().source().text().sentences().empty());
        picture("selected");
        ArticleText& text = window_->columns().source().text();
        const std::string& words = session().findArticle(session().selection().article)->article.text;
        const auto at = static_cast<std::uint32_t>(words.find("announced"));
        QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, text.rectOf({at, at + 9}).center());
        QCOMPARE(window_->stage().timeline().selection(), QList<EventId>{eventTitled(session(), "The mayor")});
    }
    void enterOpensTheSource() {
        tellWindow();
        TimelineView& timeline = window_->stage().timeline();
        session().selectEvent(eventTitled(session(), "A fire"));
        timeline.setFocus();
        QTest::keyClick(&timeline, Qt::Key_Return);
        QVERIFY(window_->columns().source().text().hasFocus());
    }
    void goingFromEventToEventMarksOneArticle() {
        tellWindow();
        const auto articleOf = [&](EventId event) {
            return session().findEvent(event)->sources.front().mention.article;
        };
        window_->stage().timeline().setFocus();
        session().showArticle(session().project().articles[1].id);
        // By the window, as a keyboard does, so that Ctrl counts as pressed everywhere.
        QTest::keyClick(window_->windowHandle(), Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(window_->windowHandle(), Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(session().selection().current());
        const auto rows = window_->columns().articles().list().selectionModel()->selectedIndexes();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().row(), static_cast<int>(articleOf(session().selection().current())));
    }
    void lettersAreGesturesAndCanBeUndone() {
        tellWindow();
        const EventId fire = eventTitled(session(), "A fire");
        session().selectEvent(fire);
        window_->stage().timeline().setFocus();
        QTest::keyClick(&window_->stage().timeline(), Qt::Key_H);
        QVERIFY(!session().isVisible(fire));
        QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(session().isVisible(fire));
        QTest::keyClick(&window_->stage().timeline(), Qt::Key_A);
        QVERIFY(isAccepted(session().project(), *session().findEvent(fire)));
    }
    void lettersTypedIntoTheSearchAreLetters() {
        tellWindow();
        session().selectEvent(eventTitled(session(), "A fire"));
        QTest::keyClick(window_.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(window_->topBar().search().hasFocus());
        QTest::keyClicks(&window_->topBar().search(), QStringLiteral("ash"));
        QCOMPARE(window_->topBar().search().text(), QStringLiteral("ash"));
        QVERIFY(session().project().decisions.events.empty());
        QTRY_VERIFY(session().visibleEvents().empty());
        picture("no_match");
        QTest::keyClick(&window_->topBar().search(), Qt::Key_Escape);
        QVERIFY(!session().visibleEvents().empty());
    }
    void theDateOfAnArticleIsChangedAndAllIsWorkedOutAgain() {
        load({write("a.txt", first)});
        const ArticleId article = session().project().articles[0].id;
        QVERIFY(session().project().articles[0].published);
        const auto days = [&] {
            std::vector<std::string> all;
            for (const Event& event : session().project().events)
                all.push_back(event.when ? edtf(*event.when) : std::string());
            return all;
        };
        const auto before = days();
        DatePopup* popup = window_->editArticleDate(article);
        picture("date", popup);
        popup->line().selectAll();
        QTest::keyClicks(&popup->line(), QStringLiteral("2021-11-19"));
        QTest::keyClick(&popup->line(), Qt::Key_Return);
        QCOMPARE(window_->columns().source().dateLine().text(), QStringLiteral("Friday 19 November 2021"));
        QVERIFY2(days() != before, "“on Thursday” hangs on the article's date");
        session().undoStack().undo();
        QCOMPARE(days(), before);
    }
    void theDateIsChosenAmongWhatWasFoundWithOneClick() {
        load({write("a.html",
                    "<html><head><title>Storm closes the Larrick bridge</title>"
                    "<meta property=\"article:published_time\" content=\"2021-11-12T09:30:00+00:00\">"
                    "<meta property=\"article:modified_time\" content=\"2021-11-20\">"
                    "<link rel=canonical href=\"https://paper.example/2021/11/05/storm\"></head><body>"
                    "<h1>Storm closes the Larrick bridge</h1><p>A storm closed the Larrick bridge on Thursday, and the "
                    "town was cut off from the coast for a whole day.</p><p>Mayor Joan Pell ordered an inspection of "
                    "the bridge on Friday, and asked drivers to wait.</p></body></html>")});
        const auto dates = [&] {
            std::vector<std::string> all;
            for (const Event& event : session().project().events)
                all.push_back(event.when ? edtf(*event.when) : std::string());
            return all;
        };
        const auto before = dates();
        const ArticleId article = session().project().articles[0].id;
        DatePopup* popup = window_->editArticleDate(article);
        picture("date-candidates", popup);
        const auto& offers = popup->offers();
        QCOMPARE(offers.size(), std::size_t{4});
        QVERIFY(offers[0]->isChecked() && !offers[1]->isChecked());
        QCOMPARE(offers[0]->text(), QStringLiteral("Friday 12 November 2021"));
        QVERIFY(offers[0]->accessibleDescription().contains(QStringLiteral("article:published_time")));
        QCOMPARE(offers[1]->text(), QStringLiteral("Friday 5 November 2021"));
        QVERIFY(offers[1]->accessibleDescription().startsWith(QStringLiteral("The page's address")));
        QVERIFY(offers[2]->accessibleDescription().contains(QStringLiteral("A change only.")));
        QVERIFY(offers[3]->accessibleDescription().startsWith(QStringLiteral("Weak: The file's time")));
        QTest::mouseClick(offers[1], Qt::LeftButton);
        QCOMPARE(window_->columns().source().dateLine().text(), QStringLiteral("Friday 5 November 2021"));
        QVERIFY2(dates() != before, "“on Thursday” hangs on the article's date");
        QVERIFY(session().project().articles[0].published->evidence.ends_with("chosen by hand"));
        session().undoStack().undo();
        QCOMPARE(dates(), before);
        QCOMPARE(window_->columns().source().dateLine().text(), QStringLiteral("Friday 12 November 2021"));
    }
    void aDoubtfulDateSaysSo() {
        load({write("a.html",
                    "<html><head><title>Storm closes the Larrick bridge</title>"
                    "<meta property=\"article:published_time\" content=\"2011-11-12\"></head><body>"
                    "<h1>Storm closes the Larrick bridge</h1><p>A storm closed the Larrick bridge on 11 November 2021, "
                    "and the town was cut off from the coast for a whole day.</p></body></html>")});
        QCOMPARE(window_->columns().source().dateLine().text(), QStringLiteral("Saturday 12 November 2011 · doubtful"));
        const QModelIndex row = window_->columns().articles().list().model()->index(0, 0);
        QCOMPARE(row.data(ArticleListModel::DateLineRole).toString(), QStringLiteral("12 November 2011, doubtful"));
        DatePopup* popup = window_->editArticleDate(session().project().articles[0].id);
        picture("date-doubtful", popup);
        QVERIFY(popup->offers()[0]->accessibleDescription().startsWith(QStringLiteral("Doubtful: every day")));
        QTest::mouseClick(popup->offers()[0], Qt::LeftButton);
        QVERIFY2(!window_->columns().source().dateLine().text().contains(QStringLiteral("doubtful")),
                 "what a person chose is not doubted");
    }
    void theSeedsUndatedArticleSaysWhatWasInferredAndGivesItUp() {
        DATELINE_SHARED_FILE(dated, "seeds/000_3b64290535a54f77.txt");
        DATELINE_SHARED_FILE(undated, "seeds/004_4eccbf904713089a.txt");
        load({dated, undated});
        session().showArticle(session().project().articles[1].id);
        QCOMPARE(window_->columns().source().dateLine().text(),
                 QStringLiteral("No date in the article · 20 December 2014 inferred"));
        picture("seeds");
        setArticleDate(session(), session().selection().article, std::nullopt);
        QVERIFY(!session().project().articles[1].published);
        QVERIFY(
            window_->columns().source().dateLine().text().startsWith(QStringLiteral("No date in the article · Set")));
        workOutArticleDate(session(), session().selection().article);
        QVERIFY(session().project().articles[1].published->inferred);
    }
    void theDateOfAnEventIsTypedInWords() {
        tellWindow();
        const EventId mayor = eventTitled(session(), "The mayor");
        session().selectEvent(mayor);
        DatePopup* popup = window_->editEventDate(mayor);
        popup->line().selectAll();
        QTest::keyClicks(&popup->line(), QStringLiteral("8 March 2021"));
        QCOMPARE(popup->reading(), QStringLiteral("Monday 8 March 2021"));
        QTest::keyClick(&popup->line(), Qt::Key_Return);
        QCOMPARE(edtf(*session().findEvent(mayor)->when), std::string("2021-03-08"));
    }
    void anEventsDateIsTakenAwayAndPutBack() {
        tellWindow();
        const EventId mayor = eventTitled(session(), "The mayor");
        session().selectEvent(mayor);
        DatePopup* popup = window_->editEventDate(mayor);
        QTest::mouseClick(buttonOf(*popup, QStringLiteral("No date")), Qt::LeftButton);
        QVERIFY(!session().findEvent(mayor)->when);
        QCOMPARE(window_->stage().shelf().count(), 2);
        popup = window_->editEventDate(mayor);
        QTest::mouseClick(buttonOf(*popup, QStringLiteral("Back to what Dateline read")), Qt::LeftButton);
        QVERIFY(session().findEvent(mayor)->when);
        session().undoStack().undo();
        QVERIFY(!session().findEvent(mayor)->when);
        session().undoStack().undo();
        QVERIFY(session().findEvent(mayor)->when);
    }
    void lanesArePutInAnotherOrderByKeyboardAndKeptWithTheProject() {
        tellWindow();
        Stage& stage = window_->stage();
        stage.setLanes({LaneKind::Actor, {}, {}});
        stage.timeline().setFocus();
        QTest::keyClick(&stage.timeline(), Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(&stage.timeline(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(stage.lanes().order.value(0), QStringLiteral("Ada Brook"));
        QTest::keyClick(&stage.timeline(), Qt::Key_Space);
        QCOMPARE(stage.lanes().folded, QStringList{QStringLiteral("Port Ellan")});
        picture("lanes");
        const LaneChoice chosen = stage.lanes();
        const QString path = folder_->filePath(QStringLiteral("p.dateline"));
        QVERIFY(window_->keeper().save(path));
        stage.setLanes({});
        window_->openProject(path);
        QTRY_COMPARE_WITH_TIMEOUT(stage.lanes(), chosen, 20000);
    }
    void aKeptViewIsComeBackTo() {
        tellWindow();
        Stage& stage = window_->stage();
        const auto all = stage.timeline().visibleRange();
        stage.setLanes({LaneKind::Status, {}, {}});
        Filter filter;
        filter.statuses = {Status::Cancelled};
        session().setFilter(filter);
        stage.timeline().setVisibleRange(1'614'556'800, 1'617'235'200);
        window_->keepViewAs(QStringLiteral("What was called off"));
        stage.setLanes({});
        session().setFilter({});
        stage.timeline().setVisibleRange(all.first, all.second);
        QTest::keyClick(window_.get(), Qt::Key_1, Qt::AltModifier);
        QCOMPARE(stage.lanes().by, LaneKind::Status);
        QCOMPARE(session().filter(), filter);
        QVERIFY(std::abs(stage.timeline().visibleRange().first - 1'614'556'800) < 4000);
        const QString path = folder_->filePath(QStringLiteral("p.dateline"));
        QVERIFY(window_->keeper().save(path));
        window_->openProject(path);
        QTRY_COMPARE_WITH_TIMEOUT(session().bookmarks().size(), 1, 20000);
        ViewList list(session(), window_.get());
        list.setAttribute(Qt::WA_DeleteOnClose, false);
        list.list().item(0)->setText(QStringLiteral("Off"));
        QTRY_COMPARE(session().bookmarks().front().name, QStringLiteral("Off"));
        QTest::keyClick(&list, Qt::Key_Delete);
        QVERIFY(session().bookmarks().isEmpty());
    }
    void whatHappenedAroundAnEventSaysHowFarItIs() {
        tellWindow();
        const EventId fire = eventTitled(session(), "A fire");
        session().selectEvent(fire);
        window_->showAround({{}, 1, Around::Unit::Months});
        QVERIFY(session().filter().around);
        picture("around");
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&window_->stage().timeline());
        QStringList names;
        for (int i = 0; i < list->childCount(); ++i) names.append(list->child(i)->text(QAccessible::Name));
        QVERIFY2(!names.filter(QStringLiteral("1 day after")).isEmpty(), qPrintable(names.join(QLatin1Char('\n'))));
        QStringList dates;
        const QAbstractItemModel& table = *window_->stage().table().model();
        for (int row = 0; row < table.rowCount(); ++row) dates.append(table.index(row, 0).data().toString());
        QCOMPARE(dates, (QStringList{"Friday 5 March 2021", "Saturday 6 March 2021 · 1 day after",
                                     "Saturday 20 March 2021 · 15 days after"}));
    }
    void theTableTakesTheTimelinesPlace() {
        tellWindow();
        QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(window_->stage().table().isVisible());
        QVERIFY(!window_->stage().timeline().isVisible());
        picture("table");
        QTest::keyClick(window_.get(), Qt::Key_3, Qt::ControlModifier);
        QVERIFY(window_->stage().table().isVisible() && window_->stage().timeline().isVisible());
        QTest::keyClick(window_.get(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!window_->stage().table().isVisible());
    }
    void undatedEventsStandOnTheirShelf() {
        tellWindow();
        QVERIFY(!window_->stage().shelf().isVisible());
        QTest::keyClick(window_.get(), Qt::Key_U);
        QVERIFY(window_->stage().shelf().isVisible());
        picture("shelf");
        QTest::keyClick(window_.get(), Qt::Key_U);
        QVERIFY(!window_->stage().shelf().isVisible());
    }
    void columnsCanBeHidden() {
        tellWindow();
        QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
        QVERIFY(!window_->columns().articles().isVisible());
        QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
        QVERIFY(window_->columns().articles().isVisible());
    }
    void inANarrowWindowTheEventIsACardOverTheSource() {
        tellWindow();
        window_->resize(820, 700);
        QCoreApplication::processEvents();
        QVERIFY(window_->columns().isCard());
        QVERIFY(!window_->columns().inspector().isVisible());
        session().selectEvent(eventTitled(session(), "A fire"));
        QVERIFY(window_->columns().inspector().isVisible());
        QVERIFY(window_->columns().source().isVisible());
        picture("narrow");
        session().selectEvents({});
        QVERIFY(!window_->columns().inspector().isVisible());
        window_->resize(1400, 900);
        QCoreApplication::processEvents();
        QVERIFY(!window_->columns().isCard());
        QVERIFY(window_->columns().inspector().isVisible());
    }
    void aQuestionMarkListsTheKeys() {
        QTest::keyClick(window_.get(), Qt::Key_Question, Qt::ShiftModifier);
        QVERIFY(window_->findChild<KeyList*>());
        picture("keys", window_->findChild<KeyList*>());
    }
    void darkAndLightAreOnePaletteAway() {
        tellWindow();
        session().selectEvent(eventTitled(session(), "A fire"));
        applyPalette(*qobject_cast<QApplication*>(QCoreApplication::instance()), ColorScheme::Dark);
        QCoreApplication::processEvents();
        const QImage dark = window_->grab().toImage();
        picture("dark");
        QVERIFY(dark.pixelColor(dark.width() - 40, dark.height() - 40).lightness() < 80);
        applyPalette(*qobject_cast<QApplication*>(QCoreApplication::instance()), ColorScheme::Light);
        QCoreApplication::processEvents();
        const QImage light = window_->grab().toImage();
        QVERIFY(light.pixelColor(light.width() - 40, light.height() - 40).lightness() > 200);
    }

    void aClosedWindowLeavesItsProjectForTheNextStart() {
        load({write("a.txt", first), write("b.txt", second)});
        session().selectEvent(session().visibleEvents().front()->id);
        const EventId chosen = session().selection().current();
        window_->close();
        open();
        QVERIFY(!window_->keeper().lastName().isEmpty());
        auto* empty = window_->findChild<EmptyState*>();
        auto* go = buttonOf(*empty, QStringLiteral("Continue: 2 articles, %1 events"), true);
        QVERIFY(go);
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 2, 20000);
        QCOMPARE(session().selection().current().value, chosen.value);
    }
    void aProjectWithoutAFileIsNotWrittenOverByTheNext() {
        load({write("a.txt", first)});
        window_->keeper().startNew();
        load({write("b.txt", second)});
        window_->keeper().autosave();
        QCOMPARE(window_->keeper().earlier().size(), 1);
        window_->openProject(window_->keeper().earlier().front());
        QTRY_COMPARE_WITH_TIMEOUT(articles() == 1 ? session().project().articles[0].article.title : std::string(),
                                  std::string("Storm closes the Larrick bridge"), 20000);
        QVERIFY2(window_->keeper().path().isEmpty(), "it still has no file of its own");
        window_->keeper().autosave();
        window_->keeper().autosave();
        QCOMPARE(window_->keeper().earlier().size(), 2);
    }
    void aProjectIsSavedAndOpenedAgain() {
        load({write("a.txt", first)});
        session().edit(RenameProject{"Storm"}, QStringLiteral("Rename"));
        const QString path = folder_->filePath(QStringLiteral("storm.dateline"));
        QVERIFY(window_->keeper().save(path));
        QVERIFY(!window_->isWindowModified());
        session().selectEvent(session().visibleEvents().front()->id);
        hideSelected(session());
        QVERIFY(window_->isWindowModified());
        QVERIFY(window_->save());
        const qsizetype shown = session().shownCount();
        window_->keeper().startNew();
        QCOMPARE(articles(), 0);
        const std::unique_ptr<QMimeData> mime(filesOf({path}));
        dragTo(*window_, *mime);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, 20000);
        QCOMPARE(session().shownCount(), shown);
        QCOMPARE(session().project().name, std::string("Storm"));
        QVERIFY(window_->keeper().recent().contains(path));
    }
    void aFileThatIsNoProjectIsSaidSo() {
        window_->openProject(write("broken.dateline", "this is no database"));
        QTRY_VERIFY_WITH_TIMEOUT(window_->notice().isVisible(), 20000);
        QCOMPARE(window_->notice().details().size(), 1);
        QCOMPARE(articles(), 0);
    }
    void aViewStateSurvivesJson() {
        const LaneChoice lanes{
            LaneKind::Actor, {QStringLiteral("Mayor"), QStringLiteral("\n")}, {QStringLiteral("Mayor")}};
        const ViewState state{-62'135'596'800, 253'402'300'799, 7, 3, 120, lanes, QStringLiteral("/tmp/ü.dateline")};
        Look look{-62'135'596'800, 99, {}, lanes};
        look.filter.words = QStringLiteral("fire");
        look.filter.articles = {ArticleId{3}};
        look.filter.statuses = {Status::Denied};
        look.filter.range = Interval{std::nullopt, Instant(std::chrono::seconds(253'402'300'799))};
        look.filter.around = Around{EventId{4}, 3, Around::Unit::Months};
        look.filter.minor = true;
        const QList<Bookmark> bookmarks{{QStringLiteral("The fire"), look}, {QStringLiteral("All"), {}}};
        const std::string json = toJson(state, bookmarks);
        const ViewState back = viewStateFrom(json);
        QCOMPARE(bookmarksFrom(json), bookmarks);
        QCOMPARE(back.lanes, state.lanes);
        QCOMPARE(back.begin, state.begin);
        QCOMPARE(back.end, state.end);
        QCOMPARE(back.event, state.event);
        QCOMPARE(back.article, state.article);
        QCOMPARE(back.scroll, state.scroll);
        QCOMPARE(back.path, state.path);
        QCOMPARE(viewStateFrom("no json").end, qint64{0});
    }

private:
    void open() {
        window_.reset();
        window_ = std::make_unique<MainWindow>(
            nullptr, [port = server_.port()](const QHostAddress&, quint16 asked) { return asked == port; });
        window_->resize(1440, 900);
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    }
    QString at(const char* path) const {
        return QStringLiteral("http://127.0.0.1:%1").arg(server_.port()) + QLatin1String(path);
    }
    /// A drag of a link to the test's own server.
    std::unique_ptr<QMimeData> linkTo(const char* path) const {
        auto mime = std::make_unique<QMimeData>();
        mime->setUrls({QUrl(at(path))});
        return mime;
    }
    Session& session() { return window_->session(); }
    int articles() { return static_cast<int>(session().project().articles.size()); }
    void tellWindow() {
        tell(session());
        QCoreApplication::processEvents();
    }
    void load(const QStringList& paths) {
        window_->addPaths(paths);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), static_cast<int>(paths.size()), 20000);
    }
    QString write(const char* name, const QByteArray& bytes) {
        QFile file(folder_->filePath(QString::fromUtf8(name)));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }
    QAbstractButton* buttonOf(const QWidget& widget, const QString& text, bool withCount = false) {
        for (QAbstractButton* one : widget.findChildren<QAbstractButton*>())
            if (one->text() ==
                (withCount ? text.arg(one->text().section(QLatin1String(", "), 1).section(QLatin1Char(' '), 0, 0))
                           : text))
                return one;
        return nullptr;
    }
    /// Kept where DATELINE_SCREENSHOTS names a folder, to be looked at.
    void picture(const char* name, QWidget* widget = nullptr) {
        QCoreApplication::processEvents();
        const QString folder = qEnvironmentVariable("DATELINE_SCREENSHOTS");
        if (!folder.isEmpty())
            (widget ? widget : window_.get())
                ->grab()
                .save(folder + QLatin1Char('/') + QString::fromUtf8(name) + QStringLiteral(".png"));
    }

    WebServer server_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<MainWindow> window_;
};

int main(int argc, char* argv[]) {
    // Nothing of the person who runs the tests is read or written.
    QTemporaryDir home;
    for (const char* place : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
        qputenv(place, home.path().toUtf8());
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("dateline"));
    QApplication::setOrganizationName(QStringLiteral("dateline"));
    applyPalette(application, ColorScheme::Light);
    WindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "window_test.moc"
