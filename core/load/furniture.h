#pragma once

#include <string_view>

namespace dateline {

/// Whether a short line is furniture by its very words: "Read more:", "Share this article", "Advertisement".
bool isFurnitureLine(std::string_view line);

/// Whether every word of a line is a network or a verb of sharing ("Twitter Facebook Reddit Pinterest Email").
bool isShareLine(std::string_view line);

/// Whether a line sends the reader elsewhere or credits a picture: "Read also: …", "Lesen Sie auch: …", "Photo: …".
/// `linked`: at least a third of it is a link, which then needs no colon.
bool isInvitation(std::string_view line, bool linked);

/// Whether a sentence asks to follow, subscribe or write ("Follow us on Twitter @…"). To be asked of a text's last
/// blocks only: in the middle it may be what somebody said.
bool isAppeal(std::string_view line);

}  // namespace dateline
