#pragma once

#include "core/load/format_result.h"
#include "core/load/package.h"

namespace dateline {

/// Reads an electronic book or paper: an article for each chapter in reading order; covers, title pages and tables of
/// contents, which hold no running text, are left out.
FormatResult readEpub(const Package& package);

}  // namespace dateline
