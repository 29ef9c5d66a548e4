#include "core/load/clean_lines.h"

#include "core/load/agencies.h"
#include "core/load/date_line.h"
#include "core/load/furniture.h"
#include "core/load/line_shape.h"
#include "core/load/plain_furniture.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {
namespace {

/// Furniture stands before the text: its lines are looked for among this many first blocks.
constexpr std::size_t headBlocks = 12;

/// A headline says something: a name alone ("Ben Stiller") may be an item of a list.
bool isHeadline(const std::string& line) {
    return isTitleLike(line) && wordCount(line) >= 4 && !line.starts_with("- ") && !line.starts_with("* ") &&
           !line.starts_with("• ");
}

/// The end of the run of lines that stand without a gap from `first` on.
std::size_t runEnd(const std::vector<Line>& lines, std::size_t first) {
    std::size_t end = first + 1;
    while (end < lines.size() && !lines[end].gapBefore) ++end;
    return end;
}

bool isRelatedLinks(const std::vector<Line>& lines, std::size_t first, std::size_t end) {
    if (end - first < 2 || end - first > 8 || end == lines.size() || first == 0) return false;
    // "The three demands were:" announces a list, which is text.
    if (!endsSentence(lines[first - 1].text) || !endsSentence(lines[end].text)) return false;
    for (std::size_t i = first; i < end; ++i)
        if (!isHeadline(lines[i].text)) return false;
    return true;
}

/// A headline's own company: its date and its author.
bool isHeadMatter(const std::string& line, std::string_view language) {
    return dateLine(line, language) || !bylineAuthor(line).empty();
}

bool isCrosshead(const std::vector<Line>& lines, std::size_t i, std::string_view language) {
    if (!lines[i].gapBefore || !isTitleLike(lines[i].text)) return false;
    std::size_t next = i + 1;
    while (next < lines.size() && !lines[next].gapBefore && isHeadMatter(lines[next].text, language)) ++next;
    if (next == lines.size()) return false;
    // Short lines one below the other are a list, whose first is no heading.
    return !startsSmall(lines[next].text) && (lines[next].gapBefore || !isTitleLike(lines[next].text));
}

/// "Home > World > Asia": short names parted by arrows.
bool isBreadcrumb(std::string_view line) {
    if (line.size() > 150 || endsSentence(line)) return false;
    std::size_t arrows = 0;
    for (const std::string_view arrow : {" > ", " » ", " › ", " → ", " / "})
        for (std::size_t at = line.find(arrow); at != line.npos; at = line.find(arrow, at + 1)) ++arrows;
    return arrows >= 2 && wordCount(line) <= arrows * 4 + 4;
}

bool isWholeText(const TextBlock& block) {
    return block.kind == BlockKind::Paragraph && (endsSentence(block.text) || wordCount(block.text) > 18);
}

/// How many first blocks may be furniture: up to the second whole paragraph.
std::size_t headSize(const std::vector<TextBlock>& blocks) {
    std::size_t whole = 0;
    for (std::size_t i = 0; i < blocks.size() && i < headBlocks; ++i)
        if (isWholeText(blocks[i]) && ++whole == 2) return i;
    return std::min(blocks.size(), headBlocks);
}

template <class Condition>
void eraseAmong(std::vector<TextBlock>& blocks, std::size_t first, std::size_t last, Condition condition) {
    const auto begin = blocks.begin() + static_cast<std::ptrdiff_t>(first),
               end = blocks.begin() + static_cast<std::ptrdiff_t>(last);
    blocks.erase(std::remove_if(begin, end, condition), end);
}

/// Reads and takes out a date line or byline.
bool takeDateLine(Draft& draft, const TextBlock& block) {
    const auto line = dateLine(block.text, draft.language);
    if (!line) return false;
    const int trust = line->modified ? 45 : line->published ? 70 : 66;
    draft.dates.push_back({.day = line->day,
                           .trust = trust - (line->ambiguous ? 5 : 0),
                           .evidence = "the date line “" + block.text + "”",
                           .origin = DateOrigin::DateLine,
                           .changed = line->modified});
    if (draft.author.empty()) draft.author = line->author;
    return true;
}

bool takeByline(Draft& draft, const TextBlock& block) {
    if (!draft.author.empty() && foldedWords(block.text) == foldedWords(draft.author)) return true;
    const std::string author = bylineAuthor(block.text);
    if (author.empty()) return false;
    if (draft.author.empty()) draft.author = author;
    return true;
}

void takeHeadLines(Draft& draft) {
    const std::size_t head = headSize(draft.blocks);
    eraseAmong(draft.blocks, 0, head, [&](const TextBlock& block) {
        return takeDateLine(draft, block) || takeByline(draft, block) || isBreadcrumb(block.text);
    });
    // A date line may also close the text; above it the days belong to the story.
    if (draft.blocks.size() > 1 && takeDateLine(draft, draft.blocks.back())) draft.blocks.pop_back();
}

bool endsWithTitle(const std::string& folded, const std::string& title) {
    return folded == title || (folded.size() > title.size() && folded.ends_with(" " + title));
}

/// The headline among the first blocks: one that is said twice, or else the first.
void takeTitle(Draft& draft) {
    std::vector<const TextBlock*> candidates;
    const std::size_t head = headSize(draft.blocks);
    const bool hasText = std::any_of(draft.blocks.begin(), draft.blocks.end(),
                                     [](const TextBlock& b) { return b.kind == BlockKind::Paragraph; });
    if (!hasText) return;
    for (std::size_t i = 0; i < head && draft.blocks[i].kind == BlockKind::Heading; ++i)
        candidates.push_back(&draft.blocks[i]);
    for (const TextBlock* longer : candidates)
        for (const TextBlock* other : candidates) {
            const std::string folded = foldedWords(other->text);
            if (longer == other || wordCount(other->text) < 3 || !endsWithTitle(foldedWords(longer->text), folded))
                continue;
            draft.title = foldedWords(longer->text) == folded ? std::min(longer, other)->text : other->text;
            return;
        }
    if (!candidates.empty()) draft.title = candidates.front()->text;
}

}  // namespace

std::vector<TextBlock> blocksOfLines(const std::vector<Line>& lines, std::string_view language) {
    std::vector<TextBlock> blocks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].gapBefore) {
            const std::size_t end = runEnd(lines, i);
            if (isRelatedLinks(lines, i, end)) {
                i = end - 1;
                continue;
            }
        }
        blocks.push_back({lines[i].text, isCrosshead(lines, i, language) ? BlockKind::Heading : BlockKind::Paragraph});
    }
    return blocks;
}

void removeRepeatedTitle(Draft& draft) {
    const std::string title = foldedWords(draft.title);
    if (title.empty()) return;
    const std::size_t head = std::min<std::size_t>(draft.blocks.size(), headBlocks);
    eraseAmong(draft.blocks, 0, head, [&](const TextBlock& block) {
        return block.text.size() < draft.title.size() + 80 && !isWholeText(block) &&
               endsWithTitle(foldedWords(block.text), title);
    });
}

void cleanFurniture(Draft& draft) {
    // Of a page, the markup has told more than words can.
    const bool wordsOnly = draft.format != "html";
    if (wordsOnly) dropClosingSections(draft.blocks);
    eraseAmong(draft.blocks, 0, draft.blocks.size(), [wordsOnly](const TextBlock& block) {
        return isShareLine(block.text) || isFurnitureLine(block.text) || isInvitation(block.text, false) ||
               (wordsOnly && (isSiteNotice(block.text) || isCreditedCaption(block.text)));
    });
    takeHeadLines(draft);
    if (draft.title.empty()) takeTitle(draft);
    removeRepeatedTitle(draft);
    while (!draft.blocks.empty()) {
        std::string& last = draft.blocks.back().text;
        const std::string agencies = takeAgencies(last);
        if (agencies.empty()) break;
        if (draft.publisher.empty()) draft.publisher = agencies;
        if (last.empty()) draft.blocks.pop_back();
    }
}

}  // namespace dateline
