#include "read.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;
using namespace dateline::test;

class StatusTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theClauseTellsWhetherItHappened_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("status");
        const auto row = [](const char* name, const char* text, const char* trigger, const char* status) {
            QTest::newRow(name) << text << trigger << status;
        };
        row("a past tense happened", "The council approved the plan.", "approved", "happened");
        row("what is alleged is claimed", "Berg resigned on Monday because of allegations he had destroyed papers.",
            "destroyed", "claimed");
        row("a negated verb did not", "The council did not approve the plan.", "approve", "denied");
        row("will is planned", "The council will approve the plan.", "approve", "planned");
        row("may is possible", "The council may approve the plan.", "approve", "possible");
        row("a plan to do it is planned", "The firm plans to build a school.", "build", "planned");
        row("what was offered is possible", "Two rivals for the mill extended their offers to buy the firm Friday.",
            "buy", "possible");
        row("what there will be is planned", "There will be three rockets built by 2024.", "built", "planned");
        row("what is about to be done is planned", "The firm is about to open a school in Lund.", "open", "planned");
        row("what nobody is sure of is possible", "It is not even clear that the letter will help Berg.", "help",
            "possible");
        row("a wish is possible", "The union wants to build a school.", "build", "possible");
        row("a condition is possible", "If the firm builds a school, taxes fall.", "builds", "possible");
        row("the progressive is ongoing", "Workers are building a school.", "building", "ongoing");
        row("an object of cancelling is cancelled", "The studio cancelled the release of the film.", "release",
            "cancelled");
        row("cancelling itself happened", "The studio cancelled the release of the film.", "cancelled", "happened");
        row("the subject of a passive is cancelled too", "The election was cancelled.", "election", "cancelled");
        row("a denial is a denial", "The minister denied involvement in the attack.", "denied", "denied");
        row("what was forced happened", "The fire forced the firm to close the plant.", "close", "happened");
        row("what is refused did not", "The firm refused to close the plant.", "close", "denied");
        row("what is urged is possible", "The union urged the firm to close the plant.", "close", "possible");
        row("alleged is claimed", "Lawyers described the alleged theft.", "theft", "claimed");
    }
    void whatHappensOrIsPlannedIsTold_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("status");
        const auto row = [](const char* name, const char* text, const char* trigger, const char* status) {
            QTest::newRow(name) << text << trigger << status;
        };
        row("approved: happened", "The harbour council approved the ferry contract on Tuesday.", "approved",
            "happened");
        row("repairing: ongoing", "Engineers are repairing the broken lock this week.", "repairing", "ongoing");
        row("cut: planned", "The airline will cut forty routes next spring.", "cut", "planned");
        row("reopen: planned", "The museum plans to reopen its north wing in April.", "reopen", "planned");
        row("called: happened", "The band called off its tour on Monday.", "called", "happened");
        row("strike: planned", "The union threatened to strike in July.", "strike", "planned");
        row("killed: happened", "The flood killed four people on Sunday.", "killed", "happened");
        row("fled: happened", "The police said the driver fled on Saturday.", "fled", "happened");
        row("visit: planned", "The prince is expected to visit Oslo next week.", "visit", "planned");
        row("expected itself: planned", "The prince is expected to visit Oslo next week.", "expected", "planned");
        row("start: planned", "The trial is set to start on 4 June.", "start", "planned");
        row("marry: planned", "The singer was to marry in August.", "marry", "planned");
        row("downgraded: happened", "The storm was downgraded on Wednesday.", "downgraded", "happened");
        row("protesting: ongoing", "Residents have been protesting since Monday.", "protesting", "ongoing");
        row("attack: happened", "The rebels claimed responsibility for the attack.", "attack", "happened");
        row("voted: happened", "Lawmakers voted to repeal the tax on Friday.", "voted", "happened");
        row("buying: happened", "The museum stopped buying Greek vases in 1999.", "buying", "happened");
        row("vote: planned", "The vote has been postponed until March.", "vote", "planned");
        row("withdrawing: happened", "Troops began withdrawing from the valley on Monday.", "withdrawing", "happened");
        row("shut: happened", "The factory was forced to shut in May.", "shut", "happened");
        row("release: planned", "The state agreed to release the papers.", "release", "planned");
        row("killing: happened", "She was convicted of killing her sister in 2001.", "killing", "happened");
        row("vote: planned, again", "Workers at the plant are to vote on Thursday.", "vote", "planned");
        row("open: planned", "The school, which was to open in May, burned down.", "open", "planned");
        row("donate: planned", "The senator promised to donate the money.", "donate", "planned");
        row("evacuation: happened", "The governor ordered the evacuation of three towns.", "evacuation", "happened");
        row("treating: planned", "The clinic will continue treating patients.", "treating", "planned");
        row("what is dropped is not the plan of something else",
            "The race was due to start on March 21. The town dropped the lawsuit on Monday.", "start", "planned");
    }
    void whatHappensOrIsPlannedIsTold() { theClauseTellsWhetherItHappened(); }
    void whatDidNotHappenIsTold_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("status");
        const auto row = [](const char* name, const char* text, const char* trigger, const char* status) {
            QTest::newRow(name) << text << trigger << status;
        };
        row("tour: cancelled", "The band called off its tour on Monday.", "tour", "cancelled");
        row("taking: denied", "The mayor denied taking money from the builder.", "taking", "denied");
        row("hurt: denied", "No soldiers were hurt in the exercise on Thursday.", "hurt", "denied");
        row("resign: possible", "The minister may resign before Friday.", "resign", "possible");
        row("close: possible", "The bank could close two branches this year.", "close", "possible");
        row("hear: denied", "The court refused to hear the appeal on Monday.", "hear", "denied");
        row("fails: possible", "If the dam fails, the village will be flooded.", "fails", "possible");
        row("stole: claimed", "Prosecutors allege the clerk stole the jewels in March.", "stole", "claimed");
        row("stole: claimed, again", "The clerk allegedly stole the jewels in March.", "stole", "claimed");
        row("begin: cancelled", "The match was due to begin at noon, but rain forced the club to abandon it.", "begin",
            "cancelled");
        row("opened: cancelled", "The summit was to have opened on Friday but was postponed.", "opened", "cancelled");
        row("launch: cancelled",
            "The rocket had been scheduled to lift off on Tuesday; the agency scrapped the launch.", "launch",
            "cancelled");
        row("pay: denied", "The firm failed to pay its debts in May.", "pay", "denied");
        row("paid: denied", "The firm never paid the fine.", "paid", "denied");
        row("signed: denied", "Neither side signed the accord on Monday.", "signed", "denied");
        row("selling: possible", "The carmaker is considering selling its truck unit.", "selling", "possible");
        row("ban: possible", "The committee urged the state to ban the pesticide.", "ban", "possible");
        row("take: possible", "The ban would take effect in January.", "take", "possible");
        row("captured: claimed", "The rebels claimed they had captured the airfield.", "captured", "claimed");
        row("strike: cancelled", "The planned strike has been called off.", "strike", "cancelled");
        row("launch: possible", "The company hopes to launch the phone in autumn.", "launch", "possible");
        row("hit: denied", "The actor says he did not hit the photographer.", "hit", "denied");
        row("reached: possible", "A deal might be reached by Sunday.", "reached", "possible");
        row("arrive: possible", "The ship should arrive on Tuesday.", "arrive", "possible");
        row("arson: claimed", "The suspected arson destroyed two barns.", "arson", "claimed");
        row("sending: denied", "The president has ruled out sending troops.", "sending", "denied");
        row("host: cancelled", "The city abandoned plans to host the games.", "host", "cancelled");
        row("save: denied", "Doctors were unable to save the boy.", "save", "denied");
        row("agreement: denied", "The talks collapsed without an agreement.", "agreement", "denied");
        row("killing: claimed", "He was accused of killing his brother in 2001.", "killing", "claimed");
        row("fled: claimed", "The general reportedly fled the capital on Sunday.", "fled", "claimed");
        row("meet: denied", "The two leaders will not meet this year.", "meet", "denied");
        row("publish: denied", "The ministry has yet to publish the figures.", "publish", "denied");
        row("concert: cancelled", "The concert, scheduled for Friday, was cancelled after the singer fell ill.",
            "concert", "cancelled");
        row("entering: denied", "Police prevented the crowd from entering the palace.", "entering", "denied");
        row("collapse: possible", "Investors fear the bank will collapse.", "collapse", "possible");
        row("bid: cancelled", "The team withdrew its bid on Monday.", "bid", "cancelled");
        row("falls: possible", "Unless rain falls, farmers will lose the crop.", "falls", "possible");
        row("not only: happened", "The spill not only harmed the seals on Monday but also the gulls.", "harmed",
            "happened");
        row("bribed: denied", "A spokesman denied that the firm had bribed officials.", "bribed", "denied");
        row("strike: cancelled, again", "The strike was averted on Sunday.", "strike", "cancelled");
        row("not until a day: happened", "The bridge did not open until May 2020.", "open", "happened");
        row("not until a day: planned", "The bridge will not open until April.", "open", "planned");
        row("until a day: denied", "The firm refused to open the plant until April.", "open", "denied");
        row("explosion: denied", "There was no explosion, police said on Monday.", "explosion", "denied");
        row("planned: planned, for tomorrow", "Workers planned a large rally in Lund on March 3.", "planned",
            "planned");
        row("fly: cancelled, since he stayed", "Karl Voss, who had been due to fly to Oslo on Friday, stayed at home.",
            "fly", "cancelled");
        row("begin: cancelled, as it was meant", "The trial had been due to begin in Lund on Monday.", "begin",
            "cancelled");
        row("sell: cancelled, as it was meant", "The mill had planned to sell its forest in 2014.", "sell",
            "cancelled");
        row("launched: cancelled, as it was meant at first", "The probe was originally to have been launched in 1997.",
            "launched", "cancelled");
        row("vote: cancelled, as it was meant at first", "The council was originally set to vote on Monday.", "vote",
            "cancelled");
        row("handed: planned, since it must be", "The guns must be handed over by 10 July.", "handed", "planned");
        row("ruined: possible, if more happens", "Karl Voss said the mill would be ruined by July if it lost the case.",
            "ruined", "possible");
        row("open: planned, and not before", "The mill will not open before July.", "open", "planned");
        row("a plan that the next sentence drops is cancelled",
            "The race was due to start on March 21. The town dropped it on Monday.", "start", "cancelled");
        row("launched: cancelled, as it was first meant",
            "The ferry was originally to have been launched in 1997, but it was moved back after a failure.",
            "launched", "cancelled");
        row("moved: happened, for it was",
            "The ferry was to have been launched in 1997, but the date was moved back in June.", "moved", "happened");
        row("start: cancelled, as it is put off",
            "The race was due to start on March 21. The town put it off until fall.", "start", "cancelled");
        row("start: planned, as it is put off to then", "The race will start on May 21. It was postponed from March.",
            "start", "planned");
        row("a plan that a later sentence calls off by name is cancelled",
            "The festival will open on Friday. Its host called off the festival on Monday.", "open", "cancelled");
    }
    void whatIsExpectedOrOnlyThoughtOfIsTold_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("status");
        const auto row = [](const char* name, const char* text, const char* trigger, const char* status) {
            QTest::newRow(name) << text << trigger << status;
        };
        row("start: planned", "The firm said it had mended the chip and would start selling it in May.", "start",
            "planned");
        row("buying: possible", "The board talks about possibly buying the mill in May.", "buying", "possible");
        row("strike: possible", "The vote raises the prospect of a strike in May.", "strike", "possible");
        row("earnings: possible", "The analyst had estimated first-quarter earnings of 55 cents a share.", "earnings",
            "possible");
        row("loss: planned", "The flood will result in a first-quarter loss of $10 million.", "loss", "planned");
        row("reduced: happened",
            "When Norsel (the parent) greatly reduced its part in the mill in May 2031, workers "
            "struck.",
            "reduced", "happened");
        row("charged: happened", "Karl Voss has been charged with theft and is due in court on Friday.", "charged",
            "happened");
        row("game: cancelled", "Today's game in Oslo has been postponed.", "game", "cancelled");
    }
    void whatIsExpectedOrOnlyThoughtOfIsTold() { theClauseTellsWhetherItHappened(); }
    void whatDidNotHappenIsTold() { theClauseTellsWhetherItHappened(); }
    void theClauseTellsWhetherItHappened() {
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        QFETCH(QString, status);
        const Article article = articleOf(text.toStdString(), "2021-03-02");
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, trigger.toStdString());
        QVERIFY2(mention, "the trigger was not found");
        QCOMPARE(name(mention->status), std::string_view(status.toStdString()));
    }
};

QTEST_GUILESS_MAIN(StatusTest)
#include "status_test.moc"
