#include "commands.h"
#include "core/export/json_writer.h"
#include "core/time/when.h"
#include "line_stream.h"
#include "loading.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace dateline::cli {
namespace {

constexpr std::array originNames = {"json-ld",      "meta",      "microdata",    "script",     "feed",
                                    "mail",         "file",      "book",         "properties", "address",
                                    "time element", "date line", "visible text", "file name",  "file time"};
static_assert(originNames.size() == static_cast<std::size_t>(DateOrigin::FileTime) + 1);

std::string clockTime(int minutes) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60 % 24, minutes % 60);
    return text.data();
}

/// "2014-12-20", "2014-12-20T14:05", "2014-12-20T14:05+01:00": as much as was given.
std::string moment(const DateCandidate& candidate) {
    std::string text = isoDay(candidate.day);
    if (!candidate.minute) return text;
    text += 'T' + clockTime(*candidate.minute);
    if (candidate.utcOffset)
        text += (*candidate.utcOffset < 0 ? '-' : '+') + clockTime(std::abs(int{*candidate.utcOffset}));
    return text;
}

void candidate(JsonWriter& json, const DateCandidate& candidate) {
    json.object()
        .field("date", moment(candidate))
        .field("source", originNames[static_cast<std::size_t>(candidate.origin)]);
    json.field("evidence", candidate.evidence)
        .key("trust")
        .value(static_cast<long long>(candidate.trust))
        .field("weak", isWeak(candidate));
    if (!candidate.doubt.empty()) json.field("doubt", candidate.doubt);
    json.endObject();
}

void candidates(JsonWriter& json, const Article& article, bool changed) {
    json.array();
    for (const DateCandidate& one : article.dates)
        if (one.changed == changed) candidate(json, one);
    json.endArray();
}

void articleLine(std::string& out, const Article& article) {
    JsonWriter json(out);
    json.object().field("path", article.path).field("format", article.format).field("title", article.title);
    json.key("published");
    if (article.published) {
        json.object()
            .field("date", isoDay(article.published->day))
            .field("evidence", article.published->evidence)
            .endObject();
    } else {
        json.null();
    }
    json.key("candidates");
    candidates(json, article, false);
    json.key("modified");
    candidates(json, article, true);
    json.field("publisher", article.publisher).field("author", article.author).field("language", article.language);
    json.field("url", article.url).field("image", article.image).field("text", article.text).endObject();
    out += '\n';
}

}  // namespace

ExitCode read(const Arguments& arguments) {
    if (arguments.files.empty()) {
        std::fputs("dateline-cli: read needs a file or a folder. See dateline-cli --help.\n", stderr);
        return ExitCode::Usage;
    }
    const Loading loading = loadAll(arguments);
    std::string out;
    for (const LoadedFile& file : loading.files)
        for (const Article& article : file.articles) articleLine(out, article);
    writeOut(out);
    return loading.someFailed ? ExitCode::SomeFailed : ExitCode::Done;
}

}  // namespace dateline::cli
