#pragma once

#include "core/load/boilerplate.h"
#include "core/load/html_tree.h"
#include "core/load/page_blocks.h"

#include <cstdint>
#include <vector>

namespace dateline {

/// What each element's names say of it (one role a node).
std::vector<Role> rolesOf(const HtmlTree& page);

/// The nodes that are never text (one flag a node).
std::vector<bool> invisible(const std::vector<Role>& roles);

/// These, and what its name calls furniture, unless most of the page's prose is inside: a wrapper named after its
/// layout ("content-with-sidebar"). `blocks` are those of all that is visible.
std::vector<bool> withoutFurniture(const HtmlTree& page, const std::vector<Role>& roles,
                                   const std::vector<PageBlock>& blocks);

/// The element that holds the article, 0 where nothing reads like one.
std::uint32_t articleElement(const HtmlTree& page, const std::vector<Role>& roles,
                             const std::vector<PageBlock>& blocks);

}  // namespace dateline
