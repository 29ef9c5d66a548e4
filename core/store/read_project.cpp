#include "core/base/shown_name.h"
#include "core/base/utf8.h"
#include "core/store/database.h"
#include "core/store/project_file.h"
#include "core/store/schema.h"
#include "core/store/stored_values.h"

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <limits>
#include <map>
#include <sqlite3.h>
#include <unistd.h>

namespace dateline {
namespace {

std::string nameOf(const std::string& path) {
    return "\u201C" + shownName(std::filesystem::path(path).filename().string()) + "\u201D";
}

Error damaged(const std::string& path, const std::string& where) {
    return {"The project file " + nameOf(path) + " is damaged (" + where + ").",
            "Open a copy of it from a backup, or add the articles to a new project."};
}

Error notAProject(const std::string& path) {
    return {nameOf(path) + " is not a Dateline project.",
            "If it is an article, add it to a project instead of opening it."};
}

/// Opens what is there, or says why it can't be.
std::optional<Error> whyNot(const std::string& path) {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{"There is no file " + nameOf(path) + ".",
                     "It may have been moved or renamed; look for it with Open."};
    if (status.type() != std::filesystem::file_type::regular) return notAProject(path);
    if (access(path.c_str(), R_OK) != 0)
        return Error{"The project file " + nameOf(path) + " may not be read.",
                     "Ask its owner for the right to read it."};
    return std::nullopt;
}

/// Whether the file is a whole project file of a schema that this program knows.
std::optional<Error> check(Database& database, const std::string& path) {
    const std::optional<std::int64_t> id = database.integer("PRAGMA application_id");
    if (!id && database.code() == SQLITE_BUSY)
        return Error{"The project file " + nameOf(path) + " is being saved by another program.",
                     "Try again in a moment."};
    if (!id && database.code() != SQLITE_NOTADB) return damaged(path, database.problem());
    if (id != projectApplicationId) return notAProject(path);
    const std::int64_t schema = database.integer("PRAGMA user_version").value_or(0);
    if (schema > projectSchema)
        return Error{"The project " + nameOf(path) + " was saved by a newer Dateline.", "Update Dateline to open it."};
    if (schema < 1) return damaged(path, "it has no version");
    const std::string verdict = database.text("PRAGMA quick_check(1)").value_or(database.problem());
    if (verdict != "ok") return damaged(path, verdict);
    return std::nullopt;
}

/// Takes rows apart and remembers whether any of it could not be believed.
class Rows {
public:
    explicit Rows(Statement statement) : statement_(std::move(statement)) {}
    bool next() { return sound_ && statement_.next(); }
    bool sound() const { return sound_ && !statement_.failed(); }

    std::string text(int column) {
        std::string text = statement_.text(column);
        sound_ = sound_ && isUtf8(text);
        return text;
    }
    template <class T = std::uint32_t>
    T number(int column, std::int64_t least = 0, std::int64_t most = std::numeric_limits<T>::max()) {
        const std::int64_t value = statement_.integer(column);
        sound_ = sound_ && value >= least && value <= most;
        return sound_ ? static_cast<T>(value) : T{};
    }
    date::local_days day(int column) {
        constexpr std::int64_t ages = 12'000'000;  // days, either side of 1970: what the calendar's years can hold
        return date::local_days{date::days{number<int>(column, -ages, ages)}};
    }
    MentionKey key(int column) {
        MentionKey key{ArticleId{number(column, 1)}, {number(column + 1), number(column + 2)}};
        sound_ = sound_ && key.trigger.begin <= key.trigger.end;
        return key;
    }
    bool isNull(int column) const { return statement_.isNull(column); }
    void distrust() { sound_ = false; }

private:
    Statement statement_;
    bool sound_ = true;
};

/// Every article's candidates for its date, in their order.
using CandidatesOf = std::map<std::uint32_t, std::vector<DateCandidate>>;
std::optional<CandidatesOf> readCandidates(Database& database) {
    Rows rows(
        database.prepare("SELECT article, day, trust, evidence, origin, changed, minute, offset, doubt "
                         "FROM date_candidate ORDER BY article, place"));
    CandidatesOf candidates;
    while (rows.next()) {
        DateCandidate candidate;
        candidate.day = rows.day(1);
        candidate.trust = rows.number<int>(2, 0, 1000);
        candidate.evidence = rows.text(3);
        candidate.origin = static_cast<DateOrigin>(rows.number<int>(4, 0, static_cast<int>(DateOrigin::FileTime)));
        candidate.changed = rows.number<int>(5, 0, 1) == 1;
        if (!rows.isNull(6)) candidate.minute = rows.number<std::int16_t>(6, 0, 24 * 60 - 1);
        if (!rows.isNull(7)) candidate.utcOffset = rows.number<std::int16_t>(7, -24 * 60, 24 * 60);
        candidate.doubt = rows.text(8);
        candidates[rows.number(0, 1)].push_back(std::move(candidate));
    }
    if (!rows.sound()) return std::nullopt;
    return candidates;
}

/// Files of earlier schemas have no candidates, and no address of a picture.
bool readArticles(Database& database, Project& project) {
    const auto schema = static_cast<int>(database.integer("PRAGMA user_version").value_or(0));
    const bool bare = schema < candidateSchema;
    auto candidates = bare ? std::optional<CandidatesOf>(std::in_place) : readCandidates(database);
    if (!candidates) return false;
    Rows rows(database.prepare(
        bare ? "SELECT id, path, format, title, text, blocks, published, evidence, inferred, publisher, author, "
               "language, url, sha256, checksum, '' FROM article ORDER BY place, id"
             : "SELECT id, path, format, title, text, blocks, published, evidence, inferred, publisher, author, "
               "language, url, sha256, checksum, image FROM article ORDER BY place, id"));
    while (rows.next()) {
        ProjectArticle stored;
        stored.id = ArticleId{rows.number(0, 1)};
        Article& article = stored.article;
        article.path = rows.text(1);
        article.format = rows.text(2);
        article.title = rows.text(3);
        article.text = rows.text(4);
        if (auto blocks = blocksFromStored(rows.text(5), article.text.size()))
            article.blocks = std::move(*blocks);
        else
            rows.distrust();
        if (!rows.isNull(6)) article.published = Published{rows.day(6), rows.text(7), rows.number<int>(8, 0, 1) == 1};
        article.publisher = rows.text(9);
        article.author = rows.text(10);
        article.language = rows.text(11);
        article.url = rows.text(12);
        article.sha256 = rows.text(13);
        article.image = rows.text(15);
        if (auto own = candidates->find(stored.id.value); own != candidates->end())
            article.dates = std::move(own->second);
        if (rows.number<std::int64_t>(14, std::numeric_limits<std::int64_t>::min()) != checksum(article, schema))
            rows.distrust();
        project.lastArticle = std::max(project.lastArticle, stored.id.value);
        project.articles.push_back(std::move(stored));
    }
    return rows.sound();
}

bool readNumbers(Database& database, Project& project) {
    Rows rows(database.prepare("SELECT article, first, last, event FROM number ORDER BY article, first, last"));
    while (rows.next()) {
        const MentionKey key = rows.key(0);
        const EventId event{rows.number(3, 1)};
        const auto article = std::find_if(project.articles.begin(), project.articles.end(),
                                          [&](const auto& a) { return a.id == key.article; });
        if (article == project.articles.end() || key.trigger.end > article->article.text.size()) return false;
        article->numbers.emplace_back(key.trigger, event);
        project.lastEvent = std::max(project.lastEvent, event.value);
    }
    return rows.sound();
}

bool readEventDecisions(Database& database, Decisions& decisions) {
    Rows rows(database.prepare(
        database.integer("PRAGMA user_version").value_or(0) < orderSchema
            ? "SELECT article, first, last, title, date, status, hidden, accepted, note, NULL FROM event_decision"
            : "SELECT article, first, last, title, date, status, hidden, accepted, note, place FROM event_decision"));
    while (rows.next()) {
        EventDecision decision;
        if (!rows.isNull(3)) decision.title = rows.text(3);
        if (!rows.isNull(4) && rows.text(4) == storedNone) {
            decision.undated = true;
        } else if (!rows.isNull(4)) {
            decision.when = whenFromStored(rows.text(4));
            if (!decision.when) rows.distrust();
        }
        if (!rows.isNull(5))
            decision.status = static_cast<Status>(rows.number<int>(5, 0, static_cast<int>(Status::Claimed)));
        if (!rows.isNull(6)) decision.hidden = rows.number<int>(6, 0, 1) == 1;
        if (!rows.isNull(7)) decision.accepted = rows.number<int>(7, 0, 1) == 1;
        if (!rows.isNull(8)) decision.note = rows.text(8);
        if (!rows.isNull(9)) decision.place = rows.number(9);
        decisions.events.emplace(rows.key(0), std::move(decision));
    }
    return rows.sound();
}

bool readDecisions(Database& database, Decisions& decisions) {
    Rows published(database.prepare("SELECT article, day FROM published_decision"));
    while (published.next()) {
        const ArticleId article{published.number(0, 1)};
        decisions.published[article] = {published.isNull(1) ? std::nullopt : std::optional(published.day(1))};
    }
    Rows grouping(database.prepare(
        "SELECT together, article1, first1, last1, article2, first2, last2 FROM grouping ORDER BY place"));
    while (grouping.next()) {
        auto& pairs = grouping.number<int>(0, 0, 1) == 1 ? decisions.together : decisions.apart;
        const MentionKey first = grouping.key(1);
        pairs.emplace_back(first, grouping.key(4));
    }
    return published.sound() && grouping.sound() && readEventDecisions(database, decisions);
}

/// The settings; the counters must not lie below what is in use.
bool readSettings(Database& database, StoredProject& stored) {
    Rows rows(database.prepare("SELECT name, value FROM setting"));
    while (rows.next()) {
        const std::string name = rows.text(0);
        if (name == "name") stored.project.name = rows.text(1);
        if (name == "view") stored.viewState = rows.text(1);
        if (name == "last article") stored.project.lastArticle = std::max(stored.project.lastArticle, rows.number(1));
        if (name == "last event") stored.project.lastEvent = std::max(stored.project.lastEvent, rows.number(1));
    }
    return rows.sound();
}

}  // namespace

Result<StoredProject> readProject(const std::string& path) {
    if (const std::optional<Error> error = whyNot(path)) return *error;
    Database database(path, Database::Access::Read);
    if (!database.ok()) return damaged(path, database.problem());
    if (const std::optional<Error> error = check(database, path)) return *error;
    StoredProject stored;
    stored.readOnly = access(path.c_str(), W_OK) != 0;
    // One transaction, so that a save by another window falls before or after all of it.
    const bool sound = database.run("BEGIN") && readArticles(database, stored.project) &&
                       readNumbers(database, stored.project) && readDecisions(database, stored.project.decisions) &&
                       readSettings(database, stored);
    if (!sound) return damaged(path, "its contents contradict each other");
    return stored;
}

Project restored(StoredProject stored, std::vector<Extraction> extractions) {
    Project project = std::move(stored.project);
    assert(extractions.empty() || extractions.size() == project.articles.size());
    for (std::size_t i = 0; i < project.articles.size(); ++i) {
        ProjectArticle& article = project.articles[i];
        article.published = article.article.published;
        article.extraction = extractions.empty() ? extract(article.article) : std::move(extractions[i]);
    }
    derive(project);
    return project;
}

Result<Project> openProject(const std::string& path) {
    Result<StoredProject> stored = readProject(path);
    if (!stored) return stored.error();
    return restored(std::move(*stored));
}

}  // namespace dateline
