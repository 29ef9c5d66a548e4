#include "core/load/read_here.h"

#include "core/base/shown_name.h"
#include "core/load/decode.h"
#include "core/load/epub.h"
#include "core/load/feed.h"
#include "core/load/format_result.h"
#include "core/load/html.h"
#include "core/load/mail.h"
#include "core/load/markdown.h"
#include "core/load/office.h"
#include "core/load/package.h"
#include "core/load/pdf.h"
#include "core/load/plain_text.h"
#include "core/load/rtf.h"
#include "core/load/stated_dates.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dateline {
namespace {

/// Archives in archives beyond this are no collection of articles.
constexpr int maxDepth = 3;

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

FormatResult readText(Format format, std::string_view bytes, const FetchedFrom& from) {
    const bool declares = format == Format::Html || format == Format::Feed;
    const Decoded decoded = decode(bytes, !from.charset.empty() ? from.charset
                                          : declares            ? declaredCharset(bytes)
                                                                : std::string());
    FormatResult result;
    if (format == Format::Feed)
        result = readFeed(decoded.text);
    else if (format == Format::Json)
        result = readJsonArticles(decoded.text);
    else if (format == Format::Html)
        result.drafts.push_back(readHtml(decoded.text, from.address));
    else if (format == Format::Markdown)
        result.drafts.push_back(readMarkdown(decoded.text));
    else
        result.drafts.push_back(readPlainText(decoded.text));
    noteDecoding(decoded, result.notes);
    return result;
}

FormatResult readPackaged(Format format, std::string_view bytes) {
    const Result<Package> package = unpack(bytes);
    if (!package) return failedResult(package.error().what, package.error().advice);
    switch (format) {
        case Format::Docx:
            return readDocx(*package);
        case Format::Odt:
            return readOdt(*package);
        default:
            return readEpub(*package);
    }
}

FormatResult readAs(Format format, std::string_view bytes, const FetchedFrom& from) {
    switch (format) {
        case Format::Pdf:
            return readPdf(bytes);
        case Format::Rtf:
            return readRtf(bytes);
        case Format::Mail:
            return readMail(bytes);
        case Format::Mailbox:
            return readMailbox(bytes);
        case Format::Docx:
        case Format::Odt:
        case Format::Epub:
            return readPackaged(format, bytes);
        default:
            return readText(format, bytes, from);
    }
}

/// As for a page: what is read is also searched for dates, compared and shown.
constexpr std::size_t maxText = std::size_t{8} << 20;

bool cutText(std::vector<TextBlock>& blocks) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        std::string& text = blocks[i].text;
        if (size + text.size() <= maxText) {
            size += text.size() + 2;
            continue;
        }
        std::size_t left = maxText - std::min(size, maxText);
        while (left > 0 && (static_cast<unsigned char>(text[left]) & 0xC0) == 0x80) --left;
        text.resize(left);
        blocks.resize(text.empty() ? i : i + 1);
        return true;
    }
    return false;
}

/// A draft without text is no article; its title alone is one.
bool complete(Draft& draft) {
    if (draft.blocks.empty() && !draft.title.empty()) draft.blocks.push_back({draft.title, BlockKind::Heading});
    return !draft.blocks.empty();
}

/// People and programs name files after the day; it is all there is where the text names none.
void addNameDate(Draft& draft, const std::string& name) {
    constexpr int nameTrust = 25;
    const std::string last = name.substr(name.rfind('/') == name.npos ? 0 : name.rfind('/') + 1);
    if (const auto day = dayInAddress(last))
        draft.dates.push_back({.day = *day,
                               .trust = nameTrust,
                               .evidence = "the file's name “" + shownName(last) + "”",
                               .origin = DateOrigin::FileName});
}

LoadedFile fileOf(FormatResult result, const std::string& name) {
    LoadedFile file;
    file.path = name;
    file.notes = std::move(result.notes);
    file.error = std::move(result.error);
    for (Draft& draft : result.drafts) {
        if (!complete(draft)) continue;
        if (cutText(draft.blocks))
            draft.notes.emplace_back("A text is far longer than an article; only its first 8 MB were read.");
        addNameDate(draft, name);
        std::move(draft.notes.begin(), draft.notes.end(), std::back_inserter(file.notes));
        file.articles.push_back(articleOf(std::move(draft)));
        file.articles.back().path = name;
    }
    if (file.articles.empty() && !file.error)
        file.error = Error{"No article text was found.",
                           "Select the article's text where you read it, and drag or paste it into the window."};
    return file;
}

LoadedFile failedFile(const std::string& name, Error error) {
    LoadedFile file;
    file.path = name;
    file.error = std::move(error);
    return file;
}

/// What packing programs put beside the files that were packed.
bool isByproduct(const std::string& name) {
    const std::size_t slash = name.rfind('/');
    const std::string last = slash == name.npos ? name : name.substr(slash + 1);
    return last.empty() || last.starts_with(".") || name.starts_with("__MACOSX/");
}

LoadedFile readArchive(std::string_view bytes, const std::string& name, int depth) {
    if (depth >= maxDepth)
        return failedFile(
            name, {"This archive is packed into too many other archives.", "Unpack it, and load the files inside."});
    Result<Package> package = unpack(bytes);
    if (!package) return failedFile(name, package.error());
    LoadedFile file;
    file.path = name;
    file.notes = package->notes;
    std::sort(package.value().entries.begin(), package.value().entries.end(),
              [](const PackageEntry& a, const PackageEntry& b) { return a.name < b.name; });
    for (const PackageEntry& entry : package->entries) {
        if (isByproduct(entry.name)) continue;
        LoadedFile inner = readHere(entry.bytes, name + "/" + entry.name, depth + 1);
        if (inner.error) file.notes.push_back(shownName(entry.name) + ": " + inner.error->what);
        for (std::string& note : inner.notes) file.notes.push_back(shownName(entry.name) + ": " + std::move(note));
        std::move(inner.articles.begin(), inner.articles.end(), std::back_inserter(file.articles));
    }
    if (file.articles.empty())
        file.error = Error{"There is no article in this archive.", "Unpack it to see what it holds."};
    return file;
}

}  // namespace

bool isForeign(Format format) {
    return format != Format::Text && format != Format::Markdown && format != Format::Html && format != Format::Feed &&
           format != Format::Json;
}

LoadedFile readHere(std::string_view bytes, const std::string& name, int depth, const FetchedFrom& from) {
    if (bytes.empty()) return failedFile(name, {"This file is empty.", "Load a file that has text in it."});
    const Result<Format> format = recognise(bytes, name);
    if (!format) return failedFile(name, format.error());
    if (*format == Format::Archive) return readArchive(bytes, name, depth);
    if (*format == Format::Pdf && depth > 0)
        return failedFile(
            name, {"A PDF document inside an archive is not read.", "Unpack the archive, and load the document."});
    return fileOf(readAs(*format, bytes, from), name);
}

}  // namespace dateline
