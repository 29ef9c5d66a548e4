#pragma once

#include "core/load/html_tree.h"

#include <string>

namespace dateline {

/// The author as the page shows it: a link that says so (rel=author), microdata, an element named for the author or
/// the byline. Empty where none reads like a name. Comments' authors are none.
std::string shownAuthor(const HtmlTree& page);

}  // namespace dateline
