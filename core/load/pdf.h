#pragma once

#include "core/load/format_result.h"

#include <string_view>

namespace dateline {

/// Reads a PDF document through poppler's `pdftotext` and `pdfinfo`, each in a process of its own with limits. Pages
/// that are pictures hold no text: that is said. Error: the programs are not installed, the file is damaged, locked or
/// without text.
FormatResult readPdf(std::string_view bytes);

/// The article in what pdftotext wrote (form feeds between pages) and what pdfinfo said: running heads and page
/// numbers go, lines and divided words are joined. The document's own title and day are trusted little.
Draft draftOfPdf(std::string_view text, std::string_view info);

}  // namespace dateline
