#pragma once

#include "core/events/mention.h"
#include "core/events/passage.h"

#include <string>

// The verb of a headline in the form that tells its status.
namespace dateline {

/// " off" of "calls off": the particle of a verb behind a blank, or nothing.
std::string particleForm(const Tree& tree, int verb);

/// "opens", "to open", "may open", "does not open".
std::string activeForm(const Tree& tree, const Candidate& candidate, const Mention& mention, bool plural);

/// "opened", "to be opened", "could be opened", "not opened".
std::string passiveForm(const Tree& tree, const Candidate& candidate, const Mention& mention);

}  // namespace dateline
