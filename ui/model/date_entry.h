#pragma once

#include "core/project/project.h"
#include "core/time/when.h"

#include <QString>

#include <optional>

namespace dateline::ui {

/// What a person typed as a date: ISO and EDTF ("2014-12", "2014-12-17~", "2014-12-01/2014-12-05"), or words, which
/// the engine reads as it reads an article ("early November 2014", "Friday"); `published` is then what they count
/// from. Nothing where no date is meant.
std::optional<When> whenFromEntry(const QString& entry, const std::optional<Published>& published);

/// The date as it can be typed again, to begin an edit with.
QString entryOf(const When& when);

}  // namespace dateline::ui
