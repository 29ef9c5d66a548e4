#include "core/events/full_names.h"

#include "core/base/utf8.h"
#include "core/events/gender.h"
#include "core/events/lexicon.h"
#include "core/events/name_finder.h"
#include "core/events/name_table.h"
#include "core/events/title_words.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace dateline {
namespace {

using std::string_view;

bool isCapital(char c) { return c >= 'A' && c <= 'Z'; }

/// "The Holm family", "Holm Tower", "Holm and his wife Eva": the name of more than the person.
bool isOfMore(string_view title, std::size_t end) {
    constexpr std::array<string_view, 12> groups = {"family",   "families",   "household",      "brothers",
                                                    "sisters",  "couple",     "relatives",      "estate",
                                                    "campaign", "government", "administration", "home"};
    const string_view next = wordAfter(title, end);
    return !next.empty() && (isCapital(next.front()) || isOneOf(next, groups));
}

/// Whether a word goes on with `rest`: "Holm'ov" and "Holm–Berg" do, "Holm's car" does not.
bool goesOn(string_view rest) {
    if (rest.empty() || (rest.front() != '\'' && rest.front() != '\xE2')) return false;
    return !rest.starts_with("'s ") && !rest.starts_with("’s ") && !rest.starts_with("' ");
}

/// Where a title calls somebody by `surname` alone; npos where it does not.
std::size_t placeAlone(string_view title, string_view surname) {
    for (const std::size_t at : placesOf(title, surname, ",:)'\xE2")) {
        const std::size_t end = at + surname.size();
        if (goesOn(title.substr(end))) continue;
        const string_view before = wordBefore(title, at);
        const bool alone =
            before.empty() || !isCapital(before.front()) || isPersonTitle(before) || title[at - 1] == '(';
        return alone && !isOfMore(title, end) ? at : string_view::npos;
    }
    return string_view::npos;
}

/// Whether a full name holds nothing but names: no "[secretary of] State Madeleine Holm", no "Norland Gov. Anna Holm",
/// no firm's "N.V.".
bool isOfNames(const Entity& e) {
    const std::string first = e.name.substr(0, e.name.find(' '));
    if (isRoyalTitle(first)) return true;
    if (first == "State" || first.find('.', 1) < first.size() - 1) return false;
    std::size_t begin = 0;
    for (std::size_t end = e.name.find(' '); end != std::string::npos; begin = end + 1, end = e.name.find(' ', begin)) {
        const std::string word = e.name.substr(begin, end - begin);
        if (isPersonTitle(word) || isOfficeWord(word)) return false;
    }
    return genderOfName(first) != Gender::Unknown || !nounSense(lowered(first));
}

/// The given name and the surname alone: "Anna Holm" of "State Anna Holm" or "Anna M. Holm"; empty where no given name
/// stands before the surname.
std::string shortNameOf(const Entity& e) {
    string_view before = withoutGeneration(e.name), given;
    before.remove_suffix(e.headline.size() + 1);
    while (!before.empty()) {
        const std::size_t begin = before.rfind(' ') + 1;  // npos + 1 is 0
        const string_view word = before.substr(begin);
        const bool initial = word.size() == 2 && word[1] == '.';
        if (!initial && genderOfName(word) == Gender::Unknown) break;
        if (!initial) given = word;
        before = before.substr(0, begin == 0 ? 0 : begin - 1);
    }
    return given.empty() ? std::string() : std::string(given) + ' ' + e.headline;
}

/// Whether the article also speaks of a "King Holm" or a "Lady Holm", who may be somebody else.
bool hasPeer(const Passage& passage, int entity, string_view surname) {
    const std::string& name = passage.cast.entities[static_cast<std::size_t>(entity)].name;
    if (isRoyalTitle(string_view(name).substr(0, name.find(' ')))) return false;  // the king himself
    constexpr std::array<string_view, 10> peers = {"King",    "Queen", "Prince", "Princess", "Pope",
                                                   "Emperor", "Lord",  "Lady",   "Sir",      "Sheikh"};
    const std::vector<int> mentions = passage.index.mentionsOf(entity);
    return std::any_of(mentions.begin(), mentions.end(), [&](int i) {
        const NameMention& m = passage.cast.mentions[static_cast<std::size_t>(i)];
        const Tree& tree = passage.trees[static_cast<std::size_t>(m.sentence)];
        if (tree.word(m.to) != surname) return false;
        return isOneOf(tree.word(m.from), peers) || (m.from > 0 && isOneOf(tree.word(m.from - 1), peers));
    });
}

}  // namespace

std::string withFullNames(const Passage& passage, std::string title, std::size_t longest) {
    constexpr std::array<string_view, 6> forms = {"Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms"};  // a full name needs none
    const std::vector<Entity>& all = passage.cast.entities;
    for (const int k : passage.index.calledIn(title)) {
        const Entity& e = all[static_cast<std::size_t>(k)];
        const bool last = e.name.ends_with(e.headline);
        const string_view name = last ? string_view(e.name) : withoutGeneration(e.name);  // "Voss Jr." goes by Voss
        if (e.kind != EntityKind::Person || name.size() <= e.headline.size() || !name.ends_with(' ' + e.headline))
            continue;
        const std::size_t at = placeAlone(title, e.headline);
        if (at == std::string::npos || knownName(e.headline) || title.find(e.name) != std::string::npos) continue;
        const std::vector<int> called = passage.index.calledBy(e.headline);
        const auto isNamesake = [&](int other) {
            return other != k && all[static_cast<std::size_t>(other)].headline == e.headline;
        };
        if (std::any_of(called.begin(), called.end(), isNamesake) || hasPeer(passage, k, e.headline)) continue;
        const string_view before = wordBefore(title, at);
        const std::size_t from = isOneOf(before, forms) ? at - before.size() - 1 : at;
        for (const std::string& whole : {isOfNames(e) ? e.name : std::string(), shortNameOf(e)}) {
            if (whole.empty()) continue;
            std::string full = title.substr(0, from) + whole + title.substr(at + e.headline.size());
            if (codePointCount(full) > longest) continue;
            title = std::move(full);
            break;
        }
    }
    return title;
}

}  // namespace dateline
