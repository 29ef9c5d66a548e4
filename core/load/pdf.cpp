#include "core/load/pdf.h"

#include "core/load/child.h"
#include "core/load/clean_lines.h"
#include "core/load/date_choice.h"
#include "core/load/html_tree.h"
#include "core/load/line_shape.h"
#include "core/load/ocr.h"
#include "core/load/plain_text.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace dateline {
namespace {

/// As for an office document: often made on another day than the article.
constexpr int propertyTrust = 40;
/// How many lines at a page's edges may be running heads.
constexpr std::size_t edgeLines = 3;

using Lines = std::vector<std::string>;

std::vector<Lines> pagesOf(std::string_view text) {
    std::vector<Lines> pages(1);
    std::string line;
    for (const char c : text) {
        if (c == '\f' || c == '\n') {
            pages.back().push_back(std::exchange(line, {}));
            if (c == '\f') pages.emplace_back();
        } else if (c != '\r') {
            line += c;
        }
    }
    pages.back().push_back(line);
    if (pages.size() > 1 && pages.back().size() == 1 && pages.back()[0].empty()) pages.pop_back();
    return pages;
}

/// A line as it repeats from page to page: its figures count up.
std::string pattern(const std::string& line) {
    std::string result;
    for (const char c : collapsed(line)) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit || result.empty() || result.back() != '#') result += digit ? '#' : c;
    }
    return result;
}

template <class Visit>
void visitEdges(Lines& page, Visit visit) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < page.size() && seen < edgeLines; ++i)
        if (!page[i].empty() && ++seen) visit(page[i]);
    seen = 0;
    for (std::size_t i = page.size(); i-- > 0 && seen < edgeLines;)
        if (!page[i].empty() && ++seen) visit(page[i]);
}

void dropRunningHeads(std::vector<Lines>& pages) {
    std::map<std::string, std::size_t> counts;
    for (Lines& page : pages) {
        // A short page's lines stand at both of its edges, and count once.
        std::set<std::string> onPage;
        visitEdges(page, [&](const std::string& line) { onPage.insert(pattern(line)); });
        for (const std::string& shape : onPage) ++counts[shape];
    }
    const std::size_t often = std::max<std::size_t>(2, pages.size() / 2);
    for (Lines& page : pages)
        visitEdges(page, [&](std::string& line) {
            const std::string shape = pattern(line);
            if (shape == "#" || (pages.size() > 1 && counts[shape] >= often && !endsSentence(line))) line.clear();
        });
}

/// Joins a word divided at a line's end.
std::string joinedWords(const std::vector<Lines>& pages) {
    std::string text;
    for (const Lines& page : pages)
        for (const std::string& line : page) {
            const bool divided = text.size() > 2 && text.ends_with("-\n") &&
                                 std::isalpha(static_cast<unsigned char>(text[text.size() - 3])) && startsSmall(line);
            if (divided) text.resize(text.size() - 2);
            text.append(line).append("\n");
        }
    return text;
}

/// The value of a line "Title:          …" of pdfinfo.
std::string property(std::string_view info, std::string_view name) {
    for (std::size_t begin = 0; begin < info.size();) {
        const std::size_t end = std::min(info.find('\n', begin), info.size());
        const std::string_view line = info.substr(begin, end - begin);
        begin = end + 1;
        if (line.starts_with(name) && line.substr(name.size()).starts_with(":"))
            return collapsed(line.substr(name.size() + 1));
    }
    return {};
}

/// The pages without a letter, counted from 1: pictures, or blank.
std::vector<std::size_t> pagesWithoutText(const std::vector<std::string>& pages) {
    std::vector<std::size_t> bare;
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (std::none_of(pages[i].begin(), pages[i].end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }))
            bare.push_back(i + 1);
    return bare;
}

/// pdftotext's pages, each with the form feed that ends it.
std::vector<std::string> pageTexts(std::string_view text) {
    std::vector<std::string> pages;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\f', begin), text.size());
        pages.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return pages;
}

std::string counted(std::size_t pages) { return pages == 1 ? "1 page" : std::to_string(pages) + " pages"; }

/// What is to be said of pages that are pictures, where others have text.
void notePictures(const PictureText& pictures, std::size_t recognised, std::vector<std::string>& notes) {
    if (pictures.missing)
        notes.push_back("There is no text on " + counted(pictures.pages.size()) +
                        "; if they are pictures, install tesseract-ocr and load the document again.");
    if (recognised > 0)
        notes.push_back("The text of " + counted(recognised) +
                        " was recognised from a picture, and may hold mistakes.");
    if (!pictures.missing && pictures.read < pictures.pages.size())
        notes.push_back("Only the first " + std::to_string(pictures.read) + " pages that are pictures were read.");
}

/// Puts what was recognised in its place; how many pages that is.
std::size_t fillIn(std::vector<std::string>& pages, const std::vector<std::size_t>& bare, PictureText& pictures) {
    std::size_t recognised = 0;
    for (std::size_t i = 0; i < bare.size(); ++i) {
        if (pictures.pages[i].find_first_not_of(" \n\f\t") == std::string::npos) continue;
        pages[bare[i] - 1] = std::exchange(pictures.pages[i], {});
        std::erase(pages[bare[i] - 1], '\f');
        ++recognised;
    }
    return recognised;
}

std::string joinedPages(const std::vector<std::string>& pages) {
    std::string text;
    for (const std::string& page : pages) text.append(page).append("\f");
    return text;
}

FormatResult withoutText(const PictureText& pictures) {
    if (pictures.missing)
        return failedResult(
            "The pages of this PDF document are pictures, and the program tesseract, which reads pictures, is not "
            "installed.",
            "Install the package tesseract-ocr and load the document again, or load a copy that has text.");
    return failedResult("The pages of this PDF document are pictures, and no text could be recognised in them.",
                        "Load a copy that has text, or a sharper scan.");
}

FormatResult explained(const ChildEnd& end, std::string_view bytes) {
    if (end.missing)
        return failedResult("To read PDF documents, Dateline needs the program pdftotext, which is not installed.",
                            "Install the package poppler-utils, or save the document as text.");
    if (end.timedOut)
        return failedResult("Reading this PDF document took too long.", "Save it as text, and load that.");
    if (end.tooMuch)
        return failedResult("This PDF document holds more text than any article.",
                            "Save the pages you need as text, and load that.");
    if (bytes.find("/Encrypt") != bytes.npos)
        return failedResult("This PDF document is locked with a password.",
                            "Open it in a PDF viewer, save a copy without a password or its text, and load that.");
    return failedResult("This PDF document is damaged.",
                        "Open it in a PDF viewer, save a copy or its text, and load that.");
}

}  // namespace

Draft draftOfPdf(std::string_view text, std::string_view info) {
    std::vector<Lines> pages = pagesOf(text);
    dropRunningHeads(pages);
    Draft draft = readPlainText(joinedWords(pages));
    draft.format = "pdf";
    const std::string title = property(info, "Title");
    // Many programs write the file's name there.
    if (draft.title.empty() && wordCount(title) >= 3 && title.find("Microsoft Word") == title.npos) draft.title = title;
    removeRepeatedTitle(draft);
    if (draft.author.empty()) draft.author = property(info, "Author");
    addCandidate(draft.dates, property(info, "CreationDate"), DateOrigin::Properties, propertyTrust,
                 "the document's properties (created)");
    return draft;
}

FormatResult readPdf(std::string_view bytes) {
    const ChildEnd text = runConfined({"pdftotext", "-q", "-enc", "UTF-8", "-", "-"}, bytes);
    if (text.exitCode != 0) return explained(text, bytes);
    const ChildEnd info = runConfined({"pdfinfo", "-isodates", "-enc", "UTF-8", "-"}, bytes);
    FormatResult result;
    std::vector<std::string> pages = pageTexts(text.output);
    const std::vector<std::size_t> bare = pagesWithoutText(pages);
    PictureText pictures = recognisedPages(bytes, bare);
    const std::size_t recognised = fillIn(pages, bare, pictures);
    Draft draft = draftOfPdf(joinedPages(pages), info.output);
    if (draft.blocks.empty()) return withoutText(pictures);
    notePictures(pictures, recognised, result.notes);
    result.drafts.push_back(std::move(draft));
    return result;
}

}  // namespace dateline
