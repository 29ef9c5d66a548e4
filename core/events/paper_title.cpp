#include "core/events/paper_title.h"

#include "core/base/utf8.h"
#include "core/events/cut_words.h"
#include "core/events/headline.h"
#include "core/events/title.h"
#include "core/events/title_check.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>

namespace dateline {

std::string messageTitle(const Passage& passage, const Candidate& c, const Mention& mention) {
    const Tree& tree = passage.tree(c);
    const int word = c.trigger.word;
    constexpr std::array<std::string_view, 12> sent = {"issue", "release", "send",    "make", "publish", "post",
                                                       "read",  "write",   "deliver", "give", "put",     "sign"};
    constexpr std::array<std::string_view, 10> saying = {"say",      "state", "explain", "declare", "warn",
                                                         "announce", "claim", "confirm", "promise", "argue"};
    const int message = c.roles.patient;
    if (c.trigger.kind != TriggerKind::Verb || c.roles.passive || c.roles.actor < 0 || message < word ||
        !isOneOf(tree.lemma(word), sent))
        return {};
    for (int k = message + 1; k <= std::min(tree.to(word), tree.size() - 1); ++k) {
        if (tree.tag(k) != "VBG" || (tree.head(k) != word && (k < tree.from(message) || k > tree.to(message))) ||
            !isOneOf(tree.lemma(k), saying) || tree.child(k, Relation::Ccomp) < k)
            continue;
        Candidate said;
        said.sentence = c.sentence;
        said.trigger = {k, TriggerKind::Verb, verbAct("say"), {}};
        said.roles = rolesOf(tree, said.trigger);
        said.roles.actor = c.roles.actor;
        std::string title = headline(passage, said, mention);
        return codePointCount(title) <= longestTitle && withoutDanglers(title) == title ? title : std::string();
    }
    return {};
}

int verbOfPaper(const Tree& tree, const Trigger& trigger) {
    constexpr std::array<std::string_view, 12> known = {"issue", "release", "publish",   "file", "post",  "announce",
                                                        "air",   "make",    "broadcast", "send", "print", "unveil"};
    const int paper = tree.head(trigger.word);
    if (trigger.kind != TriggerKind::Verb || tree.relation(trigger.word) != Relation::Acl ||
        tree.tag(trigger.word) != "VBN" || paper < 0 || paper > trigger.word ||
        !isOneOf(tree.lemma(trigger.word), known) || tree.relation(paper) != Relation::Nsubj)
        return -1;
    const int verb = tree.head(paper);
    return verb > trigger.word && tree.upos(verb) == Upos::Verb && isFinite(tree, verb) ? verb : -1;
}

}  // namespace dateline
