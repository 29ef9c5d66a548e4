#include "core/store/database.h"

#include <sqlite3.h>

namespace dateline {

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(sqlite3* database, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    failed_ = sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK;
    statement_.reset(statement);
}

void Statement::bind(int parameter, std::int64_t value) {
    if (!failed_) failed_ = sqlite3_bind_int64(statement_.get(), parameter + 1, value) != SQLITE_OK;
}

void Statement::bind(int parameter, std::string_view text) {
    if (!failed_)
        failed_ = sqlite3_bind_text64(statement_.get(), parameter + 1, text.data(), text.size(), SQLITE_TRANSIENT,
                                      SQLITE_UTF8) != SQLITE_OK;
}

void Statement::bindNull(int parameter) {
    if (!failed_) failed_ = sqlite3_bind_null(statement_.get(), parameter + 1) != SQLITE_OK;
}

bool Statement::next() {
    if (failed_) return false;
    const int code = sqlite3_step(statement_.get());
    failed_ = code != SQLITE_ROW && code != SQLITE_DONE;
    return code == SQLITE_ROW;
}

bool Statement::run() {
    next();
    if (failed_) return false;
    failed_ = sqlite3_reset(statement_.get()) != SQLITE_OK;
    return !failed_;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string Statement::text(int column) const {
    const unsigned char* text = sqlite3_column_text(statement_.get(), column);
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return text ? std::string(text, text + size) : std::string();
}

bool Statement::isNull(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Database::Database(const std::string& path, Access access) {
    int flags = SQLITE_OPEN_READONLY;
    if (access == Access::Write) flags = SQLITE_OPEN_READWRITE;
    if (access == Access::Create) flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* database = nullptr;
    opened_ = sqlite3_open_v2(path.c_str(), &database, flags, nullptr);
    database_.reset(database);
    if (!ok()) return;
    sqlite3_busy_timeout(database, 2000);
    // A project file comes from anywhere: its schema must not be able to run code, nor a damaged one to be trusted.
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    run("PRAGMA cell_size_check = ON");
}

bool Database::ok() const { return database_ && opened_ == SQLITE_OK; }

bool Database::run(const char* sql) {
    return sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::optional<std::int64_t> Database::integer(const char* sql) {
    Statement statement = prepare(sql);
    return statement.next() ? std::optional(statement.integer(0)) : std::nullopt;
}

std::optional<std::string> Database::text(const char* sql) {
    Statement statement = prepare(sql);
    return statement.next() ? std::optional(statement.text(0)) : std::nullopt;
}

int Database::code() const { return database_ ? sqlite3_errcode(database_.get()) & 0xFF : SQLITE_NOMEM; }

std::string Database::problem() const { return database_ ? sqlite3_errmsg(database_.get()) : "out of memory"; }

}  // namespace dateline
