#pragma once

#include "core/load/html_tree.h"
#include "core/load/json_ld.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// What a page says about itself, apart from its dates.
struct PageMetadata {
    std::string title;
    std::string author;
    std::string publisher;
    std::string language;
    std::string url;
    std::string image;
};

/// The contents of `<meta>` elements by name, property or itemprop, in document order.
class MetaTags {
public:
    explicit MetaTags(const HtmlTree& page);

    /// The first content of the first of these names (lower case) that has one; empty where none has.
    std::string first(std::initializer_list<std::string_view> names) const;

private:
    std::vector<std::pair<std::string, std::string>> tags_;
};

/// `address` is where the page is said to come from; empty: the page's own canonical address.
PageMetadata pageMetadata(const HtmlTree& page, const MetaTags& meta, const JsonLd& jsonLd, std::string_view address);

}  // namespace dateline
