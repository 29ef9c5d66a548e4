#pragma once

#include "core/events/extraction.h"
#include "core/merge/merge.h"
#include "core/text/article.h"

#include <optional>
#include <string>
#include <vector>

/// Articles with hand-made extractions, for the layers that stand after the extraction: what is tested there must not
/// depend on how well sentences are read.
namespace dateline::testing {

/// One mention: its sentence, the trigger word in it, and what the sentence says.
struct Telling {
    std::string sentence;
    std::string trigger;
    std::string act;
    std::vector<std::string> who = {};
    std::vector<std::string> about = {};
    std::optional<When> when = {};
    Dating dating = Dating::Expression;
    Status status = Status::Happened;
    std::vector<std::string> where = {};
    std::string weekday = {};  ///< the TIMEX3 value of an expression that stays partial
    std::optional<std::uint32_t> sameAs = {};
    float salience = 0.8F;
};

struct Told {
    Article article;
    Extraction extraction;

    operator ReadArticle() const { return {&article, &extraction, {}}; }
};

inline When day(std::int32_t year, unsigned month, unsigned dayOfMonth) {
    return {PartialDate::ofDay(year, month, dayOfMonth), {}, Modifier::None, false};
}
inline When month(std::int32_t year, unsigned which) {
    return {PartialDate::ofMonth(year, which), {}, Modifier::None, false};
}
inline When year(std::int32_t which) { return {PartialDate::ofYear(which), {}, Modifier::None, false}; }

inline Mention mentionOf(const Telling& telling, const std::string& text, Extraction& extraction) {
    Mention mention;
    const auto sentence = static_cast<std::uint32_t>(text.find(telling.sentence));
    const auto at = static_cast<std::uint32_t>(sentence + telling.sentence.find(telling.trigger));
    mention.sentence = {sentence, sentence + static_cast<std::uint32_t>(telling.sentence.size())};
    mention.trigger = {at, at + static_cast<std::uint32_t>(telling.trigger.size())};
    mention.act = telling.act;
    mention.lemma = telling.act;
    mention.title = telling.sentence.substr(0, 80);
    mention.who = telling.who;
    mention.about = telling.about;
    mention.where = telling.where;
    mention.when = telling.when;
    mention.dating = telling.when ? telling.dating : Dating::None;
    mention.status = telling.status;
    mention.sameAs = telling.sameAs;
    mention.salience = telling.salience;
    if (!telling.weekday.empty()) {
        TimeExpression time;
        time.span = mention.sentence;
        time.value = telling.weekday;
        mention.time = static_cast<std::uint32_t>(extraction.times.size());
        extraction.times.push_back(time);
    }
    return mention;
}

/// An article of the sentences, each a paragraph, and of a `rest` that tells nothing; `published` as year, month, day.
inline Told told(const std::string& title, std::optional<When> published, const std::vector<Telling>& tellings,
                 const std::string& rest = {}) {
    Told out;
    out.article.title = title;
    out.article.format = "text";
    for (const Telling& telling : tellings)
        if (out.article.text.find(telling.sentence) == std::string::npos) out.article.text += telling.sentence + "\n\n";
    out.article.text += rest;
    out.article.sha256 = "of " + out.article.text;
    if (published) out.article.published = Published{*asDay(published->date), "the test", false};
    for (const Telling& telling : tellings)
        out.extraction.mentions.push_back(mentionOf(telling, out.article.text, out.extraction));
    return out;
}

}  // namespace dateline::testing
