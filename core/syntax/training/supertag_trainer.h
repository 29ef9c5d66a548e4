#pragma once

#include "core/syntax/supertagger.h"
#include "core/syntax/training/treebank.h"
#include "core/syntax/training/weights.h"

#include <string>
#include <vector>

namespace dateline::training {

inline constexpr Regime supertaggerRegime{.bytes = 1'600'000};

/// The annotated supertag of each word.
std::vector<Supertag> supertags(const TreeSentence& sentence);

/// Trains a supertagger on sentences whose parts of speech a tagger gave; the bytes are what SupertagModel reads.
std::string trainSupertagger(const std::vector<TreeSentence>& tagged, const Regime& regime);

/// Percent of words whose relation and side of the head are right.
double supertagScore(const SupertagModel& model, const std::vector<TreeSentence>& tagged);

/// The supertags that a supertagger gives each sentence that was not trained on it.
std::vector<std::vector<SupertagGuess>> jackknifedSupertags(const std::vector<TreeSentence>& tagged, std::size_t folds,
                                                            const Regime& regime);

}  // namespace dateline::training
