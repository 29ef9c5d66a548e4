#include "core/load/ocr.h"

#include "core/load/child.h"

#include <chrono>

namespace dateline {
namespace {

constexpr std::size_t mostPages = 30;
constexpr std::chrono::seconds mostTime{180};
/// Dots an inch: what newsprint needs, and tesseract is made for.
constexpr const char* resolution = "200";

std::string pagePicture(std::string_view pdf, std::size_t page) {
    const std::string number = std::to_string(page);
    // PNG, because tesseract needs no file beside it to read one.
    return runConfined({"pdftoppm", "-q", "-r", resolution, "-gray", "-png", "-f", number, "-l", number, "-"}, pdf)
        .output;
}

}  // namespace

PictureText recognisedPages(std::string_view pdf, const std::vector<std::size_t>& pages) {
    PictureText result;
    result.pages.resize(pages.size());
    if (pages.empty()) return result;
    result.missing = runConfined({"tesseract", "--version"}, {}).exitCode != 0;
    const auto deadline = std::chrono::steady_clock::now() + mostTime;
    for (std::size_t i = 0; !result.missing && i < pages.size() && i < mostPages; ++i) {
        if (std::chrono::steady_clock::now() > deadline) break;
        // One thread: more of them spend the processor time that is allowed on waiting.
        const ChildEnd read =
            runConfined({"env", "OMP_THREAD_LIMIT=1", "tesseract", "stdin", "stdout", "--dpi", resolution},
                        pagePicture(pdf, pages[i]));
        if (read.exitCode == 0) result.pages[i] = read.output;
        ++result.read;
    }
    return result;
}

}  // namespace dateline
