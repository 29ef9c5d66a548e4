#include "core/load/date_choice.h"
#include "core/load/feed.h"
#include "core/load/html.h"
#include "core/load/html_tree.h"
#include "core/load/language.h"
#include "core/load/plain_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>
#include <utility>

namespace dateline {
namespace {

/// The first of these fields that is a string, or an object's or list's name.
std::string field(const QJsonObject& object, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        QJsonValue value = object.value(QLatin1String(name));
        if (value.isArray()) value = value.toArray().first();
        if (value.isObject()) value = value.toObject().value(QLatin1String("name"));
        if (value.isString() && !value.toString().isEmpty()) return value.toString().toStdString();
    }
    return {};
}

std::optional<Draft> draftOf(const QJsonObject& object) {
    const std::string html = field(object, {"content_html", "html"});
    const std::string text = field(object, {"text", "body", "content", "articleBody", "content_text", "summary"});
    if (html.empty() && text.empty()) return std::nullopt;
    const bool markup = !html.empty();
    Draft draft = markup ? readHtmlSelection(html, {}, true) : readPlainText(text);
    draft.format = "json";
    if (const std::string title = field(object, {"title", "headline"}); !title.empty()) {
        if (!draft.title.empty() && draft.title != title)
            draft.blocks.insert(draft.blocks.begin(), {draft.title, BlockKind::Heading});
        draft.title = collapsed(title);
    }
    addCandidate(draft.dates, field(object, {"dct", "date_published", "datePublished", "published", "date", "pubDate"}),
                 DateOrigin::File, 96, "the article's date in the file");
    addChange(draft.dates, field(object, {"date_modified", "dateModified", "modified", "updated"}), DateOrigin::File,
              50, "the date of its last change in the file");
    if (const std::string author = field(object, {"author", "authors", "byline"}); !author.empty())
        draft.author = author;
    if (const std::string publisher = field(object, {"publisher", "source", "site"}); !publisher.empty())
        draft.publisher = publisher;
    if (const std::string language = languageTag(field(object, {"language", "lang", "inLanguage"})); !language.empty())
        draft.language = language;
    draft.url = field(object, {"url", "link"});
    draft.image = field(object, {"image", "banner_image"});
    return draft;
}

void add(FormatResult& result, const QJsonObject& object) {
    if (auto draft = draftOf(object)) result.drafts.push_back(std::move(*draft));
}

void addAll(FormatResult& result, const QJsonDocument& document) {
    QJsonArray list = document.array();
    std::string publisher;
    if (document.isObject()) {
        const QJsonObject object = document.object();
        publisher = field(object, {"title"});
        list = object.value(QLatin1String("items")).toArray();
        if (list.isEmpty()) list = object.value(QLatin1String("articles")).toArray();
        if (list.isEmpty()) {
            add(result, object);
            return;
        }
    }
    for (const QJsonValue item : list) add(result, item.toObject());
    for (Draft& draft : result.drafts)
        if (draft.publisher.empty()) draft.publisher = publisher;
}

void addLines(FormatResult& result, std::string_view json) {
    std::size_t bad = 0;
    for (std::size_t begin = 0; begin < json.size();) {
        const std::size_t end = std::min(json.find('\n', begin), json.size());
        const QByteArray line = QByteArray(json.data() + begin, static_cast<qsizetype>(end - begin)).trimmed();
        begin = end + 1;
        if (line.isEmpty()) continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (document.isObject())
            add(result, document.object());
        else
            ++bad;
    }
    if (bad > 0)
        result.notes.push_back(std::to_string(bad) + (bad == 1 ? " line was" : " lines were") +
                               " not JSON and left out.");
}

}  // namespace

FormatResult readJsonArticles(std::string_view json) {
    FormatResult result;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
    if (!document.isNull())
        addAll(result, document);
    else
        addLines(result, json);
    if (result.drafts.empty())
        return failedResult(
            "There is no article in this JSON file.",
            "Give each article as an object with a \"text\" and, where known, a \"title\" and a \"date\".");
    return result;
}

}  // namespace dateline
