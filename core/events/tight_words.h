#pragma once

#include "core/events/passage.h"

#include <string>

namespace dateline {

/// A title without the blanks that its text sets around the marks within words: "first - degree", "65 - 53",
/// "31, 000", "U. S.", "Berg ’ s". Dashes keep theirs.
std::string withTightWords(const Tree& tree, int trigger, std::string title);

/// The same of the marks alone, for words of which there is no tree: "the Clerks ’ dinner in the U. S."
std::string withTightMarks(std::string title);

/// "Nor-Mart" for the "Nor - Mart" of a text that sets blanks around the hyphen of a name.
std::string withTightNames(const Passage& passage, std::string title);

/// A title without a mark of quotation that has lost its other half: what was cut off may have held it.
std::string withWholeQuotes(std::string title);

}  // namespace dateline
