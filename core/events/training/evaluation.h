#pragma once

#include "core/events/extraction.h"
#include "core/events/training/gold.h"

#include <string>

namespace dateline::training {

/// Counts of what was found, right, and asked for.
struct Hits {
    double hit = 0, found = 0, gold = 0;
    double precision() const { return found > 0 ? 100 * hit / found : 0; }
    double recall() const { return gold > 0 ? 100 * hit / gold : 0; }
    double f1() const;
};

/// How good extractions are beside what annotators marked, counted as ../shared/eval/events/score.py counts it.
struct Score {
    Hits mentions;
    Hits dates;      ///< of found events that have a date: `found` is `gold` is their number
    Hits sentences;  ///< pairs of a date and a sentence that holds a dated event

    void add(const GoldArticle& gold, const Extraction& found);
    void print(const std::string& what) const;
};

}  // namespace dateline::training
