#pragma once

#include "core/events/tree.h"

#include <string>

namespace dateline {

/// The words [from, to] of a sentence as they stand in the text, but for its times.
std::string wordsWithoutTimes(const Tree& tree, int from, int to);

/// The words right behind a verb, where they are a noun phrase that the tree hung elsewhere: as far as the next mark,
/// conjunction or relative pronoun.
std::string wordsAfter(const Tree& tree, int verb);

/// A noun with the nouns, names and adjectives right before it, for a sentence without a tree: "water pump unit"; empty
/// where nothing but adjectives stands there, or a number or the half of a word would be cut off.
std::string nounWithWordsBefore(const Tree& tree, int noun);

/// What the sentence quotes, without the stop at its end; empty where it quotes little or nothing.
std::string quotedWords(const Tree& tree);

}  // namespace dateline
