#include "core/text/article.h"

#include <algorithm>

namespace dateline {

const DateCandidate* lastChange(const Article& article) {
    const auto found =
        std::find_if(article.dates.begin(), article.dates.end(), [](const DateCandidate& c) { return c.changed; });
    return found == article.dates.end() ? nullptr : &*found;
}

const DateCandidate* candidateFor(const Article& article, date::local_days day) {
    const auto found = std::find_if(article.dates.begin(), article.dates.end(),
                                    [day](const DateCandidate& c) { return c.day == day; });
    return found == article.dates.end() ? nullptr : &*found;
}

}  // namespace dateline
