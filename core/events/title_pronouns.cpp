#include "core/events/title_pronouns.h"

#include "core/base/utf8.h"
#include "core/events/clause_words.h"
#include "core/events/inflection.h"
#include "core/events/name_table.h"
#include "core/events/phrases.h"
#include "core/events/title.h"
#include "core/events/title_words.h"
#include "core/events/word_list.h"
#include "core/syntax/lemma.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline {
namespace {

using std::string_view;

constexpr int reach = 60;  ///< words beside the trigger

class Namer {
public:
    Namer(const Passage& passage, const Candidate& c) : passage_(passage), c_(c), tree_(passage.tree(c)) {}

    std::string run(std::string title) const {
        for (const string_view owner : {"Its ", "Their "})
            if (title.starts_with(owner)) return withOwnerBefore(std::move(title), owner.size());
        for (std::size_t begin = 0; begin < title.size();) {
            const std::size_t end = std::min(title.find(' ', begin), title.size());
            const std::string word = lowered(string_view(title).substr(begin, end - begin));
            if (genderOfPronoun(word) != Gender::Unknown && word != "he" && word != "she") {
                const std::string name = nameFor(title, begin, end, word);
                if (!name.empty()) return title.substr(0, begin) + name + title.substr(end);
            }
            if ((word == "its" || word == "their") && isOfTrigger(title, begin))
                return title.erase(begin, end + 1 - begin);
            begin = end + 1;
        }
        return title;
    }

private:
    /// "Its report", of what the sentence before speaks of.
    std::string withOwnerBefore(std::string title, std::size_t owner) const {
        const int noun = ownerBefore(passage_, c_.sentence);
        if (noun < 0 || !lowered(title).starts_with(lowered(tree_.word(0)) + ' ')) return title;
        const std::string whose = nounPhrase(passage_, c_.sentence - 1, noun, {1, true, false});
        std::string named = withCapital(possessive(whose)) + ' ' + title.substr(owner);
        return whose.empty() || codePointCount(named) > longestTitle ? title : named;
    }
    /// "Launch of its rocket": nobody stands before what the noun is of.
    bool isOfTrigger(const std::string& title, std::size_t begin) const {
        const std::string noun = std::string(tree_.word(c_.trigger.word)) + " of ";
        const std::string before = lowered(string_view(title).substr(0, begin));
        const bool named = std::any_of(title.begin() + 1, title.begin() + static_cast<std::ptrdiff_t>(begin),
                                       [](char c) { return c >= 'A' && c <= 'Z'; });
        return c_.trigger.kind == TriggerKind::Noun && !named && before.ends_with(lowered(noun));
    }
    /// The word of the sentence that stands at [begin, end) of a title, or -1.
    int wordAt(const std::string& title, std::size_t begin, std::size_t end, const std::string& word) const {
        const string_view before = wordBefore(title, begin), after = wordAfter(title, end);
        const int last = std::min(tree_.size() - 1, c_.trigger.word + reach);
        int found = -1;
        for (int i = std::max(1, c_.trigger.word - reach); i <= last; ++i) {
            if (lowered(tree_.word(i)) != word) continue;
            int next = i + 1;
            while (next < tree_.size() && tree_.slotAt(next)) ++next;
            const bool follows = after.empty() || (next < tree_.size() && after.starts_with(tree_.word(next)));
            const bool behind = tree_.word(i - 1) == before;
            if (!follows || (after.empty() && !behind)) continue;
            if (found >= 0) return -1;
            found = i;
        }
        return found;
    }
    std::string nameFor(const std::string& title, std::size_t begin, std::size_t end, const std::string& word) const {
        const int pronoun = wordAt(title, begin, end, word);
        if (pronoun < 0) return {};
        if (wordBefore(title, begin) == "and") return {};  // "Berg and his sons"
        int e = entityOf(passage_, c_.sentence, pronoun);
        if (!isPerson(e)) e = nearTopic(pronoun);
        if (e < 0) return {};
        const Entity& whom = passage_.cast.entities[static_cast<std::size_t>(e)];
        if (!placesOf(title, whom.headline, ",:)'\xE2").empty()) return {};
        if (hasRival(e, pronoun) || isMeantInTitle(title.substr(0, begin), pronoun)) return {};
        return tree_.tag(pronoun) == "PRP$" ? possessive(whom.headline) : whom.headline;
    }
    bool isPerson(int e) const {
        return e >= 0 && passage_.cast.entities[static_cast<std::size_t>(e)].kind == EntityKind::Person;
    }
    /// Whom the article is about, where the sentence or the one before names him or her; or -1.
    int nearTopic(int pronoun) const {
        if (isUnnamed(passage_, c_.sentence, pronoun)) return -1;
        const int topic = passage_.topic;
        const Gender gender = genderOfPronoun(lowered(tree_.word(pronoun)));
        if (!isPerson(topic) || !canBe(gender, passage_.cast.entities[static_cast<std::size_t>(topic)].gender))
            return -1;
        const auto first = passage_.cast.firstOf[static_cast<std::size_t>(std::max(0, c_.sentence - 1))];
        for (std::size_t i = first; i < passage_.cast.firstOf[static_cast<std::size_t>(c_.sentence) + 1]; ++i)
            if (passage_.cast.mentions[i].entity == topic) return topic;
        return -1;
    }
    static bool maybeHe(const Entity& e, Gender gender) {
        const bool somebody =
            e.kind == EntityKind::Person || (e.kind == EntityKind::Unknown && !e.isThing && !e.isFirm);
        return somebody && canBe(gender, e.gender) && !e.headline.empty();
    }
    /// Whether the sentence names another before the pronoun.
    bool hasRival(int entity, int pronoun) const {
        const Gender gender = genderOfPronoun(lowered(tree_.word(pronoun)));
        const auto s = static_cast<std::size_t>(c_.sentence);
        for (std::size_t i = passage_.cast.firstOf[s]; i < passage_.cast.firstOf[s + 1]; ++i) {
            const NameMention& m = passage_.cast.mentions[i];
            const Entity& e = passage_.cast.entities[static_cast<std::size_t>(m.entity)];
            if (m.from < pronoun && m.entity != entity && e.kind == EntityKind::Person && maybeHe(e, gender))
                return true;
        }
        return false;
    }
    /// Whether the title names or tells of somebody before the pronoun whom it may mean instead.
    bool isMeantInTitle(const std::string& title, int pronoun) const {
        const Gender gender = genderOfPronoun(lowered(tree_.word(pronoun)));
        for (const int i : passage_.index.calledIn(title)) {
            const Entity& e = passage_.cast.entities[static_cast<std::size_t>(i)];
            if (maybeHe(e, gender) && !placesOf(title, e.headline, ",:'\xE2").empty()) return true;
        }
        std::vector<Word> words;
        splitWords(title, {0, static_cast<std::uint32_t>(title.size())}, words);
        for (const Word& w : words)
            if (genderOfPronoun(lowered(w.span.in(title))) == gender) return true;
        if (tree_.tag(pronoun) != "PRP$") return false;  // nobody acts on himself
        tagWords(title, words);
        return std::any_of(words.begin(), words.end(), [&](const Word& w) {
            const KnownName* people = knownName(w.span.in(title));
            if (people && people->use == NameUse::Adjective) return w.upos != Upos::Adj || w.span.begin == 0;
            return xposName(w.xpos) == "NN" && maybeSomebody(lowered(w.span.in(title)));
        });
    }

    const Passage& passage_;
    const Candidate& c_;
    const Tree& tree_;
};

}  // namespace

std::string withNamedPronouns(const Passage& passage, const Candidate& candidate, std::string title) {
    return Namer(passage, candidate).run(std::move(title));
}

bool lacksOwner(const std::string& title) {
    constexpr std::array<string_view, 4> owners = {"his ", "her ", "its ", "their "};
    const std::string low = lowered(title);
    const bool owned =
        std::any_of(owners.begin(), owners.end(), [&](string_view o) { return low.find(o) != std::string::npos; });
    if (!owned || title.ends_with(')')) return false;  // "… (Berg)"
    std::vector<Word> words;
    splitWords(title, {0, static_cast<std::uint32_t>(title.size())}, words);
    tagWords(title, words);
    bool named = false, somebody = false, several = false, noun = false;
    for (std::size_t k = 0; k < words.size(); ++k) {
        const string_view word = words[k].span.in(title), tag = xposName(words[k].xpos);
        const std::string lowWord = lowered(word);
        if (tag == "PRP$" && !(k > 0 && lowered(words[k - 1].span.in(title)) == "and")) {
            if (lowWord == "his" || lowWord == "her") return !named && !somebody;
            if (lowWord == "their") return !named && !several && (somebody || !noun);
            if (lowWord == "its") return !named && !noun;
        }
        const bool capital = word.front() >= 'A' && word.front() <= 'Z';
        named = named || tag == "NNP" || tag == "NNPS" || (capital && k > 0);
        noun = noun || words[k].upos == Upos::Noun;
        several = several || tag == "NNS" || lowWord == "and" || (tag == "CD" && lowWord != "one");
        somebody = somebody || (words[k].upos == Upos::Noun && maybeSomebody(lemma(lowWord, Upos::Noun)));
    }
    return false;
}

}  // namespace dateline
