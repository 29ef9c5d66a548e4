#pragma once

#include "core/events/mention.h"
#include "core/events/roles.h"

namespace dateline {

/// Whether it happened, as the trigger's own clause and those that govern it say: negation, modals, conditions,
/// infinitives, verbs of planning and cancelling. What cannot be told happened.
Status statusOf(const Tree& tree, const Trigger& trigger);

/// "has been closed", "had won"; not "would have won".
bool isPerfect(const Tree& tree, int verb);
/// "left", "was left"
bool isPastTense(const Tree& tree, int verb);
/// "left", "has been left"; not "would have left", nor "was to leave".
bool isToldAsDone(const Tree& tree, int verb);

/// Whether what a verb says comes true at a time that it names: "did not open until May", "will not meet till Friday".
bool isUntilThen(const Tree& tree, int verb);
/// Of these, what a "not" makes so: "did not open until May".
bool comesTrueThen(const Tree& tree, int verb);
/// "will not start", "is not expected to start", whatever the time.
bool isNotToCome(const Tree& tree, int verb);

/// The verb that puts a deed down to somebody ("charged with robbing", "accused of taking"), of the deed; or -1.
int accusationOf(const Tree& tree, int deed);

/// Whether a verb of a parsed sentence calls off what its object names.
bool cancels(const Tree& tree, int verb);

/// Whether a verb of a parsed sentence says that something is to be later: "put it off", "was postponed".
bool putsOff(const Tree& tree, int verb);
/// The same of a verb beside what was only meant: "was to have opened but was put off".
bool isPutOff(const Tree& tree, int verb);

/// "had been due to fly", "was to have been married": told as what was meant, and not called off by any word.
bool wasOnlyMeant(const Tree& tree, int verb);

}  // namespace dateline
