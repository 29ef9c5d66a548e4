#include "commands.h"
#include "core/export/json_writer.h"
#include "core/time/when.h"
#include "line_stream.h"
#include "loading.h"

#include <cstdio>

namespace dateline::cli {
namespace {

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
    json.field("publisher", article.publisher).field("author", article.author).field("language", article.language);
    json.field("url", article.url).field("text", article.text).endObject();
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
