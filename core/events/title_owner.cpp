#include "core/events/title_owner.h"

#include "core/base/utf8.h"
#include "core/events/apposition.h"
#include "core/events/clause_words.h"
#include "core/events/described_person.h"
#include "core/events/inflection.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace dateline {
namespace {

class Owner {
public:
    Owner(const Passage& passage, const Candidate& c)
        : passage_(passage), c_(c), tree_(passage.tree(c)), word_(c.trigger.word) {}

    /// "Heart attack (Berg)": a title that names nobody, and whom the article is about.
    void addTopical(std::vector<Title>& all) const {
        if (passage_.topic < 0 || isHalfAName(passage_.topic)) return;
        const int owner = ownerInSentence();
        if (owner == unclear) return;
        const int whose = owner >= 0 && isFirm(owner) ? owner : passage_.topic;
        const Entity& whom = passage_.cast.entities[static_cast<std::size_t>(whose)];
        if (whom.kind == EntityKind::Person && !isNear(whose)) return;
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

private:
    static constexpr int unclear = -2;
    /// "The Department": of what is understood by the article's readers alone.
    bool isHalfAName(int entity) const {
        constexpr std::array<std::string_view, 17> halves = {
            "Department", "Company",    "Court",     "Board",    "Union",    "University",
            "Group",      "Commission", "Committee", "Council",  "Ministry", "Government",
            "Senate",     "Agency",     "Trust",     "Congress", "Bank"};
        return isOneOf(passage_.cast.entities[static_cast<std::size_t>(entity)].headline, halves);
    }
    /// Whether the sentence or the one before names somebody, or the sentence has a pronoun that can mean him or her:
    /// an article on somebody tells of others too.
    bool isNear(int entity) const {
        for (int s = std::max(0, c_.sentence - 1); s <= c_.sentence; ++s)
            for (std::size_t i = passage_.cast.firstOf[static_cast<std::size_t>(s)];
                 i < passage_.cast.firstOf[static_cast<std::size_t>(s) + 1]; ++i)
                if (passage_.cast.mentions[i].entity == entity) return true;
        const Gender gender = passage_.cast.entities[static_cast<std::size_t>(entity)].gender;
        for (int i = 0; i < tree_.size(); ++i) {
            const Gender pronoun = genderOfPronoun(lowered(tree_.word(i)));
            if (pronoun != Gender::Unknown && canBe(pronoun, gender)) return true;
        }
        return false;
    }
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
            if (subject >= 0 && isAnotherCompany(subject)) return unclear;
        }
        return -1;
    }
    /// "The company said its board would meet", in an article on the commission that fined it.
    bool isAnotherCompany(int subject) const {
        const Entity& topic = passage_.cast.entities[static_cast<std::size_t>(passage_.topic)];
        const bool company = tree_.lemma(subject) == "company" || tree_.lemma(subject) == "firm";
        return company && !topic.isFirm && topic.kind != EntityKind::Person &&
               (topic.kind == EntityKind::Organisation || topic.isThing);
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
        for (const std::string_view pronoun : {"Its ", "Their "})
            if (text.starts_with(pronoun)) return ofFirm(withCapital(text.substr(pronoun.size())), name);
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
        constexpr std::array<std::string_view, 15> small = {"the", "a",    "an",    "of",      "in",
                                                            "on",  "and",  "or",    "to",      "had",
                                                            "has", "have", "whose", "someone", "somebody"};
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
            const bool money = word.find('$') != std::string_view::npos;  // "S$110", "US$2"
            if (!money && !word.empty() && word[0] >= 'A' && word[0] <= 'Z' && (begin > 0 || isNameHere(word)))
                return true;
            begin = end + 1;
        }
        return false;
    }
    bool isNameHere(std::string_view word) const {
        for (int i = 0; i < tree_.size(); ++i)
            if (tree_.upos(i) == Upos::Propn && tree_.word(i) == word) return true;
        return !passage_.index.with(word).empty();
    }

    const Passage& passage_;
    const Candidate& c_;
    const Tree& tree_;
    int word_;
};

}  // namespace

void addTopical(const Passage& passage, const Candidate& candidate, std::vector<Title>& titles) {
    Owner(passage, candidate).addTopical(titles);
}

std::string withFirm(const Passage& passage, const Candidate& c, std::string text) {
    const Tree& tree = passage.tree(c);
    const int subject = c.roles.passive && c.roles.actor < 0 ? c.roles.patient : c.roles.actor;
    int firm = subject < 0 ? -1 : describedFirm(passage, c.sentence, subject);
    const bool bare = subject > 0 && tree.from(subject) == subject - 1;
    if (bare && firm != passage.topic) firm = -1;  // the nearest is not always meant
    if (firm < 0) firm = describedPerson(passage, c.sentence, subject, true);
    const std::size_t noun = firm < 0 ? std::string::npos : lowered(text).find(lowered(tree.word(subject)));
    if (noun == std::string::npos) return text;
    const std::size_t end = noun + tree.word(subject).size();
    if (end < text.size() && text[end] != ' ' && text[end] != '\'' && text[end] != ',') return text;
    const std::string phrase =
        lowered(Span{tree.at(tree.from(subject)).span.begin, tree.at(subject).span.end}.in(tree.text));
    for (std::size_t begin = 0; begin < noun;) {  // no more stands before it than tells which firm
        const std::size_t blank = text.find(' ', begin);
        if (blank == std::string::npos || phrase.find(lowered(text.substr(begin, blank - begin))) == std::string::npos)
            return text;
        begin = blank + 1;
    }
    return passage.cast.entities[static_cast<std::size_t>(firm)].headline + text.substr(end);
}

}  // namespace dateline
