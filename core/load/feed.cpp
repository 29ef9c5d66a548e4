#include "core/load/feed.h"

#include "core/load/date_choice.h"
#include "core/load/html.h"
#include "core/load/html_tree.h"
#include "core/load/language.h"
#include "core/load/xml_text.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

namespace dateline {
namespace {

/// The longest of an item's texts is its article: many feeds give a summary and the whole.
struct Item {
    Draft draft;
    std::string html;

    void offer(std::string text) {
        if (text.size() > html.size()) html = std::move(text);
    }
};

/// Atom's XHTML content, as markup again.
std::string markupOf(QXmlStreamReader& xml) {
    std::string markup;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        xml.readNext();
        if (xml.isStartElement()) {
            ++depth;
            markup += "<" + xml.name().toString().toStdString() + ">";
        } else if (xml.isEndElement()) {
            if (--depth > 0) markup += "</" + xml.name().toString().toStdString() + ">";
        } else if (xml.isCharacters()) {
            markup += xml.text().toString().toHtmlEscaped().toStdString();
        }
    }
    return markup;
}

std::string authorOf(QXmlStreamReader& xml) {
    std::string name, other;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1String("author")) break;
        if (xml.isStartElement() && xml.name() == QLatin1String("name"))
            name = textOf(xml);
        else if (xml.isStartElement())
            xml.skipCurrentElement();
        else if (xml.isCharacters())
            other += xml.text().toString().toStdString();
    }
    return collapsed(name.empty() ? other : name);
}

bool isAny(const QString& name, std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(), [&](const char* n) { return name == QLatin1String(n); });
}

/// RSS has the address as text, Atom as an attribute, and may have several.
void readLink(QXmlStreamReader& xml, Draft& draft) {
    const auto attributes = xml.attributes();
    const QString rel = attributes.value(QLatin1String("rel")).toString();
    const std::string address = attributes.value(QLatin1String("href")).toString().toStdString();
    const std::string text = collapsed(textOf(xml));
    if (draft.url.empty() && (rel.isEmpty() || rel == QLatin1String("alternate")))
        draft.url = address.empty() ? text : address;
}

void readField(QXmlStreamReader& xml, Item& item) {
    const QString name = xml.name().toString();
    if (isAny(xml.prefix().toString(), {"media", "itunes"})) {
        xml.skipCurrentElement();
        return;
    }
    if (name == QLatin1String("title")) {
        item.draft.title = HtmlTree::parse(textOf(xml)).text(0);
    } else if (name == QLatin1String("link")) {
        readLink(xml, item.draft);
    } else if (isAny(name, {"pubDate", "published", "issued", "date"})) {
        addCandidate(item.draft.dates, textOf(xml), DateOrigin::Feed, 96, "the feed's date of this item");
    } else if (isAny(name, {"updated", "modified"})) {
        addChange(item.draft.dates, textOf(xml), DateOrigin::Feed, 60, "the feed's date of this item's last change");
    } else if (name == QLatin1String("author")) {
        item.draft.author = authorOf(xml);
    } else if (name == QLatin1String("creator")) {
        item.draft.author = collapsed(textOf(xml));
    } else if (isAny(name, {"description", "encoded", "summary", "content"})) {
        const bool xhtml = xml.attributes().value(QLatin1String("type")) == QLatin1String("xhtml");
        item.offer(xhtml ? markupOf(xml) : textOf(xml));
    } else {
        xml.skipCurrentElement();
    }
}

Draft finished(Item item, const std::string& publisher, const std::string& language) {
    Draft text = readHtmlSelection(item.html, {}, true);
    item.draft.format = "feed";
    item.draft.blocks = std::move(text.blocks);
    // What the text shows as its heading is text here: the title is the feed's.
    if (!text.title.empty() && text.title != item.draft.title)
        item.draft.blocks.insert(item.draft.blocks.begin(), {text.title, BlockKind::Heading});
    item.draft.publisher = publisher;
    item.draft.language = language;
    return std::move(item.draft);
}

bool isItem(const QXmlStreamReader& xml) {
    return xml.name() == QLatin1String("item") || xml.name() == QLatin1String("entry");
}

}  // namespace

FormatResult readFeed(std::string_view bytes) {
    QXmlStreamReader xml(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    FormatResult result;
    std::string publisher, language;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (isItem(xml)) {
            Item item;
            while (xml.readNextStartElement()) readField(xml, item);
            Draft draft = finished(std::move(item), publisher, language);
            if (!draft.blocks.empty() || !draft.title.empty()) result.drafts.push_back(std::move(draft));
        } else if (xml.name() == QLatin1String("title") && publisher.empty()) {
            publisher = collapsed(textOf(xml));
        } else if (xml.name() == QLatin1String("language")) {
            language = languageTag(collapsed(textOf(xml)));
        } else if (xml.name() == QLatin1String("image") || xml.name() == QLatin1String("author")) {
            xml.skipCurrentElement();
        }
    }
    if (xml.hasError() && !result.drafts.empty())
        result.notes.push_back("The feed is damaged; only the items before the damage were read.");
    if (result.drafts.empty())
        result.error =
            Error{"There is no article in this feed.", "Load the pages that it leads to, saved from a browser."};
    return result;
}

}  // namespace dateline
