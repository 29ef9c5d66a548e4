#include "core/load/page_metadata.h"

#include "core/load/language.h"
#include "core/load/page_blocks.h"
#include "core/load/shown_author.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace dateline {
namespace {

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

std::string linkWithRel(const HtmlTree& page, std::string_view rel) {
    for (std::uint32_t i = 1; i < page.size(); ++i)
        if (page[i].tag == HtmlTag::Link && lowered(page.attribute(i, "rel")) == rel)
            return std::string(page.attribute(i, "href"));
    return {};
}

std::string titleElement(const HtmlTree& page) {
    for (std::uint32_t i = 1; i < page.size(); ++i)
        if (page[i].tag == HtmlTag::Title && page[page[i].parent].tag == HtmlTag::Head) return page.text(i);
    return {};
}

/// Letters and digits only, for comparing what differs in its marks.
std::string essence(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80)
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

/// The parts of "Headline | Section - Site".
std::vector<std::string> titleParts(std::string_view title) {
    static constexpr std::array<std::string_view, 9> separators = {" | ", " - ", " – ",  " — ", " » ",
                                                                   " « ", " · ", " :: ", " • "};
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < title.size(); ++at)
        for (const std::string_view separator : separators)
            if (title.substr(at, separator.size()) == separator) {
                parts.emplace_back(title.substr(begin, at - begin));
                begin = at + separator.size();
                at = begin - 1;
                break;
            }
    parts.emplace_back(title.substr(begin));
    return parts;
}

/// "Headline - Part" of "Headline - Part | Site".
std::string titleWithoutLast(const std::string& title, const std::string& last) {
    const std::string before = title.substr(0, title.size() - last.size());
    const std::size_t end = before.find_last_of(' ', before.size() - 2);
    return before.substr(0, before.find_last_not_of(' ', end) + 1);
}

/// Without the site's name at either end: the longest part, with those beside it that no site is called.
std::string withoutSite(const std::string& title, std::string_view site) {
    std::vector<std::string> parts = titleParts(title);
    if (parts.size() == 1) return title;
    const std::string name = essence(site);
    const auto isSite = [&](const std::string& part) {
        return !name.empty() && (essence(part) == name || name.find(essence(part)) == 0);
    };
    if (isSite(parts.back()) && title.size() > parts.back().size()) return titleWithoutLast(title, parts.back());
    return *std::max_element(parts.begin(), parts.end(),
                             [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
}

/// The first headings of a level, in order.
std::vector<std::string> headingsOf(const HtmlTree& page, HtmlTag level) {
    constexpr std::size_t most = 20;
    std::vector<std::string> headings;
    for (std::uint32_t i = 1; i < page.size() && headings.size() < most; ++i)
        if (page[i].tag == level)
            if (std::string text = page.text(i); text.size() >= 8) headings.push_back(std::move(text));
    return headings;
}

/// The heading that is said in one of the page's own titles, and is a good part of it; of several the longest, as the
/// site's name may be said there too.
std::string confirmedHeading(const std::vector<std::string>& headings, const std::vector<std::string>& titles,
                             std::string_view site, std::size_t leastPercent) {
    const std::string name = essence(site);
    for (const std::string& title : titles) {
        const std::string whole = essence(title);
        const std::string* best = nullptr;
        for (const std::string& heading : headings) {
            const std::string part = essence(heading);
            const bool said = part.size() * 100 >= whole.size() * leastPercent && whole.find(part) != std::string::npos;
            if (part != name && said && (!best || heading.size() > best->size())) best = &heading;
        }
        if (best) return *best;
    }
    return {};
}

/// The title that ends the only heading, which puts a word or two about the topic before it.
std::string titleBehindKicker(const std::vector<std::string>& headings, const std::vector<std::string>& titles) {
    if (headings.size() != 1) return {};
    const std::string heading = essence(headings[0]);
    for (const std::string& title : titles) {
        const std::string part = essence(title);
        if (part.size() * 2 > heading.size() && heading.ends_with(part)) return title;
    }
    return {};
}

/// A heading that the page's title repeats is the article's; else the metadata's; else the title without the site.
std::string bestTitle(const HtmlTree& page, const MetaTags& meta, const JsonLd& jsonLd, std::string_view site) {
    const std::string element = titleElement(page);
    const std::string stated = meta.first({"og:title", "twitter:title", "dc.title", "headline"});
    std::vector<std::string> titles;
    for (const std::string& title : {stated, jsonLd.headline, element})
        if (!title.empty()) titles.push_back(title);
    const std::vector<std::string> first = headingsOf(page, HtmlTag::H1);
    if (std::string title = confirmedHeading(first, titles, site, 0); !title.empty()) return title;
    if (std::string title = titleBehindKicker(first, titles); !title.empty()) return title;
    // Where the first level is the site's name, the article's heading stands on the next.
    if (std::string title = confirmedHeading(headingsOf(page, HtmlTag::H2), titles, site, 40); !title.empty())
        return title;
    if (first.size() == 1 && essence(first[0]) != essence(site)) return first[0];
    if (!stated.empty()) return withoutSite(stated, site);
    if (!jsonLd.headline.empty()) return jsonLd.headline;
    if (!element.empty()) return withoutSite(element, site);
    return first.empty() ? std::string() : first[0];
}

bool isAddress(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

std::string bestAuthor(const HtmlTree& page, const MetaTags& meta, const JsonLd& jsonLd) {
    if (!jsonLd.author.empty() && !isAddress(jsonLd.author)) return jsonLd.author;
    std::string author = meta.first(
        {"author", "article:author", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "byl"});
    if (isAddress(author)) author.clear();
    if (author.starts_with("By ")) author.erase(0, 3);
    return author.empty() ? shownAuthor(page) : author;
}

std::string hostOf(std::string_view url) {
    const std::size_t begin = url.find("://");
    if (begin == url.npos) return {};
    std::string_view host = url.substr(begin + 3);
    host = host.substr(0, host.find_first_of("/?#:"));
    if (host.starts_with("www.")) host.remove_prefix(4);
    return std::string(host);
}

}  // namespace

MetaTags::MetaTags(const HtmlTree& page) {
    for (std::uint32_t i = 1; i < page.size(); ++i) {
        if (page[i].tag != HtmlTag::Meta) continue;
        std::string content = collapsed(page.attribute(i, "content"));
        if (content.empty()) continue;
        for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"})
            if (const std::string_view name = page.attribute(i, key); !name.empty())
                tags_.emplace_back(lowered(name), content);
    }
}

std::string MetaTags::first(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names)
        for (const auto& [key, content] : tags_)
            if (key == name) return content;
    return {};
}

PageMetadata pageMetadata(const HtmlTree& page, const MetaTags& meta, const JsonLd& jsonLd, std::string_view address) {
    PageMetadata found;
    found.url = address;
    if (found.url.empty()) found.url = linkWithRel(page, "canonical");
    if (!isAddress(found.url)) found.url = meta.first({"og:url", "twitter:url"});
    if (!isAddress(found.url)) found.url = jsonLd.url;
    if (!isAddress(found.url)) found.url.clear();
    found.publisher = meta.first({"og:site_name", "application-name", "dc.publisher", "publisher"});
    if (found.publisher.empty() || isAddress(found.publisher)) found.publisher = jsonLd.publisher;
    found.title = bestTitle(page, meta, jsonLd, found.publisher);
    if (found.publisher.empty()) found.publisher = hostOf(found.url);
    found.author = bestAuthor(page, meta, jsonLd);
    found.image = meta.first({"og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"});
    if (!isAddress(found.image)) found.image = jsonLd.image;
    if (!isAddress(found.image)) found.image.clear();
    for (std::uint32_t i = 1; i < page.size() && found.language.empty(); ++i)
        if (page[i].tag == HtmlTag::Html)
            found.language = languageTag(page.attribute(i, "lang").empty() ? page.attribute(i, "xml:lang")
                                                                           : page.attribute(i, "lang"));
    if (found.language.empty()) found.language = languageTag(meta.first({"content-language", "language", "og:locale"}));
    return found;
}

}  // namespace dateline
