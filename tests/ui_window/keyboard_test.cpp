#include "tests/support/keyboard.h"

#include "ui/model/gestures.h"
#include "ui/panels/controls.h"
#include "ui/panels/filter_bar.h"
#include "ui/panels/notice_bar.h"
#include "ui/window/columns.h"
#include "ui/window/empty_state.h"
#include "ui/window/stage.h"
#include "ui/window/top_bar.h"
#include "ui/window/view_list.h"

#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

namespace {

/// How many pixels of two pictures differ enough to be seen.
int seenDifference(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y)
        for (int x = 0; x < std::min(a.width(), b.width()); ++x) {
            const QColor one = a.pixelColor(x, y), other = b.pixelColor(x, y);
            count += std::abs(one.red() - other.red()) > 40 || std::abs(one.green() - other.green()) > 40 ||
                     std::abs(one.blue() - other.blue()) > 40;
        }
    return count;
}

QString nameOf(const QWidget* widget) {
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') +
           (button ? button->text() : widget->accessibleName());
}

}  // namespace

/// Each thing a person does with keys alone, one by one; session_test does a whole session.
class KeyboardTest : public WindowFixture {
    Q_OBJECT

    Keyboard keys_{[this] { return window_.get(); }};

    TimelineView& timeline() { return window_->stage().timeline(); }
    Inspector& inspector() { return window_->columns().inspector(); }
    ArticleText& text() { return window_->columns().source().text(); }
    EventId fire() { return eventTitled(session(), "A fire"); }
    void tellAndSelectTheFire() {
        tellWindow();
        session().selectEvent(fire());
        timeline().setFocus();
    }
    QWidget* focus() { return window_->focusWidget(); }
    /// What Tab comes by from the timeline on, until it is there again.
    QList<QWidget*> stops() {
        QList<QWidget*> all;
        timeline().setFocus();
        do {
            all.append(focus());
            keys_.press(Qt::Key_Tab);
        } while (focus() && !all.contains(focus()) && all.size() < 60);
        return all;
    }
    /// The place of a widget in the order in which the window is read.
    int partOf(const QWidget* widget) {
        const QList<const QWidget*> parts{&window_->topBar(), window_->findChild<FilterBar*>(),
                                          &window_->stage(),  &window_->columns().articles(),
                                          &inspector(),       &window_->columns().source()};
        for (qsizetype i = 0; i < parts.size(); ++i)
            if (parts[i]->isAncestorOf(widget)) return static_cast<int>(i);
        return -1;
    }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { window_.reset(); }

    void everyStopOfTabIsSeen() {
        tellAndSelectTheFire();
        Filter filter;
        filter.statuses = {Status::Happened};
        session().setFilter(filter);
        for (QWidget* stop : stops()) {
            stop->setFocus(Qt::TabFocusReason);
            QCoreApplication::processEvents();
            const QImage with = window_->grab().toImage();
            stop->clearFocus();
            QCoreApplication::processEvents();
            const QImage without = window_->grab().toImage();
            QVERIFY2(seenDifference(with, without) >= 60, qPrintable(nameOf(stop)));
        }
    }
    void tabGoesAsTheWindowIsRead() {
        tellAndSelectTheFire();
        Filter filter;
        filter.words = QStringLiteral("e");
        filter.statuses = {Status::Happened};
        session().setFilter(filter);
        inspector().focusFirst();
        keys_.press(Qt::Key_A);
        QList<int> parts;
        QStringList names;
        for (const QWidget* stop : stops()) {
            parts.append(partOf(stop));
            names.append(nameOf(stop));
        }
        std::rotate(parts.begin(), std::min_element(parts.begin(), parts.end()), parts.end());
        QVERIFY2(std::is_sorted(parts.begin(), parts.end()), qPrintable(names.join(QLatin1Char('\n'))));
        for (int part = 0; part < 6; ++part) QVERIFY2(parts.contains(part), qPrintable(QString::number(part)));
    }
    void tabGoesDownTheEmptyWindow() {
        auto* empty = window_->findChild<EmptyState*>();
        empty->offerLast(QStringLiteral("Bridges"));
        empty->setFocus();
        QStringList words;
        for (int i = 0; i < 3; ++i) {
            keys_.press(Qt::Key_Tab);
            words.append(qobject_cast<QAbstractButton*>(focus())->text());
        }
        QCOMPARE(words, (QStringList{QStringLiteral("Add articles"), QStringLiteral("Continue: Bridges"),
                                     QStringLiteral("Try the sample articles")}));
    }
    void enterPressesAButton() {
        auto* samples = buttonOf(*window_, QStringLiteral("Try the sample articles"));
        samples->setFocus();
        keys_.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!window_->loader().busy() && articles() >= 3, 20000);
        QVERIFY2(timeline().hasFocus(), "what was asked for is in front");
    }
    void aButtonOfTheEventKeepsTheKeyboard() {
        tellAndSelectTheFire();
        inspector().focusFirst();
        keys_.press(Qt::Key_Space);
        QCOMPARE(nameOf(focus()).section(QLatin1Char(' '), 1), QStringLiteral("Accepted"));
        keys_.press(Qt::Key_Return);
        QCOMPARE(nameOf(focus()).section(QLatin1Char(' '), 1), QStringLiteral("Accept"));
    }
    void whatIsSaidLeadsToItsEventAndTheKeyboardStaysThere() {
        tellWindow();
        session().selectEvent(eventTitled(session(), "Somebody"));
        QCoreApplication::processEvents();
        inspector().findChild<BarRow*>()->setFocus();
        keys_.press(Qt::Key_Return);
        QCOMPARE(session().selection().current(), eventTitled(session(), "The mayor"));
        QVERIFY(inspector().isAncestorOf(focus()));
    }
    void selectingNothingInTheEventPanelLeadsToTheTimeline() {
        tellAndSelectTheFire();
        inspector().focusFirst();
        keys_.press(Qt::Key_Escape);
        QVERIFY(timeline().hasFocus());
    }
    void aNameIsTypedAndTheKeyboardIsBackWhereItWas() {
        tellAndSelectTheFire();
        const EventId event = fire();
        keys_.press(Qt::Key_F2);
        keys_.type(QStringLiteral("The old café burned"));
        keys_.press(Qt::Key_Return);
        QCOMPARE(session().findEvent(event)->title, std::string("The old café burned"));
        QTRY_VERIFY(timeline().hasFocus());
    }
    void escLeavesTheNameAsItWasAndTheEventSelected() {
        tellAndSelectTheFire();
        const EventId event = fire();
        keys_.press(Qt::Key_F2);
        keys_.type(QStringLiteral("No"));
        keys_.press(Qt::Key_Escape);
        QTRY_VERIFY(timeline().hasFocus());
        QCOMPARE(session().selection().current(), event);
        QVERIFY(session().findEvent(event)->title != "No");
    }
    void enterInTheSearchGoesToTheFirstThatWasFound() {
        tellAndSelectTheFire();
        keys_.press(Qt::Key_F, Qt::ControlModifier);
        keys_.type(QStringLiteral("inquiry"));
        keys_.press(Qt::Key_Return);
        QVERIFY(timeline().hasFocus());
        QCOMPARE(session().selection().current(), eventTitled(session(), "The mayor"));
    }
    void escInTheSearchGoesBackToAllOfTheTimeline() {
        tellAndSelectTheFire();
        keys_.press(Qt::Key_F, Qt::ControlModifier);
        keys_.type(QStringLiteral("ash"));
        keys_.press(Qt::Key_Escape);
        QVERIFY(timeline().hasFocus());
        QVERIFY(!session().filter().active());
        QCOMPARE(session().selection().current(), fire());
    }
    void filtersAreTakenAwayOneAfterTheOther() {
        tellAndSelectTheFire();
        Filter filter;
        filter.statuses = {Status::Happened};
        filter.severalSources = true;
        session().setFilter(filter);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        keys_.press(Qt::Key_F6, Qt::ShiftModifier);
        keys_.press(Qt::Key_Space);
        QVERIFY(session().filter().active());
        QVERIFY(window_->findChild<FilterBar*>()->isAncestorOf(focus()));
        keys_.press(Qt::Key_Space);
        QVERIFY(!session().filter().active());
        QVERIFY(timeline().hasFocus());
    }
    void theFilterIsInReachByAKeyAndInTheMenu() {
        tellAndSelectTheFire();
        keys_.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        keys_.press(Qt::Key_Down);
        keys_.press(Qt::Key_Return);
        QVERIFY(session().filter().severalSources);
        QVERIFY(timeline().hasFocus());
    }
    void theShelfOfUndatedEventsTakesTheKeyboardAndGivesItBack() {
        tellAndSelectTheFire();
        keys_.press(Qt::Key_U);
        QListView& shelf = window_->stage().shelf().list();
        QVERIFY(shelf.hasFocus());
        QCOMPARE(session().selection().current(), fire());
        keys_.press(Qt::Key_Space);
        QCOMPARE(session().selection().current(), eventTitled(session(), "Somebody"));
        keys_.press(Qt::Key_Return);
        QVERIFY(text().hasFocus());
        shelf.setFocus();
        keys_.press(Qt::Key_U);
        QVERIFY(timeline().hasFocus());
    }
    void enterOnAnArticleOpensItsText() {
        tellAndSelectTheFire();
        window_->columns().articles().list().setFocus();
        keys_.press(Qt::Key_Down);
        keys_.press(Qt::Key_Return);
        QVERIFY(text().hasFocus());
    }
    void theTextGoesOnFromTheSelectedSentence() {
        tellWindow();
        session().selectEvent(eventTitled(session(), "The mayor"));
        timeline().setFocus();
        keys_.press(Qt::Key_Return);
        keys_.press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(session().selection().current(), eventTitled(session(), "The spring fair"));
        keys_.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(session().selection().current(), eventTitled(session(), "The mayor"));
        keys_.press(Qt::Key_Return);
        QVERIFY2(timeline().hasFocus(), "from a sentence to its event");
        QCOMPARE(timeline().selection(), QList<EventId>{eventTitled(session(), "The mayor")});
    }
    void theNextEventIsSelectedTooAndBothAreMerged() {
        tellAndSelectTheFire();
        const EventId first = fire(), second = eventTitled(session(), "The mayor");
        keys_.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(session().selection().events, (std::vector<EventId>{first, second}));
        keys_.press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(session().selection().events, std::vector<EventId>{first});
        keys_.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        keys_.press(Qt::Key_M);
        QCOMPARE(session().findEvent(session().selection().current())->sources.size(), std::size_t{3});
        keys_.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(session().findEvent(second));
    }
    void shiftF10OpensTheMenuOfTheEvent() {
        tellAndSelectTheFire();
        keys_.press(Qt::Key_F10, Qt::ShiftModifier);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(!menu->actions().isEmpty());
        menu->close();
    }
    void oneSourceIsMadeAnEventOfItsOwnByItsMenu() {
        tellAndSelectTheFire();
        QList<BarRow*> rows = inspector().findChildren<BarRow*>();
        rows.back()->setFocus();
        keys_.later([this] {
            keys_.press(Qt::Key_Up);
            keys_.press(Qt::Key_Return);
        });
        keys_.press(Qt::Key_F10, Qt::ShiftModifier);
        QTRY_COMPARE(session().findEvent(fire())->sources.size(), std::size_t{1});
    }
    void enterOnAButtonOfTheListOfViewsPressesIt() {
        tellWindow();
        window_->keepViewAs(QStringLiteral("First"));
        keys_.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        auto* list = window_->findChild<ViewList*>();
        QVERIFY(list);
        buttonOf(*list, QStringLiteral("Delete"))->setFocus();
        keys_.press(Qt::Key_Return);
        QVERIFY(session().bookmarks().isEmpty());
    }
    void aNoticeThatIsClosedGivesTheKeyboardBack() {
        tellAndSelectTheFire();
        window_->notice().say(QStringLiteral("1 not readable"), {{"a.bin", {}, {}, Error{"It is a program.", ""}}});
        keys_.press(Qt::Key_F6, Qt::ShiftModifier);
        while (focus() && !window_->notice().isAncestorOf(focus())) {
            QVERIFY(focus() != &timeline());
            keys_.press(Qt::Key_F6, Qt::ShiftModifier);
        }
        buttonOf(window_->notice(), QStringLiteral("Close"))->setFocus();
        keys_.press(Qt::Key_Return);
        QVERIFY(!window_->notice().isVisible());
        QVERIFY(timeline().hasFocus());
    }
    void f6ComesByTheTimelineAndTheTable() {
        tellAndSelectTheFire();
        keys_.press(Qt::Key_3, Qt::ControlModifier);
        timeline().setFocus();
        keys_.press(Qt::Key_F6);
        QVERIFY(window_->stage().table().hasFocus());
    }
    void theTableTakesTheKeyboardFromTheTimelineAndGivesItBack() {
        tellAndSelectTheFire();
        keys_.press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(window_->stage().table().hasFocus());
        keys_.press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(timeline().hasFocus());
    }
};

int main(int argc, char* argv[]) { return runWindowTest<KeyboardTest>(argc, argv); }

#include "keyboard_test.moc"
