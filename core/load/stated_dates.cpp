#include "core/load/stated_dates.h"

#include "core/load/date_choice.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

namespace dateline {
namespace {

using Candidates = std::vector<DateCandidate>;

/// The web's first pages; what a page names before is what it is about.
bool isPlausible(date::local_days day) {
    return day >= date::local_days(date::jan / 1 / 1995) && day < date::local_days(date::jan / 1 / 2100);
}

bool startsIgnoringCase(std::string_view text, std::string_view word) {
    return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) {
               return a == std::tolower(static_cast<unsigned char>(b));
           });
}

/// The figures that stand at a place of an address.
class Figures {
public:
    explicit Figures(std::string_view url) : url_(url) {}

    bool isDigit(std::size_t at) const { return at < url_.size() && url_[at] >= '0' && url_[at] <= '9'; }
    std::size_t length(std::size_t at) const {
        std::size_t count = 0;
        while (count < 9 && isDigit(at + count)) ++count;
        return count;
    }
    int value(std::size_t at, std::size_t count) const {
        int result = 0;
        for (std::size_t i = at; i < at + count; ++i) result = result * 10 + (url_[i] - '0');
        return result;
    }
    bool joins(std::size_t at) const {
        return at < url_.size() && std::string_view("/-_.").find(url_[at]) != std::string_view::npos;
    }

private:
    std::string_view url_;
};

std::optional<date::local_days> calendarDay(int year, int month, int day) {
    if (year < 1995 || year > 2099 || month < 1 || day < 1) return std::nullopt;
    const date::year_month_day ymd{date::year(year), date::month(static_cast<unsigned>(month)),
                                   date::day(static_cast<unsigned>(day))};
    if (!ymd.ok()) return std::nullopt;
    return date::local_days(ymd);
}

/// The day whose first figure stands at `at`, with `first` figures there.
std::optional<date::local_days> dayAt(const Figures& figures, std::size_t at, std::size_t first) {
    if (first == 8) {
        const auto yearFirst = calendarDay(figures.value(at, 4), figures.value(at + 4, 2), figures.value(at + 6, 2));
        return yearFirst ? yearFirst
                         : calendarDay(figures.value(at + 4, 4), figures.value(at + 2, 2), figures.value(at, 2));
    }
    if ((first != 4 && first > 2) || !figures.joins(at + first)) return std::nullopt;
    const std::size_t second = at + first + 1, secondSize = figures.length(second);
    if (secondSize < 1 || secondSize > 2 || !figures.joins(second + secondSize)) return std::nullopt;
    const std::size_t third = second + secondSize + 1, thirdSize = figures.length(third);
    if (first == 4 && (thirdSize == 1 || thirdSize == 2))
        return calendarDay(figures.value(at, 4), figures.value(second, secondSize), figures.value(third, thirdSize));
    if (first == 2 && secondSize == 2 && thirdSize == 4)
        return calendarDay(figures.value(third, 4), figures.value(second, 2), figures.value(at, 2));
    return std::nullopt;
}

}  // namespace

void addStated(Candidates& found, std::string_view value, DateOrigin origin, int trust, std::string evidence,
               bool changed) {
    auto candidate = candidateOf(value, origin, trust, std::move(evidence));
    if (!candidate || !isPlausible(candidate->day)) return;
    candidate->changed = changed;
    found.push_back(std::move(*candidate));
}

void addJsonLdDates(Candidates& found, const JsonLd& jsonLd) {
    addStated(found, jsonLd.published, DateOrigin::JsonLd, 100, "the page's metadata (datePublished)");
    addStated(found, jsonLd.pagePublished, DateOrigin::JsonLd, 84, "the page's metadata (datePublished of the page)");
    addStated(found, jsonLd.modified, DateOrigin::JsonLd, 50, "the page's metadata (dateModified)", true);
}

void addMetaDates(Candidates& found, const MetaTags& meta) {
    struct Row {
        int trust;
        std::string_view names;
    };
    // Names in the wild, the surer the higher: Open Graph and its misspellings, schema.org in meta, publishing systems,
    // Dublin Core and library catalogues, then those that also stand for other days.
    static constexpr std::array<Row, 7> rows = {{
        {96, "article:published_time og:article:published_time article:published og:published_time og:pubdate"},
        {95,
         "rnews:datepublished datepublished publication_date publish_date publishdate published_at pubdate pub_date "
         "published-date publish-date publication-date"},
        {93,
         "sailthru.date parsely-pub-date cxenseparse:recs:publishtime cxenseparse:publishtime bt:pubdate "
         "article_date_original originalpublicationdate shareaholic:article_published_time published ptime "
         "displaydate"},
        {90,
         "article.published article.created article:created article:post_date datecreated dc.date.issued "
         "dcterms.issued "
         "dc.date.published dc.date.created dcterms.created dcterms.date dc.date dc.created date_published"},
        {88,
         "created date citation_online_date citation_publication_date prism.publicationdate citation_date eprints.date "
         "pdate doc_date"},
        {60, "timestamp creation_date"},
        {50,
         "article:modified_time og:updated_time og:article:modified_time lastmod last-modified dcterms.modified "
         "dc.date.modified revised datemodified updated_time"},
    }};
    for (const Row& row : rows)
        for (std::size_t begin = 0; begin < row.names.size();) {
            const std::size_t end = std::min(row.names.find(' ', begin), row.names.size());
            const std::string name(row.names.substr(begin, end - begin));
            addStated(found, meta.first({name}), DateOrigin::Meta, row.trust, "the page's metadata (" + name + ")",
                      row.trust == 50);
            begin = end + 1;
        }
}

void addAddressDate(Candidates& found, std::string_view url) {
    if (const auto day = dayInAddress(url))
        found.push_back({.day = *day,
                         .trust = 78,
                         .evidence = "the page's address (" + beginning(url, 200) + ")",
                         .origin = DateOrigin::Address});
}

void addScriptDates(Candidates& found, std::string_view source) {
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
    for (std::size_t at = 0; at < source.size() && seen < 20; ++at) {
        // The keys' first letters; everything else of the source is passed over at once.
        const char first = source[at];
        if (first != 'p' && first != 'P' && first != 'd' && first != 'D' && first != 'f' && first != 'F') continue;
        const auto key = std::find_if(keys.begin(), keys.end(),
                                      [&](const auto& k) { return startsIgnoringCase(source.substr(at), k.first); });
        if (key == keys.end()) continue;
        const std::size_t after = at + key->first.size();
        const std::size_t value = source.find_first_of("0123456789", after);
        if (value == source.npos || value > after + 8 || source.substr(after, value - after).find(':') == source.npos)
            continue;
        const std::string_view rest = source.substr(value, 60);
        addStated(found, rest.substr(0, rest.find_first_of("\"'<,}\\")), DateOrigin::Script,
                  key->second - std::min(seen++, 5), "the page's scripts (" + std::string(key->first) + ")",
                  key->first == "datemodified");
    }
}

std::optional<date::local_days> dayInAddress(std::string_view url) {
    const Figures figures(url);
    for (std::size_t at = url.find("//") == url.npos ? 0 : url.find("//") + 2; at < url.size(); ++at) {
        const std::size_t length = figures.length(at);
        if (length == 0) continue;
        if (const auto day = dayAt(figures, at, length)) return day;
        at += length - 1;
    }
    return std::nullopt;
}

}  // namespace dateline
