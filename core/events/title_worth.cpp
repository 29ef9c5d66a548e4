#include "core/events/title_worth.h"

#include "core/events/lexicon.h"
#include "core/events/title_check.h"
#include "core/events/title_pronouns.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace dateline {
namespace {

/// "That deal closed", "revived that unit", "taped the following talk": what only the text beside it can tell.
bool hasPointer(const std::string& title, std::vector<Word>& words) {
    constexpr std::array<std::string_view, 4> pointers = {"that", "this", "these", "those"};
    if (isOneOf(lowered(words.front().span.in(title)), pointers)) return true;
    constexpr std::array<std::string_view, 10> times = {"year",   "month",   "week",   "day",     "time",
                                                        "season", "quarter", "summer", "morning", "weekend"};
    for (std::size_t k = 1; k + 1 < words.size(); ++k) {
        if (words[k].span.in(title) == "following" && words[k - 1].span.in(title) == "the") return true;
        if (!isOneOf(words[k].span.in(title), pointers)) continue;
        tagWords(title, words);
        std::size_t noun = k + 1;  // "on these two issues", "searched that same room"
        while ((words[noun].upos == Upos::Num || words[noun].upos == Upos::Adj) && noun + 1 < words.size()) ++noun;
        const std::string next = lemma(words[noun].span.in(title), Upos::Noun);
        if (xposName(words[k].xpos) == "DT" && words[noun].upos == Upos::Noun && !isOneOf(next, times)) return true;
    }
    return false;
}

/// "Similar rules", "the same island was hit": like or the same as what, the title does not say.
bool comparesUntold(const std::string& title, std::vector<Word>& words) {
    constexpr std::array<std::string_view, 3> comparing = {"similar", "same", "such"};
    constexpr std::array<std::string_view, 3> than = {"than", "of", "to"};
    constexpr std::array<std::string_view, 3> earlier = {"previous", "earlier", "opposite"};
    constexpr std::array<std::string_view, 3> told = {"to", "as", "that"};
    constexpr std::array<std::string_view, 3> articles = {"the", "a", "an"};
    constexpr std::array<std::string_view, 2> besides = {"with", "by"};
    constexpr std::array<std::string_view, 8> times = {"time",  "day",    "week",    "month",
                                                       "night", "season", "weekend", "year"};
    const auto is = [&](std::size_t k, const auto& list) { return isOneOf(lowered(words[k].span.in(title)), list); };
    for (std::size_t k = 0; k + 1 < words.size(); ++k) {
        const bool ends = k == 0 || k + 2 == words.size();  // "an earlier truce"
        if (!is(k, comparing) && !(ends && is(k, earlier))) continue;
        if (words[k + 1].span.begin != words[k].span.end + 1 || is(k + 1, times)) continue;
        if (is(k, earlier) && (k + 2 == words.size() || !is(k + 2, than))) return true;
        const std::size_t before = k > 1 && is(k - 1, articles) ? k - 2 : k - 1;
        if (k > 1 && is(before, besides) && lowered(words[k].span.in(title)) != "such")
            continue;  // "retrieved them with a similar craft": the rest is told
        tagWords(title, words);
        bool tells = false;
        for (std::size_t i = 0; i < words.size(); ++i)  // "similar to it", and not "the same jury to hear it"
            tells = tells || (is(i, told) && (i + 1 == words.size() || words[i + 1].upos != Upos::Verb));
        if (!tells) return true;
    }
    return false;
}

/// "Soldiers refuse an order transferring them", "Berg asks that the boat be returned to him": in a second verb's
/// clause a pronoun may mean whom the title opens with, or the several that it tells of before.
bool isNamedBefore(const std::string& title, std::vector<Word>& words, std::size_t pronoun) {
    const std::string_view word = words[pronoun].span.in(title);
    if (word != "him" && word != "them") return false;
    tagWords(title, words);
    const auto before = [&](auto test) {
        return std::count_if(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(pronoun), test);
    };
    if (before([](const Word& w) { return w.upos == Upos::Verb; }) < 2) return false;
    if (word == "him") return words.front().upos == Upos::Propn;
    return before([](const Word& w) { return xposName(w.xpos) == "NNS"; }) > 0;
}

/// "I heard of it", "they raised the alarm", "warned him": words of somebody whom the title does not name. What is
/// said ("Berg: we shall go") may be so.
bool isOfNobodyNamed(const std::string& title) {
    constexpr std::array<std::string_view, 12> subjects = {"he",  "she", "it",    "this",  "these", "those",
                                                           "his", "her", "their", "whose", "which", "according"};
    constexpr std::array<std::string_view, 10> verbs = {"is",   "are", "was",   "were", "has",
                                                        "have", "had", "takes", "will", "to"};
    constexpr std::array<std::string_view, 12> others = {"i",    "we",  "you", "they", "me",   "us",
                                                         "whom", "our", "my",  "him",  "them", "your"};
    constexpr std::array<std::string_view, 19> known = {
        "company", "firm",    "group",    "disease",   "book",     "incident",     "issue",
        "actor",   "actress", "business", "situation", "campaign", "organization", "organisation",
        "venture", "pair",    "meeting",  "study",     "event"};
    if (title.find(": ") != std::string::npos) return false;
    std::vector<Word> words;
    splitWords(title, {0, static_cast<std::uint32_t>(title.size())}, words);
    if (words.empty()) return true;
    const std::string first = lowered(words.front().span.in(title));
    if (isOneOf(first, subjects)) return true;
    if (words.size() > 1 && (first == "first" || first == "each" || pointsElsewhere(first)) &&
        isOneOf(lowered(words[1].span.in(title)), verbs))
        return true;
    if (isOneOf(first, known) && words.size() > 1 && !title.ends_with(')')) {  // "Group began to fall apart"
        tagWords(title, words);
        if (words[1].upos == Upos::Verb || words[1].upos == Upos::Aux || words[1].upos == Upos::Part) return true;
    }
    if (hasPointer(title, words) || comparesUntold(title, words)) return true;
    if (title.ends_with(" there")) return true;  // "cyclist killed there"
    if (title.find(" of them ") < words.front().span.end + 8) return true;  // "Some 200 of them were cut loose"
    for (std::size_t k = 0; k < words.size(); ++k) {
        const std::string_view word = words[k].span.in(title);
        if (word == "and") return false;  // "find the men and bring them home"
        if (word != "US" && isOneOf(lowered(word), others) && !isNamedBefore(title, words, k)) return true;
    }
    return false;
}

/// Whether a title of these words names or counts anything: "Attack by Hamas", "Vernon's injury", "Loss of $2 million".
bool hasName(const Tree& tree, const std::string& title) {
    const auto tells = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    if (std::any_of(title.begin() + 1, title.end(), tells)) return true;
    for (const std::string_view owner : {"'s ", "’s ", "s' ", "s’ "})
        if (title.find(owner) != std::string::npos) return true;
    return opensWithName(tree, title);
}

/// "Blazers miss postseason", "Page married twice": whom the sentence names, or somebody of the article.
bool opensWithSomebody(const Passage& passage, const Candidate& c, const std::string& title) {
    const std::string_view first = std::string_view(title).substr(0, title.find_first_of(" '"));
    const std::vector<Entity>& all = passage.cast.entities;
    const auto has = [&](int e) {
        return e >= 0 && all[static_cast<std::size_t>(e)].name.find(first) != std::string::npos;
    };
    for (const int role : {c.roles.actor, c.roles.patient})
        if (role >= 0 && has(entityOf(passage, c.sentence, role))) return true;
    const auto s = static_cast<std::size_t>(c.sentence);
    for (std::size_t i = passage.cast.firstOf[s]; i < passage.cast.firstOf[s + 1]; ++i)
        if (has(passage.cast.mentions[i].entity)) return true;
    constexpr std::ptrdiff_t mostAsked = 20;  // a book has thousands of Smiths
    const std::string surname = ' ' + std::string(first);
    const std::vector<int> ending = passage.index.endingWith(first);
    const auto end = ending.begin() + std::min(mostAsked, std::ssize(ending));
    return std::any_of(ending.begin(), end, [&](int i) {
        const Entity& e = all[static_cast<std::size_t>(i)];
        return (e.kind == EntityKind::Person || e.gender != Gender::Unknown) && e.name.ends_with(surname);
    });
}

/// "Season ends", "Voting will close": whose and where it was, a title does not tell that names nobody and nothing, and
/// that the guess of good gives little for; of more words one may.
bool isOfNothingNamed(const Passage& passage, const Candidate& c, const Title& title, const std::string& shown) {
    constexpr std::ptrdiff_t fewBlanks = 6;
    constexpr float few = 0.31F, many = 0.26F;
    const bool isShort = std::count(shown.begin(), shown.end(), ' ') <= fewBlanks;
    return title.good < (isShort ? few : many) && !hasName(passage.tree(c), shown) &&
           !opensWithSomebody(passage, c, shown);
}

/// "Made the comments", "made the announcement on the radio": what was said, a title does not tell.
bool makesKnown(const Tree& tree, const Candidate& c, const std::string& shown) {
    const int word = c.trigger.word, object = tree.child(word, Relation::Obj);
    if (!c.trigger.act || c.trigger.act->kind != ActKind::Light || object < word + 2) return false;
    const NounSense* sense = nounSense(tree.lemma(object));
    const bool said = saysLittle(tree.lemma(object)) || (sense && sense->communication > 50);
    const bool bare = lowered(tree.word(object - 1)) == "the" && tree.from(object) == object - 1;
    if (!said || !bare) return false;
    constexpr std::array<std::string_view, 5> tellers = {"of", "about", "against", "over", "for"};
    for (int k = tree.first(object); k >= 0; k = tree.next(k)) {
        const Relation r = tree.relation(k);
        if (k < object || r == Relation::Punct || tree.slotAt(k)) continue;
        if (r != Relation::Nmod || isOneOf(caseOf(tree, k), tellers)) return false;  // "the remarks about the harbour"
    }
    return shown.find(std::string(tree.word(object))) != std::string::npos;
}

/// "The union launched the strike", "the man turned himself in": a title that opens with somebody or something that
/// only the text before it tells, and has no name that would help.
bool opensWithKnown(const Passage& passage, const Candidate& c, const Title& title, const std::string& shown) {
    constexpr float enough = 0.45F;  // with a name
    constexpr std::array<std::string_view, 24> known = {
        "man",     "woman",   "boy",   "girl",   "couple",  "suspect",  "gunman", "shooter",
        "victim",  "driver",  "party", "union",  "charity", "studio",   "school", "newspaper",
        "network", "airline", "store", "weapon", "disease", "sanction", "plan",   "campaign"};
    const Tree& tree = passage.tree(c);
    const int subject = c.roles.passive && c.roles.actor < 0 ? c.roles.patient : c.roles.actor;
    if (subject < 1) return false;
    const bool counted = tree.upos(subject) == Upos::Num || tree.upos(subject) == Upos::Adj;  // "the three met"
    constexpr std::array<std::string_view, 4> pointers = {"that", "this", "these", "those"};
    const std::string article = lowered(tree.word(subject - 1));
    const bool isKnown =
        isOneOf(tree.lemma(subject), known) || saysLittle(tree.lemma(subject)) || isOneOf(article, pointers);
    if (!counted && (tree.upos(subject) != Upos::Noun || !isKnown)) return false;
    const int word = c.trigger.word;  // "flouted the law, which came into force"
    const bool which = tree.relation(word) == Relation::AclRelcl && tree.head(word) == subject &&
                       (tree.word(subject + 1) == "," || tree.from(word) == subject + 1);
    const bool bare = tree.from(subject) == subject - 1 && (tree.to(subject) == subject || which);
    const bool points = isOneOf(article, pointers);  // "that suit was settled": another was not, or at another time
    if (!bare || (article != "the" && !points) || (!points && shown.ends_with(')'))) return false;
    const std::string_view first = std::string_view(shown).substr(0, shown.find(' '));
    if (lowered(first) != lowered(tree.word(subject))) return false;
    const bool named = std::any_of(shown.begin() + 1, shown.end(), [](char ch) { return ch >= 'A' && ch <= 'Z'; });
    return counted || points || !named || title.good < enough;
}

/// "came", "went", "wrote", "reported": what tells of an event only where its title tells that by itself, needs that
/// title to be likely good.
float askedOfState(const Candidate& c, const Tree& tree) {
    constexpr float ofState = 0.6F, ofReport = 0.66F;
    const Act* act = c.trigger.act;
    if (!act || c.trigger.kind != TriggerKind::Verb || isExpecting(tree.lemma(c.trigger.word))) return 0;
    if (act->kind == ActKind::State) return ofState;
    return act->kind == ActKind::Report && c.roles.content < 0 ? ofReport : 0;
}

}  // namespace

bool isUntoldMessage(const Tree& tree, const Candidate& c, const std::string& title) {
    constexpr std::array<std::string_view, 5> messages = {"announcement", "decision", "ruling", "statement", "remark"};
    constexpr std::array<std::string_view, 6> about = {"of", "on", "about", "against", "over", "for"};
    constexpr std::array<std::string_view, 5> making = {"make", "announce", "issue", "release", "deliver"};
    constexpr std::ptrdiff_t fewBlanks = 5;
    const bool noun = c.trigger.kind == TriggerKind::Noun;
    if (!noun && (!c.roles.passive || !isOneOf(tree.lemma(c.trigger.word), making))) return false;
    const int message = noun ? c.trigger.word : c.roles.patient;
    if (message < 0 || !isOneOf(tree.lemma(message), messages)) return false;
    if (std::count(title.begin(), title.end(), ' ') > fewBlanks) return false;
    for (int k = c.trigger.word; k < c.trigger.word + 2; ++k)  // "the decision was made to close it"
        if (k + 1 < tree.size() && tree.tag(k + 1) == "TO") return false;
    for (int k = tree.first(message); k >= 0; k = tree.next(k)) {
        const Relation r = tree.relation(k);
        if (tree.slotAt(k)) continue;
        if (r == Relation::Compound && tree.upos(k) != Upos::Propn) return false;  // "bail decision"
        if ((r == Relation::Acl && k != c.trigger.word) || r == Relation::Ccomp || r == Relation::Amod) return false;
        if (r == Relation::Nmod && isOneOf(lowered(caseOf(tree, k)), about) && tree.upos(k) != Upos::Propn)
            return false;
    }
    return true;
}

bool needsItsText(const Passage& passage, const Candidate& candidate, const Title& title, const std::string& shown) {
    constexpr std::ptrdiff_t fewBlanks = 4;
    const bool isShort = std::count(shown.begin(), shown.end(), ' ') <= fewBlanks;
    return shown.ends_with("…") || isOfNobodyNamed(shown) || lacksOwner(shown) ||
           (isShort && isOfNothingNamed(passage, candidate, title, shown)) ||
           opensWithKnown(passage, candidate, title, shown);
}

bool isWorthShowing(const Passage& passage, const Candidate& candidate, const Title& title, const std::string& shown,
                    bool ownDate, bool inHeadline) {
    const Tree& tree = passage.tree(candidate);
    const Trigger& trigger = candidate.trigger;
    constexpr float plain = 0.65F, step = 0.03F, understood = 0.3F, besideName = 0.5F, nameless = 0.55F;
    constexpr int plainWeight = 3;
    const int weight = trigger.act ? trigger.act->weight : plainWeight;
    if (title.good < askedOfState(candidate, tree)) return false;
    const float asked = plain - step * static_cast<float>(weight - plainWeight) - (ownDate ? 2 * step : 0) -
                        (inHeadline ? 3 * step : 0);
    if (shown.ends_with("which took place")) return false;  // "it was the last of many which took place [in May]"
    if (isOfNoHappening(tree, candidate) || (!inHeadline && isUntoldMessage(tree, candidate, shown))) return false;
    if (title.sound < asked || isOfNobodyNamed(title.text) || lacksOwner(title.text)) return false;
    if (!inHeadline && (isOfNothingNamed(passage, candidate, title, shown) ||
                        opensWithKnown(passage, candidate, title, shown) || makesKnown(tree, candidate, shown)))
        return false;
    constexpr std::ptrdiff_t fewBlanks = 2;
    const bool few = std::count(title.text.begin(), title.text.end(), ' ') <= fewBlanks;
    constexpr std::array<std::string_view, 12> lean = {"announce", "make",  "release", "introduce",
                                                       "happen",   "occur", "predict", "propose",
                                                       "launch",   "issue", "reverse", "impose"};
    const bool besides = title.way == TitleWay::Topical;  // "Bomb exploded (Norland Police)": whose it hardly is
    if (besides && !inHeadline && trigger.kind != TriggerKind::Noun && title.good < understood) return false;
    if (trigger.kind != TriggerKind::Noun)  // "Announcement made", "Products introduced"
        return !few || title.good >= nameless || inHeadline || !isOneOf(tree.lemma(trigger.word), lean) ||
               hasName(tree, title.text);
    if (title.good < nameless && !inHeadline && !hasName(tree, title.text)) return false;
    return besides ? title.good >= besideName : ownDate || title.good >= understood;
}

}  // namespace dateline
