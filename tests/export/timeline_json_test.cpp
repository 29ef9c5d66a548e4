#include "core/export/timeline_json.h"

#include "core/project/edit.h"
#include "tests/support/print.h"
#include "tests/support/telling.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;

/// What the timeline's JSON says of statements and of what they say.
class TimelineJsonTest : public QObject {
    Q_OBJECT

    /// The mayor announces on Saturday what happened on Friday; how much each matters is the caller's.
    static Project announced(float statementSalience) {
        Told one =
            told("Ferry held in harbour", day(2021, 3, 7),
                 {{"The mayor announced the closure on Saturday.",
                   "announced",
                   "announce",
                   {"Ada Brook"},
                   {"closure"},
                   day(2021, 3, 6)},
                  {"The pier was closed on Friday.", "closed", "close", {"Port Ellan"}, {"pier"}, day(2021, 3, 5)}});
        auto& mentions = one.extraction.mentions;
        mentions[0].saying = true;
        mentions[0].salience = statementSalience;
        mentions[1].saidIn = 0;
        mentions[1].claimedBy = "Ada Brook";
        AddArticles edit;
        edit.articles.push_back(one.article);
        edit.extractions.push_back(one.extraction);
        Project project;
        apply(project, edit);
        return project;
    }

    static QJsonArray eventsOf(const Project& project, Include include) {
        return QJsonDocument::fromJson(QByteArray::fromStdString(timelineJson(project, include)))
            .object()["events"]
            .toArray();
    }

private Q_SLOTS:
    void aStatementAndWhatItSaysNameEachOther() {
        const QJsonArray events = eventsOf(announced(0.9F), Include::Shown);
        QCOMPARE(events.size(), 2);
        const QJsonValue said = events.at(0);
        const QJsonValue statement = events.at(1);
        QCOMPARE(said["saidIn"].toArray(), QJsonArray{statement["id"]});
        QCOMPARE(said["claimedBy"].toArray(), QJsonArray{"Ada Brook"});
        QCOMPARE(statement["says"].toArray(), QJsonArray{said["id"]});
        QVERIFY(statement["saying"].toBool());
    }
    void anEventNobodyReportsHasNoSuchKeys() {
        const QJsonArray events = eventsOf(announced(0.9F), Include::Shown);
        for (const char* key : {"says", "saying"}) QVERIFY2(!events.at(0).toObject().contains(key), key);
        for (const char* key : {"saidIn", "claimedBy"}) QVERIFY2(!events.at(1).toObject().contains(key), key);
    }
    void aStatementLeftOutIsNotPointedTo() {
        const Project project = announced(0.1F);
        const QJsonArray shown = eventsOf(project, Include::Shown);
        QCOMPARE(shown.size(), 1);
        QVERIFY(!shown.at(0).toObject().contains("saidIn"));
        QCOMPARE(shown.at(0)["claimedBy"].toArray(), QJsonArray{"Ada Brook"});
        QVERIFY(eventsOf(project, Include::All).at(0).toObject().contains("saidIn"));
    }
};

QTEST_GUILESS_MAIN(TimelineJsonTest)
#include "timeline_json_test.moc"
