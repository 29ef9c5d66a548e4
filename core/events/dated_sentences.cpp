#include "core/events/dated_sentences.h"

#include "core/base/one_line.h"
#include "core/events/passage.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::size_t longestTitle = 80;
constexpr float salience = 0.6F;  ///< a stated date deserves the timeline, a clause that was understood comes before it

/// Whether it ends as sentences do: date lines and bylines hold dates, too, and tell nothing.
bool isClosed(std::string_view sentence) {
    constexpr std::array<std::string_view, 13> ends = {".", "!", "?", "…",  "。", "！", "？",
                                                       "؟", "۔", "।", "\"", "”",  "»"};
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return sentence.ends_with(end); });
}

/// The index of the most precise date of a sentence, the first among equals; `times.size()` where it states none.
std::size_t dateIn(const std::vector<TimeExpression>& times, Span sentence) {
    std::size_t best = times.size();
    const TimeRange own = timesIn(times, sentence);
    for (std::size_t i = own.first; i < own.last; ++i) {
        if (!times[i].when || times[i].value.ends_with("_REF")) continue;
        if (best == times.size() || times[i].when->date.grain > times[best].when->date.grain) best = i;
    }
    return best;
}

}  // namespace

bool hasSyntax(std::string_view language) { return language.empty() || language.substr(0, language.find('-')) == "en"; }

std::vector<Mention> datedSentences(const Article& article, const std::vector<Span>& sentences,
                                    const std::vector<TimeExpression>& times) {
    std::vector<Mention> mentions;
    for (const Span sentence : sentences) {
        const std::size_t i = dateIn(times, sentence);
        if (i == times.size()) continue;
        std::string title = oneLine(sentence.in(article.text), longestTitle);
        if (!isClosed(title)) continue;
        if (title.ends_with('.') && !title.ends_with("..")) title.pop_back();
        Mention mention;
        mention.trigger = times[i].span;
        mention.sentence = sentence;
        mention.title = std::move(title);
        mention.lemma = mention.act = mention.title;  // the same act is the same sentence, and nothing less
        mention.when = times[i].when;
        mention.dating = Dating::Expression;
        mention.time = static_cast<std::uint32_t>(i);
        mention.reading = explain(times[i], article.text);
        mention.otherwise = times[i].reading.otherwise;
        mention.salience = salience;
        mentions.push_back(std::move(mention));
    }
    return mentions;
}

}  // namespace dateline
