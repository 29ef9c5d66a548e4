#include "tests/support/window_fixture.h"
#include "ui/model/gestures.h"
#include "ui/panels/notice_bar.h"
#include "ui/window/empty_state.h"
#include "ui/window/top_bar.h"

#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QTimer>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

namespace {

bool says(const QWidget& part, const QString& words) {
    const QList<QLabel*> labels = part.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == words; });
}

}  // namespace

class ProjectsTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { window_.reset(); }

    void aClosedWindowLeavesItsProjectForTheNextStart() {
        load({write("a.txt", firstReport), write("b.txt", secondReport)});
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
        load({write("a.txt", firstReport)});
        window_->keeper().startNew();
        load({write("b.txt", secondReport)});
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
        load({write("a.txt", firstReport)});
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
        const auto mime = filesOf({path});
        dragTo(*window_, *mime);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, 20000);
        QCOMPARE(session().shownCount(), shown);
        QCOMPARE(session().project().name, std::string("Storm"));
        QVERIFY(window_->keeper().recent().contains(path));
    }
    void aSavedProjectIsKnownByItsFileUntilItIsNamed() {
        load({write("a.txt", firstReport)});
        QVERIFY(says(window_->topBar(), QStringLiteral("New timeline")));
        QVERIFY(window_->keeper().save(folder_->filePath(QStringLiteral("The bridge.dateline"))));
        QVERIFY(says(window_->topBar(), QStringLiteral("The bridge")));
        QCOMPARE(window_->windowTitle(), QStringLiteral("The bridge — Dateline[*]"));
        session().edit(RenameProject{"Storm"}, QStringLiteral("Rename"));
        QVERIFY(says(window_->topBar(), QStringLiteral("Storm")));
        window_->keeper().startNew();
        QVERIFY(says(window_->topBar(), QStringLiteral("Dateline")));
    }
    void aProjectThatHasAFileIsNotKeptAsideWhenAnotherIsBegun() {
        load({write("a.txt", firstReport)});
        QVERIFY(window_->keeper().save(folder_->filePath(QStringLiteral("a.dateline"))));
        window_->keeper().startNew();
        load({write("b.txt", secondReport)});
        window_->keeper().autosave();
        QVERIFY(window_->keeper().earlier().isEmpty());
    }
    void aDiscardedChangeIsNotBroughtBackByTheNextStart() {
        load({write("a.txt", firstReport)});
        QVERIFY(window_->keeper().save(folder_->filePath(QStringLiteral("a.dateline"))));
        const qsizetype shown = session().shownCount();
        session().selectEvent(session().visibleEvents().front()->id);
        hideSelected(session());
        window_->keeper().autosave();
        answerLater(QMessageBox::Discard);
        QVERIFY(window_->close());
        open();
        QCOMPARE(window_->keeper().lastName(), QStringLiteral("a"));
        window_->keeper().openLast();
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, 20000);
        QCOMPARE(session().shownCount(), shown);
        QVERIFY(!window_->isWindowModified());
    }
    void aWindowWithChangesStaysOpenWhereThatIsWhatWasAnswered() {
        load({write("a.txt", firstReport)});
        QVERIFY(window_->keeper().save(folder_->filePath(QStringLiteral("a.dateline"))));
        session().selectEvent(session().visibleEvents().front()->id);
        hideSelected(session());
        answerLater(QMessageBox::Cancel);
        QVERIFY(!window_->close());
        QVERIFY(window_->isWindowModified());
    }
    void whatWasNeverSavedIsForgottenOnlyAfterAQuestion_data() {
        QTest::addColumn<QMessageBox::StandardButton>("answer");
        QTest::addColumn<int>("left");
        QTest::newRow("cancelled: it stays") << QMessageBox::Cancel << 1;
        QTest::newRow("discarded: it is gone") << QMessageBox::Discard << 0;
    }
    void whatWasNeverSavedIsForgottenOnlyAfterAQuestion() {
        QFETCH(QMessageBox::StandardButton, answer);
        QFETCH(int, left);
        load({write("a.txt", firstReport)});
        window_->keeper().startNew();
        load({write("b.txt", secondReport)});
        window_->keeper().autosave();
        QCOMPARE(window_->keeper().earlier().size(), 1);
        answerLater(answer);
        chooseInMenu(QStringLiteral("Open recent"), QStringLiteral("Forget all of them"));
        QCOMPARE(window_->keeper().earlier().size(), left);
    }
    void thereIsNothingToForgetAtFirst() {
        QSettings().clear();
        QVERIFY(!menuItem(QStringLiteral("Open recent"), QStringLiteral("Forget all of them"))->isEnabled());
    }
    void aFileThatIsNoProjectIsSaidSo() {
        window_->openProject(write("broken.dateline", "this is no database"));
        QTRY_VERIFY_WITH_TIMEOUT(window_->notice().isVisible(), 20000);
        QCOMPARE(window_->notice().words(), QStringLiteral("The project could not be opened"));
        QCOMPARE(window_->notice().details(),
                 QStringList{QStringLiteral("“broken.dateline” is not a Dateline project. If it is an article, add it "
                                            "to a project instead of opening it.")});
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
    /// Presses that button of the question that is asked next.
    void answerLater(QMessageBox::StandardButton answer) {
        QTimer::singleShot(0, window_.get(), [answer] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box) qFatal("nothing was asked");
            box->button(answer)->click();
        });
    }
    /// An item of the main menu's menu of that name, as it is when that opens.
    QAction* menuItem(const QString& name, const QString& item) {
        for (QMenu* menu : window_->findChildren<QMenu*>()) {
            if (menu->title() != name) continue;
            Q_EMIT menu->aboutToShow();
            for (QAction* action : menu->actions())
                if (action->text() == item) return action;
        }
        qFatal("no such item");
    }
    void chooseInMenu(const QString& name, const QString& item) { menuItem(name, item)->trigger(); }
};

int main(int argc, char* argv[]) { return runWindowTest<ProjectsTest>(argc, argv); }

#include "projects_test.moc"
