#pragma once

#include "core/syntax/parser.h"
#include "core/syntax/training/treebank.h"

#include <string>

namespace dateline::training {

struct ParserOptions {
    int epochs = 4;
    int runs = 2;  ///< in different orders, their mean taken
    int margin = 4;
    float clip = 60;
    std::size_t bytes = 3'500'000;  ///< of the weights, packed
    std::uint64_t seed = 1;
};

/// Trains a parser on sentences with the tags and supertags that models gave which were not trained on them.
/// The bytes are what SparseModel reads; behind a supertagger they make a ParserModel.
std::string trainParser(const std::vector<TreeSentence>& tagged,
                        const std::vector<std::vector<SupertagGuess>>& supertags, const ParserOptions& options);

struct ParseScore {
    double uas = 0, las = 0;  ///< percent of words, punctuation included, universal relations
};
ParseScore parseScore(const ParserModel& model, const std::vector<TreeSentence>& tagged);

}  // namespace dateline::training
