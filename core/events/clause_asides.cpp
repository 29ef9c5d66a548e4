#include "core/events/clause_asides.h"

#include "core/events/lexicon.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline {
namespace {

using std::string_view;

constexpr int longest = 30;     ///< words of an aside
constexpr int longestNoun = 8;  ///< words of a noun and what stands before it
constexpr int reach = 60;       ///< words that are looked at before or behind one: keeps long sentences linear

class Finder {
public:
    Finder(const Tree& tree, const std::vector<bool>& left) : tree_(tree), left_(left) {}

    std::vector<ClauseAside> run() const {
        std::vector<ClauseAside> found, open;
        for (int i = 1; i + 1 < tree_.size(); ++i) {
            if (!isShown(i)) continue;
            if (endsThought(i) || (!open.empty() && i - open.back().from > longest)) open.clear();
            if (tree_.word(i) != ",") continue;
            bool closed = false;
            for (; !open.empty() && closes(open.back(), i); closed = true) {  // two may end at one comma
                ClauseAside aside = open.back();
                open.pop_back();
                aside.to = i;
                found.push_back(aside);
            }
            if (closed) continue;
            if (const Relation relation = opens(i); relation != Relation::Root) {
                open.push_back({isBehindAge(i) ? i - 3 : i - 1, i, i, relation});
            }
        }
        return found;
    }

private:
    bool isShown(int i) const { return left_[static_cast<std::size_t>(i)]; }
    int shownAfter(int i) const {
        do ++i;
        while (i < tree_.size() && !isShown(i));
        return i;
    }
    /// What no aside goes beyond.
    bool endsThought(int i) const {
        const string_view w = tree_.word(i);
        return w == ";" || w == ":" || w == "\"" || w == "“" || w == "”" || w == "``" || w == "''" || isDash(w);
    }
    /// What opens behind a comma, by its relation to the noun before; Root where that is nothing.
    Relation opens(int comma) const {
        constexpr Relation nothing = Relation::Root;
        if (isBehindAge(comma)) return Relation::Acl;
        if (!isShown(comma - 1) || !isNominal(tree_.upos(comma - 1)) || tree_.tag(comma - 1) == "PRP") return nothing;
        int first = shownAfter(comma);
        if (first < tree_.size() && tree_.tag(first) == "RB") first = shownAfter(first);  // "originally built"
        if (first + 1 >= tree_.size() || first > comma + 2) return nothing;
        const PennTag tag = tree_.tag(first);
        const bool relative = first == comma + 1 && (tag == "WP" || tag == "WDT" || tag == "WP$" ||
                                                     (tag == "WRB" && tree_.word(first) == "where"));
        const bool describes = first == comma + 1 && isDescription(first) && !isGoverned(comma - 1);
        if ((!relative && !describes && tag != "VBN" && tag != "VBG") || isObject(comma - 1)) return nothing;
        if (describes) return Relation::Appos;
        if (relative) return Relation::AclRelcl;
        const Act* act = verbAct(tree_.lemma(first));
        const bool says = isSaying(act);
        return (tag == "VBG" && says) || tree_.lemma(first) == "include" ? nothing  // "said Berg, adding that …"
                                                                         : Relation::Acl;
    }
    /// "the powerful man who ran the town"
    bool isDescription(int first) const {
        if (tree_.upos(first) != Upos::Det) return false;
        int i = first + 1;
        while (i < tree_.size() && i < first + longestNoun && tree_.tag(i) != "WP" &&
               (isNominal(tree_.upos(i)) || tree_.upos(i) == Upos::Adj))
            ++i;
        return i < tree_.size() && i > first + 1 && tree_.tag(i) == "WP" && isNominal(tree_.upos(i - 1));
    }
    /// "In Lund, the man who …": no other name of what a preposition governs.
    bool isGoverned(int noun) const {
        for (int i = noun; i >= 0 && i > noun - longestNoun; --i) {
            if (tree_.upos(i) == Upos::Adp) return true;
            if (!isNominal(tree_.upos(i)) && tree_.upos(i) != Upos::Adj && tree_.upos(i) != Upos::Det) return false;
        }
        return false;
    }
    /// "for Karl Voss, 23, charged with theft, ...": what was done to him who has the age, and no verb of his.
    bool isBehindAge(int comma) const {
        if (comma < 3 || tree_.tag(comma - 1) != "CD" || tree_.word(comma - 2) != ",") return false;
        const int verb = comma + 1;
        if (tree_.upos(comma - 3) != Upos::Propn || !isShown(verb) || verb + 1 >= tree_.size()) return false;
        const bool past = tree_.tag(verb) == "VBN" || tree_.tag(verb) == "VBD";
        const Upos next = tree_.upos(verb + 1);
        return past && tree_.word(verb).ends_with("ed") && next == Upos::Adp && isDoneTo(tree_.lemma(verb));
    }
    static bool isDoneTo(const std::string& lemma) {
        const Act* act = verbAct(lemma);
        return wantsObject(lemma) ||
               (act && (act->name == "charge" || act->name == "arrest" || act->name == "convict"));
    }
    /// Whether a verb stands before a noun in its own clause, so that none can follow: "reversed the plan, finding …".
    bool isObject(int noun) const {
        constexpr std::array<string_view, 14> openers = {"that",    "after", "before", "when",     "as",
                                                         "because", "if",    "while",  "although", "since",
                                                         "until",   "and",   "but",    "where"};
        for (int i = noun - 1; i >= std::max(0, noun - reach); --i) {
            if (!isShown(i)) continue;
            if (endsThought(i) || tree_.tag(i).starts_with('W') || isOneOf(lowered(tree_.word(i)), openers))
                return false;
            if (!hasTense(tree_.tag(i))) continue;
            const Act* act = verbAct(tree_.lemma(i));  // "said the tram, built in 1998, left the rails"
            return !isSaying(act);
        }
        return false;
    }
    /// Whether the verb of the noun before the aside stands behind a comma.
    bool closes(const ClauseAside& aside, int comma) const {
        const int verb = shownAfter(comma);
        if (verb + 1 >= tree_.size() || !(hasTense(tree_.tag(verb)) || isPast(verb))) return false;
        if (aside.relation != Relation::Acl && !hasVerbWithin(aside.from, comma)) return false;
        return !isSpeakerBehind(verb);
    }
    /// "a tram, built in 1998, crashed in Lund": the tagger takes it for a participle.
    bool isPast(int verb) const {
        if (tree_.tag(verb) != "VBN" || verb + 1 >= tree_.size()) return false;
        const int last = std::min(tree_.size(), verb + reach);
        for (int i = verb + 1; i < last && !endsThought(i); ++i)
            if (opensClause(i))  // "found in May that …", "shut when it was sold"
                return true;
            else if (hasTense(tree_.tag(i)))
                return tree_.upos(i - 1) == Upos::Cconj || saysBefore(i) ||  // "and has since been repaired"
                       (tree_.word(i - 1) == "," && isSpeakerBehind(i));     // ", said Berg"
        return true;
    }
    bool opensClause(int i) const {
        constexpr std::array<string_view, 6> openers = {"that", "because", "when", "after", "before", "although"};
        return isOneOf(tree_.word(i), openers) && tree_.word(i - 1) != ",";
    }
    /// "…, his family said."
    bool saysBefore(int verb) const {
        const Act* act = verbAct(tree_.lemma(verb));
        if (!isSaying(act)) return false;
        int i = verb - 1;
        while (i > 0 && i > verb - longestNoun &&
               (isNominal(tree_.upos(i)) || tree_.upos(i) == Upos::Adj || tree_.upos(i) == Upos::Det ||
                tree_.tag(i) == "PRP$"))
            --i;
        return i < verb - 1 && tree_.word(i) == ",";
    }
    bool hasVerbWithin(int from, int to) const {
        for (int i = from + 1; i < to; ++i)
            if (hasTense(tree_.tag(i))) return true;
        return false;
    }
    /// "…, killing two, said Voss."
    bool isSpeakerBehind(int verb) const {
        const Act* act = verbAct(tree_.lemma(verb));
        if (!isSaying(act)) return false;
        int i = verb + 1;
        while (i < tree_.size() &&
               (isNominal(tree_.upos(i)) || tree_.upos(i) == Upos::Det || tree_.upos(i) == Upos::Adj || !isShown(i)))
            ++i;
        return i > verb + 1 && (i >= tree_.size() || tree_.upos(i) == Upos::Punct || tree_.upos(i) == Upos::Adp);
    }

    const Tree& tree_;
    const std::vector<bool>& left_;
};

}  // namespace

std::vector<ClauseAside> clauseAsides(const Tree& tree, const std::vector<bool>& left) {
    return Finder(tree, left).run();
}

}  // namespace dateline
