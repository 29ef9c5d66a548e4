#pragma once

#include "core/extract/rule.h"

#include <span>

/// The grammar of English, a table a file. Rows with one name are one rule in several word orders.
namespace dateline::english {

std::span<const Rule> dateRules();
std::span<const Rule> quarterRules();
std::span<const Rule> relativeRules();
std::span<const Rule> durationRules();
std::span<const Rule> setRules();
std::span<const Rule> clockRules();

}  // namespace dateline::english
