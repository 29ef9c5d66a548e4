#pragma once

#include "core/load/format_result.h"
#include "core/load/package.h"

namespace dateline {

/// Reads a Word document (docx). Deleted text, comments, notes and text boxes' fallbacks are left out.
FormatResult readDocx(const Package& package);

/// Reads an OpenDocument text (odt). Tracked changes, comments and notes are left out.
FormatResult readOdt(const Package& package);

}  // namespace dateline
