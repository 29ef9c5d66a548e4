#include "core/events/passage.h"

#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::size_t leadSentences = 4;

bool isHeading(const Article& article, Span sentence) {
    const auto after = std::upper_bound(article.blocks.begin(), article.blocks.end(), sentence.begin,
                                        [](std::uint32_t at, const Block& b) { return at < b.span.begin; });
    return after != article.blocks.begin() && std::prev(after)->kind == BlockKind::Heading &&
           std::prev(after)->span.contains(sentence);
}

int weightOf(const Trigger& trigger) { return trigger.act ? trigger.act->weight : 0; }

/// Parsing costs ten times what tagging does, so only sentences that may put something on the timeline are parsed:
/// those with a date, the article's first ones, and those with an act that matters.
bool callsForParse(const Passage& passage, const Tree& tree, const std::vector<Trigger>& triggers,
                   std::size_t sentence) {
    if (triggers.empty()) return false;
    if (sentence < leadSentences || tree.heading) return true;
    const TimeRange times = timesIn(passage, tree.span);
    if (times.first < times.last) return true;
    return std::any_of(triggers.begin(), triggers.end(), [](const Trigger& t) { return weightOf(t) >= 5; });
}

/// "The FBI said North Korea was to blame": reads an accusation out of what is said.
void readBlame(const Tree& tree, Candidate& c) {
    const int content = c.roles.content;
    if (content < 0 || !c.trigger.act || (c.trigger.act->kind != ActKind::Report && c.trigger.actName != "claim"))
        return;
    const std::string& word = tree.lemma(content);
    const bool toBlame = word == "blame" && content > 0 && tree.lemma(content - 1) == "to";
    if (!toBlame && word != "responsible" && word != "guilty") return;
    const int blamed = tree.child(content, Relation::Nsubj);
    if (blamed < 0 || tree.child(content, Relation::Advmod) >= 0) return;
    c.blames = true;
    c.trigger.act = verbAct("blame");
    c.trigger.actName = "blame";
    c.roles.patient = blamed;
    c.roles.complement = -1;
    for (int child = tree.first(content); child >= 0; child = tree.next(child))
        if (caseOf(tree, child) == "for") c.roles.complement = child;
}

}  // namespace

TimeRange timesIn(const Passage& passage, Span sentence) {
    const auto& times = *passage.times;
    const auto first = std::lower_bound(times.begin(), times.end(), sentence.begin,
                                        [](const TimeExpression& t, std::uint32_t at) { return t.span.begin < at; });
    auto last = first;
    while (last != times.end() && last->span.begin < sentence.end) ++last;
    return {static_cast<std::size_t>(first - times.begin()), static_cast<std::size_t>(last - times.begin())};
}

bool isTimeWord(const Passage& passage, const Tree& tree, int word) {
    const Span span = tree.at(word).span;
    const auto& times = *passage.times;
    const auto after = std::upper_bound(times.begin(), times.end(), span.begin,
                                        [](std::uint32_t at, const TimeExpression& t) { return at < t.span.begin; });
    return after != times.begin() && std::prev(after)->span.overlaps(span);
}

Passage readPassage(const Article& article, const std::vector<Span>& sentences,
                    const std::vector<TimeExpression>& times) {
    Passage passage;
    passage.article = &article;
    passage.times = &times;
    passage.trees.reserve(sentences.size());
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        passage.trees.push_back(readTree(article.text, sentences[s], isHeading(article, sentences[s])));
        Tree& tree = passage.trees.back();
        std::vector<Trigger> triggers = findTriggers(tree);
        if (callsForParse(passage, tree, triggers, s)) parse(tree);
        for (Trigger& trigger : triggers)
            passage.candidates.push_back({static_cast<int>(s), std::move(trigger), {}, false});
    }
    std::vector<Span> spans;
    for (const TimeExpression& t : times) spans.push_back(t.span);
    passage.cast = readCast(passage.trees, spans);
    for (Candidate& c : passage.candidates) {
        c.roles = rolesOf(passage.tree(c), c.trigger);
        if (passage.tree(c).parsed) readBlame(passage.tree(c), c);
    }
    return passage;
}

}  // namespace dateline
