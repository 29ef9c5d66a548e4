#include "tests/support/window_fixture.h"
#include "ui/model/gestures.h"
#include "ui/window/appearance.h"
#include "ui/window/columns.h"
#include "ui/window/key_list.h"
#include "ui/window/outlined_style.h"
#include "ui/window/stage.h"
#include "ui/window/view_list.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyleOption>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

namespace {

using Made = std::function<QWidget*()>;

/// As a desktop gives it: everything is said but the colour of quiet text, and what cannot be chosen now is unseen.
QPalette highContrast() {
    QPalette desktop(Qt::black);
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button, QPalette::PlaceholderText})
        desktop.setColor(role, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        desktop.setColor(role, Qt::white);
        desktop.setColor(QPalette::Disabled, role, Qt::black);
    }
    return desktop;
}

}  // namespace

Q_DECLARE_METATYPE(Made)

class ViewsTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { window_.reset(); }

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
    void aKeySortsTheTable() {
        tellWindow();
        QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
        EventTable& table = window_->stage().table();
        const auto sorted = [&] { return std::pair(table.sortedBy(), table.sortOrder()); };
        QCOMPARE(sorted(), std::pair(EventTableModel::DateColumn, Qt::AscendingOrder));
        const auto choose = [&](int downwards) {
            QTest::keyClick(window_.get(), Qt::Key_O);
            QWidget* menu = QApplication::activePopupWidget();
            if (!menu) qFatal("no menu of columns");
            for (int i = 0; i < downwards; ++i) QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        };
        choose(1);
        QCOMPARE(sorted(), std::pair(EventTableModel::TitleColumn, Qt::AscendingOrder));
        choose(0);
        QCOMPARE(sorted(), std::pair(EventTableModel::TitleColumn, Qt::DescendingOrder));
        const auto titleOf = [&](int row) {
            return table.model()->index(row, EventTableModel::TitleColumn).data().toString();
        };
        QVERIFY2(titleOf(0) > titleOf(1), "the same column again turns the order round");
        QTest::keyClick(window_.get(), Qt::Key_1, Qt::ControlModifier);
        QTest::keyClick(window_.get(), Qt::Key_O);
        QVERIFY2(!QApplication::activePopupWidget(), "a timeline is in order of time");
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
    void lanesAndOtherEditsLeaveTheZoomAlone() {
        tellWindow();
        Stage& stage = window_->stage();
        const EventId fire = eventTitled(session(), "A fire");
        session().selectEvent(fire);
        // So far away that what is selected has no room for its label.
        constexpr qint64 century = 3'155'760'000;
        stage.timeline().setVisibleRange(-10 * century, 10 * century);
        QTest::qWait(200);
        const auto before = stage.timeline().visibleRange();
        stage.setLanes({LaneKind::Article, {}, {}});
        acceptSelected(session());
        session().setFilter({});
        QTest::qWait(200);
        QCOMPARE(stage.timeline().visibleRange(), before);
        setDateOfSelected(session(), day(-2000, 3, 4));
        QTRY_VERIFY2(stage.timeline().visibleRange() != before, "what was moved is followed");
    }
    void inANarrowWindowTheEventIsACardOverTheSource() {
        tellWindow();
        window_->resize(820, 700);
        QCoreApplication::processEvents();
        QVERIFY(window_->columns().isCard());
        QVERIFY(!window_->columns().inspector().isVisible());
        session().selectEvent(eventTitled(session(), "A fire"));
        QVERIFY(window_->columns().inspector().isVisible());
        const SourceView& source = window_->columns().source();
        QVERIFY(source.isVisible());
        QCoreApplication::processEvents();
        const QWidget& card = *window_->columns().inspector().parentWidget();
        QVERIFY2(!card.geometry().intersects(source.geometry()), "the text makes way");
        for (const QAbstractButton* button : window_->columns().inspector().findChildren<QAbstractButton*>())
            QVERIFY2(button->isHidden() || button->width() >= button->minimumSizeHint().width(),
                     qPrintable(button->text()));
        picture("narrow");
        session().selectEvents({});
        QVERIFY(!window_->columns().inspector().isVisible());
        QCoreApplication::processEvents();
        QCOMPARE(source.width(), source.parentWidget()->width());
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
    void aListOfKeysThatIsHigherThanTheScreenScrolls() {
        KeyList list(window_.get());
        list.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(list.sizeHint().height() <= list.screen()->availableSize().height());
        list.show();
        QCOMPARE(list.size(), list.sizeHint());
        QVERIFY(list.findChild<QScrollArea*>()->focusPolicy() & Qt::TabFocus);
    }
    void quietWordsAreReadOnAHighContrastDesktop() {
        const QPalette shown = readable(highContrast());
        QVERIFY(contrast(shown.color(QPalette::PlaceholderText), shown.color(QPalette::Base)) >= 7);
        QVERIFY(contrast(shown.color(QPalette::Disabled, QPalette::Text), shown.color(QPalette::Base)) >= 3);
    }
    void aHighContrastDesktopSeesAnOutlineAroundIt_data() {
        QTest::addColumn<Made>("made");
        QTest::newRow("a menu") << Made([] {
            auto* menu = new QMenu;
            menu->addAction(QStringLiteral("Save"));
            return menu;
        });
        QTest::newRow("a button of a dialog") << Made([] { return new QPushButton(QStringLiteral("Cancel")); });
        QTest::newRow("a button that cannot be pressed now") << Made([] {
            auto* button = new QPushButton(QStringLiteral("Save"));
            button->setEnabled(false);
            return button;
        });
        QTest::newRow("a line to type in") << Made([] { return new QLineEdit; });
        QTest::newRow("a popup or a list in a dialog") << Made([] {
            auto* frame = new QFrame;
            frame->setFrameShape(QFrame::StyledPanel);
            frame->setMinimumSize(60, 40);
            return frame;
        });
        QTest::newRow("a choice of several") << Made([] { return new QComboBox; });
        QTest::newRow("a number") << Made([] { return new QSpinBox; });
    }
    void aHighContrastDesktopSeesAnOutlineAroundIt() {
        QFETCH(Made, made);
        OutlinedStyle style;
        const std::unique_ptr<QWidget> widget(made());
        widget->setPalette(readable(highContrast()));
        widget->setStyle(&style);
        widget->resize(widget->sizeHint().expandedTo(widget->minimumSize()));
        const QImage image = widget->grab().toImage();
        for (const QPoint& edge : {QPoint(image.width() / 2, 0), QPoint(0, image.height() / 2),
                                   QPoint(image.width() / 2, image.height() - 1)})
            QVERIFY2(contrast(image.pixelColor(edge), Qt::black) >= 3,
                     qPrintable(QStringLiteral("at %1, %2").arg(edge.x()).arg(edge.y())));
    }
    void aLineThatDrawsItsOwnFrameGetsNoOther_data() {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("on light") << datelinePalette(ColorScheme::Light);
        QTest::newRow("on dark") << datelinePalette(ColorScheme::Dark);
        QTest::newRow("in high contrast") << readable(highContrast());
    }
    void aLineThatDrawsItsOwnFrameGetsNoOther() {
        QFETCH(QPalette, palette);
        // As the search line: no frame of the style, and a clear ground.
        palette.setColor(QPalette::Base, Qt::transparent);
        const auto painted = [&](QStyle& style) {
            QLineEdit line;
            line.setFrame(false);
            line.setPalette(palette);
            line.setStyle(&style);
            line.resize(120, 30);
            return line.grab().toImage();
        };
        QProxyStyle plain;
        OutlinedStyle outlined;
        QCOMPARE(painted(outlined), painted(plain));
    }
    void whatHasTheKeyboardIsOutlinedInTheAccent() {
        const OutlinedStyle style;
        QStyleOptionFrame line;
        line.rect = QRect(0, 0, 60, 24);
        line.lineWidth = 1;
        line.state = QStyle::State_Enabled | QStyle::State_HasFocus;
        line.palette = readable(highContrast());
        QImage image(60, 24, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        style.drawPrimitive(QStyle::PE_FrameLineEdit, &line, &painter, nullptr);
        painter.end();
        QCOMPARE(image.pixelColor(30, 0), color(ColorRole::Accent, line.palette));
    }
    void aMenuOnADarkPageHasAnEdge() {
        OutlinedStyle style;
        QMenu menu;
        menu.addAction(QStringLiteral("Save"));
        menu.setPalette(datelinePalette(ColorScheme::Dark));
        menu.setStyle(&style);
        menu.resize(menu.sizeHint());
        const QImage image = menu.grab().toImage();
        QCOMPARE(image.pixelColor(image.width() / 2, 0), color(ColorRole::Line, menu.palette()));
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
};

int main(int argc, char* argv[]) { return runWindowTest<ViewsTest>(argc, argv); }

#include "views_test.moc"
