#include "core/load/load.h"

#include "core/load/child.h"
#include "core/load/date_choice.h"
#include "core/load/decode.h"
#include "core/load/draft.h"
#include "core/load/html.h"
#include "core/load/plain_text.h"
#include "core/load/read_file.h"
#include "core/load/read_here.h"
#include "core/load/recognise.h"
#include "core/load/wire.h"

#include <optional>
#include <utility>

namespace dateline {
namespace {

Error readerError(const ChildEnd& end) {
    if (end.missing)
        return {"The program dateline-reader, which reads this kind of file, is missing.",
                "Install Dateline again, or save the article as text or HTML."};
    if (end.timedOut) return {"Reading this file took too long.", "Save its text, and load that."};
    if (end.tooMuch)
        return {"This file holds more text than any collection of articles.", "Load its parts one by one."};
    return {"This file is damaged, or made to do harm; reading it was stopped.",
            "Load another copy of it, or its text."};
}

/// Reads a foreign file in a process of its own.
LoadedFile readApart(std::string_view bytes, const std::string& name) {
    const ChildEnd end = runReader(bytes, name);
    if (end.exitCode == 0)
        if (std::optional<LoadedFile> file = fromWire(end.output)) {
            file->path = name;
            return std::move(*file);
        }
    LoadedFile file;
    file.path = name;
    file.error = readerError(end);
    return file;
}

LoadedFile load(std::string_view bytes, const std::string& name, const FetchedFrom& from) {
    const Result<Format> format = recognise(bytes, name);
    // pdftotext has a process of its own already.
    const bool apart = format && isForeign(*format) && *format != Format::Pdf;
    return apart ? readApart(bytes, name) : readHere(bytes, name, 0, from);
}

Result<Article> articleFrom(Draft draft) {
    if (draft.blocks.empty() && draft.title.empty())
        return Error{"No article text was found.",
                     "Select the article's text where you read it, and drag or paste it into the window."};
    if (draft.blocks.empty()) draft.blocks.push_back({draft.title, BlockKind::Heading});
    return articleOf(std::move(draft));
}

}  // namespace

LoadedFile loadFile(const std::string& path) {
    const Result<std::string> bytes = readFile(path);
    LoadedFile file;
    file.path = path;
    if (!bytes) {
        file.error = bytes.error();
        return file;
    }
    file = loadBytes(*bytes, path);
    // A file of several articles was put together later than any of them.
    if (file.articles.size() == 1)
        if (const auto day = dayWritten(path)) addFileTime(file.articles.front(), *day);
    return file;
}

LoadedFile loadBytes(std::string_view bytes, const std::string& name) { return load(bytes, name, {}); }

LoadedFile loadPage(std::string_view bytes, const std::string& address, std::string_view charset) {
    LoadedFile file = load(bytes, address, {address, std::string(charset)});
    for (Article& article : file.articles)
        if (article.url.empty()) article.url = address;
    return file;
}

Result<Article> articleFromText(std::string_view text) {
    const Decoded decoded = decode(text, "utf-8");
    if (decoded.text.find_first_not_of(" \t\n") == std::string::npos)
        return Error{"There is no text in what was pasted.", "Copy the article's text, and paste it again."};
    return articleFrom(readPlainText(decoded.text));
}

Result<Article> articleFromHtml(std::string_view html, std::string_view url) {
    return articleFrom(readHtmlSelection(decode(html, "utf-8").text, url));
}

}  // namespace dateline
