#include "core/load/html.h"

#include "core/load/clean_lines.h"
#include "core/load/html_tree.h"
#include "core/load/json_ld.h"
#include "core/load/language.h"
#include "core/load/main_text.h"
#include "core/load/page_metadata.h"
#include "core/load/published.h"
#include "core/load/stated_dates.h"

#include <cctype>
#include <string>
#include <utility>

namespace dateline {

namespace {

/// Browsers mark what they copy, and give it no head.
bool isWholePage(std::string_view html) {
    if (html.find("StartFragment") != html.npos) return false;
    std::string begin(html.substr(0, 4096));
    for (char& c : begin) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return begin.find("<!doctype") != begin.npos || begin.find("<head") != begin.npos ||
           begin.find("<title") != begin.npos;
}

std::string languageOfText(const std::vector<TextBlock>& blocks) {
    constexpr std::size_t enough = 2000;
    std::string text;
    for (const TextBlock& block : blocks) {
        if (text.size() > enough) break;
        text += block.text;
        text += '\n';
    }
    return languageOf(text);
}

}  // namespace

Draft readHtml(std::string_view html, std::string_view url) {
    const HtmlTree page = HtmlTree::parse(html);
    const JsonLd jsonLd = jsonLdOf(page);
    const MetaTags meta(page);
    PageMetadata metadata = pageMetadata(page, meta, jsonLd, url);
    Draft draft;
    draft.format = "html";
    if (page.isCut())
        draft.notes.emplace_back("The page is far longer than an article; only its first 8 MB were read.");
    draft.blocks = mainText(page, metadata.title, jsonLd.body);
    if (metadata.language.empty()) metadata.language = languageOfText(draft.blocks);  // 3/4/2021 is read by it
    draft.dates = publicationDays(page, meta, jsonLd, metadata, html);
    draft.title = std::move(metadata.title);
    draft.author = std::move(metadata.author);
    draft.publisher = std::move(metadata.publisher);
    draft.language = std::move(metadata.language);
    draft.url = std::move(metadata.url);
    draft.image = std::move(metadata.image);
    // The page's date lines were weighed above, with where they stand; here they only go from the text.
    std::vector<DateCandidate> dates = std::exchange(draft.dates, {});
    cleanFurniture(draft);
    draft.dates = std::move(dates);
    return draft;
}

Draft readHtmlSelection(std::string_view html, std::string_view url, bool always) {
    if (!always && isWholePage(html)) return readHtml(html, url);
    Draft draft;
    draft.format = "html";
    draft.url = url;
    draft.blocks = selectedText(HtmlTree::parse(html));
    addAddressDate(draft.dates, url);
    cleanFurniture(draft);
    return draft;
}

}  // namespace dateline
