#include "core/events/headline_subject.h"

#include "core/base/utf8.h"
#include "core/events/agreement.h"
#include "core/events/phrase_words.h"
#include "core/events/title_check.h"
#include "core/events/word_list.h"

namespace dateline {
namespace {

using std::string_view;

constexpr std::size_t longestSubject = 45, longestCount = 55;  ///< in code points
constexpr int mostGovernors = 4;

/// The verb of a noun's clause that tells of the trigger, which the noun is told without.
int clauseUnder(const Tree& tree, int trigger, int noun) {
    int at = trigger;
    for (int step = 0; step < mostGovernors && at >= 0; ++step, at = tree.head(at))
        if (tree.head(at) == noun) return at;
    return trigger;
}

/// "The number of people claiming benefits": a subject that counts what its clause tells.
std::string countedWords(const Passage& passage, const Candidate& c, int head) {
    if (!isCount(passage.tree(c).lemma(head))) return {};
    std::string words = phraseOf(passage, c, head, {.participles = true, .relatives = true});
    return codePointCount(words) <= longestCount ? words : std::string();
}

/// "The firm, whose profits fell": the firm's profits.
std::string ownedWords(const Passage& passage, const Candidate& c, int head) {
    const Tree& tree = passage.tree(c);
    const int owner = tree.child(head, Relation::NmodPoss), verb = tree.head(head);
    if (owner < 0 || verb < 0 || tree.tag(owner) != "WP$" || head == tree.head(verb) ||
        tree.relation(verb) != Relation::AclRelcl)
        return {};
    PhraseStyle style = fullness[2];
    style.without = owner;
    const std::string whose = phraseOf(passage, c, tree.head(verb), headOnly);
    const std::string what = nounPhrase(passage, c.sentence, head, style);
    return whose.empty() || what.empty() ? std::string() : whose + (whose.back() == 's' ? "' " : "'s ") + what;
}

}  // namespace

std::string phraseOf(const Passage& passage, const Candidate& candidate, int head, PhraseStyle style) {
    if (head < 0) return {};
    const int trigger = candidate.trigger.word;
    if (std::string owned = ownedWords(passage, candidate, head); !owned.empty()) return owned;
    if (head != trigger) style.without = clauseUnder(passage.tree(candidate), trigger, head);
    return nounPhrase(passage, candidate.sentence, head, style);
}

std::string subjectWords(const Passage& passage, const Candidate& candidate, int head) {
    if (head < 0) return {};
    for (std::string words : {countedWords(passage, candidate, head), ownedWords(passage, candidate, head)})
        if (!words.empty()) return words;
    std::string words;
    for (std::size_t k = 1; k < fullness.size(); ++k) {
        words = phraseOf(passage, candidate, head, fullness[k]);
        if (codePointCount(words) <= longestSubject) break;
    }
    const std::size_t comma = words.find(", ");
    if (comma != std::string::npos && words.find(" and ") == std::string::npos) words.erase(comma);  // an aside
    return pointsElsewhere(words) ? std::string() : words;
}

bool isPluralActor(const Passage& passage, const Candidate& c) {
    const int actor = c.roles.actor;
    if (actor < 0) return false;
    const bool joint = passage.tree(c).child(actor, Relation::Conj) >= 0;
    const bool written = joint && subjectWords(passage, c, actor).find(" and ") != std::string::npos;
    if (joint && (!written || passage.tree(c).upos(actor) == Upos::Pron)) return written;
    return agreesAsPlural(passage, c.sentence, actor, c.roles.passive ? -1 : c.trigger.word);
}

}  // namespace dateline
