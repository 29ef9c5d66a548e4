#pragma once

#include "core/events/lexicon.h"
#include "core/events/linear_model.h"
#include "core/events/tree.h"

#include <string>
#include <vector>

namespace dateline {

enum class TriggerKind : std::uint8_t { Verb, Noun, Adjective };

/// A word that names something that happens or holds, in TimeML's sense of event.
struct Trigger {
    int word = -1;
    TriggerKind kind = TriggerKind::Verb;
    const Act* act = nullptr;  ///< its kind of act, where the table knows one
    std::string actName;       ///< what Mention::act says
};

/// The triggers of a tagged sentence from left to right, by the model or, where it is empty, by rules. Needs no parse.
std::vector<Trigger> findTriggers(const Tree& tree, const LinearModel& mentions);

/// Adds the nouns that a time qualifies ("the May leak") where the lexicon says that they may happen, whatever the
/// model thinks of them.
/// "is due on Friday": what is due on a day is an event to come, whatever the model says.
void addDue(const Tree& tree, std::vector<Trigger>& triggers);
void addDatedNouns(const Tree& tree, std::vector<Trigger>& triggers);

/// A verb's particle ("off" of "called off"), or nothing. Needs no parse.
std::string_view particleOf(const Tree& tree, int verb);

}  // namespace dateline
