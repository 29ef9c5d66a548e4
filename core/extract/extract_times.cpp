#include "core/extract/extract_times.h"

#include "core/extract/period_talk.h"
#include "core/extract/resolve.h"
#include "core/extract/rule.h"

#include <algorithm>

namespace dateline {

namespace {

/// Whether 3/4/2014 is 3 April for writers of the language where the document has no other evidence. American English
/// alone among the languages puts the month first.
bool readsDayFirst(std::string_view language) { return !(language.empty() || language == "en" || language == "en-US"); }

/// A text without sentence ends is one sentence: it is read in pieces of this size, cut at white space where there is
/// any before twice as much, so that memory does not grow with it.
constexpr std::uint32_t longestPiece = 1u << 16;

Span pieceFrom(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    if (end - begin <= longestPiece) return {begin, end};
    std::uint32_t at = begin + longestPiece;
    const auto isSpace = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
    const auto isInside = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };  // of a UTF-8 sequence
    const std::uint32_t farthest = end - begin > 2 * longestPiece ? begin + 2 * longestPiece : end;
    while (at < farthest && !isSpace(text[at])) ++at;
    while (at < end && isInside(text[at])) ++at;
    return {begin, at};
}

/// Tells "the second half" of a year from that of a match; reads the article only where one is named.
class Periods {
public:
    explicit Periods(const Article& article)
        : text_(article.text), english_(article.language.empty() || article.language.starts_with("en")) {}

    bool isOfAnything(const TimeDraft& draft) {
        if (!english_) return false;
        if (draft.rule != "quarter" && draft.rule != "the quarter spoken of") return false;
        if (!talk_) talk_ = periodTalk(text_);
        return talk_->ofGames || (draft.meaning.date.grain == Grain::Half && !talk_->ofBusiness);
    }

private:
    std::string_view text_;
    bool english_;
    std::optional<PeriodTalk> talk_;
};

}  // namespace

bool hasGrammar(std::string_view language) { return &grammarOf(language) != &grammarOf("zxx"); }

std::vector<TimeExpression> findTimes(const Article& article, std::span<const Span> sentences) {
    std::vector<TimeExpression> found;
    constexpr std::size_t apart = 128;  // bytes between two of them in news: a long text is not moved as it grows
    found.reserve(article.text.size() / apart + 1);
    const Lexicon& lexicon = lexiconOf(article.language);
    const RuleIndex& rules = ruleIndexOf(article.language);
    std::optional<date::local_days> published;
    if (article.published) published = article.published->day;
    Resolver resolver(published, readsDayFirst(article.language));
    Periods periods(article);
    std::vector<TimeToken> tokens;
    std::vector<TimeDraft> drafts;
    for (const Span sentence : sentences) {
        for (Span piece; piece.end < sentence.end;) {
            piece = pieceFrom(article.text, std::max(piece.end, sentence.begin), sentence.end);
            if (!tokenize(article.text, piece, lexicon, tokens)) continue;
            foldNumbers(tokens);
            rules.match(article.text, tokens, lexicon, drafts);
            if (drafts.empty()) continue;
            const SentenceView view{article.text, tokens, lexicon};
            drafts = refine(view, std::move(drafts));
            std::erase_if(drafts, [&](const TimeDraft& d) { return periods.isOfAnything(d); });
            resolver.resolve(view, drafts, found);
        }
    }
    return found;
}

}  // namespace dateline
