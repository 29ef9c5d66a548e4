#include "core/load/recognise.h"

#include "core/load/decode.h"
#include "core/load/markdown.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace dateline {
namespace {

struct Signature {
    std::string_view bytes;
    std::string_view what;
    std::string_view advice;
};

constexpr std::string_view saveAsText = "Open it in its own program, save it as text or HTML, and load that.";
constexpr std::string_view noArticle = "Load a text, Markdown or HTML file instead.";

constexpr std::array<Signature, 13> signatures = {{
    {"%PDF-", "This is a PDF document, which is not read yet.", saveAsText},
    {"PK\x03\x04", "This is a zip archive or an office document, which is not read yet.",
     "Unpack it, or save the document as text or HTML, and load that."},
    {"{\\rtf", "This is a rich text document, which is not read yet.", saveAsText},
    {"\xD0\xCF\x11\xE0", "This is an old office document, which is not read.", saveAsText},
    {"\x1F\x8B", "This is a compressed file, which is not read yet.", "Unpack it, and load the files inside."},
    {"7z\xBC\xAF", "This is a compressed archive, which is not read.", "Unpack it, and load the files inside."},
    {"Rar!", "This is a compressed archive, which is not read.", "Unpack it, and load the files inside."},
    {"\x89PNG", "This is a picture; there is no text in it to read.", noArticle},
    {"\xFF\xD8\xFF", "This is a picture; there is no text in it to read.", noArticle},
    {"GIF8", "This is a picture; there is no text in it to read.", noArticle},
    {"SQLite format 3", "This is a database, not an article.", "A saved project is opened with Open Project."},
    {"ID3", "This is a sound recording; there is no text in it to read.", noArticle},
    {"\x7F"
     "ELF",
     "This is a program, not an article.", noArticle},
}};

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

bool hasEnding(std::string_view path, std::initializer_list<std::string_view> endings) {
    const std::string low = lowered(path.substr(path.size() - std::min<std::size_t>(path.size(), 16)));
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return low.ends_with(ending); });
}

/// ASCII of the first bytes, so that UTF-16 is looked into as well.
std::string headOf(std::string_view bytes) {
    std::string head;
    for (const char c : bytes.substr(0, 8192))
        if (c != 0 && static_cast<unsigned char>(c) < 0x80)
            head += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const std::size_t begin = head.find_first_not_of(" \t\r\n");
    return begin == head.npos ? std::string() : head.substr(begin);
}

bool isTagAt(const std::string& head, std::size_t at) {
    static constexpr std::array<std::string_view, 14> tags = {"<p>",    "<p ",    "<div",     "<br",      "<span",
                                                              "<h1",    "<h2",    "<meta",    "<article", "<a href",
                                                              "<table", "<title", "<section", "<ul"};
    return std::any_of(tags.begin(), tags.end(),
                       [&](std::string_view tag) { return head.compare(at, tag.size(), tag) == 0; });
}

bool looksLikeHtml(const std::string& head, std::string_view path) {
    for (const std::string_view start :
         {"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<script", "<article", "<div"})
        if (head.starts_with(start)) return true;
    if (!head.starts_with("<?xml") && !head.starts_with("<!--") && head.find("<html") < 2048) return true;
    if ((head.starts_with("<?xml") || head.starts_with("<!")) &&
        (head.find("<html") != head.npos || head.find("<!doctype html") != head.npos))
        return true;
    std::size_t tags = 0;
    for (std::size_t at = head.find('<'); at != head.npos; at = head.find('<', at + 1))
        if (isTagAt(head, at)) ++tags;
    return tags >= (hasEnding(path, {".html", ".htm", ".xhtml"}) ? 1u : head.starts_with("<") ? 2u : 8u);
}

}  // namespace

Result<Format> recognise(std::string_view bytes, std::string_view path) {
    for (const Signature& signature : signatures)
        if (bytes.starts_with(signature.bytes))
            return Error{std::string(signature.what), std::string(signature.advice)};
    if (looksBinary(bytes)) return Error{"This is not a text file.", std::string(noArticle)};
    const std::string head = headOf(bytes);
    if (head.empty() && bytes.find_first_not_of(" \t\r\n") == bytes.npos)
        return Error{"There is nothing but white space in this file.", "Load a file that has text in it."};
    if (looksLikeHtml(head, path)) return Format::Html;
    if (hasEnding(path, {".md", ".markdown", ".mdown", ".mkd"}) || looksLikeMarkdown(bytes)) return Format::Markdown;
    return Format::Text;
}

}  // namespace dateline
