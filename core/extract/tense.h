#pragma once

#include "core/extract/refine.h"

namespace dateline {

/// Whether the clause around an expression tells of what was or of what is to come.
enum class Tense : std::uint8_t { Unknown, Past, Future };

struct Direction {
    Tense tense = Tense::Unknown;
    std::string_view reason;  ///< in words; lives as long as the program
};

/// By the nearest verb that says so: first to the left of tokens [first, end), then to the right.
Direction direction(const SentenceView& sentence, std::uint32_t first, std::uint32_t end);

}  // namespace dateline
