#pragma once

#include "core/base/result.h"
#include "core/load/draft.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// What a reader of a format with several articles gives: the articles it found and what it noticed, or why it found
/// none.
struct Reading {
    std::vector<Draft> drafts;
    std::vector<std::string> notes;
    std::optional<Error> error;
};

inline Reading failedReading(std::string what, std::string advice) {
    Reading reading;
    reading.error = Error{std::move(what), std::move(advice)};
    return reading;
}

}  // namespace dateline
