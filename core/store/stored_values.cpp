#include "core/store/stored_values.h"

#include "core/store/schema.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace dateline {
namespace {

/// Takes one word off the front of a text of words parted by single spaces.
std::string_view takeWord(std::string_view& text) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

template <class T>
bool takeNumber(std::string_view& text, T& number) {
    const std::string_view word = takeWord(text);
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size()) return false;
    if (value < static_cast<int>(std::numeric_limits<T>::min()) ||
        value > static_cast<int>(std::numeric_limits<T>::max()))
        return false;
    number = static_cast<T>(value);
    return true;
}

template <class T>
bool takeOptional(std::string_view& text, std::optional<T>& number) {
    if (text.starts_with('-') && (text.size() == 1 || text[1] == ' ')) {
        takeWord(text);
        number.reset();
        return true;
    }
    T value{};
    if (!takeNumber(text, value)) return false;
    number = value;
    return true;
}

template <class E>
bool takeEnum(std::string_view& text, E& value, E last) {
    std::uint8_t number = 0;
    if (!takeNumber(text, number) || number > static_cast<std::uint8_t>(last)) return false;
    value = static_cast<E>(number);
    return true;
}

bool takeFlag(std::string_view& text, bool& flag) {
    std::uint8_t number = 0;
    if (!takeNumber(text, number) || number > 1) return false;
    flag = number == 1;
    return true;
}

bool takeDate(std::string_view& text, PartialDate& date) {
    return takeOptional(text, date.year) && takeEnum(text, date.grain, Grain::Second) &&
           takeEnum(text, date.season, Season::Winter) && takeEnum(text, date.part, DayPart::DayTime) &&
           takeNumber(text, date.half) && takeNumber(text, date.quarter) && takeFlag(text, date.fiscal) &&
           takeNumber(text, date.month) && takeNumber(text, date.week) && takeNumber(text, date.weekday) &&
           takeNumber(text, date.day) && takeNumber(text, date.hour) && takeNumber(text, date.minute) &&
           takeNumber(text, date.second) && takeOptional(text, date.utcOffsetMinutes);
}

template <class T>
std::string optionalNumber(const std::optional<T>& number) {
    return number ? std::to_string(*number) : "-";
}

std::string storedDate(const PartialDate& d) {
    std::string out = optionalNumber(d.year);
    for (const int part : {static_cast<int>(d.grain), static_cast<int>(d.season), static_cast<int>(d.part), int{d.half},
                           int{d.quarter}, int{d.fiscal}, int{d.month}, int{d.week}, int{d.weekday}, int{d.day},
                           int{d.hour}, int{d.minute}, int{d.second}})
        out += ' ' + std::to_string(part);
    return out + ' ' + optionalNumber(d.utcOffsetMinutes);
}

}  // namespace

std::string storedWhen(const When& when) {
    std::string out = storedDate(when.date) + ' ' + std::to_string(static_cast<int>(when.modifier)) + ' ' +
                      std::to_string(int{when.lasted});
    if (when.until) out += ' ' + storedDate(*when.until);
    return out;
}

std::optional<When> whenFromStored(std::string_view text) {
    When when;
    if (!takeDate(text, when.date) || !takeEnum(text, when.modifier, Modifier::EqualOrMore) ||
        !takeFlag(text, when.lasted))
        return std::nullopt;
    if (text.empty()) return when;
    when.until.emplace();
    if (!takeDate(text, *when.until) || !text.empty()) return std::nullopt;
    return when;
}

std::string storedBlocks(const std::vector<Block>& blocks) {
    std::string out;
    for (const Block& block : blocks) {
        if (!out.empty()) out += ' ';
        out += std::to_string(block.span.begin) + '-' + std::to_string(block.span.end) +
               (block.kind == BlockKind::Heading ? 'h' : 'p');
    }
    return out;
}

std::optional<std::vector<Block>> blocksFromStored(std::string_view text, std::size_t size) {
    std::vector<Block> blocks;
    std::uint32_t before = 0;
    while (!text.empty()) {
        const std::string_view word = takeWord(text);
        Block block;
        const char* const last = word.data() + word.size();
        const auto begin = std::from_chars(word.data(), last, block.span.begin);
        if (begin.ec != std::errc() || begin.ptr == last || *begin.ptr != '-') return std::nullopt;
        const auto end = std::from_chars(begin.ptr + 1, last, block.span.end);
        if (end.ec != std::errc() || end.ptr + 1 != last || (*end.ptr != 'h' && *end.ptr != 'p')) return std::nullopt;
        block.kind = *end.ptr == 'h' ? BlockKind::Heading : BlockKind::Paragraph;
        if (block.span.begin < before || block.span.end < block.span.begin || block.span.end > size)
            return std::nullopt;
        before = block.span.end;
        blocks.push_back(block);
    }
    return blocks;
}

namespace {

/// What the third schema added.
std::string storedDates(const Article& article) {
    std::string out = article.image;
    for (const DateCandidate& c : article.dates) {
        out += '\n';
        for (const std::int64_t part :
             {std::int64_t{c.day.time_since_epoch().count()}, std::int64_t{c.trust}, std::int64_t(c.origin),
              std::int64_t{c.changed}, std::int64_t{c.minute.value_or(-1)}, std::int64_t{c.utcOffset.value_or(-1)}})
            out += std::to_string(part) + ' ';
        out += c.evidence + '\n' + c.doubt;
    }
    return out;
}

}  // namespace

std::int64_t checksum(const Article& article, int schema) {
    const std::string published = article.published
                                      ? std::to_string(article.published->day.time_since_epoch().count()) +
                                            article.published->evidence + (article.published->inferred ? "i" : "")
                                      : std::string();
    const std::string blocks = storedBlocks(article.blocks);
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    const auto take = [&hash](unsigned char byte) { hash = (hash ^ byte) * 0x100000001B3ULL; };
    for (const std::string* text :
         {&article.path, &article.format, &article.title, &article.text, &blocks, &published, &article.publisher,
          &article.author, &article.language, &article.url, &article.sha256}) {
        for (const char c : *text) take(static_cast<unsigned char>(c));
        take(0xFF);  // no byte of UTF-8: where one ends and the next begins counts, too
    }
    if (schema >= candidateSchema)
        for (const char c : storedDates(article)) take(static_cast<unsigned char>(c));
    return static_cast<std::int64_t>(hash);
}

}  // namespace dateline
