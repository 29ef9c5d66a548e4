#pragma once

#include "core/events/passage.h"

#include <cstddef>
#include <string>

namespace dateline {

/// Where an article's events are: the place that its headline names and that its text or headline says they are "in"
/// or "near"; an entity of the cast, or -1.
int sceneOf(const Passage& passage);

/// "Rescue work resumes (Norvik)": a title that names nobody and nothing, with the place that its sentence opens with
/// or gives its subject, else with the article's scene where the sentence is at no other place. As it is where that
/// would be longer than `longest`.
std::string withScene(const Passage& passage, const Candidate& candidate, int scene, std::string title,
                      std::size_t longest);

}  // namespace dateline
