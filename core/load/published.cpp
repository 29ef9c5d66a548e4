#include "core/load/published.h"

#include "core/load/boilerplate.h"
#include "core/load/page_blocks.h"
#include "core/load/visible_date.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <utility>

namespace dateline {
namespace {

using Candidates = std::vector<DateCandidate>;

/// The web's first pages; what a page names before is what it is about.
bool isPlausible(date::local_days day) {
    using namespace date::literals;
    return day >= date::local_days(date::jan / 1 / 1995) && day < date::local_days(date::jan / 1 / 2100);
}

void add(Candidates& found, std::optional<date::local_days> day, int trust, std::string evidence) {
    if (day && isPlausible(*day)) found.push_back({*day, trust, std::move(evidence)});
}

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

void addJsonLd(Candidates& found, const JsonLd& jsonLd) {
    add(found, machineDay(jsonLd.published), 100, "the page's metadata (datePublished)");
    add(found, machineDay(jsonLd.pagePublished), 84, "the page's metadata (datePublished of the page)");
    add(found, machineDay(jsonLd.modified), 50, "the page's metadata (dateModified)");
}

void addMeta(Candidates& found, const MetaTags& meta) {
    struct Row {
        std::string_view name;
        int trust;
    };
    static constexpr std::array<Row, 54> rows = {{
        {"article:published_time", 96},
        {"og:article:published_time", 96},
        {"article:published", 95},
        {"og:published_time", 95},
        {"og:pubdate", 95},
        {"rnews:datepublished", 95},
        {"datepublished", 95},
        {"publication_date", 94},
        {"publish_date", 94},
        {"publishdate", 94},
        {"published_at", 94},
        {"pubdate", 94},
        {"pub_date", 94},
        {"published-date", 94},
        {"publish-date", 94},
        {"publication-date", 94},
        {"sailthru.date", 93},
        {"parsely-pub-date", 93},
        {"cxenseparse:recs:publishtime", 93},
        {"cxenseparse:publishtime", 93},
        {"bt:pubdate", 93},
        {"article_date_original", 93},
        {"originalpublicationdate", 93},
        {"published_time_telegram", 93},
        {"published", 92},
        {"ptime", 92},
        {"displaydate", 92},
        {"article.published", 92},
        {"article.created", 91},
        {"article:created", 91},
        {"datecreated", 91},
        {"dc.date.issued", 91},
        {"dcterms.issued", 91},
        {"dc.date.published", 91},
        {"dc.date.created", 90},
        {"dcterms.created", 90},
        {"dcterms.date", 90},
        {"dc.date", 90},
        {"dc.created", 90},
        {"date_published", 90},
        {"created", 88},
        {"date", 88},
        {"citation_publication_date", 88},
        {"citation_date", 86},
        {"citation_online_date", 89},
        {"prism.publicationdate", 88},
        {"pdate", 86},
        {"creation_date", 86},
        {"timestamp", 80},
        {"article:post_date", 90},
        {"shareaholic:article_published_time", 92},
        {"eprints.date", 86},
        {"doc_date", 86},
        {"blogger:date", 86},
    }};
    for (const Row& row : rows)
        add(found, machineDay(meta.first({row.name})), row.trust,
            "the page's metadata (" + std::string(row.name) + ")");
    static constexpr std::array<std::string_view, 10> modified = {
        "article:modified_time", "og:updated_time",  "og:article:modified_time", "lastmod",
        "last-modified",         "dcterms.modified", "dc.date.modified",         "revised",
        "datemodified",          "updated_time"};
    for (const std::string_view name : modified)
        add(found, machineDay(meta.first({name})), 50, "the page's metadata (" + std::string(name) + ")");
}

bool anyWord(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != text.npos; });
}

bool namesModification(std::string_view names) {
    return anyWord(names, {"updat", "modif", "aktualis", "geändert", "edited", "changed", "revis", "stand:", "zuletzt",
                           "mise à jour", "actualizado", "atualizado", "aggiornat", "изменен", "обновл"});
}
bool namesPublication(std::string_view names) {
    return anyWord(names, {"publi", "posted", "pubdate", "erstellt", "veröff", "geschrieben", "написан", "опубл",
                           "created", "issued", "vom ", "datum", "entry-date", "post-date", "postdate", "article-date",
                           "articledate", "story-date", "date-header"});
}

/// Elements that belong to other articles or to comments.
std::vector<bool> elsewhere(const HtmlTree& page) {
    std::vector<bool> result(page.size(), false);
    for (std::uint32_t i = 1; i < page.size(); ++i) {
        if (page[i].tag == HtmlTag::Text) continue;
        const HtmlTag tag = page[i].tag;
        bool other = tag == HtmlTag::Aside || tag == HtmlTag::Nav || tag == HtmlTag::Footer;
        const std::string names =
            lowered(std::string(page.attribute(i, "class")) + " " + std::string(page.attribute(i, "id")));
        if (tag != HtmlTag::Body && tag != HtmlTag::Html && tag != HtmlTag::Article && tag != HtmlTag::Main)
            other = other || anyWord(names, {"comment",   "kommentar", "sidebar",  "related",   "recent",
                                             "recommend", "latest",    "widget",   "footer",    "teaser",
                                             "archive",   "calendar",  "ticker",   "popular",   "trending",
                                             "breaking",  "most-read", "mostread", "copyright", "event"});
        if (!other) continue;
        for (std::uint32_t j = i; j < page[i].end; ++j) result[j] = true;
        i = page[i].end - 1;
    }
    return result;
}

std::uint32_t firstHeading(const HtmlTree& page, std::string_view title) {
    std::uint32_t first = 0;
    for (std::uint32_t i = 1; i < page.size(); ++i) {
        if (page[i].tag != HtmlTag::H1 && page[i].tag != HtmlTag::H2) continue;
        if (page.text(i) == title) return i;
        if (first == 0 && page[i].tag == HtmlTag::H1) first = i;
    }
    return first;
}

/// Machine-readable dates in the body: time elements, microdata, abbr titles.
void addElements(Candidates& found, const HtmlTree& page, const std::vector<bool>& other, std::uint32_t heading,
                 std::string_view language) {
    int times = 0;
    for (std::uint32_t i = 1; i < page.size(); ++i) {
        const std::string_view property = page.attribute(i, "itemprop");
        const bool time = page[i].tag == HtmlTag::Time;
        const bool dated =
            property.find("datePublished") != property.npos || property.find("dateCreated") != property.npos;
        const bool modified = property.find("dateModified") != property.npos;
        if ((!time && !dated && !modified) || page[i].tag == HtmlTag::Meta) {
            if (page[i].tag == HtmlTag::Meta && dated)
                add(found, machineDay(page.attribute(i, "content")), other[i] ? 40 : 95,
                    "the page's metadata (datePublished)");
            continue;
        }
        std::string_view value = page.attribute(i, "datetime");
        if (value.empty()) value = page.attribute(i, "content");
        std::optional<date::local_days> day = machineDay(value);
        const std::string words = page.text(i);
        if (!day) {
            const auto days = daysIn(words, language);
            if (!days.empty()) day = days.front().day;
        }
        const std::string names = lowered(std::string(page.attribute(i, "class")) + " " + words + " " +
                                          std::string(page.attribute(page[i].parent, "class")));
        int trust = dated ? 92 : page.hasAttribute(i, "pubdate") ? 90 : namesPublication(names) ? 82 : 72;
        if (time && heading != 0 && i > heading && i < heading + 60) trust += 3;
        if (modified || namesModification(names)) trust = 48;
        if (other[i]) trust = 30;
        trust -= std::min(times++, 5);
        add(found, day, trust,
            "the page's <time> element “" + (words.empty() ? std::string(value) : words.substr(0, 60)) + "”");
    }
}

/// Whether a line is about its date and little else.
bool isDateLine(std::string_view line, const std::vector<VisibleDay>& days) {
    std::size_t dated = 0;
    for (const VisibleDay& day : days) dated += day.span.size();
    return weight(line) <= dated + 70;
}

/// Days a reader sees. The line under the heading says it best, then one that names publication, then any short line.
void addVisible(Candidates& found, const HtmlTree& page, const std::vector<bool>& other, std::uint32_t heading,
                std::string_view language) {
    std::vector<bool> skip(page.size(), false);
    for (std::uint32_t i = 0; i < page.size(); ++i)
        skip[i] = page[i].tag == HtmlTag::Head || page[i].tag == HtmlTag::Script || page[i].tag == HtmlTag::Style ||
                  page[i].tag == HtmlTag::Select || page[i].tag == HtmlTag::Textarea;
    int seen = 0;
    for (const PageBlock& block : blocksOf(page, skip)) {
        if (block.text.size() > 2000) continue;
        const std::vector<VisibleDay> days = daysIn(block.text, language);
        if (days.empty()) continue;
        const std::string low = lowered(block.text);
        const std::string names = lowered(std::string(page.attribute(block.node, "class")) + " " +
                                          std::string(page.attribute(page[block.node].parent, "class")));
        int trust = 15;
        if (isDateLine(block.text, days)) {
            trust = 40;
            if (namesPublication(low) || namesPublication(names) ||
                anyWord(names, {"date", "datum", "time", "byline", "meta", "fecha", "data-"}))
                trust = 64;
            if (heading != 0 && block.firstText > heading && block.firstText < heading + 40)
                trust = std::max(trust + 3, 66);
            if (heading != 0 && block.firstText < heading && block.firstText + 25 > heading)
                trust = std::max(trust + 2, 60);
        }
        if (namesModification(low)) trust = std::min(trust, 45);
        if (other[block.firstText]) trust = std::min(trust, 14);
        trust -= std::min(seen++, 6);
        const VisibleDay& first = days.front();
        add(found, first.day, trust - (first.ambiguous ? 2 : 0), "the line “" + block.text.substr(0, 80) + "”");
    }
}

bool startsWordIgnoringCase(std::string_view text, std::string_view word) {
    return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) {
               return a == std::tolower(static_cast<unsigned char>(b));
           });
}

/// "datePublished": "2020-01-02…" anywhere in the page's scripts, which many sites fill their pages from.
void addScripts(Candidates& found, std::string_view source) {
    static constexpr std::array<std::pair<std::string_view, int>, 12> keys = {{{"datepublished", 70},
                                                                               {"publishedat", 62},
                                                                               {"published_at", 62},
                                                                               {"publishdate", 62},
                                                                               {"publish_date", 62},
                                                                               {"published_time", 60},
                                                                               {"publicationdate", 62},
                                                                               {"publication_date", 62},
                                                                               {"pubdate", 60},
                                                                               {"datecreated", 55},
                                                                               {"firstpublished", 60},
                                                                               {"datemodified", 35}}};
    int seen = 0;
    for (std::size_t at = source.find_first_of("pPdDfF"); at != source.npos && seen < 20;
         at = source.find_first_of("pPdDfF", at + 1)) {
        for (const auto& [key, trust] : keys) {
            if (!startsWordIgnoringCase(source.substr(at), key)) continue;
            const std::size_t value = source.find_first_of("0123456789", at + key.size());
            if (value == source.npos || value > at + key.size() + 8 ||
                source.substr(at + key.size(), value - at - key.size()).find(':') == source.npos)
                break;
            add(found, machineDay(source.substr(value, source.find_first_of("\"'<,}\\", value) - value)),
                trust - std::min(seen++, 5), "the page's scripts (" + std::string(key) + ")");
            break;
        }
    }
}

}  // namespace

std::optional<date::local_days> dayInAddress(std::string_view url) {
    const auto digits = [&](std::size_t at, std::size_t count) {
        if (at + count > url.size()) return -1;
        int value = 0;
        for (std::size_t i = at; i < at + count; ++i) {
            if (url[i] < '0' || url[i] > '9') return -1;
            value = value * 10 + (url[i] - '0');
        }
        return value;
    };
    const auto isDigitAt = [&](std::size_t at) { return at < url.size() && url[at] >= '0' && url[at] <= '9'; };
    for (std::size_t at = url.find("//") == url.npos ? 0 : url.find("//") + 2; at + 8 <= url.size(); ++at) {
        if (at > 0 && isDigitAt(at - 1)) continue;
        const int year = digits(at, 4);
        if (year < 1995 || year > 2099) continue;
        const bool joined = isDigitAt(at + 4);
        const std::size_t monthAt = joined ? at + 4 : at + 5;
        if (!joined && url[at + 4] != '/' && url[at + 4] != '-' && url[at + 4] != '_' && url[at + 4] != '.') continue;
        const std::size_t monthSize = digits(monthAt, 2) >= 0 ? 2 : 1;
        const std::size_t dayAt = monthAt + monthSize + (joined ? 0 : 1);
        const std::size_t daySize = digits(dayAt, 2) >= 0 ? 2 : 1;
        if (joined && (monthSize != 2 || daySize != 2)) continue;
        if (isDigitAt(dayAt + daySize)) continue;
        const int month = digits(monthAt, monthSize), day = digits(dayAt, daySize);
        if (month < 1 || day < 1) continue;
        const date::year_month_day ymd{date::year(year), date::month(static_cast<unsigned>(month)),
                                       date::day(static_cast<unsigned>(day))};
        if (ymd.ok()) return date::local_days(ymd);
    }
    return std::nullopt;
}

std::vector<DateCandidate> publicationDays(const HtmlTree& page, const MetaTags& meta, const JsonLd& jsonLd,
                                           const PageMetadata& metadata, std::string_view source) {
    Candidates found;
    const std::vector<bool> other = elsewhere(page);
    const std::uint32_t heading = firstHeading(page, metadata.title);
    addJsonLd(found, jsonLd);
    addMeta(found, meta);
    addElements(found, page, other, heading, metadata.language);
    add(found, dayInAddress(metadata.url), 78, "the page's address (" + metadata.url.substr(0, 200) + ")");
    addScripts(found, source);
    addVisible(found, page, other, heading, metadata.language);
    return found;
}

}  // namespace dateline
