#include "core/load/html_nesting.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {
namespace {

using enum HtmlTagKind;

/// More bold, links and fonts inside each other than any page needs; each is opened again in every paragraph that
/// follows.
constexpr std::size_t maxFormatting = 8;

using Named = std::pair<std::string_view, HtmlTagKind>;
constexpr std::array kinds = {
    Named{"a", Formatting},      Named{"address", Special},
    Named{"applet", Barrier},    Named{"area", Flat},
    Named{"article", Special},   Named{"aside", Special},
    Named{"b", Formatting},      Named{"base", Flat},
    Named{"big", Formatting},    Named{"blockquote", Special},
    Named{"body", Flat},         Named{"br", Flat},
    Named{"button", Special},    Named{"caption", Cell},
    Named{"center", Special},    Named{"code", Formatting},
    Named{"col", Row},           Named{"colgroup", Row},
    Named{"dd", Flat},           Named{"details", Special},
    Named{"dir", Special},       Named{"div", Special},
    Named{"dl", Special},        Named{"dt", Flat},
    Named{"em", Formatting},     Named{"embed", Flat},
    Named{"fieldset", Special},  Named{"figcaption", Special},
    Named{"figure", Special},    Named{"font", Formatting},
    Named{"footer", Special},    Named{"form", Special},
    Named{"frameset", Special},  Named{"h1", Heading},
    Named{"h2", Heading},        Named{"h3", Heading},
    Named{"h4", Heading},        Named{"h5", Heading},
    Named{"h6", Heading},        Named{"head", Flat},
    Named{"header", Special},    Named{"hgroup", Special},
    Named{"hr", Flat},           Named{"html", Flat},
    Named{"i", Formatting},      Named{"iframe", Special},
    Named{"img", Flat},          Named{"input", Flat},
    Named{"li", Flat},           Named{"link", Flat},
    Named{"listing", Special},   Named{"main", Special},
    Named{"marquee", Barrier},   Named{"menu", Special},
    Named{"meta", Flat},         Named{"nav", Special},
    Named{"nobr", Formatting},   Named{"noembed", Special},
    Named{"noframes", Special},  Named{"noscript", Special},
    Named{"object", Barrier},    Named{"ol", Special},
    Named{"option", Flat},       Named{"p", Flat},
    Named{"param", Flat},        Named{"plaintext", Special},
    Named{"pre", Special},       Named{"s", Formatting},
    Named{"script", Raw},        Named{"section", Special},
    Named{"select", Special},    Named{"small", Formatting},
    Named{"source", Flat},       Named{"strike", Formatting},
    Named{"strong", Formatting}, Named{"style", Raw},
    Named{"summary", Special},   Named{"svg", Raw},
    Named{"table", Barrier},     Named{"tbody", Row},
    Named{"td", Cell},           Named{"template", Raw},
    Named{"textarea", Special},  Named{"tfoot", Row},
    Named{"th", Cell},           Named{"thead", Row},
    Named{"title", Special},     Named{"tr", Row},
    Named{"track", Flat},        Named{"tt", Formatting},
    Named{"u", Formatting},      Named{"ul", Special},
    Named{"wbr", Flat},          Named{"xmp", Special},
};
static_assert(std::is_sorted(kinds.begin(), kinds.end(), [](auto& a, auto& b) { return a.first < b.first; }));

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool sameName(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

bool isSpecial(HtmlTagKind kind) { return kind == Special || kind == Heading || kind == Barrier; }

void writeClosing(std::string_view name, std::string& out) { out.append("</").append(name).append(">"); }

}  // namespace

HtmlTagKind htmlTagKind(std::string_view name) {
    std::array<char, 10> buffer{};
    if (name.size() > buffer.size()) return Other;
    std::transform(name.begin(), name.end(), buffer.begin(), lower);
    const std::string_view key(buffer.data(), name.size());
    const auto* found = std::lower_bound(kinds.begin(), kinds.end(), key,
                                         [](const Named& named, std::string_view k) { return named.first < k; });
    return found != kinds.end() && found->first == key ? found->second : Other;
}

/// Formatting between the cells of a table stays in the parser's list for good.
bool HtmlNesting::maySet(HtmlTagKind kind) {
    if (kind != Formatting) return true;
    const auto barrier = std::find_if(open_.rbegin(), open_.rend(), [](const Element& e) { return e.kind == Barrier; });
    const bool betweenCells = barrier != open_.rend() && sameName(barrier->name, "table") && !barrier->inCell;
    return !betweenCells && formatting_ < maxFormatting;
}

void HtmlNesting::noteCell(HtmlTagKind kind, bool opens) {
    if (kind == Flat) return;
    for (auto element = open_.rbegin(); element != open_.rend(); ++element)
        if (element->kind == Barrier) {
            element->inCell = kind == Cell && opens;
            return;
        }
}

bool HtmlNesting::open(std::string_view name, HtmlTagKind kind, std::string& out) {
    if (kind == Flat || kind == Cell || kind == Row) {
        noteCell(kind, true);
        return true;
    }
    // A link ends the link it is in.
    if (sameName(name, "a")) close(name, kind, out);
    if (open_.size() >= maxHtmlDepth || !maySet(kind)) return false;
    if (kind == Formatting) ++formatting_;
    open_.push_back({name, kind});
    return true;
}

void HtmlNesting::close(std::string_view name, HtmlTagKind kind, std::string& out) {
    if (kind == Flat || kind == Cell || kind == Row) {
        noteCell(kind, false);
        writeClosing(name, out);
        return;
    }
    bool special = false;
    for (std::size_t at = open_.size(); at-- > 0;) {
        const Element& element = open_[at];
        if (sameName(element.name, name) || (kind == Heading && element.kind == Heading)) {
            if (special && kind == Other) return;
            if (special && kind == Formatting) {
                open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(at));
                --formatting_;
                writeClosing(name, out);
                return;
            }
            for (; open_.size() > at; open_.pop_back()) {
                if (open_.back().kind == Formatting) --formatting_;
                writeClosing(open_.back().name, out);
            }
            return;
        }
        if (element.kind == Barrier) return;
        special = special || isSpecial(element.kind);
    }
}

}  // namespace dateline
