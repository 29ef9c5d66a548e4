#include "core/events/title.h"

#include "core/base/utf8.h"
#include "core/events/agreement.h"
#include "core/events/apposition.h"
#include "core/events/clause_quote.h"
#include "core/events/clause_words.h"
#include "core/events/cut_words.h"
#include "core/events/headline.h"
#include "core/events/inflection.h"
#include "core/events/own_words.h"
#include "core/events/phrases.h"
#include "core/events/plain_clause.h"
#include "core/events/short_clause.h"
#include "core/events/status.h"
#include "core/events/title_check.h"
#include "core/events/title_features.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace dateline {
namespace {

constexpr int longestComparison = 20;  ///< words from a verb to what something is more than

/// Whether a doubtful headline says enough to be preferred to doubtful words of the text.
bool hasEnoughWords(const Title& headline) {
    constexpr int fewWords = 3;
    return std::count(headline.text.begin(), headline.text.end(), ' ') >= fewWords;
}

/// Makes what a candidate may be called.
class Titler {
public:
    Titler(const Passage& passage, const Candidate& c, const Mention& mention)
        : passage_(passage), c_(c), mention_(mention), tree_(passage.tree(c)), word_(c.trigger.word) {}

    /// All; or, for `byRules`, those up to the first that the rules find nothing doubtful in.
    std::vector<Title> options(bool all) const {
        std::vector<Title> found;
        const auto add = [&](std::string text, bool made, TitleWay way) {
            if (codePointCount(text) < 4 || text.front() == '-' || text.starts_with("•")) return;
            text = withCapital(withFirm(std::move(text)));
            if (std::none_of(found.begin(), found.end(), [&](const Title& t) { return t.text == text; }))
                found.push_back({std::move(text), made, way});
        };
        const auto isEnough = [&] { return !all && !found.empty() && found.back().made; };
        if (tree_.heading && c_.trigger.kind == TriggerKind::Verb) {
            const std::string whole = wordsWithoutTimes(tree_, 0, tree_.size() - 1);
            add(withoutDanglers(clipped(whole, longestTitle)), true, TitleWay::Heading);
            if (isEnough()) return found;
        }
        const std::string whole = headline(passage_, c_, mention_);
        const std::string title = cut(whole);
        const bool sound = isSound(title, whole);
        add(title, sound, sound ? TitleWay::Headline : TitleWay::Doubted);
        if (isEnough()) return found;
        if (sound) add(cut(fullHeadline(passage_, c_, mention_)), true, TitleWay::Headline);
        const int verb = ownClause();
        if (all) add(messageTitle(), true, TitleWay::Headline);
        if (const int told = verbOfPaper(); told >= 0 && all) {
            add(titleOfVerb(passage_, c_.sentence, told), true, TitleWay::Headline);
            add(shortClause(passage_, c_.sentence, told, longestTitle), true, TitleWay::Clause);
        }
        if (isBareParticiple() && !found.empty()) return found;
        if (saysNothing()) {
            if (found.empty()) found.push_back({std::string(tree_.word(word_)), false, TitleWay::Fragment});
            return found;
        }
        if (tree_.parsed && verb >= 0 && tree_.upos(verb) == Upos::Verb) {
            add(shortClause(passage_, c_.sentence, verb, longestTitle, word_), true, TitleWay::Clause);
            if (isEnough()) return found;
            add(plainClause(passage_, c_.sentence, verb, longestTitle, word_), true, TitleWay::Plain);
            if (isEnough()) return found;
        }
        const bool isWhole = verb < 0 && !found.empty() && found.front().text.find(' ') != std::string::npos;
        const bool isKept = !all && !found.empty() && hasEnoughWords(found.front()) && !mayQuoteSoundly();
        if (found.empty() || (!isWhole && !isKept && !isOfAnotherTime())) {
            Quotation quoted = quotedClause(passage_, c_, longestTitle);
            if (found.empty() || !quoted.text.ends_with("…"))
                add(withoutArticle(std::move(quoted.text)), quoted.sound,
                    quoted.sound ? TitleWay::Quotation : TitleWay::Fragment);
        }
        if (found.empty()) found.push_back({std::string(tree_.word(word_)), false, TitleWay::Fragment});
        if (all) addTopical(found);
        return found;
    }
    /// The headline where it can be trusted, else the clause in its own words; else nothing.
    Title trusted() const {
        if (!tree_.parsed) return {};
        const std::string whole = headline(passage_, c_, mention_);
        std::string title = cut(whole);
        if (codePointCount(title) >= 4 && isSound(title, whole)) return {title, true, TitleWay::Headline};
        if (c_.trigger.kind != TriggerKind::Verb || isGerund(tree_, word_)) return {};
        const bool report = c_.trigger.act && c_.trigger.act->kind == ActKind::Report;
        if (saysBefore() || (report && c_.roles.content < 0 && c_.roles.patient < 0)) return {};
        std::string clause = shortClause(passage_, c_.sentence, word_, longestTitle);
        if (repeatsWords(tree_, word_, clause)) return {};
        return {std::move(clause), true, TitleWay::Clause};
    }

private:
    /// "The truck maker said" with the name of the firm that is meant.
    std::string withFirm(std::string text) const {
        const int subject = c_.roles.passive && c_.roles.actor < 0 ? c_.roles.patient : c_.roles.actor;
        int firm = subject < 0 ? -1 : describedFirm(passage_, c_.sentence, subject);
        const bool bare = subject > 0 && tree_.from(subject) == subject - 1;
        if (bare && firm != passage_.topic) firm = -1;  // the nearest is not always meant
        const std::size_t noun = firm < 0 ? std::string::npos : lowered(text).find(lowered(tree_.word(subject)));
        if (noun == std::string::npos) return text;
        const std::size_t end = noun + tree_.word(subject).size();
        if (end < text.size() && text[end] != ' ' && text[end] != '\'' && text[end] != ',') return text;
        const std::string phrase =
            lowered(Span{tree_.at(tree_.from(subject)).span.begin, tree_.at(subject).span.end}.in(tree_.text));
        for (std::size_t begin = 0; begin < noun;) {  // no more stands before it than tells which firm
            const std::size_t blank = text.find(' ', begin);
            if (blank == std::string::npos ||
                phrase.find(lowered(text.substr(begin, blank - begin))) == std::string::npos)
                return text;
            begin = blank + 1;
        }
        return passage_.cast.entities[static_cast<std::size_t>(firm)].headline + text.substr(end);
    }
    /// "The police closed" without the article, which no title needs.
    static std::string withoutArticle(std::string text) {
        for (const std::string_view article : {"The ", "A ", "An ", "the ", "a ", "an "})
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
        return act && (act->kind == ActKind::Report || act->kind == ActKind::Speech) ? -1 : c_.roles.clause;
    }
    /// "Heart attack (Berg)": a title that names nobody, and whom the article is about.
    void addTopical(std::vector<Title>& all) const {
        if (passage_.topic < 0) return;
        const int owner = ownerInSentence();
        if (owner == unclear) return;
        const int whose = owner >= 0 && isFirm(owner) ? owner : passage_.topic;
        const Entity& whom = passage_.cast.entities[static_cast<std::size_t>(whose)];
        const bool firm = isFirm(whose) && (owner < 0 || owner == whose);
        const std::size_t count = std::min<std::size_t>(all.size(), 3);
        for (std::size_t i = 0; i < count; ++i) {
            if (all[i].way == TitleWay::Heading || all[i].text.ends_with("…") || namesSomebody(all[i].text)) continue;
            if (all[i].text.ends_with("ing") && all[i].text.find(' ') == std::string::npos) continue;  // "Trading"
            std::string topical = firm ? ofFirm(all[i].text, whom.headline) : std::string();
            const bool ofOther = owner >= 0 && owner != passage_.topic && opensWithFigure(all[i].text);
            if (topical.empty() && whose == passage_.topic && !ofOther)
                topical = all[i].text + " (" + whom.headline + ')';
            if (!topical.empty() && codePointCount(topical) <= longestTitle)
                all.push_back({std::move(topical), all[i].made, TitleWay::Topical, all[i].way});
        }
    }
    static constexpr int unclear = -2;
    bool isFirm(int entity) const {
        const Entity& e = passage_.cast.entities[static_cast<std::size_t>(entity)];
        return e.isFirm || e.kind == EntityKind::Organisation;
    }
    /// Of whom the sentence itself tells: "Norland Bank reported a loss", "At Norland Bank, profit rose"; -1
    /// where it does not, `unclear` where it may be of another.
    int ownerInSentence() const {
        constexpr int mostGovernors = 4;
        const auto named = [&](int noun) {
            if (noun < 0) return -1;
            const NameMention* m = passage_.cast.at(c_.sentence, properHead(passage_, c_.sentence, noun));
            if (!m || m->use != NameUse::Name) return -1;
            const EntityKind kind = passage_.cast.entities[static_cast<std::size_t>(m->entity)].kind;
            return kind == EntityKind::Person || kind == EntityKind::Country ? -1 : m->entity;
        };
        int at = word_;
        for (int step = 0; step < mostGovernors && at >= 0; ++step, at = tree_.head(at)) {
            for (int c = tree_.first(at); c >= 0; c = tree_.next(c))
                if (tree_.relation(c) == Relation::Obl && lowered(caseOf(tree_, c)) == "at" && named(c) >= 0)
                    return named(c);
            const int subject = tree_.child(at, Relation::Nsubj);
            if (const int e = named(subject); e >= 0) return e;
            if (subject >= 0 && namesOtherFirm(tree_.from(subject), tree_.to(subject))) return unclear;
        }
        return -1;
    }
    bool namesOtherFirm(int from, int to) const {
        for (int k = from; k <= to; ++k)
            if (const NameMention* m = passage_.cast.at(c_.sentence, k))
                if (m->entity != passage_.topic && isFirm(m->entity)) return true;
        return false;
    }
    /// "Company had a loss", "Sales rose", "Pre-tax charge" of Norland Bank are "Norland Bank had a loss", "Norland
    /// Bank's sales rose" and "Norland Bank's pre-tax charge"; empty where the name has no such place.
    static std::string ofFirm(const std::string& text, const std::string& name) {
        constexpr std::array<std::string_view, 4> firms = {"Company", "The company", "Firm", "The firm"};
        for (const std::string_view firm : firms) {
            if (!text.starts_with(firm)) continue;
            const std::string rest = text.substr(firm.size());
            if (rest.starts_with(' ')) return name + rest;
            if (rest.starts_with("'s ") || rest.starts_with("’s "))
                return possessive(name) + rest.substr(rest.find(' '));
        }
        if (!opensWithFigure(text)) return {};
        std::string words = possessive(name) + ' ' + lowered(text.substr(0, 1)) + text.substr(1);
        constexpr std::string_view twice = " of the company";
        if (const std::size_t at = words.find(twice); at != std::string::npos) words.erase(at, twice.size());
        return words;
    }
    /// "Sales rose", "Net loss of", "Catastrophe losses totaled": what a firm reports, among the first words.
    static bool opensWithFigure(std::string_view text) {
        constexpr std::array<std::string_view, 25> figures = {
            "sales",   "profit",   "profits",    "earnings", "revenue",  "revenues", "income",
            "loss",    "losses",   "shares",     "stock",    "dividend", "results",  "assets",
            "charge",  "charges",  "operations", "reserves", "net",      "orders",   "originations",
            "traffic", "deposits", "production", "write-off"};
        constexpr std::array<std::string_view, 13> small = {"the", "a",  "an",  "of",  "in",   "on",   "and",
                                                            "or",  "to", "had", "has", "have", "whose"};
        constexpr int mostWords = 3;
        for (int word = 0; word < mostWords && !text.empty(); ++word) {
            const std::size_t end = std::min(text.find(' '), text.size());
            const std::string low = lowered(text.substr(0, end));
            if (isOneOf(low, figures)) return word > 0 || end < text.size();
            if (isOneOf(low, small) || low.find("'s") != std::string::npos || low.front() < 'a' || low.front() > 'z')
                return false;
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return false;
    }
    bool namesSomebody(std::string_view text) const {
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find(' ', begin), text.size());
            std::string_view word = text.substr(begin, end - begin);
            if (const std::size_t quote = word.find_first_of("'’,:"); quote != std::string_view::npos)
                word = word.substr(0, quote);
            if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z' && (begin > 0 || isNameHere(word))) return true;
            begin = end + 1;
        }
        return false;
    }
    bool isNameHere(std::string_view word) const {
        for (int i = 0; i < tree_.size(); ++i)
            if (tree_.upos(i) == Upos::Propn && tree_.word(i) == word) return true;
        for (const Entity& e : passage_.cast.entities)
            if (e.name.find(word) != std::string::npos) return true;
        return false;
    }
    static std::string cut(const std::string& title) { return withoutDanglers(clipped(title, longestTitle)); }
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
    /// "The envoys issued a statement saying the pact would help": what they said by it, as if they had said it.
    std::string messageTitle() const {
        constexpr std::array<std::string_view, 12> sent = {"issue", "release", "send",    "make", "publish", "post",
                                                           "read",  "write",   "deliver", "give", "put",     "sign"};
        constexpr std::array<std::string_view, 10> saying = {"say",      "state", "explain", "declare", "warn",
                                                             "announce", "claim", "confirm", "promise", "argue"};
        const int message = c_.roles.patient;
        if (c_.trigger.kind != TriggerKind::Verb || c_.roles.passive || c_.roles.actor < 0 || message < word_ ||
            !isOneOf(tree_.lemma(word_), sent))
            return {};
        for (int k = message + 1; k <= std::min(tree_.to(word_), tree_.size() - 1); ++k) {
            if (tree_.tag(k) != "VBG" || (tree_.head(k) != word_ && !isWithin(k, message)) ||
                !isOneOf(tree_.lemma(k), saying) || tree_.child(k, Relation::Ccomp) < k)
                continue;
            Candidate said;
            said.sentence = c_.sentence;
            said.trigger = {k, TriggerKind::Verb, verbAct("say"), {}};
            said.roles = rolesOf(tree_, said.trigger);
            said.roles.actor = c_.roles.actor;
            std::string title = headline(passage_, said, mention_);
            return cut(title) == title ? title : std::string();
        }
        return {};
    }
    bool isWithin(int word, int phrase) const { return tree_.from(phrase) <= word && word <= tree_.to(phrase); }
    /// "The warrant issued Monday accused Voss", "a poll released on Sunday showed …": that a paper was made known is
    /// told by what it says, the verb of which is meant; or -1.
    int verbOfPaper() const {
        constexpr std::array<std::string_view, 12> known = {"issue",     "release",  "publish", "file",
                                                            "post",      "announce", "air",     "make",
                                                            "broadcast", "send",     "print",   "unveil"};
        const int paper = tree_.head(word_);
        if (c_.trigger.kind != TriggerKind::Verb || tree_.relation(word_) != Relation::Acl ||
            tree_.tag(word_) != "VBN" || paper < 0 || paper > word_ || !isOneOf(tree_.lemma(word_), known) ||
            tree_.relation(paper) != Relation::Nsubj)
            return -1;
        const int verb = tree_.head(paper);
        return verb > word_ && tree_.upos(verb) == Upos::Verb && isFinite(tree_, verb) ? verb : -1;
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
        return c_.blames || (!isDoubtfulClause(passage_, c_) && !isNumberUnknown() && !lacksWords(passage_, c_, title));
    }
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

/// "House passed", "Prigozhin meets": a verb that acts on something ends the title.
bool endsBare(const Tree& tree, const Candidate& c, const std::string& title) {
    constexpr std::array<std::string_view, 9> acting = {"pass", "meet",   "marry",    "amend", "rule",
                                                        "tell", "decide", "conclude", "post"};
    const int word = c.trigger.word;
    if (title.starts_with("More ") && title.find(" than ") == std::string::npos) {  // of which was told than what
        for (int k = word; k < tree.size() && k < word + longestComparison; ++k)
            if (tree.word(k) == "than") return true;
    }
    if (c.trigger.kind != TriggerKind::Verb || c.roles.passive) return false;
    if (tree.lemma(word) == "tell" && c.roles.content < 0 && title.find(": ") == std::string::npos) return true;
    if (tree.child(word, Relation::Obj) > word) return false;
    constexpr std::array<std::string_view, 6> always = {"unveil", "adopt", "ban", "accuse", "enact", "repeal"};
    if (isOneOf(tree.lemma(word), always)) return c.roles.patient < 0 && wordsAfter(tree, word).empty();
    if (!isOneOf(tree.lemma(word), acting)) return false;
    const std::string last = lowered(title.substr(title.rfind(' ') + 1));
    return last == lowered(tree.word(word)) || last.starts_with(tree.lemma(word));
}

/// What no clause of the text says as the headline does: an accusation or a cancellation, which is read from two verbs,
/// and what is due.
bool isReadTogether(const Candidate& c, const Mention& m) {
    return c.blames || m.status == Status::Cancelled || (c.trigger.kind == TriggerKind::Adjective && m.lemma == "due");
}

}  // namespace

Title titleOf(const Passage& passage, const Candidate& candidate, const Mention& mention, const TitleModels& models) {
    std::vector<Title> options = titleOptions(passage, candidate, mention);
    if (models.good.empty()) {
        Title first = byRules(options);
        first.sound = first.good = first.made ? 1 : 0;
        return first;
    }
    const auto share = [](float score) { return 1 / (1 + std::exp(-score)); };
    TitleDescriber describer(passage, candidate, mention);
    std::vector<Feature> features;
    constexpr float soundness = 0.4F;  // of what is as good as another, the sounder
    constexpr float untold = 0.5F;
    const auto worth = [](const Title& t) { return t.good + soundness * t.sound; };
    float most = 0;
    for (Title& t : options) {
        describer.describe(t, features);
        t.sound = share(models.sound.score(features));
        t.good = share(models.good.score(features));
        if (endsUntold(passage.tree(candidate), t.text) || endsBare(passage.tree(candidate), candidate, t.text))
            t.sound *= untold, t.good *= untold;
        most = std::max(most, worth(t));
    }
    if (isReadTogether(candidate, mention)) {
        options.front().sound = options.front().good = 1;
        return options.front();
    }
    const auto best = std::find_if(options.begin(), options.end(), [&](const Title& t) { return worth(t) == most; });
    constexpr float nearly = 0.08F;  // a headline that says as much is preferred
    return *std::find_if(options.begin(), best, [&](const Title& t) {
        return t.way == TitleWay::Headline && worth(t) >= most - nearly && saidWords(t.text) >= saidWords(best->text);
    });
}

std::string workingTitle(const Passage& passage, const Candidate& candidate, const Mention& mention) {
    return byRules(Titler(passage, candidate, mention).options(false)).text;
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
    return Titler(passage, candidate, mention).options(true);
}

std::string trustedTitle(const Passage& passage, const Candidate& candidate, const Mention& mention) {
    return Titler(passage, candidate, mention).trusted().text;
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
