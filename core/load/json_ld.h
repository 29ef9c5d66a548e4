#pragma once

#include "core/load/html_tree.h"

#include <string>
#include <vector>

namespace dateline {

/// What a page says of itself in JSON-LD (schema.org), from all its objects that describe an article or a page;
/// an article's own object wins over the page's.
struct JsonLd {
    std::string headline;
    std::string author;
    std::string publisher;
    std::string language;
    std::string url;
    std::string image;          ///< the first one's address
    std::string body;           ///< articleBody, as plain text
    std::string published;      ///< as written
    std::string modified;       ///< as written
    std::string pagePublished;  ///< datePublished of something that is no article (a WebPage, a product)
};

JsonLd jsonLdOf(const HtmlTree& page);

}  // namespace dateline
