// Any text as a sentence: nothing crashes, words lie in order at character boundaries, and they make one tree.
#include "core/base/utf8.h"
#include "core/syntax/syntax.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = dateline::repairedUtf8({reinterpret_cast<const char*>(data), size});
    std::vector<dateline::Word> words;
    dateline::splitWords(text, {0, static_cast<std::uint32_t>(text.size())}, words);
    dateline::tagWords(text, words);
    dateline::parseWords(text, words);
    std::uint32_t last = 0;
    int roots = 0;
    for (const dateline::Word& word : words) {
        if (word.span.begin < last || word.span.end > text.size() || word.span.empty()) std::abort();
        if (!dateline::isUtf8(word.span.in(text))) std::abort();
        if (word.head >= static_cast<std::int32_t>(words.size())) std::abort();
        last = word.span.end;
        roots += word.head < 0;
        (void)dateline::lemma(word.span.in(text), word.upos);
    }
    if (!words.empty() && roots != 1) std::abort();
    return 0;
}
