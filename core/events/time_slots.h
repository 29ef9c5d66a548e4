#pragma once

#include "core/extract/time_expression.h"
#include "core/syntax/syntax.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

/// Where a time expression stands among a sentence's words: with the preposition before it, "'s" behind it and the
/// commas around it, so that the sentence reads on without it.
struct TimeSlot {
    std::uint32_t time = 0;  ///< index into the article's times
    int from = 0, to = 0;    ///< all the words that belong to it
    int head = 0;            ///< its last noun or number
    int preposition = -1;
    /// It qualifies a noun ("the November attack", "Monday's attack", "the attacks of September") and no verb: the
    /// noun stands after it, or before it where `ofNoun`.
    bool adnominal = false;
    bool ofNoun = false;
    bool counted = false;  ///< "two days after …": no time itself, but the distance of a clause from another
};

/// The slots of a sentence's time expressions, in order. `first` is the index of times[0] among the article's times.
/// Durations without a preposition may be a verb's object ("took two days") and are no slots.
std::vector<TimeSlot> timeSlots(std::string_view text, std::span<const Word> words,
                                std::span<const TimeExpression> times, std::uint32_t first);

/// The slot that a word is part of, or null.
const TimeSlot* slotAt(std::span<const TimeSlot> slots, int word);

}  // namespace dateline
