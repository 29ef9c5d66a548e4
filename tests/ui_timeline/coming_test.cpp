#include "tests/support/view_fixture.h"

#include <QSignalSpy>

#include <cmath>
#include <map>

using namespace dateline;
using namespace dateline::testing;

/// Events that come and go, and what stays as it was.
class ComingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newEventsDoNotMoveWhatThePersonLooksAt() {
        Shown shown;
        shown.wheel({500, 200}, 240);
        const auto range = shown.view.visibleRange();
        const QRect before = shown.rectOf(QStringLiteral("Mayor"));
        std::vector<TimelineEvent> events = week();
        events.push_back(onDay(77, start - 40 * secondsPerDay, "Something earlier"));
        events.push_back(onDay(78, start + secondsPerDay, "Something on the same day"));
        shown.view.setEvents(events);
        QCOMPARE(shown.view.visibleRange(), range);
        QCOMPARE(shown.rectOf(QStringLiteral("Mayor")), before);
    }
    void aThousandArticlesThatComeWhilePanningMoveNothing() {
        Shown shown;
        shown.wheel({500, 200}, 240);
        QTest::mousePress(&shown.view, Qt::LeftButton, {}, {700, 330});
        QTest::mouseMove(&shown.view, {690, 330});
        QTest::mouseMove(&shown.view, {660, 330});
        const auto range = shown.view.visibleRange();
        std::map<QString, QRect> before;
        for (const TimelineEvent& event : week()) {
            const QString label = QString::fromStdString(event.label);
            before[label] = shown.rectOf(label);
        }
        std::vector<TimelineEvent> events = week();
        for (std::uint32_t i = 0; i < 10'000; ++i)
            events.push_back(onDay(100 + i, start + (i % 40 - 20) * secondsPerDay, "One of many " + std::to_string(i)));
        shown.view.setEvents(events);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.rectOf(QStringLiteral("One of many")).isEmpty(), 20000);
        QCOMPARE(shown.view.visibleRange(), range);
        for (const auto& [label, rect] : before) QCOMPARE(shown.rectOf(label), rect);
        QTest::mouseMove(&shown.view, {650, 330});
        QTest::mouseRelease(&shown.view, Qt::LeftButton, {}, {650, 330});
        QVERIFY2(shown.view.visibleRange().first > range.first, "the drag goes on");
    }
    void whatComesWhileAnIndexIsBuiltIsNotLost() {
        Shown shown;
        std::vector<TimelineEvent> events = manyEvents(20'000);
        shown.view.setEvents(events);
        events.push_back(onDay(30'000, start, "The last one to come"));
        events.back().importance = 9;
        shown.view.setEvents(events);
        shown.view.setCompact(true);  // asks for an index of what is there: of all that was given, not of the week
        shown.view.resize(1100, 420);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.rectOf(QStringLiteral("The last one to come")).isEmpty(), 60000);
        QTest::qWait(300);
        QVERIFY(!shown.rectOf(QStringLiteral("The last one to come")).isEmpty());
    }
    void anUntouchedViewFitsWhatComes() {
        Shown shown;
        std::vector<TimelineEvent> events = week();
        events.push_back(onDay(77, start - 400 * secondsPerDay, "Something earlier"));
        shown.view.setEvents(events);
        QVERIFY(shown.view.visibleRange().first < start - 400 * secondsPerDay);
    }
    void aFilterIsNoZoom() {
        Shown shown;
        const auto range = shown.view.visibleRange();
        const QRect before = shown.rectOf(QStringLiteral("Council"));
        std::vector<TimelineEvent> events = week();
        events.erase(events.begin() + 3, events.end());
        shown.view.setEvents(events);
        QCOMPARE(shown.view.visibleRange(), range);
        QCOMPARE(shown.rectOf(QStringLiteral("Council")), before);
        shown.view.setEvents(week());
        QCOMPARE(shown.view.visibleRange(), range);
    }
    void hidingAnEventKeepsThePlaceOfTheKeyboard_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("event");
        QTest::newRow("on to the one after it") << int{Qt::Key_Right} << 4;
        QTest::newRow("back to the one before it") << int{Qt::Key_Left} << 2;
    }
    void hidingAnEventKeepsThePlaceOfTheKeyboard() {
        QFETCH(int, key);
        QFETCH(int, event);
        Shown shown;
        shown.view.setSelection(ids({3}), false);
        std::vector<TimelineEvent> events = week();
        events.erase(events.begin() + 2);
        shown.view.setEvents(events);
        shown.key(key, Qt::ControlModifier);
        QCOMPARE(shown.view.selection(), ids({static_cast<std::uint32_t>(event)}));
    }
    void aSelectionWaitsForEventsThatAreStillToCome() {
        Shown shown;
        shown.view.setEvents(manyEvents(5'000));
        shown.view.setSelection(ids({4'321}), true);
        QTRY_COMPARE_WITH_TIMEOUT(shown.view.selection(), ids({4'321}), 20'000);
    }
    void manyEventsAreBuiltBesideTheWindow() {
        Shown shown({1200, 420}, {});
        shown.view.setEvents(manyEvents(30'000));
        QTRY_VERIFY_WITH_TIMEOUT(QAccessible::queryAccessibleInterface(&shown.view)->childCount() > 30, 20'000);
    }
};

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ComingTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "coming_test.moc"
