#include "core/export/json_writer.h"

#include <array>

namespace dateline {
namespace {

constexpr bool needsEscape(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

void appendEscape(std::string& out, char c) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\t':
            out += "\\t";
            return;
        case '\r':
            out += "\\r";
            return;
        default:
            out += "\\u00";
            out += hex[static_cast<unsigned char>(c) >> 4];
            out += hex[static_cast<unsigned char>(c) & 15];
    }
}

/// U+0085, U+2028 and U+2029 are line ends to readers of lines (and to JavaScript), so they may not stand in a line of
/// JSON Lines. Gives the escape, or nothing.
std::string_view lineEnd(std::string_view rest) {
    if (rest.starts_with("\xC2\x85")) return "\\u0085";
    if (rest.starts_with("\xE2\x80\xA8")) return "\\u2028";
    if (rest.starts_with("\xE2\x80\xA9")) return "\\u2029";
    return {};
}

constexpr bool mayStartLineEnd(char c) { return c == '\xC2' || c == '\xE2'; }

/// Bytes that are not copied as they are, or may not be.
constexpr std::array<bool, 256> special = [] {
    std::array<bool, 256> table{};
    for (int c = -128; c < 128; ++c) {
        const auto byte = static_cast<char>(c);
        table[static_cast<unsigned char>(byte)] = needsEscape(byte) || mayStartLineEnd(byte);
    }
    return table;
}();

}  // namespace

void appendJsonString(std::string& out, std::string_view text) {
    out += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!special[static_cast<unsigned char>(text[i])]) continue;
        if (needsEscape(text[i])) {
            out.append(text, plain, i - plain);
            appendEscape(out, text[i]);
            plain = i + 1;
        } else {
            const std::string_view escape = lineEnd(text.substr(i));
            if (escape.empty()) continue;
            out.append(text, plain, i - plain).append(escape);
            i += text[i] == '\xC2' ? 1 : 2;
            plain = i + 1;
        }
    }
    out.append(text, plain);
    out += '"';
}

void JsonWriter::separate() {
    if (comma_) out_ += ',';
    comma_ = true;
}

JsonWriter& JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    out_ += bracket;
    comma_ = true;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    appendJsonString(out_, text);
    return *this;
}

JsonWriter& JsonWriter::value(long long number) {
    separate();
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out_.append(digits, end);
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    separate();
    out_ += json;
    return *this;
}

}  // namespace dateline
