#include "core/extract/period_talk.h"

#include <algorithm>
#include <array>

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

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

PeriodTalk periodTalk(string_view text) {
    static_assert(std::is_sorted(games.begin(), games.end()) && std::is_sorted(business.begin(), business.end()));
    text = text.substr(0, reach);
    std::array<bool, games.size()> seen{};
    int ofGames = 0, ofBusiness = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        std::array<char, longestWord> word{};
        while (end < text.size() && isLetter(text[end])) {
            if (end - at < longestWord) word[end - at] = static_cast<char>(text[end] | 0x20);
            ++end;
        }
        const string_view lower(word.data(), std::min(end - at, longestWord));
        if (end - at > 2 && end - at <= longestWord) {
            if (const auto game = std::lower_bound(games.begin(), games.end(), lower);
                game != games.end() && *game == lower) {
                seen[static_cast<std::size_t>(game - games.begin())] = true;
                ++ofGames;
            }
            ofBusiness += std::binary_search(business.begin(), business.end(), lower);
        }
        at = end == at ? end + 1 : end;
    }
    const auto kinds = std::count(seen.begin(), seen.end(), true);
    return {kinds >= kindsOfGame && ofGames > ofBusiness, ofBusiness >= fewOfBusiness};
}

}  // namespace dateline
