#pragma once

#include "core/events/linear_model.h"
#include "core/events/name_index.h"
#include "core/events/names.h"
#include "core/events/roles.h"
#include "core/events/tree.h"
#include "core/events/triggers.h"
#include "core/extract/time_expression.h"
#include "core/text/article.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

/// A trigger with what its sentence says about it.
struct Candidate {
    int sentence = 0;
    Trigger trigger;
    Roles roles;
    bool quoted = false;  ///< somebody's words, not the article's
    bool blames = false;  ///< "said X was to blame": the saying is an accusation, X its patient
};

/// An article as the events layer sees it: trees, names, and triggers in the order of the text.
struct Passage {
    const Article* article = nullptr;
    const std::vector<TimeExpression>* times = nullptr;
    std::vector<Tree> trees;  ///< one a sentence
    Cast cast;
    NameIndex index;  ///< of the cast's entities
    std::vector<Candidate> candidates;
    int topic = -1;  ///< whom the article is about, an entity of the cast (topic.h)

    const Tree& tree(const Candidate& c) const { return trees[static_cast<std::size_t>(c.sentence)]; }
    const TimeExpression& time(std::size_t i) const { return (*times)[i]; }
};

/// The article's sentences, split and tagged, without their times.
std::vector<Tree> readTrees(const Article& article, const std::vector<Span>& sentences,
                            const std::vector<TimeExpression>& times);

/// Splits, tags, finds triggers, parses the sentences that call for it, reads names and roles.
Passage readPassage(const Article& article, const std::vector<Span>& sentences,
                    const std::vector<TimeExpression>& times, const LinearModel& mentions);

/// The times that lie in a sentence: [first, last) of the passage's times.
struct TimeRange {
    std::size_t first = 0, last = 0;
};
TimeRange timesIn(const std::vector<TimeExpression>& times, Span sentence);
TimeRange timesIn(const Passage& passage, Span sentence);
/// Whether a word of a sentence is part of a time expression.
bool isTimeWord(const Passage& passage, const Tree& tree, int word);

/// The noun that "they", "it", "he" or "she", the subject of a sentence, stands for: the subject of the sentence
/// before, where it is no name and of the same number; a word of that sentence, or -1.
int nounBefore(const Passage& passage, int sentence, int word);
/// The same for "its" or "their", the first word of a sentence: "The review will last a week. Its report is awaited."
int ownerBefore(const Passage& passage, int sentence);

/// Whether "he", "her" means somebody whom the sentence before tells of without a name.
bool isUnnamed(const Passage& passage, int sentence, int pronoun);

/// The firm that a noun describes: by its trade or place ("the truck maker", "the Lund-based company") the only one
/// that was named before it, by no more than "the company" the nearest; or -1.
int describedFirm(const Passage& passage, int sentence, int word);

/// The entity a noun or pronoun of a sentence stands for, or -1. `asActor`: a capital means its government.
int entityOf(const Passage& passage, int sentence, int word);

}  // namespace dateline
