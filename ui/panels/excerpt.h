#pragma once

#include "core/base/span.h"

#include <QString>

#include <string_view>

namespace dateline::ui {

/// A sentence for a row of a list, from the words a little before its trigger on, so that the trigger is in sight.
QString excerpt(std::string_view text, Span sentence, Span trigger);

}  // namespace dateline::ui
