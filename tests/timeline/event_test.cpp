#include "core/timeline/timeline_event.h"

#include <QTest>

using namespace dateline;

/// What the view is told of an event.
class EventTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatHangsOnTheInferredDateOfAnArticleShowsIt_data() {
        QTest::addColumn<int>("anchor");
        QTest::addColumn<bool>("inferredArticle");
        QTest::addColumn<bool>("shown");
        QTest::newRow("“on Friday”, in an article whose day was inferred") << int(Anchor::Published) << true << true;
        QTest::newRow("“on 5 March 2021” says it in full") << int(Anchor::None) << true << false;
        QTest::newRow("“on Friday”, in an article that gives its day") << int(Anchor::Published) << false << false;
    }
    void whatHangsOnTheInferredDateOfAnArticleShowsIt() {
        QFETCH(int, anchor);
        QFETCH(bool, inferredArticle);
        QFETCH(bool, shown);
        const date::local_days day(date::year(2021) / 3 / 5);
        Project project;
        project.articles.emplace_back();
        ProjectArticle& article = project.articles.back();
        article.published = Published{day, "the test says so", inferredArticle};
        TimeExpression time;
        time.reading.anchor = static_cast<Anchor>(anchor);
        article.extraction.times = {time};
        Mention mention;
        mention.when = When{PartialDate::ofDay(day), {}, Modifier::None, false};
        mention.dating = Dating::Expression;
        mention.time = 0;
        article.extraction.mentions = {mention};
        Event event;
        event.when = mention.when;
        event.sources.emplace_back();
        const auto told = timelineEvent(project, event);
        QVERIFY(told);
        QCOMPARE(told->inferred, shown);
    }
};

QTEST_APPLESS_MAIN(EventTest)
#include "event_test.moc"
