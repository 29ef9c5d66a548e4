#include "core/merge/merge.h"

#include "article_line.h"
#include "commands.h"
#include "core/base/utf8.h"
#include "core/export/iso_bounds.h"
#include "core/export/json_writer.h"
#include "line_stream.h"
#include "workers.h"

namespace dateline::cli {
namespace {

struct Task {
    ArticleLine line;
    Extraction extraction;
};

void eventLine(std::string& out, const Event& event, std::size_t number, const std::vector<Task>& tasks,
               const std::vector<CodePointMap>& maps) {
    JsonWriter json(out);
    json.object().field("event", "e" + std::to_string(number)).field("title", event.title);
    if (event.when) {
        if (const std::string day = isoDate(*event.when); !day.empty()) json.field("date", day);
        if (const auto known = interval(*event.when)) {
            const IsoBounds iso = isoBounds(*known);
            json.field("earliest", iso.earliest).field("latest", iso.latest);
        }
    }
    json.field("status", name(event.status)).key("mentions").array();
    for (const Source& source : event.sources) {
        const auto [article, index] = source.mention;
        const Mention& mention = tasks[article].extraction.mentions[index];
        const Span points = maps[article].codePoints(mention.trigger);
        json.object().field("id", tasks[article].line.id);
        json.field("start", static_cast<long long>(points.begin)).field("end", static_cast<long long>(points.end));
        if (const std::string day = mention.when ? isoDate(*mention.when) : std::string(); !day.empty())
            json.field("date", day);
        json.endObject();
    }
    json.endArray().endObject();
    out += '\n';
}

}  // namespace

ExitCode merge(const Arguments& arguments) {
    std::vector<Task> tasks;
    ExitCode code = ExitCode::Done;
    readLines([&](const std::vector<std::string_view>& lines) {
        for (const std::string_view line : lines) {
            auto parsed = parseArticleLine(line);
            if (auto* error = std::get_if<LineError>(&parsed)) {
                std::string out;
                appendError(out, *error);
                code = ExitCode::SomeFailed;
                if (!writeOut(out)) return false;
            } else {
                tasks.push_back({std::get<ArticleLine>(std::move(parsed)), {}});
            }
        }
        return true;
    });
    Workers workers(arguments.jobs);
    workers.each(tasks, [](Task& task) { task.extraction = extract(task.line.article); });

    std::vector<ReadArticle> articles;
    std::vector<CodePointMap> maps;
    for (const Task& task : tasks) {
        articles.push_back({&task.line.article, &task.extraction});
        maps.emplace_back(task.line.article.text);
    }
    std::string out;
    std::size_t number = 0;
    for (const Event& event : dateline::merge(articles)) eventLine(out, event, ++number, tasks, maps);
    writeOut(out);
    return code;
}

}  // namespace dateline::cli
