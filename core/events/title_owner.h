#pragma once

#include "core/events/title.h"

#include <string>
#include <vector>

namespace dateline {

/// Adds to a candidate's titles those that name whom the article, or the firm that the sentence, is about: "Heart
/// attack (Berg)", "Norland Bank's sales rose". Only titles that name nobody get one.
void addTopical(const Passage& passage, const Candidate& candidate, std::vector<Title>& titles);

/// "The truck maker said", "The former star said" with the name of the firm or the person that is meant; else the text
/// as it is.
std::string withFirm(const Passage& passage, const Candidate& candidate, std::string text);

}  // namespace dateline
