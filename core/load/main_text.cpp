#include "core/load/main_text.h"

#include "core/load/article_place.h"
#include "core/load/block_sums.h"
#include "core/load/furniture.h"
#include "core/load/line_shape.h"
#include "core/load/page_blocks.h"

#include <algorithm>
#include <string>
#include <utility>

namespace dateline {
namespace {

/// A lead is at most this many blocks, and at most this far above the text.
constexpr std::size_t maxLead = 3;
constexpr std::size_t maxLeadDistance = 15;

/// Closed as a sentence or a clause is: not a label.
bool isClosed(std::string_view text) {
    return endsSentence(text) || text.ends_with(":") || text.ends_with(";") || text.ends_with(")");
}

/// An address or a handle that stands alone.
bool isContact(std::string_view text) {
    return text.size() < 80 && text.find(' ') == text.npos &&
           (text.find('@') != text.npos || text.find("twitter.com/") != text.npos);
}

/// A block inside the article's element that is no article text after all.
bool isFurniture(const PageBlock& block) {
    if (isFurnitureLine(block.text) || isShareLine(block.text)) return true;
    const double links = linkShare(block);
    if (isInvitation(block.text, links > 0.33) || isContact(block.text)) return true;
    if (links > 0.8 && weight(block.text) < 200 && !isClosed(block.text)) return true;
    return links > 0.5 && block.tag == HtmlTag::Li && !isClosed(block.text);
}

bool isHeading(const PageBlock& block) {
    if (isHeadingTag(block.tag)) return weight(block.text) < 200;
    return block.emphasised && weight(block.text) < 90 && block.tag != HtmlTag::Li && block.tag != HtmlTag::Tr &&
           !isClosed(block.text) && block.text.find('\n') == std::string::npos;
}

/// Where the article's own heading stands, or any of the first level; 0 where there is none above `before`.
std::uint32_t headingBefore(const HtmlTree& page, std::uint32_t before, std::string_view title) {
    const std::string wanted = foldedWords(title);
    std::uint32_t first = 0;
    for (std::uint32_t i = 1; i < before; ++i) {
        if (!isHeadingTag(page[i].tag)) continue;
        if (foldedWords(page.text(i)) == wanted) return i;
        if (page[i].tag == HtmlTag::H1) first = i;
    }
    return first;
}

bool isLead(const PageBlock& block) {
    const std::size_t least = isHeadingTag(block.tag) ? 80 : 60;
    return weight(block.text) >= least && linkShare(block) < 0.3 && block.tag != HtmlTag::Li;
}

/// The lead: prose between the heading and the text's element, where headlines put their standfirst.
std::vector<const PageBlock*> leadOf(const HtmlTree& page, const std::vector<PageBlock>& blocks, std::size_t textBegin,
                                     std::string_view title) {
    std::vector<const PageBlock*> lead;
    if (textBegin >= blocks.size()) return lead;
    const std::uint32_t heading = headingBefore(page, blocks[textBegin].firstText, title);
    if (heading == 0) return lead;
    const std::size_t lowest = textBegin > maxLeadDistance ? textBegin - maxLeadDistance : 0;
    for (std::size_t i = textBegin; i-- > lowest && blocks[i].firstText >= page[heading].end && lead.size() < maxLead;)
        if (isLead(blocks[i])) lead.insert(lead.begin(), &blocks[i]);
    return lead;
}

/// Appeals at the end, and headings with nothing under them: they headed what was left out.
void dropTail(std::vector<TextBlock>& blocks) {
    while (!blocks.empty() && (blocks.back().kind == BlockKind::Heading || isAppeal(blocks.back().text)))
        blocks.pop_back();
}

std::vector<TextBlock> chosen(const HtmlTree& page, std::uint32_t element, const std::vector<PageBlock>& blocks,
                              std::string_view title) {
    const BlockRange range = BlockSums(blocks).range(page, element);
    std::vector<TextBlock> result;
    for (const PageBlock* block : leadOf(page, blocks, range.begin, title))
        result.push_back({block->text, BlockKind::Paragraph});
    for (std::size_t i = range.begin; i < range.end; ++i)
        if (!isFurniture(blocks[i]))
            result.push_back({blocks[i].text, isHeading(blocks[i]) ? BlockKind::Heading : BlockKind::Paragraph});
    dropTail(result);
    return result;
}

std::size_t weightOf(const std::vector<TextBlock>& blocks) {
    std::size_t sum = 0;
    for (const TextBlock& block : blocks) sum += weight(block.text);
    return sum;
}

/// The paragraphs of text that is told in one string.
std::vector<TextBlock> paragraphsOf(std::string_view text) {
    std::vector<TextBlock> result;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string line = collapsed(text.substr(begin, end - begin));
        if (!line.empty()) result.push_back({std::move(line), BlockKind::Paragraph});
        begin = end + 1;
    }
    return result;
}

}  // namespace

std::vector<TextBlock> mainText(const HtmlTree& page, std::string_view title, std::string_view stated) {
    const std::vector<Role> roles = rolesOf(page);
    const std::vector<PageBlock> all = blocksOf(page, invisible(roles));
    const std::vector<PageBlock> blocks = blocksOf(page, withoutFurniture(page, roles, all));
    std::vector<TextBlock> best = chosen(page, articleElement(page, roles, blocks), blocks, title);
    if (weightOf(best) >= 150) return best;
    // Too little: the names may have misled us, so the text alone decides.
    std::vector<TextBlock> plain = chosen(page, articleElement(page, roles, all), all, title);
    if (weightOf(plain) > weightOf(best) * 4) best = std::move(plain);
    // A page that is filled by its scripts has its text in its metadata only.
    std::vector<TextBlock> told = paragraphsOf(stated);
    return weightOf(told) > weightOf(best) * 2 ? told : best;
}

std::vector<TextBlock> selectedText(const HtmlTree& selection) {
    std::vector<TextBlock> result;
    for (const PageBlock& block : blocksOf(selection, invisible(rolesOf(selection))))
        if (!isFurnitureLine(block.text) && !isShareLine(block.text))
            result.push_back({block.text, isHeading(block) ? BlockKind::Heading : BlockKind::Paragraph});
    return result;
}

}  // namespace dateline
