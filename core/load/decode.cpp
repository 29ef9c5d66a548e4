#include "core/load/decode.h"

#include "core/base/utf8.h"
#include "core/load/encoding_evidence.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace dateline {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr const char* thaiName = "windows-874";

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

/// What a label means on the web (WHATWG Encoding Standard): the older name stands for the larger set.
std::string browserName(std::string_view label) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> larger = {{
        {"iso-8859-1", "windows-1252"},
        {"iso8859-1", "windows-1252"},
        {"latin1", "windows-1252"},
        {"latin-1", "windows-1252"},
        {"us-ascii", "windows-1252"},
        {"ascii", "windows-1252"},
        {"iso-8859-9", "windows-1254"},
        {"iso-8859-11", "windows-874"},
        {"tis-620", "windows-874"},
        {"gb2312", "gb18030"},
        {"gbk", "gb18030"},
        {"shift_jis", "windows-31j"},
        {"shift-jis", "windows-31j"},
        {"euc-kr", "windows-949"},
        {"ks_c_5601-1987", "windows-949"},
    }};
    std::string name = lower(label);
    for (const auto& [from, to] : larger)
        if (name == from) return std::string(to);
    return name;
}

bool isUtf8Name(std::string_view name) { return name == "utf-8" || name == "utf8"; }

std::size_t countReplacements(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find(replacement); at != text.npos; at = text.find(replacement, at + 3)) ++count;
    return count;
}

/// Empty name of the result: there is no such encoding.
Decoded convert(std::string_view bytes, const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name.c_str(), &status);
    if (U_FAILURE(status)) return {};
    const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter, status);
    ucnv_close(converter);
    if (U_FAILURE(status)) return {};
    Decoded result;
    wide.toUTF8String(result.text);
    result.encoding = name;
    result.repaired = countReplacements(result.text);
    return result;
}

Decoded asUtf8(std::string_view bytes) {
    Decoded result;
    result.text = repairedUtf8(bytes);
    result.encoding = "UTF-8";
    if (!isUtf8(bytes)) result.repaired = countReplacements(result.text) - countReplacements(bytes);
    return result;
}

struct Detected {
    std::string name;
    bool sure = false;
};

Detected detect(std::string_view bytes, bool markup) {
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector* detector = ucsdet_open(&status);
    if (U_FAILURE(status)) return {};
    ucsdet_enableInputFilter(detector, markup);
    const std::string_view sample = bytes.substr(0, 1 << 16);
    ucsdet_setText(detector, sample.data(), static_cast<int32_t>(sample.size()), &status);
    int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector, &count, &status);
    constexpr int32_t sureFrom = 30;
    Detected result;
    for (int32_t i = 0; U_SUCCESS(status) && i < count && result.name.empty(); ++i) {
        const char* found = ucsdet_getName(matches[i], &status);
        // Where no byte is zero, text in wide characters is a guess and a bad one.
        if (!found || std::string_view(found).starts_with("UTF-16") || std::string_view(found).starts_with("UTF-32"))
            continue;
        result = {browserName(found), ucsdet_getConfidence(matches[i], &status) >= sureFrom};
    }
    ucsdet_close(detector);
    return result;
}

/// UTF-16 without a mark: text of any language has NUL bytes on one side only (its spaces and line ends at least).
std::string utf16WithoutMark(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 4096);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i)
        if (sample[i] == 0) ++zeros[i % 2];
    if (zeros[0] == 0 && zeros[1] * 20 > sample.size()) return "utf-16le";
    if (zeros[1] == 0 && zeros[0] * 20 > sample.size()) return "utf-16be";
    return {};
}

/// UTF-32 without a mark: no character is beyond 0x10FFFF, so that of each four bytes one is zero and one nearly
/// always.
std::string utf32WithoutMark(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 4096);
    if (bytes.size() % 4 != 0 || bytes.size() < 8) return {};
    std::array<std::size_t, 4> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i)
        if (sample[i] == 0) ++zeros[i % 4];
    const std::size_t count = sample.size() / 4;
    if (zeros[3] == count && zeros[2] * 10 > count * 9 && zeros[0] == 0) return "utf-32le";
    if (zeros[0] == count && zeros[1] * 10 > count * 9 && zeros[3] == 0) return "utf-32be";
    return {};
}

/// UTF-32 or UTF-16 without a mark, or nothing.
std::string wideWithoutMark(std::string_view bytes) {
    const std::string wide = utf32WithoutMark(bytes);
    return wide.empty() ? utf16WithoutMark(bytes) : wide;
}

std::pair<std::string, std::size_t> byteOrderMark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return {"utf-8", 3};
    if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return {"utf-32le", 4};
    if (bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return {"utf-32be", 4};
    if (bytes.starts_with("\xFF\xFE")) return {"utf-16le", 2};
    if (bytes.starts_with("\xFE\xFF")) return {"utf-16be", 2};
    return {};
}

/// UTF-8 with a few broken places, rather than another encoding: in none do its sequences come about by chance as
/// often as one in six characters beyond ASCII.
bool isDamagedUtf8(const Decoded& repaired) {
    std::size_t sequences = 0;
    for (const char c : repaired.text)
        if (static_cast<unsigned char>(c) >= 0xC0) ++sequences;
    const std::size_t good = sequences - repaired.repaired;
    return good * 2 >= repaired.repaired;
}

/// Encodings of two bytes a character: what is none of theirs hardly ever decodes without an error.
bool isMultiByte(std::string_view name) {
    static constexpr std::array<std::string_view, 6> names = {"windows-31j", "windows-949", "gb18030",
                                                              "big5",        "euc-",        "iso-2022"};
    return std::any_of(names.begin(), names.end(), [&](std::string_view n) { return name.starts_with(n); });
}

bool isMostlyAscii(std::string_view bytes) {
    const auto other =
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) < 0; });
    return static_cast<std::size_t>(other) * 3 < bytes.size();
}

/// Japanese mail of old: seven bits a byte, and escapes that change what they mean.
bool hasJapaneseEscapes(std::string_view bytes) {
    return bytes.find("\x1B$B") != bytes.npos || bytes.find("\x1B$@") != bytes.npos;
}

/// What a document says it is written in, where that may be.
Decoded asDeclared(std::string_view bytes, const std::string& name) {
    if (name.empty() || isUtf8Name(name) || name.starts_with("utf-16") || name.starts_with("utf-32")) return {};
    Decoded read = convert(bytes, name);
    return read.repaired * 50 <= read.text.size() ? read : Decoded();
}

/// ICU does not know Thai, Baltic and old Macintosh text, and takes it for Latin of another kind. What its language is
/// written with tells those apart.
Decoded betterThan(Decoded guess, std::string_view bytes) {
    if (isMultiByte(guess.encoding) && !guess.unsure) return guess;
    if (isThai(bytes)) return convert(bytes, thaiName);
    if (isMultiByte(guess.encoding) || !isMostlyAscii(bytes)) return guess;
    constexpr double bad = 0.9, good = 0.95;
    const double suits = suitsItsLanguage(guess.text);
    if (suits > bad) return guess;
    for (const char* name : {"windows-1257", "macintosh"}) {
        Decoded other = convert(bytes, name);
        if (other.repaired == 0 && suitsItsLanguage(other.text) >= good) return other;
    }
    return guess;
}

Decoded asDetected(std::string_view bytes) {
    const Detected detected = detect(bytes, bytes.find('<') != bytes.npos);
    if (isUtf8Name(detected.name)) return {};
    Decoded found = convert(bytes, detected.name.empty() ? "windows-1252" : detected.name);
    found.unsure = !detected.sure;
    return betterThan(std::move(found), bytes);
}

Decoded decodeUnmarked(std::string_view bytes, std::string_view declared) {
    const std::string name = browserName(declared);
    const bool shifts = name.starts_with("iso-2022") || name == "hz-gb-2312" || name == "utf-7";
    // Wide characters may be valid UTF-8 as well, with a NUL for every space.
    if (const std::string wide = wideWithoutMark(bytes); !wide.empty()) return convert(bytes, wide);
    if (!shifts && isUtf8(bytes)) return hasJapaneseEscapes(bytes) ? convert(bytes, "iso-2022-jp") : asUtf8(bytes);
    Decoded stated = asDeclared(bytes, name);
    if (!stated.encoding.empty() && (shifts || (isMultiByte(name) && stated.repaired == 0))) return stated;
    Decoded found;
    if (stated.encoding.empty()) found = asDetected(bytes);
    if (found.encoding == thaiName) return found;  // much of it would be valid UTF-8 by chance
    if (!found.unsure && isMultiByte(found.encoding) && found.repaired == 0 && !isMostlyAscii(bytes)) return found;
    Decoded utf8 = asUtf8(bytes);
    if (isDamagedUtf8(utf8)) return utf8;
    if (!stated.encoding.empty()) return stated;
    return !found.encoding.empty() && found.repaired <= utf8.repaired ? found : utf8;
}

/// The byte of a character in windows-1252, or in Latin-1 where that has none; -1 where neither has it.
int latinByte(char32_t character) {
    static constexpr std::array<char32_t, 32> high = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                      0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    if (character < 0x100) return static_cast<int>(character);
    const auto* found = std::find(high.begin(), high.end(), character);
    return found == high.end() ? -1 : 0x80 + static_cast<int>(found - high.begin());
}

/// Line ends become \n; what no reader can see and no text needs goes.
void tidy(std::string& text) {
    std::size_t out = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '\r') {
            if (i + 1 < text.size() && text[i + 1] == '\n') continue;
            c = '\n';
        }
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\f' || c == '\v') c = '\n';
        if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F) continue;
        text[out++] = c;
    }
    text.resize(out);
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view declared) {
    const auto [marked, skip] = byteOrderMark(bytes);
    Decoded result;
    if (marked == "utf-8")
        result = asUtf8(bytes.substr(skip));
    else if (!marked.empty())
        result = convert(bytes.substr(skip), marked);
    else
        result = decodeUnmarked(bytes, declared);
    result.mojibake = repairMojibake(result.text);
    tidy(result.text);
    return result;
}

std::string declaredCharset(std::string_view bytes) {
    const std::string head = lower(bytes.substr(0, 4096));
    for (const std::string_view key : {"charset", "encoding"}) {
        for (std::size_t at = head.find(key); at != head.npos; at = head.find(key, at + 1)) {
            std::size_t begin = head.find_first_not_of(" \t\r\n", at + key.size());
            if (begin == head.npos || head[begin] != '=') continue;
            begin = head.find_first_not_of(" \t\r\n\"'", begin + 1);
            if (begin == head.npos) break;
            const std::size_t end = head.find_first_of(" \t\r\n\"'>;/?", begin);
            if (end != head.npos && end > begin && end - begin < 40) return head.substr(begin, end - begin);
        }
        if (!head.starts_with("<?xml")) break;
    }
    return {};
}

bool looksBinary(std::string_view bytes) {
    if (!byteOrderMark(bytes).first.empty() || !wideWithoutMark(bytes).empty()) return false;
    const std::string_view sample = bytes.substr(0, 1 << 16);
    std::size_t zeros = 0, controls = 0;
    for (const char c : sample) {
        if (c == 0) ++zeros;
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1B')
            ++controls;
    }
    return zeros * 1000 > sample.size() || controls * 50 > sample.size();
}

bool repairMojibake(std::string& text) {
    std::string bytes;
    bytes.reserve(text.size());
    std::size_t pairs = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        at += c.size;
        const int byte = latinByte(c.value);
        if (byte < 0) return false;
        const bool follows = byte >= 0x80 && byte < 0xC0;
        if (follows && !bytes.empty() && static_cast<unsigned char>(bytes.back()) >= 0xC2) ++pairs;
        bytes += static_cast<char>(byte);
    }
    if (pairs < 3 || !isUtf8(bytes)) return false;
    text = std::move(bytes);
    return true;
}

}  // namespace dateline
