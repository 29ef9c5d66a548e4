#pragma once

#include "core/load/draft.h"

#include <string_view>

namespace dateline {

// What a page puts around an article, where no markup says so any more: the words have to tell.

/// A sentence to the reader about the site and not the news: cookies, newsletters, subscriptions, rights, credits of
/// the desk. Not what somebody is quoted with.
bool isSiteNotice(std::string_view line);

/// A line below a picture, by the credit it ends in ("… on Tuesday. Photo: Jo Bell", "… (AP Photo/Jo Bell)").
bool isCreditedCaption(std::string_view line);

/// Takes away what follows the text under a heading of its own: the author's life, headlines of other articles,
/// comments.
void dropClosingSections(std::vector<TextBlock>& blocks);

}  // namespace dateline
