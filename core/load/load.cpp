#include "core/load/load.h"

#include "core/load/decode.h"
#include "core/load/draft.h"
#include "core/load/html.h"
#include "core/load/markdown.h"
#include "core/load/plain_text.h"
#include "core/load/read_file.h"
#include "core/load/recognise.h"

#include <utility>

namespace dateline {
namespace {

Draft readAs(Format format, std::string_view text, std::string_view url) {
    switch (format) {
        case Format::Html:
            return readHtml(text, url);
        case Format::Markdown:
            return readMarkdown(text);
        case Format::Text:
            break;
    }
    return readPlainText(text);
}

void noteDecoding(const Decoded& decoded, std::vector<std::string>& notes) {
    if (decoded.repaired > 0)
        notes.push_back(std::to_string(decoded.repaired) +
                        (decoded.repaired == 1 ? " character was" : " characters were") + " not valid " +
                        decoded.encoding + " and could not be read; each is shown as \xEF\xBF\xBD.");
    if (decoded.unsure)
        notes.push_back("Nothing says in which encoding the text was written; it was read as " + decoded.encoding +
                        ".");
    if (decoded.mojibake)
        notes.push_back("The text had been saved in the wrong encoding (“Ã©” for “é”); this was undone.");
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
    if (bytes) return loadBytes(*bytes, path);
    LoadedFile file;
    file.path = path;
    file.error = bytes.error();
    return file;
}

LoadedFile loadBytes(std::string_view bytes, const std::string& name) {
    LoadedFile file;
    file.path = name;
    const Result<Format> format = recognise(bytes, name);
    if (!format) {
        file.error = format.error();
        return file;
    }
    const Decoded decoded = decode(bytes, *format == Format::Html ? declaredCharset(bytes) : std::string());
    noteDecoding(decoded, file.notes);
    Draft draft = readAs(*format, decoded.text, {});
    file.notes.insert(file.notes.end(), draft.notes.begin(), draft.notes.end());
    Result<Article> article = articleFrom(std::move(draft));
    if (!article) {
        file.error = article.error();
        return file;
    }
    article.value().path = name;
    file.articles.push_back(std::move(article).value());
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
