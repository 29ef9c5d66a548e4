#pragma once

#include "core/load/package.h"
#include "core/load/reading.h"

namespace dateline {

/// Reads a Word document (docx). Deleted text, comments, notes and text boxes' fallbacks are left out.
Reading readDocx(const Package& package);

/// Reads an OpenDocument text (odt). Tracked changes, comments and notes are left out.
Reading readOdt(const Package& package);

}  // namespace dateline
