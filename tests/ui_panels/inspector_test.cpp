#include "ui/panels/inspector.h"

#include "tests/support/told_session.h"
#include "ui/model/gestures.h"
#include "ui/panels/controls.h"
#include "ui/panels/date_popup.h"
#include "ui/panels/event_table.h"
#include "ui/panels/excerpt.h"
#include "ui/panels/filter_bar.h"
#include "ui/panels/notice_bar.h"
#include "ui/panels/undated_shelf.h"
#include "ui/timeline/palette.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

namespace {

/// Everything a panel says, in the order it was made; parts that are on their way out left aside.
QStringList said(const QWidget& panel) {
    QCoreApplication::processEvents();  // layouts show what is new with the next event
    QStringList words;
    for (const QLabel* label : panel.findChildren<QLabel*>())
        if (!label->isHidden()) words.append(label->text());
    for (const QAbstractButton* button : panel.findChildren<QAbstractButton*>())
        if (!button->isHidden()) words.append(button->text());
    return words;
}

bool says(const QWidget& panel, const QString& words) {
    const QStringList all = said(panel);
    return std::any_of(all.begin(), all.end(), [&](const QString& one) { return one.contains(words); });
}

QAbstractButton* button(const QWidget& panel, const QString& text) {
    QCoreApplication::processEvents();
    for (QAbstractButton* one : panel.findChildren<QAbstractButton*>())
        if (!one->isHidden() && one->text() == text) return one;
    return nullptr;
}

}  // namespace

class InspectorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        session_ = std::make_unique<Session>();
        tell(*session_);
        panel_ = std::make_unique<Inspector>(*session_);
        panel_->resize(400, 460);
        panel_->show();
    }
    void cleanup() { panel_.reset(); }

    void anEventSaysWhatWhenAndWhoReportsIt() {
        session_->selectEvent(eventTitled(*session_, "A fire"));
        QVERIFY(says(*panel_, QStringLiteral("A fire destroyed the old café")));
        QVERIFY(says(*panel_, QStringLiteral("Friday 5 March 2021")));
        QVERIFY(says(*panel_, QStringLiteral("reported by 2 sources")));
        QVERIFY(says(*panel_, QStringLiteral("Why this date")));
        QVERIFY(says(*panel_, QStringLiteral("Sources")));
    }
    void theMainEventOfAnArticleSaysSo() {
        session_->selectEvent(eventTitled(*session_, "The mayor"));
        QVERIFY(says(*panel_, QStringLiteral("main event")));
        session_->selectEvent(eventTitled(*session_, "A fire"));
        QVERIFY(!says(*panel_, QStringLiteral("main event")));
    }
    void aStatementAndWhatItSaysAreOneClickApart() {
        const EventId door = eventTitled(*session_, "Somebody");
        session_->selectEvent(eventTitled(*session_, "The mayor"));
        QVERIFY(says(*panel_, QStringLiteral("What was said")));
        button(*panel_, QStringLiteral("Somebody had left a door open."))->click();
        QVERIFY(session_->selection().current() == door);
        QVERIFY(says(*panel_, QStringLiteral("Who says so")));
        QVERIFY(says(*panel_, QStringLiteral("Ada Brook")));
        button(*panel_, QStringLiteral("The mayor announced an inquiry on Saturday."))->click();
        QVERIFY(session_->selection().current() == eventTitled(*session_, "The mayor"));
    }
    void anUndatedEventSaysWhyAndBorrowsNone() {
        session_->selectEvent(eventTitled(*session_, "Somebody"));
        QVERIFY(says(*panel_, QStringLiteral("No date")));
        QVERIFY(says(*panel_, QStringLiteral("Why no date")));
    }
    void aCancelledEventSaysSo() {
        session_->selectEvent(eventTitled(*session_, "The spring"));
        QVERIFY(says(*panel_, QStringLiteral("cancelled")));
    }
    void ofSeveralEventsDifferingValuesAreBlank() {
        session_->selectEvents({eventTitled(*session_, "A fire"), eventTitled(*session_, "The mayor")});
        QVERIFY(says(*panel_, QStringLiteral("2 events")));
        const QStringList words = said(*panel_);
        const qsizetype date = words.indexOf(QStringLiteral("Date"));
        QVERIFY(date >= 0);
        QCOMPARE(words.at(date + 1), QString());
        const qsizetype status = words.indexOf(QStringLiteral("Status"));
        QCOMPARE(words.at(status + 1), QStringLiteral("Happened"));
        QVERIFY(button(*panel_, QStringLiteral("Merge")));
    }
    void theButtonsDoWhatTheySay() {
        const EventId fire = eventTitled(*session_, "A fire");
        session_->selectEvent(fire);
        button(*panel_, QStringLiteral("Accept"))->click();
        QVERIFY(isAccepted(session_->project(), *session_->findEvent(fire)));
        button(*panel_, QStringLiteral("Hide"))->click();
        QVERIFY(isHidden(session_->project(), *session_->findEvent(fire)));
        QVERIFY(button(*panel_, QStringLiteral("Show")));
        session_->undoStack().undo();
        QVERIFY(!isHidden(session_->project(), *session_->findEvent(fire)));
        const std::size_t before = session_->project().events.size();
        button(*panel_, QStringLiteral("Split"))->click();
        QCOMPARE(session_->project().events.size(), before + 1);
    }
    void anEventOfOneSourceCannotBeSplit() {
        session_->selectEvent(eventTitled(*session_, "The mayor"));
        QVERIFY(!button(*panel_, QStringLiteral("Split"))->isEnabled());
    }
    void aSourceLeadsToItsArticle() {
        session_->selectEvent(eventTitled(*session_, "A fire"));
        QSignalSpy opened(panel_.get(), &Inspector::sourceOpened);
        QCoreApplication::processEvents();
        const auto rows = panel_->findChildren<BarRow*>();
        for (BarRow* row : rows)
            if (!row->isHidden() && row->text().startsWith(QStringLiteral("Friday's fire"))) {
                row->click();
                break;
            }
        QCOMPARE(opened.count(), 1);
        QVERIFY(session_->selection().article == session_->project().articles[1].id);
    }
    void renamingIsTypedInPlace() {
        const EventId mayor = eventTitled(*session_, "The mayor");
        session_->selectEvent(mayor);
        panel_->rename();
        auto* line = panel_->findChild<QLineEdit*>();
        QVERIFY(line);
        QCOMPARE(line->selectedText(), line->text());
        QVERIFY2(line->cursorPosition() == 0, "a long title is seen from its beginning");
        line->setText(QStringLiteral("Inquiry announced"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(session_->findEvent(mayor)->title, std::string("Inquiry announced"));
        QVERIFY(button(*panel_, QStringLiteral("Back to what Dateline read")));
        button(*panel_, QStringLiteral("Back to what Dateline read"))->click();
        QVERIFY(session_->findEvent(mayor)->title.starts_with("The mayor"));
    }

    void aDatePopupReadsNotation_data() {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<bool>("dayOnly");
        QTest::addColumn<QString>("expected");
        QTest::newRow("an ISO day") << "2021-03-04" << false << "2021-03-04";
        QTest::newRow("a month") << "2021-03" << false << "2021-03";
        QTest::newRow("about a day") << "2021-03-04~" << false << "2021-03-04~";
        QTest::newRow("a range") << "2021-03-04/2021-03-06" << false << "2021-03-04/2021-03-06";
        QTest::newRow("no date at all") << "nonsense" << false << "";
        QTest::newRow("a day that there is not") << "2021-02-31" << false << "";
        QTest::newRow("an article takes a day") << "2021-03-04" << true << "2021-03-04";
        QTest::newRow("an article takes no month") << "2021-03" << true << "";
    }
    void aDatePopupReadsNotation() {
        QFETCH(QString, entry);
        QFETCH(bool, dayOnly);
        QFETCH(QString, expected);
        std::optional<When> taken;
        DateQuestion question;
        question.dayOnly = dayOnly;
        question.set = [&](const When& when) { taken = when; };
        auto* popup = new DatePopup(question);
        popup->openAt(QPoint(10, 10));
        popup->line().selectAll();
        QTest::keyClicks(&popup->line(), entry);
        QTest::keyClick(&popup->line(), Qt::Key_Return);
        QCOMPARE(taken ? edtf(*taken) : std::string(), expected.toStdString());
        if (!taken) popup->close();
    }
    void escapeChangesNothing() {
        bool set = false;
        DateQuestion question;
        question.entry = QStringLiteral("2021-03-04");
        question.set = [&](const When&) { set = true; };
        auto* popup = new DatePopup(question);
        popup->openAt(QPoint(10, 10));
        QTest::keyClick(popup, Qt::Key_Escape);
        QVERIFY(!set);
    }

    void theOutcomeIsSaidInWords_data() {
        QTest::addColumn<int>("added");
        QTest::addColumn<int>("known");
        QTest::addColumn<int>("failed");
        QTest::addColumn<bool>("cancelled");
        QTest::addColumn<int>("replaced");
        QTest::addColumn<QString>("words");
        QTest::newRow("one") << 1 << 0 << 0 << false << 0 << "1 article added";
        QTest::newRow("a later version") << 0 << 0 << 0 << false << 1 << "1 replaced by another version";
        QTest::newRow("some of each") << 2 << 1 << 1 << false << 3
                                      << "2 articles added, 3 replaced by other versions, 1 was here already, 1 not "
                                         "readable";
        QTest::newRow("several, some not readable")
            << 12 << 0 << 3 << false << 0 << "12 articles added, 3 not readable";
        QTest::newRow("again the same") << 0 << 2 << 0 << false << 0 << "2 were here already";
        QTest::newRow("nothing but failures") << 0 << 0 << 1 << false << 0 << "1 not readable";
        QTest::newRow("cancelled") << 4 << 0 << 0 << true << 0 << "4 articles added, the rest was cancelled";
        QTest::newRow("nothing") << 0 << 0 << 0 << false << 0 << "Nothing to add";
    }
    void theOutcomeIsSaidInWords() {
        QFETCH(int, added);
        QFETCH(int, known);
        QFETCH(int, failed);
        QFETCH(bool, cancelled);
        QFETCH(int, replaced);
        QFETCH(QString, words);
        QCOMPARE(outcomeWords(added, known, failed, cancelled, replaced), words);
    }
    void aFilesNameIsShownOnOneLineInItsOrder() {
        NoticeBar bar;
        const LoadedFile bad{"/tmp/x/a.txt\nAll is well\u202Etxt.exe", {}, {}, Error{"This is no text.", "Save it."}};
        bar.say(QStringLiteral("1 not readable"), {bad}, {{"/tmp/note\u2067s.txt", {}, {"It was repaired."}, {}}});
        QCOMPARE(bar.details(), (QStringList{"a.txt All is well\uFFFDtxt.exe: This is no text. Save it.",
                                             "note\uFFFDs.txt: It was repaired."}));
    }
    void failuresAreListedWithWhatToDo() {
        NoticeBar bar;
        const LoadedFile bad{"/tmp/x/bad.bin", {}, {}, Error{"This is no text.", "Save it as text."}};
        bar.say(QStringLiteral("2 not readable"), {bad, bad});
        QVERIFY(!bar.isHidden());
        QVERIFY(!bar.isExpanded());
        button(bar, QStringLiteral("Show"))->click();
        QVERIFY(bar.isExpanded());
        QCOMPARE(bar.details().at(0), QStringLiteral("bad.bin: This is no text. Save it as text."));
        bar.say(QStringLiteral("1 not readable"), {bad});
        QVERIFY2(bar.isExpanded(), "a single failure is said at once");
        QSignalSpy good(&bar, &NoticeBar::goodNews);
        bar.say(QStringLiteral("2 articles added"), {});
        QVERIFY2(bar.isHidden(), "good news needs no bar");
        QCOMPARE(good.count(), 1);
    }

    void nothingToListHasNoHeightAndNoWarning() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("Negative sizes")));
        NoticeBar bar;
        bar.say(QStringLiteral("2 articles added"), {});
        QCOMPARE(bar.findChild<QScrollArea*>()->maximumHeight(), 0);
    }
    void aListOfFailuresIsAsHighAsItsLines() {
        NoticeBar bar;
        bar.resize(900, 40);
        const LoadedFile bad{"/tmp/x/bad.bin", {}, {}, Error{"This is no text.", "Save it as text."}};
        const auto height = [&](std::size_t files) {
            bar.say(QStringLiteral("Some not readable"), std::vector<LoadedFile>(files, bad));
            bar.setExpanded(true);
            bar.show();
            QCoreApplication::processEvents();
            return bar.findChild<QScrollArea*>()->height();
        };
        const int one = height(1), two = height(2);
        QVERIFY(one < 50);
        QVERIFY(two > one && two < 2 * one);
        QCOMPARE(height(100), 160);
    }

    void chipsOfTheFilterBarTakeTheirFilterAway() {
        FilterBar bar(*session_);
        QVERIFY(bar.isHidden());
        Filter filter;
        filter.words = QStringLiteral("fire");
        filter.severalSources = true;
        session_->setFilter(filter);
        QVERIFY(!bar.isHidden());
        QVERIFY(says(bar, QStringLiteral("1 of 4 events")));
        button(bar, QStringLiteral("“fire”"))->click();
        QCOMPARE(session_->filter().words, QString());
        QVERIFY(session_->filter().severalSources);
        button(bar, QStringLiteral("Clear filter"))->click();
        QVERIFY(bar.isHidden());
    }
    void theShelfHoldsWhatHasNoDate() {
        UndatedShelf shelf(*session_);
        QCOMPARE(shelf.count(), 1);
        shelf.list().setCurrentIndex(shelf.list().model()->index(0, 0));
        QCOMPARE(session_->selection().current().value, eventTitled(*session_, "Somebody").value);
    }
    void theTableAndTheSessionShareTheSelection() {
        EventTable table(*session_);
        const EventId mayor = eventTitled(*session_, "The mayor");
        session_->selectEvent(mayor);
        QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table.selectionModel()->selectedRows().front().row(), table.events().rowOf(mayor));
        const int other = table.events().rowOf(eventTitled(*session_, "A fire"));
        table.selectRow(other);
        QCOMPARE(session_->selection().current().value, eventTitled(*session_, "A fire").value);
    }

    void aRowOfTheTableThatHasTheKeyboardIsRingedInWhicheverColumn() {
        EventTable table(*session_);
        table.setPalette(datelinePalette(ColorScheme::Light));
        table.resize(900, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setFocus();
        const auto ring = [&](int row) {
            const QRect cell = table.visualRect(table.model()->index(row, EventTableModel::TitleColumn));
            const QImage image = table.viewport()->grab().toImage();
            return image.pixelColor(cell.center().x(), cell.top() + 1) == color(ColorRole::Accent, table.palette());
        };
        table.setCurrentIndex(table.model()->index(1, EventTableModel::DateColumn));
        QVERIFY(ring(1));
        QVERIFY(!ring(2));
    }

    void anExcerptShowsItsTrigger() {
        const std::string text =
            "The people who had come from all over the county to the harbour saw how the fire destroyed it.";
        const auto at = static_cast<std::uint32_t>(text.find("destroyed"));
        const QString words = excerpt(text, {0, static_cast<std::uint32_t>(text.size())}, {at, at + 9});
        QVERIFY(words.startsWith(QStringLiteral("… ")));
        QVERIFY(words.indexOf(QStringLiteral("destroyed")) < 40);
        QCOMPARE(excerpt(text, {0, 20}, {4, 10}), QStringLiteral("The people who had c"));
    }

private:
    std::unique_ptr<Session> session_;
    std::unique_ptr<Inspector> panel_;
};

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
