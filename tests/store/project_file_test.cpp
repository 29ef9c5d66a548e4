#include "core/store/project_file.h"

#include "core/project/edit.h"
#include "core/store/database.h"
#include "core/store/schema.h"
#include "core/store/stored_values.h"
#include "tests/checkout.h"
#include "tests/support/ferry_story.h"
#include "tests/support/print.h"
#include "tests/support/telling.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;

namespace {

Project harbour() {
    Project project;
    Telling blocked{"Dockers blocked the ferry at Port Vale – “for good”.",
                    "blocked",
                    "block",
                    {"Dockers"},
                    {"ferry"},
                    day(2021, 3, 5)};
    Telling sold{"Mayor Lind sold a lighthouse.", "sold", "sell", {"Mayor Lind"}, {"lighthouse"}, month(2020, 6)};
    Told one = told("Ferry blocked", day(2021, 3, 6), {blocked, sold});
    one.article.blocks = {{{0, 5}, BlockKind::Heading}, {{7, 20}, BlockKind::Paragraph}};
    one.article.publisher = "The Vale Post";
    one.article.url = "https://example.org/ferry";
    one.article.image = "https://example.org/ferry.jpg";
    one.article.dates = {{.day = one.article.published->day,
                          .trust = 96,
                          .evidence = "the page’s metadata",
                          .origin = DateOrigin::Meta,
                          .minute = std::int16_t{845},
                          .utcOffset = std::int16_t{-300}},
                         {.day = one.article.published->day - date::days(3),
                          .trust = 48,
                          .evidence = "the <time> element",
                          .origin = DateOrigin::TimeElement,
                          .changed = true,
                          .doubt = "it is before the first"}};
    const Told two = told("Murals", {}, {{"Children painted murals.", "painted", "paint", {"Children"}, {"mural"}}});
    apply(project, AddArticles{{one.article, two.article}, {}});
    apply(project, RenameProject{"The harbour"});
    apply(project, SetPublished{project.articles[1].id, PublishedDecision{asDay(day(2021, 4, 1).date)}});
    return project;
}

Project decided() {
    Project project = harbour();
    const ArticleId first = project.articles[0].id;
    EventDecision decision;
    decision.title = "Ferry stopped";
    decision.when = When{PartialDate::ofMonth(-43, 3), PartialDate::ofDay(2021, 3, 7), Modifier::Approx, true};
    decision.status = Status::Claimed;
    decision.hidden = false;
    decision.note = "ask the harbour master";
    decision.place = 2;
    apply(project, DecideEvent{{first, {8, 15}}, decision});
    EventDecision undated;
    undated.undated = true;
    apply(project, DecideEvent{{project.articles[1].id, {9, 16}}, undated});
    apply(project, DecideGrouping{{{{first, {8, 15}}, {project.articles[1].id, {9, 16}}}},
                                  {{{first, {1, 2}}, {first, {5, 7}}}}});
    apply(project, SetPublished{first, PublishedDecision{}});
    return project;
}

bool same(const Project& a, const Project& b) {
    const auto sameArticle = [](const ProjectArticle& x, const ProjectArticle& y) {
        return x.id == y.id && x.article == y.article && x.published == y.published && x.extraction == y.extraction &&
               x.numbers == y.numbers && x.events == y.events;
    };
    return a.name == b.name && a.decisions == b.decisions && a.events == b.events && a.lastArticle == b.lastArticle &&
           a.lastEvent == b.lastEvent &&
           std::equal(a.articles.begin(), a.articles.end(), b.articles.begin(), b.articles.end(), sameArticle);
}

QByteArray bytesOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const std::string& path, const QByteArray& bytes) {
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

}  // namespace

class ProjectFileTest : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    std::string path(const char* name) { return folder_.filePath(QString::fromUtf8(name)).toStdString(); }

private Q_SLOTS:
    void aProjectComesBackAsItWas() {
        for (const Project& project : {Project{}, harbour(), decided()}) {
            const std::string file = path("réservoir.dateline");
            const Result<Saved> saved = saveProject(project, file, R"({"zoom":1.5})");
            QVERIFY2(saved, saved ? "" : saved.error().what.c_str());
            QVERIFY(saved->bytes > 0);
            const Result<StoredProject> stored = readProject(file);
            QVERIFY2(stored, stored ? "" : stored.error().what.c_str());
            QCOMPARE(stored->viewState, std::string(R"({"zoom":1.5})"));
            QVERIFY(!stored->readOnly);
            QVERIFY(same(restored(*stored), project));
        }
    }

    void whatIsACopyIsOneAgainWhenOpened() {
        Project project;
        AddArticles edit;
        for (const char* publisher : {"Harbour News", "Vale Courier"}) {
            Article article;
            article.title = "Ferry runs aground";
            article.publisher = publisher;
            article.text = ferryStory;
            article.sha256 = "ferry";
            edit.articles.push_back(article);
        }
        apply(project, edit);
        const std::string file = path("copies.dateline");
        QVERIFY(saveProject(project, file));
        const Result<Project> opened = openProject(file);
        QVERIFY(opened);
        QCOMPARE(opened->articles.size(), std::size_t{2});
        QVERIFY(opened->articles[1].copiedFrom == opened->articles[0].id);
        for (const Event& event : opened->events) QCOMPARE(event.independentSources, 1U);
    }

    void savingAgainBringsTheFileUpToDate() {
        const std::string file = path("again.dateline");
        Project project = harbour();
        QVERIFY(saveProject(project, file));
        apply(project, RemoveArticles{{project.articles[0].id}});
        apply(
            project,
            AddArticles{{told("More", day(2021, 3, 9), {{"Fishermen sank a trawler.", "sank", "sink"}}).article}, {}});
        QVERIFY(saveProject(project, file));
        const Result<Project> opened = openProject(file);
        QVERIFY(opened);
        QVERIFY(same(*opened, project));
    }

    void aProjectSavedOverAnotherReplacesIt() {
        const std::string file = path("over.dateline");
        QVERIFY(saveProject(harbour(), file));
        Project other;
        apply(other, AddArticles{{told("Other", {}, {{"Traders counted stalls.", "counted", "count"}}).article}, {}});
        QVERIFY(saveProject(other, file));
        const Result<Project> opened = openProject(file);
        QVERIFY(opened);
        QVERIFY(same(*opened, other));
    }

    void aFileOfAnEarlierSchemaStillOpensAndIsSavedAnew() {
        const std::string file = path("earlier.dateline");
        Project project = decided();
        QVERIFY(saveProject(project, file));
        makeEarlierSchema(file, project);
        Project expected = project;
        for (ProjectArticle& article : expected.articles) {
            article.article.dates.clear();
            article.article.image.clear();
        }
        for (auto& [key, decision] : expected.decisions.events) decision.place.reset();
        const Result<Project> opened = openProject(file);
        QVERIFY2(opened, opened ? "" : opened.error().what.c_str());
        QVERIFY(same(*opened, expected));
        QVERIFY(saveProject(*opened, file));
        QVERIFY(same(*openProject(file), expected));
        QCOMPARE(Database(file, Database::Access::Read).integer("PRAGMA user_version"), std::int64_t{projectSchema});
    }

    /// The file was made with the SQL of the first schema: two articles, an event's number, decisions on both.
    void aFileOfTheFirstSchemaStillOpensAndIsSavedAnew() {
        const std::string file = path("first.dateline");
        QVERIFY(QFile::copy(QStringLiteral(DATELINE_SOURCE_DIR "/tests/store/files/schema-1.dateline"),
                            QString::fromStdString(file)));
        QFile::setPermissions(QString::fromStdString(file), QFile::ReadOwner | QFile::WriteOwner);
        for (int times = 0; times < 2; ++times) {
            const Result<Project> opened = openProject(file);
            QVERIFY2(opened, opened ? "" : opened.error().what.c_str());
            QCOMPARE(opened->name, std::string("Bridges"));
            QCOMPARE(opened->articles.size(), std::size_t{2});
            const ProjectArticle &bridge = opened->articles[0], &ferry = opened->articles[1];
            QCOMPARE(bridge.article.publisher, std::string("The Vale Post"));
            QCOMPARE(bridge.article.blocks.size(), std::size_t{2});
            QCOMPARE(bridge.published->evidence, std::string("the date line “6 March 2021”"));
            QVERIFY(ferry.published->day == *asDay(day(2021, 3, 7).date));
            const auto gone = refOf(*opened, {bridge.id, {25, 34}});
            QVERIFY(gone);
            const Event* event = find(*opened, eventOf(*opened, *gone));
            QVERIFY(event && event->id == EventId{7});
            QCOMPARE(event->title, std::string("Kelder bridge gone"));
            QVERIFY(event->when == day(2021, 3, 2));
            QCOMPARE(decisionOf(*opened, *event).note.value_or(""), std::string("ask the engineer"));
            QVERIFY(isShown(*opened, *event));
            QVERIFY(saveProject(*opened, file));
        }
        QCOMPARE(Database(file, Database::Access::Read).integer("PRAGMA user_version"), std::int64_t{projectSchema});
    }

    void anArticleThatGoesTakesItsCandidatesAlong() {
        const std::string file = path("gone.dateline");
        Project project = harbour();
        QVERIFY(saveProject(project, file));
        apply(project, RemoveArticles{{project.articles[0].id}});
        QVERIFY(saveProject(project, file));
        QCOMPARE(Database(file, Database::Access::Read).integer("SELECT count(*) FROM date_candidate"),
                 std::int64_t{0});
    }

    void savingLeavesNothingBesideTheFile() {
        QTemporaryDir alone;
        const std::string file = alone.filePath("a.dateline").toStdString();
        QVERIFY(saveProject(harbour(), file));
        QVERIFY(saveProject(decided(), file));
        QCOMPARE(QDir(alone.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"a.dateline"});
    }

    void whatCannotBeOpenedSaysWhy_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        QTest::newRow("an article is not a project")
            << QByteArray("On Friday dockers blocked the ferry.\n").repeated(40) << "is not a Dateline project";
        QTest::newRow("an empty file is not a project") << QByteArray() << "is not a Dateline project";
        QByteArray other = project();
        other.replace(68, 4, QByteArray(4, '\0'));  // the application id's place in SQLite's header
        QTest::newRow("another program's database is not a project") << other << "is not a Dateline project";
        QByteArray newer = project();
        newer[63] = 99;  // the last byte of the user version
        QTest::newRow("a project of a newer program is refused") << newer << "newer Dateline";
        QTest::newRow("half a project is damaged") << project().left(project().size() / 2) << "is damaged";
        QByteArray zeros = project();
        zeros.replace(4096, 4096, QByteArray(4096, '\0'));
        QTest::newRow("a page of zeros is damage") << zeros << "is damaged";
        QByteArray letter = project();
        QVERIFY(letter.contains("lighthouse"));
        letter.replace("lighthouse", "lightmouse");
        QTest::newRow("an altered word is damage") << letter << "is damaged";
    }
    void whatCannotBeOpenedSaysWhy() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, what);
        const std::string file = path("bad.dateline");
        write(file, bytes);
        const Result<StoredProject> stored = readProject(file);
        QVERIFY(!stored);
        QVERIFY2(QString::fromStdString(stored.error().what).contains(what), stored.error().what.c_str());
        QVERIFY(!stored.error().advice.empty());
    }

    void noFlippedByteCrashesOrIsBelieved() {
        const QByteArray whole = project();
        const Project before = decided();
        const std::string file = path("flipped.dateline");
        for (int at = 0; at < whole.size(); at += 97) {
            QByteArray bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ 0x5A);
            write(file, bytes);
            const Result<StoredProject> stored = readProject(file);
            if (!stored) continue;
            for (std::size_t i = 0; i < stored->project.articles.size(); ++i)
                QVERIFY(stored->project.articles[i].article == before.articles[i].article);
        }
    }

    void aMissingFileAndAFolderSayWhy() {
        QVERIFY(QString::fromStdString(readProject(path("none.dateline")).error().what).contains("There is no file"));
        QVERIFY(QString::fromStdString(readProject(folder_.path().toStdString()).error().what)
                    .contains("is not a Dateline project"));
        QVERIFY(!saveProject(harbour(), folder_.path().toStdString()));
        QVERIFY(!saveProject(harbour(), path("no such folder/a.dateline")));
    }

    void aNewerProjectIsNotOverwritten() {
        const std::string file = path("newer.dateline");
        QByteArray newer = project();
        newer[63] = 99;
        write(file, newer);
        QVERIFY(!saveProject(harbour(), file));
        QCOMPARE(bytesOf(file), newer);
    }

    void aDamagedFileIsReplacedBySaving() {
        const std::string file = path("damaged.dateline");
        write(file, project().left(5000));
        QVERIFY(saveProject(harbour(), file));
        QVERIFY(same(*openProject(file), harbour()));
    }

    void aLinkToAProjectStaysALink() {
        const std::string file = path("target.dateline");
        QVERIFY(saveProject(Project{}, file));
        const QString link = folder_.filePath("link.dateline");
        QVERIFY(QFile::link(QString::fromStdString(file), link));
        QVERIFY(saveProject(harbour(), link.toStdString()));
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(same(*openProject(file), harbour()));
    }

private:
    /// Takes from a file what the third schema added.
    static void makeEarlierSchema(const std::string& file, const Project& project) {
        Database database(file, Database::Access::Write);
        QVERIFY(
            database.run("ALTER TABLE article DROP COLUMN image; DROP TABLE date_candidate; "
                         "ALTER TABLE event_decision DROP COLUMN place; "
                         "PRAGMA user_version = 2"));
        Statement put = database.prepare("UPDATE article SET checksum = ? WHERE id = ?");
        for (const ProjectArticle& article : project.articles) {
            put.bind(0, checksum(article.article, 2));
            put.bind(1, std::int64_t{article.id.value});
            QVERIFY(put.run());
        }
    }
    /// The bytes of a saved project.
    QByteArray project() {
        const std::string file = path("whole.dateline");
        if (!QFile::exists(QString::fromStdString(file)) && !saveProject(decided(), file)) return {};
        return bytesOf(file);
    }
};

QTEST_GUILESS_MAIN(ProjectFileTest)
#include "project_file_test.moc"
