#include "tests/support/shared.h"
#include "tests/support/window_fixture.h"
#include "ui/model/gestures.h"
#include "ui/panels/controls.h"
#include "ui/panels/date_popup.h"
#include "ui/window/columns.h"
#include "ui/window/stage.h"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QPushButton>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

class DatesTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { window_.reset(); }

    void theDateOfAnArticleIsChangedAndAllIsWorkedOutAgain() {
        load({write("a.txt", firstReport)});
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
    void theCalendarOfADateThatIsNoDayShowsItsMonthAndNotToday() {
        tellWindow();
        session().selectEvent(eventTitled(session(), "The mayor"));
        DatePopup* popup = window_->editEventDate(session().selection().current());
        popup->line().selectAll();
        QTest::keyClicks(&popup->line(), QStringLiteral("early November 2014"));
        QCOMPARE(popup->calendar().yearShown(), 2014);
        QCOMPARE(popup->calendar().monthShown(), 11);
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
};

int main(int argc, char* argv[]) { return runWindowTest<DatesTest>(argc, argv); }

#include "dates_test.moc"
