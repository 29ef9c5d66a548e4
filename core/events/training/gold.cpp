#include "core/events/training/gold.h"

#include "core/base/utf8.h"

#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <set>

namespace dateline::training {
namespace {

std::string textOf(simdjson::dom::element row, const char* key) {
    std::string_view text;
    return row[key].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

std::uint32_t numberOf(simdjson::dom::element value) {
    std::uint64_t number = 0;
    return value.get(number) == simdjson::SUCCESS ? static_cast<std::uint32_t>(number) : 0;
}

std::optional<date::local_days> dayOf(const std::string& iso) {
    if (iso.size() < 10) return {};
    const date::year_month_day day{date::year(std::atoi(iso.c_str())),
                                   date::month(static_cast<unsigned>(std::atoi(iso.c_str() + 5))),
                                   date::day(static_cast<unsigned>(std::atoi(iso.c_str() + 8)))};
    if (!day.ok()) return {};
    return date::local_days(day);
}

/// The sentences that were annotated, up to a number or those of a list: `sentences` rows are [number, start, end].
std::vector<Span> annotatedSentences(simdjson::dom::element row, const CodePointMap& map) {
    std::uint64_t last = 0;
    simdjson::dom::array sentences, scored;
    std::vector<Span> found;
    const bool full = row["full_to_sentence"].get(last) == simdjson::SUCCESS;
    std::set<std::uint32_t> listed;
    if (row["scored_sentences"].get(scored) == simdjson::SUCCESS)
        for (const simdjson::dom::element number : scored) listed.insert(numberOf(number));
    if (row["sentences"].get(sentences) != simdjson::SUCCESS) return found;
    for (const simdjson::dom::element s : sentences)
        if ((full && numberOf(s.at(0)) <= last) || listed.count(numberOf(s.at(0))))
            found.push_back(map.bytes({numberOf(s.at(1)), numberOf(s.at(2))}));
    return found;
}

GoldEvent eventOf(simdjson::dom::element row, const CodePointMap& map) {
    GoldEvent event{map.bytes({numberOf(row["start"].value()), numberOf(row["end"].value())}), textOf(row, "date"), {}};
    simdjson::dom::array dates;
    if (row["dates"].get(dates) == simdjson::SUCCESS)
        for (const simdjson::dom::element d : dates)
            if (std::string_view text; d.get(text) == simdjson::SUCCESS) event.dates.emplace_back(text);
    if (event.dates.empty() && !event.date.empty()) event.dates.push_back(event.date);
    return event;
}

GoldArticle articleOf(simdjson::dom::element row, const std::string& collection) {
    GoldArticle gold;
    gold.id = textOf(row, "doc");
    if (gold.id.empty()) gold.id = std::filesystem::path(textOf(row, "path")).stem().string();  // `dateline-cli read`
    gold.corpus = collection;
    gold.topic = collection == "meantime" ? textOf(row, "corpus") : gold.id;
    gold.article.title = textOf(row, "title");
    gold.article.text = textOf(row, "text");
    std::string published = textOf(row, "dct");
    simdjson::dom::element read;
    if (row["published"].get(read) == simdjson::SUCCESS && read.is_object()) published = textOf(read, "date");
    if (const auto day = dayOf(published)) gold.article.published = Published{*day, "the collection", false};
    const CodePointMap map(gold.article.text);
    gold.sentences = annotatedSentences(row, map);
    simdjson::dom::element listed;
    gold.selective = row["scored_sentences"].get(listed) == simdjson::SUCCESS;
    simdjson::dom::array events;
    if (row["events"].get(events) == simdjson::SUCCESS)
        for (const simdjson::dom::element e : events) gold.events.push_back(eventOf(e, map));
    return gold;
}

}  // namespace

bool GoldArticle::isAnnotated(std::uint32_t byte) const {
    return std::any_of(sentences.begin(), sentences.end(), [&](Span s) { return s.contains(byte); });
}

std::vector<GoldArticle> readGold(const std::string& path) {
    simdjson::dom::parser parser;
    simdjson::padded_string bytes;
    if (simdjson::padded_string::load(path).get(bytes)) {
        std::fprintf(stderr, "%s: cannot be read\n", path.c_str());
        std::exit(1);
    }
    std::vector<GoldArticle> articles;
    simdjson::dom::document_stream rows;
    if (parser.parse_many(bytes, 32u << 20).get(rows)) return articles;
    const std::string collection = std::filesystem::path(path).stem().string();
    for (auto row : rows)
        if (simdjson::dom::element element; row.get(element) == simdjson::SUCCESS)
            articles.push_back(articleOf(element, collection));
    return articles;
}

}  // namespace dateline::training
