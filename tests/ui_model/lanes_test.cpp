#include "ui/model/lanes.h"

#include "tests/support/told_session.h"
#include "ui/model/around.h"
#include "ui/model/gestures.h"

#include <QTest>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

class LanesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        session_ = std::make_unique<Session>();
        tell(*session_);
    }

    void lanesStandInTheirOwnOrder_data() {
        QTest::addColumn<int>("by");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("none: one unnamed lane") << static_cast<int>(LaneKind::None) << QStringList{};
        QTest::newRow("articles as they were added")
            << static_cast<int>(LaneKind::Article) << QStringList{"Harbour fire under control"};
        QTest::newRow("publishers, and those without last")
            << static_cast<int>(LaneKind::Publisher) << QStringList{"No publisher"};
        QTest::newRow("actors by how often they are named, nobody last")
            << static_cast<int>(LaneKind::Actor) << QStringList{"Port Ellan", "Ada Brook", "Nobody named"};
        QTest::newRow("places: none is named here")
            << static_cast<int>(LaneKind::Place) << QStringList{"No place named"};
        QTest::newRow("statuses in the order of their list")
            << static_cast<int>(LaneKind::Status) << QStringList{"Happened", "Cancelled"};
        QTest::newRow("tags: none yet") << static_cast<int>(LaneKind::Tag) << QStringList{"No tag"};
    }
    void lanesStandInTheirOwnOrder() {
        QFETCH(int, by);
        QFETCH(QStringList, names);
        QCOMPARE(namesOf(laid({static_cast<LaneKind>(by), {}, {}})), names);
    }
    void everyEventHasALane() {
        const LaneLayout layout = laid({LaneKind::Actor, {}, {}});
        QCOMPARE(layout.laneOf.size(), session_->visibleEvents().size());
        for (std::size_t i = 0; i < layout.laneOf.size(); ++i) {
            const Event& event = *session_->visibleEvents()[i];
            const QString name =
                event.who.empty() ? QStringLiteral("Nobody named") : QString::fromStdString(event.who.front());
            QCOMPARE(layout.lanes[layout.laneOf[i]].name, name);
        }
    }
    void aMovedLaneStaysWhereItWasPut() {
        LaneChoice choice{LaneKind::Actor, {}, {}};
        choice = withLaneMoved(laid(choice), choice, 2, 0);
        QCOMPARE(namesOf(laid(choice)), (QStringList{"Nobody named", "Port Ellan", "Ada Brook"}));
        Filter filter;
        filter.words = QStringLiteral("mayor");
        session_->setFilter(filter);
        QCOMPARE(namesOf(laid(choice)), QStringList{"Ada Brook"});
        session_->setFilter({});
        QCOMPARE(namesOf(laid(choice)), (QStringList{"Nobody named", "Port Ellan", "Ada Brook"}));
    }
    void theWordsOfANoteThatBeginWithAHashAreTags() {
        const EventId fire = eventTitled(*session_, "A fire");
        setNote(*session_, fire, QStringLiteral("Ask again, see #insurance, and #café"));
        QCOMPARE(tagsOf(session_->project(), *session_->findEvent(fire)), (QStringList{"#insurance", "#café"}));
        QCOMPARE(namesOf(laid({LaneKind::Tag, {}, {}})), (QStringList{"#insurance", "No tag"}));
        Filter filter;
        filter.words = QStringLiteral("#insurance");
        session_->setFilter(filter);
        QCOMPARE(session_->visibleEvents().size(), std::size_t{1});
        session_->undoStack().undo();
        QVERIFY(tagsOf(session_->project(), *session_->findEvent(fire)).isEmpty());
    }

    void distancesAreSaidInWords_data() {
        QTest::addColumn<When>("to");
        QTest::addColumn<QString>("words");
        QTest::newRow("a day on the same day") << day(2021, 3, 5) << "the same day";
        QTest::newRow("the day after") << day(2021, 3, 6) << "1 day after";
        QTest::newRow("days before") << day(2021, 2, 1) << "32 days before";
        QTest::newRow("a month that is over is so far at least and at most") << month(2021, 2) << "5 to 32 days before";
        QTest::newRow("the month it is in") << month(2021, 3) << "may be at the same time";
        QTest::newRow("months") << day(2021, 10, 5) << "about 7 months after";
        QTest::newRow("years") << day(1987, 3, 5) << "about 34 years before";
        When after = day(2021, 3, 9);
        after.modifier = Modifier::After;
        QTest::newRow("an open end is so far at least") << after << "at least 5 days after";
    }
    void distancesAreSaidInWords() {
        QFETCH(When, to);
        QFETCH(QString, words);
        Event fire, other;
        fire.when = day(2021, 3, 5);
        other.when = to;
        QCOMPARE(distanceWords(fire, other), words);
    }
    void aroundAnEventIsAFilterWithAChip() {
        const EventId fire = eventTitled(*session_, "A fire");
        Filter filter;
        filter.around = Around{fire, 3, Around::Unit::Days};
        session_->setFilter(filter);
        QVERIFY(session_->isVisible(fire));
        QVERIFY(session_->isVisible(eventTitled(*session_, "The mayor")));
        QVERIFY(!session_->isVisible(eventTitled(*session_, "The spring fair")));
        const auto all = chips(session_->project(), filter);
        QCOMPARE(all.size(), std::size_t{1});
        QVERIFY(all[0].text.startsWith(QStringLiteral("3 days around “A fire")));
        QVERIFY(!all[0].without.active());
    }
    void aroundAnEventThatLostItsDateIsNoFilterAnyMore() {
        const EventId fire = eventTitled(*session_, "A fire");
        Filter filter;
        filter.around = Around{fire, 1, Around::Unit::Weeks};
        session_->setFilter(filter);
        session_->selectEvent(fire);
        removeDateOfSelected(*session_);
        QVERIFY(!session_->filter().active());
        QVERIFY(!session_->findEvent(fire)->when);
        session_->undoStack().undo();
        QVERIFY(session_->findEvent(fire)->when);
    }
    void keptViewsAreStepsThatCanBeUndone() {
        session_->changeBookmarks({{QStringLiteral("One"), {}}}, QStringLiteral("Keep view"));
        session_->changeBookmarks({}, QStringLiteral("Delete view"));
        session_->undoStack().undo();
        QCOMPARE(session_->bookmarks().size(), 1);
        QCOMPARE(session_->bookmarks().front().name, QStringLiteral("One"));
        session_->undoStack().undo();
        QVERIFY(session_->bookmarks().isEmpty());
    }

private:
    LaneLayout laid(const LaneChoice& choice) const {
        return layLanes(session_->project(), session_->visibleEvents(), choice);
    }
    static QStringList namesOf(const LaneLayout& layout) {
        QStringList names;
        for (const Lane& lane : layout.lanes) names.append(lane.name);
        return names;
    }

    std::unique_ptr<Session> session_;
};

QTEST_MAIN(LanesTest)
#include "lanes_test.moc"
