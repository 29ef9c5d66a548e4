#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// A name from outside (a file's, an entry's of an archive) as it may be shown: on one line, and in the order of its
/// characters. Line ends become spaces; control characters and the marks that turn the writing direction, with which
/// "cod.exe" can be made to look like "exe.doc", become U+FFFD, and so does what is not UTF-8.
std::string shownName(std::string_view name);

}  // namespace dateline
