#include "core/syntax/training/treebank.h"

#include "core/syntax/names.h"

#include <array>
#include <cctype>
#include <charconv>
#include <fstream>
#include <functional>

namespace dateline::training {
namespace {

std::array<std::string_view, 10> columns(std::string_view line) {
    std::array<std::string_view, 10> fields;
    for (std::string_view& field : fields) {
        const std::size_t tab = line.find('\t');
        field = line.substr(0, tab);
        line = tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1);
    }
    return fields;
}

void addWord(TreeSentence& sentence, std::string_view form, Word word) {
    if (!sentence.text.empty()) sentence.text += ' ';
    word.span.begin = static_cast<std::uint32_t>(sentence.text.size());
    sentence.text += form;
    word.span.end = static_cast<std::uint32_t>(sentence.text.size());
    sentence.words.push_back(word);
}

/// The sentence with each form passed through `change`.
TreeSentence rewritten(const TreeSentence& sentence,
                       const std::function<std::string(std::string_view, const Word&)>& change) {
    TreeSentence copy;
    copy.source = sentence.source;
    for (const Word& word : sentence.words) addWord(copy, change(word.span.in(sentence.text), word), word);
    return copy;
}

std::string upper(std::string_view form) {
    std::string result(form);
    for (char& c : result) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return result;
}

std::string lower(std::string_view form) {
    std::string result(form);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

bool isSmallWord(const Word& word) {
    return word.upos == Upos::Adp || word.upos == Upos::Det || word.upos == Upos::Cconj || word.upos == Upos::Part ||
           word.upos == Upos::Sconj;
}

std::string titled(std::string_view form, const Word& word) {
    std::string result(form);
    if (word.span.begin > 0 && isSmallWord(word)) return result;
    if (!result.empty() && result[0] != '\'')
        result[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(result[0])));
    return result;
}

std::string curled(std::string_view form, const Word& word) {
    const std::string_view tag = xposName(word.xpos);
    if (form == "\"" || form == "''" || form == "``") return tag == "``" ? "“" : "”";
    if (form == "'" && tag == "``") return "‘";
    std::string result;
    for (const char c : form)
        if (c == '\'') {
            result += "’";
        } else {
            result += c;
        }
    return result;
}

std::string shortened(std::string_view form) {
    if (form == "North") return "N";
    if (form == "South") return "S";
    return std::string(form);
}

}  // namespace

std::vector<TreeSentence> readTreebank(const std::string& path) {
    std::ifstream file(path);
    std::vector<TreeSentence> sentences;
    TreeSentence sentence;
    std::string line;
    const auto finish = [&] {
        if (!sentence.words.empty()) sentences.push_back(std::move(sentence));
        sentence = {};
    };
    while (std::getline(file, line)) {
        if (line.empty()) finish();
        if (line.empty() || line[0] == '#') continue;
        const auto field = columns(line);
        if (field[0].find_first_of("-.") != std::string_view::npos) continue;
        Word word;
        word.upos = uposOf(field[3]).value_or(Upos::X);
        word.xpos = xposOf(field[4]).value_or(0);
        std::from_chars(field[6].data(), field[6].data() + field[6].size(), word.head);
        --word.head;
        word.relation = relationOf(field[7]).value_or(Relation::Dep);
        addWord(sentence, field[1], word);
    }
    finish();
    return sentences;
}

void number(std::vector<TreeSentence>& sentences) {
    for (std::size_t i = 0; i < sentences.size(); ++i) sentences[i].source = i;
}

std::uint64_t Random::next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15U;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9U;
    z = (z ^ z >> 27) * 0x94D049BB133111EBU;
    return z ^ z >> 31;
}

TreeSentence recased(const TreeSentence& sentence, Random& random) {
    const std::size_t way = random.below(10);
    const bool curly = random.below(2) == 0;
    return rewritten(sentence, [&](std::string_view form, const Word& word) {
        std::string result = shortened(form);
        if (way < 4) result = titled(result, word);
        if (way >= 4 && way < 7) result = upper(result);
        if (way == 7) result = lower(result);
        return curly ? curled(result, word) : result;
    });
}

std::vector<TreeSentence> withRecasedCopies(const std::vector<TreeSentence>& sentences, Random& random) {
    std::vector<TreeSentence> all = sentences;
    for (const TreeSentence& sentence : sentences)
        if (random.below(7) == 0) all.push_back(recased(sentence, random));
    return all;
}

}  // namespace dateline::training
