#include "core/merge/merge.h"

#include "tests/support/print.h"
#include "tests/support/telling.h"

#include <QTest>

#include <algorithm>

using namespace dateline;
using namespace dateline::testing;

namespace {

std::vector<Event> mergeAll(const std::vector<Told>& reports, const MergeDecisions& decisions = {}) {
    std::vector<ReadArticle> read(reports.begin(), reports.end());
    return merge(read, decisions);
}

// Articles of one story share names and matter, and each has much that the other has not.
const std::string harbour =
    "The harbour of Port Vale handles grain and timber for the whole valley. Its cranes date from the sixties, and a "
    "bill "
    "for new ones has waited in parliament for years while freight moved to the railway.";
const std::string islands =
    "The islands across the sound depend on the Astrid for fuel and bread. Shopkeepers there spoke of empty shelves, a "
    "doctor rowed over with insulin, and children had their first free week since winter.";

/// Two reports of one telling each.
std::vector<Told> pairOf(const Telling& one, const Telling& other) {
    return {told("Ferry stopped", day(2021, 3, 6), {one}, harbour),
            told("Island news", day(2021, 3, 7), {other}, islands)};
}

const Telling blocked{"Dockers blocked the Astrid ferry at Port Vale on Friday.",
                      "blocked",
                      "block",
                      {"Dockers"},
                      {"ferry", "astrid"},
                      day(2021, 3, 5),
                      Dating::Expression,
                      Status::Happened,
                      {"Port Vale"}};

Telling changed(Telling telling, const std::string& sentence, const std::string& trigger) {
    telling.sentence = sentence;
    telling.trigger = trigger;
    return telling;
}

Telling blockadeUndated() {
    Telling other = changed(blocked, "The dockers’ blockade of the Astrid ferry cost the town dearly.", "blockade");
    other.when.reset();
    return other;
}

}  // namespace

class MergeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatBecameOfIt_data() {
        QTest::addColumn<std::string>("act");
        QTest::addColumn<Status>("one");
        QTest::addColumn<Status>("other");
        QTest::addColumn<Status>("both");
        const auto row = [](const char* name, const char* act, Status one, Status other, Status both) {
            QTest::newRow(name) << std::string(act) << one << other << both;
        };
        row("a plan that another article knows to be called off is called off", "block", Status::Planned,
            Status::Cancelled, Status::Cancelled);
        row("what one article planned and another saw has happened", "block", Status::Planned, Status::Happened,
            Status::Happened);
        row("calling off has itself happened, though its plan did not", "cancel", Status::Cancelled, Status::Happened,
            Status::Happened);
    }
    void whatBecameOfIt() {
        QFETCH(std::string, act);
        Telling first = blocked;
        Telling again =
            changed(blocked, "On Friday dockers at Port Vale blocked the ferry Astrid for hours.", "blocked");
        first.act = again.act = act;
        QFETCH(Status, one);
        QFETCH(Status, other);
        QFETCH(Status, both);
        first.status = one;
        again.status = other;
        const std::vector<Event> events = mergeAll(pairOf(first, again));
        QCOMPARE(events.size(), std::size_t{1});
        QVERIFY(events[0].status == both);
    }

    void sameOrNot_data() {
        QTest::addColumn<std::vector<Told>>("reports");
        QTest::addColumn<int>("events");
        const auto row = [](const char* name, const std::vector<Told>& reports, int events) {
            QTest::newRow(name) << reports << events;
        };
        const Telling again =
            changed(blocked, "On Friday dockers at Port Vale blocked the ferry Astrid for hours.", "blocked");
        row("same act, actors, matter and day are one event", pairOf(blocked, again), 1);
        Telling month = again;
        month.when = testing::month(2021, 3);
        row("a month that holds the day agrees with it", pairOf(blocked, month), 1);
        row("a telling without a date joins the dated event", pairOf(blocked, blockadeUndated()), 1);
        Telling later = again;
        later.when = day(2021, 5, 14);
        row("the same act on another day is another event", pairOf(blocked, later), 2);
        Telling guessed = later;
        guessed.dating = Dating::Published;
        row("the day of publication contradicts no date", pairOf(blocked, guessed), 1);
        Telling others = again;
        others.who = {"Fishermen"};
        others.about = {"trawler", "nordsee"};
        others.where.clear();
        others.sentence = "Fishermen blocked the trawler Nordsee on Friday.";
        row("other actors and another matter are another event", pairOf(blocked, others), 2);
        Telling act = changed(again, "Dockers painted the Astrid ferry at Port Vale on Friday.", "painted");
        act.act = "paint";
        row("another act of the same actors is another event", pairOf(blocked, act), 2);
        Telling planned = changed(blockadeUndated(), "Dockers may block ferries again next year.", "block");
        planned.status = Status::Possible;
        planned.about = {"ferry"};
        planned.where.clear();
        row("what may happen again is another event", pairOf(blocked, planned), 2);
    }
    void sameOrNot() {
        QFETCH(std::vector<Told>, reports);
        QFETCH(int, events);
        QCOMPARE(static_cast<int>(mergeAll(reports).size()), events);
    }

    void aMergedEventSaysWhyEachSourceIsHere() {
        const std::vector<Event> events = mergeAll(pairOf(blocked, blockadeUndated()));
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(events[0].sources.size(), std::size_t{2});
        QVERIFY(events[0].sources[0].joined.empty());
        QVERIFY2(events[0].sources[1].joined.starts_with("same act"), events[0].sources[1].joined.c_str());
        QCOMPARE(events[0].independentSources, 2U);
        QVERIFY(events[0].when == std::optional(day(2021, 3, 5)));
    }

    void theMostPreciseAgreeingDateIsTaken() {
        Telling vague =
            changed(blocked, "The dockers blocked the ferry Astrid at Port Vale earlier this year.", "blocked");
        vague.when = year(2021);
        Telling precise = blocked;
        precise.when = month(2021, 3);
        const std::vector<Event> events = mergeAll(pairOf(vague, precise));
        QCOMPARE(events.size(), std::size_t{1});
        QVERIFY(events[0].when == std::optional(month(2021, 3)));
        QVERIFY(events[0].conflict.empty());
        QCOMPARE(events[0].sources[0].mention.article, 1U);
    }

    void aDayOfPublicationIsNoDateOfAnEvent() {
        Telling reporting = blocked;
        reporting.dating = Dating::Published;
        const std::vector<Event> events = mergeAll({told("News", day(2021, 3, 6), {reporting})});
        QVERIFY(!events.at(0).when);
    }

    void theTimeOfTheNarrativeIsNoDateOfAnEvent() {
        Telling passing = blocked;
        passing.dating = Dating::Narrative;
        QVERIFY(!mergeAll({told("News", day(2021, 3, 6), {passing})}).at(0).when);
        Telling other = blockadeUndated();
        other.when = day(2021, 3, 9);
        other.dating = Dating::Narrative;
        const std::vector<Event> events = mergeAll(pairOf(blocked, other));
        QCOMPARE(events.size(), std::size_t{1});
        QVERIFY(events[0].when == std::optional(day(2021, 3, 5)));
        QVERIFY(events[0].conflict.empty());
    }

    void whatIsSaidUnderTheActOfItsSayingIsOneNode() {
        Telling said{
            "The harbour master said the dockers were to blame.", "said", "blame", {"Harbour master"}, {"docker"}};
        Telling blame = said;
        blame.trigger = "blame";
        blame.who = {"Dockers"};
        blame.about = {"strike"};
        Told report = told("A", day(2021, 3, 6), {said, blame});
        QCOMPARE(mergeAll({report}).size(), std::size_t{2});
        report.extraction.mentions[1].saidIn = 0;
        QCOMPARE(mergeAll({report}).size(), std::size_t{1});
    }

    void twoThingsThatOneSaidStayTwo() {
        Telling first{"Mayor Lind said the quay would reopen.", "said", "say", {"Mayor Lind"}, {"quay"}};
        Telling second{"Mayor Lind said the town would never bow.", "said", "say", {"Mayor Lind"}, {}};
        std::vector<Told> reports = pairOf(first, second);
        for (Told& report : reports) report.extraction.mentions[0].saying = true;
        QCOMPARE(mergeAll(reports).size(), std::size_t{2});
    }

    void copiesThatDisagreeInDateShowTheConflict() {
        Telling other = changed(blocked, "Dockers blocked the Astrid ferry at Port Vale on Thursday.", "blocked");
        other.when = day(2021, 3, 4);
        Telling one = blocked;
        const std::string rest =
            " The crew of forty and their three hundred passengers waited aboard until the evening tide.";
        one.sentence =
            "Dockers blocked the Astrid ferry at Port Vale on Friday, the harbour master of the town said after hours "
            "of talks.";
        other.sentence =
            "Dockers blocked the Astrid ferry at Port Vale on Thursday, the harbour master of the town said after "
            "hours of talks.";
        const std::vector<Event> events = mergeAll(pairOf(one, other));
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(events[0].conflict.size(), std::size_t{2});
    }

    void copiesOfOneTextAreOneVoice() {
        std::vector<Telling> agency = {
            blocked,
            {"The company that runs the ferry asked the court of the county for an order against the strike committee, "
             "and said it would pay nothing to anyone before the harbour is open again.",
             "asked",
             "ask",
             {"The company"},
             {"court", "order"}}};
        const std::vector<Event> events =
            mergeAll({told("Paper one", day(2021, 3, 6), agency), told("Paper two", day(2021, 3, 6), agency)});
        QCOMPARE(events.size(), std::size_t{2});
        QCOMPARE(events[0].sources.size(), std::size_t{2});
        QCOMPARE(events[0].independentSources, 1U);
    }

    void oneWrongPairDoesNotChainTwoEvents() {
        // The undated one is near to both; the dates of the others contradict, so it can be of one of them only.
        Telling first = blocked;
        Telling second = changed(blocked, "In May dockers blocked the ferry Astrid at Port Vale once more.", "blocked");
        second.when = month(2021, 5);
        const std::vector<Event> events =
            mergeAll({told("A", day(2021, 3, 6), {first}), told("B", day(2021, 3, 7), {blockadeUndated()}),
                      told("C", day(2021, 5, 20), {second})});
        QCOMPARE(events.size(), std::size_t{2});
    }

    void whatThePersonSaysOverridesTheScore() {
        const Telling paint{"Children painted the lighthouse.", "painted", "paint", {"Children"}, {"lighthouse"}};
        const std::vector<Told> alike = pairOf(blocked, blockadeUndated());
        const std::vector<Told> unlike = pairOf(blocked, paint);
        MergeDecisions apart{{}, {{MentionRef{0, 0}, MentionRef{1, 0}}}};
        MergeDecisions together{{{MentionRef{0, 0}, MentionRef{1, 0}}}, {}};
        QCOMPARE(mergeAll(alike, apart).size(), std::size_t{2});
        QCOMPARE(mergeAll(unlike).size(), std::size_t{2});
        const std::vector<Event> joined = mergeAll(unlike, together);
        QCOMPARE(joined.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(joined[0].sources[1].joined), QStringLiteral("joined by hand"));
    }

    void whatTheExtractionCallsTheSameStaysTogetherUnlessThePersonParts() {
        Telling again{"The attack lasted an hour.", "attack", "attack", {}, {}};
        again.sameAs = 0;
        const Told report = told("A", day(2021, 3, 6), {blocked, again});
        QCOMPARE(mergeAll({report}).size(), std::size_t{1});
        QCOMPARE(mergeAll({report}, {{}, {{MentionRef{0, 0}, MentionRef{0, 1}}}}).size(), std::size_t{2});
    }

    void theTitleNamesWhoAndWhom_data() {
        QTest::addColumn<Telling>("one");
        QTest::addColumn<Telling>("other");
        QTest::addColumn<QString>("title");
        const std::vector<std::string> names = {"Harbour Board"};
        const std::vector<std::string> about = {"line", "astrid", "wreck"};
        const auto blames = [&](const std::string& title, std::vector<std::string> who) {
            return Telling{title, "blames", "blame", std::move(who), about, day(2021, 3, 5)};
        };
        const Telling named = blames("Harbour Board blames Astrid Line for the wreck", names);
        Telling louder = blames("Report of Harbour Board blames line for wreck", names);
        louder.salience = 0.9F;
        QTest::newRow("a subject with a name before a common noun that holds it")
            << louder << named << "Harbour Board blames Astrid Line for the wreck";
        QTest::newRow("whatever comes first") << named << louder << "Harbour Board blames Astrid Line for the wreck";
        QTest::newRow("an object with a name before a common noun")
            << blames("Harbour Board blames line for wreck", names) << named
            << "Harbour Board blames Astrid Line for the wreck";
        QTest::newRow("the last word of a name stands for it")
            << blames("Panel of three blames line for wreck", {"panel of three"})
            << blames("Board blames Astrid for wreck", names) << "Board blames Astrid for wreck";
        QTest::newRow("capitals throughout name nobody")
            << blames("Harbour Board blames line for wreck", names)
            << blames("Harbour Board Blames Line For The Wreck", names) << "Harbour Board blames line for wreck";
        QTest::newRow("a title of hardly more than names has names")
            << blames("Harbour Board blames line", names) << blames("Harbour Board blames Astrid Line", names)
            << "Harbour Board blames Astrid Line";
        Telling minor = named;
        minor.salience = 0.1F;
        QTest::newRow("but not from a mention in passing")
            << louder << minor << "Report of Harbour Board blames line for wreck";
    }
    void theTitleNamesWhoAndWhom() {
        QFETCH(Telling, one);
        QFETCH(Telling, other);
        QFETCH(QString, title);
        const MergeDecisions together{{{MentionRef{0, 0}, MentionRef{1, 0}}}, {}};
        const std::vector<Event> events = mergeAll(pairOf(one, other), together);
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(events[0].title), title);
    }

    void whatIsToComeIsPlannedWhoeverNamesIt() {
        Telling plan = blocked, named = blockadeUndated();
        plan.when = day(2021, 3, 20);
        plan.status = Status::Planned;
        named.dating = Dating::None;
        const MergeDecisions together{{{MentionRef{0, 0}, MentionRef{1, 0}}}, {}};
        const std::vector<Event> events = mergeAll(pairOf(plan, named), together);
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(name(events[0].status), name(Status::Planned));
    }

    void whatTwoArticlesDateIsShown_data() {
        QTest::addColumn<float>("salience");
        QTest::addColumn<Dating>("dating");
        QTest::addColumn<bool>("shown");
        QTest::newRow("whatever keeps either from view") << 0.4F << Dating::Expression << true;
        QTest::newRow("not where one date is but likely") << 0.4F << Dating::Published << false;
        QTest::newRow("not what is told in passing") << 0.2F << Dating::Expression << false;
    }
    void whatTwoArticlesDateIsShown() {
        QFETCH(float, salience);
        QFETCH(Dating, dating);
        Telling one = blocked, other = blocked;
        one.salience = other.salience = salience;
        other.dating = dating;
        const std::vector<Event> events = mergeAll(pairOf(one, other));
        QCOMPARE(events.size(), std::size_t{1});
        QTEST(events[0].salience >= shownSalience, "shown");
    }

    void anEventNamedBesideAnotherJoinsWhereItsDayAllows_data() {
        QTest::addColumn<std::optional<When>>("when");
        QTest::addColumn<Dating>("dating");
        QTest::addColumn<qsizetype>("events");
        QTest::newRow("without a day it joins") << std::optional<When>{} << Dating::None << qsizetype{1};
        QTest::newRow("counted back to the same day it joins")
            << std::optional(day(2021, 3, 6)) << Dating::Expression << qsizetype{1};
        QTest::newRow("bound to the same day it joins")
            << std::optional(day(2021, 3, 6)) << Dating::Bound << qsizetype{1};
        QTest::newRow("on another day it stays another")
            << std::optional(day(2021, 3, 8)) << Dating::Expression << qsizetype{2};
        QTest::newRow("in another month it stays another")
            << std::optional(month(2021, 2)) << Dating::Expression << qsizetype{2};
    }
    void anEventNamedBesideAnotherJoinsWhereItsDayAllows() {
        QFETCH(std::optional<When>, when);
        QFETCH(Dating, dating);
        QFETCH(qsizetype, events);
        const Telling offered{
            "The Astrid Line on Saturday offered to show its logbooks to the divers who searched for the cause of the "
            "wreck.",
            "offered",
            "offer",
            {"Astrid Line"},
            {"logbook", "diver"},
            day(2021, 3, 6)};
        const std::string sentence =
            "The mayor of Port Vale on Monday closed the sound to every ferry, two days after the Astrid Line offered "
            "to "
            "show its logbooks.";
        const Telling closed{sentence, "closed", "close", {"The mayor"}, {"sound", "ferry"}, day(2021, 3, 8)};
        Telling again{sentence, "offered", "offer", {"Astrid Line"}, {"logbook"}, when, dating};
        const std::vector<Event> merged = mergeAll({told("Line offers logbooks", day(2021, 3, 6), {offered}, harbour),
                                                    told("Sound closed", day(2021, 3, 9), {closed, again}, islands)});
        QCOMPARE(static_cast<qsizetype>(merged.size()), events + 1);
        QCOMPARE(merged[0].sources.size(), std::size_t{events == 1 ? 2U : 1U});
    }

    void undatedEventsStandLast() {
        Telling undated{"Children painted the lighthouse.", "painted", "paint", {"Children"}, {"lighthouse"}};
        Telling earlier{
            "The ferry Astrid sank off Cape Horn in 1999.", "sank", "sink", {"Astrid"}, {"ferry"}, year(1999)};
        const std::vector<Event> events = mergeAll({told("A", day(2021, 3, 6), {undated, blocked, earlier})});
        QCOMPARE(events.size(), std::size_t{3});
        QVERIFY(events[0].when == std::optional(year(1999)));
        QVERIFY(!events[2].when);
    }

    void nothingGivesNothing() {
        QVERIFY(merge({}).empty());
        QVERIFY(mergeAll({told("Empty", {}, {})}).empty());
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "merge_test.moc"
