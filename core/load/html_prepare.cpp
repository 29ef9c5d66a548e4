#include "core/load/html_prepare.h"

#include "core/load/html_nesting.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t maxAttributes = 256;
constexpr std::size_t maxValue = 4096;
/// Elements of a page, those counted that the parser opens again: ten times what long ones have. Each costs some
/// hundred bytes.
constexpr std::size_t maxElements = 400000;
constexpr std::size_t maxAllAttributes = 1000000;

bool isLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool equalsIgnoringCase(std::string_view a, std::string_view lowered) {
    return a.size() == lowered.size() && std::equal(a.begin(), a.end(), lowered.begin(), [](char x, char y) {
               return std::tolower(static_cast<unsigned char>(x)) == y;
           });
}

/// A tag from its '<': where it ends (past '>'), its name, and its attributes as written.
struct Tag {
    std::string_view name;
    std::size_t end = 0;
    std::string attributes;
    std::size_t attributeCount = 0;
    bool jsonLd = false;
};

/// Copies the attributes of a tag, up to the limits; returns where the tag ends.
class TagReader {
public:
    TagReader(std::string_view html, std::size_t begin) : html_(html), at_(begin) {}

    Tag read() {
        Tag tag;
        const std::size_t nameBegin = at_;
        while (at_ < html_.size() && !isBlank(html_[at_]) && html_[at_] != '>' && html_[at_] != '/') ++at_;
        tag.name = html_.substr(nameBegin, at_ - nameBegin);
        while (at_ < html_.size() && html_[at_] != '>') {
            if (isBlank(html_[at_]) || html_[at_] == '/') {
                ++at_;
                continue;
            }
            const std::string_view attribute = nextAttribute();
            if (++tag.attributeCount > maxAttributes || attribute.size() > maxValue) continue;
            tag.attributes.append(" ").append(attribute);
            tag.jsonLd = tag.jsonLd || attribute.find("ld+json") != attribute.npos;
        }
        tag.end = std::min(at_ + 1, html_.size());
        return tag;
    }

private:
    std::string_view nextAttribute() {
        const std::size_t begin = at_++;
        while (at_ < html_.size() && !isBlank(html_[at_]) && html_[at_] != '>' && html_[at_] != '=' &&
               html_[at_] != '/')
            ++at_;
        std::size_t equals = at_;
        while (equals < html_.size() && isBlank(html_[equals])) ++equals;
        if (equals >= html_.size() || html_[equals] != '=') return html_.substr(begin, at_ - begin);
        at_ = equals + 1;
        while (at_ < html_.size() && isBlank(html_[at_])) ++at_;
        if (at_ < html_.size() && (html_[at_] == '"' || html_[at_] == '\'')) {
            const std::size_t close = html_.find(html_[at_], at_ + 1);
            at_ = close == html_.npos ? html_.size() : close + 1;
        } else {
            while (at_ < html_.size() && !isBlank(html_[at_]) && html_[at_] != '>') ++at_;
        }
        return html_.substr(begin, at_ - begin);
    }

    std::string_view html_;
    std::size_t at_;
};

/// Past the closing tag of a raw element whose content starts at `from`; the content's end in `contentEnd`.
std::size_t pastClosing(std::string_view html, std::size_t from, std::string_view name, std::size_t& contentEnd) {
    for (std::size_t at = html.find("</", from); at != html.npos; at = html.find("</", at + 2)) {
        if (!equalsIgnoringCase(html.substr(at + 2, name.size()), name)) continue;
        contentEnd = at;
        const std::size_t end = html.find('>', at);
        return end == html.npos ? html.size() : end + 1;
    }
    contentEnd = html.size();
    return html.size();
}

class Preparation {
public:
    explicit Preparation(std::string_view html) : html_(html) { out_.reserve(html.size()); }

    PreparedHtml run() {
        while (at_ < html_.size() && elements_ < maxElements) {
            const std::size_t next = std::min(html_.find('<', at_), html_.size());
            out_.append(html_, at_, next - at_);
            at_ = next;
            if (at_ < html_.size()) markup();
        }
        return {std::move(out_), at_ < html_.size()};
    }

private:
    void markup() {
        const char next = at_ + 1 < html_.size() ? html_[at_ + 1] : '\0';
        if (html_.substr(at_, 4) == "<!--")
            comment();
        else if (isLetter(next))
            openTag();
        else if (next == '/' && at_ + 2 < html_.size() && isLetter(html_[at_ + 2]))
            closeTag();
        else
            out_ += html_[at_++];
    }

    void comment() {
        const std::size_t end = html_.find("-->", at_ + 2);
        at_ = end == html_.npos ? html_.size() : end + 3;
    }

    void openTag() {
        const Tag tag = TagReader(html_, at_ + 1).read();
        const HtmlTagKind kind = htmlTagKind(tag.name);
        at_ = tag.end;
        if (kind == HtmlTagKind::Raw) {
            rawElement(tag);
        } else if (nesting_.open(tag.name, kind, out_)) {
            elements_ += 1 + nesting_.formatting();
            attributes_ += tag.attributeCount;
            out_.append("<").append(tag.name);
            if (attributes_ <= maxAllAttributes) out_.append(tag.attributes);
            out_.append(">");
        } else {
            out_ += ' ';
        }
    }

    void rawElement(const Tag& tag) {
        // A drawing that is never closed does not swallow the page, as a script does.
        const bool swallows = !equalsIgnoringCase(tag.name, "svg") && !equalsIgnoringCase(tag.name, "template");
        if (!swallows && unclosed_.contains(tag.name)) return;
        std::size_t contentEnd = 0;
        const std::size_t begin = at_;
        at_ = pastClosing(html_, begin, tag.name, contentEnd);
        if (contentEnd == html_.size() && !swallows) {
            at_ = begin;
            unclosed_.insert(tag.name);
        }
        if (!tag.jsonLd) return;
        out_.append("<script type=\"application/ld+json\">")
            .append(html_, begin, contentEnd - begin)
            .append("</script>");
    }

    void closeTag() {
        const Tag tag = TagReader(html_, at_ + 2).read();
        at_ = tag.end;
        const std::size_t before = out_.size();
        nesting_.close(tag.name, htmlTagKind(tag.name), out_);
        // Closing a paragraph that is not open makes an empty one.
        if (out_.size() == before)
            out_ += ' ';
        else
            ++elements_;
    }

    std::string_view html_;
    std::size_t at_ = 0, elements_ = 0, attributes_ = 0;
    HtmlNesting nesting_;
    std::set<std::string_view> unclosed_;  ///< raw elements that are not closed from here on
    std::string out_;
};

}  // namespace

PreparedHtml preparedHtml(std::string_view html) { return Preparation(html).run(); }

}  // namespace dateline
