#include "core/extract/period_talk.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace dateline {

namespace {

using std::string_view;

// Both in order, for binary search.
constexpr std::array<string_view, 46> games{
    "assists",  "baseline",    "baskets",  "bench",    "coach",     "court",      "defender",   "defense",
    "dribble",  "fouls",       "freekick", "fumble",   "game",      "goal",       "goalkeeper", "goals",
    "halftime", "innings",     "kick",     "kicked",   "league",    "linebacker", "match",      "midfielder",
    "offense",  "opener",      "overtime", "penalty",  "pitch",     "playoff",    "playoffs",   "points",
    "puck",     "quarterback", "rebounds", "roster",   "scored",    "scoring",    "season",     "sideline",
    "squad",    "striker",     "tackle",   "teammate", "touchdown", "touchdowns"};
constexpr std::array<string_view, 34> business{
    "analyst",  "analysts", "billion",   "business",  "businesses", "company", "corporate", "costs",  "demand",
    "dividend", "earned",   "earnings",  "economic",  "economists", "economy", "exports",   "fiscal", "gdp",
    "growth",   "income",   "inflation", "investors", "loss",       "losses",  "million",   "net",    "percent",
    "profit",   "profits",  "quarterly", "revenue",   "sales",      "shares",  "stock"};
constexpr std::size_t reach = 1u << 16;
constexpr std::size_t longestWord = 11;
constexpr int kindsOfGame = 3;  ///< different words that a report of a match has at least
constexpr int fewOfBusiness = 2;
constexpr int manyOfBusiness = 16;  ///< so many more than of games, and the rest need not be read

constexpr char lower(char c) { return static_cast<char>(c | 0x20); }
constexpr bool isLetter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

/// Which lengths the words of a first letter have: most words of an article are ruled out by these two.
constexpr std::array<std::uint16_t, 26> lengths = [] {
    std::array<std::uint16_t, 26> table{};
    const auto note = [&](const auto& words) {
        for (const string_view word : words)
            table[static_cast<std::size_t>(word[0] - 'a')] |= static_cast<std::uint16_t>(1u << word.size());
    };
    note(games);
    note(business);
    return table;
}();

constexpr bool mayBeListed(char first, std::size_t length) {
    return length <= longestWord && (lengths[static_cast<std::size_t>(lower(first) - 'a')] >> length & 1u) != 0;
}

}  // namespace

PeriodTalk periodTalk(string_view text) {
    static_assert(std::is_sorted(games.begin(), games.end()) && std::is_sorted(business.begin(), business.end()));
    text = text.substr(0, reach);
    std::array<bool, games.size()> seen{};
    int ofGames = 0, ofBusiness = 0;
    for (std::size_t at = 0; at < text.size() && ofBusiness < ofGames + manyOfBusiness;) {
        std::size_t end = at;
        while (end < text.size() && isLetter(text[end])) ++end;
        if (end > at && mayBeListed(text[at], end - at)) {
            std::array<char, longestWord> letters{};
            std::transform(&text[at], &text[at] + (end - at), letters.begin(), lower);
            const string_view word(letters.data(), end - at);
            if (const auto game = std::lower_bound(games.begin(), games.end(), word);
                game != games.end() && *game == word) {
                seen[static_cast<std::size_t>(game - games.begin())] = true;
                ++ofGames;
            }
            ofBusiness += std::binary_search(business.begin(), business.end(), word);
        }
        at = end + 1;
    }
    const auto kinds = std::count(seen.begin(), seen.end(), true);
    return {kinds >= kindsOfGame && ofGames > ofBusiness, ofBusiness >= fewOfBusiness};
}

}  // namespace dateline
