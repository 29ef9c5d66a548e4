#include "core/events/clause_words.h"

#include "core/events/clause_subject.h"
#include "core/events/lexicon.h"
#include "core/events/status.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 10> quoteMarks = {"\"", "“", "”", "``", "''", "«", "»", "‘", "„", "`"};
constexpr std::array<std::string_view, 15> ties = {"also",    "however",   "meanwhile", "later", "then",
                                                   "already", "therefore", "instead",   "yet",   "moreover",
                                                   "thus",    "too",       "still",     "here",  "subsequently"};
constexpr std::array<std::string_view, 24> takingInfinitives = {
    "direct",   "lead",     "force",     "ask",       "urge",   "tell",     "order",  "allow",
    "cause",    "prompt",   "enable",    "persuade",  "invite", "require",  "compel", "permit",
    "instruct", "convince", "encourage", "authorize", "advise", "subpoena", "clear",  "oblige"};

constexpr std::array<std::string_view, 36> seldomBare = {
    "issue",   "publish", "make",    "take",    "hold",    "release", "send",   "fire",     "kill",
    "arrest",  "file",    "write",   "produce", "find",    "build",   "sign",   "launch",   "impose",
    "seize",   "name",    "elect",   "appoint", "injure",  "wound",   "detain", "announce", "introduce",
    "approve", "accuse",  "capture", "create",  "install", "order",   "adopt",  "bring",    "discover"};

/// What a distance is counted from.
constexpr std::array<std::string_view, 6> wheres = {"below", "above", "behind", "beneath", "off", "away"};

/// "since 2009", "in more than a decade", "in 20 years": how long nothing of the kind has been.
bool isStretch(const Tree& tree, const TimeSlot& slot) {
    constexpr std::array<std::string_view, 5> units = {"year", "decade", "century", "month", "generation"};
    if (slot.preposition < 0) return false;
    if (tree.lemma(slot.preposition) == "since") return true;
    bool counted = false;
    for (int i = slot.preposition + 1; i < slot.head; ++i)
        counted = counted || tree.upos(i) == Upos::Num || lowered(tree.word(i)) == "a";
    return counted && tree.lemma(slot.preposition) == "in" && isOneOf(tree.lemma(slot.head), units);
}

/// "Democratic", "Victorian", "Polish": an adjective that may keep its capital anywhere.
bool maybeOfName(const Tree& tree, int word) {
    constexpr std::array<std::string_view, 5> ends = {"ic", "an", "ish", "ese", "ist"};
    return tree.upos(word) == Upos::Adj &&
           std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return tree.word(word).ends_with(end); });
}

}  // namespace

bool isQuoteMark(std::string_view word) {
    const bool letter = !word.empty() && word.front() >= 'a' && word.front() <= 'z';
    return !letter && isOneOf(word, quoteMarks);
}
bool isTie(std::string_view word) { return isOneOf(word, ties); }
bool turnsMeaning(const Tree& tree, int adverb) {
    constexpr std::array<std::string_view, 5> negations = {"not", "n't", "n’t", "never", "no"};
    constexpr std::array<std::string_view, 7> nearly = {"hardly", "barely", "scarcely", "seldom",
                                                        "rarely", "almost", "nearly"};
    constexpr std::array<std::string_view, 7> unsure = {"allegedly", "reportedly", "supposedly", "purportedly",
                                                        "probably",  "possibly",   "apparently"};
    const std::string& word = tree.lemma(adverb);
    const int verb = tree.head(adverb);  // of what somebody says the time goes, and the negation stays
    if (isOneOf(word, negations) && isUntilThen(tree, verb) && tree.relation(verb) != Relation::Ccomp) return false;
    if (isOneOf(word, negations) || isOneOf(word, nearly) || isOneOf(word, unsure)) return true;
    const int before = tree.child(adverb, Relation::Advmod);
    return before >= 0 && isOneOf(tree.lemma(before), negations);
}

bool isDroppable(std::string_view preposition) {
    return preposition == "on" || preposition == "in" || preposition == "at" || preposition == "during" ||
           preposition == "between" || preposition == "beginning" || preposition == "starting";
}
bool isToldApart(const Tree& tree, int verb) {
    constexpr std::array<std::string_view, 3> relating = {"follow", "precede", "mark"};
    const int above = tree.head(verb), object = above < 0 ? -1 : tree.child(above, Relation::Obj);
    return tree.tag(verb) == "VBG" && object > above && object < verb && isOneOf(tree.lemma(above), relating);
}
bool takesInfinitive(std::string_view lemma) { return isOneOf(lemma, takingInfinitives); }
bool isSeldomBare(std::string_view lemma) { return isOneOf(lemma, seldomBare); }

bool isParticle(const Tree& tree, int word) {
    const int verb = tree.head(word);
    if (verb < 0 || verb > word || tree.upos(verb) != Upos::Verb) return false;
    const Relation r = tree.relation(word);
    return r == Relation::CompoundPrt || (r == Relation::Advmod && verb == word - 1 && tree.tag(word) != "IN");
}

bool standsOff(const Tree& tree, int clause, int mark) {
    const int head = tree.head(clause);
    int before = mark - 1;
    while (before > 0 && tree.slotAt(before)) --before;
    return head >= 0 && before > head && tree.lemma(head) != "tell";
}

bool lacksAntecedent(const Tree& tree, int verb) {
    if (tree.relation(verb) != Relation::AclRelcl || tree.child(verb, Relation::Obj) > verb) return false;
    const int subject = tree.child(verb, Relation::Nsubj);
    if (subject < 0 || subject > verb || tree.head(verb) > subject || tree.tag(subject).starts_with('W')) return false;
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
        const Relation r = tree.relation(c);
        if (c > verb && (r == Relation::Ccomp || r == Relation::Xcomp || r == Relation::Iobj)) return false;
    }
    if (isRelativePronoun(tree, subject) || tree.child(verb, Relation::AuxPass) >= 0) return false;
    return lowered(tree.word(tree.head(verb))) == "what" || lacksItsObject(tree, verb);
}

bool leavesOutContent(const Tree& tree, int verb, int last) {
    const Act* act = verbAct(tree.lemma(verb));
    const int content = tree.child(verb, Relation::Ccomp), state = tree.child(verb, Relation::Xcomp);
    if (state > last && last > verb && tree.upos(state) == Upos::Adj) return true;  // "found the firms guilty"
    return isSaying(act) && content > verb && last < content;
}

bool opensSpeech(const Tree& tree, int word) {
    return word > 0 && tree.word(word - 1) == "," && isQuoteMark(tree.word(word));
}

namespace {

/// "of the year", "this season": among how many something is the third.
bool isRound(const Tree& tree, const TimeSlot& slot) {
    constexpr std::array<std::string_view, 4> units = {"year", "season", "month", "week"};
    const int first = slot.preposition < 0 ? slot.from : slot.preposition + 1;
    if (first != slot.head - 1 || !isOneOf(tree.lemma(slot.head), units)) return false;
    const std::string word = lowered(tree.word(first));
    return word == "this" || (word == "the" && slot.preposition >= 0 && tree.lemma(slot.preposition) == "of");
}

/// "second", "14th"
bool isOrdinal(const Tree& tree, int word) {
    constexpr std::array<std::string_view, 9> ordinals = {"second",  "third",  "fourth", "fifth", "sixth",
                                                          "seventh", "eighth", "ninth",  "tenth"};
    const std::string_view w = tree.word(word);
    const bool figure = w.size() > 2 && w.front() >= '0' && w.front() <= '9' && tree.upos(word) == Upos::Adj;
    return isOneOf(w, ordinals) || (figure && (w.ends_with("th") || w.ends_with("nd") || w.ends_with("rd")));
}

}  // namespace

bool limitsRank(const Tree& tree, const TimeSlot& slot) {
    const bool round = isRound(tree, slot);
    if (slot.preposition < 0 && !round) return false;
    if (slot.preposition >= 0 && (tree.lemma(slot.preposition) == "on" || tree.lemma(slot.preposition) == "at"))
        return false;
    const bool among = round || isStretch(tree, slot);
    const int reach = among ? 12 : 5;
    for (int i = slot.from - 1; i >= 0 && i > slot.from - reach; --i) {
        const PennTag tag = tree.tag(i);
        if (tag == "JJS" || tag == "RBS" || tree.lemma(i) == "first" || (among && isOrdinal(tree, i))) return true;
        const bool infinitive = round && tag == "VB" && i > 0 && tree.tag(i - 1) == "TO";  // "the first to fall"
        if ((tree.upos(i) == Upos::Verb && !infinitive) || tree.upos(i) == Upos::Punct) return false;
    }
    return false;
}

bool isLeftOpen(const Tree& tree, int verb, int trigger, int last) {
    int next = last + 1;
    while (next < tree.size() && tree.slotAt(next)) ++next;
    if (next >= tree.size()) return false;
    if (tree.lemma(last) == "up" && tree.lemma(next) == "to") return true;  // "up to three"
    const bool possible = tree.upos(last) == Upos::Adj && last > 0 && tree.word(last - 1) == "it";
    if (possible && tree.lemma(next) == "for") return true;                  // "makes it possible [for her to sing]"
    const bool measure = tree.tag(last) == "NNS" || tree.tag(last) == "NN";  // "buried two feet [below the floor]"
    if (measure && last > 0 && tree.upos(last - 1) == Upos::Num && isOneOf(tree.lemma(next), wheres)) return true;
    if (tree.lemma(last) == "point" && (tree.lemma(next) == "where" || tree.lemma(next) == "that")) return true;
    if (tree.tag(next) == "TO") {
        const int infinitive = tree.head(next);
        if (infinitive > next && tree.relation(infinitive) == Relation::Xcomp) return true;
        const bool caused = takesInfinitive(tree.lemma(verb)) || takesInfinitive(tree.lemma(trigger));
        if (caused && caseOf(tree, last) != "to") return true;  // "led a team to Lund [to help]"
        for (int i = last; i > verb && tree.upos(i) != Upos::Verb; --i)
            if (tree.lemma(i) == "for" && tree.relation(i) == Relation::Mark) return true;
        return false;
    }
    const bool opens = tree.lemma(next) == "that" || tree.lemma(next) == "where" || tree.lemma(next) == "whether";
    const int clause = tree.head(next);
    return opens && clause > next && tree.head(clause) == last && tree.upos(last) == Upos::Noun &&
           (tree.relation(clause) == Relation::Acl || tree.relation(clause) == Relation::AclRelcl);
}

bool isArticle(const Passage& passage, int sentence, int word) {
    const std::string w = lowered(passage.trees[static_cast<std::size_t>(sentence)].word(word));
    const NameMention* name = passage.cast.at(sentence, word);
    if (name && passage.cast.entities[static_cast<std::size_t>(name->entity)].name.starts_with("The ")) return false;
    return w == "the" || w == "a" || w == "an";
}

std::string possessive(const std::string& name) {
    if (name.ends_with("'s") || name.ends_with("’s") || name.ends_with('\'')) return name;
    return name + (name.ends_with('s') ? "'" : "'s");
}

namespace {

/// "A ball hit Anna Berg as she played": whether an entity is named between a clause's subject and a word.
bool isNamedWithin(const Passage& passage, int sentence, int entity, int subject, int word) {
    constexpr int reach = 20;
    for (int i = std::max({0, subject, word - reach}); i < word; ++i)
        if (const NameMention* m = passage.cast.at(sentence, i); m && m->entity == entity) return true;
    return false;
}

}  // namespace

bool isCapitalByPlace(const Tree& tree, int word) {
    constexpr int longestOpening = 4;
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const std::string_view letters = tree.word(word);
    if (word >= longestOpening || tree.upos(word) == Upos::Propn || tree.heading) return false;
    if (word == 0 && std::all_of(letters.begin() + 1, letters.end(), isLower)) return !maybeOfName(tree, word);
    int end = 0;  // of the words in capitals that a newspaper opens a text with
    while (end < std::min(tree.size(), longestOpening) &&
           std::all_of(tree.word(end).begin(), tree.word(end).end(), isUpper))
        ++end;
    constexpr std::size_t longestAbbreviation = 4;  // "SPH shares"
    if (end == 1 && letters.size() <= longestAbbreviation) return false;
    return word < end && end < tree.size() && isLower(tree.word(end).front());
}

std::string wordOf(const Passage& passage, int sentence, int word, int subject) {
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    if (!tree.tag(word).starts_with("PRP"))
        return isCapitalByPlace(tree, word) && !passage.cast.at(sentence, word) ? lowered(tree.word(word))
                                                                                : std::string(tree.word(word));
    const std::string low = lowered(tree.word(word));
    if (tree.tag(word) == "PRP" && (low == "him" || low == "he" || low == "she"))
        if (const int e = entityOf(passage, sentence, word);
            e >= 0 && e != entityOf(passage, sentence, subject) && !isNamedWithin(passage, sentence, e, subject, word))
            return passage.cast.entities[static_cast<std::size_t>(e)].headline;
    if (tree.tag(word) == "PRP$" && subject >= 0 && tree.from(subject) == word)  // "its income rose"
        if (const int e = entityOf(passage, sentence, word); e >= 0)
            return possessive(passage.cast.entities[static_cast<std::size_t>(e)].headline);
    return std::string(tree.word(word));
}

}  // namespace dateline
