#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What a tag means to the stack of open elements (HTML Standard, 13.2.4.2 and 13.2.4.3).
enum class HtmlTagKind : std::uint8_t {
    Other,
    Flat,  ///< never nests: void, or its end is implied by the next of its kind
    Cell,  ///< flat, and holds text inside a table
    Row,   ///< flat, and ends a cell
    Raw,   ///< goes with all it holds
    Formatting,
    Heading,
    Special,
    Barrier,  ///< what is outside cannot be closed from the inside
};

HtmlTagKind htmlTagKind(std::string_view name);

/// The elements that are open. A parser's stack may be made to grow without end by tags that close nothing, and its
/// list of formatting elements, which it opens again in every paragraph, by tags closed out of order; both cost time
/// quadratic in their size. Markup written through this class is nested well enough that neither outgrows the limits.
class HtmlNesting {
public:
    /// Whether an opening tag may be written; closing tags that have to precede it go to `out`.
    bool open(std::string_view name, HtmlTagKind kind, std::string& out);
    /// Writes a closing tag, and those of what it leaves open inside; nothing where no such element is open.
    void close(std::string_view name, HtmlTagKind kind, std::string& out);

    /// How many formatting elements a paragraph may be made to open again.
    std::size_t formatting() const { return formatting_; }

private:
    struct Element {
        std::string_view name;
        HtmlTagKind kind;
        bool inCell = false;  ///< of a table: whether a cell is open
    };
    bool maySet(HtmlTagKind kind);
    void noteCell(HtmlTagKind kind, bool opens);

    std::vector<Element> open_;
    std::size_t formatting_ = 0;
};

inline constexpr std::size_t maxHtmlDepth = 512;

}  // namespace dateline
