#pragma once

#include "core/base/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

using WordId = std::uint32_t;

/// A word of a text as merging compares it: folded to lower case and to a common stem, so that "warned" and "warns"
/// meet.
struct FoldedWord {
    std::string stem;
    Span span;
    bool capital = false;  ///< begins with a capital letter, or is a number: likely a name
};

/// The words of a stretch of text, without punctuation. Letters beyond ASCII stay as they are. Linear.
std::vector<FoldedWord> foldedWords(std::string_view text, Span part);

/// The stem that one word folds to. Cuts only the endings that English inflects with: over-cutting would join words
/// that mean other things.
std::string stemOf(std::string_view word);

/// Whether the word only holds sentences together ("the", "which", "said"); it says nothing about what happened.
bool isFunctionWord(std::string_view stem);

/// Numbers for words, and how telling each is.
class Vocabulary {
public:
    WordId id(std::string_view stem);
    std::size_t size() const { return documents_.size(); }
    const std::string& word(WordId id) const { return words_[id]; }

    /// Says that another document holds these words (each counted once; sorted and unique).
    void addDocument(const std::vector<WordId>& words);
    /// Weighs the words by the documents there are by now. Call it once after the last document.
    void weighWords();
    /// Inverse document frequency, 0..1, as of `weighWords`: 1 for a word of no document. In a small collection every
    /// word is in "all documents", so the counts are smoothed by what an ordinary word does elsewhere.
    float weight(WordId id) const { return id < weights_.size() ? weights_[id] : 1.0F; }

private:
    std::unordered_map<std::string, WordId> ids_;
    std::vector<std::string> words_;
    std::vector<std::uint32_t> documents_;
    std::uint32_t count_ = 0;
    std::vector<float> weights_;
};

}  // namespace dateline
