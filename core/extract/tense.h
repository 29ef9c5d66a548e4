#pragma once

#include "core/extract/refine.h"

namespace dateline {

/// Whether the clause around an expression tells of what was or of what is to come.
enum class Tense : std::uint8_t { Unknown, Past, Future };

struct Direction {
    enum class Strength : std::uint8_t { Weak, Usual, Sure };

    Tense tense = Tense::Unknown;
    std::string_view reason;  ///< in words; lives as long as the program
    Strength strength = Strength::Usual;
};

/// By the nearest verb that says so: first to the left of tokens [first, end), then to the right.
/// `infinitive`: whether "to acquire" speaks of what is to come, as it does beside months ("agreed to acquire it in
/// January"), and not beside weekdays ("agreed to acquire it Friday").
Direction direction(const SentenceView& sentence, std::uint32_t first, std::uint32_t end, bool infinitive = false);

}  // namespace dateline
