#include "core/events/own_time.h"

#include "core/base/utf8.h"
#include "core/events/clause_words.h"
#include "core/events/inflection.h"
#include "core/events/title_words.h"
#include "core/events/word_list.h"

#include <array>
#include <string_view>
#include <vector>

namespace dateline {
namespace {

using std::string_view;

bool isArticle(string_view word) {
    const std::string small = lowered(word);
    return small == "the" || small == "a" || small == "an";
}

/// Whether a title would lack something without the words [at, end).
bool areNeeded(string_view title, std::size_t at, std::size_t end, bool adnominal) {
    constexpr std::array<string_view, 18> open = {"from",    "to",      "since", "by", "of",   "until",
                                                  "through", "between", "and",   "or", "over", "in",
                                                  "on",      "at",      "for",   "as", "than", "after"};
    constexpr std::array<string_view, 5> shares = {"much", "most", "all", "half", "part"};
    constexpr std::array<string_view, 6> articles = {"the", "a", "an", "this", "last", "next"};
    constexpr std::array<string_view, 6> joining = {"and", "or", "to", "as", "is", "was"};
    const std::string last = lowered(wordBefore(title, at)), next = lowered(wordAfter(title, end));
    const string_view second = wordAfter(title, end + 1 + next.size());
    const bool toAmount = next == "to" && !second.empty() && second.front() >= '0' && second.front() <= '9';
    if (isOneOf(next, joining) && !toAmount) return true;
    constexpr std::array<string_view, 7> setting = {"scheduled", "planned", "set", "due", "slated", "run", "expected"};
    if (next.empty() && isOneOf(last, setting)) return true;  // "sentencing is scheduled": that is no news without it
    if (isOneOf(last, shares)) return true;
    return adnominal ? next.empty() : isOneOf(last, open) || isOneOf(last, articles);
}

}  // namespace

std::string withoutOwnTime(const Tree& tree, std::uint32_t time, std::string title) {
    // "since May", "by 2030": more than the place on a timeline tells
    constexpr std::array<string_view, 10> bounds = {"since",   "by",  "from",   "until",  "till",
                                                    "through", "for", "within", "before", "after"};
    for (const TimeSlot& slot : tree.slots) {
        if (slot.time != time || slot.ofNoun) continue;  // "the Reserve Act of 1934"
        const std::string opening = lowered(tree.word(slot.from));
        if (isOneOf(opening, bounds)) return title;
        if (slot.preposition < 0 && limitsRank(tree, slot)) return title;  // "the third fire this year"
        const int next = slot.to + 1;
        const bool beforeNoun = next < tree.size() && (isNominal(tree.upos(next)) || tree.upos(next) == Upos::Adj);
        if (beforeNoun && (opening == "about" || opening == "around")) return title;  // "about 1990 barges"
        if (beforeNoun && !slot.adnominal && tree.upos(slot.from) == Upos::Adp)
            return title;  // "after the Friday crash"
        int inner = slot.from;
        while (inner < slot.to && (tree.upos(inner) == Upos::Adp || isArticle(tree.word(inner)))) ++inner;
        for (const int from : {slot.adnominal ? inner : slot.from, inner}) {  // "a gain in third-quarter income"
            if (from > slot.to) continue;
            const std::string words(Span{tree.at(from).span.begin, tree.at(slot.to).span.end}.in(tree.text));
            const std::vector<std::size_t> places = placesOf(lowered(title), lowered(words));
            if (places.empty()) continue;
            const std::size_t at = places.front();
            const std::size_t end = at + words.size();
            const string_view before = string_view(title).substr(0, at == 0 ? 0 : at - 1);
            const string_view after = end < title.size() ? string_view(title).substr(end + 1) : string_view();
            const bool owner = words.ends_with("'s") || words.ends_with("’s");
            if (areNeeded(title, at, end, slot.adnominal || owner) || (before.empty() && after.empty())) return title;
            const bool pointed = owner && tree.upos(from) == Upos::Det && !before.empty();  // "in this week's final"
            const std::string left = std::string(before) + (before.empty() || after.empty() ? "" : " ") +
                                     (pointed ? "the " : "") + std::string(after);
            return withCapital(left);
        }
    }
    return title;
}

}  // namespace dateline
