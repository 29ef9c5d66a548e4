// Any bytes as a page: nothing crashes, and what comes out is valid text.
#include "core/base/utf8.h"
#include "core/load/html.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string html = dateline::repairedUtf8({reinterpret_cast<const char*>(data), size});
    for (const bool selection : {false, true}) {
        const dateline::Draft draft =
            selection ? dateline::readHtmlSelection(html, {}, true) : dateline::readHtml(html, {});
        for (const dateline::TextBlock& block : draft.blocks)
            if (block.text.empty() || !dateline::isUtf8(block.text)) std::abort();
    }
    return 0;
}
