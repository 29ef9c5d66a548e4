#include "core/events/gender.h"

#include "core/base/resource.h"
#include "core/base/word_table.h"
#include "core/events/table.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

using std::string_view;

constexpr std::array<string_view, 8> titlesOfMen = {"Mr", "Mr.", "Sir", "Lord", "King", "Prince", "Pope", "Father"};
constexpr std::array<string_view, 10> titlesOfWomen = {"Mrs",  "Mrs.",  "Ms",       "Ms.",  "Miss",
                                                       "Lady", "Queen", "Princess", "Dame", "Sister"};

constexpr std::array<string_view, 17> men = {"man",     "boy",       "duke",   "son",      "brother",    "father",
                                             "husband", "uncle",     "nephew", "grandson", "widower",    "stepfather",
                                             "stepson", "boyfriend", "actor",  "king",     "businessman"};
constexpr std::array<string_view, 17> women = {
    "woman",         "girl",  "duchess",    "daughter",     "sister",     "mother",  "wife",  "aunt",         "niece",
    "granddaughter", "widow", "stepmother", "stepdaughter", "girlfriend", "actress", "queen", "businesswoman"};

WordTable<Gender> readNames() {
    WordTable<Gender> names;
    eachRow(resource("lang/en/given_names.tsv"), [&](const std::vector<string_view>& row) {
        if (row.size() != 2) return;
        for (const string_view name : fields(row[1], ' ')) names.add(name, row[0] == "m" ? Gender::He : Gender::She);
    });
    return names;
}

}  // namespace

Gender genderOfName(string_view given) {
    static const WordTable<Gender> names = readNames();
    const Gender* known = names.find(given);
    return known ? *known : Gender::Unknown;
}

Gender genderOfTitle(string_view title) {
    if (isOneOf(title, titlesOfMen)) return Gender::He;
    return isOneOf(title, titlesOfWomen) ? Gender::She : Gender::Unknown;
}

Gender genderOfKin(string_view noun) {
    if (isOneOf(noun, men)) return Gender::He;
    return isOneOf(noun, women) ? Gender::She : Gender::Unknown;
}

bool maybeSomebody(string_view lemma) {
    constexpr std::array<string_view, 31> people = {
        "man",       "woman",    "boy",     "girl",  "child",   "father", "mother", "son",
        "daughter",  "wife",     "husband", "king",  "queen",   "person", "baby",   "chief",
        "head",      "coach",    "star",    "boss",  "uncle",   "aunt",   "guy",    "victim",
        "president", "resident", "student", "agent", "patient", "client", "parent"};
    constexpr std::array<string_view, 7> endings = {"er", "or", "man", "ist", "ian", "ess", "eer"};
    if (isOneOf(lemma, people) || (lemma.ends_with("ant") && lemma != "restaurant")) return true;
    return std::any_of(endings.begin(), endings.end(), [&](string_view e) { return lemma.ends_with(e); });
}

Gender genderOfPronoun(string_view pronoun) {
    if (pronoun == "he" || pronoun == "him" || pronoun == "his") return Gender::He;
    return pronoun == "she" || pronoun == "her" || pronoun == "hers" ? Gender::She : Gender::Unknown;
}

}  // namespace dateline
