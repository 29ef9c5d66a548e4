#pragma once

#include "core/events/names.h"

#include <string_view>

namespace dateline {

/// What the table of names (resources/lang/en/events_names.tsv) knows of some words.
struct KnownName {
    std::string_view name;      ///< the canonical name
    std::string_view headline;  ///< its short form in capitals where it has one ("UN"), else the name
    EntityKind kind = EntityKind::Unknown;
    NameUse use = NameUse::Name;
};

/// Looks words up as they are written; null for those it does not know.
const KnownName* knownName(std::string_view words);
/// Whether some known name begins with this word, so that longer ones need be looked up.
bool mayBeginKnownName(std::string_view word);

}  // namespace dateline
