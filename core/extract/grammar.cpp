#include "core/extract/grammar_de.h"
#include "core/extract/grammar_en.h"
#include "core/extract/produce.h"

namespace dateline {

namespace {

Grammar englishGrammar() {
    Grammar all;
    for (const auto rules : {english::dateRules(), english::quarterRules(), english::relativeRules(),
                             english::setRules(), english::clockRules(), english::durationRules()})
        all.insert(all.end(), rules.begin(), rules.end());
    return all;
}

Grammar germanGrammar() {
    const std::span<const Rule> rules = german::rules();
    return {rules.begin(), rules.end()};
}

bool isGerman(std::string_view language) { return language.substr(0, 2) == "de"; }

bool certainDate(const Match& match, Meaning& meaning) {
    const TimeToken* token = match.find(WordClass::NumericDate);
    return token->groups != DayOrMonthFirst && produce::numericDate(match, meaning);
}

/// For languages that Dateline does not know: dates in digits that can be read one way only.
Grammar numbersGrammar() {
    return {{"numeric date",
             {one(WordClass::NumericDate), maybe(WordClass::Clock), maybe(WordClass::Zone)},
             certainDate,
             "2020-11-30",
             "2020-11-30",
             "2020-11-30"}};
}

}  // namespace

const Grammar& grammarOf(std::string_view language) {
    static const Grammar english = englishGrammar();
    static const Grammar german = germanGrammar();
    static const Grammar numbers = numbersGrammar();
    if (language.empty() || language.substr(0, 2) == "en") return english;
    return isGerman(language) ? german : numbers;
}

const RuleIndex& ruleIndexOf(std::string_view language) {
    static const RuleIndex english(grammarOf("en"));
    static const RuleIndex german(grammarOf("de"));
    static const RuleIndex numbers(grammarOf("zxx"));
    if (language.empty() || language.substr(0, 2) == "en") return english;
    return isGerman(language) ? german : numbers;
}

}  // namespace dateline
