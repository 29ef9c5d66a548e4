#pragma once

#include "core/extract/word_class.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
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
    char next = 0;                   ///< the first byte of these
    LexiconEntry entry;
};

/// How a language is written, as far as the rules must know it: resources/lang/<code>/writing.tsv.
struct Writing {
    int lastHour = 12;             ///< the largest hour that is written as a bare number: "von 20 bis 22 Uhr"
    bool nounsAreCapital = false;  ///< a capital letter makes no name
};

/// The words of one language, read once from resources/lang/<code>/*.tsv.
class Lexicon {
public:
    explicit Lexicon(std::string_view language);

    /// The hash of a word without regard to ASCII case, eight bytes at a time.
    static std::uint64_t hash(std::string_view word) {
        std::uint64_t hash = word.size();
        for (std::size_t at = 0; at < word.size(); at += 8) {
            std::array<char, 8> bytes{};
            for (std::size_t i = at; i < std::min(at + 8, word.size()); ++i)
                bytes[i - at] = word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] + 32) : word[i];
            hash = mixed(hash, std::bit_cast<std::uint64_t>(bytes));
        }
        return hash;
    }
    /// The same of a word of ASCII letters behind whose begin 16 bytes can be read.
    static std::uint64_t hashOfLetters(const char* word, std::size_t size) {
        const auto eight = [&](std::size_t at) {
            std::uint64_t bytes;
            std::memcpy(&bytes, word + at, 8);
            return (bytes | 0x2020202020202020U) & firstBytes(size - at);
        };
        const std::uint64_t hash = mixed(size, eight(0));
        return size > 8 ? mixed(hash, eight(8)) : hash;
    }

    /// The entry of a lower-case word, or nullptr. `word` is compared without regard to ASCII case.
    const LexiconEntry* find(std::string_view word, std::uint64_t hash) const {
        const std::uint16_t tag = tagOf(hash);
        for (std::size_t at = hash & mask_; tags_[at] != 0; at = (at + 1) & mask_) {
            if (tags_[at] != tag) continue;
            const Cell& cell = cells_[at];
            if (cell.hash == hash && cell.length == word.size()) return &entries_[cell.entry];
        }
        return nullptr;
    }
    const Phrase& phrase(std::size_t index) const { return phrases_[index]; }
    /// The text of a value that is not a number: a reference's value, a set's period, a holiday's rule.
    std::string_view text(std::int32_t index) const { return texts_[static_cast<std::size_t>(index)]; }
    const Writing& writing() const { return writing_; }

private:
    static constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t bytes) {
        hash = (hash ^ bytes) * 0xD6E8FEB86659FD93U;
        return hash ^ hash >> 32;
    }
    /// Keeps so many of eight bytes as they stand in memory.
    static constexpr std::uint64_t firstBytes(std::size_t count) {
        if (count >= 8) return ~std::uint64_t{0};
        const std::uint64_t low = (std::uint64_t{1} << 8 * count) - 1;
        return std::endian::native == std::endian::little ? low : ~(~std::uint64_t{0} >> 8 * count);
    }

    struct Cell {
        std::uint64_t hash = 0;
        std::uint32_t length = 0;
        std::uint32_t entry = 0;
    };
    /// The hash's top bits, which are not in the cell's place; never 0, which is a free cell's.
    static constexpr std::uint16_t tagOf(std::uint64_t hash) { return static_cast<std::uint16_t>(hash >> 48 | 1); }
    void add(std::string_view words, const LexiconEntry& entry);
    void read(std::string_view data);
    std::size_t entryOf(std::string_view word);
    void index();

    std::vector<LexiconEntry> entries_;
    std::vector<std::string> words_;
    std::vector<Phrase> phrases_;
    std::vector<std::string> phraseHeads_;
    std::vector<std::string> texts_;
    Writing writing_;
    std::vector<std::uint16_t> tags_;  ///< of the cells: most words are in no cell, and these fit the nearest cache
    std::vector<Cell> cells_;
    std::size_t mask_ = 0;
};

/// The lexicon of a language by its BCP 47 code; an empty one where Dateline has none.
const Lexicon& lexiconOf(std::string_view language);

}  // namespace dateline
