#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline {

/// Where some words stand by themselves in a title: behind a blank, a bracket or its begin, and before a blank, its end
/// or one of the bytes `marks`. Bytes from the title's begin, in order; capitals count.
std::vector<std::size_t> placesOf(std::string_view title, std::string_view words, std::string_view marks = {});

/// The word that ends before the blank at `at - 1`, or nothing.
std::string_view wordBefore(std::string_view title, std::size_t at);

/// The word behind a blank at `at`, or nothing.
std::string_view wordAfter(std::string_view title, std::size_t at);

}  // namespace dateline
