#include "loading.h"

#include "workers.h"

#include <cstdio>

namespace dateline::cli {
namespace {

/// A file's name may hold line ends and marks that turn the writing direction: a message stays on its line.
std::string printable(std::string_view name) {
    std::string safe;
    for (const char c : name) safe += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
    return safe;
}

void say(const LoadedFile& file) {
    const std::string path = printable(file.path);
    if (file.error)
        std::fprintf(stderr, "%s: %s %s\n", path.c_str(), file.error->what.c_str(), file.error->advice.c_str());
    for (const std::string& note : file.notes) std::fprintf(stderr, "%s: %s\n", path.c_str(), note.c_str());
}

}  // namespace

Loading loadAll(const Arguments& arguments) {
    FoundFiles found = findFiles(arguments.files);
    Loading loading{std::move(found.failures), false};
    const std::size_t failures = loading.files.size();
    for (std::string& path : found.files)
        loading.files.push_back({.path = std::move(path), .articles = {}, .notes = {}, .error = {}});

    std::vector<LoadedFile*> files;
    for (std::size_t i = failures; i < loading.files.size(); ++i) files.push_back(&loading.files[i]);
    Workers workers(arguments.jobs);
    workers.each(files, [](LoadedFile*& file) { *file = loadFile(file->path); });

    for (const LoadedFile& file : loading.files) {
        say(file);
        if (file.error) loading.someFailed = true;
    }
    return loading;
}

}  // namespace dateline::cli
