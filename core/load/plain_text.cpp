#include "core/load/plain_text.h"

#include "core/load/clean_lines.h"
#include "core/load/html_tree.h"
#include "core/load/language.h"
#include "core/load/line_shape.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

std::vector<Line> linesOf(std::string_view text) {
    std::vector<Line> lines;
    bool gap = true;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string line = collapsed(text.substr(begin, end - begin));
        begin = end + 1;
        if (line.empty()) {
            gap = true;
            if (!lines.empty()) lines.back().gapAfter = true;
        } else {
            lines.push_back({std::move(line), std::exchange(gap, false), false});
        }
    }
    if (!lines.empty()) lines.back().gapAfter = true;
    return lines;
}

std::size_t longestInner(const std::vector<Line>& lines) {
    std::size_t longest = 0;
    for (const Line& line : lines)
        if (!line.gapAfter) longest = std::max(longest, line.text.size());
    return longest;
}

/// Whether the text was broken at a fixed width: its inner lines are about as long as the longest, and end anywhere.
bool isHardWrapped(const std::vector<Line>& lines) {
    const std::size_t longest = longestInner(lines);
    std::size_t inner = 0, unfinished = 0, full = 0;
    for (const Line& line : lines) {
        if (line.gapAfter) continue;
        ++inner;
        if (!endsSentence(line.text)) ++unfinished;
        if (line.text.size() * 10 >= longest * 7) ++full;
    }
    return inner >= 3 && longest >= 45 && longest <= 120 && full * 10 >= inner * 7 && unfinished * 2 >= inner;
}

std::vector<Line> joined(const std::vector<Line>& lines) {
    const bool wrapped = isHardWrapped(lines);
    const std::size_t longest = longestInner(lines);
    std::vector<Line> result;
    std::size_t above = 0;  // how long the line above was
    for (const Line& line : lines) {
        // A headline above its date: there was room for more, so the line ended because it was at its end.
        const bool ended = std::exchange(above, line.text.size()) * 10 < longest * 6 && !startsSmall(line.text);
        const bool goesOn = !line.gapBefore && !result.empty() &&
                            ((wrapped && !ended) || (startsSmall(line.text) && !endsSentence(result.back().text) &&
                                                     result.back().text.size() >= 40));
        if (goesOn) {
            result.back().text += ' ' + line.text;
            result.back().gapAfter = line.gapAfter;
        } else {
            result.push_back(line);
        }
    }
    return result;
}

}  // namespace

Draft readPlainText(std::string_view text) {
    Draft draft;
    draft.format = "text";
    draft.language = languageOf(text);
    draft.blocks = blocksOfLines(joined(linesOf(text)), draft.language);
    cleanFurniture(draft);
    return draft;
}

}  // namespace dateline
