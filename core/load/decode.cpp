#include "core/load/decode.h"

#include "core/base/utf8.h"

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
    const UCharsetMatch* match = ucsdet_detect(detector, &status);
    const char* found = match && U_SUCCESS(status) ? ucsdet_getName(match, &status) : nullptr;
    constexpr int32_t sureFrom = 30;
    Detected result;
    if (found) result = {browserName(found), ucsdet_getConfidence(match, &status) >= sureFrom};
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

Decoded decodeUnmarked(std::string_view bytes, std::string_view declared) {
    const std::string name = browserName(declared);
    const bool shifts = name.starts_with("iso-2022") || name == "hz-gb-2312" || name == "utf-7";
    if (!shifts && isUtf8(bytes)) return asUtf8(bytes);
    if (const std::string wide = wideWithoutMark(bytes); !wide.empty()) return convert(bytes, wide);
    Decoded utf8 = asUtf8(bytes);
    if (isDamagedUtf8(utf8)) return utf8;
    if (!name.empty() && !isUtf8Name(name) && !name.starts_with("utf-16") && !name.starts_with("utf-32")) {
        Decoded read = convert(bytes, name);
        if (!read.encoding.empty() && read.repaired * 50 <= read.text.size()) return read;
    }
    const Detected detected = detect(bytes, bytes.find('<') != bytes.npos);
    if (!detected.name.empty() && !isUtf8Name(detected.name)) {
        Decoded read = convert(bytes, detected.name);
        read.unsure = !detected.sure;
        if (!read.encoding.empty() && read.repaired <= utf8.repaired) return read;
    }
    return utf8;
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
    // What "é" and "’" look like after UTF-8 was read as windows-1252: C3 or E2 80 as characters of their own.
    static constexpr std::array<std::string_view, 4> marks = {"\xC3\x83\xC2", "\xC3\x83\xC6\x92",
                                                              "\xC3\xA2\xE2\x82\xAC", "\xC3\xA2\xC2\x80"};
    std::size_t marked = 0;
    for (const std::string_view mark : marks)
        for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + mark.size())) ++marked;
    if (marked < 3) return false;
    UErrorCode status = U_ZERO_ERROR;
    UConverter* latin = ucnv_open("windows-1252", &status);
    if (U_FAILURE(status)) return false;
    ucnv_setFromUCallBack(latin, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
    std::string bytes(text.size() + 16, '\0');
    const int32_t size = ucnv_fromUChars(latin, bytes.data(), static_cast<int32_t>(bytes.size()), wide.getBuffer(),
                                         wide.length(), &status);
    ucnv_close(latin);
    if (U_FAILURE(status)) return false;
    bytes.resize(static_cast<std::size_t>(size));
    if (!isUtf8(bytes)) return false;
    text = std::move(bytes);
    return true;
}

}  // namespace dateline
