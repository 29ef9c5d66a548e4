#include "core/events/counted_noun.h"

#include "core/base/utf8.h"
#include "core/events/title_words.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace dateline {
namespace {

using std::string_view;

constexpr int nearTrigger = 12;  ///< words from the trigger to the number that a title has
constexpr int nearNumber = 25;   ///< words from the number back to what was counted

class Counted {
public:
    explicit Counted(const Tree& tree) : tree_(tree) {}

    /// Whether a number stands for a noun, which its words before or behind point to.
    bool isBare(int i) const {
        if (i < 2 || tree_.upos(i) != Upos::Num || tree_.slotAt(i)) return false;
        if (tree_.relation(i) == Relation::Nummod && tree_.head(i) > i && word(tree_.head(i)) != "more") return false;
        const char first = tree_.word(i).front();
        if (first < 'a' || first > 'z' || word(i) == "one") return false;  // "rose to 310"
        const int next = isMore(i) ? i + 2 : i + 1;
        if (next < tree_.size() && !tree_.slotAt(next) && (isNominal(tree_.upos(next)) || word(next) == "of"))
            return false;
        return isMore(i) || word(i - 1) == "only" || isOfWhich(i) ||
               (word(i - 1) == "of" && tree_.tag(i - 2) == "NNS");  // "the bodies of three"
    }
    bool isMore(int i) const { return i + 1 < tree_.size() && word(i + 1) == "more"; }
    /// What a number counts, as a plural; empty where nothing tells.
    std::string nounOf(int number) const {
        for (int i = number - 1; i >= std::max(0, number - nearNumber); --i) {
            if (tree_.upos(i) != Upos::Noun && tree_.upos(i) != Upos::Propn) continue;
            if (tree_.slotAt(i) || (i + 1 < tree_.size() && isNominal(tree_.upos(i + 1)))) continue;
            int from = i;
            while (from > 0 && tree_.upos(from - 1) == tree_.upos(i) && !tree_.slotAt(from - 1)) --from;
            if (from == 0) return {};
            const bool many = tree_.tag(i) == "NNS" || tree_.tag(i) == "NNPS";
            if (many && tree_.upos(from - 1) == Upos::Num) return words(from, i);
            const bool a = word(from - 1) == "a" || word(from - 1) == "an";
            if (!many && isMore(number) && a && tree_.relation(i) == Relation::Obj) return words(from, i) + 's';
        }
        return {};
    }

private:
    std::string word(int i) const { return lowered(tree_.word(i)); }
    /// "of which five", "of whom only two"
    bool isOfWhich(int i) const {
        const int which = word(i - 1) == "only" || word(i - 1) == "just" ? i - 2 : i - 1;
        return which > 0 && (word(which) == "which" || word(which) == "whom") && word(which - 1) == "of";
    }
    std::string words(int from, int to) const {
        return std::string(Span{tree_.at(from).span.begin, tree_.at(to).span.end}.in(tree_.text));
    }

    const Tree& tree_;
};

}  // namespace

std::string withCountedNoun(const Tree& tree, int trigger, std::string title, std::size_t longest) {
    const Counted counted(tree);
    const int end = std::min(tree.size(), trigger + nearTrigger);
    for (int i = std::max(0, trigger - nearTrigger); i < end; ++i) {
        if (!counted.isBare(i)) continue;
        const std::string lower = lowered(title), number = lowered(tree.word(i));
        const std::vector<std::size_t> places = placesOf(lower, number);
        if (places.size() != 1) continue;
        std::size_t at = places.front() + number.size();
        if (wordAfter(title, at) == "more") at += string_view(" more").size();
        const std::string noun = counted.nounOf(i);
        if (noun.empty() || placesOf(lower.substr(0, at), lowered(noun), ",").size() > 0) continue;
        const std::string more = counted.isMore(i) && !title.substr(0, at).ends_with(" more") ? " more " : " ";
        if (codePointCount(title) + codePointCount(more + noun) <= longest) title.insert(at, more + noun);
    }
    return title;
}

}  // namespace dateline
