#include "core/extract/grammar_en.h"

namespace dateline {

namespace {

Grammar englishGrammar() {
    Grammar all;
    for (const auto rules : {english::dateRules(), english::quarterRules(), english::relativeRules(),
                             english::setRules(), english::clockRules(), english::durationRules()})
        all.insert(all.end(), rules.begin(), rules.end());
    return all;
}

}  // namespace

const Grammar* grammarOf(std::string_view language) {
    static const Grammar english = englishGrammar();
    if (language.empty() || language.substr(0, 2) == "en") return &english;
    return nullptr;
}

const RuleIndex* ruleIndexOf(std::string_view language) {
    static const RuleIndex english(*grammarOf("en"));
    if (language.empty() || language.substr(0, 2) == "en") return &english;
    return nullptr;
}

}  // namespace dateline
