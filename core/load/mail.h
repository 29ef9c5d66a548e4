#pragma once

#include "core/load/format_result.h"

#include <string_view>

namespace dateline {

/// Reads a mail or news message (eml), or a page saved with all it shows (MHTML), which is a message as well: subject
/// and headers, and the plain text, or the HTML where there is no plain text. Attachments are named in a note.
FormatResult readMail(std::string_view bytes);

/// Reads a mailbox file: an article for each message.
FormatResult readMailbox(std::string_view bytes);

}  // namespace dateline
