#include "core/events/inflection.h"

namespace dateline {
namespace {

bool endsWith(std::string_view word, std::string_view end) {
    return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}
bool isVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

}  // namespace

std::string thirdPerson(std::string_view lemma) {
    if (lemma == "be") return "is";
    if (lemma == "have") return "has";
    std::string verb(lemma);
    if (endsWith(lemma, "y") && lemma.size() > 1 && !isVowel(lemma[lemma.size() - 2])) {
        verb.back() = 'i';
        return verb + "es";
    }
    const bool hisses = endsWith(lemma, "s") || endsWith(lemma, "x") || endsWith(lemma, "z") || endsWith(lemma, "ch") ||
                        endsWith(lemma, "sh") || endsWith(lemma, "o");
    return verb + (hisses ? "es" : "s");
}

std::string withCapital(std::string_view text) {
    std::string capital(text);
    if (capital.size() > 1 && capital[1] >= 'A' && capital[1] <= 'Z') return capital;  // "iPod", "eBay"
    if (!capital.empty() && capital[0] >= 'a' && capital[0] <= 'z')
        capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
    return capital;
}

}  // namespace dateline
