#include "tests/support/view_fixture.h"
#include "ui/timeline/overview.h"
#include "ui/timeline/palette.h"
#include "ui/timeline/theme.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QApplication>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <map>

using namespace dateline;
using namespace dateline::testing;

/// What stands on the screen, moved or painted.
QImage onScreen(TimelineView& view) { return picture(view.screen()->grabWindow(view.winId())); }

void keepIfDifferent(const QImage& moved, const QImage& anew) {
    const QString folder = qEnvironmentVariable("DATELINE_PICTURES");
    if (moved == anew || folder.isEmpty()) return;
    moved.save(folder + QStringLiteral("/moved.png"));
    anew.save(folder + QStringLiteral("/anew.png"));
}

class ViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(!QFontInfo(QApplication::font()).family().isEmpty(), "no font: pixels would prove nothing");
    }

    void theDateUnderTheCursorStaysWhileTheWheelZooms_data() {
        QTest::addColumn<double>("x");
        QTest::addColumn<int>("delta");
        QTest::newRow("in, at the left") << 100.0 << 120;
        QTest::newRow("in, in the middle") << 600.0 << 120;
        QTest::newRow("out, at the right") << 1'100.0 << -120;
        QTest::newRow("a fraction of a step") << 333.0 << 15;
    }
    void theDateUnderTheCursorStaysWhileTheWheelZooms() {
        QFETCH(double, x);
        QFETCH(int, delta);
        Shown shown;
        const auto [begin, end] = shown.view.visibleRange();
        const auto moment = begin + static_cast<qint64>(x * shown.secondsPerPixel());
        const double before = shown.secondsPerPixel();
        for (int i = 0; i < 5; ++i) shown.wheel({x, 200}, delta);
        QVERIFY(std::abs(shown.x(moment) - x) < 1);
        QVERIFY(delta > 0 ? shown.secondsPerPixel() < before : shown.secondsPerPixel() > before);
    }
    void shiftAndWheelPansAndSoDoesASwipe() {
        Shown shown;
        const auto before = shown.view.visibleRange();
        const double scale = shown.secondsPerPixel();
        shown.wheel({600, 200}, -120, Qt::ShiftModifier);
        QVERIFY(shown.view.visibleRange().first > before.first);
        shown.wheel({600, 200}, 0, Qt::NoModifier, 300);
        QVERIFY(std::abs(shown.secondsPerPixel() - scale) < 1);
    }
    void draggingEmptySpacePans() {
        Shown shown;
        const double before = shown.x(start);
        drag(shown.view, {900, 330}, {800, 330}, Qt::LeftButton);
        QVERIFY(std::abs(shown.x(start) - (before - 100)) < 2);
        QVERIFY(shown.view.selection().isEmpty());
    }
    void whatPanningMovesIsWhatPaintingAnewWouldShow_data() {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<int>("step");
        QTest::newRow("everything, slowly to the left") << 1.0 << -3;
        QTest::newRow("some centuries, where marks come in at the edge") << 7.0 << -41;
        QTest::newRow("a century, where bars end between pixels") << 33.0 << 37;
        QTest::newRow("a stretch of years, to the right") << 200.0 << 37;
        QTest::newRow("a year, where numbers of sources stand between pixels") << 9'000.0 << 37;
        QTest::newRow("days, where labels stick to the edge") << 60'000.0 << -41;
    }
    void whatPanningMovesIsWhatPaintingAnewWouldShow() {
        QFETCH(double, zoom);
        QFETCH(int, step);
        const std::vector<TimelineEvent> events = manyEvents(1'500);
        Shown shown({1200, 420}, events);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
        const auto [begin, end] = shown.view.visibleRange();
        const auto half = static_cast<qint64>(static_cast<double>(end - begin) / zoom / 2);
        for (std::size_t place = 0; place < 12; ++place) {
            const qint64 middle = events[33 + 120 * place].begin;
            shown.view.setVisibleRange(middle - half, middle + half);
            QApplication::processEvents();
            dragSlowly(shown.view, step, 1 + place % 4);
            const QImage moved = onScreen(shown.view);
            const QImage anew = picture(shown.view.grab());
            QTest::mouseRelease(&shown.view, Qt::LeftButton, {}, QPoint(600 + 12 * step, 350));
            keepIfDifferent(moved, anew);
            QCOMPARE(moved, anew);
        }
    }
    void theLineUnderTheHandIsPaintedAndErasedWhole_data() {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<int>("fontPixels");
        QTest::newRow("over everything") << 1.0 << 13;
        QTest::newRow("over a stretch of years") << 200.0 << 13;
        QTest::newRow("over days, whose weekends are shaded") << 60'000.0 << 13;
        QTest::newRow("with larger text, where pixels of the scene are none of the screen") << 200.0 << 17;
    }
    void theLineUnderTheHandIsPaintedAndErasedWhole() {
        QFETCH(double, zoom);
        QFETCH(int, fontPixels);
        const std::vector<TimelineEvent> events = manyEvents(1'500);
        Shown shown({1200, 420}, events);
        QFont font = shown.view.font();
        font.setPixelSize(fontPixels);
        shown.view.setFont(font);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
        const auto [begin, end] = shown.view.visibleRange();
        const auto half = static_cast<qint64>(static_cast<double>(end - begin) / zoom / 2);
        shown.view.setVisibleRange(events[700].begin - half, events[700].begin + half);
        QApplication::processEvents();
        for (int i = 0; i < 24; ++i) {
            // The hand moves a little, then pans with the wheel, then both before the window paints.
            const QPoint hand(180 + 37 * i, 150 + i);
            if (i % 3 != 1) QTest::mouseMove(&shown.view, hand);
            if (i % 3 != 0) shown.wheel(hand - QPoint(i % 2 * 37, 0), i % 2 ? 40 : -70, Qt::ShiftModifier);
            QApplication::processEvents();
            const QImage moved = onScreen(shown.view);
            const QImage anew = picture(shown.view.grab());
            keepIfDifferent(moved, anew);
            QCOMPARE(moved, anew);
        }
    }
    void middleDraggingZoomsToTheRange() {
        Shown shown;
        const qint64 from = shown.view.visibleRange().first + static_cast<qint64>(300 * shown.secondsPerPixel());
        drag(shown.view, {300, 330}, {500, 330}, Qt::MiddleButton);
        QTest::qWait(220);
        QVERIFY(std::abs(shown.x(from)) < 2);
    }
    void aClickOnALabelSelectsItsEvent() {
        Shown shown;
        QSignalSpy spy(&shown.view, &TimelineView::selectionChanged);
        const QRect rect = shown.rectOf(QStringLiteral("Mayor promises"));
        QVERIFY(!rect.isEmpty());
        QTest::mouseClick(&shown.view, Qt::LeftButton, Qt::NoModifier, rect.center());
        QCOMPARE(shown.view.selection(), ids({2}));
        QCOMPARE(spy.count(), 1);
        QTest::mouseClick(&shown.view, Qt::LeftButton, Qt::ControlModifier,
                          shown.rectOf(QStringLiteral("Council")).center());
        QCOMPARE(shown.view.selection(), ids({2, 3}));
        QTest::mouseClick(&shown.view, Qt::LeftButton, Qt::ControlModifier, rect.center());
        QCOMPARE(shown.view.selection(), ids({3}));
        QTest::mouseClick(&shown.view, Qt::LeftButton, Qt::NoModifier, QPoint(20, 330));
        QVERIFY(shown.view.selection().isEmpty());
    }
    void shiftAndClickSelectsWhatIsBetween() {
        Shown shown;
        QTest::mouseClick(&shown.view, Qt::LeftButton, Qt::NoModifier, shown.rectOf(QStringLiteral("Mayor")).center());
        QTest::mouseClick(&shown.view, Qt::LeftButton, Qt::ShiftModifier,
                          shown.rectOf(QStringLiteral("Fishermen")).center());
        QCOMPARE(shown.view.selection(), ids({2, 3, 4}));
    }
    void aDoubleClickOpensAndCentres() {
        Shown shown;
        QSignalSpy spy(&shown.view, &TimelineView::opened);
        const QPoint at = shown.rectOf(QStringLiteral("Council")).center();
        const double scale = shown.secondsPerPixel();
        QTest::mouseDClick(&shown.view, Qt::LeftButton, Qt::NoModifier, at);
        QTest::qWait(220);
        QCOMPARE(spy.count(), 1);
        QVERIFY(std::abs(shown.x(start + 2 * secondsPerDay + 43'200) - 600) < 2);
        QVERIFY(shown.secondsPerPixel() < scale);
    }
    void shiftDraggingSelectsARangeOfTime() {
        Shown shown;
        QSignalSpy spy(&shown.view, &TimelineView::rangeSelected);
        const int left = static_cast<int>(shown.x(start + secondsPerDay)) + 3,
                  right = static_cast<int>(shown.x(start + 3 * secondsPerDay)) - 3;
        drag(shown.view, {left, 330}, {right, 330}, Qt::LeftButton, Qt::ShiftModifier);
        QCOMPARE(shown.view.selection(), ids({2, 3}));
        QCOMPARE(spy.count(), 1);
    }
    void aRubberBandSelectsWhatItTouches() {
        Shown shown;
        const QRect first = shown.rectOf(QStringLiteral("Engineers")), second = shown.rectOf(QStringLiteral("Mayor"));
        const QRect both = first.united(second);
        drag(shown.view, both.topLeft() - QPoint(20, 3), QPoint(second.left() + 20, both.bottom() - 2), Qt::LeftButton,
             Qt::ControlModifier);
        QCOMPARE(shown.view.selection(), ids({1, 2}));
    }
    void selectingFromOutsideEmitsNothing() {
        Shown shown;
        QSignalSpy spy(&shown.view, &TimelineView::selectionChanged);
        shown.view.setSelection(ids({4, 99}), true);
        QCOMPARE(shown.view.selection(), ids({4}));
        QCOMPARE(spy.count(), 0);
    }
    void aWholeSessionByKeyboard() {
        Shown shown;
        QSignalSpy opened(&shown.view, &TimelineView::opened);
        shown.view.setFocus();
        shown.key(Qt::Key_Home);
        QCOMPARE(shown.view.selection(), ids({1}));
        shown.key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(shown.view.selection(), ids({2}));
        shown.key(Qt::Key_Down);
        QCOMPARE(shown.view.selection(), ids({3}));
        shown.key(Qt::Key_Up);
        QCOMPARE(shown.view.selection(), ids({2}));
        shown.key(Qt::Key_End);
        QCOMPARE(shown.view.selection(), ids({5}));
        shown.key(Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        const double scale = shown.secondsPerPixel();
        shown.key(Qt::Key_Plus);
        QVERIFY(shown.secondsPerPixel() < scale * 0.8);
        shown.key(Qt::Key_Minus);
        QVERIFY(std::abs(shown.secondsPerPixel() / scale - 1) < 0.01);
        const auto before = shown.view.visibleRange();
        shown.key(Qt::Key_PageDown);
        QVERIFY(shown.view.visibleRange().first > before.first + (before.second - before.first) / 2);
        shown.key(Qt::Key_PageUp);
        shown.key(Qt::Key_Left);
        QVERIFY(shown.view.visibleRange().first < before.first);
        shown.key(Qt::Key_F);
        QVERIFY(std::abs(shown.x(start + 4 * secondsPerDay + 43'200) - 600) < 3);
        shown.key(Qt::Key_F);
        QVERIFY2(shown.x(start + 4 * secondsPerDay) >= 0, "fits the selection");
        shown.key(Qt::Key_0);
        QVERIFY(std::abs(shown.secondsPerPixel() / scale - 1) < 0.01);
        shown.key(Qt::Key_Escape);
        QVERIFY(shown.view.selection().isEmpty());
        shown.key(Qt::Key_Return);  // the one that is still framed
        QCOMPARE(shown.view.selection(), ids({5}));
        QCOMPARE(opened.count(), 2);
        shown.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(shown.view.selection().size(), 5);
    }
    void whatLosesItsPlaceFartherOutIsCounted() {
        std::vector<TimelineEvent> events;
        for (std::uint32_t i = 0; i < 30; ++i)
            events.push_back(onDay(i + 1, start + i * secondsPerDay, "Engineers inspect the wall"));
        Shown shown({1200, 420}, events);
        QCOMPARE(QAccessible::queryAccessibleInterface(&shown.view)->childCount(), 30);
        for (int i = 0; i < 40; ++i) shown.wheel({600, 200}, -120);
        shown.view.grab();
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&shown.view);
        const QString words = list->text(QAccessible::Description);
        const int shownNow = list->childCount();
        QVERIFY2(shownNow < 30, "labels do not fit as near to each other");
        QVERIFY2(words.endsWith(QStringLiteral("%1 more at a closer look").arg(30 - shownNow)), qPrintable(words));
    }
    void aReaderHearsHeadlineDateStatusAndSources() {
        Shown shown;
        shown.view.setSelection(ids({4}), false);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&shown.view);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 5);
        QCOMPARE(list->child(1)->text(QAccessible::Name),
                 QStringLiteral("Mayor promises repairs, Tuesday 15 October 2019, said"));
        QCOMPARE(list->child(2)->text(QAccessible::Name),
                 QStringLiteral("Council denies the report, Wednesday 16 October 2019, denied"));
        QCOMPARE(list->child(3)->text(QAccessible::Name),
                 QStringLiteral("Fishermen block the road, Thursday 17 October 2019, 2 sources"));
        QVERIFY(list->child(3)->state().selected);
        QVERIFY(!list->child(2)->state().selected);
        const QRect rect = list->child(0)->rect();
        QVERIFY(!rect.isEmpty());
        QCOMPARE(list->childAt(rect.center().x(), rect.center().y()), list->child(0));
        QCOMPARE(list->indexOfChild(list->child(4)), 4);
        list->child(4)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(shown.view.selection(), ids({5}));
    }
    void anEventOutsideIsBroughtIntoView() {
        std::vector<TimelineEvent> events = manyEvents(1'500);
        Shown shown({1200, 420}, events);
        for (const std::uint32_t id : {3U, 700U, 1'401U}) {
            shown.view.setSelection(ids({id}), true);
            QTest::qWait(220);
            QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&shown.view);
            bool seen = false;
            for (int i = 0; i < list->childCount(); ++i)
                seen |= list->child(i)->state().selected && !list->child(i)->state().offscreen;
            QVERIFY(seen);
        }
    }
    void theOverviewsWindowCanBeDraggedAndResized() {
        Shown shown;
        for (int i = 0; i < 8; ++i) shown.wheel({500, 200}, 120);
        auto* strip = shown.view.findChild<OverviewStrip*>();
        QVERIFY(strip);
        const auto before = shown.view.visibleRange();
        const Axis axis = fitted({start, start + 5 * secondsPerDay}, 20, strip->width() - 20);
        const int left = static_cast<int>(std::lround(axis.x(before.first))),
                  right = static_cast<int>(std::lround(axis.x(before.second)));
        drag(*strip, {(left + right) / 2, 20}, {(left + right) / 2 + 100, 20}, Qt::LeftButton);
        const auto moved = shown.view.visibleRange();
        QVERIFY(std::abs(axis.x(moved.first) - axis.x(before.first) - 100) < 2);
        QVERIFY(std::llabs((moved.second - moved.first) - (before.second - before.first)) < 60);
        drag(*strip, {right + 100, 20}, {right + 160, 20}, Qt::LeftButton);
        const auto wider = shown.view.visibleRange();
        QVERIFY(std::llabs(wider.first - moved.first) < 600);
        QVERIFY(wider.second > moved.second);
    }
    void anEmptyViewPaintsAndTakesKeys() {
        TimelineView view;
        view.resize(600, 300);
        view.show();
        for (const Qt::Key key :
             {Qt::Key_Home, Qt::Key_End, Qt::Key_0, Qt::Key_F, Qt::Key_Plus, Qt::Key_Down, Qt::Key_Right})
            QTest::keyClick(&view, key);
        QVERIFY(!view.grab().isNull());
    }
    void aHugeViewAndATinyOneArePainted() {
        for (const QSize size : {QSize(5, 190), QSize(240, 180), QSize(3840, 2160)}) {
            Shown shown(size);
            QVERIFY(!shown.view.grab().isNull());
        }
    }
    void theUndatedChipIsAButton() {
        Shown shown;
        shown.view.setUndatedCount(3);
        shown.view.grab();
        QSignalSpy spy(&shown.view, &TimelineView::undatedClicked);
        QTest::mouseClick(&shown.view, Qt::LeftButton, Qt::NoModifier, QPoint(1'140, 420 - 46 - 14));
        QCOMPARE(spy.count(), 1);
    }
    void textAndMarkersHaveContrast() {
        for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
            const QPalette palette = datelinePalette(scheme);
            const QColor stage = color(ColorRole::Stage, palette), background = color(ColorRole::Background, palette);
            for (const ColorRole role : {ColorRole::Text, ColorRole::SecondaryText, ColorRole::Warning}) {
                QVERIFY(contrast(color(role, palette), stage) >= 4.5);
                QVERIFY(contrast(color(role, palette), background) >= 4.5);
            }
            QVERIFY(contrast(color(ColorRole::OnAccent, palette), color(ColorRole::Accent, palette)) >= 4.5);
            QVERIFY(contrast(color(ColorRole::Text, palette), color(ColorRole::Selection, palette)) >= 4.5);
            const Theme colors = theme(palette, QFont());
            QVERIFY(contrast(colors.chipText, colors.chip) >= 4.5);
            QVERIFY(contrast(colors.chipText, colors.selection) >= 4.5);
            for (int i = 0; i < articleColorCount(); ++i) QVERIFY(contrast(articleColor(i, palette), stage) >= 3);
        }
    }
};

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ViewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "view_test.moc"
