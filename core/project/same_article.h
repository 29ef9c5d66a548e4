#pragma once

#include "core/project/project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// Whether two articles appeared in the same place, as far as their publishers' names and addresses tell.
enum class Place : std::uint8_t { Same, Other, Unknown };
Place placesOf(const Article& a, const Article& b);

/// What an article that is added is to those that are there, or were added before it. Two are one article where their
/// texts differ by trifles (white space, punctuation, quotation marks, case, the headline, a line that says when it was
/// updated, a corrected sentence, what boilerplate was left); or by what a later version adds, where both are known to
/// be of one place. Of two places, or of two days, they are two sources of one text.
enum class Sameness : std::uint8_t {
    Known,     ///< it adds nothing; the other one was kept
    Replaces,  ///< it took the other's place
    Beside,    ///< it would have, had the person not decided something about the other: both are kept
    Copy,      ///< the same text of another place or day: both are kept
};

/// Which of two versions of an article to keep, and why.
enum class Version : std::uint8_t { Equal, Alike, Later, Longer, Dated };

/// One article of those added, with the one it is the same as.
struct Recognised {
    std::string path;  ///< of the file it came from; empty where it was pasted
    Sameness what = Sameness::Known;
    Version why = Version::Equal;  ///< what speaks for the one that was kept, or took the place
    std::string title;
    std::string other;      ///< the other one's title
    std::string publisher;  ///< the other one's

    bool operator==(const Recognised&) const = default;
};
/// A sentence for the person.
std::string inWords(const Recognised& recognised);

/// What to do with articles that are to be added.
struct AdditionPlan {
    /// For each of them whether it is added, and which article of the project it replaces.
    struct One {
        bool added = true;
        std::optional<ArticleId> replaces;
    };
    std::vector<One> articles;
    std::vector<Recognised> recognised;
};
AdditionPlan planAddition(const Project& project, const std::vector<Article>& articles);

}  // namespace dateline
