#pragma once

#include "core/events/mention.h"
#include "core/events/passage.h"
#include "core/events/title.h"
#include "core/syntax/feature.h"

#include <memory>
#include <string>
#include <vector>

namespace dateline {

/// Describes the titles of one candidate to the title models.
class TitleDescriber {
public:
    TitleDescriber(const Passage& passage, const Candidate& candidate, const Mention& mention)
        : passage_(passage), candidate_(candidate), mention_(mention) {}

    /// What the models see of a title: how it came about, how sure the parser was of what it rests on, what of the
    /// clause it says and leaves out, and its own tags. Replaces the content of `features`.
    void describe(const Title& title, std::vector<Feature>& features);

private:
    struct Reading {
        std::string text;
        Tree tree;
    };
    const Tree& readingOf(const Title& title);

    const Passage& passage_;
    const Candidate& candidate_;
    const Mention& mention_;
    std::vector<std::unique_ptr<Reading>> readings_;  ///< titles tagged by themselves
};

}  // namespace dateline
