#include "core/events/training/mention_training.h"

#include "core/events/mention_model.h"
#include "core/events/training/logistic.h"
#include "core/text/sentence.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace dateline::training {
namespace {

constexpr int folds = 5;

/// A word that may name an event, in the order of the text, with the article it is from.
struct Row {
    Example example;
    std::size_t article = 0;
    std::size_t event = 0;  ///< the gold event it overlaps, where it does
};

struct Examples {
    std::vector<Row> rows;
    std::vector<std::size_t> missed;  ///< for each article, gold events that no word can stand for
};

/// The word of a marked span that stands for it: its last noun, else its first verb, else any of its words.
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

void addSentence(const GoldArticle& gold, std::size_t article, const Tree& tree, std::uint8_t corpus, Examples& all) {
    std::map<int, std::size_t> marked;
    for (std::size_t e = 0; e < gold.events.size(); ++e)
        if (tree.span.contains(gold.events[e].span.begin))
            if (const int word = headWord(tree, gold.events[e].span); word >= 0) marked.emplace(word, e);
    for (int i = 0; i < tree.size(); ++i) {
        const auto at = marked.find(i);
        if (!mayNameEvent(tree, i)) continue;
        Row row;
        mentionFeatures(tree, i, row.example.features);
        row.example.positive = at != marked.end();
        row.example.group = static_cast<std::uint32_t>(all.rows.size());
        row.example.corpus = corpus;
        row.article = article;
        all.rows.push_back(std::move(row));
    }
}

Examples readExamples(const std::vector<GoldArticle>& articles, const std::vector<std::string>& corpora) {
    Examples all;
    for (std::size_t a = 0; a < articles.size(); ++a) {
        const GoldArticle& gold = articles[a];
        const auto corpus =
            static_cast<std::uint8_t>(std::find(corpora.begin(), corpora.end(), gold.corpus) - corpora.begin());
        for (const Span sentence : sentences(gold.article))
            if (sentence.begin < gold.annotatedTo)
                addSentence(gold, a, readTree(gold.article.text, sentence, false), corpus, all);
    }
    return all;
}

std::size_t foldOf(const GoldArticle& gold) { return hashed(gold.topic) % folds; }

struct Count {
    double hit = 0, found = 0, gold = 0;
    void print(const char* what) const {
        const double p = found > 0 ? hit / found : 0, r = gold > 0 ? hit / gold : 0;
        std::printf("  %-12s P %.1f R %.1f F1 %.1f\n", what, 100 * p, 100 * r, p + r > 0 ? 200 * p * r / (p + r) : 0.0);
    }
};

void crossValidate(const std::vector<GoldArticle>& articles, const Examples& all,
                   const std::vector<std::string>& corpora) {
    std::vector<float> scores(all.rows.size());
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<Example> seen;
        for (const Row& row : all.rows)
            if (foldOf(articles[row.article]) != fold) seen.push_back(row.example);
        Logistic model;
        model.learn(seen, {});
        for (std::size_t i = 0; i < all.rows.size(); ++i)
            if (foldOf(articles[all.rows[i].article]) == fold) scores[i] = model.score(all.rows[i].example.features);
    }
    for (const float threshold : {-0.9F, -0.5F, -0.2F}) {
        std::printf("mentions, threshold %.1f\n", static_cast<double>(threshold));
        for (std::size_t c = 0; c < corpora.size(); ++c) {
            Count count;
            for (const GoldArticle& gold : articles)
                for (const GoldEvent& e : gold.events)
                    count.gold += gold.corpus == corpora[c] && e.span.begin < gold.annotatedTo;
            for (std::size_t i = 0; i < all.rows.size(); ++i) {
                if (all.rows[i].example.corpus != c || scores[i] <= threshold) continue;
                ++count.found;
                count.hit += all.rows[i].example.positive;
            }
            count.print(corpora[c].c_str());
        }
    }
}

}  // namespace

std::string trainMentions(const std::vector<GoldArticle>& articles) {
    std::vector<std::string> corpora;
    for (const GoldArticle& gold : articles)
        if (std::find(corpora.begin(), corpora.end(), gold.corpus) == corpora.end()) corpora.push_back(gold.corpus);
    const Examples all = readExamples(articles, corpora);
    crossValidate(articles, all, corpora);
    std::vector<Example> examples;
    for (const Row& row : all.rows) examples.push_back(row.example);
    Logistic model;
    model.learn(examples, {});
    return model.packed(0.03F);
}

}  // namespace dateline::training
