#include "core/load/block_sums.h"

#include <algorithm>

namespace dateline {
namespace {

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double linkShare(const PageBlock& block) { return share(block.linkBytes, block.text.size()); }

bool isProse(const PageBlock& block) {
    return weight(block.text) >= 25 && linkShare(block) < 0.5 && !isHeadingTag(block.tag);
}

BlockSums::BlockSums(const std::vector<PageBlock>& blocks) : blocks_(blocks), prose_{0}, all_{0}, links_{0} {
    for (const PageBlock& block : blocks) {
        const std::size_t size = weight(block.text);
        prose_.push_back(prose_.back() + (size >= 60 && isProse(block) ? size : 0));
        all_.push_back(all_.back() + block.text.size());
        links_.push_back(links_.back() + block.linkBytes);
    }
}

BlockRange BlockSums::range(const HtmlTree& page, std::uint32_t node) const {
    const auto isBefore = [](const PageBlock& block, std::uint32_t place) { return block.firstText < place; };
    const auto first = std::lower_bound(blocks_.begin(), blocks_.end(), node, isBefore);
    const auto last = std::lower_bound(first, blocks_.end(), page[node].end, isBefore);
    return {static_cast<std::size_t>(first - blocks_.begin()), static_cast<std::size_t>(last - blocks_.begin())};
}

double BlockSums::linkShare(BlockRange r) const { return share(links(r), all(r)); }

}  // namespace dateline
