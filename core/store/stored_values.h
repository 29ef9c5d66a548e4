#pragma once

#include "core/project/project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How values stand in the project file's text columns. Each reader gives nothing for what is not well formed, so that a
// damaged file is found and not half believed.

namespace dateline {

/// Every part of a When as numbers, so that nothing is lost that a notation for people would not carry (fiscal years,
/// zones): "year grain season part half quarter fiscal month week weekday day hour minute second zone", `-` for an
/// unknown year or zone; then the modifier and whether it lasted; then the last date of a range, if there is one.
/// In the place of a decided date: the event has none.
inline constexpr const char* storedNone = "none";
std::string storedWhen(const When& when);
std::optional<When> whenFromStored(std::string_view text);

/// "0-52h 54-120p": a heading and a paragraph.
std::string storedBlocks(const std::vector<Block>& blocks);
/// In order, apart, and inside a text of `size` bytes.
std::optional<std::vector<Block>> blocksFromStored(std::string_view text, std::size_t size);

/// Over all that an article of a file of that schema holds (FNV-1a, 64 bits).
std::int64_t checksum(const Article& article, int schema);

}  // namespace dateline
