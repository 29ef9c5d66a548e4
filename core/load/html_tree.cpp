#include "core/load/html_tree.h"

#include "core/load/html_prepare.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace dateline {
namespace {

using Named = std::pair<std::string_view, HtmlTag>;
constexpr std::array tagNames = {
    Named{"a", HtmlTag::A},
    Named{"abbr", HtmlTag::Abbr},
    Named{"address", HtmlTag::Address},
    Named{"article", HtmlTag::Article},
    Named{"aside", HtmlTag::Aside},
    Named{"audio", HtmlTag::Audio},
    Named{"b", HtmlTag::B},
    Named{"base", HtmlTag::Base},
    Named{"blockquote", HtmlTag::Blockquote},
    Named{"body", HtmlTag::Body},
    Named{"br", HtmlTag::Br},
    Named{"button", HtmlTag::Button},
    Named{"canvas", HtmlTag::Canvas},
    Named{"caption", HtmlTag::Caption},
    Named{"cite", HtmlTag::Cite},
    Named{"code", HtmlTag::Code},
    Named{"datalist", HtmlTag::Datalist},
    Named{"dd", HtmlTag::Dd},
    Named{"del", HtmlTag::Del},
    Named{"details", HtmlTag::Details},
    Named{"dialog", HtmlTag::Dialog},
    Named{"div", HtmlTag::Div},
    Named{"dl", HtmlTag::Dl},
    Named{"dt", HtmlTag::Dt},
    Named{"em", HtmlTag::Em},
    Named{"embed", HtmlTag::Embed},
    Named{"fieldset", HtmlTag::Fieldset},
    Named{"figcaption", HtmlTag::Figcaption},
    Named{"figure", HtmlTag::Figure},
    Named{"font", HtmlTag::Font},
    Named{"footer", HtmlTag::Footer},
    Named{"form", HtmlTag::Form},
    Named{"h1", HtmlTag::H1},
    Named{"h2", HtmlTag::H2},
    Named{"h3", HtmlTag::H3},
    Named{"h4", HtmlTag::H4},
    Named{"h5", HtmlTag::H5},
    Named{"h6", HtmlTag::H6},
    Named{"head", HtmlTag::Head},
    Named{"header", HtmlTag::Header},
    Named{"hr", HtmlTag::Hr},
    Named{"html", HtmlTag::Html},
    Named{"i", HtmlTag::I},
    Named{"iframe", HtmlTag::Iframe},
    Named{"img", HtmlTag::Img},
    Named{"input", HtmlTag::Input},
    Named{"ins", HtmlTag::Ins},
    Named{"label", HtmlTag::Label},
    Named{"legend", HtmlTag::Legend},
    Named{"li", HtmlTag::Li},
    Named{"link", HtmlTag::Link},
    Named{"main", HtmlTag::Main},
    Named{"map", HtmlTag::Map},
    Named{"menu", HtmlTag::Menu},
    Named{"meta", HtmlTag::Meta},
    Named{"nav", HtmlTag::Nav},
    Named{"noscript", HtmlTag::Noscript},
    Named{"object", HtmlTag::Object},
    Named{"ol", HtmlTag::Ol},
    Named{"optgroup", HtmlTag::Optgroup},
    Named{"option", HtmlTag::Option},
    Named{"p", HtmlTag::P},
    Named{"picture", HtmlTag::Picture},
    Named{"pre", HtmlTag::Pre},
    Named{"q", HtmlTag::Q},
    Named{"s", HtmlTag::S},
    Named{"script", HtmlTag::Script},
    Named{"section", HtmlTag::Section},
    Named{"select", HtmlTag::Select},
    Named{"small", HtmlTag::Small},
    Named{"span", HtmlTag::Span},
    Named{"strong", HtmlTag::Strong},
    Named{"style", HtmlTag::Style},
    Named{"sub", HtmlTag::Sub},
    Named{"summary", HtmlTag::Summary},
    Named{"sup", HtmlTag::Sup},
    Named{"svg", HtmlTag::Svg},
    Named{"table", HtmlTag::Table},
    Named{"tbody", HtmlTag::Tbody},
    Named{"td", HtmlTag::Td},
    Named{"textarea", HtmlTag::Textarea},
    Named{"tfoot", HtmlTag::Tfoot},
    Named{"th", HtmlTag::Th},
    Named{"thead", HtmlTag::Thead},
    Named{"time", HtmlTag::Time},
    Named{"title", HtmlTag::Title},
    Named{"tr", HtmlTag::Tr},
    Named{"u", HtmlTag::U},
    Named{"ul", HtmlTag::Ul},
    Named{"video", HtmlTag::Video},
};

/// By Gumbo's own number, so that a look-up is a table access.
HtmlTag tagOf(GumboTag tag) {
    static const auto table = [] {
        std::array<HtmlTag, GUMBO_TAG_LAST + 1> result{};
        result.fill(HtmlTag::Other);
        for (const auto& [name, value] : tagNames) {
            const GumboTag number = gumbo_tag_enum(name.data());
            if (number < GUMBO_TAG_UNKNOWN) result[static_cast<std::size_t>(number)] = value;
        }
        return result;
    }();
    return table[static_cast<std::size_t>(std::min<int>(tag, GUMBO_TAG_LAST))];
}

std::string_view tagName(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return {piece.data ? piece.data : "", piece.data ? piece.length : 0};
}

const GumboVector* childrenOf(const GumboNode* node) {
    if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) return &node->v.element.children;
    if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
    return nullptr;
}

/// Cuts at a character boundary; a tag that is cut in two, the parser drops.
void cutAt(std::string& text, std::size_t size) {
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
    text.resize(size);
}

}  // namespace

struct HtmlTree::Memory {
    std::string markup;
    GumboOutput* output = nullptr;

    Memory() = default;
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
    ~Memory() {
        if (output) gumbo_destroy_output(&kGumboDefaultOptions, output);
    }
};

HtmlTree HtmlTree::parse(std::string_view html) {
    HtmlTree tree;
    const auto memory = std::make_shared<Memory>();
    PreparedHtml prepared = preparedHtml(html);
    memory->markup = std::move(prepared.markup);
    tree.cut_ = prepared.cut || memory->markup.size() > maxMarkup;
    if (memory->markup.size() > maxMarkup) cutAt(memory->markup, maxMarkup);
    memory->output = gumbo_parse_with_options(&kGumboDefaultOptions, memory->markup.data(), memory->markup.size());
    tree.memory_ = memory;
    struct Open {
        const GumboVector* children;
        unsigned next;
        std::uint32_t index;
    };
    std::vector<Open> open = {{childrenOf(memory->output->document), 0, 0}};
    tree.nodes_.push_back({});
    while (!open.empty()) {
        Open& top = open.back();
        if (top.next == top.children->length) {
            tree.nodes_[top.index].end = tree.size();
            open.pop_back();
            continue;
        }
        const auto* child = static_cast<const GumboNode*>(top.children->data[top.next++]);
        HtmlNode node;
        node.parent = top.index;
        node.end = tree.size() + 1;
        const GumboVector* below = childrenOf(child);
        if (below) {
            node.tag = tagOf(child->v.element.tag);
            node.text = tagName(child->v.element);
            node.firstAttribute = static_cast<std::uint32_t>(tree.attributes_.size());
            node.attributeCount = child->v.element.attributes.length;
            for (unsigned i = 0; i < node.attributeCount; ++i) {
                const auto* attribute = static_cast<const GumboAttribute*>(child->v.element.attributes.data[i]);
                tree.attributes_.push_back({attribute->name, attribute->value});
            }
        } else if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE ||
                   child->type == GUMBO_NODE_CDATA) {
            node.tag = HtmlTag::Text;
            node.text = child->v.text.text;
        } else {
            continue;
        }
        tree.nodes_.push_back(node);
        if (below) open.push_back({below, 0, tree.size() - 1});
    }
    return tree;
}

std::string_view HtmlTree::attribute(std::uint32_t node, std::string_view name) const {
    const HtmlNode& n = nodes_[node];
    for (std::uint32_t i = 0; i < n.attributeCount; ++i)
        if (attributes_[n.firstAttribute + i].name == name) return attributes_[n.firstAttribute + i].value;
    return {};
}

bool HtmlTree::hasAttribute(std::uint32_t node, std::string_view name) const {
    const HtmlNode& n = nodes_[node];
    for (std::uint32_t i = 0; i < n.attributeCount; ++i)
        if (attributes_[n.firstAttribute + i].name == name) return true;
    return false;
}

std::string HtmlTree::text(std::uint32_t node) const {
    std::string all;
    for (std::uint32_t i = node; i < nodes_[node].end; ++i) {
        if (nodes_[i].tag == HtmlTag::Text)
            all += nodes_[i].text;
        else if (nodes_[i].tag == HtmlTag::Script || nodes_[i].tag == HtmlTag::Style)
            i = nodes_[i].end - 1;
        else if (nodes_[i].tag == HtmlTag::Br || nodes_[i].tag == HtmlTag::P || nodes_[i].tag == HtmlTag::Div)
            all += ' ';
    }
    return collapsed(all);
}

std::string collapsed(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool blank = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool noBreak = c == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0';
        if (noBreak || c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            blank = true;
            if (noBreak) ++i;
            continue;
        }
        // Zero-width marks show nothing and would break words apart for every later comparison.
        if (c == '\xE2' && i + 2 < text.size() && text[i + 1] == '\x80' && text[i + 2] == '\x8B') {
            i += 2;
            continue;
        }
        if (blank && !result.empty()) result += ' ';
        blank = false;
        result += c;
    }
    return result;
}

}  // namespace dateline
