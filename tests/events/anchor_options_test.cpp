#include "core/events/anchor_options.h"

#include "core/events/models.h"
#include "core/events/reading.h"
#include "core/extract/extract_times.h"
#include "core/text/sentence.h"
#include "read.h"
#include "tests/support/print.h"

#include <QTest>

#include <algorithm>

using namespace dateline;
using namespace dateline::test;

// Articles of these rows are of Tuesday 2 March 2021.
class AnchorOptionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDateIsInReach_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<int>("source");
        QTest::addColumn<QString>("day");
        const auto row = [](const char* name, const char* text, const char* trigger, AnchorSource source,
                            const char* day) {
            QTest::newRow(name) << text << trigger << static_cast<int>(source) << day;
        };
        row("the lead's day dates the headline above it",
            "Dam collapses in Norland\n\nA dam collapsed in Norland on Saturday after heavy rain.", "collapses",
            AnchorSource::Lead, "2021-02-27");
        row("a date line is no lead",
            "Dam collapses in Norland\n\nMarch 2, 2021\n\nA dam collapsed in Norland on Saturday after heavy rain.",
            "collapses", AnchorSource::Lead, "2021-02-27");
        row("the last clause that grammar dates sets the scene, not a year that is compared with",
            "The river burst its banks on Sunday. It was the largest flood since 1974. Soldiers evacuated the town.",
            "evacuated", AnchorSource::Scene, "2021-02-28");
        row("the last time of the text before it", "The river burst its banks on Sunday. Soldiers evacuated the town.",
            "evacuated", AnchorSource::Before, "2021-02-28");
        row("the same word, dated further on",
            "Engineers fear that the wall may burst again. The river burst its banks on Sunday.", "burst",
            AnchorSource::Namesake, "2021-02-28");
        row("the article's own day", "Soldiers evacuated the town.", "evacuated", AnchorSource::Published,
            "2021-03-02");
    }
    void aDateIsInReach() {
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        QFETCH(int, source);
        QFETCH(QString, day);
        const Article article = articleOf(text.toStdString(), "2021-03-02");
        const std::vector<Span> spans = sentences(article);
        const std::vector<TimeExpression> times = findTimes(article, spans);
        const EventReading reading = readEvents(article, spans, times, builtInModels().mentions);
        const auto at = std::find_if(reading.mentions.begin(), reading.mentions.end(), [&](const Mention& m) {
            return m.trigger.in(article.text) == trigger.toStdString();
        });
        QVERIFY2(at != reading.mentions.end(), "the trigger was not found");
        const AnchorFinder finder(reading.passage, reading.dates);
        std::string found;
        for (const AnchorOption& o : finder.optionsOf(static_cast<std::size_t>(at - reading.mentions.begin())))
            if (static_cast<int>(o.source) == source && found.empty()) found = o.day;
        QCOMPARE(found, day.toStdString());
    }
};

QTEST_GUILESS_MAIN(AnchorOptionsTest)
#include "anchor_options_test.moc"
