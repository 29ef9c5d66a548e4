#pragma once

#include <string>

namespace dateline::training {

/// The table of what the spelling rules get wrong: WordNet's own exceptions, the inflections of its verbs and nouns
/// that the rules lead elsewhere, and a few closed sets (auxiliaries, comparatives). `folder` is where WordNet 3.0's
/// files are. Rows "form, part of speech, lemma", sorted; empty when WordNet is not there.
std::string lemmaTable(const std::string& folder);

}  // namespace dateline::training
