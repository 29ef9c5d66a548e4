#include "core/load/html.h"

#include "core/load/clean_lines.h"
#include "core/load/html_tree.h"
#include "core/load/json_ld.h"
#include "core/load/main_text.h"
#include "core/load/page_metadata.h"
#include "core/load/published.h"

#include <utility>

namespace dateline {

Draft readHtml(std::string_view html, std::string_view url) {
    const HtmlTree page = HtmlTree::parse(html);
    const JsonLd jsonLd = jsonLdOf(page);
    const MetaTags meta(page);
    PageMetadata metadata = pageMetadata(page, meta, jsonLd, url);
    Draft draft;
    draft.format = "html";
    draft.dates = publicationDays(page, meta, jsonLd, metadata, html);
    draft.blocks = mainText(page, jsonLd.body);
    draft.title = std::move(metadata.title);
    draft.author = std::move(metadata.author);
    draft.publisher = std::move(metadata.publisher);
    draft.language = std::move(metadata.language);
    draft.url = std::move(metadata.url);
    removeRepeatedTitle(draft);
    return draft;
}

}  // namespace dateline
