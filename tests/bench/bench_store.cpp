// What keeping a project costs, and how it grows: save, autosave, open, search, beside a plain SQLite insert of the
// same rows. The extractions are hand-made, so that reading and merging are not measured here.

#include "core/project/edit.h"
#include "core/store/project_file.h"
#include "tests/support/bench.h"
#include "tests/support/telling.h"
#include "ui/model/filter.h"

#include <filesystem>
#include <sqlite3.h>
#include <unistd.h>

using namespace dateline;
using namespace dateline::testing;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> things = {"bridge", "mill",    "ferry", "library", "orchard",
                                         "quarry", "theatre", "canal", "market",  "lighthouse"};
constexpr const char* rest =
    "People who live by the river have asked for years what will become of the old buildings there, and few of them "
    "expect an answer soon. A committee was to look at the papers, but its members could not agree on who should pay. ";

/// Articles of ten things each, none of which another article tells, with as much text as news has.
Project projectOf(int articles) {
    AddArticles add;
    for (int a = 0; a < articles; ++a) {
        std::vector<Telling> tellings;
        for (std::size_t i = 0; i < things.size(); ++i) {
            const std::string place = "Town" + std::to_string(a) + "x" + std::to_string(i);
            const unsigned month = 1 + static_cast<unsigned>(a) % 12, dayOfMonth = 1 + static_cast<unsigned>(i) * 2;
            tellings.push_back(
                {.sentence = place + " opened its " + things[i] + " to " + std::to_string(a) + " guests.",
                 .trigger = "opened",
                 .act = "open",
                 .who = {place},
                 .about = {things[i]},
                 .when = day(1000 + a, month, dayOfMonth)});
        }
        std::string text;
        for (int i = 0; i < 10; ++i) text += rest;
        Told one = told("What opened, part " + std::to_string(a), day(2021, 3, 2), tellings, text);
        add.articles.push_back(std::move(one.article));
        add.extractions.push_back(std::move(one.extraction));
    }
    Project project;
    apply(project, std::move(add));
    return project;
}

/// The peer: the same articles and numbers in two tables of a fresh file, in one transaction.
void plainInsert(const Project& project, const fs::path& path) {
    fs::remove(path);
    sqlite3* database = nullptr;
    sqlite3_open(path.c_str(), &database);
    const auto run = [&](const char* sql) { sqlite3_exec(database, sql, nullptr, nullptr, nullptr); };
    run("BEGIN; CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT, text TEXT, sha256 TEXT);"
        "CREATE TABLE number (article INTEGER, first INTEGER, last INTEGER, event INTEGER,"
        "PRIMARY KEY (article, first, last)) WITHOUT ROWID");
    sqlite3_stmt *article = nullptr, *number = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO article VALUES (?, ?, ?, ?)", -1, &article, nullptr);
    sqlite3_prepare_v2(database, "INSERT INTO number VALUES (?, ?, ?, ?)", -1, &number, nullptr);
    const auto insert = [](sqlite3_stmt* statement) {
        sqlite3_step(statement);
        sqlite3_reset(statement);
    };
    for (const ProjectArticle& stored : project.articles) {
        sqlite3_bind_int64(article, 1, stored.id.value);
        int column = 2;
        for (const std::string* text : {&stored.article.title, &stored.article.text, &stored.article.sha256})
            sqlite3_bind_text(article, column++, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
        insert(article);
        for (const auto& [trigger, event] : stored.numbers) {
            column = 1;
            for (const std::uint32_t value : {stored.id.value, trigger.begin, trigger.end, event.value})
                sqlite3_bind_int64(number, column++, value);
            insert(number);
        }
    }
    run("COMMIT");
    sqlite3_finalize(article);
    sqlite3_finalize(number);
    sqlite3_close(database);
}

/// A person renames an event, which is saved by itself.
void rename(Project& project, int round) {
    const Event& event = project.events[static_cast<std::size_t>(round) % project.events.size()];
    EventDecision decision;
    decision.title = "Renamed in round " + std::to_string(round);
    apply(project, DecideEvent{keyOf(project, event.sources.front().mention), decision});
}

class Bench {
public:
    Bench(bench::Report& report, const fs::path& folder) : report_(report), folder_(folder) {}

    void measure(int articles) {
        Project project = projectOf(articles);
        const fs::path file = folder_ / ("project" + std::to_string(articles) + ".dateline");
        const auto n = static_cast<long long>(articles);
        const int runs = articles < 1000 ? 10 : 5;
        const std::vector<double> plain =
            bench::milliseconds(runs, [&](int) { plainInsert(project, folder_ / "plain.sqlite"); });
        add("save a new file", n,
            bench::milliseconds(runs,
                                [&](int) {
                                    fs::remove(file);
                                    done_ += saveProject(project, file.string()) ? 1U : 0U;
                                }),
            "plain insert " + std::to_string(bench::median(plain)).substr(0, 6) + " ms");
        std::vector<double> saves;
        for (int i = 0; i < runs; ++i) {
            rename(project, i);
            saves.push_back(
                bench::milliseconds(1, [&](int) { done_ += saveProject(project, file.string()) ? 1U : 0U; }).front());
        }
        std::sort(saves.begin(), saves.end());
        add("autosave after an edit", n, saves, "a frame: 16.7 ms");
        add("open, articles not read again", n,
            bench::milliseconds(runs, [&](int) { done_ += readProject(file.string()) ? 1U : 0U; }), {});
        search(project);
    }

private:
    /// A search as the window does it: the events' words are folded once, then each word typed looks through them.
    void search(const Project& project) {
        const auto n = static_cast<long long>(project.events.size());
        std::vector<QString> texts;
        add("fold the words of all events", n,
            bench::milliseconds(3,
                                [&](int) {
                                    texts.clear();
                                    for (const Event& event : project.events)
                                        texts.push_back(ui::searchText(project, event));
                                }),
            "once after a change", "events");
        ui::Filter filter;
        filter.words = QStringLiteral("lighthouse town1");
        add("search", n,
            bench::milliseconds(20,
                                [&](int) {
                                    for (std::size_t i = 0; i < texts.size(); ++i)
                                        found_ += ui::matches(project, project.events[i], texts[i], filter) ? 1U : 0U;
                                }),
            "a frame: 16.7 ms", "events");
    }

    void add(const char* what, long long n, const std::vector<double>& ms, const std::string& peer,
             const char* size = "articles") {
        report_.add({what, n, size, bench::median(ms), bench::p99(ms), "ms", peer});
    }

    bench::Report& report_;
    fs::path folder_;
    std::size_t done_ = 0, found_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    bench::Report report(argc, argv);
    const fs::path folder = fs::temp_directory_path() / ("dateline-bench-store-" + std::to_string(getpid()));
    fs::create_directories(folder);
    Bench bench(report, folder);
    for (const int articles : {10, 100, 1000}) bench.measure(articles);
    fs::remove_all(folder);
}
