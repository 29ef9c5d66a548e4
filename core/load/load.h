#pragma once

#include "core/base/result.h"
#include "core/text/article.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What became of one file: its articles (a feed or an archive may hold several), what was noticed on the way
/// ("text repaired: 3 bytes were not UTF-8"), or why it could not be read.
struct LoadedFile {
    std::string path;
    std::vector<Article> articles;
    std::vector<std::string> notes;
    std::optional<Error> error;
};

/// The files to load for what a person named or dropped: files as they are, folders with all that is in and below
/// them (hidden files, loops of links and the parts of saved pages left out), sorted by path, each once. What is
/// missing, or a folder without a file, is named in `failures`.
struct FoundFiles {
    std::vector<std::string> files;
    std::vector<LoadedFile> failures;
};
FoundFiles findFiles(const std::vector<std::string>& paths);

/// Reads one file: recognised by its content, decoded, cleaned of what is not article. Never throws, never blocks on
/// a FIFO or device, never loads anything a document refers to. Thread-safe.
LoadedFile loadFile(const std::string& path);

/// The same for bytes that are at hand: a built-in sample, an attachment. `name` stands for the path.
LoadedFile loadBytes(std::string_view bytes, const std::string& name);

/// The same for a page that was fetched; `charset` is the server's word for its encoding, or empty.
LoadedFile loadPage(std::string_view bytes, const std::string& address, std::string_view charset);

/// What was pasted or dragged as plain text.
Result<Article> articleFromText(std::string_view text);

/// What was pasted or dragged as HTML; `url` is where the drag says it came from, or empty.
Result<Article> articleFromHtml(std::string_view html, std::string_view url);

}  // namespace dateline
