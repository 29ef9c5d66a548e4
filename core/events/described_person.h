#pragma once

#include "core/events/passage.h"

namespace dateline {

/// Whom a noun describes by what he or she is, and no name: "the former Norland star", "the 48-year-old Dane", where
/// the sentences before it name one person only; or -1. `bareToo`: of "the actress" as well.
int describedPerson(const Passage& passage, int sentence, int word, bool bareToo = false);

}  // namespace dateline
