#pragma once

#include "core/syntax/parser.h"
#include "core/syntax/training/treebank.h"

#include <string>

namespace dateline::training {

struct ParserOptions {
    int epochs = 5;
    int margin = 4;
    float smallest = 1.6F;
    float clip = 60;
    std::uint64_t seed = 1;
};

/// Trains a parser on sentences whose tags a tagger gave; `gold` are the same sentences as annotated. The bytes are
/// what SparseModel reads.
std::string trainParser(const std::vector<TreeSentence>& tagged, const ParserOptions& options);

struct ParseScore {
    double uas = 0, las = 0;  ///< percent of words, punctuation included, universal relations
};
ParseScore parseScore(const SparseModel& model, const std::vector<TreeSentence>& tagged);

}  // namespace dateline::training
