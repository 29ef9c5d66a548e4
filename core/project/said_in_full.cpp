#include "core/project/said_in_full.h"

namespace dateline {

bool isSaidInFull(const Project& project, MentionRef ref) {
    const auto& time = mention(project, ref).time;
    return time && project.articles[ref.article].extraction.times[*time].reading.anchor == Anchor::None;
}

}  // namespace dateline
