#include "core/events/passage.h"

#include "core/events/apposition.h"
#include "core/events/quotations.h"
#include "core/events/surnames.h"
#include "core/events/topic.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::size_t leadSentences = 3;
constexpr std::size_t earlySentences = 10;

bool isHeading(const Article& article, Span sentence) {
    const auto after = std::upper_bound(article.blocks.begin(), article.blocks.end(), sentence.begin,
                                        [](std::uint32_t at, const Block& b) { return at < b.span.begin; });
    return after != article.blocks.begin() && std::prev(after)->kind == BlockKind::Heading &&
           std::prev(after)->span.contains(sentence);
}

int weightOf(const Trigger& trigger) { return trigger.act ? trigger.act->weight : 0; }

/// Whether one of the sentence's times can date an event: not "now", nor a duration.
bool datesSomething(const Passage& passage, const Tree& tree) {
    return std::any_of(tree.slots.begin(), tree.slots.end(), [&](const TimeSlot& s) {
        const TimeExpression& t = passage.time(s.time);
        return t.type != TimexType::Duration && t.type != TimexType::Set &&
               (t.when || t.reading.anchor == Anchor::Missing);
    });
}

/// Parsing costs ten times what tagging does, so only sentences that may put something on the timeline are parsed:
/// those with a date, the article's first ones, and early ones with an act that matters.
bool callsForParse(const Passage& passage, const Tree& tree, const std::vector<Trigger>& triggers,
                   std::size_t sentence) {
    if (triggers.empty()) return false;
    if (sentence < leadSentences || datesSomething(passage, tree)) return true;
    return sentence < earlySentences &&
           std::any_of(triggers.begin(), triggers.end(), [](const Trigger& t) { return weightOf(t) >= 6; });
}

/// "The inspector said the owner was to blame": reads an accusation out of what is said.
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

/// "the head of Norland Bank Anna Berg, who resigned": the name right before "who", wherever the parser hung it.
void nameWho(const Passage& passage, Candidate& c) {
    const Tree& tree = passage.tree(c);
    int& role = c.roles.passive ? c.roles.patient : c.roles.actor;
    const int who = tree.child(c.trigger.word, c.roles.passive ? Relation::NsubjPass : Relation::Nsubj);
    if (role < 0 || who < 2 || tree.tag(who) != "WP" || tree.lemma(who) != "who") return;
    const int last = tree.word(who - 1) == "," ? who - 2 : who - 1;
    const NameMention* name = passage.cast.at(c.sentence, last);
    if (!name || name->to != last || name->use != NameUse::Name || last == role) return;
    if (passage.cast.entities[static_cast<std::size_t>(name->entity)].kind == EntityKind::Person) role = last;
}

/// A line of its own that ends without a stop and has few words is a heading, whatever the format called it.
bool looksLikeHeading(std::string_view text, Span line) {
    if (line.size() > 120 || line.empty()) return false;
    if ((line.begin > 0 && text[line.begin - 1] != '\n') || (line.end < text.size() && text[line.end] != '\n'))
        return false;
    std::string_view words = line.in(text);
    for (const std::string_view quote : {"”", "’", "\"", "'"})
        if (words.ends_with(quote)) words.remove_suffix(quote.size());
    return !words.empty() && std::string_view(".!?,;:").find(words.back()) == std::string_view::npos;
}

std::vector<NameWords> namesIn(const Cast& cast, const Tree& tree, std::size_t sentence) {
    std::vector<NameWords> names;
    for (std::size_t i = cast.firstOf[sentence]; i < cast.firstOf[sentence + 1]; ++i) {
        const NameMention& m = cast.mentions[i];
        const bool somebody = tree.tag(m.to) == "NN";  // "the Dane said"
        names.push_back({m.from, m.to, m.use == NameUse::Adjective && !somebody});
    }
    return names;
}

void readTriggers(Passage& passage, int sentence, const LinearModel& mentions) {
    const auto s = static_cast<std::size_t>(sentence);
    Tree& tree = passage.trees[s];
    std::vector<Trigger> triggers = findTriggers(tree, mentions);
    addDatedNouns(tree, triggers);
    addDue(tree, triggers);
    std::erase_if(triggers, [&](const Trigger& t) {
        const NameMention* name = passage.cast.at(sentence, t.word);
        return tree.slotAt(t.word) != nullptr || (name && name->use != NameUse::Adjective);
    });
    if (callsForParse(passage, tree, triggers, s)) parse(tree, namesIn(passage.cast, tree, s));
    for (Trigger& trigger : triggers) passage.candidates.push_back({sentence, std::move(trigger), {}, false, false});
}

/// "It will meet …", "He was hurt": what "it" is stands in the sentence before, which then calls for a parse too; who
/// "he" is, where that opens as what has no name does.
void readWhatIsReferredTo(Passage& passage, std::size_t sentence) {
    const Tree& tree = passage.trees[sentence];
    Tree& before = passage.trees[sentence - 1];
    if (!tree.parsed || before.parsed || before.heading || tree.size() == 0) return;
    const std::string word = lowered(tree.word(0));
    const std::string first = lowered(before.word(0));
    const bool somebody = genderOfPronoun(word) != Gender::Unknown && (first == "a" || first == "an" || first == "the");
    if (word == "it" || word == "they" || somebody) parse(before, namesIn(passage.cast, before, sentence - 1));
}

}  // namespace

TimeRange timesIn(const Passage& passage, Span sentence) { return timesIn(*passage.times, sentence); }

TimeRange timesIn(const std::vector<TimeExpression>& times, Span sentence) {
    const auto first = std::lower_bound(times.begin(), times.end(), sentence.begin,
                                        [](const TimeExpression& t, std::uint32_t at) { return t.span.begin < at; });
    const auto last = std::lower_bound(first, times.end(), sentence.end,
                                       [](const TimeExpression& t, std::uint32_t at) { return t.span.begin < at; });
    return {static_cast<std::size_t>(first - times.begin()), static_cast<std::size_t>(last - times.begin())};
}

bool isTimeWord(const Passage& passage, const Tree& tree, int word) {
    const Span span = tree.at(word).span;
    const auto& times = *passage.times;
    const auto after = std::upper_bound(times.begin(), times.end(), span.begin,
                                        [](std::uint32_t at, const TimeExpression& t) { return at < t.span.begin; });
    return after != times.begin() && std::prev(after)->span.overlaps(span);
}

std::vector<Tree> readTrees(const Article& article, const std::vector<Span>& sentences,
                            const std::vector<TimeExpression>& times) {
    std::vector<Tree> trees;
    trees.reserve(sentences.size());
    for (const Span& sentence : sentences) {
        const bool heading = isHeading(article, sentence) || looksLikeHeading(article.text, sentence);
        const TimeRange range = timesIn(times, sentence);
        trees.push_back(readTree(article.text, sentence, heading,
                                 std::span(times).subspan(range.first, range.last - range.first),
                                 static_cast<std::uint32_t>(range.first)));
        trees.back().place = trees.size() - 1;
    }
    return trees;
}

Passage readPassage(const Article& article, const std::vector<Span>& sentences,
                    const std::vector<TimeExpression>& times, const LinearModel& mentions) {
    Passage passage;
    passage.article = &article;
    passage.times = &times;
    passage.trees = readTrees(article, sentences, times);
    std::vector<Span> spans;
    spans.reserve(times.size());
    for (const TimeExpression& t : times) spans.push_back(t.span);
    tagSurnames(passage.trees);
    passage.cast = readCast(passage.trees, spans);
    passage.index = NameIndex(passage.cast);
    for (std::size_t s = 0; s < passage.trees.size(); ++s) readTriggers(passage, static_cast<int>(s), mentions);
    for (std::size_t s = 1; s < passage.trees.size(); ++s) readWhatIsReferredTo(passage, s);
    const std::vector<Span> quotes = longQuotations(article.text);
    for (Candidate& c : passage.candidates) {
        c.quoted = isQuoted(quotes, passage.tree(c).at(c.trigger.word).span.begin);
        c.roles = rolesOf(passage.tree(c), c.trigger);
        nameWho(passage, c);
        c.roles.actor = properHead(passage, c.sentence, c.roles.actor);
        c.roles.patient = properHead(passage, c.sentence, c.roles.patient);
        if (passage.tree(c).parsed) readBlame(passage.tree(c), c);
    }
    passage.topic = topicOf(passage);
    return passage;
}

}  // namespace dateline
