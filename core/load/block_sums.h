#pragma once

#include "core/load/html_tree.h"
#include "core/load/page_blocks.h"

#include <cstddef>
#include <vector>

namespace dateline {

/// The share of a block's text that is inside links, 0..1.
double linkShare(const PageBlock& block);

/// Whether a block is running text: long enough, not a heading, not mostly links.
bool isProse(const PageBlock& block);

/// A range of blocks, half open, by index.
struct BlockRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const BlockRange&) const = default;
};

/// Sums over a page's blocks in document order, so that what any element holds is two look-ups. Keeps the blocks by
/// reference.
class BlockSums {
public:
    explicit BlockSums(const std::vector<PageBlock>& blocks);

    BlockRange range(const HtmlTree& page, std::uint32_t node) const;
    /// Weight of the prose of at least a line's length, and bytes of all text and of links.
    std::size_t prose(BlockRange r) const { return prose_[r.end] - prose_[r.begin]; }
    std::size_t all(BlockRange r) const { return all_[r.end] - all_[r.begin]; }
    std::size_t links(BlockRange r) const { return links_[r.end] - links_[r.begin]; }
    double linkShare(BlockRange r) const;
    std::size_t totalProse() const { return prose_.back(); }

private:
    const std::vector<PageBlock>& blocks_;
    std::vector<std::size_t> prose_, all_, links_;
};

}  // namespace dateline
