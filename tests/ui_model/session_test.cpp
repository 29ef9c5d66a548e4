#include "tests/support/told_session.h"
#include "ui/model/article_list_model.h"
#include "ui/model/event_table_model.h"
#include "ui/model/gestures.h"

#include <QSignalSpy>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

class SessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        session_ = std::make_unique<Session>();
        tell(*session_);
    }

    void twoArticlesThatTellTheSameAreOneEventWithTwoSources() {
        const Event* fire = session_->findEvent(eventTitled(*session_, "A fire"));
        QVERIFY(fire);
        QCOMPARE(fire->sources.size(), std::size_t{2});
    }
    void minorEventsWaitBehindTheFilter() {
        const EventId gull = eventTitled(*session_, "A gull");
        QVERIFY(gull);
        QVERIFY(!session_->isVisible(gull));
        Filter filter;
        filter.minor = true;
        session_->setFilter(filter);
        QVERIFY(session_->isVisible(gull));
    }
    void oneEditSaysChangedOnceAndUndoTakesItBack() {
        QSignalSpy changed(session_.get(), &Session::changed);
        const EventId fire = eventTitled(*session_, "A fire");
        session_->selectEvent(fire);
        hideSelected(*session_);
        QCOMPARE(changed.count(), 1);
        QVERIFY(!session_->isVisible(fire));
        session_->undoStack().undo();
        QCOMPARE(changed.count(), 2);
        QVERIFY(session_->isVisible(fire));
        session_->undoStack().redo();
        QVERIFY(!session_->isVisible(fire));
    }
    void aGestureOnSeveralEventsIsOneStep() {
        session_->selectEvents({eventTitled(*session_, "A fire"), eventTitled(*session_, "The mayor")});
        const int steps = session_->undoStack().count();
        acceptSelected(*session_);
        QCOMPARE(session_->undoStack().count(), steps + 1);
        session_->undoStack().undo();
        QVERIFY(session_->project().decisions.events.empty());
    }
    void mergingAndSplittingAreReversible() {
        const EventId fire = eventTitled(*session_, "A fire");
        const EventId mayor = eventTitled(*session_, "The mayor");
        const std::size_t before = session_->project().events.size();
        session_->selectEvents({fire, mayor});
        mergeSelected(*session_);
        QCOMPARE(session_->project().events.size(), before - 1);
        session_->undoStack().undo();
        QCOMPARE(session_->project().events.size(), before);
        session_->selectEvent(fire);
        splitSelected(*session_);
        QCOMPARE(session_->project().events.size(), before + 1);
        session_->undoStack().undo();
        QCOMPARE(session_->project().events.size(), before);
    }
    void aRenameToNothingIsNone() {
        const EventId fire = eventTitled(*session_, "A fire");
        QVERIFY(!renameEvent(*session_, fire, QStringLiteral("   ")));
        QVERIFY(renameEvent(*session_, fire, QStringLiteral("  Harbour   burns ")));
        QCOMPARE(session_->findEvent(fire)->title, std::string("Harbour burns"));
    }
    void theDateOfAnEventCanBeChangedAndTakenBack() {
        const EventId fire = eventTitled(*session_, "A fire");
        session_->selectEvent(fire);
        setDateOfSelected(*session_, day(2021, 3, 4));
        QCOMPARE(edtf(*session_->findEvent(fire)->when), std::string("2021-03-04"));
        takeBackSelected(*session_);
        QCOMPARE(edtf(*session_->findEvent(fire)->when), std::string("2021-03-05"));
    }
    void selectingAnEventShowsTheArticleThatTellsOfIt() {
        const auto& articles = session_->project().articles;
        session_->selectEvent(eventTitled(*session_, "The mayor"));
        QCOMPARE(session_->selection().article.value, articles[0].id.value);
        session_->showArticle(articles[1].id);
        QVERIFY(!session_->selection().source);
        session_->selectEvent(eventTitled(*session_, "A fire"));
        QVERIFY2(session_->selection().article == articles[1].id, "an article that tells of the event stays");
        session_->selectEvent(eventTitled(*session_, "The mayor"));
        QVERIFY2(session_->selection().article == articles[0].id, "one that does not gives way");
    }
    void selectionForgetsWhatIsRemoved() {
        session_->selectEvent(eventTitled(*session_, "The mayor"));
        QSignalSpy moved(session_.get(), &Session::selectionChanged);
        session_->edit(RemoveArticles{{session_->project().articles[0].id}}, QStringLiteral("Remove"));
        QVERIFY(session_->selection().events.empty());
        QCOMPARE(session_->selection().article.value, session_->project().articles[0].id.value);
        QCOMPARE(moved.count(), 1);
    }
    void selectingTheSameAgainSaysNothing() {
        session_->selectEvent(eventTitled(*session_, "The mayor"));
        QSignalSpy moved(session_.get(), &Session::selectionChanged);
        session_->selectEvent(eventTitled(*session_, "The mayor"));
        QCOMPARE(moved.count(), 0);
    }
    void anEventIsCountedForEachArticleThatTellsOfIt() {
        QCOMPARE(session_->eventCount(session_->project().articles[1].id), qsizetype{1});
        QCOMPARE(session_->eventCount(session_->project().articles[0].id), qsizetype{4});
    }

    void theTableHasARowForEachVisibleEvent() {
        EventTableModel table(*session_);
        QCOMPARE(table.rowCount(), static_cast<int>(session_->visibleEvents().size()));
        const EventId fire = eventTitled(*session_, "A fire");
        QVERIFY(table.rowOf(fire) >= 0);
        QCOMPARE(table.eventAt(table.rowOf(fire)).value, fire.value);
    }
    void undatedEventsStandLastWhicheverWayDatesAreSorted() {
        EventTableModel table(*session_);
        const EventId door = eventTitled(*session_, "Somebody");
        table.sort(EventTableModel::DateColumn, Qt::AscendingOrder);
        QCOMPARE(table.rowOf(door), table.rowCount() - 1);
        table.sort(EventTableModel::DateColumn, Qt::DescendingOrder);
        QCOMPARE(table.rowOf(door), table.rowCount() - 1);
        QCOMPARE(table.eventAt(0).value, eventTitled(*session_, "The spring").value);
    }
    void theTableCanBeSortedByTitle() {
        EventTableModel table(*session_);
        table.sort(EventTableModel::TitleColumn, Qt::AscendingOrder);
        QCOMPARE(table.eventAt(0).value, eventTitled(*session_, "A fire").value);
        table.sort(EventTableModel::TitleColumn, Qt::DescendingOrder);
        QCOMPARE(table.eventAt(table.rowCount() - 1).value, eventTitled(*session_, "A fire").value);
    }
    void theArticleListSaysDateAndCount() {
        ArticleListModel list(*session_);
        QCOMPARE(list.rowCount(), 2);
        QCOMPARE(list.index(0).data(ArticleListModel::DateLineRole).toString(),
                 QStringLiteral("6 March 2021 · 4 events"));
        QVERIFY(!list.index(0).data(ArticleListModel::DoubtfulRole).toBool());
        setArticleDate(*session_, list.articleAt(1), std::nullopt);
        QVERIFY(list.index(1).data(ArticleListModel::DateLineRole).toString().startsWith(QStringLiteral("No date")));
        QVERIFY(list.index(1).data(ArticleListModel::DoubtfulRole).toBool());
    }

    void search_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("found");
        QTest::newRow("a word of the title finds it") << "destroyed"
                                                      << "A fire" << true;
        QTest::newRow("case does not matter") << "PORT ellan"
                                              << "A fire" << true;
        QTest::newRow("accents do not matter") << "cafe"
                                               << "A fire" << true;
        QTest::newRow("a name finds it") << "Ada Brook"
                                         << "The mayor" << true;
        QTest::newRow("a word of another source's sentence finds it") << "owner"
                                                                      << "A fire" << true;
        QTest::newRow("the article's title finds it") << "under control"
                                                      << "The mayor" << true;
        QTest::newRow("every word must be there") << "destroyed lighthouse"
                                                  << "A fire" << false;
        QTest::newRow("spaces alone leave nothing out") << "   "
                                                        << "A fire" << true;
    }
    void search() {
        QFETCH(QString, words);
        QFETCH(QString, title);
        QFETCH(bool, found);
        Filter filter;
        filter.words = words;
        session_->setFilter(filter);
        QCOMPARE(session_->isVisible(eventTitled(*session_, title.toStdString())), found);
    }
    void everyPartOfAFilterIsAChipThatCanBeTakenAway() {
        Filter filter;
        filter.words = QStringLiteral("fire");
        filter.articles = {session_->project().articles[0].id};
        filter.statuses = {Status::Cancelled};
        filter.severalSources = true;
        filter.minor = true;
        const auto parts = chips(session_->project(), filter);
        QCOMPARE(parts.size(), std::size_t{5});
        for (const FilterChip& chip : parts) {
            QVERIFY(!chip.text.isEmpty());
            QCOMPARE(chips(session_->project(), chip.without).size(), std::size_t{4});
        }
    }
    void aFilterByStatusKeepsOnlyThatStatus() {
        Filter filter;
        filter.statuses = {Status::Cancelled};
        session_->setFilter(filter);
        QCOMPARE(session_->visibleEvents().size(), std::size_t{1});
        QCOMPARE(session_->visibleEvents().front()->id.value, eventTitled(*session_, "The spring").value);
    }
    void aFilterByTimeLeavesUndatedEventsOut() {
        Filter filter;
        filter.range = Interval{Instant(date::local_days(date::year(2021) / 3 / 5)),
                                Instant(date::local_days(date::year(2021) / 3 / 7))};
        session_->setFilter(filter);
        QCOMPARE(session_->visibleEvents().size(), std::size_t{2});
    }

private:
    std::unique_ptr<Session> session_;
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
