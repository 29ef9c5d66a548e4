// Any bytes as plain text and as Markdown: blocks lie inside the text, in order, and none is empty.
#include "core/base/utf8.h"
#include "core/load/draft.h"
#include "core/load/markdown.h"
#include "core/load/plain_text.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = dateline::repairedUtf8({reinterpret_cast<const char*>(data), size});
    for (const bool markdown : {false, true}) {
        const dateline::Article article =
            dateline::articleOf(markdown ? dateline::readMarkdown(text) : dateline::readPlainText(text));
        if (!dateline::isUtf8(article.text)) std::abort();
        std::uint32_t last = 0;
        for (const dateline::Block& block : article.blocks) {
            if (block.span.begin < last || block.span.empty() || block.span.end > article.text.size()) std::abort();
            last = block.span.end;
        }
    }
    return 0;
}
