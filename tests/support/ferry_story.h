#pragma once

namespace dateline::testing {

/// A report long enough to be known again where parts of it are changed.
inline constexpr const char* ferryStory =
    "The ferry Astrid ran aground off Port Ellan on Friday evening with 212 people on board, the coast guard said. "
    "Nobody was hurt. Two tugs pulled the ship free at high water, and it reached the harbour under its own power "
    "shortly before midnight.\n\n"
    "The captain told the harbour office that fog had hidden the buoy at the mouth of the channel. “We saw it when it "
    "was beside us,” he said. An inquiry will hear the crew next week, and the owners have promised to wait for it "
    "before the ship sails again.\n\n"
    "Passengers were given blankets and tea in the fish hall. Most went home by bus during the night; some sixty "
    "stayed "
    "at the school, where the red cross had put up beds. The island is now served by the smaller Marit, twice a day.";

}  // namespace dateline::testing
