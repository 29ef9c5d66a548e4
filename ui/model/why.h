#pragma once

#include "core/project/project.h"

#include <QString>

namespace dateline::ui {

/// Why the event has its date, or has none, in whole sentences: what was decided, how the date was read, and where the
/// article's own date was inferred why that is. Empty where there is nothing to tell.
QString whyWords(const Project& project, const Event& event);

/// Whether a person has decided on its title, date, status, or place among those of its date: what can be taken back.
bool isCorrected(const Project& project, const Event& event);

}  // namespace dateline::ui
