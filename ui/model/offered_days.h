#pragma once

#include "core/project/project.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace dateline::ui {

/// A day that an article may have been published on, in words for a person to choose by.
struct OfferedDay {
    date::local_days day{};
    QString evidence;      ///< "The page's metadata (datePublished), 14:05"
    int alike = 0;         ///< how many other places give the same day
    QString doubt{};       ///< "Doubtful: …"; empty where nothing speaks against it
    bool weak = false;     ///< offered, but never taken unasked
    bool inForce = false;  ///< the article's date now

    bool operator==(const OfferedDay&) const = default;
};

/// Every day that the article's candidates give, each once, the most trusted first; before them an inferred day.
std::vector<OfferedDay> offeredDays(const ProjectArticle& article);

/// What speaks against the date in force; empty where nothing does, and where a person chose it.
QString dateDoubt(const Project& project, const ProjectArticle& article);

/// What is known of where the article is from, a line each: publisher, author, language, address, last change.
QStringList originLines(const Article& article);

}  // namespace dateline::ui
