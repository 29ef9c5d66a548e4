// Any text as a feed, as JSON, as rich text.
#include "core/base/utf8.h"
#include "core/load/feed.h"
#include "core/load/rtf.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::string text = dateline::repairedUtf8(bytes);
    (void)dateline::readFeed(text);
    (void)dateline::readJsonArticles(text);
    (void)dateline::readRtf(bytes);
    return 0;
}
