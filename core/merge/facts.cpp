#include "core/merge/facts.h"

#include "core/merge/copies.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace dateline {
namespace {

/// What everything does in every text; as `stemOf` folds them.
constexpr auto commonActs = std::to_array<std::string_view>({
    "add",  "allow",   "appear", "ask",     "be",   "becom",  "begin",  "believ", "bring", "call", "caus",   "com",
    "come", "continu", "do",     "expect",  "face", "find",   "follow", "get",    "giv",   "go",   "happen", "hav",
    "help", "hold",    "includ", "involv",  "keep", "know",   "lead",   "leav",   "let",   "look", "mak",    "mean",
    "mov",  "need",    "plan",   "provid",  "put",  "receiv", "remain", "run",    "say",   "see",  "seek",   "seem",
    "set",  "show",    "start",  "support", "tak",  "tell",   "think",  "try",    "turn",  "us",   "want",   "work",
});

template <class T>
void sortUnique(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Union-find over all mentions, numbered article by article; the root of a group is its first mention.
class Groups {
public:
    explicit Groups(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), 0U); }
    std::uint32_t root(std::uint32_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        a = root(a);
        b = root(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> parent_;
};

/// Where each article's mentions begin in the common numbering.
std::vector<std::uint32_t> offsets(std::span<const ReadArticle> articles) {
    std::vector<std::uint32_t> begin{0};
    for (const ReadArticle& article : articles)
        begin.push_back(begin.back() + static_cast<std::uint32_t>(article.extraction->mentions.size()));
    return begin;
}

/// Mentions that are one for certain: the person says so, or the extraction does and the person does not object.
std::vector<std::vector<MentionRef>> certainGroups(std::span<const ReadArticle> articles,
                                                   const MergeDecisions& decided) {
    const std::vector<std::uint32_t> begin = offsets(articles);
    const auto number = [&](MentionRef ref) { return begin[ref.article] + ref.mention; };
    Groups groups(begin.back());
    for (const auto& [a, b] : decided.together) groups.join(number(a), number(b));
    const auto parted = [&](std::uint32_t a, std::uint32_t b) {
        return std::any_of(decided.apart.begin(), decided.apart.end(), [&](const auto& pair) {
            const std::uint32_t one = groups.root(number(pair.first));
            const std::uint32_t other = groups.root(number(pair.second));
            return (one == groups.root(a) && other == groups.root(b)) ||
                   (one == groups.root(b) && other == groups.root(a));
        });
    };
    for (std::uint32_t a = 0; a < articles.size(); ++a) {
        const std::vector<Mention>& mentions = articles[a].extraction->mentions;
        for (std::uint32_t m = 0; m < mentions.size(); ++m) {
            const auto join = [&](std::uint32_t other) {
                if (other < mentions.size() && !parted(begin[a] + other, begin[a] + m))
                    groups.join(begin[a] + other, begin[a] + m);
            };
            if (const auto same = mentions[m].sameAs) join(*same);
            // "said he was to blame": the saying is the act that is said.
            if (const auto saying = mentions[m].saidIn;
                saying && *saying < mentions.size() && mentions[*saying].act == mentions[m].act)
                join(*saying);
        }
    }
    std::map<std::uint32_t, std::vector<MentionRef>> byRoot;
    for (std::uint32_t a = 0; a < articles.size(); ++a)
        for (std::uint32_t m = 0; m < articles[a].extraction->mentions.size(); ++m)
            byRoot[groups.root(begin[a] + m)].push_back({a, m});
    std::vector<std::vector<MentionRef>> out;
    out.reserve(byRoot.size());
    for (auto& [root, refs] : byRoot) out.push_back(std::move(refs));
    return out;
}

bool isNumber(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The telling words of a stretch of text, in its order and with repetitions.
std::vector<WordId> tellingWords(Vocabulary& vocabulary, std::string_view text, Span part) {
    std::vector<WordId> ids;
    for (const FoldedWord& word : foldedWords(text, part))
        if (!isFunctionWord(word.stem)) ids.push_back(vocabulary.id(word.stem));
    return ids;
}

ArticleFacts articleFacts(Vocabulary& vocabulary, const ReadArticle& read) {
    ArticleFacts facts;
    facts.published = read.published;
    if (!facts.published && read.article->published) facts.published = read.article->published->day;
    const std::string& text = read.article->text;
    std::vector<WordId> ids = tellingWords(vocabulary, text, {0, static_cast<std::uint32_t>(text.size())});
    std::sort(ids.begin(), ids.end());
    for (std::size_t i = 0; i < ids.size();) {
        std::size_t next = i;
        while (next < ids.size() && ids[next] == ids[i]) ++next;
        facts.words.push_back(ids[i]);
        facts.counts.push_back(1 + std::log(static_cast<float>(next - i)));
        i = next;
    }
    vocabulary.addDocument(facts.words);
    return facts;
}

void weigh(ArticleFacts& facts, const Vocabulary& vocabulary) {
    float sum = 0;
    for (std::size_t i = 0; i < facts.words.size(); ++i) {
        facts.counts[i] *= vocabulary.weight(facts.words[i]);
        sum += facts.counts[i] * facts.counts[i];
    }
    facts.length = std::sqrt(sum);
}

void addNames(Vocabulary& vocabulary, std::vector<Name>& names, const std::vector<std::string>& spelled,
              std::vector<WordId>& all) {
    for (const std::string& name : spelled) {
        Name words = tellingWords(vocabulary, name, {0, static_cast<std::uint32_t>(name.size())});
        if (words.empty()) continue;
        sortUnique(words);
        all.insert(all.end(), words.begin(), words.end());
        names.push_back(std::move(words));
    }
}

/// Whether it is a name, not a description: its last word begins with a capital.
bool isProper(std::string_view name) {
    if (name.empty() || name.back() == ' ') return false;
    const std::size_t last = name.rfind(' ');
    const char first = name.substr(last == std::string_view::npos ? 0 : last + 1).front();
    return first >= 'A' && first <= 'Z';
}

bool isPluralNoun(const Mention& mention, std::string_view text) {
    const std::string_view word = mention.trigger.in(text);
    return word.size() > mention.lemma.size() && !mention.lemma.empty() && word.back() == 's' &&
           mention.lemma.back() != 's' && mention.who.empty();
}

bool isUnreal(Status status) { return status == Status::Possible || status == Status::Denied; }

/// An unresolved weekday of the mention's own time expression, as a bit.
std::uint8_t weekdayBit(const Mention& mention, const Extraction& extraction) {
    if (mention.when || !mention.time || *mention.time >= extraction.times.size()) return 0;
    const std::optional<PartialDate> date = parseTimexValue(extraction.times[*mention.time].value);
    return date && date->weekday ? static_cast<std::uint8_t>(1U << date->weekday) : std::uint8_t{0};
}

void addNumbers(Node& node, Vocabulary& vocabulary, const Mention& mention, const ReadArticle& read) {
    for (const FoldedWord& word : foldedWords(read.article->text, mention.sentence)) {
        if (!isNumber(word.stem)) continue;
        const bool dated = std::any_of(read.extraction->times.begin(), read.extraction->times.end(),
                                       [&](const TimeExpression& time) { return time.span.overlaps(word.span); });
        if (!dated) node.numbers.push_back(vocabulary.id(word.stem));
    }
}

void addMention(Node& node, Vocabulary& vocabulary, const ReadArticle& read, const Mention& mention) {
    const std::string& text = read.article->text;
    node.acts.push_back(vocabulary.id(mention.act.empty() ? mention.lemma : mention.act));
    node.lemmas.push_back(vocabulary.id(mention.lemma));
    addNames(vocabulary, node.who, mention.who, node.all);
    std::vector<WordId> things;
    std::vector<Name> unnamed;
    for (const std::string& whom : mention.whom)
        addNames(vocabulary, isProper(whom) ? node.whom : unnamed, {whom}, things);
    addNames(vocabulary, node.where, mention.where, node.all);
    for (const std::string& words : mention.about)
        for (const WordId word : tellingWords(vocabulary, words, {0, static_cast<std::uint32_t>(words.size())}))
            things.push_back(word);
    node.things.insert(node.things.end(), things.begin(), things.end());
    node.all.insert(node.all.end(), things.begin(), things.end());
    const std::vector<WordId> words = tellingWords(vocabulary, text, mention.sentence);
    node.sentence.insert(node.sentence.end(), words.begin(), words.end());
    const std::vector<std::uint64_t> runs = wordRuns(text, mention.sentence, 4);
    node.runs.insert(node.runs.end(), runs.begin(), runs.end());
    addNumbers(node, vocabulary, mention, read);
    const auto index = static_cast<std::uint32_t>(node.mentions.size());
    if (const std::optional<Interval> days = mention.when ? interval(*mention.when) : std::nullopt) {
        if (mention.dating == Dating::Narrative) node.guesses.push_back(*days);
        if (isEvidence(mention.dating)) node.dates.push_back({*mention.when, *days, mention.dating, index});
    }
    node.weekdays |= weekdayBit(mention, *read.extraction);
    node.plural = node.plural && isPluralNoun(mention, text);
    node.unreal = node.unreal && isUnreal(mention.status);
    node.verbal = node.verbal && !mention.noun;
    node.cancelled = node.cancelled || mention.status == Status::Cancelled;
    node.saying = node.saying || mention.saying;
    node.salience = std::max(node.salience, mention.salience);
}

Node nodeOf(Vocabulary& vocabulary, std::span<const ReadArticle> articles, std::vector<MentionRef> refs) {
    Node node;
    node.article = refs.front().article;
    node.plural = node.unreal = node.verbal = true;
    for (const MentionRef ref : refs) {
        const ReadArticle& read = articles[ref.article];
        addMention(node, vocabulary, read, read.extraction->mentions[ref.mention]);
        node.mentions.push_back(ref);
    }
    for (std::vector<WordId>* words :
         {&node.acts, &node.lemmas, &node.things, &node.all, &node.sentence, &node.numbers})
        sortUnique(*words);
    sortUnique(node.runs);
    for (std::vector<Name>* names : {&node.who, &node.whom, &node.where}) sortUnique(*names);
    return node;
}

}  // namespace

bool isEvidence(Dating dating) {
    return dating == Dating::Expression || dating == Dating::Bound || dating == Dating::Coreference;
}

bool matches(const Name& a, const Name& b) {
    return a.size() <= b.size() ? std::includes(b.begin(), b.end(), a.begin(), a.end())
                                : std::includes(a.begin(), a.end(), b.begin(), b.end());
}

Facts gatherFacts(std::span<const ReadArticle> articles, const MergeDecisions& decisions) {
    Facts facts;
    for (const ReadArticle& read : articles) facts.articles.push_back(articleFacts(facts.vocabulary, read));
    facts.vocabulary.weighWords();
    for (ArticleFacts& article : facts.articles) weigh(article, facts.vocabulary);
    for (std::vector<MentionRef>& refs : certainGroups(articles, decisions))
        facts.nodes.push_back(nodeOf(facts.vocabulary, articles, std::move(refs)));
    for (WordId act = 0; act < facts.vocabulary.size(); ++act)
        facts.isCommon.push_back(std::find(commonActs.begin(), commonActs.end(), stemOf(facts.vocabulary.word(act))) !=
                                 commonActs.end());
    return facts;
}

}  // namespace dateline
