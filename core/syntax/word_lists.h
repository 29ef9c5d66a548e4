#pragma once

#include <cstdint>
#include <string_view>

// The closed lists of word splitting.
namespace dateline {

/// A word whose full stop is its own ("Mr", "Corp", "p.m"). Those that are also plain words ("no", "sun", "in") are
/// not, where the sentence ends with them.
bool isAbbreviation(std::string_view word, bool endsSentence);

/// A prefix that the treebanks leave on its word: "pro-", "mid-", "ex-", "e-".
bool isKeptPrefix(std::string_view prefix);

/// What stands before a slash within one word: "w/o", "c/o", "n/a".
bool isKeptSlash(std::string_view before);

/// "am", "km", "mph": written to a number and yet a word.
bool isUnit(std::string_view word);

/// Where a word written as one is two ("can|not", "gon|na", "do|nt"): the size of the first, or 0.
std::uint32_t contractionCut(std::string_view word);

/// Whether what follows an apostrophe makes one word with it: "'em", "'til", "'90s".
bool isElision(std::string_view after);

}  // namespace dateline
