#pragma once

#include "core/syntax/syntax.h"

#include <optional>

namespace dateline {

inline constexpr std::uint8_t uposCount = 17;
inline constexpr std::uint8_t relationCount = static_cast<std::uint8_t>(Relation::Dep) + 1;

/// The tag of that name, as a treebank writes it.
std::optional<Upos> uposOf(std::string_view name);
std::optional<std::uint8_t> xposOf(std::string_view name);

/// The relation of that name. A subtype that Relation does not have falls back to what stands before its colon
/// ("nsubj:outer" is nsubj), and `obl:unmarked` and `nmod:unmarked`, as the treebanks now write bare measures of time
/// and amount, are the older `obl:tmod` and `nmod:tmod`.
std::optional<Relation> relationOf(std::string_view name);

/// The relation without its subtype, for scoring as Universal Dependencies do.
Relation universal(Relation relation);

}  // namespace dateline
