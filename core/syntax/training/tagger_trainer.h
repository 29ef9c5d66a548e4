#pragma once

#include "core/syntax/tagger.h"
#include "core/syntax/training/lemma_table.h"
#include "core/syntax/training/treebank.h"
#include "core/syntax/training/weights.h"

#include <string>

namespace dateline::training {

inline constexpr Regime taggerRegime{.epochs = 6, .runs = 4, .bytes = 1'500'000, .learnsAgain = false};

/// Trains a tagger from annotated sentences and recased copies of some; the bytes are what TaggerModel reads.
std::string trainTagger(const std::vector<TreeSentence>& sentences, const WordNetForms& wordNet, const Regime& regime);

struct TagScore {
    double upos = 0, xpos = 0;  ///< percent of words right
};
TagScore tagScore(const TaggerModel& model, const std::vector<TreeSentence>& sentences);

/// The sentences with the tags a tagger gives them that was not trained on them: what the parser will meet.
std::vector<TreeSentence> jackknifed(const std::vector<TreeSentence>& sentences, const WordNetForms& wordNet,
                                     std::size_t folds, const Regime& regime);

}  // namespace dateline::training
