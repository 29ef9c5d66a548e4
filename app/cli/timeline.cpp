#include "commands.h"
#include "core/base/shown_name.h"
#include "core/project/edit.h"
#include "line_stream.h"
#include "loading.h"
#include "workers.h"

#include <QSaveFile>

#include <cstdio>

namespace dateline::cli {
namespace {

/// All articles in one edit, read beforehand on all threads.
AddArticles readArticles(Loading loading, int jobs) {
    AddArticles edit;
    for (LoadedFile& file : loading.files)
        for (Article& article : file.articles) edit.articles.push_back(std::move(article));
    edit.extractions.resize(edit.articles.size());
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < edit.articles.size(); ++i) places.push_back(i);
    Workers workers(jobs);
    workers.each(places, [&](std::size_t i) { edit.extractions[i] = extract(edit.articles[i]); });
    return edit;
}

ExitCode write(const std::string& text, const std::string& path) {
    if (path.empty()) return writeOut(text) ? ExitCode::Done : ExitCode::SomeFailed;
    QSaveFile file(QString::fromStdString(path));
    if (file.open(QIODevice::WriteOnly) &&
        file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size()) && file.commit())
        return ExitCode::Done;
    std::fprintf(stderr, "%s: It could not be written (%s). Name a folder you may write to.\n", shownName(path).c_str(),
                 qPrintable(file.errorString()));
    return ExitCode::SomeFailed;
}

}  // namespace

ExitCode timeline(const Arguments& arguments) {
    if (arguments.files.empty()) {
        std::fputs("dateline-cli: timeline needs a file or a folder. See dateline-cli --help.\n", stderr);
        return ExitCode::Usage;
    }
    Loading loading = loadAll(arguments);
    const bool someFailed = loading.someFailed;
    Project project;
    for (const Recognised& one : addArticles(project, readArticles(std::move(loading), arguments.jobs)).recognised)
        sayOf(one.path, inWords(one));
    const ExitCode written = write(arguments.exporter->write(project, arguments.include), arguments.output);
    return someFailed ? ExitCode::SomeFailed : written;
}

}  // namespace dateline::cli
