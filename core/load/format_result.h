#pragma once

#include "core/base/result.h"
#include "core/load/draft.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// What a reader of a format with several articles gives: the articles it found and what it noticed, or why it found
/// none.
struct FormatResult {
    std::vector<Draft> drafts;
    std::vector<std::string> notes;
    std::optional<Error> error;
};

inline FormatResult failedResult(std::string what, std::string advice) {
    FormatResult result;
    result.error = Error{std::move(what), std::move(advice)};
    return result;
}

}  // namespace dateline
