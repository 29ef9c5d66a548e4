#include "core/load/recognise.h"

#include "core/load/decode.h"
#include "core/load/markdown.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>

namespace dateline {
namespace {

struct Signature {
    std::string_view bytes;
    std::string_view what;
    std::string_view advice;
};

constexpr std::string_view noArticle = "Load a text, a page, a document or a mail instead.";

/// What is recognised in order to be refused with a word about it.
constexpr std::array<Signature, 9> refused = {{
    {"\xD0\xCF\x11\xE0", "This is an old office document, which is not read.",
     "Open it in its own program, save it as docx, odt or text, and load that."},
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

/// Office documents and books are zip archives with known files in them.
Result<Format> zipFormat(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 200);
    const bool typed = head.find("mimetype") != head.npos;
    if (typed && head.find("application/epub+zip") != head.npos) return Format::Epub;
    if (typed && head.find("application/vnd.oasis.opendocument.text") != head.npos) return Format::Odt;
    if ((typed && head.find("application/vnd.oasis.opendocument") != head.npos) ||
        bytes.find("xl/workbook.xml") != bytes.npos || bytes.find("ppt/presentation.xml") != bytes.npos)
        return Error{"This is a spreadsheet, a presentation or a drawing, not an article.",
                     "Save its text, and load that."};
    if (bytes.find("word/document.xml") != bytes.npos) return Format::Docx;
    if (bytes.find("META-INF/container.xml") != bytes.npos) return Format::Epub;
    return Format::Archive;
}

bool isArchive(std::string_view bytes) {
    return bytes.starts_with("\x1F\x8B") || bytes.starts_with("BZh") || bytes.starts_with("\xFD\x37zXZ") ||
           bytes.starts_with("\x28\xB5\x2F\xFD") || (bytes.size() > 262 && bytes.substr(257, 5) == "ustar");
}

/// White space, NULs of wide characters, and byte order marks only.
bool isBlankText(std::string_view bytes) {
    static constexpr std::string_view blank(" \t\r\n\0\xEF\xBB\xBF\xFE\xFF", 10);
    return bytes.find_first_not_of(blank) == bytes.npos;
}

/// Whether the text begins as a message does: lines of "Name: value", among them some that every mail has.
bool looksLikeMail(std::string_view text) {
    static constexpr std::array<std::string_view, 9> names = {
        "from:",         "to:",       "subject:",     "date:",        "message-id:",
        "mime-version:", "received:", "return-path:", "content-type:"};
    // Of a header that goes on and on ("To:"), the beginning says what it is.
    constexpr std::size_t enough = 200;
    std::size_t known = 0, lines = 0;
    for (std::size_t begin = 0; begin < text.size() && lines < 200; ++lines) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string line = lowered(text.substr(begin, std::min(end - begin, enough)));
        begin = end + 1;
        if (line.empty() || line == "\r") break;
        if (line[0] == ' ' || line[0] == '\t') continue;
        const std::size_t colon = line.find(':');
        if (colon == line.npos || colon == 0 || line.find(' ') < colon) return false;
        for (const std::string_view name : names)
            if (line.starts_with(name)) ++known;
    }
    return known >= 3;
}

bool looksLikeMailbox(std::string_view bytes) {
    if (!bytes.starts_with("From ")) return false;
    const std::size_t line = bytes.find('\n');
    return line != bytes.npos && looksLikeMail(bytes.substr(line + 1));
}

bool looksLikeFeed(const std::string& head) {
    if (!head.starts_with("<")) return false;
    const std::string_view begin = std::string_view(head).substr(0, 2000);
    return begin.find("<rss") != begin.npos || begin.find("<feed") != begin.npos ||
           begin.find("<rdf:rdf") != begin.npos;
}

bool looksLikeJson(const std::string& head) {
    if (head.empty() || (head[0] != '{' && head[0] != '[')) return false;
    const std::size_t next = head.find_first_not_of(" \t\r\n", 1);
    return next != head.npos && (head[next] == '"' || (head[0] == '[' && head[next] == '{'));
}

/// Formats with bytes of their own, whatever the file is called.
std::optional<Result<Format>> bySignature(std::string_view bytes) {
    for (const Signature& signature : refused)
        if (bytes.starts_with(signature.bytes))
            return Error{std::string(signature.what), std::string(signature.advice)};
    if (bytes.substr(0, 1024).find("%PDF-") != bytes.npos) return Result<Format>(Format::Pdf);
    if (bytes.starts_with("PK\x03\x04")) return zipFormat(bytes);
    if (isArchive(bytes)) return Result<Format>(Format::Archive);
    if (bytes.starts_with("{\\rtf")) return Result<Format>(Format::Rtf);
    if (looksLikeMailbox(bytes)) return Result<Format>(Format::Mailbox);
    if (looksLikeMail(bytes)) return Result<Format>(Format::Mail);
    return std::nullopt;
}

}  // namespace

Result<Format> recognise(std::string_view bytes, std::string_view path) {
    if (const auto known = bySignature(bytes)) return *known;
    if (looksBinary(bytes)) return Error{"This is not a text file.", std::string(noArticle)};
    const std::string head = headOf(bytes);
    if (head.empty() && isBlankText(bytes))
        return Error{"There is nothing but white space in this file.", "Load a file that has text in it."};
    if (looksLikeFeed(head)) return Format::Feed;
    if (looksLikeHtml(head, path)) return Format::Html;
    if (looksLikeJson(head)) return Format::Json;
    if (hasEnding(path, {".md", ".markdown", ".mdown", ".mkd"}) || looksLikeMarkdown(bytes)) return Format::Markdown;
    return Format::Text;
}

}  // namespace dateline
