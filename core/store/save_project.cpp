#include "core/base/shown_name.h"
#include "core/store/database.h"
#include "core/store/project_file.h"
#include "core/store/schema.h"
#include "core/store/stored_values.h"

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <map>
#include <set>
#include <sqlite3.h>
#include <unistd.h>

namespace dateline {
namespace {

namespace fs = std::filesystem;

std::string nameOf(const fs::path& path) { return "\u201C" + shownName(path.filename().string()) + "\u201D"; }

Error notSaved(const fs::path& path, const std::string& why) {
    return {"The project was not saved as " + nameOf(path) + ": " + why + ".",
            "Save it under another name or in another folder."};
}

bool writeSettings(Database& database, const Project& project, const std::string& viewState) {
    Statement put = database.prepare("INSERT OR REPLACE INTO setting VALUES (?, ?)");
    const std::pair<std::string_view, std::string> settings[] = {{"name", project.name},
                                                                 {"view", viewState},
                                                                 {"last article", std::to_string(project.lastArticle)},
                                                                 {"last event", std::to_string(project.lastEvent)}};
    for (const auto& [name, value] : settings) {
        put.bind(0, name);
        put.bind(1, value);
        if (!put.run()) return false;
    }
    return true;
}

bool writeArticle(Statement& put, const ProjectArticle& stored, std::size_t place) {
    const Article& article = stored.article;
    int column = 0;
    put.bind(column++, std::int64_t{stored.id.value});
    put.bind(column++, static_cast<std::int64_t>(place));
    for (const std::string* text : {&article.path, &article.format, &article.title, &article.text})
        put.bind(column++, *text);
    put.bind(column++, storedBlocks(article.blocks));
    if (article.published) {
        put.bind(column++, std::int64_t{article.published->day.time_since_epoch().count()});
        put.bind(column++, article.published->evidence);
        put.bind(column++, std::int64_t{article.published->inferred});
    } else {
        for (int i = 0; i < 3; ++i) put.bindNull(column++);
    }
    for (const std::string* text :
         {&article.publisher, &article.author, &article.language, &article.url, &article.sha256})
        put.bind(column++, *text);
    put.bind(column++, checksum(article, projectSchema));
    put.bind(column++, article.image);
    return put.run();
}

bool writeCandidates(Database& database, const ProjectArticle& stored) {
    Statement put = database.prepare("INSERT OR REPLACE INTO date_candidate VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    std::int64_t place = 0;
    for (const DateCandidate& candidate : stored.article.dates) {
        put.bind(0, std::int64_t{stored.id.value});
        put.bind(1, place++);
        put.bind(2, std::int64_t{candidate.day.time_since_epoch().count()});
        put.bind(3, std::int64_t{candidate.trust});
        put.bind(4, candidate.evidence);
        put.bind(5, static_cast<std::int64_t>(candidate.origin));
        put.bind(6, std::int64_t{candidate.changed});
        put.bind(7, candidate.minute ? std::optional<std::int64_t>(*candidate.minute) : std::nullopt);
        put.bind(8, candidate.utcOffset ? std::optional<std::int64_t>(*candidate.utcOffset) : std::nullopt);
        put.bind(9, candidate.doubt);
        if (!put.run()) return false;
    }
    return true;
}

bool forgetArticle(Database& database, std::uint32_t id) {
    for (const char* sql : {"DELETE FROM article WHERE id = ?", "DELETE FROM number WHERE article = ?",
                            "DELETE FROM date_candidate WHERE article = ?"}) {
        Statement remove = database.prepare(sql);
        remove.bind(0, std::int64_t{id});
        if (!remove.run()) return false;
    }
    return true;
}

bool writeNumbers(Database& database, const ProjectArticle& article) {
    Statement count = database.prepare("SELECT count(*) FROM number WHERE article = ?");
    count.bind(0, std::int64_t{article.id.value});
    if (count.next() && static_cast<std::size_t>(count.integer(0)) == article.numbers.size())
        return true;  // they only grow
    Statement put = database.prepare("INSERT OR REPLACE INTO number VALUES (?, ?, ?, ?)");
    for (const auto& [trigger, event] : article.numbers) {
        put.bind(0, std::int64_t{article.id.value});
        put.bind(1, std::int64_t{trigger.begin});
        put.bind(2, std::int64_t{trigger.end});
        put.bind(3, std::int64_t{event.value});
        if (!put.run()) return false;
    }
    return !count.failed();
}

/// The articles that the file holds already, by id, with the hash of their text.
std::map<std::uint32_t, std::string> storedArticles(Database& database) {
    std::map<std::uint32_t, std::string> known;
    Statement rows = database.prepare("SELECT id, sha256 FROM article");
    while (rows.next()) known.emplace(static_cast<std::uint32_t>(rows.integer(0)), rows.text(1));
    return known;
}

/// An article never changes, so only what came and what went is written. One without a hash is written anew.
bool writeArticles(Database& database, const Project& project) {
    std::map<std::uint32_t, std::string> known = storedArticles(database);
    Statement put =
        database.prepare("INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Statement move = database.prepare("UPDATE article SET place = ? WHERE id = ? AND place <> ?");
    for (std::size_t place = 0; place < project.articles.size(); ++place) {
        const ProjectArticle& article = project.articles[place];
        const auto old = known.find(article.id.value);
        const bool there = old != known.end() && !old->second.empty() && old->second == article.article.sha256;
        move.bind(0, static_cast<std::int64_t>(place));
        move.bind(1, std::int64_t{article.id.value});
        move.bind(2, static_cast<std::int64_t>(place));
        if (!there && old != known.end() && !forgetArticle(database, article.id.value)) return false;
        if (there ? !move.run() : !(writeArticle(put, article, place) && writeCandidates(database, article)))
            return false;
        if (!writeNumbers(database, article)) return false;
        if (old != known.end()) known.erase(old);
    }
    return std::all_of(known.begin(), known.end(),
                       [&](const auto& gone) { return forgetArticle(database, gone.first); });
}

void bindKey(Statement& put, int parameter, const MentionKey& key) {
    put.bind(parameter, std::int64_t{key.article.value});
    put.bind(parameter + 1, std::int64_t{key.trigger.begin});
    put.bind(parameter + 2, std::int64_t{key.trigger.end});
}

std::optional<std::int64_t> asInteger(const std::optional<bool>& flag) {
    return flag ? std::optional<std::int64_t>(*flag) : std::nullopt;
}

bool writeEventDecisions(Database& database, const Decisions& decisions) {
    Statement put = database.prepare("INSERT INTO event_decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const auto& [key, decision] : decisions.events) {
        bindKey(put, 0, key);
        put.bind(3, decision.title);
        put.bind(4, decision.undated ? std::optional<std::string>(storedNone)
                    : decision.when  ? std::optional(storedWhen(*decision.when))
                                     : std::nullopt);
        put.bind(5, decision.status ? std::optional(static_cast<std::int64_t>(*decision.status)) : std::nullopt);
        put.bind(6, asInteger(decision.hidden));
        put.bind(7, asInteger(decision.accepted));
        put.bind(8, decision.note);
        put.bind(9, decision.place ? std::optional<std::int64_t>(*decision.place) : std::nullopt);
        if (!put.run()) return false;
    }
    return true;
}

bool writeDecisions(Database& database, const Decisions& decisions) {
    if (!database.run("DELETE FROM published_decision; DELETE FROM event_decision; DELETE FROM grouping")) return false;
    Statement published = database.prepare("INSERT INTO published_decision VALUES (?, ?)");
    for (const auto& [article, decision] : decisions.published) {
        published.bind(0, std::int64_t{article.value});
        published.bind(
            1, decision.day ? std::optional<std::int64_t>(decision.day->time_since_epoch().count()) : std::nullopt);
        if (!published.run()) return false;
    }
    Statement grouping = database.prepare("INSERT INTO grouping VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)");
    for (const auto* pairs : {&decisions.together, &decisions.apart})
        for (const auto& [first, second] : *pairs) {
            grouping.bind(0, std::int64_t{pairs == &decisions.together});
            bindKey(grouping, 1, first);
            bindKey(grouping, 4, second);
            if (!grouping.run()) return false;
        }
    return writeEventDecisions(database, decisions);
}

/// Writes everything in one transaction; what SQLite says where it could not.
std::optional<std::string> write(Database& database, const Project& project, const std::string& viewState) {
    const bool done = database.run("BEGIN IMMEDIATE") && writeArticles(database, project) &&
                      writeDecisions(database, project.decisions) && writeSettings(database, project, viewState) &&
                      database.run("COMMIT");
    if (done) return std::nullopt;
    std::string problem = database.problem();
    database.run("ROLLBACK");
    return problem;
}

/// The new file's name must be on the disk, too, before the old one is gone for good.
void syncFolder(const fs::path& folder) {
    const int handle = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    fsync(handle);
    close(handle);
}

std::optional<std::string> writeNew(const fs::path& path, const Project& project, const std::string& viewState) {
    Database database(path.string(), Database::Access::Create);
    if (!database.ok()) return database.problem();
    const std::string header = "PRAGMA application_id = " + std::to_string(projectApplicationId) +
                               "; PRAGMA user_version = " + std::to_string(projectSchema) + ';';
    if (!database.run(header.c_str()) || !database.run(schemaSql)) return database.problem();
    return write(database, project, viewState);
}

Result<Saved> saved(const fs::path& path) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    return Saved{error ? 0 : static_cast<std::uint64_t>(size)};
}

/// Writes beside the target and puts the whole file in its place.
Result<Saved> replace(const fs::path& path, const Project& project, const std::string& viewState) {
    fs::path beside = path;
    beside += ".saving-" + std::to_string(getpid());
    std::error_code error;
    fs::remove(beside, error);
    if (const std::optional<std::string> problem = writeNew(beside, project, viewState)) {
        fs::remove(beside, error);
        return notSaved(path, *problem);
    }
    if (fs::exists(path, error)) fs::permissions(beside, fs::status(path, error).permissions(), error);
    fs::rename(beside, path, error);
    if (error) {
        const std::string why = error.message();
        fs::remove(beside, error);
        return notSaved(path, why);
    }
    syncFolder(path.parent_path());
    return saved(path);
}

/// The schema of the project file at this path: nothing where the file is none.
std::optional<std::int64_t> schemaAt(const fs::path& path) {
    Database database(path.string(), Database::Access::Read);
    if (!database.ok() || database.integer("PRAGMA application_id") != projectApplicationId) return std::nullopt;
    if (database.text("PRAGMA quick_check(1)") != "ok") return std::nullopt;
    return database.integer("PRAGMA user_version");
}

}  // namespace

Result<Saved> saveProject(const Project& project, const std::string& target, const std::string& viewState) {
    std::error_code error;
    fs::path path(target);
    if (fs::is_symlink(path, error))
        path = fs::weakly_canonical(path, error);  // the link stays, what it names is saved
    if (fs::is_directory(path, error)) return notSaved(path, "a folder has this name");
    if (!fs::exists(path, error)) return replace(path, project, viewState);
    if (access(path.c_str(), W_OK) != 0) return notSaved(path, "the file is read-only");
    const std::optional<std::int64_t> schema = schemaAt(path);
    if (schema && *schema > projectSchema) return notSaved(path, "a newer Dateline saved the file that is there");
    if (schema != projectSchema) return replace(path, project, viewState);
    Database database(path.string(), Database::Access::Write);
    if (!database.ok()) return notSaved(path, database.problem());
    if (const std::optional<std::string> problem = write(database, project, viewState)) return notSaved(path, *problem);
    return saved(path);
}

}  // namespace dateline
