#include "core/events/title.h"

#include "core/base/utf8.h"
#include "core/events/agreement.h"
#include "core/events/clause_words.h"
#include "core/events/cut_words.h"
#include "core/events/headline.h"
#include "core/events/inflection.h"
#include "core/events/open_end.h"
#include "core/events/own_words.h"
#include "core/events/paper_title.h"
#include "core/events/participle_doer.h"
#include "core/events/phrases.h"
#include "core/events/plain_clause.h"
#include "core/events/short_clause.h"
#include "core/events/status.h"
#include "core/events/tight_words.h"
#include "core/events/title_check.h"
#include "core/events/title_features.h"
#include "core/events/title_owner.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace dateline {
namespace {

/// Whether a doubtful headline says enough to be preferred to doubtful words of the text.
bool hasEnoughWords(const Title& headline) {
    constexpr int fewWords = 3;
    return std::count(headline.text.begin(), headline.text.end(), ' ') >= fewWords;
}

/// Makes what a candidate may be called.
class Titler {
public:
    Titler(const Passage& passage, const Candidate& c, const Mention& mention, TitleDrafts& drafts)
        : passage_(passage), c_(c), mention_(mention), tree_(passage.tree(c)), word_(c.trigger.word), drafts_(drafts) {}

    /// All; or, for `byRules`, those up to the first that the rules find nothing doubtful in.
    std::vector<Title> options(bool all) const {
        std::vector<Title> found;
        const auto add = [&](std::string text, bool made, TitleWay way) {
            if (codePointCount(text) < 4 || text.front() == '-' || text.starts_with("•")) return;
            text = withCapital(withWholeQuotes(withFirm(passage_, c_, std::move(text))));
            if (std::none_of(found.begin(), found.end(), [&](const Title& t) { return t.text == text; }))
                found.push_back({std::move(text), made, way});
        };
        const auto isEnough = [&] { return !all && !found.empty() && found.back().made; };
        if (tree_.heading && c_.trigger.kind == TriggerKind::Verb) {
            const std::string whole = wordsWithoutTimes(tree_, 0, tree_.size() - 1);
            add(withoutDanglers(clipped(whole, longestTitle)), true, TitleWay::Heading);
            if (isEnough()) return found;
        }
        if (const int accusing = tree_.parsed ? accusationOf(tree_, word_) : -1; accusing >= 0) {
            std::string title = titleOfVerb(passage_, c_.sentence, accusing);
            if (title.empty()) title = headline(passage_, accusation(accusing), mention_);
            add(std::move(title), true, TitleWay::Headline);
            if (!found.empty()) return found;
        }
        const int told = all ? verbOfPaper(tree_, c_.trigger) : -1;
        if (told >= 0 && tree_.relation(tree_.head(word_)) != Relation::Nsubj) {
            addAround(told, add);  // "Letter posted" says nothing of what it asks for
            if (!found.empty()) return found;
        }
        if (const int text = all && tree_.parsed ? verbOfText(tree_, c_.trigger) : -1; text >= 0) {
            add(titleOfVerb(passage_, c_.sentence, text), true, TitleWay::Headline);
            if (!found.empty()) return found;
        }
        const Title& first = ownHeadline();
        add(first.text, first.made, first.way);
        if (isEnough()) return found;
        if (const std::string full = all ? fuller(first) : std::string(); !full.empty())
            add(full, true, TitleWay::Headline);
        const int verb = ownClause();
        if (all) add(messageTitle(passage_, c_, mention_), true, TitleWay::Headline);
        if (told >= 0) addAround(told, add);
        if (isBareParticiple() && !found.empty()) return found;
        if (saysNothing()) {
            if (found.empty()) found.push_back({std::string(tree_.word(word_)), false, TitleWay::Fragment});
            return found;
        }
        if (tree_.parsed && verb >= 0 && tree_.upos(verb) == Upos::Verb) {
            add(once(drafts_.clause, [&] { return shortClause(passage_, c_.sentence, verb, longestTitle, word_); }),
                true, TitleWay::Clause);
            if (isEnough()) return found;
            add(once(drafts_.plain, [&] { return plainClause(passage_, c_.sentence, verb, longestTitle, word_); }),
                true, TitleWay::Plain);
            if (isEnough()) return found;
        }
        const bool isWhole = verb < 0 && !found.empty() && found.front().text.find(' ') != std::string::npos;
        const bool isKept = !all && !found.empty() && hasEnoughWords(found.front()) && !mayQuoteSoundly();
        if (found.empty() || (!isWhole && !isKept && !isOfAnotherTime())) {
            const Quotation& quoted = once(drafts_.quotation, [&] { return quotedClause(passage_, c_, longestTitle); });
            if (found.empty() || !quoted.text.ends_with("…"))
                add(withoutArticle(quoted.text), quoted.sound, quoted.sound ? TitleWay::Quotation : TitleWay::Fragment);
        }
        if (found.empty()) found.push_back({std::string(tree_.word(word_)), false, TitleWay::Fragment});
        if (all) addTopical(passage_, c_, found);
        return found;
    }
    /// The headline where it can be trusted, else the clause in its own words; else nothing.
    Title trusted() const {
        if (!tree_.parsed) return {};
        const Title& first = ownHeadline();
        if (codePointCount(first.text) >= 4 && first.made) return first;
        if (c_.trigger.kind != TriggerKind::Verb || isGerund(tree_, word_)) return {};
        const bool report = c_.trigger.act && c_.trigger.act->kind == ActKind::Report;
        if (saysBefore() || (report && c_.roles.content < 0 && c_.roles.patient < 0)) return {};
        std::string clause = shortClause(passage_, c_.sentence, word_, longestTitle);
        if (repeatsWords(tree_, word_, clause)) return {};
        return {std::move(clause), true, TitleWay::Clause};
    }

private:
    /// The verb that puts a deed down to somebody, by itself.
    Candidate accusation(int verb) const {
        Candidate c;
        c.sentence = c_.sentence;
        c.trigger = {verb, TriggerKind::Verb, verbAct(tree_.lemma(verb)), {}};
        c.roles = rolesOf(tree_, c.trigger);
        return c;
    }
    /// What the clause around a paper tells.
    template <class Add>
    void addAround(int verb, const Add& add) const {
        add(titleOfVerb(passage_, c_.sentence, verb), true, TitleWay::Headline);
        add(shortClause(passage_, c_.sentence, verb, longestTitle), true, TitleWay::Clause);
    }
    template <class Draft, class Write>
    static const Draft& once(std::optional<Draft>& draft, Write write) {
        if (!draft) draft = write();
        return *draft;
    }
    const Title& ownHeadline() const {
        return once(drafts_.headline, [this] {
            const std::string whole = headline(passage_, c_, mention_);
            Title title{cut(whole)};
            title.made = isSound(title.text, whole);
            title.way = title.made ? TitleWay::Headline : TitleWay::Doubted;
            return title;
        });
    }
    /// The headline with the clauses that say which and what for, where the one without them leaves out no more than
    /// these.
    std::string fuller(const Title& first) const {
        if (!first.made && isMisread()) return {};
        const std::string whole = fullHeadline(passage_, c_, mention_);
        const std::string title = cut(whole);
        return first.made || isSound(title, whole) ? title : std::string();
    }
    /// "The police closed" without the article, which no title needs.
    static std::string withoutArticle(std::string text) {
        for (const std::string_view article : {"The ", "A ", "An ", "THE ", "AN ", "the ", "a ", "an "})
            if (text.starts_with(article) && text.size() > article.size() && text[article.size()] >= 'a')
                return text.substr(article.size());
        return text;
    }
    /// The verb whose clause tells of the trigger: of a noun, the one that it is subject or object of, unless a date of
    /// the noun's own keeps the two apart.
    int ownClause() const {
        if (c_.trigger.kind == TriggerKind::Verb && !isGerund(tree_, word_)) return word_;
        if (mention_.status == Status::Cancelled) return -1;  // the clause tells of its end
        const Relation r = tree_.relation(word_);
        const bool argument = r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::Obj;
        if (c_.trigger.kind == TriggerKind::Noun && (!argument || tree_.head(word_) != c_.roles.clause)) return -1;
        for (const TimeSlot& slot : tree_.slots)
            if (slot.adnominal && (slot.to + 1 == tree_.from(word_) || slot.from == word_ + 1 ||
                                   (tree_.from(word_) <= slot.from && slot.to < word_)))
                return -1;
        const Act* act = c_.roles.clause < 0 ? nullptr : verbAct(tree_.lemma(c_.roles.clause));
        return isSaying(act) ? -1 : c_.roles.clause;
    }
    std::string cut(const std::string& title) const {
        if (codePointCount(title) <= longestTitle && endsInParticle(title)) return title;  // "works would go on"
        return withoutDanglers(clipped(title, longestTitle));
    }
    bool endsInParticle(const std::string& title) const {
        const std::string_view last = std::string_view(title).substr(title.rfind(' ') + 1);
        if (last == "over") return false;  // what was cut off more often stood behind it
        constexpr int reach = 60;          // words beside the trigger that a title can hold
        for (int i = std::max(1, word_ - reach); i < std::min(tree_.size(), word_ + reach); ++i)
            if (tree_.word(i) == last && isParticle(tree_, i)) return true;
        return false;
    }
    /// "…, the minister said in Lund": a saying behind what is said, or without it, of which its own clause tells
    /// nothing.
    bool saysNothing() const {
        const Act* act = c_.trigger.act;
        return c_.trigger.kind == TriggerKind::Verb && act &&
               (act->kind == ActKind::Report || act->name == "announce" || act->name == "declare") &&
               !c_.roles.passive && c_.roles.content <= word_ &&
               ((c_.roles.patient < 0 && tree_.child(word_, Relation::Obj) < 0) || tree_.lemma(word_) == "tell") &&
               tree_.child(word_, Relation::Ccomp) <= word_ && tree_.child(word_, Relation::Xcomp) < 0;
    }
    /// "The warrant issued Monday accused Voss": the clause around it tells of another act.
    bool isBareParticiple() const {
        if (tree_.relation(word_) != Relation::Acl || tree_.tag(word_) != "VBN" || tree_.head(word_) > word_)
            return false;
        for (int k = word_ + 1; k <= tree_.to(word_); ++k)
            if (!tree_.slotAt(k)) return false;
        return true;
    }
    /// Whether the text's own words may be found sound: a noun's and those of a sentence without a tree are not.
    bool mayQuoteSoundly() const { return tree_.parsed && c_.trigger.kind == TriggerKind::Verb; }
    /// "The dam was begun in 1901 and finished in 1903": the words around the second tell of the first as well.
    bool isOfAnotherTime() const {
        if (tree_.relation(word_) != Relation::Conj || tree_.head(word_) > word_) return false;
        for (const TimeSlot& slot : tree_.slots)
            if (slot.from > tree_.head(word_) && slot.to < word_) return true;
        return false;
    }
    bool saysBefore() const { return c_.roles.content >= 0 && c_.roles.content < word_; }
    /// Whether a headline says what the text says, and all that it needs; else the text's own words are better.
    bool isSound(const std::string& title, const std::string& whole) const {
        if (c_.trigger.kind != TriggerKind::Verb || isGerund(tree_, word_)) return title.find(' ') != std::string::npos;
        if (title != whole) return false;  // cut
        return c_.blames || (!isMisread() && !lacksWords(passage_, c_, title));
    }
    bool isMisread() const { return isDoubtfulClause(passage_, c_) || isNumberUnknown(); }
    /// "Lund Clippers won": nothing tells whether the name is a singular.
    bool isNumberUnknown() const {
        return c_.roles.actor >= 0 && !c_.roles.passive && mention_.status == Status::Happened &&
               hasUnknownNumber(passage_, c_.sentence, c_.roles.actor, word_);
    }

    const Passage& passage_;
    const Candidate& c_;
    const Mention& mention_;
    const Tree& tree_;
    int word_;
    TitleDrafts& drafts_;
};

/// The first that the rules find nothing doubtful in; else the fuller of a doubtful headline and the text's own words.
const Title& byRules(const std::vector<Title>& options) {
    const Title* words = &options.front();
    for (const Title& t : options) {
        if (t.made) return t;
        if (t.way == TitleWay::Quotation || t.way == TitleWay::Fragment) words = &t;
    }
    return hasEnoughWords(options.front()) ? options.front() : *words;
}

/// How many words of a title say something: a clause of the text's own has articles, auxiliaries and days besides.
std::ptrdiff_t saidWords(const std::string& title) {
    constexpr std::array<std::string_view, 20> small = {
        "the", "a",  "an", "was",    "were",    "is",        "are",      "been",   "has",      "have",
        "had", "be", "on", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    std::vector<Word> words;
    splitWords(title, {0, static_cast<std::uint32_t>(title.size())}, words);
    return std::count_if(words.begin(), words.end(),
                         [&](const Word& w) { return !isOneOf(lowered(w.span.in(title)), small); });
}

/// "Kelder robs bank" of "is charged with robbing a bank": nobody has found that he did.
bool hidesAccusation(const Tree& tree, const Candidate& c, const std::string& title) {
    const int accusing = tree.parsed ? accusationOf(tree, c.trigger.word) : -1;
    return accusing >= 0 && title.find(tree.word(accusing)) == std::string::npos &&
           title.find(tree.lemma(accusing)) == std::string::npos;
}

/// "More land burned", of which the text tells than what.
bool lacksComparison(const Tree& tree, const Candidate& c, const std::string& title) {
    constexpr int reach = 20;
    if (!title.starts_with("More ") || title.find(" than ") != std::string::npos) return false;
    for (int k = c.trigger.word; k < std::min(tree.size(), c.trigger.word + reach); ++k)
        if (tree.word(k) == "than") return true;
    return false;
}

/// Whether what is acted on stands before the clause, and not in the title.
bool lacksFronted(const Passage& passage, const Candidate& c, const std::string& title) {
    const int object = c.roles.patient;
    if (object < 0 || object > c.trigger.word) return false;
    const int e = entityOf(passage, c.sentence, object);
    const auto has = [&](std::string_view words) { return title.find(words) != std::string::npos; };
    return !has(passage.tree(c).word(object)) &&
           (e < 0 || !has(passage.cast.entities[static_cast<std::size_t>(e)].headline));
}

/// "the letter that Berg wrote", "a letter Berg wrote": a noun that the relative clause behind it acts on.
bool isFronted(const Tree& tree, int verb, int noun, int subject) {
    if (tree.relation(verb) != Relation::AclRelcl || noun < 0 || tree.head(verb) != noun || subject < 0) return false;
    const int first = tree.from(subject);
    return first == noun + 1 || (first == noun + 2 && tree.lemma(noun + 1) == "that");
}

/// "House passed", "Prigozhin meets": a verb that acts on something ends the title.
bool endsBare(const Passage& passage, const Candidate& c, const std::string& title) {
    constexpr std::array<std::string_view, 14> acting = {"pass",   "meet",    "marry",  "amend",   "rule",
                                                         "tell",   "decide",  "post",   "release", "ratify",
                                                         "impose", "appoint", "clinch", "conclude"};
    const Tree& tree = passage.tree(c);
    const int word = c.trigger.word;
    if (c.trigger.kind != TriggerKind::Verb || c.roles.passive) return false;
    if (isFronted(tree, word, c.roles.patient, c.roles.actor)) return lacksFronted(passage, c, title);
    const int content = c.roles.content;
    const bool untold = content < 0 || title.find(tree.word(content)) == std::string::npos;
    if (tree.lemma(word) == "tell" && untold && title.find(": ") == std::string::npos) return true;
    if (tree.lemma(word) == "tweet" && title.find(": ") == std::string::npos) return true;
    if (tree.child(word, Relation::Obj) > word) return false;
    constexpr std::array<std::string_view, 6> always = {"unveil", "adopt", "ban", "accuse", "enact", "repeal"};
    if (isOneOf(tree.lemma(word), always))  // "the agency, which the ministry accused of fraud": none of its own either
        return c.roles.patient < 0 ? wordsAfter(tree, word).empty() : lacksFronted(passage, c, title);
    if (!isOneOf(tree.lemma(word), acting)) return false;
    const std::string last = lowered(title.substr(title.rfind(' ') + 1));
    return last == lowered(tree.word(word)) || last.starts_with(tree.lemma(word));
}

/// "Berg returned to it in the hearing", "Berg, earlier in the hearing": words around a noun that a preposition governs
/// tell of something else, and when that was.
bool tellsAround(const Tree& tree, const Candidate& c, const Title& title) {
    if (c.trigger.kind != TriggerKind::Noun || (title.way != TitleWay::Quotation && title.way != TitleWay::Fragment))
        return false;
    int before = c.trigger.word - 1;
    while (before > 0 && tree.upos(before) != Upos::Adp && tree.upos(before) != Upos::Verb &&
           tree.upos(before) != Upos::Punct)
        --before;
    constexpr std::array<std::string_view, 6> when = {"in", "at", "during", "after", "before", "since"};
    return before > 0 && isOneOf(lowered(tree.word(before)), when) &&
           title.text.find(' ' + std::string(tree.word(before)) + ' ') != std::string::npos;
}

/// "Berg was so tired", "the dam was too weak", of a text that tells what came of it.
bool lacksResult(const Tree& tree, const Candidate& c, const std::string& title) {
    constexpr int reach = 20;
    constexpr std::array<std::array<std::string_view, 4>, 2> pairs = {
        {{"so", "that", " so ", " that "}, {"too", "to", " too ", " to "}}};
    for (const auto& [degree, mark, here, there] : pairs) {
        const std::size_t at = title.find(here);
        if (at == std::string::npos || title.find(there, at) != std::string::npos) continue;
        bool told = false;
        for (int i = std::max(0, c.trigger.word - reach); i < std::min(tree.size(), c.trigger.word + reach); ++i) {
            told = told || (tree.word(i) == degree && tree.upos(i) == Upos::Adv);
            if (told && tree.word(i) == mark && tree.upos(i) != Upos::Pron && tree.upos(i) != Upos::Adp) return true;
        }
    }
    return false;
}

/// "Voss greeted each other", of two of whom the parser knew one.
bool lacksPartner(const Tree& tree, const Candidate& c, const std::string& title) {
    const bool each = title.find(" each other") != std::string::npos || title.find(" one another") != std::string::npos;
    const int subject = c.roles.actor;
    return each && subject >= 0 && tree.upos(subject) == Upos::Propn && !isPlural(tree, subject) &&
           tree.child(subject, Relation::Conj) < 0;
}

/// "The bank cannot move him [without a hearing]": what is not done but so, a title says is not done at all.
bool lacksLimit(const Tree& tree, const Candidate& c, const std::string& title) {
    constexpr std::array<std::string_view, 3> limits = {"without", "until", "unless"};
    constexpr int reach = 25;
    const auto has = [&](std::string_view word) { return title.find(word) != std::string::npos; };
    if (!has("not ") && !has("never ") && !has("No ")) return false;
    for (int k = c.trigger.word + 1; k < std::min(tree.size(), c.trigger.word + reach); ++k) {
        if (!isOneOf(tree.word(k), limits) || tree.slotAt(k) || has(tree.word(k))) continue;
        int verb = tree.head(k);
        if (verb > k) verb = tree.head(verb);  // of the hearing, or of holding it
        if (verb < 0 || verb > k || !has(tree.word(verb))) continue;
        for (int n = tree.first(verb); n >= 0 && n < verb; n = tree.next(n))
            if (tree.lemma(n) == "not" || tree.lemma(n) == "never" || lowered(tree.word(n)) == "n't") return true;
    }
    return false;
}

/// "Judge fixes for the trial", of a text that says which day.
bool lacksDay(const Tree& tree, const Candidate& c, const std::string& title) {
    const int word = c.trigger.word;
    const TimeSlot* slot = word + 1 < tree.size() ? tree.slotAt(word + 1) : nullptr;
    if (!slot || slot->preposition >= 0 || (tree.lemma(word) != "fix" && tree.lemma(word) != "set")) return false;
    return c.roles.patient < 0 && title.find(tree.word(slot->to)) == std::string::npos;
}

/// Whether a title ends where the text goes on with what it needs, or was cut where no phrase ends.
bool isUnfinished(const Passage& passage, const Candidate& c, const Title& title) {
    const Tree& tree = passage.tree(c);
    return title.text.ends_with("…") || title.text.starts_with("Whose ") || endsUntold(tree, title.text) ||
           endsWithin(tree, title.text) || endsOpen(tree, c.trigger.word, title.text) ||
           endsBare(passage, c, title.text) || tellsAround(tree, c, title) || lacksComparison(tree, c, title.text) ||
           hasOpenObject(tree, c.trigger.word, title.text) || lacksResult(tree, c, title.text) ||
           lacksPartner(tree, c, title.text) || lacksDay(tree, c, title.text) || lacksLimit(tree, c, title.text);
}

constexpr float untold = 0.5F;  ///< of a title that wants what the text goes on with

/// "Ministers issue statement": where the text tells what a message says, a title that ends with the message is worth
/// less, and where one of the titles tells it too, so are all that do not.
void preferTold(const Passage& passage, const Candidate& c, std::vector<Title>& titles) {
    constexpr float sound = 0.5F;
    const Tree& tree = passage.tree(c);
    const int content = saidByMessage(passage, c);
    if (content < 0) return;
    const int sent = c.roles.patient;  // "wrote to the mayor, demanding …": none
    const auto tells = [&](const Title& t) {
        return t.text.find(tree.word(content)) != std::string::npos && !t.text.ends_with("…");
    };
    for (Title& t : titles)
        if (sent >= 0 && t.text.ends_with(tree.word(sent))) t.sound *= untold, t.good *= untold;
    float most = 0, best = 0;
    for (const Title& t : titles) most = std::max(most, t.sound), best = std::max(best, t.good);
    if (std::none_of(titles.begin(), titles.end(), [&](const Title& t) { return t.sound >= sound && tells(t); }))
        return;
    for (Title& t : titles) {
        if (!tells(t))
            t.sound *= untold, t.good *= untold;
        else if (t.made && t.sound >= sound && (sent < 0 || t.text.find(tree.word(sent)) == std::string::npos))
            t.sound = std::max(t.sound, most), t.good = std::max(t.good, best);
    }
}

/// What no clause of the text says as the headline does: an accusation or a cancellation, which is read from two verbs,
/// what somebody suffered of which he died, and what is due.
bool isReadTogether(const Tree& tree, const Candidate& c, const Mention& m) {
    const int word = c.trigger.word, noun = tree.head(word);
    const int subject = c.roles.passive ? c.roles.patient : c.roles.actor;
    if (c.trigger.kind == TriggerKind::Verb && tree.parsed && noun >= 0) {
        if (c.roles.passive && c.roles.actor >= 0 && doerAround(tree, word) == c.roles.actor) return true;
        if (subject >= 0 && subject != noun && whoIs(tree, word) == subject) return true;
    }
    const bool calledOff = m.status == Status::Cancelled && !wasOnlyMeant(tree, word);
    return c.blames || calledOff || (c.trigger.kind == TriggerKind::Adjective && m.lemma == "due");
}

}  // namespace

Title titleOf(const Passage& passage, const Candidate& candidate, const Mention& mention, const TitleModels& models,
              TitleDrafts& drafts) {
    std::vector<Title> options = Titler(passage, candidate, mention, drafts).options(true);
    if (models.good.empty()) {
        Title first = byRules(options);
        first.sound = first.good = first.made ? 1 : 0;
        return first;
    }
    const auto share = [](float score) { return 1 / (1 + std::exp(-score)); };
    TitleDescriber describer(passage, candidate, mention);
    std::vector<Feature> features;
    constexpr float soundness = 0.4F;  // of what is as good as another, the sounder
    const auto worth = [](const Title& t) { return t.good + soundness * t.sound; };
    float most = 0;
    for (Title& t : options) {
        describer.describe(t, features);
        t.sound = share(models.sound.score(features));
        t.good = share(models.good.score(features));
        if (isUnfinished(passage, candidate, t) || hidesAccusation(passage.tree(candidate), candidate, t.text))
            t.sound *= untold, t.good *= untold;
    }
    preferTold(passage, candidate, options);
    for (const Title& t : options) most = std::max(most, worth(t));
    if (isReadTogether(passage.tree(candidate), candidate, mention)) {
        options.front().sound = options.front().good = 1;
        return options.front();
    }
    const auto best = std::find_if(options.begin(), options.end(), [&](const Title& t) { return worth(t) == most; });
    constexpr float nearly = 0.08F;  // a headline that says as much is preferred
    return *std::find_if(options.begin(), best, [&](const Title& t) {
        return t.way == TitleWay::Headline && worth(t) >= most - nearly && saidWords(t.text) >= saidWords(best->text);
    });
}

std::string workingTitle(const Passage& passage, const Candidate& candidate, const Mention& mention,
                         TitleDrafts& drafts) {
    return byRules(Titler(passage, candidate, mention, drafts).options(false)).text;
}

std::string clauseAround(const Passage& passage, const Candidate& candidate) {
    const Tree& tree = passage.tree(candidate);
    const int verb = candidate.roles.clause;
    const Relation r = tree.relation(candidate.trigger.word);
    const bool argument = r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::Obj;
    if (verb < 0 || tree.upos(verb) != Upos::Verb || !argument || tree.head(candidate.trigger.word) != verb) return {};
    std::string words = plainClause(passage, candidate.sentence, verb, longestTitle);
    if (words.empty()) words = shortClause(passage, candidate.sentence, verb, longestTitle);
    return withCapital(std::move(words));
}

std::vector<Title> titleOptions(const Passage& passage, const Candidate& candidate, const Mention& mention) {
    TitleDrafts drafts;
    return Titler(passage, candidate, mention, drafts).options(true);
}

std::string trustedTitle(const Passage& passage, const Candidate& candidate, const Mention& mention) {
    TitleDrafts drafts;
    return Titler(passage, candidate, mention, drafts).trusted().text;
}

std::string titleOfVerb(const Passage& passage, int sentence, int verb) {
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    Candidate c;
    c.sentence = sentence;
    c.trigger.word = verb;
    c.trigger.kind = tree.upos(verb) == Upos::Adj ? TriggerKind::Adjective : TriggerKind::Verb;
    c.trigger.act = verbAct(tree.lemma(verb), particleOf(tree, verb));
    c.roles = rolesOf(tree, c.trigger);
    Mention m;
    m.lemma = tree.lemma(verb);
    m.act = c.trigger.act ? std::string(c.trigger.act->name) : m.lemma;
    m.status = statusOf(tree, c.trigger);
    return trustedTitle(passage, c, m);
}

}  // namespace dateline
