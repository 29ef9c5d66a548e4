#include "tests/checkout.h"
#include "tests/support/keyboard.h"
#include "ui/model/gestures.h"
#include "ui/model/text.h"
#include "ui/panels/date_popup.h"
#include "ui/window/columns.h"
#include "ui/window/empty_state.h"
#include "ui/window/stage.h"
#include "ui/window/top_bar.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

namespace {

bool says(const QString& spoken, const std::string& words) { return spoken.contains(toQt(words)); }

}  // namespace

/// A person who has no mouse, and one who sees no screen: a whole session, from the first article to the project opened
/// again, by keys alone, and at each place what a screen reader would say.
class SessionTest : public WindowFixture {
    Q_OBJECT

    Keyboard keys_{[this] { return window_.get(); }};

    Stage& stage() { return window_->stage(); }
    TimelineView& timeline() { return stage().timeline(); }
    ArticleText& text() { return window_->columns().source().text(); }
    const Event* current() { return session().findEvent(session().selection().current()); }
    qint64 seen() {
        const auto [begin, end] = timeline().visibleRange();
        return end - begin;
    }
    std::string file(const char* name) { return folder_->filePath(QString::fromUtf8(name)).toStdString(); }

    /// What a screen reader says of the place where the keyboard is.
    static QString spoken() {
        QWidget* widget = QApplication::focusWidget();
        QAccessibleInterface* whole = widget ? QAccessible::queryAccessibleInterface(widget) : nullptr;
        if (!whole) return {};
        QAccessibleInterface* part = whole->focusChild();
        const QString name = (part ? part : whole)->text(QAccessible::Name);
        return name.isEmpty() ? whole->text(QAccessible::Name) : name;
    }
    void answer(const std::string& words) {
        keys_.later([this, words] {
            keys_.type(toQt(words));
            keys_.press(Qt::Key_Return);
        });
    }

    void openArticlesByTheirNames() {
        QString names;
        for (const char* name : {"regatta-called-off.txt", "reservoir-records.txt", "minister-orders-review.html"})
            names += QStringLiteral("\"" DATELINE_SOURCE_DIR "/resources/samples/%1\" ").arg(QLatin1String(name));
        keys_.press(Qt::Key_Tab);
        QCOMPARE(spoken(), QStringLiteral("Add articles"));
        answer(names.trimmed().toStdString());
        keys_.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 3, 20000);
        QVERIFY(timeline().hasFocus());
        QCOMPARE(spoken(), QStringLiteral("Timeline"));
    }
    void goFromEventToEvent() {
        keys_.press(Qt::Key_Home);
        QVERIFY(current());
        const std::string first = current()->title;
        QVERIFY2(says(spoken(), first), qPrintable(spoken()));
        keys_.press(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(current()->title != first);
        QVERIFY2(says(spoken(), current()->title), qPrintable(spoken()));
        keys_.press(Qt::Key_Down);
        QVERIFY2(says(spoken(), current()->title), qPrintable(spoken()));
        keys_.press(Qt::Key_Left, Qt::ControlModifier);
    }
    void readTheSentenceAndComeBackFromAnother() {
        const EventId before = session().selection().current();
        keys_.press(Qt::Key_Return);
        QCOMPARE(spoken(), QStringLiteral("Text of the article"));
        QVERIFY(!text().sentences().empty());
        keys_.press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(session().selection().current() != before);
        keys_.press(Qt::Key_Return);
        QVERIFY(timeline().hasFocus());
        QVERIFY2(says(spoken(), current()->title), qPrintable(spoken()));
    }
    void zoomAndPan() {
        const qint64 all = seen();
        keys_.press(Qt::Key_Plus);
        QTRY_VERIFY(seen() < all);
        const qint64 begin = timeline().visibleRange().first;
        keys_.press(Qt::Key_Right);
        QTRY_VERIFY(timeline().visibleRange().first > begin);
        keys_.press(Qt::Key_F);
        keys_.press(Qt::Key_0);
        QTRY_COMPARE(seen(), all);
    }
    void searchAndFilter() {
        const qsizetype all = session().shownCount();
        keys_.press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(spoken(), QStringLiteral("Search events and articles"));
        keys_.type(QStringLiteral("leak"));
        keys_.press(Qt::Key_Return);
        QVERIFY(static_cast<qsizetype>(session().visibleEvents().size()) < all);
        QVERIFY2(says(spoken(), current()->title), qPrintable(spoken()));
        keys_.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        keys_.press(Qt::Key_Down);
        keys_.press(Qt::Key_Return);
        QVERIFY(session().filter().severalSources);
        for (int chip = 0; chip < 2; ++chip) {
            if (chip == 0) keys_.press(Qt::Key_F6, Qt::ShiftModifier);
            QVERIFY2(spoken().startsWith(QStringLiteral("Take away the filter")), qPrintable(spoken()));
            keys_.press(Qt::Key_Return);
        }
        QVERIFY(!session().filter().active());
        QVERIFY(timeline().hasFocus());
    }
    void changeADateThatWasInferred() {
        keys_.press(Qt::Key_F6);
        QVERIFY(window_->columns().articles().list().hasFocus());
        keys_.press(Qt::Key_Home);
        for (int i = 0; i < 2 && !spoken().contains(QStringLiteral("inferred")); ++i) keys_.press(Qt::Key_Down);
        QVERIFY2(spoken().contains(QStringLiteral("inferred")), qPrintable(spoken()));
        keys_.press(Qt::Key_Return);
        keys_.press(Qt::Key_Tab, Qt::ShiftModifier);
        QVERIFY2(spoken().startsWith(QStringLiteral("Date of the article: No date in the article")),
                 qPrintable(spoken()));
        keys_.press(Qt::Key_Return);
        QVERIFY(qobject_cast<DatePopup*>(QApplication::activePopupWidget()));
        keys_.type(QStringLiteral("15 June 2025"));
        keys_.press(Qt::Key_Return);
        QCOMPARE(spoken(), QStringLiteral("Date of the article: Sunday 15 June 2025"));
    }
    void changeTheDateOfAnEvent() {
        keys_.press(Qt::Key_F6);
        keys_.press(Qt::Key_F6);
        QVERIFY(timeline().hasFocus());
        keys_.press(Qt::Key_End);
        const EventId event = session().selection().current();
        keys_.press(Qt::Key_D);
        keys_.type(QStringLiteral("May 2025"));
        keys_.press(Qt::Key_Return);
        QCOMPARE(edtf(*session().findEvent(event)->when), std::string("2025-05"));
        QVERIFY2(spoken().contains(QStringLiteral("May 2025")), qPrintable(spoken()));
    }
    void hideAnEvent() {
        keys_.press(Qt::Key_End);
        keys_.press(Qt::Key_Left, Qt::ControlModifier);
        const EventId hidden = session().selection().current();
        keys_.press(Qt::Key_H);
        QVERIFY(!session().isVisible(hidden));
        QVERIFY(timeline().hasFocus());
        keys_.press(Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(session().isVisible(session().selection().current()));
    }
    void mergeTwoAndTakeThemApart() {
        const qsizetype all = session().shownCount();
        keys_.press(Qt::Key_Home);
        keys_.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(session().selection().events.size(), std::size_t{2});
        keys_.press(Qt::Key_M);
        QTRY_COMPARE(session().shownCount(), all - 1);
        QVERIFY(current()->sources.size() > 1);
        QVERIFY2(says(spoken(), current()->title), qPrintable(spoken()));
        keys_.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(session().shownCount(), all);
        keys_.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(session().shownCount(), all - 1);
        keys_.press(Qt::Key_Home);
        keys_.press(Qt::Key_S);
        QTRY_COMPARE(session().shownCount(), all);
        QVERIFY(timeline().hasFocus());
    }
    void nameAnEventAndNoteSomething() {
        keys_.press(Qt::Key_Home);
        const EventId event = session().selection().current();
        keys_.press(Qt::Key_F2);
        QCOMPARE(spoken(), QStringLiteral("Title of the event"));
        keys_.type(QStringLiteral("First of all"));
        keys_.press(Qt::Key_Return);
        QCOMPARE(session().findEvent(event)->title, std::string("First of all"));
        QVERIFY2(spoken().startsWith(QStringLiteral("First of all")), qPrintable(spoken()));
        keys_.later([this] {
            keys_.type(QStringLiteral("ask again #open"));
            keys_.press(Qt::Key_Tab);
            keys_.press(Qt::Key_Return);
        });
        keys_.press(Qt::Key_N);
        QCOMPARE(*decisionOf(session().project(), *session().findEvent(event)).note, std::string("ask again #open"));
    }
    void keepThisViewAndComeBackToIt() {
        keys_.press(Qt::Key_Plus);
        keys_.press(Qt::Key_Plus);
        QTest::qWait(300);
        const auto kept = timeline().visibleRange();
        answer("Beginning");
        keys_.press(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(session().bookmarks().size(), 1);
        keys_.press(Qt::Key_0);
        QTRY_VERIFY(timeline().visibleRange() != kept);
        keys_.press(Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(std::abs(timeline().visibleRange().first - kept.first) <= (kept.second - kept.first) / 100);
    }
    void seeWhatHappenedAround() {
        keys_.press(Qt::Key_Home);
        keys_.press(Qt::Key_W);
        QVERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
        keys_.press(Qt::Key_Return);
        QVERIFY(session().filter().around);
        QVERIFY(timeline().hasFocus());
        keys_.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        keys_.press(Qt::Key_Up);
        keys_.press(Qt::Key_Return);
        QVERIFY(!session().filter().active());
    }
    void seeLanes() {
        keys_.press(Qt::Key_L);
        keys_.press(Qt::Key_Down);
        keys_.press(Qt::Key_Down);
        keys_.press(Qt::Key_Return);
        QVERIFY(stage().lanes().by != LaneKind::None);
        keys_.press(Qt::Key_Down, Qt::ControlModifier);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&timeline());
        QVERIFY2(list->text(QAccessible::Description).startsWith(QStringLiteral("Lane ")),
                 qPrintable(list->text(QAccessible::Description)));
        keys_.press(Qt::Key_Escape);
    }
    void readTheTable() {
        keys_.press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(stage().table().hasFocus());
        keys_.press(Qt::Key_Home, Qt::ControlModifier);
        keys_.press(Qt::Key_Down);
        QVERIFY2(says(spoken(), current()->title), qPrintable(spoken()));
        QVERIFY2(!spoken().contains(QStringLiteral("1 sources")), qPrintable(spoken()));
        keys_.press(Qt::Key_Return);
        QVERIFY(text().hasFocus());
        keys_.press(Qt::Key_Return);
        QVERIFY2(stage().table().hasFocus(), "back to the event, which is in the table now");
        keys_.press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(timeline().hasFocus());
    }
    void readAllOfTheEventPanel() {
        keys_.press(Qt::Key_Home);
        keys_.press(Qt::Key_F6);
        keys_.press(Qt::Key_F6);
        QCOMPARE(spoken(), QStringLiteral("Accept"));
        keys_.press(Qt::Key_Space);
        QCOMPARE(spoken(), QStringLiteral("Accepted"));
        keys_.press(Qt::Key_Tab);
        QCOMPARE(spoken(), QStringLiteral("Edit date"));
        keys_.press(Qt::Key_F6);
        QCOMPARE(spoken(), QStringLiteral("Text of the article"));
    }
    void exportIt() {
        keys_.press(Qt::Key_E, Qt::ControlModifier);
        keys_.press(Qt::Key_Down);
        answer(file("timeline.json"));
        keys_.press(Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(folder_->filePath(QStringLiteral("timeline.json"))));
    }
    void saveAndClose() {
        answer(file("session.dateline"));
        keys_.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(QFile::exists(folder_->filePath(QStringLiteral("session.dateline"))));
        QVERIFY(!window_->isWindowModified());
        keys_.press(Qt::Key_Q, Qt::ControlModifier);
        QVERIFY(!window_->isVisible());
    }
    void openItAgain() {
        const Project before = session().project();
        open();
        keys_.press(Qt::Key_Tab);
        keys_.press(Qt::Key_Tab);
        QCOMPARE(spoken(), QStringLiteral("Continue: session"));
        keys_.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 3, 20000);
        QVERIFY(session().project().decisions == before.decisions);
        QCOMPARE(session().bookmarks().size(), 1);
        QTRY_VERIFY(timeline().hasFocus());
        QVERIFY(current());
    }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { window_.reset(); }

    void aWholeSessionByKeysAlone() {
        using Step = void (SessionTest::*)();
        const std::pair<const char*, Step> steps[] = {
            {"articles are opened by their names", &SessionTest::openArticlesByTheirNames},
            {"the timeline is walked from event to event", &SessionTest::goFromEventToEvent},
            {"an event leads to its sentence, and a sentence to its event",
             &SessionTest::readTheSentenceAndComeBackFromAnother},
            {"the timeline is zoomed and moved", &SessionTest::zoomAndPan},
            {"events are looked for and filtered", &SessionTest::searchAndFilter},
            {"an inferred date of an article is changed", &SessionTest::changeADateThatWasInferred},
            {"the date of an event is changed", &SessionTest::changeTheDateOfAnEvent},
            {"an event is hidden", &SessionTest::hideAnEvent},
            {"two events are merged, undone, redone and split", &SessionTest::mergeTwoAndTakeThemApart},
            {"an event is named and noted", &SessionTest::nameAnEventAndNoteSomething},
            {"a view is kept and come back to", &SessionTest::keepThisViewAndComeBackToIt},
            {"what happened around an event is seen", &SessionTest::seeWhatHappenedAround},
            {"the events are seen in lanes", &SessionTest::seeLanes},
            {"the table is read", &SessionTest::readTheTable},
            {"the event panel is read", &SessionTest::readAllOfTheEventPanel},
            {"the timeline is exported", &SessionTest::exportIt},
            {"the project is saved and closed", &SessionTest::saveAndClose},
            {"the project is opened again", &SessionTest::openItAgain}};
        for (const auto& [name, step] : steps) {
            (this->*step)();
            if (QTest::currentTestFailed()) QFAIL(name);
        }
    }
};

int main(int argc, char* argv[]) { return runWindowTest<SessionTest>(argc, argv); }

#include "session_test.moc"
