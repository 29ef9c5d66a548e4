#pragma once

#include "core/project/project.h"
#include "core/time/interval.h"
#include "ui/model/around.h"

#include <QString>

#include <optional>
#include <set>
#include <vector>

namespace dateline::ui {

/// Which events are looked at. Not to be confused with zoom: this leaves events out, and says so with chips.
struct Filter {
    QString words;                  ///< every word must be found in the title, names, sentences or articles' titles
    std::set<ArticleId> articles;   ///< empty: of all articles
    std::set<Status> statuses;      ///< empty: of every status
    std::optional<Interval> range;  ///< overlaps this time
    std::optional<Around> around;   ///< near this event
    bool severalSources = false;    ///< only what two or more independent sources report
    bool conflicts = false;         ///< only what the sources date differently
    bool minor = false;             ///< also what is below the salience of the timeline
    bool hidden = false;            ///< also what the person hid

    bool operator==(const Filter&) const = default;
    bool active() const { return *this != Filter{}; }
};

/// The words an event can be found by, folded (case and accents apart do not matter).
QString searchText(const Project& project, const Event& event);
/// Case, accents and runs of white space taken away.
QString folded(const QString& text);

/// Whether the event is looked at; `found` is its `searchText`.
bool matches(const Project& project, const Event& event, const QString& found, const Filter& filter);

/// One removable part of a filter: what it says, and the filter without it.
struct FilterChip {
    QString text;
    Filter without;
};
std::vector<FilterChip> chips(const Project& project, const Filter& filter);

}  // namespace dateline::ui
