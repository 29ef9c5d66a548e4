#include "loading.h"

#include "core/base/shown_name.h"
#include "core/fetch/fetch.h"
#include "workers.h"

#include <QEventLoop>

#include <cstdio>
#include <iterator>
#include <optional>
#include <utility>

namespace dateline::cli {
namespace {

void say(const LoadedFile& file) {
    if (file.error) sayOf(file.path, file.error->what + ' ' + file.error->advice);
    for (const std::string& note : file.notes) sayOf(file.path, note);
}

LoadedFile failed(const std::string& name, Error error) {
    return {.path = name, .articles = {}, .notes = {}, .error = std::move(error)};
}

LoadedFile fetched(const QUrl& address, const std::string& name) {
    Fetch fetch;
    FetchedPage page;
    QEventLoop loop;
    QObject::connect(&fetch, &Fetch::finished, &loop, [&](const FetchedPage& one) {
        page = one;
        loop.quit();
    });
    fetch.start(address);
    loop.exec();
    return page.error ? failed(name, *page.error) : loadPage(page.bytes, page.address, page.charset);
}

/// Web pages among the arguments; what is left is files.
std::vector<LoadedFile> takePages(std::vector<std::string>& names, bool mayFetch) {
    std::vector<LoadedFile> pages;
    std::erase_if(names, [&](const std::string& name) {
        const std::optional<QUrl> address = webAddress(QString::fromStdString(name));
        if (!address) return false;
        pages.push_back(mayFetch ? fetched(*address, name)
                                 : failed(name, {"This is a web address, and nothing is fetched unasked.",
                                                 "Add --fetch to fetch it, or save the page and name the file."}));
        return true;
    });
    return pages;
}

}  // namespace

void sayOf(const std::string& path, const std::string& words) {
    std::fprintf(stderr, "%s: %s\n", shownName(path).c_str(), words.c_str());
}

Loading loadAll(const Arguments& arguments) {
    std::vector<std::string> names = arguments.files;
    std::vector<LoadedFile> pages = takePages(names, arguments.fetch);
    FoundFiles found = findFiles(names);
    Loading loading{std::move(found.failures), false};
    const std::size_t failures = loading.files.size();
    for (std::string& path : found.files)
        loading.files.push_back({.path = std::move(path), .articles = {}, .notes = {}, .error = {}});

    std::vector<LoadedFile*> files;
    for (std::size_t i = failures; i < loading.files.size(); ++i) files.push_back(&loading.files[i]);
    Workers workers(arguments.jobs);
    workers.each(files, [](LoadedFile*& file) { *file = loadFile(file->path); });

    std::move(pages.begin(), pages.end(), std::back_inserter(loading.files));
    for (const LoadedFile& file : loading.files) {
        say(file);
        if (file.error) loading.someFailed = true;
    }
    return loading;
}

}  // namespace dateline::cli
