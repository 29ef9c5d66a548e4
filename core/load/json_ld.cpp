#include "core/load/json_ld.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <deque>

namespace dateline {
namespace {

/// Objects beyond this many are no description of an article any more.
constexpr std::size_t maxObjects = 2000;

/// JSON as pages write it: raw line ends inside strings, a comment or CDATA around it, a semicolon behind.
QByteArray repairedJson(std::string_view text) {
    QByteArray json;
    json.reserve(static_cast<qsizetype>(text.size()));
    bool inString = false, escaped = false;
    for (const char c : text) {
        if (inString && !escaped && static_cast<unsigned char>(c) < 0x20) {
            json += ' ';
            continue;
        }
        if (c == '"' && !escaped) inString = !inString;
        escaped = c == '\\' && !escaped;
        json += c;
    }
    const qsizetype begin = std::min(json.indexOf('{') < 0 ? json.size() : json.indexOf('{'),
                                     json.indexOf('[') < 0 ? json.size() : json.indexOf('['));
    const qsizetype end = std::max(json.lastIndexOf('}'), json.lastIndexOf(']'));
    return end < begin ? QByteArray() : json.mid(begin, end - begin + 1);
}

std::vector<QJsonObject> objectsOf(std::string_view text) {
    std::vector<QJsonObject> objects;
    const QJsonDocument document = QJsonDocument::fromJson(repairedJson(text));
    std::deque<QJsonValue> open = {document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object())};
    while (!open.empty() && objects.size() < maxObjects) {
        const QJsonValue value = open.front();
        open.pop_front();
        if (value.isArray()) {
            for (const QJsonValue item : value.toArray()) open.push_back(item);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            objects.push_back(object);
            for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage", "hasPart"})
                if (const QJsonValue inner = object.value(QLatin1String(key)); inner.isObject() || inner.isArray())
                    open.push_back(inner);
        }
    }
    return objects;
}

bool typeEndsWith(const QJsonObject& object, std::initializer_list<const char*> endings) {
    const QJsonValue type = object.value(QLatin1String("@type"));
    const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
    return std::any_of(types.begin(), types.end(), [&](const QJsonValue& t) {
        return std::any_of(endings.begin(), endings.end(),
                           [&](const char* ending) { return t.toString().endsWith(QLatin1String(ending)); });
    });
}

std::string textOf(const QJsonValue& value) { return collapsed(value.toString().toStdString()); }

/// "name" of an object, or the string itself; of a list all, joined by commas.
std::string namesOf(const QJsonValue& value) {
    if (value.isObject()) return textOf(value.toObject().value(QLatin1String("name")));
    if (!value.isArray()) return textOf(value);
    std::string names;
    for (const QJsonValue item : value.toArray()) {
        const std::string name = item.isArray() ? std::string() : namesOf(item);
        if (!name.empty() && names.find(name) == names.npos) names += (names.empty() ? "" : ", ") + name;
    }
    return names;
}

/// "url" of an ImageObject, or the string itself; of a list the first.
std::string imageOf(QJsonValue value) {
    if (value.isArray()) value = value.toArray().first();
    if (value.isObject()) value = value.toObject().value(QLatin1String("url"));
    return textOf(value);
}

void fill(std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
}

void addArticle(JsonLd& found, const QJsonObject& object) {
    const auto value = [&](const char* key) { return object.value(QLatin1String(key)); };
    fill(found.headline, textOf(value("headline")));
    fill(found.headline, textOf(value("name")));
    fill(found.author, namesOf(value("author")));
    fill(found.publisher, namesOf(value("publisher")));
    fill(found.language, namesOf(value("inLanguage")));
    fill(found.url, textOf(value("url")));
    fill(found.image, imageOf(value("image")));
    fill(found.body, value("articleBody").toString().toStdString());
    fill(found.published, textOf(value("datePublished")));
    fill(found.published, textOf(value("dateCreated")));
    fill(found.modified, textOf(value("dateModified")));
}

}  // namespace

JsonLd jsonLdOf(const HtmlTree& page) {
    JsonLd found;
    for (std::uint32_t i = 0; i < page.size(); ++i) {
        if (page[i].tag != HtmlTag::Script) continue;
        std::string json;
        for (std::uint32_t child = i + 1; child < page[i].end; ++child) json += page[child].text;
        for (const QJsonObject& object : objectsOf(json)) {
            if (typeEndsWith(object, {"Article", "Posting", "Report", "Recipe", "Review"}))
                addArticle(found, object);
            else if (typeEndsWith(object, {"Page", "Event", "VideoObject", "CreativeWork", "Question", "Book"}))
                fill(found.pagePublished, textOf(object.value(QLatin1String("datePublished"))));
        }
    }
    return found;
}

}  // namespace dateline
