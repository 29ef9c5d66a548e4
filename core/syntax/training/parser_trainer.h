#pragma once

#include "core/syntax/parser.h"
#include "core/syntax/training/treebank.h"
#include "core/syntax/training/weights.h"

#include <string>

namespace dateline::training {

inline constexpr Regime parserRegime{.bytes = 3'500'000};

/// Trains a parser on sentences with the tags and supertags that models gave which were not trained on them.
/// The bytes are what SparseModel reads; behind a supertagger they make a ParserModel.
std::string trainParser(const std::vector<TreeSentence>& tagged,
                        const std::vector<std::vector<SupertagGuess>>& supertags, const Regime& regime);

struct ParseScore {
    double uas = 0, las = 0;  ///< percent of words, punctuation included, universal relations
};
ParseScore parseScore(const ParserModel& model, const std::vector<TreeSentence>& tagged);

}  // namespace dateline::training
