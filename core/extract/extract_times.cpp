#include "core/extract/extract_times.h"

#include "core/extract/resolve.h"
#include "core/extract/rule.h"

namespace dateline {

namespace {

/// Whether 3/4/2014 is 3 April for writers of the language where the document has no other evidence. American English
/// alone among the languages puts the month first.
bool readsDayFirst(std::string_view language) { return !(language.empty() || language == "en" || language == "en-US"); }

}  // namespace

std::vector<TimeExpression> findTimes(const Article& article, std::span<const Span> sentences) {
    std::vector<TimeExpression> found;
    const Lexicon& lexicon = lexiconOf(article.language);
    const RuleIndex& rules = ruleIndexOf(article.language);
    std::optional<date::local_days> published;
    if (article.published) published = article.published->day;
    Resolver resolver(published, readsDayFirst(article.language));
    std::vector<TimeToken> tokens;
    std::vector<TimeDraft> drafts;
    for (const Span sentence : sentences) {
        if (!tokenize(article.text, sentence, lexicon, tokens)) continue;
        foldNumbers(tokens);
        rules.match(article.text, tokens, lexicon, drafts);
        if (drafts.empty()) continue;
        const SentenceView view{article.text, tokens, lexicon};
        drafts = refine(view, std::move(drafts));
        resolver.resolve(view, drafts, found);
    }
    return found;
}

}  // namespace dateline
