#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// Values by word, filled once and then asked for every word of a text: the words' hashes lie side by side, so most
/// look-ups compare numbers only. The words themselves must outlive the table.
template <class Value>
class WordTable {
public:
    /// A word that is there already keeps its value.
    void add(std::string_view word, Value value) {
        if (2 * (entries_.size() + 1) > slots_.size()) grow();
        Slot& slot = slots_[slotOf(word)];
        if (slot.place != 0) return;
        entries_.push_back({word, value});
        slot = {hash(word), static_cast<std::uint32_t>(entries_.size())};
    }
    /// The word's value, or null.
    const Value* find(std::string_view word) const {
        if (slots_.empty()) return nullptr;
        const Slot& slot = slots_[slotOf(word)];
        return slot.place == 0 ? nullptr : &entries_[slot.place - 1].value;
    }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t place = 0;  ///< of its entry, counted from 1; 0 is an empty slot
    };
    struct Entry {
        std::string_view word;
        Value value;
    };

    static std::uint32_t hash(std::string_view word) {
        std::uint32_t sum = 2166136261U;
        for (const char c : word) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619U;
        return sum;
    }
    /// The word's slot, or the empty one that it would have.
    std::size_t slotOf(std::string_view word) const {
        const std::uint32_t sought = hash(word);
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = (sought ^ sought >> 15) & mask;
        while (slots_[at].place != 0 && (slots_[at].hash != sought || entries_[slots_[at].place - 1].word != word))
            at = (at + 1) & mask;
        return at;
    }
    void grow() {
        slots_.assign(slots_.empty() ? 16 : 2 * slots_.size(), {});
        for (std::size_t i = 0; i < entries_.size(); ++i)
            slots_[slotOf(entries_[i].word)] = {hash(entries_[i].word), static_cast<std::uint32_t>(i + 1)};
    }

    std::vector<Slot> slots_;
    std::vector<Entry> entries_;
};

}  // namespace dateline
