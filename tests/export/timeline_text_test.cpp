#include "core/export/timeline_text.h"

#include "core/project/edit.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;

class TimelineTextTest : public QObject {
    Q_OBJECT

    static Project projectOf(const std::vector<std::string>& texts) {
        AddArticles edit;
        for (const std::string& text : texts) {
            Article article;
            article.title = "Article " + std::to_string(edit.articles.size() + 1);
            article.text = text;
            article.published = Published{date::local_days(date::year(2024) / 3 / 9), "given", false};
            edit.articles.push_back(article);
        }
        Project project;
        apply(project, edit);
        return project;
    }

    static qsizetype count(const std::string& text, const char* words) {
        return QByteArray::fromStdString(text).count(words);
    }

private Q_SLOTS:
    void anEventStandsUnderItsDate() {
        const std::string text = timelineText(projectOf({"The old bridge collapsed on Tuesday."}), Include::All);
        QVERIFY2(text.find("\nTuesday 5 March 2024\n  ") != std::string::npos, text.c_str());
        QVERIFY2(text.find("“The old bridge collapsed on Tuesday.”") != std::string::npos, text.c_str());
    }
    void aSentenceThatNamesAnEventTwiceIsQuotedOnce() {
        const Project project = projectOf({"On Friday, the inspector said the owner was to blame for the fire."});
        std::size_t most = 0;
        for (const Event& event : project.events) most = std::max(most, event.sources.size());
        QVERIFY2(most > 1, "the saying and what it says are to be one event here");
        const std::string text = timelineText(project, Include::Shown);
        QCOMPARE(count(text, "the inspector said the owner"), 1);
    }
    void anArticleThatIsNotReadWholeSaysSo() {
        Project project = projectOf({"Die Brücke fiel am Dienstag."});
        QVERIFY(timelineText(project, Include::All).find("language") == std::string::npos);
        project.articles[0].article.language = "de";
        QCOMPARE(
            count(timelineText(project, Include::All), "\n    language de: each sentence with a date is one event\n"),
            1);
        project.articles[0].article.language = "fr";
        QCOMPARE(count(timelineText(project, Include::All), "\n    language fr: only dates in digits are read\n"), 1);
    }
    void whoSaysSoStandsUnderWhatIsSaid() {
        Project project = projectOf({"The old bridge collapsed on Tuesday."});
        QVERIFY(!project.events.empty());
        QVERIFY(timelineText(project, Include::All).find("said by") == std::string::npos);
        const MentionRef ref = project.events.front().sources.front().mention;
        Mention& read = project.articles[ref.article].extraction.mentions[ref.mention];
        read.claimedBy = "Ada Brook";
        QCOMPARE(count(timelineText(project, Include::All), "\n    said by Ada Brook\n"), 1);
        project.events.front().title = "Ada Brook says old bridge collapsed";
        QVERIFY(timelineText(project, Include::All).find("said by") == std::string::npos);
    }
    void countsAgreeWithTheirWords() {
        QVERIFY(timelineText(projectOf({"Nothing."}), Include::Shown).starts_with("1 article, 0 events\n"));
        QVERIFY(timelineText(Project{}, Include::Shown).starts_with("0 articles, 0 events\n"));
    }
    void aLongSentenceIsCutAtAWord() {
        const std::string text = timelineText(
            projectOf(
                {"The old bridge collapsed on Tuesday after the river had risen for nine days above the mark that "
                 "the engineers of the county had painted on its middle pillar."}),
            Include::All);
        QVERIFY2(text.find("…”") != std::string::npos, text.c_str());
        QVERIFY2(text.find("pillar.”") == std::string::npos, text.c_str());
    }
};

QTEST_GUILESS_MAIN(TimelineTextTest)
#include "timeline_text_test.moc"
