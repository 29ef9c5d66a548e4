#pragma once

#include "core/extract/rule.h"

#include <span>

/// The grammar of German: a first usable level, over the words of resources/lang/de.
namespace dateline::german {

std::span<const Rule> rules();

}  // namespace dateline::german
