#include "core/events/name_index.h"

#include "core/syntax/feature.h"

#include <algorithm>

namespace dateline {
namespace {

using std::string_view;

constexpr string_view ends = " ,:;()'\xE2";  ///< the last begins a curly apostrophe and a dash

/// The first word, and what is left behind it.
string_view takeWord(string_view& text) {
    const std::size_t begin = std::min(text.find_first_not_of(ends), text.size());
    const std::size_t end = std::min(text.find_first_of(ends, begin), text.size());
    const string_view word = text.substr(begin, end - begin);
    text.remove_prefix(end);
    return word;
}

std::uint32_t keyOf(string_view word) { return hashed(takeWord(word)); }

std::uint32_t keyOfTwo(string_view first, string_view second) {
    return hashed(first) ^ (hashed(second) * 31);  // of two words, that "Anna" finds not all of the Annas
}

/// Of a headline's first word, or of its first two.
std::uint32_t keyOfHeadline(string_view headline) {
    const string_view first = takeWord(headline), second = takeWord(headline);
    return second.empty() ? hashed(first) : keyOfTwo(first, second);
}

}  // namespace

NameIndex::NameIndex(const Cast& cast) {
    for (std::size_t i = 0; i < cast.entities.size(); ++i) {
        const auto entity = static_cast<int>(i);
        const string_view name = cast.entities[i].name;
        headlines_.push_back({keyOfHeadline(cast.entities[i].headline), entity});
        lasts_.push_back({keyOf(name.substr(name.rfind(' ') + 1)), entity});  // npos + 1 is 0
        string_view rest = name;
        for (string_view word = takeWord(rest); !word.empty(); word = takeWord(rest))
            words_.push_back({hashed(word), entity});
    }
    for (std::size_t i = 0; i < cast.mentions.size(); ++i)
        mentions_.push_back({static_cast<std::uint32_t>(cast.mentions[i].entity), static_cast<int>(i)});
    for (Entries* entries : {&headlines_, &lasts_, &words_, &mentions_}) std::sort(entries->begin(), entries->end());
}

std::vector<int> NameIndex::found(const Entries& entries, std::uint32_t key) {
    std::vector<int> all;
    for (auto at = std::lower_bound(entries.begin(), entries.end(), Entry{key, 0});
         at != entries.end() && at->key == key; ++at)
        all.push_back(at->found);
    return all;
}

std::vector<int> NameIndex::calledBy(string_view headline) const { return found(headlines_, keyOfHeadline(headline)); }
std::vector<int> NameIndex::endingWith(string_view word) const { return found(lasts_, keyOf(word)); }
std::vector<int> NameIndex::with(string_view word) const { return found(words_, keyOf(word)); }
std::vector<int> NameIndex::mentionsOf(int entity) const {
    return found(mentions_, static_cast<std::uint32_t>(entity));
}

std::vector<int> NameIndex::calledIn(string_view text) const {
    std::vector<int> all;
    const auto add = [&](std::uint32_t key) {
        const std::vector<int> some = found(headlines_, key);
        all.insert(all.end(), some.begin(), some.end());
    };
    for (string_view word = takeWord(text), next; !word.empty(); word = next) {
        next = takeWord(text);
        add(hashed(word));
        if (!next.empty()) add(keyOfTwo(word, next));
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace dateline
