#pragma once

#include "core/extract/word_class.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What the lexicon knows of a word, or of words that stand together.
struct LexiconEntry {
    WordClasses classes;
    std::int32_t value = 0;  ///< number, month, weekday, season, minutes of a zone; an index into `texts`
    std::uint8_t unit = 0;   ///< a Unit, or a DayPart for words that are parts of a day
    bool capital = false;    ///< only when it is written with a capital
    bool plural = false;
    std::int16_t firstPhrase = -1;  ///< the phrases that begin with this word: a run in the list of phrases
    std::int16_t phraseCount = 0;
};

struct Phrase {
    std::vector<std::string> words;  ///< after the first; lower case; a comma and a hyphen are words
    LexiconEntry entry;
};

/// The words of one language, read once from resources/lang/<code>/*.tsv.
class Lexicon {
public:
    explicit Lexicon(std::string_view language);

    /// FNV-1a over the lower-case bytes, as the tokenizer computes it while it reads.
    static constexpr std::uint64_t seed = 1469598103934665603ULL;
    static constexpr std::uint64_t step(std::uint64_t hash, unsigned char lower) {
        return (hash ^ lower) * 1099511628211ULL;
    }

    /// The entry of a lower-case word, or nullptr. `word` is compared without regard to ASCII case.
    const LexiconEntry* find(std::string_view word, std::uint64_t hash) const {
        for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
            const Cell& cell = cells_[at];
            if (cell.entry < 0) return nullptr;
            if (cell.hash == hash && cell.length == word.size()) return &entries_[static_cast<std::size_t>(cell.entry)];
        }
    }
    const Phrase& phrase(std::size_t index) const { return phrases_[index]; }
    /// The text of a value that is not a number: a reference's value, a set's period, a holiday's rule.
    std::string_view text(std::int32_t index) const { return texts_[static_cast<std::size_t>(index)]; }

private:
    struct Cell {
        std::uint64_t hash = 0;
        std::uint32_t length = 0;
        std::int32_t entry = -1;
    };
    void add(std::string_view words, const LexiconEntry& entry);
    void read(std::string_view data);
    std::size_t entryOf(std::string_view word);
    void index();

    std::vector<LexiconEntry> entries_;
    std::vector<std::string> words_;
    std::vector<Phrase> phrases_;
    std::vector<std::string> phraseHeads_;
    std::vector<std::string> texts_;
    std::vector<Cell> cells_;
    std::size_t mask_ = 0;
};

/// The lexicon of a language by its BCP 47 code; an empty one where Dateline has none.
const Lexicon& lexiconOf(std::string_view language);

}  // namespace dateline
