#include "core/events/surnames.h"

#include "core/events/gender.h"
#include "core/events/name_finder.h"
#include "core/events/tree_edit.h"
#include "core/events/word_list.h"

#include <bitset>
#include <set>
#include <string>
#include <string_view>

namespace dateline {
namespace {

using std::string_view;

bool isAt(const Tree& tree, int i) { return i >= 0 && i < tree.size(); }
bool isCapitalisedAt(const Tree& tree, int i) { return isAt(tree, i) && isCapitalised(tree.word(i)); }
bool isName(const Tree& tree, int i) { return isCapitalisedAt(tree, i) && tree.upos(i) == Upos::Propn; }
bool opensClause(const Tree& tree, int i) {
    return i == 0 || (tree.upos(i - 1) == Upos::Punct && tree.word(i - 1) != ",");
}

unsigned char firstByte(string_view word) { return static_cast<unsigned char>(word.front()); }

class Surnames {
public:
    explicit Surnames(std::vector<Tree>& trees) : trees_(trees) {}

    void run() {
        for (Tree& tree : trees_)
            if (!tree.heading) readFullNames(tree);
        if (surnames_.empty()) return;
        for (const Tree& tree : trees_) readUses(tree);
        for (Tree& tree : trees_)
            for (int i = 0; i < tree.size() && !tree.heading; ++i)
                if (isUnseen(tree, i)) setName(tree, i);
    }

private:
    /// "Steve Jobs", but not "Steve Jobs Tower": a given name, and a last one, whatever that was taken for.
    void readFullNames(Tree& tree) {
        for (int i = 0; i + 1 < tree.size(); ++i) {
            if (!isName(tree, i) || !isCapitalisedAt(tree, i + 1) || isCapitalisedAt(tree, i + 2)) continue;
            const string_view last = tree.word(i + 1);
            if (last.size() < 2 || tree.upos(i + 1) == Upos::Num || tree.slotAt(i + 1)) continue;
            if (genderOfName(tree.word(i)) == Gender::Unknown || genderOfName(last) != Gender::Unknown) continue;
            if (!isName(tree, i + 1)) setName(tree, i + 1);
            surnames_.insert(last);
            const std::string& small = *small_.insert(lowered(last)).first;
            firsts_.set(firstByte(small));
        }
    }
    /// Who is called by the surname alone within a sentence, and which are words of the article besides.
    void readUses(const Tree& tree) {
        for (int i = 0; i < tree.size(); ++i) {
            if (!isCapitalised(tree.word(i))) {
                if (!firsts_.test(firstByte(lowered(tree.word(i).substr(0, 1))))) continue;
                if (const auto at = small_.find(lowered(tree.word(i))); at != small_.end()) words_.insert(*at);
            } else if (!tree.heading && surnames_.count(tree.word(i)) && standsWithin(tree, i)) {
                alone_.insert(tree.word(i));
            }
        }
    }
    /// Where nothing but a name has a capital: "In May 1996 Jobs returned", no "Green Jobs Act" or "the Price".
    static bool standsWithin(const Tree& tree, int i) {
        if (opensClause(tree, i) || isCapitalisedAt(tree, i + 1) || tree.slotAt(i)) return false;
        if (isCapitalisedAt(tree, i - 1) && genderOfName(tree.word(i - 1)) == Gender::Unknown) {
            const Upos before = tree.upos(i - 1);
            if (before != Upos::Adp && before != Upos::Sconj && before != Upos::Adv && before != Upos::Aux)
                return false;
        }
        const Upos before = tree.upos(i - 1);
        return before != Upos::Det && before != Upos::Num && tree.tag(i - 1) != "POS" && tree.tag(i - 1) != "PRP$";
    }
    /// At the head of a sentence a noun has a capital too: "Jobs has left", no "Jobs are lost".
    bool opensAsName(const Tree& tree, int i) const {
        if (!opensClause(tree, i) || i + 1 >= tree.size() || isCapitalisedAt(tree, i + 1) || tree.slotAt(i))
            return false;
        const Upos next = tree.upos(i + 1);
        const std::string verb = lowered(tree.word(i + 1));
        if (tree.tag(i + 1) == "VBP" || verb == "were" || isNominal(next) || next == Upos::Adj || next == Upos::Num)
            return false;
        const bool acts = next == Upos::Verb || next == Upos::Aux;
        if (!isNominal(tree.upos(i)) && !acts) return false;  // "Still, there was no power"
        return alone_.count(tree.word(i)) || (!words_.count(lowered(tree.word(i))) && (acts || next == Upos::Adv));
    }
    /// A surname that was tagged as another word.
    bool isUnseen(const Tree& tree, int i) const {
        if (tree.upos(i) == Upos::Propn || !isCapitalised(tree.word(i)) || !surnames_.count(tree.word(i))) return false;
        return standsWithin(tree, i) || opensAsName(tree, i);
    }
    static void setName(Tree& tree, int i) {
        tree.words[static_cast<std::size_t>(i)].upos = Upos::Propn;
        retag(tree, i, "NNP");
    }

    std::vector<Tree>& trees_;
    std::set<string_view> surnames_;
    std::set<string_view> alone_;  ///< those that stand alone within a sentence
    std::set<std::string> small_;  ///< all in small letters
    std::bitset<256> firsts_;      ///< their first bytes, which spares most words the look-up
    std::set<string_view> words_;  ///< of these, what the article writes so
};

}  // namespace

void tagSurnames(std::vector<Tree>& trees) { Surnames(trees).run(); }

}  // namespace dateline
