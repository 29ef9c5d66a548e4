#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

/// Bytes made into text.
struct Decoded {
    std::string text;          ///< valid UTF-8; line ends are \n; no NUL, no byte order mark
    std::string encoding;      ///< the name it was read as ("UTF-8", "windows-1252")
    std::size_t repaired = 0;  ///< ill-formed sequences, each now U+FFFD
    bool unsure = false;       ///< nothing states the encoding, and the detection was not sure
    bool mojibake = false;     ///< the bytes were UTF-8 that some program had read as Latin-1; undone
};

/// The text of bytes of unknown encoding: the byte order mark, then strict UTF-8, then what the document declares
/// (empty: nothing), then ICU's detection. Latin-1 means windows-1252, as it does in every browser.
Decoded decode(std::string_view bytes, std::string_view declared);

/// The charset a page or an XML document names in its first bytes; empty where it names none.
std::string declaredCharset(std::string_view bytes);

/// Whether the bytes are no text in any encoding: NULs that are not UTF-16's, or many control characters.
bool looksBinary(std::string_view bytes);

/// Undoes UTF-8 that was read as windows-1252 ("Ã©", "â€™"), where the whole text shows it; otherwise unchanged.
bool repairMojibake(std::string& text);

}  // namespace dateline
