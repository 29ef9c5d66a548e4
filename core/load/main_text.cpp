#include "core/load/main_text.h"

#include "core/load/boilerplate.h"
#include "core/load/page_blocks.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

double linkShare(const PageBlock& block) {
    return block.text.empty() ? 0 : static_cast<double>(block.linkBytes) / static_cast<double>(block.text.size());
}

bool isProse(const PageBlock& block) {
    return weight(block.text) >= 25 && linkShare(block) < 0.5 && !isHeadingTag(block.tag);
}

std::size_t commas(std::string_view text) {
    std::size_t count = static_cast<std::size_t>(std::count(text.begin(), text.end(), ','));
    for (const std::string_view mark : {"，", "、", "。", "،"})
        for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + mark.size())) ++count;
    return count;
}

/// Sums over the blocks in document order, so that any element's share is two look-ups.
class Sums {
public:
    explicit Sums(const std::vector<PageBlock>& blocks) : blocks_(blocks) {
        prose_.push_back(0);
        all_.push_back(0);
        links_.push_back(0);
        for (const PageBlock& block : blocks) {
            prose_.push_back(prose_.back() + (isProse(block) && weight(block.text) >= 60 ? weight(block.text) : 0));
            all_.push_back(all_.back() + block.text.size());
            links_.push_back(links_.back() + block.linkBytes);
        }
    }

    std::pair<std::size_t, std::size_t> range(const HtmlTree& page, std::uint32_t node) const {
        const auto first = std::lower_bound(blocks_.begin(), blocks_.end(), node,
                                            [](const PageBlock& b, std::uint32_t n) { return b.firstText < n; });
        const auto last = std::lower_bound(first, blocks_.end(), page[node].end,
                                           [](const PageBlock& b, std::uint32_t n) { return b.firstText < n; });
        return {static_cast<std::size_t>(first - blocks_.begin()), static_cast<std::size_t>(last - blocks_.begin())};
    }
    std::size_t prose(std::pair<std::size_t, std::size_t> r) const { return prose_[r.second] - prose_[r.first]; }
    double linkShareOf(std::pair<std::size_t, std::size_t> r) const {
        const std::size_t all = all_[r.second] - all_[r.first];
        return all == 0 ? 0 : static_cast<double>(links_[r.second] - links_[r.first]) / static_cast<double>(all);
    }
    std::size_t totalProse() const { return prose_.back(); }

private:
    const std::vector<PageBlock>& blocks_;
    std::vector<std::size_t> prose_, all_, links_;
};

std::vector<Role> rolesOf(const HtmlTree& page) {
    std::vector<Role> roles(page.size(), Role::Neutral);
    for (std::uint32_t i = 1; i < page.size(); ++i) {
        if (page[i].tag == HtmlTag::Text) continue;
        roles[i] = roleOf(page, i);
        if (roles[i] == Role::Invisible) i = page[i].end - 1;
    }
    return roles;
}

std::vector<bool> invisible(const HtmlTree& page, const std::vector<Role>& roles) {
    std::vector<bool> skip(page.size(), false);
    for (std::uint32_t i = 0; i < page.size(); ++i) skip[i] = roles[i] == Role::Invisible;
    return skip;
}

/// What its name calls furniture is left out, unless most of the page's prose is inside: a wrapper named after its
/// layout ("content-with-sidebar").
std::vector<bool> withoutFurniture(const HtmlTree& page, const std::vector<Role>& roles,
                                   const std::vector<PageBlock>& blocks) {
    std::vector<bool> skip = invisible(page, roles);
    const Sums sums(blocks);
    for (std::uint32_t i = 1; i < page.size(); ++i) {
        if (skip[i]) {
            i = page[i].end - 1;
            continue;
        }
        if (roles[i] != Role::Boilerplate && roles[i] != Role::Suspect) continue;
        const auto range = sums.range(page, i);
        const bool holdsMost = sums.prose(range) * 2 > sums.totalProse();
        if (holdsMost) continue;
        const bool guilty = roles[i] == Role::Boilerplate || (sums.linkShareOf(range) > 0.3 || sums.prose(range) == 0);
        if (guilty && (roles[i] == Role::Boilerplate || page[i].tag != HtmlTag::Span)) skip[i] = true;
    }
    return skip;
}

/// Readability's score of every element that holds prose.
std::vector<double> scoresOf(const HtmlTree& page, const std::vector<Role>& roles,
                             const std::vector<PageBlock>& blocks) {
    std::vector<double> scores(page.size(), 0);
    for (const PageBlock& block : blocks) {
        if (!isProse(block)) continue;
        const double value =
            1 + static_cast<double>(commas(block.text)) + std::min(static_cast<double>(weight(block.text)) / 100, 3.0);
        const bool ownContainer = block.tag == HtmlTag::Div || block.tag == HtmlTag::Section ||
                                  block.tag == HtmlTag::Article || block.tag == HtmlTag::Td ||
                                  block.tag == HtmlTag::Body || block.tag == HtmlTag::Main;
        std::uint32_t holder = ownContainer ? block.node : page[block.node].parent;
        for (int level = 0; level < 5 && holder != 0; ++level, holder = page[holder].parent) {
            const double divider = level == 0 ? 1 : level == 1 ? 2 : level * 3;
            scores[holder] += value / divider;
        }
    }
    const Sums sums(blocks);
    for (std::uint32_t i = 0; i < page.size(); ++i) {
        if (scores[i] == 0) continue;
        if (roles[i] == Role::Content) scores[i] += 25;
        if (roles[i] == Role::Suspect) scores[i] -= 15;
        scores[i] *= 1 - sums.linkShareOf(sums.range(page, i));
    }
    return scores;
}

/// The element that holds the article: the best score, then outwards as long as what is around adds real prose.
std::uint32_t articleElement(const HtmlTree& page, const std::vector<double>& scores,
                             const std::vector<PageBlock>& blocks) {
    const auto best = static_cast<std::uint32_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    if (scores[best] <= 0) return 0;
    const Sums sums(blocks);
    std::uint32_t top = best;
    for (std::uint32_t outer = page[best].parent; outer != 0; outer = page[outer].parent) {
        const HtmlTag tag = page[outer].tag;
        if (tag == HtmlTag::Body || tag == HtmlTag::Html) break;
        const auto inside = sums.range(page, top), around = sums.range(page, outer);
        const bool addsProse = sums.prose(around) * 10 >= sums.prose(inside) * 12;
        if (inside == around || (addsProse && scores[outer] * 3 >= scores[best] && sums.linkShareOf(around) < 0.25))
            top = outer;
    }
    return top;
}

bool endsSentence(std::string_view text) {
    for (const std::string_view end : {".", "!", "?", "…", "。", "！", "？", ".\"", "”", "»", ":", ";", ")", "\""})
        if (text.ends_with(end)) return true;
    return false;
}

/// A block inside the article's element that is no article text after all.
bool isFurniture(const PageBlock& block) {
    if (isFurnitureLine(block.text) || isShareLine(block.text)) return true;
    const std::size_t size = weight(block.text);
    const double links = linkShare(block);
    if (links > 0.8 && size < 200 && !endsSentence(block.text)) return true;
    return links > 0.5 && block.tag == HtmlTag::Li && !endsSentence(block.text);
}

bool isHeading(const PageBlock& block) {
    if (isHeadingTag(block.tag)) return true;
    return block.emphasised && weight(block.text) < 90 && block.tag != HtmlTag::Li && block.tag != HtmlTag::Tr &&
           !endsSentence(block.text) && block.text.find('\n') == std::string::npos;
}

std::vector<TextBlock> chosen(const HtmlTree& page, std::uint32_t element, const std::vector<PageBlock>& blocks) {
    std::vector<TextBlock> result;
    for (const PageBlock& block : blocks) {
        if (block.firstText < element || block.firstText >= page[element].end || isFurniture(block)) continue;
        result.push_back({block.text, isHeading(block) ? BlockKind::Heading : BlockKind::Paragraph});
    }
    // A heading with nothing under it headed what was left out.
    while (!result.empty() && result.back().kind == BlockKind::Heading) result.pop_back();
    return result;
}

std::size_t proseOf(const std::vector<TextBlock>& blocks) {
    std::size_t sum = 0;
    for (const TextBlock& block : blocks) sum += weight(block.text);
    return sum;
}

}  // namespace

std::vector<TextBlock> mainText(const HtmlTree& page, std::string_view) {
    const std::vector<Role> roles = rolesOf(page);
    const std::vector<bool> hidden = invisible(page, roles);
    const std::vector<PageBlock> all = blocksOf(page, hidden);
    const std::vector<PageBlock> blocks = blocksOf(page, withoutFurniture(page, roles, all));
    std::vector<TextBlock> best = chosen(page, articleElement(page, scoresOf(page, roles, blocks), blocks), blocks);
    if (proseOf(best) >= 250) return best;
    // Too little: the names may have misled us, so the text alone decides.
    std::vector<TextBlock> plain = chosen(page, articleElement(page, scoresOf(page, roles, all), all), all);
    return proseOf(plain) > proseOf(best) * 2 ? plain : best;
}

}  // namespace dateline
