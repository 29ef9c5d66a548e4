#pragma once

#include "core/syntax/supertagger.h"
#include "core/syntax/training/treebank.h"

#include <string>
#include <vector>

namespace dateline::training {

struct SupertagOptions {
    int epochs = 4;
    int runs = 2;  ///< in different orders, their mean taken
    float clip = 60;
    std::size_t bytes = 1'600'000;  ///< of the weights, packed
    std::uint64_t seed = 1;
};

/// The annotated supertag of each word.
std::vector<Supertag> supertags(const TreeSentence& sentence);

/// Trains a supertagger on sentences whose parts of speech a tagger gave; the bytes are what SupertagModel reads.
std::string trainSupertagger(const std::vector<TreeSentence>& tagged, const SupertagOptions& options);

/// Percent of words whose relation and side of the head are right.
double supertagScore(const SupertagModel& model, const std::vector<TreeSentence>& tagged);

/// The supertags that a supertagger gives each sentence that was not trained on it.
std::vector<std::vector<SupertagGuess>> jackknifedSupertags(const std::vector<TreeSentence>& tagged, std::size_t folds,
                                                            const SupertagOptions& options);

}  // namespace dateline::training
