#pragma once

#include "ui/jobs/intake.h"

namespace dateline::ui {

/// The sample articles that are part of the program.
Intake sampleIntake();

}  // namespace dateline::ui
