#include "tests/support/view_fixture.h"

#include <QSignalSpy>

using namespace dateline;
using namespace dateline::testing;

/// The heads of the lanes, by mouse and by keyboard.
class LanesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void draggingALanesHeadMovesTheLane() {
        Shown shown;
        const QSignalSpy moved(&shown.view, &TimelineView::laneMoved);
        const QSignalSpy folded(&shown.view, &TimelineView::laneFolded);
        shown.setLanes();
        const auto before = shown.view.visibleRange();
        QTest::mousePress(&shown.view, Qt::LeftButton, {}, {30, 68});
        QTest::mouseMove(&shown.view, {34, 120});
        QTest::mouseMove(&shown.view, {34, 330});
        QTest::mouseRelease(&shown.view, Qt::LeftButton, {}, {34, 330});
        QCOMPARE(moved.count(), 1);
        QCOMPARE(moved[0], (QVariantList{0, 2}));
        QVERIFY(folded.isEmpty());
        QCOMPARE(shown.view.visibleRange(), before);
    }
    void aLanesHeadFoldsOnAClickAndTellsItsCount() {
        Shown shown;
        const QSignalSpy folded(&shown.view, &TimelineView::laneFolded);
        shown.setLanes();
        QTest::mouseClick(&shown.view, Qt::LeftButton, {}, {30, 68});
        QCOMPARE(folded.count(), 1);
        QCOMPARE(folded[0], (QVariantList{0, true}));
        QVERIFY(shown.rectOf(QStringLiteral("Engineers")).isEmpty());
        shown.view.bringIntoView(EventId{1});
        QVERIFY2(!shown.rectOf(QStringLiteral("Engineers")).isEmpty(), "what is gone to is unfolded");
    }
    void lanesAreWalkedFoldedAndMovedByKeyboard() {
        Shown shown;
        const QSignalSpy moved(&shown.view, &TimelineView::laneMoved);
        const QSignalSpy folded(&shown.view, &TimelineView::laneFolded);
        const QSignalSpy said(&shown.view, &TimelineView::hoverTextChanged);
        shown.setLanes();
        shown.view.setFocus();
        shown.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(said.last()[0].toString(), QStringLiteral("Lane Harbour, 1 of 3, 2 events, open"));
        shown.key(Qt::Key_Down, Qt::ControlModifier);
        shown.key(Qt::Key_Space);
        QCOMPARE(folded.last(), (QVariantList{1, true}));
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&shown.view);
        QCOMPARE(list->text(QAccessible::Description), QStringLiteral("Lane Town, 2 of 3, 2 events, folded"));
        shown.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(moved.last(), (QVariantList{1, 0}));
        shown.key(Qt::Key_Escape);
        QCOMPARE(list->text(QAccessible::Description), QStringLiteral("3 events shown"));
    }
};

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    LanesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "lanes_test.moc"
