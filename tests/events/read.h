#pragma once

#include "core/events/extraction.h"
#include "core/events/models.h"

#include <date/date.h>

#include <string>
#include <string_view>

// How the events tests read a text: as an article of a given day ("2021-03-02", or "" for none).
namespace dateline::test {

inline Article articleOf(std::string_view text, std::string_view day) {
    Article article;
    article.text = text;
    if (day.size() == 10) {
        const auto number = [&](std::size_t at, std::size_t n) { return std::stoi(std::string(day.substr(at, n))); };
        const date::year_month_day given{date::year(number(0, 4)), date::month(static_cast<unsigned>(number(5, 2))),
                                         date::day(static_cast<unsigned>(number(8, 2)))};
        article.published = Published{date::local_days(given), "the test says so", false};
    }
    return article;
}

/// With titles as the rules alone make them: the headline, or the clause where the headline may be misread.
inline Extraction extractByRules(const Article& article) {
    const EventModels& all = builtInModels();
    static const EventModels models{all.mentions, all.anchors, {LinearModel(""), LinearModel("")}};
    return extract(article, Depth::TimesAndEvents, models);
}

/// The first mention whose trigger reads `word`, or null.
inline const Mention* mentionOf(const Extraction& extraction, const Article& article, std::string_view word) {
    for (const Mention& m : extraction.mentions)
        if (m.trigger.in(article.text) == word) return &m;
    return nullptr;
}

/// The mention's date as EDTF; empty without one, or where only the day of publication dates it.
inline std::string dateOf(const Mention& m) {
    return m.when && m.dating != Dating::Published && m.dating != Dating::None ? edtf(*m.when) : std::string();
}

}  // namespace dateline::test
