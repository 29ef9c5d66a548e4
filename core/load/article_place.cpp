#include "core/load/article_place.h"

#include "core/load/block_sums.h"
#include "core/load/line_shape.h"

#include <algorithm>
#include <string>

namespace dateline {
namespace {

std::size_t commas(std::string_view text) {
    std::size_t count = static_cast<std::size_t>(std::count(text.begin(), text.end(), ','));
    for (const std::string_view mark : {"，", "、", "。", "،"})
        for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + mark.size())) ++count;
    return count;
}

bool isContainer(HtmlTag tag) {
    return tag == HtmlTag::Div || tag == HtmlTag::Section || tag == HtmlTag::Article || tag == HtmlTag::Td ||
           tag == HtmlTag::Body || tag == HtmlTag::Main;
}

/// Readability's score of every element that holds prose: each block gives its own to the five elements around it.
std::vector<double> scoresOf(const HtmlTree& page, const std::vector<Role>& roles, const std::vector<PageBlock>& blocks,
                             const BlockSums& sums) {
    std::vector<double> scores(page.size(), 0);
    for (const PageBlock& block : blocks) {
        if (!isProse(block)) continue;
        const double value =
            1 + static_cast<double>(commas(block.text)) + std::min(static_cast<double>(weight(block.text)) / 100, 3.0);
        std::uint32_t holder = isContainer(block.tag) ? block.node : page[block.node].parent;
        for (int level = 0; level < 5 && holder != 0; ++level, holder = page[holder].parent)
            scores[holder] += value / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
    }
    for (std::uint32_t i = 0; i < page.size(); ++i) {
        if (scores[i] == 0) continue;
        if (roles[i] == Role::Content) scores[i] += 25;
        if (roles[i] == Role::Suspect) scores[i] -= 15;
        scores[i] *= 1 - sums.linkShare(sums.range(page, i));
    }
    return scores;
}

bool holdsFirstLevelHeading(const HtmlTree& page, std::uint32_t node) {
    for (std::uint32_t i = node; i < page[node].end; ++i)
        if (page[i].tag == HtmlTag::H1) return true;
    return false;
}

/// Whether `outer` holds articles of their own besides the one of which `top` is a part.
bool holdsOtherArticles(const HtmlTree& page, const BlockSums& sums, std::uint32_t top, std::uint32_t outer) {
    constexpr std::size_t wholeArticle = 300;
    for (std::uint32_t i = outer + 1; i < page[outer].end; ++i)
        if (page[i].tag == HtmlTag::Article && (top < i || page[i].end <= top) &&
            sums.prose(sums.range(page, i)) > wholeArticle)
            return true;
    return false;
}

/// Whether what `outer` holds besides `inner` is the same article going on: running text with few links.
bool goesOn(const BlockSums& sums, BlockRange inner, BlockRange outer) {
    const std::size_t added = sums.prose(outer) - sums.prose(inner);
    const std::size_t text = sums.all(outer) - sums.all(inner), links = sums.links(outer) - sums.links(inner);
    return added * 5 >= sums.prose(inner) && added * 10 >= text * 6 && links * 5 <= text;
}

/// From the best element outwards as long as what is around adds real prose.
std::uint32_t widened(const HtmlTree& page, const BlockSums& sums, const std::vector<double>& scores,
                      std::uint32_t best) {
    std::uint32_t top = best;
    for (std::uint32_t outer = page[best].parent; outer != 0; outer = page[outer].parent) {
        const BlockRange inside = sums.range(page, top), around = sums.range(page, outer);
        const HtmlTag tag = page[outer].tag;
        // The whole page is the article only where most of its prose would otherwise be lost.
        if (tag == HtmlTag::Html || (tag == HtmlTag::Body && sums.prose(inside) * 2 > sums.prose(around))) break;
        const bool scored = sums.prose(around) * 10 >= sums.prose(inside) * 12 && scores[outer] * 3 >= scores[best] &&
                            sums.linkShare(around) < 0.25 && tag != HtmlTag::Body;
        if (inside != around && holdsOtherArticles(page, sums, top, outer)) break;
        if (inside == around || scored || goesOn(sums, inside, around)) top = outer;
    }
    return top;
}

}  // namespace

std::vector<Role> rolesOf(const HtmlTree& page) {
    std::vector<Role> roles(page.size(), Role::Neutral);
    for (std::uint32_t i = 1; i < page.size(); ++i) {
        if (page[i].tag == HtmlTag::Text) continue;
        roles[i] = roleOf(page, i);
        if (roles[i] == Role::Invisible) i = page[i].end - 1;
    }
    return roles;
}

std::vector<bool> invisible(const std::vector<Role>& roles) {
    std::vector<bool> skip(roles.size(), false);
    for (std::size_t i = 0; i < roles.size(); ++i) skip[i] = roles[i] == Role::Invisible;
    return skip;
}

std::vector<bool> withoutFurniture(const HtmlTree& page, const std::vector<Role>& roles,
                                   const std::vector<PageBlock>& blocks) {
    std::vector<bool> skip = invisible(roles);
    const BlockSums sums(blocks);
    for (std::uint32_t i = 1; i < page.size(); ++i) {
        if (skip[i]) {
            i = page[i].end - 1;
            continue;
        }
        if (roles[i] != Role::Boilerplate && roles[i] != Role::Suspect && roles[i] != Role::Foreign) continue;
        if (roles[i] == Role::Foreign && !holdsFirstLevelHeading(page, i)) {
            skip[i] = true;
            continue;
        }
        const BlockRange range = sums.range(page, i);
        if (sums.prose(range) * 2 > sums.totalProse()) continue;
        const bool idle = sums.linkShare(range) > 0.3 || sums.prose(range) == 0;
        skip[i] = roles[i] != Role::Suspect || (idle && page[i].tag != HtmlTag::Span);
    }
    return skip;
}

std::uint32_t articleElement(const HtmlTree& page, const std::vector<Role>& roles,
                             const std::vector<PageBlock>& blocks) {
    const BlockSums sums(blocks);
    const std::vector<double> scores = scoresOf(page, roles, blocks, sums);
    const auto best = static_cast<std::uint32_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    return scores[best] <= 0 ? 0 : widened(page, sums, scores, best);
}

}  // namespace dateline
