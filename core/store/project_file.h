#pragma once

#include "core/base/result.h"
#include "core/project/project.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

/// What a project file holds: the articles as loaded, what the person decided, and the look of the window. What the
/// engine reads from the articles is not stored: it is derived, and a better engine reads better.
struct StoredProject {
    Project project;        ///< articles without their extractions, no events; see `restored`
    std::string viewState;  ///< JSON of the window's making; empty where none was saved
    bool readOnly = false;  ///< the file cannot be written
};

struct Saved {
    std::uint64_t bytes = 0;  ///< the file's size now
};

/// Reads a project file (`.dateline`, an SQLite database). Nothing of a damaged file is believed.
Result<StoredProject> readProject(const std::string& path);

/// The project with everything worked out: `extractions` may be empty, or hold one for each article, read beforehand
/// (by workers) with the article's own date.
Project restored(StoredProject stored, std::vector<Extraction> extractions = {});

/// `readProject` and `restored` in one.
Result<Project> openProject(const std::string& path);

/// Saves at once or not at all: a power cut leaves the old file or the new one. A project file that is there already is
/// brought up to date in one transaction (articles are written once, so saving after each edit is cheap); anything else
/// is replaced by a file written beside it.
Result<Saved> saveProject(const Project& project, const std::string& path, const std::string& viewState = {});

}  // namespace dateline
