#include "core/project/edit.h"

#include "tests/support/print.h"
#include "tests/support/telling.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace dateline;
using namespace dateline::testing;

namespace {

const std::vector<std::string> actors = {"Dockers", "Mayor Lind", "The company", "Fishermen"};
const std::vector<std::string> acts = {"block", "sell", "paint", "sink"};
const std::vector<std::string> things = {"ferry", "harbour", "lighthouse", "trawler"};

Telling tellingOf(int seed) {
    const auto pick = [&](const std::vector<std::string>& from, int by) {
        return from[static_cast<std::size_t>(seed / by) % from.size()];
    };
    Telling telling;
    telling.act = pick(acts, 1);
    telling.who = {pick(actors, 4)};
    telling.about = {pick(things, 16)};
    telling.trigger = telling.act + "ed" + std::to_string(seed);
    telling.sentence = telling.who[0] + " " + telling.trigger + " the " + telling.about[0] + " at noon.";
    if (seed % 3 != 0) telling.when = day(2021, 3, static_cast<unsigned>(1 + seed % 20));
    return telling;
}

/// An article of some tellings; the same seed gives the same text.
Told toldOf(int seed) {
    std::vector<Telling> tellings;
    for (int i = 0; i < 1 + seed % 4; ++i) tellings.push_back(tellingOf(seed * 7 + i * 13));
    const std::optional<When> published =
        seed % 4 == 0 ? std::nullopt : std::optional(day(2021, 3, static_cast<unsigned>(10 + seed % 15)));
    return told("Article " + std::to_string(seed), published, tellings);
}

Edit added(const std::vector<int>& seeds) {
    AddArticles edit;
    for (const int seed : seeds) {
        const Told report = toldOf(seed);
        edit.articles.push_back(report.article);
        edit.extractions.push_back(report.extraction);
    }
    return edit;
}

/// Everything of a project but the counters, which only ever grow.
bool same(const Project& a, const Project& b) {
    const auto sameArticle = [](const ProjectArticle& x, const ProjectArticle& y) {
        return x.id == y.id && x.article == y.article && x.published == y.published && x.extraction == y.extraction &&
               x.events == y.events;
    };
    return a.name == b.name && a.decisions == b.decisions && a.events == b.events &&
           std::equal(a.articles.begin(), a.articles.end(), b.articles.begin(), b.articles.end(), sameArticle);
}

EventDecision decisionFrom(int number) {
    EventDecision decision;
    if (number % 2) decision.title = "Title " + std::to_string(number);
    if (number % 3 == 0) decision.hidden = number % 5 != 0;
    if (number % 7 == 0) decision.when = day(2020, 1, static_cast<unsigned>(1 + number % 28));
    return decision;
}

/// An edit that a person could do to this project, chosen by three numbers.
Edit editFrom(const Project& project, int kind, int a, int b) {
    const auto pick = [](auto& from, int by) -> auto& { return from[static_cast<std::size_t>(by) % from.size()]; };
    if (project.articles.empty() || project.events.empty() || kind == 0) return added({a % 12, b % 12});
    const ProjectArticle& article = pick(project.articles, a);
    const Event& event = pick(project.events, a);
    const Event& other = pick(project.events, b);
    switch (kind) {
        case 1:
            return RemoveArticles{{article.id, pick(project.articles, b).id}};
        case 2:
            return SetPublished{
                article.id,
                b % 3 == 0
                    ? std::nullopt
                    : std::optional(PublishedDecision{
                          b % 3 == 1 ? std::nullopt : asDay(day(2021, 4, static_cast<unsigned>(1 + b % 28)).date)})};
        case 3:
            return DecideEvent{keyOf(project, event.sources.front().mention), decisionFrom(b)};
        case 4:
            return mergeEvents(project, {event.id, other.id});
        case 5:
            return splitSource(project, pick(event.sources, b).mention);
        case 6:
            return splitEvent(project, event.id);
        case 7:
            return moveEarlier(project, event.id).value_or(RenameProject{"First"});
        case 8:
            return moveLater(project, event.id).value_or(RenameProject{"Last"});
        default:
            return RenameProject{"Name " + std::to_string(b)};
    }
}

struct Harbour {
    Project project;
    Harbour() { apply(project, added({1, 2, 3})); }
};

/// Four events that have nothing in common.
Edit unlike() {
    const std::vector<Telling> tellings = {
        {"Dockers blocked the ferry.", "blocked", "block", {"Dockers"}, {"ferry"}, day(2021, 3, 5)},
        {"Mayor Lind sold a lighthouse.", "sold", "sell", {"Mayor Lind"}, {"lighthouse"}, day(2020, 6, 1)},
        {"Children painted murals.", "painted", "paint", {"Children"}, {"mural"}, day(2019, 1, 9)},
        {"A trawler sank off Cape Horn.", "sank", "sink", {"Nordsee"}, {"trawler"}, day(2018, 11, 2)}};
    AddArticles edit;
    for (const Telling& telling : tellings) {
        const Told report = told(telling.act, day(2021, 3, 6), {telling});
        edit.articles.push_back(report.article);
        edit.extractions.push_back(report.extraction);
    }
    return edit;
}

/// Four events of one day, told in the order of their titles.
Project oneDay() {
    const std::vector<Telling> tellings = {{"A sank a trawler.", "sank", "sink", {"A"}, {"trawler"}, day(2021, 3, 5)},
                                           {"B sold murals.", "sold", "sell", {"B"}, {"mural"}, day(2021, 3, 5)},
                                           {"C painted a gate.", "painted", "paint", {"C"}, {"gate"}, day(2021, 3, 5)},
                                           {"D shut a school.", "shut", "shut", {"D"}, {"school"}, day(2021, 3, 5)}};
    const Told report = told("One day", day(2021, 3, 6), tellings);
    Project project;
    apply(project, AddArticles{{report.article}, {report.extraction}});
    return project;
}

/// The first letters of the titles, in the project's order.
QByteArray titles(const Project& project) {
    QByteArray letters;
    for (const Event& event : project.events) letters += event.title.front();
    return letters;
}

}  // namespace

class EditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("RC_PARAMS", "seed=20141220"); }  // the same run every time

    void undoAndRedoGiveTheSameProjects() {
        const bool holds = rc::check([] {
            const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
                rc::gen::tuple(rc::gen::inRange(0, 10), rc::gen::inRange(0, 1000), rc::gen::inRange(0, 1000)));
            Project project;
            std::vector<Project> states{project};
            std::vector<Edit> back;
            for (const auto& [kind, a, b] : steps) {
                back.push_back(apply(project, editFrom(project, kind, a, b)));
                states.push_back(project);
            }
            std::vector<Edit> forth;
            for (std::size_t i = steps.size(); i-- > 0;) {
                forth.push_back(apply(project, back[i]));
                RC_ASSERT(same(project, states[i]));
            }
            for (std::size_t i = 0; i < steps.size(); ++i) {
                apply(project, forth[steps.size() - 1 - i]);
                RC_ASSERT(same(project, states[i + 1]));
            }
        });
        QVERIFY(holds);
    }

    void derivingAgainChangesNothing() {
        const bool holds = rc::check([] {
            const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
                rc::gen::tuple(rc::gen::inRange(0, 10), rc::gen::inRange(0, 1000), rc::gen::inRange(0, 1000)));
            Project project;
            for (const auto& [kind, a, b] : steps) apply(project, editFrom(project, kind, a, b));
            const Project before = project;
            derive(project);
            RC_ASSERT(same(project, before));
        });
        QVERIFY(holds);
    }

    void theSameArticleTwiceAddsNothing() {
        Harbour h;
        const Project before = h.project;
        const Edit back = apply(h.project, added({2, 2}));
        QVERIFY(same(h.project, before));
        apply(h.project, back);
        QVERIFY(same(h.project, before));
    }

    void addingAnArticleLosesNoEdit() {
        Harbour h;
        const MentionKey key = keyOf(h.project, h.project.events[0].sources[0].mention);
        EventDecision decision;
        decision.title = "Named by hand";
        decision.note = "seen at the harbour";
        apply(h.project, DecideEvent{key, decision});
        apply(h.project, added({5, 6, 7}));
        const Event* event = find(h.project, eventOf(h.project, *refOf(h.project, key)));
        QVERIFY(event);
        QCOMPARE(event->title, std::string("Named by hand"));
        QVERIFY(decisionOf(h.project, *event) == decision);
    }

    void anEventKeepsItsIdWhileArticlesComeAndGo() {
        Harbour h;
        const EventId id = h.project.events[0].id;
        const MentionKey key = keyOf(h.project, h.project.events[0].sources[0].mention);
        const Edit back = apply(h.project, added({5, 6}));
        QVERIFY(eventOf(h.project, *refOf(h.project, key)) == id);
        apply(h.project, back);
        QVERIFY(find(h.project, id));
        QVERIFY(eventOf(h.project, *refOf(h.project, key)) == id);
    }

    void aDecisionAboutOneOfMergedEventsSpeaksForAll() {
        Harbour h;
        const EventId first = h.project.events[0].id;
        const EventId second = h.project.events[1].id;
        EventDecision title;
        title.title = "First";
        EventDecision note;
        note.note = "Second";
        apply(h.project, DecideEvent{keyOf(h.project, find(h.project, first)->sources[0].mention), title});
        apply(h.project, DecideEvent{keyOf(h.project, find(h.project, second)->sources[0].mention), note});
        const MentionKey key = keyOf(h.project, find(h.project, first)->sources[0].mention);
        apply(h.project, mergeEvents(h.project, {first, second}));
        const Event* merged = find(h.project, eventOf(h.project, *refOf(h.project, key)));
        QCOMPARE(decisionOf(h.project, *merged).title.value_or(""), std::string("First"));
        QCOMPARE(decisionOf(h.project, *merged).note.value_or(""), std::string("Second"));
        apply(h.project, DecideEvent{key, {}});
        QVERIFY(decisionOf(h.project, *find(h.project, eventOf(h.project, *refOf(h.project, key)))).empty());
    }

    void mergingAndSplittingByHand() {
        Project project;
        apply(project, unlike());
        QCOMPARE(project.events.size(), std::size_t{4});
        const std::vector<EventId> three = {project.events[0].id, project.events[1].id, project.events[2].id};
        apply(project, mergeEvents(project, three));
        QCOMPARE(project.events.size(), std::size_t{2});
        const EventId merged = eventOf(project, {1, 0});
        QCOMPARE(find(project, merged)->sources.size(), std::size_t{3});
        apply(project, splitSource(project, {1, 0}));
        QCOMPARE(find(project, eventOf(project, {1, 0}))->sources.size(), std::size_t{1});
        QCOMPARE(find(project, eventOf(project, {2, 0}))->sources.size(), std::size_t{2});
        apply(project, mergeEvents(project, {eventOf(project, {1, 0}), eventOf(project, {2, 0})}));
        QCOMPARE(project.events.size(), std::size_t{2});
        apply(project, splitEvent(project, eventOf(project, {2, 0})));
        QCOMPARE(project.events.size(), std::size_t{4});
    }

    void aPersonsDateAndStatusAreInForceAndOrdered() {
        Harbour h;
        EventDecision decision;
        decision.when = year(1990);
        decision.status = Status::Cancelled;
        const MentionKey key = keyOf(h.project, h.project.events.back().sources[0].mention);
        apply(h.project, DecideEvent{key, decision});
        QVERIFY(h.project.events.front().when == decision.when);
        QVERIFY(h.project.events.front().status == Status::Cancelled);
        QVERIFY(refOf(h.project, key) == h.project.events.front().sources[0].mention);
    }

    void aPersonCanTakeADateAway() {
        Harbour h;
        const MentionKey key = keyOf(h.project, h.project.events.front().sources[0].mention);
        const auto event = [&]() -> const Event& {
            return *find(h.project, eventOf(h.project, *refOf(h.project, key)));
        };
        QVERIFY(isDated(event()));
        EventDecision decision;
        decision.undated = true;
        const Edit back = apply(h.project, DecideEvent{key, decision});
        QVERIFY(!event().when);
        QVERIFY(!isDated(event()));
        apply(h.project, back);
        QVERIFY(isDated(event()));
    }

    void eventsOfOneDateStandInTheOrderOfTheText() { QCOMPARE(titles(oneDay()), QByteArray("ABCD")); }
    void aPersonMovesAnEventAmongThoseOfOneDate() {
        Project project = oneDay();
        const EventId c = project.events[2].id;
        const Edit back = apply(project, *moveEarlier(project, c));
        QCOMPARE(titles(project), QByteArray("ACBD"));
        apply(project, *moveEarlier(project, c));
        QCOMPARE(titles(project), QByteArray("CABD"));
        QVERIFY(!moveEarlier(project, c));
        apply(project, *moveLater(project, c));
        QCOMPARE(titles(project), QByteArray("ACBD"));
        apply(project, back);
        QCOMPARE(titles(project), QByteArray("ABCD"));
    }
    void anEventNeverMovesAmongThoseOfAnotherDate() {
        Project project;
        apply(project, unlike());
        for (const Event& event : project.events)
            QVERIFY(!moveEarlier(project, event.id) && !moveLater(project, event.id));
    }
    void aMovePassesOverHiddenEvents() {
        Project project = oneDay();
        EventDecision hidden;
        hidden.hidden = true;
        apply(project, DecideEvent{keyOf(project, project.events[1].sources[0].mention), hidden});
        apply(project, *moveEarlier(project, project.events[2].id));
        QCOMPARE(titles(project), QByteArray("CBAD"));
    }
    void aNewEventOfTheDateComesAfterThoseThePersonOrdered() {
        Project project = oneDay();
        apply(project, *moveEarlier(project, project.events[3].id));
        const Told report =
            told("Late", day(2021, 3, 6), {{"E burst.", "burst", "burst", {"E"}, {"pipe"}, day(2021, 3, 5)}});
        apply(project, AddArticles{{report.article}, {report.extraction}});
        QCOMPARE(titles(project), QByteArray("ABDCE"));
    }

    void aHiddenEventIsNotShownAndAnAcceptedOneIs() {
        Harbour h;
        const MentionKey key = keyOf(h.project, h.project.events[0].sources[0].mention);
        const auto event = [&]() -> const Event& {
            return *find(h.project, eventOf(h.project, *refOf(h.project, key)));
        };
        QVERIFY(isShown(h.project, event()));
        EventDecision decision;
        decision.hidden = true;
        const Edit back = apply(h.project, DecideEvent{key, decision});
        QVERIFY(isHidden(h.project, event()));
        QVERIFY(!isShown(h.project, event()));
        apply(h.project, back);
        QVERIFY(isShown(h.project, event()));
    }

    void removingAnArticleTakesItsDecisionsAndRestoringBringsThemBack() {
        Harbour h;
        const ArticleId id = h.project.articles[1].id;
        const MentionKey key{id, h.project.articles[1].extraction.mentions[0].trigger};
        EventDecision decision;
        decision.title = "Kept";
        apply(h.project, DecideEvent{key, decision});
        const Project before = h.project;
        const Edit back = apply(h.project, RemoveArticles{{id}});
        QVERIFY(!find(h.project, id));
        QVERIFY(h.project.decisions.events.empty());
        apply(h.project, back);
        QVERIFY(same(h.project, before));
    }

    void aDecisionOutlivesAMovedTrigger() {
        Harbour h;
        ProjectArticle& article = h.project.articles[0];
        const MentionKey key{article.id, article.extraction.mentions[0].trigger};
        EventDecision decision;
        decision.title = "By hand";
        apply(h.project, DecideEvent{key, decision});
        const EventId id = eventOf(h.project, {0, 0});
        article.extraction.mentions[0].trigger.begin += 2;  // a better engine draws it shorter
        derive(h.project);
        QCOMPARE(find(h.project, eventOf(h.project, {0, 0}))->title, std::string("By hand"));
        QVERIFY(eventOf(h.project, {0, 0}) == id);
    }

    void editsOfWhatIsNotThereDoNothing() {
        Harbour h;
        const Project before = h.project;
        for (const Edit& edit :
             {Edit{RemoveArticles{{ArticleId{99}}}}, Edit{SetPublished{ArticleId{99}, PublishedDecision{}}},
              Edit{AddArticles{}}, mergeEvents(h.project, {}), splitEvent(h.project, EventId{9999})}) {
            apply(h.project, apply(h.project, edit));
            QVERIFY(same(h.project, before));
        }
    }
};

QTEST_GUILESS_MAIN(EditTest)
#include "edit_test.moc"
