#include "core/load/office.h"

#include "core/load/clean_lines.h"
#include "core/load/date_choice.h"
#include "core/load/html_tree.h"
#include "core/load/language.h"
#include "core/load/xml_text.h"

#include <QXmlStreamReader>

#include <map>
#include <utility>

namespace dateline {
namespace {

/// Below a date line, which the author wrote for the reader: a document is often made on another day.
constexpr int propertyTrust = 40;

QXmlStreamReader reader(const std::string& xml) {
    return QXmlStreamReader(QByteArray(xml.data(), static_cast<qsizetype>(xml.size())));
}

FormatResult damaged() {
    return failedResult("This document is damaged.", "Open it in its own program, save it again, and load that.");
}

/// The built-in styles' names, which word processors translate.
bool isTitleStyle(std::string_view style) {
    return style == "Title" || style == "Titel" || style == "Titre" || style == "Titolo" || style == "Puesto";
}
bool isHeadingStyle(std::string_view style) {
    for (const std::string_view name :
         {"eading", "berschrift", "Titre", "Titolo", "Ttulo", "Kop", "Rubrik", "Subtitle"})
        if (style.find(name) != style.npos) return true;
    return false;
}

/// The paragraphs as they come; a paragraph styled as a title is the title.
struct Paragraphs {
    Draft draft;
    std::string text;
    std::string style;
    bool heading = false;

    void end() {
        std::string line = collapsed(std::exchange(text, {}));
        const std::string styled = std::exchange(style, {});
        const bool isHeading = std::exchange(heading, false) || isHeadingStyle(styled);
        if (line.empty()) return;
        if (isTitleStyle(styled) && draft.title.empty())
            draft.title = std::move(line);
        else
            draft.blocks.push_back({std::move(line), isHeading ? BlockKind::Heading : BlockKind::Paragraph});
    }
};

/// docProps/core.xml and meta.xml share their elements' local names.
void readProperties(const std::string& xml, Draft& draft) {
    QXmlStreamReader properties = reader(xml);
    while (properties.readNextStartElement()) {
        const QString name = properties.name().toString();
        if (name == QLatin1String("coreProperties") || name == QLatin1String("document-meta") ||
            name == QLatin1String("meta"))
            continue;
        const std::string value = collapsed(textOf(properties));
        if (value.empty()) continue;
        if (name == QLatin1String("title") && draft.title.empty()) draft.title = value;
        if ((name == QLatin1String("creator") || name == QLatin1String("initial-creator")) && draft.author.empty())
            draft.author = value;
        if (name == QLatin1String("language")) draft.language = languageTag(value);
        if (name != QLatin1String("created") && name != QLatin1String("creation-date")) continue;
        addCandidate(draft.dates, value, DateOrigin::Properties, propertyTrust, "the document's properties (created)");
    }
}

FormatResult finished(Paragraphs paragraphs, const std::string* properties, const QXmlStreamReader& xml,
                      const char* format) {
    paragraphs.end();
    if (xml.hasError() && paragraphs.draft.blocks.empty()) return damaged();
    FormatResult result;
    if (xml.hasError()) result.notes.push_back("The document is damaged; only what stands before the damage was read.");
    paragraphs.draft.format = format;
    if (properties) readProperties(*properties, paragraphs.draft);
    cleanFurniture(paragraphs.draft);
    result.drafts.push_back(std::move(paragraphs.draft));
    return result;
}

/// The styles of one document whose parent is one that means something ("P3" is a "Title").
class Styles {
public:
    void add(const QXmlStreamReader& xml) {
        const auto attributes = xml.attributes();
        parents_[attributes.value(QLatin1String("style:name")).toString().toStdString()] =
            attributes.value(QLatin1String("style:parent-style-name")).toString().toStdString();
    }
    std::string named(const std::string& style) const {
        const auto parent = parents_.find(style);
        return parent == parents_.end() || parent->second.empty() ? style : parent->second;
    }

private:
    std::map<std::string, std::string> parents_;
};

}  // namespace

FormatResult readDocx(const Package& package) {
    const std::string* document = package.find("word/document.xml");
    if (!document) return damaged();
    QXmlStreamReader xml = reader(*document);
    Paragraphs paragraphs;
    while (!xml.atEnd()) {
        xml.readNext();
        const QStringView name = xml.name();
        if (xml.isStartElement()) {
            if (name == QLatin1String("Fallback") || name == QLatin1String("del") || name == QLatin1String("moveFrom"))
                xml.skipCurrentElement();
            else if (name == QLatin1String("t"))
                paragraphs.text += textOf(xml);
            else if (name == QLatin1String("tab") || name == QLatin1String("br") || name == QLatin1String("tc"))
                paragraphs.text += ' ';
            else if (name == QLatin1String("pStyle"))
                paragraphs.style = xml.attributes().value(QLatin1String("w:val")).toString().toStdString();
        } else if (xml.isEndElement() && name == QLatin1String("p")) {
            paragraphs.end();
        }
    }
    return finished(std::move(paragraphs), package.find("docProps/core.xml"), xml, "docx");
}

FormatResult readOdt(const Package& package) {
    const std::string* content = package.find("content.xml");
    if (!content) return damaged();
    QXmlStreamReader xml = reader(*content);
    Paragraphs paragraphs;
    Styles styles;
    int depth = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        const QString name = xml.qualifiedName().toString();
        if (xml.isStartElement()) {
            if (name == QLatin1String("style:style")) styles.add(xml);
            if (name == QLatin1String("text:tracked-changes") || name == QLatin1String("office:annotation") ||
                name == QLatin1String("text:note") || name == QLatin1String("draw:frame"))
                xml.skipCurrentElement();
            else if (name == QLatin1String("text:p") || name == QLatin1String("text:h")) {
                ++depth;
                paragraphs.heading = name == QLatin1String("text:h");
                paragraphs.style =
                    styles.named(xml.attributes().value(QLatin1String("text:style-name")).toString().toStdString());
            } else if (name == QLatin1String("text:s") || name == QLatin1String("text:tab") ||
                       name == QLatin1String("text:line-break")) {
                paragraphs.text += ' ';
            }
        } else if (xml.isCharacters() && depth > 0) {
            paragraphs.text += xml.text().toString().toStdString();
        } else if (xml.isEndElement() && (name == QLatin1String("text:p") || name == QLatin1String("text:h"))) {
            --depth;
            paragraphs.end();
        }
    }
    return finished(std::move(paragraphs), package.find("meta.xml"), xml, "odt");
}

}  // namespace dateline
