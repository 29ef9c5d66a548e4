#pragma once

#include "core/load/package.h"
#include "core/load/reading.h"

namespace dateline {

/// Reads an electronic book or paper: an article for each chapter in reading order; covers, title pages and tables of
/// contents, which hold no running text, are left out.
Reading readEpub(const Package& package);

}  // namespace dateline
