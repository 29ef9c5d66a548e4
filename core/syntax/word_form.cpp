#include "core/syntax/word_form.h"

#include "core/syntax/feature.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool isLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Longer words are told apart by their first bytes and their ends.
constexpr std::size_t longestWord = 64;

/// The word with digits as '0' and curly apostrophes straight.
struct Normalized {
    explicit Normalized(std::string_view word) {
        for (std::size_t i = 0; i < word.size() && size < longestWord; ++i) {
            const bool curly = word[i] == '\xE2' && word.size() > 3 && word.substr(i).starts_with("\xE2\x80\x99");
            char c = curly ? '\'' : word[i];
            if (curly) i += 2;
            if (isDigit(c)) c = '0';
            bytes[size++] = c;
        }
    }
    std::string_view view() const { return {bytes.data(), size}; }
    std::array<char, longestWord> bytes{};
    std::size_t size = 0;
};

/// Lower case for ASCII and for the capitals of Latin-1; names in other scripts keep theirs.
void makeLower(Normalized& word) {
    for (std::size_t i = 0; i < word.size; ++i) {
        char& c = word.bytes[i];
        if (isUpper(c)) c = static_cast<char>(c + 32);
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 || i == 0 || word.bytes[i - 1] != '\xC3') continue;
        if (byte <= 0x9E && byte != 0x97) c = static_cast<char>(byte + 0x20);
    }
}

std::uint32_t shapeOf(std::string_view word) {
    std::uint32_t hash = hashStart;
    char last = 0;
    for (const char c : word) {
        const char kind = isUpper(c)                              ? 'X'
                          : isLower(c)                            ? 'x'
                          : isDigit(c)                            ? '0'
                          : static_cast<unsigned char>(c) >= 0x80 ? 'u'
                                                                  : c;
        if (kind != last) hash = hashed(hash, kind);
        last = kind;
    }
    return hashed(hash, word.size() == 1 ? '1' : '2');
}

}  // namespace

WordForm wordForm(std::string_view word) {
    WordForm form;
    Normalized normal(word);
    form.form = hashed(normal.view());
    form.shape = shapeOf(normal.view());
    makeLower(normal);
    form.lower = hashed(normal.view());
    std::uint32_t hash = hashStart;
    for (std::size_t i = 0; i < form.prefix.size() && i < normal.size; ++i)
        form.prefix[i] = hash = hashed(hash, normal.bytes[i]);
    hash = hashStart;
    for (std::size_t i = 0; i < form.suffix.size() && i < normal.size; ++i)
        form.suffix[i] = hash = hashed(hash, normal.bytes[normal.size - 1 - i]);
    return form;
}

Casing casing(std::string_view text, std::span<const Word> words) {
    // Longer words alone: a headline leaves its "of" and "in" small.
    std::uint32_t longer = 0, capital = 0, capitals = 0;
    for (const Word& word : words) {
        const std::string_view form = word.span.in(text);
        if (form.size() < 4 || !(isUpper(form[0]) || isLower(form[0]))) continue;
        ++longer;
        capital += isUpper(form[0]);
        capitals += isUpper(form[1]) && isUpper(form[form.size() - 1]);
    }
    if (longer < 3) return Casing::Sentence;
    if (capitals * 10 >= longer * 7) return Casing::Capitals;
    if (capital * 10 >= longer * 8) return Casing::Title;
    return capital == 0 && isLower(words[0].span.in(text)[0]) ? Casing::Small : Casing::Sentence;
}

}  // namespace dateline
