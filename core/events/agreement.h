#pragma once

#include "core/events/passage.h"

namespace dateline {

/// Whether the noun phrase asks for a plural verb, by its words.
bool isPlural(const Tree& tree, int head);

/// Whether a subject asks for a plural verb: as the text's own verb agrees with it, where that shows and `verb` is not
/// -1; else by its words.
bool agreesAsPlural(const Passage& passage, int sentence, int subject, int verb);

/// "Lund Clippers won": a name that ends as plurals do, where no article and no verb shows what it is.
bool hasUnknownNumber(const Passage& passage, int sentence, int subject, int verb);

/// "No one", "neither side": a subject that says by itself that nobody did it. False for -1.
bool namesNobody(const Tree& tree, int subject);

}  // namespace dateline
