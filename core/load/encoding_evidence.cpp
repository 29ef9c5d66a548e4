#include "core/load/encoding_evidence.h"

#include "core/base/utf8.h"
#include "core/load/language.h"

#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>

#include <algorithm>
#include <memory>

namespace dateline {
namespace {

constexpr std::size_t sampleBytes = 1 << 15;

bool isThaiConsonant(unsigned char c) { return c >= 0xA1 && c <= 0xCE; }
/// Vowels above and below, and tone marks: they stand on a consonant, one on another.
bool isThaiMark(unsigned char c) { return c == 0xD1 || (c >= 0xD4 && c <= 0xDA) || (c >= 0xE7 && c <= 0xED); }
/// Vowels that are written before the consonant after which they are spoken.
bool isThaiLeadingVowel(unsigned char c) { return c >= 0xE0 && c <= 0xE4; }
bool isThaiByte(unsigned char c) {
    return (c >= 0xA1 && c <= 0xDA) || (c >= 0xDF && c <= 0xFB) || c == 0x85 || (c >= 0x91 && c <= 0x97) || c == 0xA0;
}

using Alphabet = std::unique_ptr<USet, decltype(&uset_close)>;

/// The letters that a language is written with; with those of names from elsewhere where it is asked to.
Alphabet alphabetOf(const std::string& language, ULocaleDataExemplarSetType which) {
    UErrorCode status = U_ZERO_ERROR;
    Alphabet letters(nullptr, &uset_close);
    ULocaleData* data = ulocdata_open(language.c_str(), &status);
    if (U_FAILURE(status)) return letters;
    letters.reset(ulocdata_getExemplarSet(data, nullptr, USET_CASE_INSENSITIVE, which, &status));
    ulocdata_close(data);
    if (U_FAILURE(status)) letters.reset();
    return letters;
}

constexpr std::u32string_view opening = U"“‘«„‚‹¿¡";
constexpr std::u32string_view closing = U"”»›…";
constexpr std::u32string_view anywhere = U"’–—€£°§©®\u00A0";

bool isLetter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }
bool isUpper(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }

/// One character among its neighbours; 1 where it suits, 1/2 where it may.
class Judge {
public:
    explicit Judge(const std::string& language)
        : own_(alphabetOf(language, ULOCDATA_ES_STANDARD)), borrowed_(alphabetOf(language, ULOCDATA_ES_AUXILIARY)) {}
    bool able() const { return own_ != nullptr; }

    double suits(char32_t before, char32_t c, char32_t after) const {
        if (anywhere.find(c) != anywhere.npos) return 1;
        const bool letterBefore = isLetter(before), letterAfter = isLetter(after);
        if (opening.find(c) != opening.npos) return !letterBefore && after > U' ' ? 1 : 0;
        if (closing.find(c) != closing.npos) return before > U' ' && !letterAfter ? 1 : 0;
        if (!isLetter(c)) return 0;
        // Capitals stand at the beginning of a word, or among capitals.
        const bool amongSmall = letterBefore && !isUpper(before);
        const bool beforeCapital = !letterBefore && letterAfter && isUpper(after);
        if (isUpper(c) && (amongSmall || beforeCapital || (!letterBefore && !letterAfter))) return 0.25;
        const auto code = static_cast<UChar32>(u_tolower(static_cast<UChar32>(c)));
        if (uset_contains(own_.get(), code)) return 1;
        return borrowed_ && uset_contains(borrowed_.get(), code) ? 0.5 : 0;
    }

private:
    Alphabet own_;
    Alphabet borrowed_;
};

}  // namespace

bool isThai(std::string_view bytes) {
    std::size_t thai = 0, marks = 0, misplaced = 0;
    unsigned char before = 0;
    for (const char each : bytes.substr(0, sampleBytes)) {
        const auto c = static_cast<unsigned char>(each);
        if (c >= 0x80) {
            if (!isThaiByte(c)) return false;
            ++thai;
        }
        if (isThaiMark(c)) {
            ++marks;
            if (!isThaiConsonant(before) && !isThaiMark(before)) ++misplaced;
        }
        if (isThaiLeadingVowel(before) && !isThaiConsonant(c)) ++misplaced;
        before = c;
    }
    return thai >= 20 && marks * 20 >= thai && misplaced * 50 <= thai;
}

double suitsItsLanguage(std::string_view text) {
    constexpr std::size_t least = 3;  // characters to judge by
    const Judge judge(languageOf(text));
    if (!judge.able()) return -1;
    const std::string_view sample = text.substr(0, sampleBytes);
    std::size_t count = 0;
    double sum = 0;
    char32_t before = U' ';
    for (std::size_t at = 0; at < sample.size();) {
        const CodePoint c = codePointAt(text, at);
        at += c.size;
        if (c.value >= 0x80) {
            ++count;
            sum += judge.suits(before, c.value, at < text.size() ? codePointAt(text, at).value : U' ');
        }
        before = c.value;
    }
    return count < least ? -1 : sum / static_cast<double>(count);
}

}  // namespace dateline
