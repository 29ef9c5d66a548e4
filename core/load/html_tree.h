#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The elements the reader tells apart; every other one is Other.
enum class HtmlTag : std::uint8_t {
    Text,
    Other,
    A,
    Abbr,
    Address,
    Article,
    Aside,
    Audio,
    B,
    Base,
    Blockquote,
    Body,
    Br,
    Button,
    Canvas,
    Caption,
    Cite,
    Code,
    Datalist,
    Dd,
    Del,
    Details,
    Dialog,
    Div,
    Dl,
    Dt,
    Em,
    Embed,
    Fieldset,
    Figcaption,
    Figure,
    Font,
    Footer,
    Form,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Head,
    Header,
    Hr,
    Html,
    I,
    Iframe,
    Img,
    Input,
    Ins,
    Label,
    Legend,
    Li,
    Link,
    Main,
    Map,
    Menu,
    Meta,
    Nav,
    Noscript,
    Object,
    Ol,
    Optgroup,
    Option,
    P,
    Picture,
    Pre,
    Q,
    S,
    Script,
    Section,
    Select,
    Small,
    Span,
    Strong,
    Style,
    Sub,
    Summary,
    Sup,
    Svg,
    Table,
    Tbody,
    Td,
    Textarea,
    Tfoot,
    Th,
    Thead,
    Time,
    Title,
    Tr,
    U,
    Ul,
    Video,
};

struct HtmlAttribute {
    std::string_view name;  ///< lower case
    std::string_view value;
};

/// One node. Nodes stand in document order, so the subtree of node i is [i, end).
struct HtmlNode {
    HtmlTag tag = HtmlTag::Other;
    std::uint32_t parent = 0;
    std::uint32_t end = 0;
    std::string_view text;  ///< of a Text node; of any other one its name
    std::uint32_t firstAttribute = 0;
    std::uint32_t attributeCount = 0;
};

/// The longest markup that is parsed: a tree takes up to a hundred times the memory.
inline constexpr std::size_t maxMarkup = std::size_t{8} << 20;

/// A page as a flat tree: no pointer, no recursion, so a deep page costs no more stack than a flat one. The views point
/// into memory that the tree keeps. Node 0 is the document.
class HtmlTree {
public:
    /// `html` is valid UTF-8; never fails, as HTML5 has no malformed page.
    static HtmlTree parse(std::string_view html);

    const std::vector<HtmlNode>& nodes() const { return nodes_; }
    const HtmlNode& operator[](std::uint32_t i) const { return nodes_[i]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }

    /// The attribute's value, empty where it is absent.
    std::string_view attribute(std::uint32_t node, std::string_view name) const;
    bool hasAttribute(std::uint32_t node, std::string_view name) const;

    /// Whether the page was longer than `maxMarkup` (scripts not counted) and its end was left out.
    bool isCut() const { return cut_; }

    /// All text below the node, white space collapsed and trimmed.
    std::string text(std::uint32_t node) const;

private:
    struct Memory;
    std::shared_ptr<const Memory> memory_;
    std::vector<HtmlNode> nodes_;
    std::vector<HtmlAttribute> attributes_;
    bool cut_ = false;
};

/// White space (with no-break space) collapsed to one blank and trimmed.
std::string collapsed(std::string_view text);

}  // namespace dateline
