#include "commands.h"
#include "line_stream.h"
#include "tag_line.h"
#include "workers.h"

namespace dateline::cli {
namespace {

struct Task {
    std::string_view line;
    std::string answer;
    bool failed = false;
};

void work(Task& task, bool onlyTimes) {
    task.answer.clear();
    task.failed = !tagLine(task.line, onlyTimes, task.answer);
}

}  // namespace

ExitCode tag(const Arguments& arguments) {
    Workers workers(arguments.jobs);
    ExitCode code = ExitCode::Done;
    std::vector<Task> tasks;  // they and `out` keep their memory from batch to batch
    std::string out;
    readLines([&](const std::vector<std::string_view>& lines) {
        tasks.resize(lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) tasks[i].line = lines[i];
        workers.each(tasks, [&](Task& task) { work(task, arguments.onlyTimes); });
        for (const Task& task : tasks)
            if (task.failed) code = ExitCode::SomeFailed;
        if (tasks.size() == 1) return writeOut(tasks.front().answer);  // it may be large: no second copy
        out.clear();
        for (const Task& task : tasks) out += task.answer;
        return writeOut(out);
    });
    return code;
}

}  // namespace dateline::cli
