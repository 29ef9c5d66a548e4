#pragma once

#include "core/events/tree.h"
#include "core/syntax/feature.h"

#include <vector>

namespace dateline {

/// Whether a word's part of speech lets it name an event at all: verbs, nouns, adjectives, names, a few others.
bool mayNameEvent(const Tree& tree, int word);

/// What the mention model sees of a word in its tagged sentence. Replaces the content of `features`.
void mentionFeatures(const Tree& tree, int word, std::vector<Feature>& features);

/// Words of this class that score more, as log-odds of the trained model (resources/models/mentions.bin), are events.
/// Lower finds more, higher is more often right.
float mentionThreshold(Upos upos);

}  // namespace dateline
