#pragma once

namespace dateline {

/// "DTLN": what `file` and the desktop know a project file by.
inline constexpr int projectApplicationId = 0x44544C4E;
/// Counts up with every change of the schema; files of greater numbers are refused, those of lesser ones read and saved
/// anew. 2: a decided date can be 'none'. 3: candidates for an article's date, and its picture's address. 4: the
/// person's order of events of one time.
inline constexpr int projectSchema = 4;
/// The first that holds candidates and pictures.
inline constexpr int candidateSchema = 3;
/// The first that holds the order of events of one time.
inline constexpr int orderSchema = 4;

/// Days count from 1970-01-01. SQLite finds damage to its own structure only, so an
/// article has a checksum. A trigger is its article's id and its bytes [first, last).
inline constexpr const char* schemaSql = R"sql(
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE article (
    id INTEGER PRIMARY KEY, place INTEGER NOT NULL, path TEXT NOT NULL, format TEXT NOT NULL, title TEXT NOT NULL,
    text TEXT NOT NULL, blocks TEXT NOT NULL, published INTEGER, evidence TEXT, inferred INTEGER,
    publisher TEXT NOT NULL, author TEXT NOT NULL, language TEXT NOT NULL, url TEXT NOT NULL, sha256 TEXT NOT NULL, checksum INTEGER NOT NULL,
    image TEXT NOT NULL
) STRICT;
CREATE TABLE date_candidate (
    article INTEGER NOT NULL, place INTEGER NOT NULL, day INTEGER NOT NULL, trust INTEGER NOT NULL,
    evidence TEXT NOT NULL, origin INTEGER NOT NULL, changed INTEGER NOT NULL, minute INTEGER, offset INTEGER,
    doubt TEXT NOT NULL,
    PRIMARY KEY (article, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE number (
    article INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, event INTEGER NOT NULL,
    PRIMARY KEY (article, first, last)
) STRICT, WITHOUT ROWID;
CREATE TABLE published_decision (article INTEGER PRIMARY KEY, day INTEGER) STRICT;
CREATE TABLE event_decision (
    article INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    title TEXT, date TEXT, status INTEGER, hidden INTEGER, accepted INTEGER, note TEXT, place INTEGER,
    PRIMARY KEY (article, first, last)
) STRICT, WITHOUT ROWID;
CREATE TABLE grouping (
    place INTEGER PRIMARY KEY, together INTEGER NOT NULL,
    article1 INTEGER NOT NULL, first1 INTEGER NOT NULL, last1 INTEGER NOT NULL,
    article2 INTEGER NOT NULL, first2 INTEGER NOT NULL, last2 INTEGER NOT NULL
) STRICT;
)sql";

}  // namespace dateline
