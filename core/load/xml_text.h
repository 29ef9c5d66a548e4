#pragma once

#include <string>

class QXmlStreamReader;

namespace dateline {

/// The text of the element that was just entered, and of all in it; the reader then stands at its end. Unlike Qt's
/// readElementText, it does not call itself for each level, of which a hostile document has a million.
std::string textOf(QXmlStreamReader& xml);

}  // namespace dateline
