#include "core/syntax/training/lemma_table.h"

#include "core/syntax/lemma.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <vector>

namespace dateline::training {
namespace {

constexpr const char* notice =
    "# What the spelling rules of core/syntax/lemma.cpp get wrong: form, part of speech (v verb, n noun, a adjective,\n"
    "# r adverb, x auxiliary, o other), lemma. Made by `dateline-train --lemmas` from WordNet 3.0; its notice stands "
    "in\n"
    "# lemmas.LICENSE. Sorted by bytes.\n";

using Table = std::map<std::pair<std::string, char>, std::string>;

bool isPlain(const std::string& word) {
    return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

constexpr bool isVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// The words of an index file that are one plain word.
std::set<std::string> indexWords(const std::string& path) {
    std::ifstream file(path);
    std::set<std::string> words;
    for (std::string line; std::getline(file, line);) {
        const std::string word = line.substr(0, line.find(' '));
        if (isPlain(word)) words.insert(word);
    }
    return words;
}

/// WordNet's exception list: form and first lemma.
std::map<std::string, std::string> exceptions(const std::string& path) {
    std::ifstream file(path);
    std::map<std::string, std::string> forms;
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        std::string form, lemma;
        fields >> form >> lemma;
        if (isPlain(form) && isPlain(lemma)) forms.emplace(form, lemma);
    }
    return forms;
}

bool takesEs(const std::string& word) {
    for (const char* ending : {"s", "x", "z", "ch", "sh"})
        if (word.ends_with(ending)) return true;
    return false;
}

std::string withS(const std::string& word) {
    const char before = word[word.size() - 2];
    if (word.back() == 'y' && !isVowel(before)) return word.substr(0, word.size() - 1) + "ies";
    return word + (takesEs(word) ? "es" : "s");
}

/// The past and the participle, without doubling: doubled forms are among WordNet's exceptions.
std::vector<std::string> verbForms(const std::string& verb) {
    const std::string_view stem(verb.data(), verb.size() - 1);
    if (verb.ends_with("ee")) return {withS(verb), verb + "d", verb + "ing"};
    if (verb.ends_with("ie")) return {withS(verb), verb + "d"};
    if (verb.back() == 'e') return {withS(verb), verb + "d", std::string(stem) + "ing"};
    if (verb.back() == 'y' && !isVowel(verb[verb.size() - 2]))
        return {withS(verb), std::string(stem) + "ied", verb + "ing"};
    return {withS(verb), verb + "ed", verb + "ing"};
}

/// Where two verbs share a form ("planing", "planning" apart, but "hoped"), the first and commoner one keeps it.
void addVerbs(Table& table, const std::string& folder) {
    const std::set<std::string> verbs = indexWords(folder + "/index.verb");
    for (const auto& [form, lemma] : exceptions(folder + "/verb.exc"))
        if (regularLemma(form, Upos::Verb) != lemma) table[{form, 'v'}] = lemma;
    for (const std::string& verb : verbs) {
        if (regularLemma(verb, Upos::Verb) != verb) table.emplace(std::pair{verb, 'v'}, verb);
        for (const std::string& form : verbForms(verb)) {
            const std::string regular = regularLemma(form, Upos::Verb);
            if (regular != verb && !verbs.contains(regular) && !verbs.contains(form))
                table.emplace(std::pair{form, 'v'}, verb);
        }
    }
}

void addNouns(Table& table, const std::string& folder) {
    const std::set<std::string> nouns = indexWords(folder + "/index.noun");
    for (const auto& [form, lemma] : exceptions(folder + "/noun.exc"))
        if (regularLemma(form, Upos::Noun) != lemma) table[{form, 'n'}] = lemma;
    for (const std::string& noun : nouns) {
        const std::string regular = regularLemma(noun, Upos::Noun);
        const bool ownWord = !nouns.contains(regular) || regular.size() <= 2 || noun.ends_with("ics");
        if (regular != noun && ownWord) table.emplace(std::pair{noun, 'n'}, noun);
        const std::string plural = withS(noun);
        const std::string back = regularLemma(plural, Upos::Noun);
        if (back != noun && !nouns.contains(back)) table.emplace(std::pair{plural, 'n'}, noun);
    }
}

void addComparatives(Table& table, const std::string& folder) {
    for (const auto& [form, lemma] : exceptions(folder + "/adj.exc")) table.emplace(std::pair{form, 'a'}, lemma);
    for (const char* plain :
         {"broad", "cheap", "clear",  "close",  "deep", "fast",  "few",   "fresh", "great", "hard",  "harsh",
          "high",  "large", "late",   "light",  "long", "loose", "loud",  "low",   "near",  "new",   "nice",
          "old",   "poor",  "quick",  "rare",   "rich", "safe",  "sharp", "short", "small", "smart", "soft",
          "soon",  "steep", "strict", "strong", "tall", "tough", "warm",  "weak",  "wide",  "wild",  "young"}) {
        const std::string word = plain;
        const std::string stem = word.back() == 'e' ? word.substr(0, word.size() - 1) : word;
        for (const char* ending : {"er", "est"})
            for (const char pos : {'a', 'r'}) table.emplace(std::pair{stem + ending, pos}, word);
    }
    for (const auto& [form, lemma] :
         std::map<std::string, std::string>{{"better", "good"}, {"best", "good"}, {"worse", "bad"}, {"worst", "bad"}})
        table[{form, 'a'}] = lemma;
    for (const auto& [form, lemma] : std::map<std::string, std::string>{{"better", "well"},
                                                                        {"best", "well"},
                                                                        {"worse", "badly"},
                                                                        {"earlier", "early"},
                                                                        {"further", "far"},
                                                                        {"n't", "not"},
                                                                        {"not", "not"}})
        table[{form, 'r'}] = lemma;
}

void addClosedWords(Table& table) {
    const std::map<std::string, std::string> auxiliaries = {
        {"am", "be"},       {"is", "be"},    {"are", "be"},     {"was", "be"},   {"were", "be"},  {"been", "be"},
        {"being", "be"},    {"'m", "be"},    {"'s", "be"},      {"'re", "be"},   {"has", "have"}, {"had", "have"},
        {"having", "have"}, {"'ve", "have"}, {"goes", "go"},    {"does", "do"},  {"did", "do"},   {"done", "do"},
        {"doing", "do"},    {"ca", "can"},   {"wo", "will"},    {"'ll", "will"}, {"'d", "would"}, {"getting", "get"},
        {"got", "get"},     {"gets", "get"}, {"gotten", "get"}, {"ai", "be"},    {"sha", "shall"}};
    for (const auto& [form, lemma] : auxiliaries)
        for (const char pos : {'x', 'v'}) table[{form, pos}] = lemma;
    for (const char* modal :
         {"can", "could", "may", "might", "must", "shall", "should", "used", "will", "would", "ought"})
        table[{modal, 'x'}] = modal;
    table[{"ca", 'v'}] = "can";
    table[{"women", 'n'}] = "woman";
    for (const auto& [form, lemma] : std::map<std::string, std::string>{{"n't", "not"},
                                                                        {"an", "a"},
                                                                        {"me", "i"},
                                                                        {"him", "he"},
                                                                        {"her", "she"},
                                                                        {"us", "we"},
                                                                        {"them", "they"},
                                                                        {"these", "this"},
                                                                        {"those", "that"}})
        table[{form, 'o'}] = lemma;
}

/// Whether WordNet writes a noun with a capital, without, or both ("Turkey", "turkey").
struct Writing {
    bool capital = false, small = false;
};

std::map<std::string, Writing> nounWriting(const std::string& folder) {
    std::ifstream file(folder + "/data.noun");
    std::map<std::string, Writing> nouns;
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        std::string offset, file_, type, word, sense;
        unsigned count = 0;
        fields >> offset >> file_ >> type >> std::hex >> count;
        if (type != "n") continue;
        for (unsigned i = 0; i < count && fields >> word >> sense; ++i) {
            const bool capital = word[0] >= 'A' && word[0] <= 'Z';
            for (char& c : word)
                if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
            // The parts of a name are names too: "North Korea", "Roger Williams".
            std::istringstream parts(word);
            for (std::string part; std::getline(parts, part, '_');) {
                if (!isPlain(part) || (word != part && (!capital || part.size() < 4))) continue;
                (capital ? nouns[part].capital : nouns[part].small) = true;
            }
        }
    }
    return nouns;
}

}  // namespace

WordNetForms wordNetForms(const std::string& folder) {
    WordNetForms forms;
    for (const auto& [noun, writing] : nounWriting(folder)) {
        if (writing.capital) forms[noun].insert('P');
        if (!writing.small) continue;
        forms[noun].insert('N');
        forms[withS(noun)].insert('S');
    }
    for (const std::string& verb : indexWords(folder + "/index.verb")) {
        forms[verb].insert('V');
        for (const std::string& form : verbForms(verb))
            forms[form].insert(form.back() == 's' ? 'Z' : form.back() == 'd' ? 'D' : 'G');
    }
    for (const std::string& word : indexWords(folder + "/index.adj")) forms[word].insert('A');
    for (const std::string& word : indexWords(folder + "/index.adv")) forms[word].insert('R');
    for (const auto& [form, lemma] : exceptions(folder + "/noun.exc")) forms[form].insert('S');
    for (const auto& [form, lemma] : exceptions(folder + "/verb.exc"))
        forms[form].insert(form.ends_with("ing") ? 'G' : 'D');
    for (const auto& [form, lemma] : exceptions(folder + "/adj.exc")) forms[form].insert('C');
    return forms;
}

std::string lemmaTable(const std::string& folder) {
    if (indexWords(folder + "/index.verb").empty()) return {};
    Table table;
    addVerbs(table, folder);
    addNouns(table, folder);
    addComparatives(table, folder);
    addClosedWords(table);
    std::string text = notice;
    for (const auto& [key, lemma] : table) text += key.first + '\t' + key.second + '\t' + lemma + '\n';
    return text;
}

}  // namespace dateline::training
