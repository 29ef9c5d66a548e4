#pragma once

#include "core/syntax/syntax.h"

#include <string>
#include <vector>

namespace dateline::training {

/// A sentence of a treebank, its words joined by single spaces.
struct TreeSentence {
    std::string text;
    std::vector<Word> words;  ///< as annotated
    std::size_t source = 0;   ///< the number of the annotated sentence: a recased copy shares its original's
};

/// Numbers the sentences in order.
void number(std::vector<TreeSentence>& sentences);

/// Reads CoNLL-U. Words written as one ("don't") are taken as their parts; empty nodes are left out.
std::vector<TreeSentence> readTreebank(const std::string& path);

/// A small generator of its own, so that training is repeatable everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    /// 0 up to and without `limit`.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }

private:
    std::uint64_t state_;
};

template <class T>
void shuffle(std::vector<T>& values, Random& random) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[random.below(i)]);
}

/// The same sentence as newspapers also write it: in title case, all capitals or small letters, with curly quotes, with
/// "N Korea" for "North Korea". Annotation unchanged.
TreeSentence recased(const TreeSentence& sentence, Random& random);

/// The sentences and a recased copy of about one in seven.
std::vector<TreeSentence> withRecasedCopies(const std::vector<TreeSentence>& sentences, Random& random);

}  // namespace dateline::training
