#include "core/events/title_check.h"

#include "core/events/clause_words.h"
#include "core/events/lexicon.h"
#include "core/events/name_finder.h"
#include "core/events/name_table.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

using std::string_view;

/// Adverbs without which a clause says something else.
constexpr std::array<string_view, 7> qualifiers = {"nearly",   "almost",     "barely",   "hardly",
                                                   "scarcely", "reportedly", "allegedly"};
constexpr float unsure = 0.1F;  ///< the least margin of an arc that a headline may rest on
constexpr int furthest = 60;    ///< words from a verb to its subject, or to what belongs to it
constexpr int mostClauses = 4;  ///< how deep a headline's clauses are looked into
constexpr int fewWords = 4;     ///< a headline of no more says little: the text's words say it better

bool isRelative(PennTag tag) { return tag == "WP" || tag == "WDT" || tag == "WP$"; }

bool isCore(Relation r) {
    return r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::Obj || r == Relation::Iobj ||
           r == Relation::Xcomp || r == Relation::Ccomp || r == Relation::OblAgent;
}

/// The verb from which a verb without a subject takes it.
int lenderOf(const Tree& tree, int verb) {
    for (int step = 0; step < mostClauses && verb >= 0; ++step) {
        for (const Relation r : {Relation::Nsubj, Relation::NsubjPass})
            if (tree.child(verb, r) >= 0) return verb;
        const Relation r = tree.relation(verb);
        if (r != Relation::Conj && r != Relation::Xcomp && r != Relation::Advcl) return -1;
        verb = tree.head(verb);
    }
    return -1;
}

class Doubt {
public:
    Doubt(const Passage& passage, const Candidate& c)
        : passage_(passage), c_(c), tree_(passage.tree(c)), word_(c.trigger.word) {}

    bool any() const {
        return isBeing() || isUnsure() || isForeignSubject() || crossesVerb() || isPointing(c_.roles.actor) ||
               isPointing(c_.roles.patient) || isReducedRelative() || lacksObject() || hasStrayClause(tree_, word_) ||
               isFarAntecedent() || isFarObject() || isQualified() || isTime(c_.roles.actor) ||
               isTime(c_.roles.patient) || isUnderPreposition(tree_, word_) ||
               (c_.roles.patient < 0 && lacksAntecedent(tree_, word_));
    }

private:
    float margin(int i) const { return tree_.at(i).margin; }
    bool isUnsure() const {
        for (int c = tree_.first(word_); c >= 0; c = tree_.next(c))
            if (!isNeighbour(tree_, word_, c) && isCore(tree_.relation(c)) && tree_.upos(c) != Upos::Pron &&
                margin(c) < unsure)
                return true;
        for (const int role : {c_.roles.actor, c_.roles.patient})
            if (role >= 0 && !isNeighbour(tree_, word_, role) && tree_.upos(role) != Upos::Pron &&
                tree_.head(role) == word_ && margin(role) < unsure)
                return true;
        return false;
    }
    /// "Being mayor has hurt him": what somebody is, and not the mayor.
    bool isBeing() const {
        const int copula = subject() < 0 ? -1 : tree_.child(subject(), Relation::Cop);
        return copula >= 0 && tree_.tag(copula) == "VBG";
    }
    int subject() const { return c_.roles.passive ? c_.roles.patient : c_.roles.actor; }
    /// A subject that another verb lends must be the one that verb has.
    bool isForeignSubject() const {
        const int s = subject();
        if (s < 0 || tree_.relation(word_) != Relation::Conj) return false;
        const int lender = lenderOf(tree_, word_);
        if (s > lender && tree_.head(s) != word_) return true;  // "the march that led to a town and ended there"
        return lender < 0 ||
               (tree_.child(lender, Relation::Nsubj) != s && tree_.child(lender, Relation::NsubjPass) != s &&
                !isRelative(tree_.tag(std::max(tree_.child(lender, Relation::Nsubj), 0))));
    }
    /// "The commission announced that Berg, head of the party, won": no subject reaches across a finite verb, but for
    /// that of a clause within its own phrase or of one that the verb is joined to.
    bool crossesVerb() const {
        const int s = subject();
        if (s < 0 || s > word_) return false;
        if (word_ - s > furthest) return true;
        const int lender = lenderOf(tree_, word_);
        for (int i = s + 1; i < word_; ++i) {
            if (!hasTense(tree_.tag(i)) || i == lender || tree_.head(i) == word_) continue;
            if (lender >= 0 && lender != word_ && i <= word_ && (tree_.head(i) == lender || i >= lender)) continue;
            if (i <= tree_.to(s) && tree_.from(s) <= i && !(word_ >= tree_.from(s) && word_ <= tree_.to(s))) continue;
            return true;
        }
        return false;
    }
    /// "It" and "they" for a name: too often another's.
    bool isPointing(int noun) const {
        if (noun < 0 || tree_.tag(noun) != "PRP") return false;
        const std::string word = lowered(tree_.word(noun));
        if (word != "it" && word != "they" && word != "them") return false;
        const int e = entityOf(passage_, c_.sentence, noun);
        if (e < 0 || nounBefore(passage_, c_.sentence, noun) >= 0) return false;
        const EntityKind kind = passage_.cast.entities[static_cast<std::size_t>(e)].kind;
        if (word != "it") return kind == EntityKind::Person || kind == EntityKind::Country;
        const bool clause = tree_.child(word_, Relation::Xcomp) >= 0 || tree_.child(word_, Relation::Ccomp) >= 0;
        return kind == EntityKind::Person || (c_.roles.passive && clause);
    }
    /// "the letter published on Friday" taken for what the letter does
    bool isReducedRelative() const {
        if (c_.roles.passive || tree_.relation(word_) != Relation::Acl) return false;
        return tree_.tag(word_) == "VBN" || tree_.tag(word_) == "VBD";
    }

    bool isTime(int noun) const { return noun >= 0 && tree_.slotAt(noun) != nullptr; }
    /// "a list of the most wanted, which began in May": a relative clause whose noun is not the nearest speaks of one
    /// of the two, and the parser may have taken the other.
    bool isFarAntecedent() const {
        const int s = subject();
        if (s < 0 || tree_.relation(word_) != Relation::AclRelcl) return false;
        int pronoun = tree_.from(word_);
        while (pronoun < word_ && !isRelative(tree_.tag(pronoun))) ++pronoun;
        if (pronoun == word_ || pronoun < 2 || tree_.word(pronoun - 1) != ",") return false;
        int nearest = pronoun - 1;
        while (nearest > s && !isNominal(tree_.upos(nearest))) --nearest;
        for (int at = nearest, step = 0; at >= 0 && step < mostClauses; at = tree_.head(at), ++step) {
            if (at == s) return tree_.head(word_) != s && isWhere(caseOf(tree_, s));
            const Relation r = tree_.relation(at);
            if (r == Relation::Nmod && caseOf(tree_, at) != "of") return true;
            if (r != Relation::Nmod && r != Relation::Flat && r != Relation::Compound && r != Relation::Appos)
                return true;
        }
        return true;
    }
    static bool isWhere(string_view p) { return p == "in" || p == "at" || p == "from" || p == "near"; }
    /// "nearly broke the record"
    bool isQualified() const {
        for (int c = tree_.first(word_); c >= 0 && c < word_; c = tree_.next(c))
            if (tree_.relation(c) == Relation::Advmod && isOneOf(tree_.lemma(c), qualifiers)) return true;
        return false;
    }
    /// "celebrity news outlets that Berg, who starred": what is acted on by a relative clause stands right before it.
    bool isFarObject() const {
        const int object = c_.roles.patient;
        if (object < 0 || c_.roles.passive || tree_.relation(word_) != Relation::AclRelcl || object > word_)
            return false;
        return tree_.head(object) != word_ && tree_.from(word_) != object + 1 &&
               tree_.from(word_) != tree_.to(object) + 1;
    }
    /// "A law named for him": a verb that wants an object and has none is a participle taken for a verb.
    bool lacksObject() const {
        return !c_.roles.passive && c_.roles.patient < 0 && c_.roles.content < 0 && lacksItsObject(tree_, word_);
    }

    const Passage& passage_;
    const Candidate& c_;
    const Tree& tree_;
    int word_;
};

bool holds(const std::string& title, string_view word) { return title.find(word) != std::string::npos; }

/// Whether the clauses that a verb governs stand in the title with their subjects and objects.
bool lacksClause(const Tree& tree, int verb, const std::string& title, int depth) {
    if (depth == 0) return false;
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
        const Relation r = tree.relation(c);
        if (c < verb || (r != Relation::Xcomp && r != Relation::Ccomp)) continue;
        const Act* act = verbAct(tree.lemma(c));
        if (act && act->name == "believe") continue;  // what is believed is the point
        if (!holds(title, tree.word(c))) return true;
        for (int part = tree.first(c); part >= 0; part = tree.next(part)) {
            const bool core = isCore(tree.relation(part)) || tree.relation(part) == Relation::Cop;
            const bool named = tree.upos(part) == Upos::Pron || tree.upos(part) == Upos::Propn;
            if (core && !named && !tree.slotAt(part) && !holds(title, tree.word(part))) return true;
        }
        if (lacksClause(tree, c, title, depth - 1)) return true;
    }
    return false;
}

/// Whether a word between `from` and `to` stands in an aside, which commas, brackets or dashes part from the clause.
bool isInAside(const Tree& tree, int word, int from, int to) {
    const auto parts = [&](int i) {
        const string_view w = tree.word(i);
        return w == "," || w == "(" || w == ")" || w == "--" || w == "–" || w == "—";
    };
    bool opened = false, closed = false;
    for (int i = from + 1; i < word; ++i) opened = opened || parts(i);
    for (int i = word + 1; i < to; ++i) closed = closed || parts(i);
    return opened && (closed || parts(to - 1));
}

/// "A long-standing trade dispute", "the eagerly awaited Lund Hall": an adjective of a noun that stands in the title
/// with what says which it is, and the words of that adjective.
bool describes(const Tree& tree, int word, int noun) {
    constexpr int mostSteps = 3, mostWords = 3;
    for (int step = 0; step < mostSteps && word >= 0; ++step, word = tree.head(word)) {
        const int head = tree.head(word);
        if (tree.relation(word) == Relation::Conj && head >= 0) continue;  // "shoe and clothes maker Norsel"
        if (head <= word) return false;
        if (tree.relation(word) == Relation::Compound && tree.upos(word) == Upos::Noun &&
            tree.upos(head) == Upos::Propn)
            return head >= noun && head <= noun + mostWords;
        if (tree.relation(word) == Relation::Cc) continue;
        if (tree.relation(word) == Relation::Amod) {
            if (head < noun || head > noun + mostWords) return false;
            if (tree.upos(head) == Upos::Propn) return tree.tag(word) == "VBN";
            const int which = tree.child(head, Relation::Compound);
            const bool ofPart = tree.relation(head) == Relation::Compound && tree.word(word + 1) != "-";
            return ofPart || (which > word && which >= noun);
        }
        if (tree.relation(word) != Relation::Compound && tree.upos(word) != Upos::Adv) return false;
    }
    return false;
}

/// Whether a title, read along its sentence from the word `from` on, leaves out a word between two that it has, but for
/// articles, auxiliaries, adverbs, times and asides ("posted a 20% gain [in third-quarter] net income"), or ends where
/// the text goes on with what belongs to it ("in what [is believed]").
bool hasHole(const Tree& tree, int from, const std::string& title) {
    int last = -1, next = from;
    for (std::size_t begin = 0; begin < title.size();) {
        const std::size_t end = std::min(title.find(' ', begin), title.size());
        std::string token = lowered(string_view(title).substr(begin, end - begin));
        begin = end + 1;
        while (!token.empty() && token.back() == ',') token.pop_back();
        int at = -1;
        for (int k = next; k < std::min(tree.size(), next + furthest) && at < 0; ++k)
            if (tree.word(k).size() == token.size() && lowered(tree.word(k)) == token) at = k;
        if (at < 0) {  // another form, or a name for a pronoun
            last = -1;
            continue;
        }
        for (int i = last + 1; last >= 0 && i < at; ++i) {
            const Upos u = tree.upos(i);
            const bool small =
                u == Upos::Punct || u == Upos::Aux || u == Upos::Adv || u == Upos::Det || u == Upos::Part;
            const bool relative = tree.lemma(i) == "that" || u == Upos::Sconj;
            if (!small && !relative && !tree.slotAt(i) && !describes(tree, i, at) && !isInAside(tree, i, last, at))
                return true;
        }
        last = at;
        next = at + 1;
    }
    if (last < 0) return false;
    if (tree.upos(last) == Upos::Num && tree.child(last, Relation::Nmod) >= 0) return true;  // "led by three"
    int after = last + 1;
    while (after < tree.size() && (tree.slotAt(after) || tree.upos(after) == Upos::Adv)) ++after;
    if (after >= tree.size()) return false;
    const Upos u = tree.upos(after);
    const PennTag tag = tree.tag(after);
    if (u == Upos::Punct) return tree.word(after) == "-";
    if (u == Upos::Adp) return tree.word(after) == "of" && tree.upos(last) != Upos::Verb;
    const bool opens = u == Upos::Sconj || u == Upos::Cconj || u == Upos::Det || tag == "TO" || tag == "WDT" ||
                       tag == "WP" || tag == "WRB" || tag == "VBG" || tag == "VBN";
    return !opens && (u != Upos::Pron || tree.upos(last) == Upos::Adp || tag == "WP");
}

/// Words behind the verb that the title leaves out, of a title that has few.
bool isThin(const Tree& tree, int word, const std::string& title) {
    if (std::count(title.begin(), title.end(), ' ') >= fewWords) return false;
    int left = 0;
    for (int i = word + 1; i < std::min(tree.size(), word + furthest); ++i) {
        if (tree.slotAt(i) || tree.word(i) == "-") continue;
        if (tree.upos(i) == Upos::Punct) break;
        if (tree.upos(i) == Upos::Cconj || tree.upos(i) == Upos::Sconj) break;
        left += (isNominal(tree.upos(i)) || tree.upos(i) == Upos::Verb) && tree.upos(i) != Upos::Pron &&
                !holds(title, tree.word(i));
    }
    return left > 0;
}

}  // namespace

bool repeatsWords(const Tree& tree, int trigger, const std::string& title) {
    const std::string whole = ' ' + title + ' ';
    const int from = std::max(0, trigger - furthest), to = std::min(tree.size() - 1, trigger + furthest);
    for (int i = from; i <= to; ++i) {
        const bool name = tree.upos(i) == Upos::Propn && tree.word(i).size() > 3;
        if (!name && tree.upos(i) != Upos::Adp && tree.upos(i) != Upos::Sconj) continue;
        const std::string word = ' ' + std::string(tree.word(i)) + ' ';
        const std::size_t first = whole.find(word);
        if (first == std::string::npos || whole.find(word, first + 1) == std::string::npos) continue;
        int there = 0, here = 0;
        for (int k = from; k <= to; ++k) there += tree.word(k) == tree.word(i);
        for (std::size_t at = first; at != std::string::npos; at = whole.find(word, at + 1)) ++here;
        if (here > there) return true;
    }
    return false;
}

bool pointsBack(const Passage& passage, int sentence, int noun) {
    if (noun < 0) return false;
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    const auto isPronoun = [&](int i) {
        const PennTag tag = tree.tag(i);
        return tag == "PRP" || tag == "WP" || tag == "WDT";
    };
    if (isPronoun(noun)) return entityOf(passage, sentence, noun) < 0 && nounBefore(passage, sentence, noun) < 0;
    const bool object = tree.relation(noun) == Relation::Obj;
    for (int c = tree.first(noun); c >= 0; c = tree.next(c)) {
        const std::string word = lowered(tree.word(c));
        if (object && tree.relation(c) == Relation::Det &&
            (word == "that" || word == "those" || word == "this" || word == "these"))
            return true;
        if (object && c < noun && word == "following") return true;  // "taped the following talk"
        if (tree.relation(c) == Relation::Nmod && isPronoun(c) && caseOf(tree, c) == "of") return true;
    }
    return false;
}

bool isUnderPreposition(const Tree& tree, int verb) {
    if (tree.tag(verb) != "VBG") return false;
    const Relation r = tree.relation(verb);
    const int mark = tree.child(verb, r == Relation::Obl || r == Relation::Nmod ? Relation::Case : Relation::Mark);
    return mark >= 0 && mark < verb && tree.lemma(mark) != "while" && tree.lemma(mark) != "after" &&
           tree.lemma(mark) != "before";
}

bool isFinite(const Tree& tree, int verb) {
    if (hasTense(tree.tag(verb))) return true;
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c)) {
        const Relation r = tree.relation(c);
        if ((r == Relation::Aux || r == Relation::AuxPass || r == Relation::Cop) && hasTense(tree.tag(c))) return true;
    }
    return false;
}

bool isNeighbour(const Tree& tree, int verb, int noun) {
    for (int i = verb + 1; i < noun; ++i)
        if (tree.upos(i) != Upos::Det && tree.upos(i) != Upos::Adj && tree.upos(i) != Upos::Num) return false;
    if (noun > verb) return true;
    for (int i = noun + 1; i < verb; ++i)
        if (!tree.slotAt(i) && tree.upos(i) != Upos::Aux && tree.upos(i) != Upos::Adv) return false;
    return noun < verb;
}

namespace {
/// Whether no "and" stands between a verb of saying and the verb that the parser joined to it.
bool isUnjoined(const Tree& tree, int verb, int joint) {
    const Act* act = verb < 0 || verb > joint ? nullptr : verbAct(tree.lemma(verb));
    if (!isSaying(act)) return false;
    for (const Relation r : {Relation::Nsubj, Relation::NsubjPass, Relation::Cc})
        if (tree.child(joint, r) >= 0) return false;
    int last = -1;  // of "said, warned and left" the "and" hangs on the last
    for (int c = tree.first(verb); c >= 0; c = tree.next(c))
        if (tree.relation(c) == Relation::Conj) last = c;
    return last == joint;
}
}  // namespace

bool hasStrayClause(const Tree& tree, int verb) {
    // "announced Karl Voss, nominee of the Guild, won": with nothing to join them, the second verb has a subject of its
    // own
    for (int c = tree.first(verb); c >= 0; c = tree.next(c))
        if (tree.relation(c) == Relation::Conj && isFinite(tree, c) && isUnjoined(tree, verb, c)) return true;
    if (tree.relation(verb) == Relation::Conj && isFinite(tree, verb) && isUnjoined(tree, tree.head(verb), verb))
        return true;
    for (int i = verb + 1; i <= std::min(tree.to(verb), verb + furthest); ++i) {
        const Relation r = tree.relation(i);
        if (r != Relation::Ccomp && r != Relation::Xcomp && r != Relation::Acl && r != Relation::Obj) continue;
        if (!isFinite(tree, i) || tree.upos(i) != Upos::Verb) continue;
        bool subject = false;
        for (const Relation s : {Relation::Nsubj, Relation::NsubjPass, Relation::Expl, Relation::Csubj})
            subject = subject || tree.child(i, s) >= 0;
        if (!subject) return true;
    }
    return false;
}

bool isDoubtfulClause(const Passage& passage, const Candidate& candidate) { return Doubt(passage, candidate).any(); }

bool lacksWords(const Passage& passage, const Candidate& candidate, const std::string& title) {
    const Tree& tree = passage.tree(candidate);
    const int word = candidate.trigger.word;
    const Roles& roles = candidate.roles;
    if (roles.actor < 0 && roles.patient < 0) return true;
    const int subject = roles.actor >= 0 ? roles.actor : roles.patient;
    if (tree.tag(subject) == "PRP" && entityOf(passage, candidate.sentence, subject) < 0 &&
        nounBefore(passage, candidate.sentence, subject) < 0)
        return true;  // "refused access": nobody is
    const int joint = tree.child(subject, Relation::Conj);
    if (joint > subject && joint < word && !holds(title, " and ") && !holds(title, " or ")) return true;
    if (pointsBack(passage, candidate.sentence, roles.patient) || pointsBack(passage, candidate.sentence, subject))
        return true;
    const bool turned = roles.passive && roles.actor >= 0;
    if (!turned && hasHole(tree, std::min(tree.from(subject), word), title)) return true;
    return repeatsWords(tree, word, title) || lacksClause(tree, word, title, mostClauses) || isThin(tree, word, title);
}

bool pointsElsewhere(const std::string& words) {
    constexpr std::array<string_view, 25> pointers = {"those", "that",  "this", "these",   "some",  "many",    "such",
                                                      "all",   "both",  "one",  "others",  "which", "who",     "there",
                                                      "two",   "three", "four", "several", "few",   "another", "most",
                                                      "corp.", "inc.",  "co.",  "ltd."};
    const std::string lower = lowered(words);
    return lower.starts_with("whose ") || isOneOf(lower, pointers);
}

namespace {
bool isThat(const Tree& tree, int word) { return tree.word(word) == "that" && tree.tag(word) == "IN"; }
}  // namespace

bool opensWithName(const Tree& tree, const std::string& title) {
    const string_view first = string_view(title).substr(0, title.find_first_of(" '"));
    if (knownName(first)) return true;  // which the sentence may only mean ("the country")
    for (int i = 0; i < tree.size(); ++i)
        if (tree.word(i) == first && isCapitalised(first) && (i > 0 || tree.upos(i) == Upos::Propn)) return true;
    return false;
}

bool saysLittle(string_view noun) {
    constexpr std::array<string_view, 44> untold = {
        "announcement", "guideline", "comment", "remark",   "figure",      "position", "behavior",    "behaviour",
        "testimony",    "brief",     "effort",  "role",     "event",       "result",   "conclusion",  "view",
        "fact",         "bill",      "plan",    "decision", "transaction", "deal",     "agreement",   "measure",
        "proposal",     "offer",     "policy",  "practice", "order",       "law",      "legislation", "ruling",
        "action",       "change",    "move",    "issue",    "request",     "meeting",  "situation",   "it",
        "attempt",      "project",   "program", "programme"};
    return isOneOf(noun, untold);
}

bool endsUntold(const Tree& tree, const std::string& title) {
    const std::string last = lowered(string_view(title).substr(title.rfind(' ') + 1));
    int noun = tree.size() - 1;
    while (noun >= 0 && lowered(tree.word(noun)) != last) --noun;
    if (noun < 0 || !isNominal(tree.upos(noun)) || !saysLittle(tree.lemma(noun))) return false;
    if (noun + 1 < tree.size() && (tree.tag(noun + 1) == "TO" || isThat(tree, noun + 1))) return true;
    const Relation role = tree.relation(noun);
    constexpr std::ptrdiff_t fewBlanks = 4;  // a longer title tells enough besides
    if (role != Relation::Obj && role != Relation::NsubjPass && std::count(title.begin(), title.end(), ' ') > fewBlanks)
        return false;
    bool told = false;
    for (int c = tree.first(noun); c >= 0; c = tree.next(c)) {
        const Relation r = tree.relation(c);
        if (r == Relation::Acl && c > noun && tree.tag(c) == "VB") return true;  // "decision to move"
        if (r == Relation::AclRelcl && tree.from(c) == noun + 1) return true;    // "an order that paused the works"
        told =
            told || (c < noun && !tree.slotAt(c) &&
                     (r == Relation::Amod || r == Relation::Compound || r == Relation::Flat || r == Relation::Nummod));
    }
    return !told;
}

bool endsWithin(const Tree& tree, const std::string& title) {
    const std::string last = lowered(string_view(title).substr(title.rfind(' ') + 1));
    int word = tree.size() - 1;
    while (word >= 0 && lowered(tree.word(word)) != last) --word;
    const int head = word < 0 ? -1 : tree.head(word), next = word + 1;
    if (head < 0 || next >= tree.size()) return false;
    const Relation r = tree.relation(word);
    if (r == Relation::Obj && tree.lemma(head) == "provide" && tree.lemma(next) == "with") return true;
    if (r != Relation::Conj || head > word || tree.upos(next) != Upos::Cconj || tree.word(word - 1) != ",")
        return false;
    for (int k = head + 1; k < word; ++k)
        if (tree.upos(k) == Upos::Cconj) return false;
    return true;
}

bool hasOpenObject(const Tree& tree, int trigger, const std::string& title) {
    constexpr std::array<string_view, 7> empty = {"make", "find", "think", "consider", "deem", "call", "keep"};
    constexpr int reach = 12;
    const auto stands = [&](string_view it) { return title.find(it) != std::string::npos; };
    if (!stands(" it ") && !stands(" it,") && !title.ends_with(" it")) return false;
    if (tree.upos(trigger) != Upos::Verb || isOneOf(tree.lemma(trigger), empty)) return false;  // "made it clear that"
    const int end = std::min(tree.size(), trigger + reach);
    int it = trigger + 1;
    while (it < end && tree.word(it) != "it") ++it;
    if (it == end || tree.relation(it) == Relation::Nsubj || tree.relation(it) == Relation::NsubjPass) return false;
    int outermost = it;  // "details of it"
    for (int step = 0; step < mostClauses && tree.head(outermost) != trigger; ++step) {
        if (tree.head(outermost) < trigger || !isNominal(tree.upos(tree.head(outermost)))) return false;
        outermost = tree.head(outermost);
    }
    if (tree.head(outermost) != trigger) return false;
    for (int k = trigger + 1; k < std::min(it, tree.from(outermost)); ++k)
        if (isNominal(tree.upos(k))) return false;  // "gave the ship to those who had built it"
    return true;
}

bool isEmptyVerb(string_view lemma) {
    constexpr std::array<string_view, 37> empty = {
        "make",    "take",    "give",    "hold",   "have",    "get",      "put",     "set",     "do",   "become",
        "receive", "bring",   "create",  "find",   "send",    "use",      "include", "name",    "call", "cause",
        "lead",    "provide", "publish", "issue",  "release", "announce", "reject",  "approve", "sign", "buy",
        "impose",  "order",   "seize",   "refuse", "try",     "hit",      "say"};
    return isOneOf(lemma, empty);
}

bool isOfNoHappening(const Tree& tree, const Candidate& c) {
    constexpr int few = 20, many = 40, most = 60;  // of its uses, in hundredths
    const NounSense* sense =
        c.trigger.kind == TriggerKind::Noun && !c.trigger.act ? nounSense(tree.lemma(c.trigger.word)) : nullptr;
    if (!sense) return false;
    const int next = c.trigger.word + 1, told = std::max(sense->happening, sense->communication);
    if (next < tree.size() && !tree.slotAt(next) && isCapitalised(tree.word(next))) return told < most;
    return told < few && (sense->state >= many || sense->state < few - told);
}

}  // namespace dateline
