#pragma once

#include "core/base/result.h"
#include "core/text/article.h"

#include <string>
#include <string_view>
#include <variant>

namespace dateline::cli {

/// An article as `tag` and `merge` take it: `{"id","dct","title"?,"language"?,"text"}`; English where no language is
/// given.
struct ArticleLine {
    std::string id;
    Article article;
};

/// What is wrong with a line, and the id it had, if that could be read.
struct LineError {
    std::string id;
    std::string what;
};

/// Reads a line of JSON. 64 readable bytes must lie behind it. `dct` is a day or empty; a clock time behind the day is
/// ignored, since nothing hangs on it.
std::variant<ArticleLine, LineError> parseArticleLine(std::string_view line);

/// The answer to a bad line.
void appendError(std::string& out, const LineError& error);

}  // namespace dateline::cli
