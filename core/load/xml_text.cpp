#include "core/load/xml_text.h"

#include <QXmlStreamReader>

namespace dateline {

std::string textOf(QXmlStreamReader& xml) {
    std::string text;
    for (std::size_t depth = 1; depth > 0 && !xml.atEnd();) {
        xml.readNext();
        if (xml.isStartElement())
            ++depth;
        else if (xml.isEndElement())
            --depth;
        else if (xml.isCharacters())
            text += xml.text().toString().toStdString();
    }
    return text;
}

}  // namespace dateline
