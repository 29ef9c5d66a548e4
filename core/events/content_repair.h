#pragma once

#include "core/events/tree.h"

// Repairs of the clause that a verb governs: what is said, expected, believed. Each looks at one verb; only heads and
// relations change.
namespace dateline {

/// "reported today that a man was held": what "that" opens behind a verb of saying is what is said.
void findContent(Tree& tree, int verb);

/// "believed the studio had erred", "expects 16 million cars will be sold", "warned that tension in the east was
/// rising": what was taken for an object, and behind which a finite verb begins that has no subject, is that verb's
/// subject.
void findInnerSubject(Tree& tree, int verb);

/// "released a report alleging two clerks in Lund stole money": so is it where that verb was hung on an earlier one.
void findFarSubject(Tree& tree, int verb);

/// "decided at the meeting in May to leave", "refused his offer to resign": what is decided or offered completes its
/// verb or its noun.
void findDecided(Tree& tree, int verb);

/// "recorded songs for a record the band plans to release": of a verb that has its object and says nothing, no clause
/// is the content; it tells of the noun before it.
void findBareRelative(Tree& tree, int verb);

/// "warned that tension was rising": an article before the subject of what is said is none.
void findThat(Tree& tree, int verb);

/// "…, network officials said on Tuesday.": who says so, behind all that is said, is a clause of its own.
void freeAttribution(Tree& tree, int verb);

/// "Bombs exploded near the port, witnesses said": of two subjects of the saying the first is the first verb's.
void freeSaid(Tree& tree, int verb);

/// "saw visitors redirected to a fair": whom somebody sees or leaves so did not do it.
void turnSeen(Tree& tree, int verb);

/// "The results showed Berg, who leads the union, won": who stands before the asides won, and was not shown.
void findToldSubject(Tree& tree, int verb);

}  // namespace dateline
