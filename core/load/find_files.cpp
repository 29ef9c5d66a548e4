#include "core/load/load.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

namespace dateline {
namespace {

namespace fs = std::filesystem;

LoadedFile failure(const std::string& path, Error error) {
    LoadedFile file;
    file.path = path;
    file.error = std::move(error);
    return file;
}

bool isHidden(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.size() > 1 && name[0] == '.';
}

/// Whether a folder holds the pictures and scripts of a page that a browser saved beside it ("Page_files" of
/// "Page.html"), whatever the browser's language calls it.
bool isPartOfSavedPage(const fs::path& folder) {
    const std::string name = folder.filename().string();
    const std::size_t joint = name.find_last_of("_-.");
    if (joint == name.npos || joint == 0) return false;
    const fs::path page = folder.parent_path() / name.substr(0, joint);
    std::error_code error;
    return fs::is_regular_file(page.string() + ".html", error) || fs::is_regular_file(page.string() + ".htm", error);
}

/// Walks folders without recursion. A folder is entered once, by whatever links it is reached: that ends every loop.
class Walk {
public:
    /// How many files a folder gave.
    std::size_t folder(const fs::path& root, FoundFiles& found) {
        std::vector<fs::path> open = {root};
        const std::size_t before = found.files.size();
        while (!open.empty()) {
            const fs::path at = std::move(open.back());
            open.pop_back();
            std::error_code error;
            const fs::path real = fs::canonical(at, error);
            if (!error && !entered_.insert(real.string()).second) continue;
            fs::directory_iterator entries(at, error);
            if (error) {
                found.failures.push_back(failure(at.string(), {"This folder could not be opened.",
                                                               "Check that you may read it, and load it again."}));
                continue;
            }
            for (; !error && entries != fs::directory_iterator(); entries.increment(error))
                visit(entries->path(), open, found);
        }
        return found.files.size() - before;
    }

private:
    static void visit(const fs::path& path, std::vector<fs::path>& open, FoundFiles& found) {
        std::error_code error;
        if (isHidden(path)) return;
        if (fs::is_directory(path, error)) {
            if (!isPartOfSavedPage(path)) open.push_back(path);
        } else if (fs::is_regular_file(path, error)) {
            found.files.push_back(path.string());
        }
    }

    std::set<std::string> entered_;
};

}  // namespace

FoundFiles findFiles(const std::vector<std::string>& paths) {
    FoundFiles found;
    Walk walk;
    for (const std::string& path : paths) {
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (fs::is_directory(status)) {
            const std::size_t failures = found.failures.size();
            if (walk.folder(path, found) == 0 && found.failures.size() == failures)
                found.failures.push_back(
                    failure(path, {"There is no file in this folder.", "Choose a folder that has articles in it."}));
        } else {
            // Missing files too: reading one says best why it cannot be read.
            found.files.push_back(path);
        }
    }
    std::sort(found.files.begin(), found.files.end());
    found.files.erase(std::unique(found.files.begin(), found.files.end()), found.files.end());
    return found;
}

}  // namespace dateline
