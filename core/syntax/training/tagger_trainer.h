#pragma once

#include "core/syntax/tagger.h"
#include "core/syntax/training/lemma_table.h"
#include "core/syntax/training/treebank.h"

#include <string>

namespace dateline::training {

struct TaggerOptions {
    int epochs = 4;
    int runs = 4;                   ///< in different orders, their mean taken
    float clip = 60;                ///< weights above it are cut to it
    std::size_t bytes = 1'500'000;  ///< of the weights, packed
    std::uint64_t seed = 1;
};

/// Trains a tagger from annotated sentences and recased copies of some; the bytes are what TaggerModel reads.
std::string trainTagger(const std::vector<TreeSentence>& sentences, const WordNetForms& wordNet,
                        const TaggerOptions& options);

struct TagScore {
    double upos = 0, xpos = 0;  ///< percent of words right
};
TagScore tagScore(const TaggerModel& model, const std::vector<TreeSentence>& sentences);

/// The sentences with the tags a tagger gives them that was not trained on them: what the parser will meet.
std::vector<TreeSentence> jackknifed(const std::vector<TreeSentence>& sentences, const WordNetForms& wordNet,
                                     std::size_t folds, const TaggerOptions& options);

}  // namespace dateline::training
