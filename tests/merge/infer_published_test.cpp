#include "core/merge/merge.h"
#include "tests/support/print.h"
#include "tests/support/telling.h"

#include <QTest>

using namespace dateline;
using namespace dateline::testing;

namespace {

const std::string statement =
    "“We shall keep the harbour closed until every crew has been paid what the company owes it since January”, the "
    "union said.";

const Telling quoted{statement, "said", "say", {"Dockers’ Union"}, {"harbour", "crew", "company"}};
const Telling market{
    "Traders of the old market counted their stalls and found eleven missing after the storm that crossed the bay.",
    "counted",
    "count",
    {"Traders"},
    {"stall", "market"}};
const Telling unrelated{"Gardeners planted oaks in Lower Dell on Friday.",
                        "planted",
                        "plant",
                        {"Gardeners"},
                        {"oak", "dell"},
                        day(2019, 6, 7)};

Telling blocked() {
    return {"Dockers blocked the Astrid ferry at Port Vale on Friday.",
            "blocked",
            "block",
            {"Dockers"},
            {"ferry", "astrid"},
            day(2021, 3, 5)};
}

const Telling ownWords{
    "Shops along the quay ran out of flour and candles, and the mayor opened the old salt store to the town’s bakers.",
    "opened",
    "open",
    {"The mayor"},
    {"store", "baker"}};

/// The same as an undated article has it: the weekday stays a weekday.
Telling blockedSomeFriday() {
    Telling telling = blocked();
    telling.sentence = "On Friday the Astrid ferry was blocked by dockers at Port Vale.";
    telling.when.reset();
    telling.weekday = "XXXX-WXX-5";
    return telling;
}

}  // namespace

class InferPublishedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inferred_data() {
        QTest::addColumn<Told>("undated");
        QTest::addColumn<std::vector<Told>>("dated");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("evidence");
        const Told harbour = told("Harbour closed", day(2021, 3, 6), {blocked(), market, quoted});
        const Told garden = told("Oaks planted", day(2019, 6, 8), {unrelated});
        QTest::newRow("the same statement and the same Friday's event give the day")
            << told("B", {}, {blockedSomeFriday(), ownWords, quoted}) << std::vector<Told>{garden, harbour}
            << "2021-03-06"
            << "inferred: it quotes the same statement as “Harbour closed” and shares its Friday event";
        QTest::newRow("an unrelated dated article lends nothing")
            << told("B", {}, {blockedSomeFriday(), ownWords, quoted}) << std::vector<Told>{garden} << ""
            << "";
        QTest::newRow("one shared weekday alone is no evidence")
            << told("B", {}, {blockedSomeFriday()}) << std::vector<Told>{harbour} << ""
            << "";
        QTest::newRow("no dated article, no day")
            << told("B", {}, {blockedSomeFriday(), ownWords, quoted}) << std::vector<Told>{} << ""
            << "";
        Told later = told("B", {}, {blockedSomeFriday(), ownWords, quoted});
        Telling after{
            "The court fined the union on 9 April 2021.", "fined", "fine", {"The court"}, {"union"}, day(2021, 4, 9)};
        QTest::newRow("an article that tells of later days is not of that day")
            << told("B", {}, {blockedSomeFriday(), ownWords, quoted, after}) << std::vector<Told>{harbour} << ""
            << "";
        Telling saturday = blockedSomeFriday();
        saturday.weekday = "XXXX-WXX-6";
        const Told strike = told("Union will not yield", day(2021, 3, 6), {market, quoted});
        const Told ferry = told("Ferry sails again", day(2021, 3, 9), {blocked()});
        const Told sameStory = told("B", {}, {blockedSomeFriday(), ownWords, quoted});
        const QString byBoth =
            "inferred: it quotes the same statement as “Union will not yield” and shares the Friday event of “Ferry "
            "sails "
            "again”";
        QTest::newRow("a long statement is evidence by itself")
            << told("B", {}, {ownWords, quoted}) << std::vector<Told>{garden, strike} << "2021-03-06"
            << "inferred: it quotes the same statement as “Union will not yield”";
        QTest::newRow("the day is that of the statement where another article's Friday allows it")
            << sameStory << std::vector<Told>{ferry, garden, strike} << "2021-03-06" << byBoth;
        QTest::newRow("and so in any order")
            << sameStory << std::vector<Told>{strike, garden, ferry} << "2021-03-06" << byBoth;
        const Told early = told("Union will not yield", day(2021, 3, 3), {market, quoted});
        QTest::newRow("what both tell of a Friday moves the day of an earlier statement behind it")
            << sameStory << std::vector<Told>{early, ferry} << "2021-03-05" << byBoth;
        QTest::newRow("the Friday event of one other article is no evidence without the statement")
            << told("B", {}, {blockedSomeFriday(), ownWords}) << std::vector<Told>{ferry, strike} << ""
            << "";
        const Told months = told("A year of strikes", day(2021, 9, 1), {market, quoted});
        QTest::newRow("a statement that is quoted for months is of no day")
            << told("B", {}, {ownWords, quoted}) << std::vector<Told>{strike, months} << ""
            << "";
        const Told next = told("Talks go on", day(2021, 3, 7), {market, quoted});
        QTest::newRow("of two days that quote it, the first")
            << told("B", {}, {ownWords, quoted}) << std::vector<Told>{next, strike} << "2021-03-06"
            << "inferred: it quotes the same statement as “Union will not yield”";
        Telling slogan = quoted;
        slogan.sentence = "“We shall keep the harbour closed until every crew has been paid”, the union said.";
        QTest::newRow("a short statement alone is no evidence")
            << told("B", {}, {ownWords, slogan}) << std::vector<Told>{strike} << ""
            << "";
        QTest::newRow("another weekday for the same event is not its day")
            << told("B", {}, {saturday}) << std::vector<Told>{harbour} << ""
            << "";
    }
    void inferred() {
        QFETCH(Told, undated);
        QFETCH(std::vector<Told>, dated);
        QFETCH(QString, day);
        QFETCH(QString, evidence);
        const std::vector<ReadArticle> read(dated.begin(), dated.end());
        const std::optional<Published> found = inferPublished(undated, read);
        QCOMPARE(found ? QString::fromStdString(isoDay(found->day)) : QString(), day);
        if (!found) return;
        QCOMPARE(QString::fromStdString(found->evidence), evidence);
        QVERIFY(found->inferred);
    }

    void aCopyOfADatedTextIsOfItsDay() {
        const Told one = told("One", day(2021, 3, 6), {blocked(), quoted, unrelated});
        Told two = told("Two", {}, {blocked(), quoted, unrelated});
        const std::vector<ReadArticle> read{one};
        const std::optional<Published> found = inferPublished(two, read);
        QVERIFY(!found || isoDay(found->day) == "2021-03-06");
    }

    void manyAtOnceAreAsEachAlone() {
        const std::vector<Told> dated = {told("Harbour closed", day(2021, 3, 6), {blocked(), market, quoted})};
        const std::vector<Told> undated = {told("B", {}, {blockedSomeFriday(), ownWords, quoted}),
                                           told("C", {}, {unrelated})};
        const std::vector<ReadArticle> read(dated.begin(), dated.end());
        const std::vector<ReadArticle> asking(undated.begin(), undated.end());
        const std::vector<std::optional<Published>> all = inferPublished(asking, read);
        QCOMPARE(all.size(), std::size_t{2});
        QVERIFY(all[0] && all[0]->day == inferPublished(asking[0], read)->day);
        QVERIFY(!all[1]);
    }
};

QTEST_GUILESS_MAIN(InferPublishedTest)
#include "infer_published_test.moc"
