#include "core/events/tight_words.h"

#include "core/events/title_words.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace dateline {
namespace {

using std::string_view;

constexpr int furthest = 60;          ///< words from the trigger that a title can reach
constexpr string_view loose = " - ";  ///< a hyphen with blanks around it

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isNumber(string_view word) { return !word.empty() && std::all_of(word.begin(), word.end(), isDigit); }

/// Whether two words of a title, of which the first may have been made a capital, stand around a hyphen.
bool isPair(string_view first, string_view second, string_view before, string_view after) {
    return first.size() >= before.size() && second.size() >= after.size() &&
           lowered(first.substr(first.size() - before.size())) == lowered(before) &&
           second.substr(0, after.size()) == after;
}

/// "first - degree" and, where the hyphen was left out, "first degree".
void tightenHyphens(const Tree& tree, int trigger, std::string& title) {
    const int to = std::min(tree.size() - 1, trigger + furthest);
    for (int i = std::max(1, trigger - furthest); i < to; ++i) {
        if (tree.word(i) != "-" || tree.tag(i) != "HYPH" || tree.at(i).span.begin == tree.at(i - 1).span.end) continue;
        const string_view before = tree.word(i - 1), after = tree.word(i + 1);
        for (const string_view mark : {loose, string_view(" ")})
            for (std::size_t at = title.find(mark); at != std::string::npos; at = title.find(mark, at + 1))
                if (isPair(wordBefore(title, at + 1), wordAfter(title, at + mark.size() - 1), before, after))
                    title.replace(at, mark.size(), 1, '-');
    }
}

/// "65 - 53"
void tightenScores(std::string& title) {
    for (std::size_t at = title.find(loose); at != std::string::npos; at = title.find(loose, at + 1))
        if (isNumber(wordBefore(title, at + 1)) && isNumber(wordAfter(title, at + loose.size() - 1)))
            title.replace(at, loose.size(), 1, '-');
}

/// "31, 000", "5. 9"
void tightenNumbers(const Tree& tree, int trigger, std::string& title) {
    const int to = std::min(tree.size(), trigger + furthest);
    for (int i = std::max(0, trigger - furthest); i < to; ++i) {
        const string_view word = tree.word(i);
        if (!isDigit(word.front()) || word.find(' ') == string_view::npos) continue;
        std::string tight(word);
        std::erase(tight, ' ');
        if (const std::size_t at = title.find(word); at != std::string::npos) title.replace(at, word.size(), tight);
    }
}

/// "Lund’ harbour" of "Lund ’ s harbour", which is three words of the text
void restoreOwners(const Tree& tree, int trigger, std::string& title) {
    const int to = std::min(tree.size() - 1, trigger + furthest);
    for (int i = std::max(1, trigger - furthest); i < to; ++i) {
        if ((tree.word(i) != "’" && tree.word(i) != "'") || tree.word(i + 1) != "s") continue;
        const std::string owner = std::string(tree.word(i - 1)) + std::string(tree.word(i));
        const std::size_t at = title.find(owner + ' ');
        if (at != std::string::npos) title.insert(at + owner.size(), 1, 's');
    }
}

void tightenAll(std::string& title, string_view apart, string_view tight) {
    for (std::size_t at = title.find(apart); at != std::string::npos; at = title.find(apart, at + tight.size()))
        if (at == 0 || title[at - 1] == ' ' || apart.front() == ' ') title.replace(at, apart.size(), tight);
}

}  // namespace

std::string withTightWords(const Tree& tree, int trigger, std::string title) {
    tightenHyphens(tree, trigger, title);
    tightenScores(title);
    tightenNumbers(tree, trigger, title);
    restoreOwners(tree, trigger, title);
    return withTightMarks(std::move(title));
}

std::string withTightMarks(std::string title) {
    tightenAll(title, "U. S.", "U.S.");
    tightenAll(title, "U. N.", "U.N.");
    tightenAll(title, "U. K.", "U.K.");
    tightenAll(title, " ’ s ", "’s ");
    tightenAll(title, " ' s ", "'s ");
    for (std::size_t at = title.find("s ’ "); at != std::string::npos; at = title.find("s ’ ")) title.erase(at + 1, 1);
    return title;
}

std::string withTightNames(const Passage& passage, std::string title) {
    for (std::size_t at = title.find(loose); at != std::string::npos; at = title.find(loose, at + 1)) {
        const string_view before = wordBefore(title, at + 1), after = wordAfter(title, at + loose.size() - 1);
        const std::string name = std::string(before) + std::string(loose) + std::string(after);
        const std::vector<int> some = passage.index.with(before);
        if (std::any_of(some.begin(), some.end(), [&](int e) {
                return passage.cast.entities[static_cast<std::size_t>(e)].name.find(name) != std::string::npos;
            }))
            title.replace(at, loose.size(), 1, '-');
    }
    return title;
}

std::string withWholeQuotes(std::string title) {
    const auto drop = [&](string_view mark) {
        for (std::size_t at = title.find(mark); at != std::string::npos; at = title.find(mark))
            title.erase(at, mark.size());
        for (std::size_t at = title.find("  "); at != std::string::npos; at = title.find("  ")) title.erase(at, 1);
        if (title.starts_with(' ')) title.erase(0, 1);
    };
    if (std::count(title.begin(), title.end(), '"') % 2 != 0) drop("\"");
    const bool opens = title.find("“") != std::string::npos, closes = title.find("”") != std::string::npos;
    if (opens != closes) drop(opens ? "“" : "”");
    return title;
}

}  // namespace dateline
