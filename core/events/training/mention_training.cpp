#include "core/events/training/mention_training.h"

#include "core/events/mention_model.h"
#include "core/events/passage.h"
#include "core/events/training/logistic.h"
#include "core/extract/extract_times.h"
#include "core/text/sentence.h"

#include <set>

namespace dateline::training {
namespace {

const Logistic::Options options{.rate = 0.03F, .averaged = 6};
constexpr float smallestWeight = 0.06F;

/// The word of a marked span that stands for it: its first verb, else its last noun, else its last word.
int headWord(const Tree& tree, Span span) {
    int any = -1, verb = -1, noun = -1;
    for (int i = 0; i < tree.size(); ++i) {
        if (!tree.at(i).span.overlaps(span)) continue;
        any = i;
        if (tree.upos(i) == Upos::Verb && verb < 0) verb = i;
        if (tree.upos(i) == Upos::Noun || tree.upos(i) == Upos::Propn) noun = i;
    }
    return verb >= 0 ? verb : noun >= 0 ? noun : any;
}

void addSentence(const GoldArticle& gold, const Tree& tree, std::vector<Example>& examples) {
    std::set<int> marked;
    for (const GoldEvent& e : gold.events)
        if (tree.span.contains(e.span.begin)) marked.insert(headWord(tree, e.span));
    const MentionDescriber describer(tree);
    for (int i = 0; i < tree.size(); ++i) {
        if (!mayNameEvent(tree, i) || !gold.isAnnotated(tree.at(i).span.begin)) continue;
        Example row;
        describer.describe(i, row.features);
        if (gold.selective) row.habits = row.features;
        row.positive = marked.count(i) != 0;
        row.group = static_cast<std::uint32_t>(examples.size());
        examples.push_back(std::move(row));
    }
}

}  // namespace

std::string trainMentions(const std::vector<const GoldArticle*>& articles) {
    std::vector<Example> examples;
    for (const GoldArticle* gold : articles) {
        const std::vector<Span> spans = sentences(gold->article);
        for (const Tree& tree : readTrees(gold->article, spans, findTimes(gold->article, spans)))
            addSentence(*gold, tree, examples);
    }
    Logistic model;
    model.learn(examples, options);
    return model.packed(smallestWeight);
}

}  // namespace dateline::training
