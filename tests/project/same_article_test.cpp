// The same article twice, a later version of it, and an agency's report in two papers: what is added, what is said of
// it, and how many sources an event then has.
#include "core/project/edit.h"
#include "tests/support/ferry_story.h"
#include "tests/support/print.h"
#include "tests/support/telling.h"

#include <QTest>

using namespace dateline;
using namespace dateline::testing;

namespace {

const std::string story = ferryStory;

Article article(const std::string& text, const std::string& title = "Ferry runs aground",
                const std::string& publisher = {}) {
    Article one;
    one.path = "ferry.txt";
    one.format = "text";
    one.title = title;
    one.text = text;
    one.publisher = publisher;
    one.sha256 = "of " + text;
    return one;
}

Article onDay(Article one, unsigned dayOfMarch) {
    const date::local_days published = *asDay(day(2021, 3, dayOfMarch).date);
    one.published = Published{published, "the test", false};
    return one;
}

Article changedOn(Article one, unsigned dayOfMarch, int minute) {
    DateCandidate change{*asDay(day(2021, 3, dayOfMarch).date), 45, "its last change", DateOrigin::Meta, true};
    change.minute = static_cast<std::int16_t>(minute);
    one.dates.push_back(change);
    return one;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += with.size())
        text.replace(at, what.size(), with);
    return text;
}

std::string inCapitals(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

const std::string more =
    "\n\nOn Saturday divers looked at the hull. They found scratches along thirty metres of the port side and a bent "
    "blade of the screw, the owners said. The yard at Vale will take the ship in on Tuesday, and the work is thought "
    "to last a fortnight.";

std::string allWords(const std::vector<Recognised>& recognised) {
    std::string words;
    for (const Recognised& one : recognised) words += (words.empty() ? "" : " | ") + inWords(one);
    return words;
}

/// One event in each article, read by the test.
AddArticles edit(const std::vector<Article>& articles) {
    AddArticles add;
    for (const Article& one : articles) {
        add.articles.push_back(one);
        Extraction read;
        const std::string sentence = one.text.substr(0, one.text.find('.') + 1);
        read.mentions.push_back(mentionOf(
            {sentence, sentence.substr(0, 9), "run aground", {"ferry Astrid"}, {"Port Ellan"}, day(2021, 3, 5)},
            one.text, read));
        add.extractions.push_back(read);
    }
    return add;
}

std::string titles(const Project& project) {
    std::string all;
    for (const ProjectArticle& one : project.articles) all += (all.empty() ? "" : ", ") + one.article.title;
    return all;
}

}  // namespace

class SameArticleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void trivialChangesLeaveOneArticle_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* what, const std::string& text, const char* title, const char* said) {
            QTest::newRow(what) << QString::fromStdString(text) << title << said;
        };
        const char* plain = "“Ferry runs aground” is here already.";
        const char* few =
            "“Ferry runs aground” is here already but for a few words, and that one was kept. To have this version, "
            "remove that one and add this again.";
        row("the same bytes", story, "Ferry runs aground", plain);
        row("other white space", replaced(replaced(story, " ", "  "), "\n\n", "\n \n\n"), "Ferry runs aground", plain);
        row("no paragraphs", replaced(story, "\n\n", " "), "Ferry runs aground", plain);
        row("straight quotation marks", replaced(replaced(story, "“", "\""), "”", "\""), "Ferry runs aground", plain);
        row("commas gone", replaced(story, ",", ""), "Ferry runs aground", plain);
        row("in capitals", inCapitals(story), "Ferry runs aground", plain);
        row("spaces that do not break", replaced(story, "212 people", "212\u00A0people"), "Ferry runs aground", plain);
        row("another headline", story, "Astrid aground in fog",
            "“Astrid aground in fog” is here already as “Ferry runs aground”.");
        row("a line that says when it was updated", "Updated: 6 March 2021, 14:05\n\n" + story, "Ferry runs aground",
            few);
        row("leftovers of the page",
            story + "\n\nShare this article with your friends\n\nRead more news from the islands", "Ferry runs aground",
            few);
        row("a corrected figure", replaced(story, "212 people", "221 people"), "Ferry runs aground", few);
        row("a corrected sentence",
            replaced(story, "Most went home by bus during the night;", "Most walked home before morning came;"),
            "Ferry runs aground", few);
    }
    void trivialChangesLeaveOneArticle() {
        QFETCH(QString, text);
        QFETCH(QString, title);
        QFETCH(QString, said);
        Project project;
        apply(project, edit({article(story)}));
        const ArticleId kept = project.articles.front().id;
        const Addition done = addArticles(project, edit({article(text.toStdString(), title.toStdString())}));
        QCOMPARE(QString::fromStdString(allWords(done.recognised)), said);
        QCOMPARE(done.added, std::size_t{0});
        QCOMPARE(project.articles.size(), std::size_t{1});
        QVERIFY(project.articles.front().id == kept);
        QCOMPARE(done.recognised.front().path, std::string("ferry.txt"));
    }

    void whatIsNotTheSameIsAdded_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        const auto row = [](const char* what, const std::string& first, const std::string& second) {
            QTest::newRow(what) << QString::fromStdString(first) << QString::fromStdString(second);
        };
        row("another story of the same ship", story,
            "The ferry Astrid will sail again on Monday, its owners said. The yard at Vale has given the ship a new "
            "screw, and the harbour office has nothing against it. Captain and crew are back from leave and glad.");
        const auto notice = [](const char* weekday, int quay, int seats, int price, int phone) {
            return std::string("The harbour tour leaves on ") + weekday + " from quay " + std::to_string(quay) +
                   ". There are " + std::to_string(seats) + " seats, and a ticket costs " + std::to_string(price) +
                   " crowns. Those who want one call " + std::to_string(phone) +
                   " or come to the office by the old crane, which is open all day; children go free.";
        };
        row("a notice made from a form, with other figures", notice("Tuesday", 3, 40, 90, 5551),
            notice("Friday", 5, 24, 70, 5552));
        row("short texts that are not equal", "The ferry is late.", "The ferry is late again.");
    }
    void whatIsNotTheSameIsAdded() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        Project project;
        const Addition done =
            addArticles(project, edit({article(first.toStdString(), "One"), article(second.toStdString(), "Two")}));
        QCOMPARE(titles(project), std::string("One, Two"));
        QCOMPARE(done.added, std::size_t{2});
    }

    void shortTextsAreTheSameOnlyUnderTheSameHeadline() {
        Project project;
        const std::string teaser = "Read the whole story on our page.";
        apply(project, edit({article(teaser, "Bridge closed"), article(teaser, "School opens"),
                             article(teaser, "Bridge closed")}));
        QCOMPARE(titles(project), std::string("Bridge closed, School opens"));
    }

    void theSameTextOnAnotherDayIsAnotherNotice() {
        Project project;
        const Addition done = addArticles(project, edit({onDay(article(story), 6), onDay(article(story), 13)}));
        QCOMPARE(done.added, std::size_t{2});
        QCOMPARE(allWords(done.recognised), std::string("“Ferry runs aground” is largely the same text as “Ferry runs "
                                                        "aground”. Both were kept; they count as one source."));
    }

    void ofTwoVersionsOneStays_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("said");
        QTest::newRow("the later one takes the place")
            << 0 << "“Later” is a later version of “First” and took its place; Undo brings that one back.";
        QTest::newRow("the earlier one adds nothing")
            << 1 << "“Earlier” is an earlier version of “First”, and the later one was kept.";
        QTest::newRow("the longer one takes the place")
            << 2 << "“Longer” is a longer version of “First” and took its place; Undo brings that one back.";
        QTest::newRow("the shorter one adds nothing")
            << 3 << "“Shorter” is a shorter version of “First”, and the longer one was kept.";
        QTest::newRow("the one that says when it was published takes the place")
            << 4 << "“Dated” is a dated copy of “First” and took its place; Undo brings that one back.";
    }
    void ofTwoVersionsOneStays() {
        QFETCH(int, which);
        QFETCH(QString, said);
        const auto paper = [](const std::string& text, const char* title) {
            return onDay(article(text, title, "Harbour News"), 6);
        };
        const std::string corrected = replaced(story, "212 people", "221 people");
        const std::vector<std::pair<Article, Article>> pairs = {
            {changedOn(paper(story, "First"), 6, 600), changedOn(paper(corrected + more, "Later"), 7, 540)},
            {changedOn(paper(story, "First"), 6, 600), changedOn(paper(corrected, "Earlier"), 6, 540)},
            {paper(story, "First"), paper(story + more, "Longer")},
            {paper(story + more, "First"), paper(story, "Shorter")},
            {article(story, "First"), paper(story, "Dated")}};
        const auto& [first, second] = pairs[static_cast<std::size_t>(which)];
        Project project;
        apply(project, edit({article("A gull sat on the quay.", "Before"), first, article("Rain fell.", "Behind")}));
        const Project before = project;
        const Addition done = addArticles(project, edit({second}));
        QCOMPARE(QString::fromStdString(allWords(done.recognised)), said);
        const bool replaces = which % 2 == 0;
        QCOMPARE(done.replaced, std::size_t{replaces ? 1U : 0U});
        QCOMPARE(titles(project), "Before, " + (replaces ? second.title : "First") + ", Behind");
        Edit forth = apply(project, done.inverse);
        QVERIFY(project.events == before.events);
        QCOMPARE(titles(project), titles(before));
        forth = apply(project, forth);
        QCOMPARE(titles(project), "Before, " + (replaces ? second.title : "First") + ", Behind");
        apply(project, forth);
        QCOMPARE(titles(project), titles(before));
    }

    void oneDropOfTwoVersionsAddsTheLaterOne() {
        Project project;
        const Article first = changedOn(article(story, "First", "Harbour News"), 6, 600);
        const Article later = changedOn(article(story + more, "Later", "The Harbour News"), 6, 700);
        const Addition done = addArticles(project, edit({first, later}));
        QCOMPARE(titles(project), std::string("Later"));
        QCOMPARE(done.replaced, std::size_t{0});
        QCOMPARE(allWords(done.recognised),
                 std::string("“First” is an earlier version of “Later”, and the later one was kept."));
    }

    void aLaterVersionDoesNotTakeWhatWasDecided() {
        Project project;
        apply(project, edit({onDay(article(story, "First", "Harbour News"), 6)}));
        EventDecision decision;
        decision.title = "By hand";
        apply(project, DecideEvent{keyOf(project, {0, 0}), decision});
        const Addition done = addArticles(project, edit({onDay(article(story + more, "Longer", "Harbour News"), 6)}));
        QCOMPARE(titles(project), std::string("First, Longer"));
        QCOMPARE(allWords(done.recognised),
                 std::string("“Longer” is a longer version of “First”. Both were kept, since you decided things about "
                             "that one; they count as one source."));
        QCOMPARE(project.events.front().title, std::string("By hand"));
        QCOMPARE(project.events.front().independentSources, 1U);
        QVERIFY(project.articles[1].copiedFrom == project.articles[0].id);
    }

    void anAgencysReportInTwoPapersIsTwoSourcesThatCountAsOne() {
        Project project;
        const Addition done = addArticles(
            project, edit({onDay(article(story, "Ferry runs aground", "Harbour News"), 6),
                           onDay(article(replaced(story, "Nobody was hurt. ", ""), "Fog blamed", "Vale Courier"), 6),
                           onDay(article("The ferry Astrid ran aground on 5 March, islanders said.",
                                         "Seen from the "
                                         "shore",
                                         "Ellan "
                                         "Post"),
                                 7)}));
        QCOMPARE(done.added, std::size_t{3});
        QCOMPARE(allWords(done.recognised), std::string("“Fog blamed” is largely the same text as “Ferry runs aground” "
                                                        "(Harbour News). Both were kept; they count as one source."));
        QVERIFY(!project.articles[0].copiedFrom);
        QVERIFY(project.articles[1].copiedFrom == project.articles[0].id);
        QVERIFY(!project.articles[2].copiedFrom);
        QCOMPARE(project.events.size(), std::size_t{1});
        QCOMPARE(project.events[0].sources.size(), std::size_t{3});
        QCOMPARE(project.events[0].independentSources, 2U);
    }

    void aCopyWhoseOriginalIsRemovedIsACopyNoLonger() {
        Project project;
        apply(project, edit({article(story, "One", "Harbour News"), article(story, "Two", "Vale Courier")}));
        QVERIFY(project.articles[1].copiedFrom.has_value());
        apply(project, RemoveArticles{{project.articles[0].id}});
        QVERIFY(!project.articles[0].copiedFrom);
    }

    void publishersAreKnownByNameAndAddress_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("firstUrl");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("secondUrl");
        QTest::addColumn<int>("place");
        const int same = 0, other = 1, unknown = 2;
        QTest::newRow("the same name") << "Harbour News"
                                       << ""
                                       << "Harbour News"
                                       << "" << same;
        QTest::newRow("an article before the name") << "The Harbour News"
                                                    << ""
                                                    << "HARBOUR NEWS"
                                                    << "" << same;
        QTest::newRow("another name") << "Harbour News"
                                      << ""
                                      << "Vale Courier"
                                      << "" << other;
        QTest::newRow("a name within a name") << "The Courier"
                                              << ""
                                              << "Vale Courier"
                                              << "" << other;
        QTest::newRow("a name and its address") << "Harbour News"
                                                << ""
                                                << "www.harbournews.example"
                                                << "" << same;
        QTest::newRow("two names of one site") << "Harbour"
                                               << "https://www.harbour.example/a"
                                               << "Harbour News"
                                               << "http://m.harbour.example/b" << same;
        QTest::newRow("a section's own address") << ""
                                                 << "https://sport.harbour.example/a"
                                                 << ""
                                                 << "https://harbour.example/a" << same;
        QTest::newRow("other addresses") << ""
                                         << "https://a.example/x"
                                         << ""
                                         << "https://b.example/x" << other;
        QTest::newRow("a name and the address it is known by") << "Harbour News"
                                                               << ""
                                                               << ""
                                                               << "https://www.theharbournews.example/x" << same;
        QTest::newRow("nothing said") << ""
                                      << ""
                                      << "Harbour News"
                                      << "" << unknown;
    }
    void publishersAreKnownByNameAndAddress() {
        QFETCH(QString, first);
        QFETCH(QString, firstUrl);
        QFETCH(QString, second);
        QFETCH(QString, secondUrl);
        QFETCH(int, place);
        Article a = article(story, "A", first.toStdString()), b = article(story, "B", second.toStdString());
        a.url = firstUrl.toStdString();
        b.url = secondUrl.toStdString();
        QCOMPARE(static_cast<int>(placesOf(a, b)), place);
        QCOMPARE(static_cast<int>(placesOf(b, a)), place);
    }
};

QTEST_GUILESS_MAIN(SameArticleTest)
#include "same_article_test.moc"
