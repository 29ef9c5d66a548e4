#include "tests/checkout.h"
#include "tests/support/ferry_story.h"
#include "tests/support/shared.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

/// The command line as scripts see it: what goes in, what comes out, and with which exit code.
class ContractTest : public QObject {
    Q_OBJECT

    struct Ran {
        int code = -1;
        QByteArray out;
        QByteArray err;

        QList<QJsonObject> lines() const {
            QList<QJsonObject> objects;
            for (const QByteArray& line : out.split('\n'))
                if (!line.isEmpty()) objects << QJsonDocument::fromJson(line).object();
            return objects;
        }
    };

    static Ran run(const QStringList& arguments, const QByteArray& input = {}, const QStringList& environment = {}) {
        QProcess process;
        QStringList variables = QProcess::systemEnvironment();
        variables << environment;
        process.setEnvironment(variables);
        process.start(QStringLiteral(DATELINE_CLI), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60000)) return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    static QByteArray article(const char* id, const char* dct, const char* text) {
        return QJsonDocument(QJsonObject{{"id", id}, {"dct", dct}, {"text", QString::fromUtf8(text)}})
                   .toJson(QJsonDocument::Compact) +
               '\n';
    }

    static QString sample(const char* name) {
        return QStringLiteral(DATELINE_SOURCE_DIR "/resources/samples/") + QString::fromUtf8(name);
    }

    QTemporaryDir folder_;

    QString file(const QString& name, const QByteArray& content) {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(content);
        return file.fileName();
    }

private Q_SLOTS:
    void tagGivesALinePerLineInOrder() {
        const Ran ran = run({"tag"}, article("one", "2024-03-05", "The bridge fell on Monday.") +
                                         article("two", "", "Nothing is said here."));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.lines().size(), 2);
        QCOMPARE(ran.lines()[0]["id"].toString(), "one");
        QCOMPARE(ran.lines()[1]["id"].toString(), "two");
        const QJsonObject timex = ran.lines()[0]["timexes"].toArray()[0].toObject();
        QCOMPARE(timex["text"].toString(), "Monday");
        QCOMPARE(timex["type"].toString(), "DATE");
        QCOMPARE(timex["value"].toString(), "2024-03-04");
        QCOMPARE(timex["earliest"].toString(), "2024-03-04");
        QCOMPARE(timex["latest"].toString(), "2024-03-04");
        QVERIFY(!timex["rule"].toString().isEmpty());
        QVERIFY(!timex["reading"].toString().isEmpty());
        QVERIFY(!ran.lines()[0]["events"].toArray().isEmpty());
    }
    void offsetsCountCodePoints() {
        const QString text = QStringLiteral("“Élan” 😀 opened on 3 May 2021.");
        const Ran ran = run({"tag"}, article("a", "", text.toUtf8().constData()));
        const QJsonObject timex = ran.lines().value(0)["timexes"].toArray()[0].toObject();
        const QList<uint> points = text.toUcs4();
        const qsizetype start = timex["start"].toInt();
        QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()) + start,
                                   timex["end"].toInt() - start),
                 "3 May 2021");
    }
    void onlyTimesLeavesEventsOut() {
        const Ran ran = run({"tag", "--only", "times"}, article("a", "2024-03-05", "The bridge fell on Monday."));
        QVERIFY(!ran.lines().value(0).contains("events"));
        QVERIFY(ran.lines().value(0).contains("timexes"));
    }
    void aBadLineIsAnsweredAndTheRunGoesOn() {
        const Ran ran = run({"tag"}, QByteArray("{broken\n") + "{\"id\":\"x\"}\n" + article("y", "31 May", "Text.") +
                                         article("ok", "", "In 1999."));
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.lines().size(), 4);
        QVERIFY(ran.lines()[0].contains("error"));
        QCOMPARE(ran.lines()[1]["id"].toString(), "x");
        QVERIFY(ran.lines()[1].contains("error"));
        QVERIFY(ran.lines()[2].contains("error"));
        QCOMPARE(ran.lines()[3]["id"].toString(), "ok");
        QVERIFY(!ran.lines()[3].contains("error"));
    }
    void noneAndNullAreNoDate() {
        for (const char* none : {"None", "null", ""})
            QVERIFY2(run({"tag"}, article("a", none, "It closed on Friday.")).lines().value(0).contains("timexes"),
                     none);
    }
    void aBareWeekdayWithoutADateStaysPartial() {
        const Ran ran = run({"tag"}, article("a", "", "The bridge fell on Friday."));
        const QJsonObject timex = ran.lines().value(0)["timexes"].toArray()[0].toObject();
        QCOMPARE(timex["value"].toString(), "XXXX-WXX-5");
        QVERIFY(timex["earliest"].isNull());
    }
    void tagAnswersWhileItsInputIsStillOpen() {
        QProcess process;
        process.start(QStringLiteral(DATELINE_CLI), {"tag"});
        process.write(article("a", "", "It opened in 1999."));
        QVERIFY(process.waitForReadyRead(20000));
        QVERIFY(process.readAllStandardOutput().endsWith('\n'));
        process.write(article("b", "", "It closed in 2003."));
        QVERIFY(process.waitForReadyRead(20000));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 0);
    }
    void theOutputDependsNeitherOnThreadsNorOnLocaleOrZone() {
        QByteArray input;
        for (int i = 0; i < 60; ++i)
            input += article(qPrintable(QString::number(i)), "2024-03-05",
                             "On Friday the mayor said the bridge fell last week.");
        const QByteArray once = run({"tag", "--jobs", "1"}, input).out;
        QVERIFY(!once.isEmpty());
        QCOMPARE(run({"tag", "--jobs", "4"}, input).out, once);
        QCOMPARE(run({"tag"}, input, {"LC_ALL=de_DE.UTF-8", "TZ=Pacific/Kiritimati"}).out, once);
        QCOMPARE(run({"tag"}, input, {"LC_ALL=C", "TZ=America/New_York"}).out, once);
    }
    void readOffersEveryCandidateForTheDate() {
        const Ran ran = run({"read", sample("minister-orders-review.html")});
        const qsizetype published = ran.out.indexOf("\"published\"");
        const qsizetype candidates = ran.out.indexOf("\"candidates\"");
        QVERIFY(published >= 0 && published < candidates && candidates < ran.out.indexOf("\"publisher\""));
        const QJsonObject line = ran.lines().value(0);
        const QJsonObject best = line["candidates"].toArray()[0].toObject();
        QCOMPARE(best["date"].toString().left(10), line["published"]["date"].toString());
        QCOMPARE(best["evidence"].toString(), line["published"]["evidence"].toString());
        QCOMPARE(best["weak"].toBool(true), false);
        const QJsonObject last = line["candidates"].toArray().last().toObject();
        QCOMPARE(last["source"].toString(), QStringLiteral("file time"));
        QVERIFY(last["weak"].toBool());
        QVERIFY(line["modified"].isArray());
        QVERIFY(line.contains("image"));
    }
    void aWebAddressIsNotFetchedUnasked() {
        const Ran ran = run({"read", "https://paper.example/a", sample("reservoir-records.txt")});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.lines().size(), 1);
        QCOMPARE(QString::fromUtf8(ran.err),
                 QStringLiteral("https://paper.example/a: This is a web address, and nothing is fetched unasked. Add "
                                "--fetch to fetch it, or save the page and name the file.\n"));
    }
    void evenAskedNoLocalAddressIsFetched() {
        const Ran ran = run({"read", "--fetch", "http://127.0.0.1:9/a"});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("its own network"), ran.err.constData());
    }
    void readGivesALinePerArticle() {
        const Ran ran = run({"read", sample("reservoir-records.txt"), sample("minister-orders-review.html")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.lines().size(), 2);
        for (const QJsonObject& line : ran.lines())
            for (const char* key :
                 {"path", "format", "title", "published", "publisher", "author", "language", "url", "text"})
                QVERIFY2(line.contains(key), key);
        const QList<QJsonObject> lines = ran.lines();
        const auto html =
            std::find_if(lines.begin(), lines.end(), [](const QJsonObject& o) { return o["format"] == "html"; });
        QVERIFY(html != lines.end());
        QCOMPARE((*html)["published"].toObject()["date"].toString(), "2025-06-17");
        QCOMPARE((*html)["title"].toString(), "Minister orders review of every reservoir pump");
        QVERIFY(!(*html)["text"].toString().contains("WhatsApp"));
        QVERIFY(!(*html)["text"].toString().contains("All rights reserved"));
    }
    void tagTellsWhoSaysWhatHappened() {
        const Ran ran = run(
            {"tag"},
            article("a", "2025-06-14", "The ministry announced on Friday that soldiers had attacked the camp in May."));
        const QJsonArray events = ran.lines().value(0)["events"].toArray();
        int said = 0;
        for (const QJsonValue& event : events) {
            if (event["text"].toString() != "attacked") {
                QVERIFY(!event.toObject().contains("saidIn"));
                continue;
            }
            ++said;
            QVERIFY(event.toObject().contains("saidIn"));
            const QJsonValue statement = events.at(event["saidIn"].toInt());
            QCOMPARE(statement["text"].toString(), "announced");
            QVERIFY(statement["saying"].toBool());
            QCOMPARE(event["claimedBy"].toString(), "ministry");
        }
        QCOMPARE(said, 1);
    }
    void mergeGivesAnEventALine() {
        const Ran ran =
            run({"merge"}, article("a", "2025-06-14", "On Friday, the minister blamed the company for the leak.") +
                               article("b", "2025-06-14", "The minister blamed the company on Friday for the leak."));
        QCOMPARE(ran.code, 0);
        bool joined = false;
        for (const QJsonObject& event : ran.lines()) {
            QVERIFY(event.contains("event") && event.contains("title") && event.contains("status"));
            joined = joined || event["mentions"].toArray().size() == 2;
        }
        QVERIFY(joined);
    }
    void theTimelineHoldsEveryPartOfItsContract() {
        const Ran ran =
            run({"timeline", "--format", "json", sample("reservoir-records.txt"), sample("regatta-called-off.txt")});
        QCOMPARE(ran.code, 0);
        const QJsonObject timeline = QJsonDocument::fromJson(ran.out).object();
        QCOMPARE(timeline["articles"].toArray().size(), 2);
        QVERIFY(timeline["events"].toArray().size() >= 5);
        QVERIFY(timeline.contains("undated"));
        QString last;
        for (const QJsonValue& value : timeline["events"].toArray()) {
            const QJsonObject event = value.toObject();
            const QJsonObject date = event["date"].toObject();
            for (const char* key : {"edtf", "earliest", "latest", "words"}) QVERIFY2(date.contains(key), key);
            for (const char* key : {"id", "title", "status", "who", "where", "sources"})
                QVERIFY2(event.contains(key), key);
            QVERIFY2(last <= date["earliest"].toString(), qPrintable(event["title"].toString()));
            last = date["earliest"].toString();
            for (const QJsonValue& source : event["sources"].toArray())
                for (const char* key : {"article", "sentence", "trigger", "time", "reading"})
                    QVERIFY2(source.toObject().contains(key), key);
        }
    }
    void oneTextInTwoPapersIsTwoArticlesAndOneSource() {
        const auto page = [](const char* paper, const char* title) {
            return QByteArray("<html><head><meta property='og:site_name' content='") + paper + "'><title>" + title +
                   "</title><meta property='article:published_time' content='2021-03-06'></head><body><article><p>" +
                   QByteArray(dateline::testing::ferryStory).replace("\n\n", "</p><p>") +
                   "</p></article></body></html>";
        };
        const QString a = file("copy a.html", page("Harbour News", "Ferry runs aground"));
        const QString b = file("copy b.html", page("Vale Courier", "Fog blamed"));
        const QString c = file("copy c.html", page("Vale Courier", "Fog blamed for it"));
        const Ran ran = run({"timeline", "--format", "json", a, b, c});
        QCOMPARE(ran.code, 0);
        const QJsonObject timeline = QJsonDocument::fromJson(ran.out).object();
        const QJsonArray articles = timeline["articles"].toArray();
        QCOMPARE(articles.size(), 2);
        QVERIFY(!articles[0].toObject().contains("copiedFrom"));
        QCOMPARE(articles[1].toObject()["copiedFrom"], articles[0].toObject()["id"]);
        const QJsonArray events = timeline["events"].toArray();
        QVERIFY(!events.isEmpty());
        for (const QJsonValue& event : events) QCOMPARE(event["independentSources"].toInt(), 1);
        QCOMPARE(QString::fromUtf8(ran.err).replace(folder_.path() + "/", ""),
                 "copy b.html: “Fog blamed” is largely the same text as “Ferry runs aground” (Harbour News). Both were "
                 "kept; they count as one source.\n"
                 "copy c.html: “Fog blamed for it” is here already as “Fog blamed”.\n");
        QVERIFY(run({"timeline", a, b})
                    .out.contains("the same text as “Ferry runs aground” (Harbour News); they count as one source"));
    }
    void aNameWithLineEndsAndMarksOfDirectionStaysOnItsLine() {
        const QString path = file(QStringLiteral("no\nthing\u202Etxt.exe"), "\n");
        const Ran ran = run({"read", path});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.err.count('\n'), 1);
        QVERIFY2(ran.err.contains("/no thing\uFFFDtxt.exe: "), ran.err.constData());
    }
    void aFileOfAnyOrderOfArgumentsGivesTheSameTimeline() {
        const QStringList files{sample("reservoir-records.txt"), sample("regatta-called-off.txt")};
        const Ran one = run({"timeline", "--format", "json", "--jobs", "1", files[0], files[1]});
        const Ran two = run({"timeline", "--format", "json", "--jobs", "3", files[0], files[1]});
        QCOMPARE(one.out, two.out);
    }
    void outputGoesToAFileWhole() {
        const QString path = folder_.filePath("out.json");
        const Ran ran = run({"timeline", "--format", "json", "-o", path, sample("reservoir-records.txt")});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.isEmpty());
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(QJsonDocument::fromJson(written.readAll()).isObject());
    }
    void badInput_data() {
        QTest::addColumn<QString>("path");
        QVERIFY(QDir(folder_.path()).mkdir("nothing here"));
        const QString sparse = file("big.txt", "The bridge fell in May 2020.\n");
        QVERIFY(QFile(sparse).resize(200LL << 20));
        const QString fifo = folder_.filePath("pipe.txt");
        QCOMPARE(::mkfifo(qPrintable(fifo), 0600), 0);
        QTest::newRow("an empty file") << file("empty.txt", "");
        QTest::newRow("a file of blanks") << file("blank.txt", "  \n\n \t\n");
        QTest::newRow("a binary file") << file("program.txt", QByteArray("\x7f"
                                                                         "ELF\0\0\x01\x02\x00\xff\xfe",
                                                                         11) +
                                                                  QByteArray(4000, '\0'));
        QTest::newRow("a file of 200 MB") << sparse;
        QTest::newRow("a missing file") << folder_.filePath("gone.txt");
        QTest::newRow("a folder without articles") << folder_.filePath("nothing here");
        QTest::newRow("a pipe that nobody writes") << fifo;
    }
    void badInput() {
        QFETCH(QString, path);
        const Ran ran = run({"timeline", path, sample("reservoir-records.txt")});
        QCOMPARE(ran.code, 1);
        const QString said = QString::fromUtf8(ran.err);
        QVERIFY2(said.contains(QFileInfo(path).fileName()), qPrintable(said));
        QVERIFY2(said.count(QLatin1Char('.')) >= 2, qPrintable(said));
        QVERIFY2(ran.out.contains("Kelder Water"), "the rest must load");
    }
    void invalidUtf8IsRepairedAndSaid() {
        const QString path = file("broken.txt",
                                  "A bridge\xff\xc0 fell in the north on 3 May 2020. The caf\xc3\xa9 beside it was "
                                  "closed the same evening, the town said.\n");
        const Ran ran = run({"read", path});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.lines().size(), 1);
        QVERIFY(ran.lines()[0]["text"].toString().contains("fell in the north"));
        QVERIFY2(!ran.err.isEmpty(), "what was repaired must be said");
    }
    void wrongUsageEndsWithTwo_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no command") << QStringList{};
        QTest::newRow("an unknown command") << QStringList{"guess"};
        QTest::newRow("an unknown option") << QStringList{"tag", "--faster"};
        QTest::newRow("an unknown format")
            << QStringList{"timeline", "--format", "papyrus", sample("reservoir-records.txt")};
        QTest::newRow("no number of jobs") << QStringList{"tag", "--jobs", "many"};
        QTest::newRow("a timeline of nothing") << QStringList{"timeline"};
    }
    void wrongUsageEndsWithTwo() {
        QFETCH(QStringList, arguments);
        const Ran ran = run(arguments);
        QCOMPARE(ran.code, 2);
        QVERIFY(!ran.err.isEmpty());
        QVERIFY(ran.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ContractTest)
#include "contract_test.moc"
