// What loading costs: the pages of ../shared/gold/articles where they are unpacked (--pages FOLDER), else pages of our
// own making.
#include "core/load/load.h"
#include "tests/support/bench.h"

#include <cstring>
#include <string>
#include <vector>

using namespace dateline;

namespace {

std::string paragraph(int seed) {
    return "<p>Part " + std::to_string(seed) +
           " of the bridge was closed on Tuesday, after engineers, who had come from the county, found cracks in two "
           "of its "
           "piers, and the council said that drivers should use the bypass until June " +
           std::to_string(1 + seed % 28) + ".</p>";
}

/// A page of about `bytes` bytes, of which about a fifth is the article.
std::string page(std::size_t bytes) {
    std::string head =
        "<!DOCTYPE html><html lang=en><head><title>Marlow bridge closed</title><meta "
        "property=\"article:published_time\" content=\"2021-03-03\"></head><body>";
    std::string text = "<article><h1>Marlow bridge closed</h1>", around;
    for (int i = 0; text.size() * 5 < bytes; ++i) text += paragraph(i);
    for (int i = 0; text.size() + around.size() < bytes; ++i)
        around += "<li class=\"menu-item item-" + std::to_string(i) + "\"><a href=\"/section/" + std::to_string(i) +
                  "\">Section " + std::to_string(i) + "</a></li>";
    return head + "<nav><ul>" + around + "</ul></nav>" + text + "</article></body></html>";
}

std::string plainText(std::size_t bytes) {
    std::string text = "Marlow bridge closed\n\n3 March 2021\n\n";
    for (int i = 0; text.size() < bytes; ++i)
        text += "Part " + std::to_string(i) +
                " of the bridge was closed on Tuesday, after engineers found cracks in two of its piers.\n\n";
    return text;
}

void measure(bench::Report& report, const char* what, const char* size, const std::string& bytes, int runs,
             const char* peer) {
    const auto times = bench::milliseconds(runs, [&](int) { (void)loadBytes(bytes, "file"); });
    report.add({what, static_cast<long long>(bytes.size()), size, bench::median(times), bench::p99(times), "ms", peer});
}

/// Every file of a folder once, as `read` does.
void measureFolder(bench::Report& report, const std::string& folder) {
    const FoundFiles found = findFiles({folder});
    const auto times = bench::milliseconds(static_cast<int>(found.files.size()),
                                           [&](int i) { (void)loadFile(found.files[static_cast<std::size_t>(i)]); });
    report.add({"a page of " + folder, static_cast<long long>(times.size()), "", bench::median(times),
                bench::p99(times), "ms", "readability.js 21 ms median"});
}

}  // namespace

int main(int argc, char** argv) {
    bench::Report report(argc, argv);
    measure(report, "text", "10 kB", plainText(10'000), 100, "");
    measure(report, "text", "10 MB", plainText(10'000'000), 3, "");
    measure(report, "page", "100 kB", page(100'000), 60, "readability.js 21 ms median on real pages");
    measure(report, "page", "5 MB", page(5'000'000), 3, "");
    std::string deep;
    for (int i = 0; i < 1'000'000; ++i) deep += "<div>";
    measure(report, "a million nested elements", "5 MB", deep + page(100'000), 3, "Gumbo alone: ended after 20 s");
    for (int i = 1; i + 1 < argc; ++i)
        if (std::strcmp(argv[i], "--pages") == 0) measureFolder(report, argv[i + 1]);
    return 0;
}
