#include "core/events/reduced_parse.h"

#include "core/events/clause_asides.h"
#include "core/events/lexicon.h"
#include "core/events/name_finder.h"
#include "core/events/names.h"
#include "core/events/tree_edit.h"
#include "core/events/word_list.h"
#include "core/syntax/names.h"

#include <algorithm>

namespace dateline {
namespace {

using std::string_view;

constexpr int deepest = 40;
constexpr int longestAside = 12;  ///< words between two dashes or marks of quotation

std::size_t index(int i) { return static_cast<std::size_t>(i); }

class Reducer {
public:
    Reducer(Tree& tree, std::span<const NameWords> names)
        : tree_(tree), left_(tree.words.size(), true), nameHeads_(tree.words.size(), false) {
        for (const TimeSlot& slot : tree.slots) dropTime(slot);
        for (std::size_t n = 0; n < names.size(); ++n) dropName(names[n]);
        dropParentheses();
        dropDashes();
        dropScareQuotes();
    }

    const std::vector<bool>& left() const { return left_; }
    const std::vector<bool>& nameHeads() const { return nameHeads_; }

private:
    void drop(int word, int head, Relation relation) {
        left_[index(word)] = false;
        hang(tree_, word, head, relation);
    }
    void dropTime(const TimeSlot& slot) {
        for (int i = slot.from; i <= slot.to; ++i)
            drop(i, i == slot.head ? -1 : slot.head,
                 i == slot.preposition          ? Relation::Case
                 : tree_.upos(i) == Upos::Punct ? Relation::Punct
                                                : Relation::Compound);
    }
    /// "Mr", "US President": they hang on the name they stand before.
    void dropTitles(const NameWords& name) {
        int i = name.from - 1;
        for (; i >= 0 && left_[index(i)] && (isPersonTitle(tree_.word(i)) || isOfficeWord(tree_.word(i))); --i)
            drop(i, name.to, Relation::Compound);
        if (i < 0 || i == name.from - 1 || !left_[index(i)]) return;
        const bool office = tree_.upos(i) == Upos::Noun && isCapitalised(tree_.word(i));  // "Commerce Secretary"
        if (office || tree_.upos(i) == Upos::Propn || tree_.upos(i) == Upos::Adj) drop(i, name.to, Relation::Compound);
    }
    void dropName(const NameWords& name) {
        for (int i = name.from; i <= name.to; ++i)
            if (!left_[index(i)]) return;
        for (int i = name.from; i < name.to; ++i) drop(i, name.to, Relation::Flat);
        static const std::uint8_t properNoun = xposOf("NNP").value_or(0), adjective = xposOf("JJ").value_or(0),
                                  people = xposOf("NNPS").value_or(0);
        const bool plural = tree_.word(name.to).ends_with("ns") || tree_.word(name.to).ends_with("is");
        const bool nation = name.adjective && plural;  // "200 Americans"
        Word& last = tree_.words[index(name.to)];
        last.upos = name.adjective && !nation ? Upos::Adj : Upos::Propn;
        last.xpos = nation ? people : name.adjective ? adjective : properNoun;
        if (name.to > name.from) nameHeads_[index(name.to)] = true;
        dropState(name);
        dropQuotes(name);
        dropArticle(name);
        dropTitles(name);
    }
    /// "in Paris, France": a country behind a place, and no list of places.
    int wordsOfCountry(int from, const NameWords& place) const {
        if (place.from == 0 || tree_.upos(place.from - 1) != Upos::Adp) return 0;
        for (int words = std::min(3, tree_.size() - from); words > 0; --words) {
            const KnownName* known = knownName(wordsOf(tree_, from, from + words - 1));
            if (!known || known->kind != EntityKind::Country || known->use == NameUse::Adjective) continue;
            const int next = from + words;
            if (next >= tree_.size()) return words;
            const bool list = tree_.upos(next) == Upos::Cconj || isNominal(tree_.upos(next)) ||
                              tree_.tag(next) == "POS" ||
                              (tree_.word(next) == "," && next + 1 < tree_.size() &&
                               tree_.upos(next + 1) != Upos::Verb && tree_.upos(next + 1) != Upos::Aux);
            return list ? 0 : words;
        }
        return 0;
    }
    /// "The envoys, ending a visit to Paris, France, spoke": the last comma ends more than the country.
    bool closesAside(int comma, const NameWords& place) const {
        constexpr int reach = 15;
        for (int i = place.from - 1; i > 0 && i > comma - reach; --i)
            if (left_[index(i)] && tree_.word(i) == ",") return true;
        return false;
    }
    /// "Springfield, Ill.,", "Anna Berg, D-Minn.,": the state and its commas hang on the name.
    void dropState(const NameWords& name) {
        int to = name.to + 2;
        if (to >= tree_.size() || tree_.word(name.to + 1) != ",") return;
        const int state = wordsOfState(tree_, to), words = state > 0 ? state : wordsOfCountry(to, name);
        if (words == 0) return;
        to += words - 1;
        for (const string_view mark : {".", ","})
            if (to + 1 < tree_.size() && tree_.word(to + 1) == mark && (state > 0 || !closesAside(to + 1, name))) ++to;
        if (to + 1 == tree_.size()) --to;  // the sentence keeps its stop
        for (int i = name.to + 1; i <= to; ++i)
            if (left_[index(i)]) drop(i, name.to, tree_.upos(i) == Upos::Punct ? Relation::Punct : Relation::Appos);
    }
    void dropQuotes(const NameWords& name) {
        const int before = name.from - 1, after = name.to + 1;
        if (before < 0 || after >= tree_.size()) return;
        const string_view open = tree_.word(before), close = tree_.word(after);
        const bool quoted = (open == "“" && close == "”") || (open == "\"" && close == "\"") ||
                            (open == "``" && close == "''") || (open == "‘" && close == "’");
        if (!quoted) return;
        drop(before, name.to, Relation::Punct);
        drop(after, name.to, Relation::Punct);
    }
    /// "the United Nations" is shown as a name of one word, which takes no article.
    void dropArticle(const NameWords& name) {
        const int before = name.from - 1;
        if (!name.adjective && name.to > name.from && before >= 0 && left_[index(before)] &&
            lowered(tree_.word(before)) == "the")
            drop(before, name.to, Relation::Det);
    }
    /// "(ICC)", "(52)": short asides, which belong to the word before them.
    void dropParentheses() {
        for (int i = 1; i < tree_.size(); ++i) {
            if (tree_.word(i) != "(") continue;
            int close = i + 1;
            while (close < tree_.size() && close < i + 8 && tree_.word(close) != ")") ++close;
            if (close >= tree_.size() || tree_.word(close) != ")" || !left_[index(i - 1)]) continue;
            for (int k = i; k <= close; ++k)
                if (left_[index(k)]) drop(k, i - 1, tree_.upos(k) == Upos::Punct ? Relation::Punct : Relation::Appos);
            i = close;
        }
    }

    /// "two hostages — an American and an Australian — who": an aside without a verb of its own, likewise.
    void dropDashes() {
        for (int i = 1; i + 2 < tree_.size(); ++i) {
            if (!isDash(tree_.word(i)) || !left_[index(i - 1)]) continue;
            int close = i + 1;
            const int last = std::min(tree_.size() - 1, i + longestAside);
            while (close < last && !isDash(tree_.word(close)) && !hasTense(tree_.tag(close))) ++close;
            if (!isDash(tree_.word(close)) || close == i + 1) continue;
            for (int k = i; k <= close; ++k)
                if (left_[index(k)]) drop(k, i - 1, tree_.upos(k) == Upos::Punct ? Relation::Punct : Relation::Appos);
            i = close;
        }
    }
    /// Marks around a few words that are no sentence of somebody's: "was “approaching a boiling point” again".
    void dropScareQuotes() {
        for (int i = 1; i + 2 < tree_.size(); ++i) {
            const string_view open = tree_.word(i);
            const string_view closing = open == "“"    ? "”"
                                        : open == "``" ? "''"
                                        : open == "‘"  ? "’"
                                        : open == "\"" ? open
                                                       : "";
            if (closing.empty() || !left_[index(i)]) continue;
            int close = i + 1;
            while (close + 1 < tree_.size() && close < i + longestAside && tree_.word(close) != closing) ++close;
            if (tree_.word(close) != closing) continue;
            const bool within = tree_.upos(i - 1) != Upos::Punct && tree_.upos(close - 1) != Upos::Punct;
            if (within && close > i + 1 && left_[index(close)]) {
                drop(i, i + 1, Relation::Punct);
                drop(close, close - 1, Relation::Punct);
            }
            i = close;
        }
    }

    Tree& tree_;
    std::vector<bool> left_, nameHeads_;
};

bool isVerb(const Tree& tree, int i) {
    return tree.upos(i) == Upos::Verb && tree.relation(i) != Relation::Amod && tree.relation(i) != Relation::Compound &&
           tree.relation(i) != Relation::Case && tree.relation(i) != Relation::Aux;
}
bool isClauseHead(const Tree& tree, int i) {
    return isVerb(tree, i) || tree.child(i, Relation::Cop) >= 0 || tree.child(i, Relation::Nsubj) >= 0;
}

bool namesEvent(const Tree& tree, int i) {
    if (tree.upos(i) != Upos::Noun) return false;
    const NounSense* sense = nounSense(tree.lemma(i));
    return nounAct(tree.lemma(i)) || (sense && sense->happening >= 60);
}

int climb(const Tree& tree, int from, bool (*wanted)(const Tree&, int)) {
    for (int step = 0; step < deepest && from >= 0; ++step, from = tree.head(from))
        if (wanted(tree, from)) return from;
    return -1;
}

/// The noun that a time in front of it qualifies.
int nounAfter(const Tree& tree, int word) {
    for (int step = 0; step < deepest; ++step) {
        const int head = tree.head(word);
        const Relation r = tree.relation(word);
        const bool inside = r == Relation::Amod || r == Relation::Compound || r == Relation::Nummod ||
                            r == Relation::Flat || r == Relation::Punct || r == Relation::Advmod;
        if (head <= word || !inside) return word;
        word = head;
    }
    return word;
}

bool isTimeGap(const Tree& tree, int word, const TimeSlot& slot) {
    return word >= slot.from && word <= slot.to && tree.size() > 0;
}

/// "yesterday", "last week", "two years ago", "in 1998": over and done with, unlike "the last two weeks".
bool isOver(const Tree& tree, const TimeSlot& slot) {
    const auto is = [&](int i, string_view word) { return i >= 0 && i < tree.size() && lowered(tree.word(i)) == word; };
    for (int i = slot.from; i <= slot.to; ++i)
        if (is(i, "yesterday") || is(i, "ago") || (is(i, "last") && !is(i - 1, "the"))) return true;
    const string_view last = tree.word(slot.head);
    return slot.preposition >= 0 && lowered(tree.word(slot.preposition)) == "in" && last.size() == 4 &&
           last.front() >= '0' && last.front() <= '9';
}

/// "is being studied", "was being studied", "has been charged", "will be sold": a verb of the present, also of that of
/// a story, or of what is to come.
bool isNow(const Tree& tree, int verb) {
    if (tree.tag(verb) == "VBZ" || tree.tag(verb) == "VBP") return true;
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c)) {
        const string_view word = tree.word(c);
        if (word == "being" || word == "has" || word == "have" || word == "will" || word == "is" || word == "are")
            return true;
    }
    return false;
}

/// "Hostages held since 2016 were released on Tuesday": a time between the verb of a subject's own clause and the verb
/// `behind`, which has a time of its own; "since" in any case.
bool belongsBefore(const Tree& tree, const TimeSlot& slot, int behind) {
    const int inner = climb(tree, slot.from - 1, isClauseHead);
    if (inner < 0 || inner >= slot.from || behind < 0 || inner == behind || !isVerb(tree, inner)) return false;
    if (slot.preposition >= 0 && lowered(tree.word(slot.preposition)) == "since") return true;
    // "a woman who shot her husband on New Year's Eve wishes"; "a man who asked not to be named on Monday said"
    const Act* act = verbAct(tree.lemma(behind));
    const bool says = isSaying(act);
    const bool past = tree.tag(inner) == "VBD" || (tree.tag(inner) == "VBP" && tree.tag(behind) == "VBZ");
    if (tree.relation(inner) == Relation::AclRelcl && past && !says) return true;
    // "ash collected at the site last November is being studied": the present takes no time that is over
    if (tree.relation(inner) == Relation::Acl && isOver(tree, slot) && isNow(tree, behind)) return true;
    return behind + 1 < tree.size() && tree.slotAt(behind + 1) != nullptr;
}

/// "fans since their last title in 1908", "in retaliation for strikes last week": a long time right behind an event
/// that a preposition keeps apart from its clause dates that event alone; the event's noun, or -1.
int eventApart(const Tree& tree, const TimeSlot& slot, int before) {
    constexpr std::array<string_view, 4> units = {"week", "month", "year", "decade"};
    const string_view last = tree.word(slot.head);
    const bool year = last.size() == 4 && last.front() >= '0' && last.front() <= '9';
    if (!year && !isOneOf(tree.lemma(slot.head), units)) return -1;
    if (before < 0 || !isNominal(tree.upos(before))) return -1;
    const int own = tree.child(before, Relation::Case);
    if (own >= 0 && tree.lemma(own) == "since") return before;  // "fans since their last title in 1908"
    before = climb(tree, before, namesEvent);
    const int following = before < 0 ? -1 : tree.head(before);  // "shut following a fire in May 2012"
    if (following >= 0 && following < before && tree.word(following) == "following") return before;
    const int from = before < 0 || before >= slot.from ? -1 : tree.child(before, Relation::Case);
    if (from < 0) return -1;
    const std::string& p = tree.lemma(from);
    if (p == "since" || p == "after" || p == "before") return before;
    // "questioned in connection with the bombing of two embassies last month"
    if (from > 0 && (tree.lemma(from - 1) == "connection" || tree.lemma(from - 1) == "relation")) return before;
    constexpr std::array<string_view, 5> answers = {"retaliation", "response", "revenge", "reprisal", "reaction"};
    const int above = tree.head(before);
    return (p == "for" || p == "to") && above >= 0 && isOneOf(tree.lemma(above), answers) ? before : -1;
}

/// "has been arrested over the bombings of embassies last year", "is seeking a trial over an attack in 2010": the
/// present takes no time that is over; what happened then is the noun between, of a phrase with a preposition.
int eventOfPresent(const Tree& tree, const TimeSlot& slot, int verb, int before) {
    const int finite = tree.relation(verb) == Relation::Xcomp && tree.head(verb) >= 0 ? tree.head(verb) : verb;
    const bool wants = tree.tag(verb) == "VB" && (tree.tag(finite) == "VBZ" || tree.tag(finite) == "VBP");
    if ((!wants && tree.tag(verb) != "VBN" && tree.tag(verb) != "VBG") || !isOver(tree, slot)) return -1;
    bool perfect = false, present = false;
    for (int k = verb - 1; k >= 0 && k > verb - 5 && k > finite - 5 && tree.upos(k) != Upos::Punct; --k) {
        perfect = perfect || tree.word(k) == "has" || tree.word(k) == "have";
        present = present || tree.word(k) == "is" || tree.word(k) == "are";
    }
    present = wants || (present && tree.tag(verb) == "VBG");  // "wants him tried over the raid in 2010"
    const int noun = perfect || present ? climb(tree, before, namesEvent) : -1;
    if (noun <= verb || noun > before) return -1;
    return perfect || tree.child(noun, Relation::Case) >= 0 ? noun : -1;
}

/// "several incidents were blamed on it, such as a collapse in 1969": of one of several, which opens after a comma.
bool isExample(const Tree& tree, int before) {
    if (!isNominal(tree.upos(before))) return false;
    for (int k = before; k > 0 && tree.upos(k) != Upos::Verb && tree.upos(k) != Upos::Aux; --k) {
        const bool opens = tree.word(k) == "including" || (tree.word(k) == "such" && tree.word(k + 1) == "as");
        if (opens || tree.upos(k) == Upos::Punct) return opens && tree.word(k - 1) == ",";
    }
    return false;
}

/// "surrendered to the police on Saturday accompanied by his lawyer": a participle that tells more of a clause which
/// has its verb before the time.
bool isReduced(const Tree& tree, int verb, const TimeSlot& slot) {
    if (tree.tag(verb) != "VBN" || tree.child(verb, Relation::Nsubj) >= 0 || tree.child(verb, Relation::AuxPass) >= 0)
        return false;
    const Relation r = tree.relation(verb);
    if (r != Relation::Acl && r != Relation::Advcl) return false;
    const int clause = climb(tree, tree.head(verb), isClauseHead);
    return clause >= 0 && clause < slot.from && hasTense(tree.tag(clause));
}

/// "16 May 2015: The mill opens", of a list of such lines: of what the line tells; "LUND, April 19: Nine people died":
/// of the day that it was written.
bool isDatedLine(const Tree& tree, const TimeSlot& slot) {
    constexpr int longestPlace = 6;
    const int after = slot.to + 1;
    if (slot.from > longestPlace || after + 1 >= tree.size() || tree.upos(after) != Upos::Punct) return false;
    const string_view mark = tree.word(after);
    if (mark != ":" && mark != "--" && mark != "-" && mark != "–" && mark != "—") return false;
    for (int k = 0; k < slot.from; ++k)
        if (tree.upos(k) != Upos::Propn && tree.upos(k) != Upos::Punct) return false;
    return true;
}

/// "stopped a van carrying arms on Friday": of what was done to the van; the verb of the clause around the participle,
/// or the participle.
int aroundParticiple(const Tree& tree, const TimeSlot& slot, int participle) {
    constexpr std::array<string_view, 3> plain = {"on", "in", "at"};
    const int noun = tree.head(participle);
    if (tree.tag(participle) != "VBG" || tree.relation(participle) != Relation::Acl || noun < 0) return participle;
    if (slot.preposition >= 0 && !isOneOf(lowered(tree.word(slot.preposition)), plain)) return participle;
    const int verb = tree.relation(noun) == Relation::Obj ? tree.head(noun) : -1;
    return verb >= 0 && tree.tag(verb) == "VBD" ? verb : participle;
}

/// The word a time hangs on, or -1.
int attachment(const Tree& tree, const TimeSlot& slot) {
    const int before = slot.from - 1, after = slot.to + 1;
    const bool hasAfter = after < tree.size() && tree.head(after) != slot.head;
    if (slot.adnominal) {
        if (slot.ofNoun) return before;
        return hasAfter ? nounAfter(tree, after) : -1;
    }
    if (isDatedLine(tree, slot)) return before < 0 ? climb(tree, after + 1, isClauseHead) : -1;
    const bool closed = before >= 0 && (tree.word(before) == ")" || tree.word(before) == "]");
    const bool opens = before < 0 || (tree.upos(before) == Upos::Punct && !closed) ||
                       tree.upos(before) == Upos::Cconj || tree.upos(before) == Upos::Sconj ||
                       tree.relation(before) == Relation::Mark;
    if (hasAfter && tree.upos(after) != Upos::Punct) {
        int verb = after;
        while (verb < tree.size() && tree.upos(verb) == Upos::Adv) ++verb;
        const int own = before >= 0 && isNominal(tree.upos(before)) ? tree.child(before, Relation::Case) : -1;
        if (own >= 0 && tree.lemma(own) == "since") return before;  // "has since its last summit in 2013 replaced"
        const bool nominalBefore = before >= 0 && (isNominal(tree.upos(before)) || tree.upos(before) == Upos::Adv);
        if (verb < tree.size() && nominalBefore && (isVerb(tree, verb) || tree.upos(verb) == Upos::Aux) &&
            !tree.tag(verb).starts_with("VBG") && !isReduced(tree, verb, slot)) {
            const int behind = climb(tree, verb, isClauseHead);
            return belongsBefore(tree, slot, behind) ? climb(tree, before, isClauseHead) : behind;
        }
        if (opens) return climb(tree, after, isClauseHead);
    }
    int at = before;
    while (at >= 0 && tree.upos(at) == Upos::Punct) --at;
    if (at < 0) return -1;
    if (const int event = eventApart(tree, slot, before); event >= 0) return event;
    if (isExample(tree, before)) return before;
    const int verb = climb(tree, at, isClauseHead);
    if (verb >= 0 && verb <= at) {
        const int event = eventOfPresent(tree, slot, verb, at);
        return event >= 0 ? event : aroundParticiple(tree, slot, verb);
    }
    const int noun = climb(tree, at, namesEvent);
    return noun >= 0 && noun <= at ? noun : verb;
}

/// "had in August shed": a placeholder there would hide what belongs together.
bool partsVerb(const Tree& tree, const TimeSlot& slot) {
    if (slot.from == 0 || slot.to + 1 >= tree.size()) return false;
    const PennTag after = tree.tag(slot.to + 1);
    const std::string before = lowered(tree.word(slot.from - 1));
    return after == "VBN" && (before == "had" || before == "has" || before == "have" || before == "was" ||
                              before == "were" || before == "been");
}

/// What is shown of the words [from, to]. `scope`, where it is given, marks the words whose times leave a placeholder.
Reduced reducedPart(const Tree& tree, const std::vector<bool>& left, const std::vector<bool>& names,
                    const std::vector<bool>& scope, int from, int to) {
    Reduced out;
    const auto append = [&out](string_view word, bool apart) {
        if (apart && !out.text.empty()) out.text += ' ';
        const auto begin = static_cast<std::uint32_t>(out.text.size());
        out.text += word;
        return Span{begin, static_cast<std::uint32_t>(out.text.size())};
    };
    const auto firstSlot = std::lower_bound(tree.slots.begin(), tree.slots.end(), from,
                                            [](const TimeSlot& s, int word) { return s.to < word; });
    auto slot = static_cast<std::size_t>(firstSlot - tree.slots.begin());
    for (int i = from; i <= to; ++i) {
        while (slot < tree.slots.size() && tree.slots[slot].to < i) ++slot;
        const bool stands = slot < tree.slots.size() && tree.slots[slot].from == i && i > 0 &&
                            !tree.slots[slot].adnominal && !tree.slots[slot].counted &&
                            (scope.empty() || scope[index(i)]) && !partsVerb(tree, tree.slots[slot]);
        if (stands) {
            Word placeholder;
            placeholder.span = append("yesterday", true);
            out.words.push_back(placeholder);
            out.place.push_back(-1);
        }
        if (!left[index(i)]) continue;
        Word word = tree.at(i);
        const bool glued = i > 0 && left[index(i - 1)] && tree.at(i - 1).span.end == word.span.begin;
        const bool name = !names.empty() && names[index(i)];
        word.span = append(!name                       ? tree.word(i)
                           : tree.upos(i) == Upos::Adj ? string_view("American")
                                                       : string_view("America"),
                           !glued);
        out.words.push_back(word);
        out.place.push_back(i);
    }
    return out;
}

/// Parses what is shown of a sentence. `root` is what its root hangs on: -1, or the noun of an aside.
void parseShown(Tree& tree, Reduced shown, int root, Relation relation) {
    static const std::uint8_t noun = xposOf("NN").value_or(0);
    for (std::size_t k = 0; k < shown.words.size(); ++k) {
        if (shown.place[k] >= 0) continue;
        shown.words[k].upos = Upos::Noun;
        shown.words[k].xpos = noun;
    }
    parseWords(shown.text, shown.words);
    for (std::size_t k = 0; k < shown.words.size(); ++k) {
        if (shown.place[k] < 0) continue;
        Word& word = tree.words[index(shown.place[k])];
        int head = shown.words[k].head;
        // What hung on the placeholder hangs on what it hung on.
        for (int step = 0; step < deepest && head >= 0 && shown.place[index(head)] < 0; ++step)
            head = shown.words[index(head)].head;
        word.head = head < 0 ? root : shown.place[index(head)];
        word.relation = head < 0 ? relation : shown.words[k].relation;
        word.margin = shown.words[k].margin;
    }
}

}  // namespace

std::vector<bool> withoutTimes(const Tree& tree) {
    std::vector<bool> left(tree.words.size(), true);
    for (const TimeSlot& slot : tree.slots)
        for (int i = slot.from; i <= slot.to; ++i) left[index(i)] = false;
    return left;
}

Reduced reduced(const Tree& tree, const std::vector<bool>& left) {
    return reducedPart(tree, left, {}, {}, 0, tree.size() - 1);
}

void parseReduced(Tree& tree, std::span<const NameWords> names) {
    const Reducer reducer(tree, names);
    std::vector<bool> left = reducer.left(), scope(left.size(), true);
    const auto parsePart = [&](int from, int to, int root, Relation relation) {
        parseShown(tree, reducedPart(tree, left, reducer.nameHeads(), scope, from, to), root, relation);
    };
    for (const ClauseAside& aside : clauseAsides(tree, left)) {  // the inner first, which the outer is shown without
        parsePart(aside.from + 1, aside.to - 1, aside.noun, aside.relation);
        for (int i = aside.noun + 1; i < aside.from; ++i) {  // an age
            hang(tree, i, aside.noun, tree.upos(i) == Upos::Punct ? Relation::Punct : Relation::Appos);
            left[index(i)] = scope[index(i)] = false;
        }
        for (int i = aside.from; i <= aside.to; ++i) left[index(i)] = scope[index(i)] = false;
        for (const int comma : {aside.from, aside.to}) hang(tree, comma, aside.noun, Relation::Punct);
        if (tree.tag(aside.to + 1) == "VBN") retag(tree, aside.to + 1, "VBD");  // "the tram, built in 1998, crashed"
    }
    parsePart(0, tree.size() - 1, -1, Relation::Root);
}

void attachTimes(Tree& tree) {
    for (const TimeSlot& slot : tree.slots) {
        const int target = attachment(tree, slot);
        if (target < 0 || isTimeGap(tree, target, slot)) continue;
        hang(tree, slot.head, target, slot.adnominal ? Relation::NmodTmod : Relation::OblTmod);
    }
}

}  // namespace dateline
