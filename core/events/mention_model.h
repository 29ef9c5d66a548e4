#pragma once

#include "core/events/tree.h"
#include "core/syntax/feature.h"

#include <cstdint>
#include <vector>

namespace dateline {

/// Whether a word's part of speech lets it name an event at all: verbs, nouns, adjectives, names, a few others.
bool mayNameEvent(const Tree& tree, int word);

/// Tells what the mention model sees of the words of a tagged sentence, which must outlive it.
class MentionDescriber {
public:
    explicit MentionDescriber(const Tree& tree);

    /// Replaces the content of `features`.
    void describe(int word, std::vector<Feature>& features) const;

private:
    const Tree& tree_;
    std::vector<std::uint32_t> lemmas_;  ///< of all words, hashed: each is looked at from several of its neighbours
};

/// Words of this class that score more, as log-odds of the trained model (resources/models/mentions.bin), are events.
/// Lower finds more, higher is more often right.
float mentionThreshold(Upos upos);

}  // namespace dateline
