#include "ui/model/gestures.h"

#include "tests/support/window_fixture.h"
#include "ui/window/columns.h"
#include "ui/window/stage.h"
#include "ui/window/top_bar.h"

#include <QLineEdit>
#include <QWheelEvent>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

namespace {

void wheel(QWidget& widget, const QPoint& place, int steps) {
    QWheelEvent event(place, widget.mapToGlobal(place), {}, {0, steps * 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

}  // namespace

class GesturesTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { window_.reset(); }

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
    void onlyWhatWasCorrectedCanBeTakenBack() {
        tellWindow();
        const QList<QAction*> actions = window_->actions();
        const auto back = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text() == QStringLiteral("Back to what Dateline read");
        });
        QVERIFY(back != actions.end());
        session().selectEvent(eventTitled(session(), "A fire"));
        QVERIFY(!(*back)->isEnabled());
        setDateOfSelected(session(), day(2021, 3, 4));
        QVERIFY((*back)->isEnabled());
        (*back)->trigger();
        QVERIFY(!(*back)->isEnabled());
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
};

int main(int argc, char* argv[]) { return runWindowTest<GesturesTest>(argc, argv); }

#include "gestures_test.moc"
