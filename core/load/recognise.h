#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string_view>

namespace dateline {

/// The formats that are read.
enum class Format : std::uint8_t {
    Text,
    Markdown,
    Html,
    Feed,
    Json,
    Pdf,
    Rtf,
    Docx,
    Odt,
    Epub,
    Mail,
    Mailbox,
    Archive
};

/// The format of a file by its content; the name's ending only decides what the content leaves open (Markdown, a page
/// without a head). An error for what is no text, or is text in a format that is not read.
Result<Format> recognise(std::string_view bytes, std::string_view path);

}  // namespace dateline
