#include "core/events/tag_repair.h"

#include "core/events/lexicon.h"
#include "core/events/name_table.h"
#include "core/events/tree_edit.h"
#include "core/events/word_list.h"
#include "core/syntax/lemma.h"
#include "core/syntax/names.h"

#include <algorithm>
#include <optional>

namespace dateline {
namespace {

using std::string_view;

/// Prepositions that never open a clause: the noun behind one is nobody's subject.
constexpr std::array<string_view, 12> plainPrepositions = {"in", "of",   "on",      "at",    "with", "from",
                                                           "by", "into", "against", "under", "near", "between"};

/// Verbs whose past looks like their infinitive, and like a noun, an adjective or a preposition.
constexpr std::array<string_view, 12> samePasts = {"shut", "burst", "cut",    "hit",  "split", "quit",
                                                   "shed", "cast",  "spread", "hurt", "beat",  "rid"};
/// Others whose past is their infinitive, which are known as verbs.
constexpr std::array<string_view, 5> samePastVerbs = {"put", "set", "let", "bet", "thrust"};
constexpr std::array<string_view, 3> singulars = {"he", "she", "it"};
constexpr int clauseReach = 12;  ///< words that a clause may have before its verb

class Repairer {
public:
    explicit Repairer(Tree& tree) : tree_(tree) {}

    void run() {
        for (int i = 0; i < tree_.size(); ++i) {
            if (isVerbUnseen(i) || isSamePast(i)) set(i, "VBD");
            if (tellsWhatFollows(i) || isPresentUnseen(i)) set(i, "VBZ");
            if (opensAside(i)) {
                set(i, "VBG");
                continue;
            }
            if (isPastBeforeClause(i) || isPastBehindAside(i)) set(i, "VBD");
            if (isThoughtToBe(i) || (tree_.tag(i) == "VBD" && isNaming(i)) || isReportedSo(i)) {
                set(i, "VBN");
                continue;
            }
            if (isNounBehindPreposition(i)) setNoun(i, "NNS");
            if (isPartOfName(i)) setName(i);
            if (isOwingTo(i)) setTag(i, Upos::Adp, "IN");
            if (isCurrency(i)) setTag(i, Upos::Sym, "$");
            if (isBehindQuote(i) || isHome(i) || isKindOfSubject(i) || isOpeningNoun(i) || isOwned(i) ||
                isOfPeople(i) || isOfKind(i) || isBareAdjective(i) || isMine(i) || isChief(i))
                setNoun(i);
            if (isNounUnseen(i)) {
                setNoun(i);
                set(i + 1, "VBD");
            }
            if (isQualityOfObject(i)) setTag(i, Upos::Adj, "JJ");
            if (const int verb = verbOfKind(i); verb > 0) {
                setNoun(i);
                set(verb, "VBD");
            }
            if (isOpening(i)) set(i, "VB");
            if (isPerfectUnseen(i)) {
                set(i, "VBN");
                if (tree_.tag(beforeOf(i)) == "VBN") set(beforeOf(i), "VBD");
            }
            if (opensRelative(i)) inRelative_ = true;
            if (upos(i) != Upos::Verb) {
                if (upos(i) == Upos::Aux) seeFinite();
                continue;
            }
            const PennTag tag = tree_.tag(i);
            if (isBareRelative(i)) continue;
            if (tag == "VBN" && (isPast(i) || isOfRelative(i) || isNeverPassive(i)))
                set(i, "VBD");
            else if (tag == "VBD" && (isAsideParticiple(i) || (seenFinite_ && followsPrepositionalNoun(i))))
                set(i, "VBN");
            if (isFinite(i)) seeFinite();
        }
    }

private:
    /// "a lander that the company unveiled in May": the only verb of its clause.
    bool isOfRelative(int i) const {
        int at = i - 1;
        while (at > 0 && (upos(at) == Upos::Noun || upos(at) == Upos::Propn || upos(at) == Upos::Adj)) --at;
        if (at < 2 || at == i - 1 || tree_.tag(at) != "DT") return false;
        if (upos(at - 2) != Upos::Noun && upos(at - 2) != Upos::Propn) return false;
        if (tree_.word(at - 1) != "that" && tree_.word(at - 1) != "which") return false;
        int finite = 0;
        for (int k = i + 1; k < std::min(tree_.size(), i + clauseReach) && upos(k) != Upos::Punct; ++k) {
            if (tree_.tag(k) == "WP" || tree_.tag(k) == "WDT") break;  // "that the man made to a fan who thanked him"
            finite += hasTense(tree_.tag(k)) || upos(k) == Upos::Aux;
        }
        return finite == 0 || (finite == 1 && !seenFinite_);  // "Little of the anger that it stirred remains"
    }
    /// "The number of doctors who left the town fell": the first verb is the relative clause's.
    /// "put alleged leader Karl Voss on a list": a participle between a verb and a noun is of the noun.
    bool isQualityOfObject(int i) const {
        constexpr std::array<string_view, 4> helping = {"have", "be", "get", "feel"};
        if (tree_.tag(i) != "VBN" || i == 0 || upos(i - 1) != Upos::Verb || !isFinite(i - 1)) return false;
        if (!isNominal(upos(i + 1)) || upos(i + 1) == Upos::Pron || tree_.slotAt(i + 1)) return false;
        return !isOneOf(lemma(tree_.word(i - 1), Upos::Verb), helping);
    }
    /// "did not open": what is done, and no adjective
    bool isOpening(int i) const {
        constexpr std::array<string_view, 3> doing = {"do", "does", "did"};
        if (tree_.word(i) != "open" || upos(i) == Upos::Verb) return false;
        int before = i - 1;
        if (before > 0 && (tree_.word(before) == "not" || tree_.word(before) == "n't" || tree_.word(before) == "n’t"))
            --before;
        return before >= 0 && (tree_.tag(before) == "MD" || isOneOf(tree_.word(before), doing));
    }
    bool opensRelative(int i) const {
        const PennTag tag = tree_.tag(i);
        return !seenFinite_ && i > 0 && upos(i - 1) == Upos::Noun && (tag == "WP" || tag == "WDT");
    }
    void seeFinite() {
        if (!inRelative_) seenFinite_ = true;
        inRelative_ = false;
    }
    /// "an awards show": behind "an" and a plural stands the one noun that both belong to.
    bool isOfKind(int i) const {
        const PennTag tag = tree_.tag(i);
        if ((tag != "VBP" && tag != "VB") || i < 2 || tree_.tag(i - 1) != "NNS") return false;
        return tree_.word(i - 2) == "a" || tree_.word(i - 2) == "an";
    }
    /// "police chief Karl Voss"
    bool isChief(int i) const {
        return i > 0 && tree_.word(i) == "chief" && upos(i) == Upos::Adj && upos(i - 1) == Upos::Noun &&
               upos(i + 1) == Upos::Propn;
    }
    /// "the No. 3 mine", "a gold mine": behind another noun it is nobody's.
    bool isMine(int i) const {
        if (i == 0 || tree_.word(i) != "mine" || tree_.tag(i) != "PRP") return false;
        const Upos before = upos(i - 1);
        return before == Upos::Propn || before == Upos::Num || before == Upos::Noun || before == Upos::Adj;
    }
    /// "extended their offers", "after Thursday's ruling"
    bool isOwned(int i) const {
        if (i > 0 && tree_.tag(i - 1) == "PRP$" && tree_.tag(i) == "VBZ") return true;
        return tree_.tag(i) == "VBG" && i > 0 && (tree_.word(i - 1) == "'s" || tree_.word(i - 1) == "’s") &&
               !isNominal(upos(i + 1)) && upos(i + 1) != Upos::Adj;
    }
    /// "Operating revenue fell": a sentence's first word that tells what kind of a subject follows.
    bool isKindOfSubject(int i) const {
        if (i != 0 || tree_.tag(i) != "VBG" || upos(i + 1) != Upos::Noun) return false;
        for (int k = i + 2; k < std::min(tree_.size(), i + clauseReach) && tree_.word(k) != ","; ++k) {
            if (tree_.slotAt(k)) continue;
            if (isFinite(k) && upos(k) == Upos::Verb) return true;
            if (upos(k) != Upos::Adp && upos(k) != Upos::Noun && upos(k) != Upos::Det && upos(k) != Upos::Propn) break;
        }
        return false;
    }
    /// "Work on the tunnel began": what opens a sentence before a preposition and a verb is no command.
    bool isOpeningNoun(int i) const {
        if (i != 0 || tree_.tag(i) != "VB" || upos(i + 1) != Upos::Adp || tree_.heading) return false;
        for (int k = i + 2; k < std::min(tree_.size(), i + clauseReach) && upos(k) != Upos::Punct; ++k) {
            if (tree_.slotAt(k)) continue;
            if (tree_.tag(k) == "VBD" || tree_.tag(k) == "VBZ") return true;
            if (upos(k) == Upos::Sconj || upos(k) == Upos::Pron || tree_.tag(k).starts_with('W')) break;
        }
        return false;
    }
    /// "a man thought to be in his fifties"
    bool isThoughtToBe(int i) const {
        if (tree_.word(i) != "thought" || upos(i) == Upos::Verb || !isNominal(upos(i - 1)) || i + 2 >= tree_.size())
            return false;
        return tree_.word(i + 1) == "to" && (tree_.word(i + 2) == "be" || tree_.word(i + 2) == "have");
    }
    /// "a car reported stolen from Lund turned up": of what was reported so, where another verb follows.
    bool isReportedSo(int i) const {
        if (tree_.tag(i) != "VBD" || tree_.word(i) != "reported" || i + 2 >= tree_.size()) return false;
        const string_view next = tree_.word(i + 1);
        if (upos(i - 1) != Upos::Noun && upos(i - 1) != Upos::Propn) return false;
        if (next != "stolen" && next != "missing" && next != "dead" && next != "lost") return false;
        if (isNominal(upos(i + 2)) && !tree_.slotAt(i + 2)) return false;  // "reported missing cars"
        for (int k = i + 2; k < std::min(tree_.size(), i + 2 * clauseReach) && upos(k) != Upos::Sconj; ++k)
            if ((upos(k) == Upos::Verb || upos(k) == Upos::Aux) && tree_.tag(k).starts_with("VB"))
                return tree_.tag(k) != "VBG";
        return false;
    }
    /// "blamed a "marked and sustained" drop": between an article and its noun stands a quotation.
    bool isBehindQuote(int i) const {
        constexpr int longestQuote = 6;
        if ((tree_.tag(i) != "VB" && tree_.tag(i) != "VBP") || i < 3) return false;
        if (tree_.word(i - 1) != "\"" && tree_.word(i - 1) != "”" && tree_.word(i - 1) != "''") return false;
        for (int k = i - 2; k > 0 && k > i - longestQuote; --k)
            if (tree_.word(k) == "\"" || tree_.word(k) == "“" || tree_.word(k) == "``") return upos(k - 1) == Upos::Det;
        return false;
    }
    /// "Addressing reporters after the talks, Berg said": what opens a sentence before a comma and another subject with
    /// its verb is no subject.
    bool opensAside(int i) const {
        constexpr int reach = 30, longestSubject = 6;
        if (i != 0 || !tree_.word(i).ends_with("ing") || tree_.heading) return false;
        if (tree_.tag(i) != "VBG" && !tree_.tag(i).starts_with("NN")) return false;
        if (tree_.tag(1) != "NNS" && upos(1) != Upos::Det && tree_.tag(1) != "PRP$") return false;
        for (int k = 2; k + 2 < std::min(tree_.size(), reach); ++k) {
            if (tree_.word(k) != "," || (upos(k + 1) != Upos::Propn && tree_.tag(k + 1) != "PRP")) continue;
            for (int v = k + 2; v < std::min(tree_.size(), k + longestSubject); ++v) {
                if (upos(v) == Upos::Verb && hasTense(tree_.tag(v))) return true;
                if (upos(v) != Upos::Propn) break;
            }
        }
        return false;
    }
    /// "died at a nursing home": behind a preposition, an article and a noun it is a house, and no way to go.
    bool isHome(int i) const {
        if (upos(i) != Upos::Adv || tree_.word(i) != "home" || upos(i - 1) != Upos::Noun) return false;
        int at = i - 2;
        while (at > 0 && (upos(at) == Upos::Adj || upos(at) == Upos::Noun)) --at;
        return at > 0 && upos(at) == Upos::Det && upos(at - 1) == Upos::Adp;
    }
    /// "The 48-year-old Dane was fined": the name of a people is somebody, where no noun stands before the verb.
    bool isOfPeople(int i) const {
        constexpr int longestPhrase = 7;
        if (tree_.tag(i) != "JJ" || i == 0 || i + 1 >= tree_.size() ||
            (tree_.tag(i + 1) != "VBD" && tree_.tag(i + 1) != "VBZ"))
            return false;
        const KnownName* known = knownName(tree_.word(i));
        if (!known || known->use != NameUse::Adjective) return false;
        int k = i - 1;
        while (k > 0 && k > i - longestPhrase &&
               (upos(k) == Upos::Adj || upos(k) == Upos::Num || upos(k) == Upos::Noun || tree_.word(k) == "-"))
            --k;
        return tree_.tag(k) == "DT";
    }
    /// "filed a brief in court": between an article and a preposition stands a noun.
    bool isBareAdjective(int i) const {
        if (tree_.tag(i) != "JJ" || i < 2 || upos(i - 2) != Upos::Verb || upos(i + 1) != Upos::Adp) return false;
        return tree_.word(i - 1) == "a" || tree_.word(i - 1) == "an";
    }
    /// "a clerk named Karl Voss"
    bool isNaming(int i) const {
        constexpr std::array<string_view, 4> namings = {"named", "called", "nicknamed", "dubbed"};
        return i > 1 && isOneOf(tree_.word(i), namings) && upos(i + 1) == Upos::Propn && upos(i - 1) == Upos::Noun &&
               opensIndefinite(i - 1);
    }
    /// Whether a noun's phrase begins with "a".
    bool opensIndefinite(int noun) const {
        constexpr int longestPhrase = 5;
        int at = noun - 1;
        while (at > 0 && at > noun - longestPhrase && (upos(at) == Upos::Adj || upos(at) == Upos::Noun)) --at;
        const std::string word = at < 0 ? std::string() : lowered(tree_.word(at));
        return word == "a" || word == "an";
    }
    /// "The 24-year-old put pen to paper"
    bool isOfAge(int i) const {
        return i > 4 && tree_.word(i - 1) == "old" && tree_.word(i - 2) == "-" && tree_.word(i - 3) == "year" &&
               upos(i - 6) == Upos::Det;
    }
    /// A participle that is its clause's verb.
    bool isPast(int i) const {
        if (isNaming(i)) return false;
        if (!seenFinite_ && isOfAge(i) && (takesObject(i) || upos(i + 1) == Upos::Noun) && !finiteFollows(i))
            return true;
        if (!seenFinite_ && isNominal(upos(beforeOf(i))) && !finiteFollows(i)) return true;
        return isNominal(upos(i - 1)) && takesObject(i);
    }
    /// "whose solos filled the halls, died": of no verb's words but "has" and "be" a participle.
    bool isNeverPassive(int i) const {
        constexpr std::array<string_view, 3> verbs = {"died", "arrived", "happened"}, have = {"have", "has", "had"};
        if (!isOneOf(tree_.word(i), verbs)) return false;
        const int before = beforeOf(i);
        return before < 0 || (upos(before) != Upos::Aux && !isOneOf(lowered(tree_.word(before)), have));
    }
    /// "The police shut the bridge", "that the dam burst on Sunday": a past that looks like another word, in a clause
    /// that has no verb.
    bool isVerbUnseen(int i) const {
        constexpr std::size_t longest = 6;  // of those pasts; it spares most words the copy
        if (upos(i) == Upos::Verb || !isNominal(upos(i - 1)) || tree_.word(i).size() > longest) return false;
        if (!isOneOf(lowered(tree_.word(i)), samePasts)) return false;
        const Upos next = upos(i + 1);
        const bool ends = i + 1 >= tree_.size() || tree_.slotAt(i + 1) || next == Upos::Punct;
        const bool small = tree_.word(i).front() >= 'a' && tree_.word(i).front() <= 'z';
        const bool senseless = upos(i) != Upos::Noun && upos(i) != Upos::Adj && (upos(i) != Upos::Propn || small);
        if (senseless && next == Upos::Propn) return !finiteFollows(i);  // "Berg of Norway beat Voss"
        if (!ends && next != Upos::Det && next != Upos::Adp && next != Upos::Adv && tree_.tag(i + 1) != "PRP$")
            return false;
        for (int k = i - 1; k >= 0 && k > i - clauseReach && upos(k) != Upos::Punct && upos(k) != Upos::Sconj; --k)
            if (upos(k) == Upos::Verb || upos(k) == Upos::Aux || (upos(k) == Upos::Adp && !isSeldomNoun(i)))
                return false;
        return !finiteFollows(i);
    }
    /// "The boiler quit", "A hundred from Berg, spread over hours, put the club ahead": of somebody or something, in a
    /// sentence with no other verb, no infinitive, and no past of some many.
    bool isSamePast(int i) const {
        const PennTag tag = tree_.tag(i);
        if ((tag != "VB" && tag != "VBP") || i == 0 || seenFinite_) return false;
        const std::string word = lowered(tree_.word(i));
        if (!isOneOf(word, samePasts) && !isOneOf(word, samePastVerbs)) return false;
        const int before = beforeOf(i);
        if (before < 0) return false;
        const PennTag one = tree_.tag(before);
        const bool aside = before > 1 && tree_.word(before) == "," && tree_.word(0) != "To";
        return (aside || one == "NN" || one == "NNP" || isOneOf(lowered(tree_.word(before)), singulars)) &&
               !finiteFollows(i);
    }
    /// "The cyber attack prompted the studio to act": no verb stands between a noun and a finite verb.
    bool isNounUnseen(int i) const {
        if (tree_.tag(i) != "VBP" || !isNominal(upos(i - 1)) || upos(i - 1) == Upos::Pron) return false;
        if (upos(i + 1) != Upos::Verb) return false;
        if (tree_.tag(i + 1) != "VBD" && (tree_.tag(i + 1) != "VBN" || !takesObject(i + 1))) return false;
        return nounAct(lemma(tree_.word(i), Upos::Noun)) != nullptr;
    }
    /// "Lund appeal judges on Monday cut the term": the finite verb behind a plural and a time, of which the word
    /// before the plural tells the kind; or -1.
    int verbOfKind(int i) const {
        if (tree_.tag(i) != "VBP" || upos(i - 1) != Upos::Propn || i + 2 >= tree_.size()) return -1;
        const TimeSlot* slot = tree_.slotAt(i + 2);
        if (tree_.tag(i + 1) != "NNS" || !slot || !nounSense(lemma(tree_.word(i), Upos::Noun))) return -1;
        const int verb = slot->to + 1;
        const bool past = verb < tree_.size() && (tree_.tag(verb) == "VBD" || tree_.tag(verb) == "VBN" ||
                                                  isOneOf(tree_.word(verb), samePasts));
        const Act* act = verbAct(tree_.word(i));  // "Members say mills on Monday cut the price"
        return past && (!act || act->kind != ActKind::Report) ? verb : -1;
    }
    void setTag(int i, Upos upos, string_view tag) {
        tree_.words[static_cast<std::size_t>(i)].upos = upos;
        retag(tree_, i, tag);
    }
    void setNoun(int i, string_view tag = "NN") { setTag(i, Upos::Noun, tag); }
    void setName(int i) { setTag(i, Upos::Propn, "NNP"); }
    /// "The notice on its page confirms it will close": between a noun and a clause of its own with a pronoun for a
    /// subject stands no second noun.
    bool tellsWhatFollows(int i) const {
        if (i + 2 >= tree_.size() || tree_.tag(i) != "NNS" || !isNominal(upos(i - 1))) return false;
        if (tree_.tag(i + 1) != "PRP") return false;
        const std::string pronoun = lowered(tree_.word(i + 1));
        if (pronoun == "them" || pronoun == "us" || (upos(i + 2) != Upos::Aux && !hasTenseAt(i + 2))) return false;
        const Act* act = verbAct(lemma(tree_.word(i), Upos::Verb));
        return isSaying(act);
    }
    /// "The trial, carried out in Lund, involved 1,840 children": behind an aside stands the clause's verb.
    bool isPastBehindAside(int i) const {
        if (upos(i) != Upos::Adj || seenFinite_ || i < 2 || tree_.word(i - 1) != "," || !tree_.word(i).ends_with("ed"))
            return false;
        if (upos(i + 1) != Upos::Num && upos(i + 1) != Upos::Det) return false;
        for (int k = i - 2; k > 1 && k > i - 2 * clauseReach && tree_.word(k) != ","; --k)
            if (upos(k) == Upos::Verb && tree_.word(k - 1) == ",") return tree_.word(k).ends_with("ed");
        return false;
    }
    /// "The deal, announced on Monday, values the firm at": behind a comma and before an article stands no plural where
    /// the sentence has no other verb.
    bool isPresentUnseen(int i) const {
        if (tree_.tag(i) != "NNS" || i < 2 || tree_.word(i - 1) != "," || seenFinite_ || tree_.heading) return false;
        if (upos(i + 1) != Upos::Det && tree_.tag(i + 1) != "PRP$") return false;
        if (!wantsObject(lemma(tree_.word(i), Upos::Verb))) return false;
        for (int k = i + 1; k < std::min(tree_.size(), i + 40); ++k)
            if (upos(k) == Upos::Aux || (upos(k) == Upos::Verb && isFinite(k))) return false;
        return true;
    }
    /// "The pressure intensified last week as the club lost": a past that was taken for an adjective, right before a
    /// time that a clause or a mark follows.
    bool isPastBeforeClause(int i) const {
        const TimeSlot* slot = i + 1 < tree_.size() ? tree_.slotAt(i + 1) : nullptr;
        if (upos(i) != Upos::Adj || !tree_.word(i).ends_with("ed") || !slot || slot->adnominal || seenFinite_)
            return false;
        if (upos(i - 1) != Upos::Noun && upos(i - 1) != Upos::Propn) return false;
        constexpr std::array<string_view, 6> openers = {"as", "after", "when", "while", "before", "because"};
        const int next = slot->to + 1;
        return next >= tree_.size() || isOneOf(lowered(tree_.word(next)), openers) || tree_.word(next) == ".";
    }
    /// "after storms this week, the town was dry": right behind a preposition stands no finite verb.
    bool isNounBehindPreposition(int i) const {
        constexpr std::array<string_view, 5> prepositions = {"after", "before", "since", "during", "amid"};
        return tree_.tag(i) == "VBZ" && upos(i) == Upos::Verb && i > 0 && i + 1 < tree_.size() &&
               isOneOf(lowered(tree_.word(i - 1)), prepositions) &&
               (tree_.slotAt(i + 1) || (upos(i + 1) != Upos::Det && upos(i + 1) != Upos::Pron));
    }
    /// "the Norsel Saves Arena": amid names of a sentence whose other verbs are small a capital is a name's.
    bool isPartOfName(int i) {
        const auto isCapital = [&](int k) {
            return k >= 0 && k < tree_.size() && tree_.word(k).front() >= 'A' && tree_.word(k).front() <= 'Z';
        };
        if (tree_.heading || tree_.tag(i) != "VBZ" || upos(i) != Upos::Verb) return false;
        return isCapital(i - 1) && isCapital(i) && isCapital(i + 1) && hasSmallWords();
    }
    /// "was late owing to an injury": nobody owes anything.
    bool isOwingTo(int i) const {
        return tree_.word(i) == "owing" && i + 1 < tree_.size() && tree_.word(i + 1) == "to" &&
               upos(i - 1) != Upos::Aux;
    }
    /// "fined the firm EUR 375,000", "USD 5 million"
    bool isCurrency(int i) const {
        constexpr std::size_t letters = 3;
        const string_view code = tree_.word(i);
        if (code.size() != letters || upos(i) != Upos::Propn || i + 2 >= tree_.size() || upos(i + 1) != Upos::Num)
            return false;
        if (!std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return false;
        const string_view number = tree_.word(i + 1);
        return number.front() >= '0' && number.front() <= '9' && !tree_.slotAt(i + 1) &&
               (number.find(',') != string_view::npos || upos(i + 2) == Upos::Num);
    }
    /// Whether a sentence has nouns or verbs in small letters, as headlines in capitals have not.
    bool hasSmallWords() {
        for (int k = 0; k < tree_.size() && !small_; ++k) {
            const char first = tree_.word(k).front();
            if (first >= 'a' && first <= 'z' && (upos(k) == Upos::Noun || upos(k) == Upos::Verb)) small_ = true;
        }
        if (!small_) small_ = false;
        return *small_;
    }
    bool hasTenseAt(int i) const { return i < tree_.size() && hasTense(tree_.tag(i)); }
    /// "had in August shed 140 jobs"
    bool isPerfectUnseen(int i) const {
        if (upos(i) == Upos::Verb) return false;
        const int before = beforeOf(i);
        if (before < 0 || before == i - 1 || !isOneOf(lowered(tree_.word(i)), samePasts)) return false;
        const std::string have = lowered(tree_.word(before));
        return have == "had" || have == "has" || have == "have";
    }
    bool isSeldomNoun(int i) const {
        const std::string word = lowered(tree_.word(i));
        return word == "shut" || word == "quit" || word == "burst";
    }
    Upos upos(int i) const { return i < 0 || i >= tree_.size() ? Upos::X : tree_.upos(i); }
    bool isFinite(int i) const {
        const PennTag tag = tree_.tag(i);
        return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD";
    }
    void set(int i, string_view tag) { setTag(i, Upos::Verb, tag); }
    /// The word before, past times and adverbs.
    int beforeOf(int i) const {
        for (--i; i >= 0;) {
            const TimeSlot* slot = tree_.slotAt(i);
            if (slot)
                i = slot->from - 1;
            else if (upos(i) == Upos::Adv)
                --i;
            else
                break;
        }
        return i;
    }
    /// Whether a finite verb follows before the next comma or mark.
    bool finiteFollows(int i) const {
        for (int k = i + 1; k < std::min(tree_.size(), i + 40) && upos(k) != Upos::Punct; ++k)
            if ((upos(k) == Upos::Verb || upos(k) == Upos::Aux) && isFinite(k)) return true;
        return false;
    }
    /// "the boy, rescued off the coast in May, …", "… about a mummy, discovered in a cave": behind a noun's comma and
    /// without an object.
    bool isAsideParticiple(int i) const {
        if (i < 2 || tree_.word(i - 1) != "," || !tree_.word(i).ends_with("ed") || isNeverPassive(i)) return false;
        if (!isNominal(upos(i - 2)) && upos(i - 2) != Upos::Adj) return false;
        const bool particle = i + 1 < tree_.size() && tree_.tag(i + 1) == "RP";  // "carried out in Lund, …"
        const Upos next = upos(particle ? i + 2 : i + 1);
        const TimeSlot* slot = tree_.slotAt(particle ? i + 2 : i + 1);
        if (next != Upos::Adp && next != Upos::Adv && !slot) return false;
        if (slot && tree_.tag(slot->to) == "POS") return false;  // "The leader, Karl Voss, condemned Monday's attack"
        if (seenFinite_ && wantsObject(lemma(tree_.word(i), Upos::Verb))) return true;
        for (int k = i + 1; k + 1 < std::min(tree_.size(), i + 20); ++k)
            if (tree_.word(k) == ",") return true;
        return false;
    }
    /// "after workers repaired the roof": what an object follows is no participle behind a noun, but for naming.
    bool takesObject(int i) const {
        constexpr std::array<string_view, 8> naming = {"called", "named",      "titled", "entitled",
                                                       "dubbed", "considered", "given",  "deemed"};
        const Upos next = upos(i + 1);
        return (next == Upos::Det || next == Upos::Propn || next == Upos::Pron) &&
               !isOneOf(lowered(tree_.word(i)), naming);
    }
    /// "a report published in February detailed abuses": of two such words around a time the first is a participle.
    bool isBareRelative(int i) {
        const TimeSlot* slot = i + 1 < tree_.size() ? tree_.slotAt(i + 1) : nullptr;
        if (!slot || !isNominal(upos(i - 1)) || seenFinite_) return false;
        const int next = slot->to + 1;
        const bool looksPast = next < tree_.size() && tree_.word(next).ends_with("ed") &&
                               (upos(next) == Upos::Adj || upos(next) == Upos::Verb);
        if (!looksPast || upos(next + 1) == Upos::Noun) return false;
        set(i, "VBN");
        set(next, "VBD");
        return true;
    }
    /// "in a report released": the noun before belongs to a preposition and can have no verb.
    bool followsPrepositionalNoun(int i) const {
        int k = i - 1;
        if (!isNominal(upos(k)) || upos(k) == Upos::Pron) return false;
        while (k >= 0 && (isNominal(upos(k)) || upos(k) == Upos::Adj || upos(k) == Upos::Det || upos(k) == Upos::Num ||
                          tree_.word(k) == "-"))
            --k;
        if (k < 0 || upos(k) != Upos::Adp || !isOneOf(lowered(tree_.word(k)), plainPrepositions)) return false;
        return !isSubjectBeforeIt(k);
    }
    /// "the head of the bank resigned": a noun before the preposition may be the subject, unless a verb governs it.
    bool isSubjectBeforeIt(int preposition) const {
        int k = preposition - 1;
        while (k >= 0 && (isNominal(upos(k)) || upos(k) == Upos::Adj || upos(k) == Upos::Det || upos(k) == Upos::Num))
            --k;
        return k + 1 < preposition && upos(k) != Upos::Verb && upos(k) != Upos::Adp;
    }

    Tree& tree_;
    bool seenFinite_ = false;
    bool inRelative_ = false;    ///< between a "who" and its verb
    std::optional<bool> small_;  ///< whether it has words in small letters; looked for once
};

}  // namespace

void repairTags(Tree& tree) { Repairer(tree).run(); }

}  // namespace dateline
