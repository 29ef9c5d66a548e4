#pragma once

#include <string_view>

namespace dateline {

/// What "the second quarter" and "the first half" are periods of in an article: English words of games and of business
/// are counted in its first 64 kB.
struct PeriodTalk {
    bool ofGames = false;     ///< a match is told of: its quarters and halves are no times of the year
    bool ofBusiness = false;  ///< money is told of; without it "the second half" is half of anything
};
PeriodTalk periodTalk(std::string_view text);

}  // namespace dateline
