#pragma once

#include "core/load/load.h"

#include <QMimeData>
#include <QStringList>

#include <string>
#include <vector>

namespace dateline::ui {

/// One thing to make an article of, in any of the ways it can arrive.
struct IntakeItem {
    enum class Kind { Path, Text, Html, Link, Page };
    Kind kind = Kind::Path;
    std::string content;    ///< the path, the text, the HTML, the address to fetch, or the bytes of a fetched page
    std::string url;        ///< of HTML: where the drag says it came from; of a page: where it was fetched
    std::string charset{};  ///< of a page: what the server said

    bool operator==(const IntakeItem&) const = default;
};

/// What one drop, paste or choice of files brings, and what of it cannot be taken, with the reason and what to do.
struct Intake {
    std::vector<IntakeItem> items;
    std::vector<std::string> links{};  ///< web pages to fetch, if the person says yes
    std::vector<LoadedFile> refused;

    bool empty() const { return items.empty() && links.empty() && refused.empty(); }
};

/// The intake after a yes: its links become items to fetch.
Intake withLinksToFetch(Intake intake);
/// The hosts the links lead to, each once, as the network spells them.
QStringList hostsOf(const Intake& intake);

/// Whether a drag may be dropped; asks only which formats there are, so that it is cheap enough for every move.
bool mayTake(const QMimeData& mime);

/// What a drop or a paste brings, in this order: files and folders and links, then HTML, then plain text. A selection
/// that was dragged out of a page is HTML, though it carries the page's address. Thunderbird's messages are refused
/// with a word on what to do: their drags carry an address and no text.
Intake intakeOf(const QMimeData& mime);

Intake intakeOf(const QStringList& paths);

}  // namespace dateline::ui
