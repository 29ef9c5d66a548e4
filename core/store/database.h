#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace dateline {

/// Runs one SQL statement, again and again. Parameters and columns count from 0.
class Statement {
public:
    Statement(sqlite3* database, const char* sql);

    void bind(int parameter, std::int64_t value);
    void bind(int parameter, std::string_view text);
    void bindNull(int parameter);
    template <class T>
    void bind(int parameter, const std::optional<T>& value) {
        value ? bind(parameter, *value) : bindNull(parameter);
    }
    /// Goes to the next row; false at the end, and after an error (`failed`).
    bool next();
    /// Runs a statement that gives no rows, and makes it ready for the next values.
    bool run();
    bool failed() const { return failed_; }

    std::int64_t integer(int column) const;
    std::string text(int column) const;
    bool isNull(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    bool failed_ = false;
};

/// An open SQLite database. Every call says by its result whether it worked; `problem` says why it did not.
class Database {
public:
    enum class Access : std::uint8_t { Read, Write, Create };

    /// Does not fail: a file that cannot be opened makes `ok` false.
    Database(const std::string& path, Access access);

    bool ok() const;
    bool run(const char* sql);
    Statement prepare(const char* sql) { return {database_.get(), sql}; }
    /// The first column of the first row.
    std::optional<std::int64_t> integer(const char* sql);
    std::optional<std::string> text(const char* sql);

    int code() const;             ///< SQLite's primary result code of the last call that failed
    std::string problem() const;  ///< in SQLite's words

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    std::unique_ptr<sqlite3, Close> database_;
    int opened_ = 0;
};

}  // namespace dateline
