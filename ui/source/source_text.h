#pragma once

#include "core/text/article.h"
#include "ui/source/utf16_map.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace dateline::ui {

/// A paragraph as it is shown: its bytes in the article, and its place in the shown text.
struct ShownParagraph {
    Span bytes;
    int begin = 0;  ///< UTF-16 position in the shown text
    int length = 0;
    bool heading = false;
};

/// An article's text as the source view shows it: one paragraph a line, the white space between them left out, and
/// the way from the article's bytes to the shown positions and back. The article must outlive it.
class SourceText {
public:
    explicit SourceText(const Article& article);

    /// Paragraphs parted by one line feed each; nothing in it that a text document would take for a break of its own.
    const QString& text() const { return text_; }
    const std::vector<ShownParagraph>& paragraphs() const { return paragraphs_; }

    /// The shown position of a byte; the nearest one where the byte is not shown.
    int position(std::uint32_t byte) const;
    /// The byte at a shown position; nothing behind the end.
    std::optional<std::uint32_t> byte(int position) const;

private:
    Utf16Map map_;
    QString text_;
    std::vector<ShownParagraph> paragraphs_;
};

/// The article's blocks; where the loader knew none, the text divided at blank lines.
std::vector<Block> paragraphsOf(const Article& article);

}  // namespace dateline::ui
