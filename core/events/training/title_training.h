#pragma once

#include "core/events/linear_model.h"
#include "core/events/training/gold.h"

#include <string>
#include <vector>

namespace dateline::training {

/// What a person thought of a title that the program made. No text is kept: the article's name, the trigger's first
/// byte and the title's hash find it again.
struct Judgement {
    std::string article;
    std::uint32_t trigger = 0;
    std::uint32_t title = 0;  ///< hashed() of its text
    char letter = 'G';        ///< G good; else its worst fault: W wrong, U ungrammatical, V vague, J no event
};

/// Reads lines of article, trigger, title and letter, parted by tabs; ends the program where there are none.
std::vector<Judgement> readJudgements(const std::string& path);

struct TitleBytes {
    std::string sound, good;
};

/// Learns how likely a title is sound, and good, from those titles that are still made as they were judged; prints how
/// well it tells them apart where it has not seen the topic, and returns the packed models.
TitleBytes trainTitles(const std::vector<GoldArticle>& articles, const std::vector<Judgement>& judgements,
                       const LinearModel& mentions);

}  // namespace dateline::training
