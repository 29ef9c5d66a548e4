#pragma once

#include "core/load/load.h"

#include <QMimeData>
#include <QStringList>

#include <string>
#include <vector>

namespace dateline::ui {

/// One thing to make an article of, in any of the ways it can arrive.
struct IntakeItem {
    enum class Kind { Path, Text, Html };
    Kind kind = Kind::Path;
    std::string content;  ///< the path, the text, or the HTML
    std::string url;      ///< of HTML: where the drag says it came from

    bool operator==(const IntakeItem&) const = default;
};

/// What one drop, paste or choice of files brings, and what of it cannot be taken, with the reason and what to do.
struct Intake {
    std::vector<IntakeItem> items;
    std::vector<LoadedFile> refused;

    bool empty() const { return items.empty() && refused.empty(); }
};

/// Whether a drag may be dropped; asks only which formats there are, so that it is cheap enough for every move.
bool mayTake(const QMimeData& mime);

/// What a drop or a paste brings, in this order: files and folders, then HTML, then plain text. Web addresses are
/// refused with a word on what to do, since this program does not use the network; so are Thunderbird's messages,
/// whose drags carry an address and no text.
Intake intakeOf(const QMimeData& mime);

Intake intakeOf(const QStringList& paths);

}  // namespace dateline::ui
