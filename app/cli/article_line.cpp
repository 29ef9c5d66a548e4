#include "article_line.h"

#include "core/export/json_writer.h"

#include <simdjson.h>

namespace dateline::cli {
namespace {

namespace json = simdjson::dom;

std::optional<std::string_view> text(const json::object& object, std::string_view key) {
    std::string_view value;
    if (object[key].get_string().get(value)) return std::nullopt;
    return value;
}

/// An absent or empty date is fine; one that is no day is not.
bool readPublished(std::string_view dct, Article& article) {
    if (dct.empty() || dct == "None" || dct == "null") return true;  // as scripts write that there is none
    const auto date = parseTimexValue(dct.substr(0, 10));
    const auto day = date ? asDay(*date) : std::nullopt;
    if (!day) return false;
    article.published = Published{.day = *day, .evidence = "given with the article", .inferred = false};
    return true;
}

std::variant<ArticleLine, LineError> read(const json::object& object) {
    ArticleLine line;
    const auto id = text(object, "id");
    if (!id) return LineError{{}, "the line has no \"id\" that is a string"};
    line.id = *id;
    if (const auto dct = text(object, "dct"); dct && !readPublished(*dct, line.article))
        return LineError{line.id, "\"dct\" is no day like 2014-12-20: " + std::string(*dct)};
    if (const auto title = text(object, "title")) line.article.title = *title;
    if (const auto language = text(object, "language")) line.article.language = *language;
    const auto body = text(object, "text");
    if (!body) return LineError{line.id, "the line has no \"text\" that is a string"};
    line.article.text = *body;
    line.article.format = "text";
    return line;
}

}  // namespace

std::variant<ArticleLine, LineError> parseArticleLine(std::string_view line) {
    // Its buffers grow to the longest line once, then serve every line of this thread.
    thread_local json::parser parser;
    json::element element;
    const bool copy = false;
    if (const auto wrong = parser.parse(line.data(), line.size(), copy).get(element))
        return LineError{{}, std::string("the line is no JSON: ") + simdjson::error_message(wrong)};
    json::object object;
    if (element.get_object().get(object)) return LineError{{}, "the line is no JSON object"};
    return read(object);
}

void appendError(std::string& out, const LineError& error) {
    JsonWriter json(out);
    json.object();
    if (!error.id.empty()) json.field("id", error.id);
    json.field("error", error.what).endObject();
    out += '\n';
}

}  // namespace dateline::cli
