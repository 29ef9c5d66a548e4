#pragma once

#include <map>
#include <set>
#include <string>

namespace dateline::training {

/// The plain words of WordNet's index in their inflections, each with the letters of what it can be: N noun, S plural,
/// V verb, Z third person, D past, G -ing, A adjective, C comparative, R adverb, P name. Empty when WordNet is not
/// there.
using WordNetForms = std::map<std::string, std::set<char>>;
WordNetForms wordNetForms(const std::string& folder);

/// The table of what the spelling rules get wrong: WordNet's own exceptions, the inflections of its verbs and nouns
/// that the rules lead elsewhere, and a few closed sets (auxiliaries, comparatives). `folder` is where WordNet 3.0's
/// files are. Rows "form, part of speech, lemma", sorted; empty when WordNet is not there.
std::string lemmaTable(const std::string& folder);

}  // namespace dateline::training
