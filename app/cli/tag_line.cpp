#include "tag_line.h"

#include "article_line.h"
#include "core/base/utf8.h"
#include "core/events/extraction.h"
#include "core/export/iso_bounds.h"
#include "core/export/json_writer.h"

namespace dateline::cli {
namespace {

void passage(JsonWriter& json, const CodePointMap& map, Span span, std::string_view text) {
    const Span points = map.codePoints(span);
    json.field("start", static_cast<long long>(points.begin)).field("end", static_cast<long long>(points.end));
    json.field("text", span.in(text));
}

void bounds(JsonWriter& json, const std::optional<When>& when) {
    const auto known = when ? interval(*when) : std::nullopt;
    if (!known) {
        json.key("earliest").null().key("latest").null();
        return;
    }
    const IsoBounds iso = isoBounds(*known);
    json.field("earliest", iso.earliest).field("latest", iso.latest);
}

void timex(JsonWriter& json, const CodePointMap& map, const TimeExpression& found, std::string_view text) {
    json.object();
    passage(json, map, found.span, text);
    json.field("type", timexName(found.type)).field("value", found.value);
    if (found.modifier != Modifier::None) json.field("mod", timexName(found.modifier));
    if (!found.quant.empty()) json.field("quant", found.quant);
    if (!found.freq.empty()) json.field("freq", found.freq);
    bounds(json, found.when);
    json.field("rule", found.reading.rule).field("reading", explain(found, text)).endObject();
}

void event(JsonWriter& json, const CodePointMap& map, const Mention& mention, std::string_view text) {
    json.object();
    passage(json, map, mention.trigger, text);
    if (mention.when) {
        if (const std::string day = isoDate(*mention.when); !day.empty()) json.field("date", day);
        json.field("edtf", edtf(*mention.when));
        bounds(json, mention.when);
    }
    json.field("status", name(mention.status));
    if (!mention.title.empty()) json.field("title", mention.title);
    if (mention.main) json.field("main", true);
    if (mention.saying) json.field("saying", true);
    if (mention.saidIn) json.field("saidIn", static_cast<long long>(*mention.saidIn));
    if (!mention.claimedBy.empty()) json.field("claimedBy", mention.claimedBy);
    json.endObject();
}

void answer(const ArticleLine& line, bool onlyTimes, std::string& out) {
    const Extraction found = extract(line.article, onlyTimes ? Depth::Times : Depth::TimesAndEvents);
    const CodePointMap map(line.article.text);
    constexpr std::size_t expressionSize = 320;  // of JSON, about
    out.reserve(out.size() + found.times.size() * expressionSize);
    JsonWriter json(out);
    json.object().field("id", line.id).key("timexes").array();
    for (const TimeExpression& expression : found.times) timex(json, map, expression, line.article.text);
    json.endArray();
    if (!onlyTimes) {
        json.key("events").array();
        for (const Mention& mention : found.mentions) event(json, map, mention, line.article.text);
        json.endArray();
    }
    json.endObject();
    out += '\n';
}

}  // namespace

bool tagLine(std::string_view line, bool onlyTimes, std::string& out) {
    const auto parsed = parseArticleLine(line);
    if (const auto* error = std::get_if<LineError>(&parsed)) {
        appendError(out, *error);
        return false;
    }
    answer(std::get<ArticleLine>(parsed), onlyTimes, out);
    return true;
}

}  // namespace dateline::cli
