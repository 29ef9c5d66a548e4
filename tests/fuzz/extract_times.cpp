// Any text as an article, in any language, with a date and without: nothing crashes, expressions lie inside the text,
// in order, at character boundaries, each with a value; what they stand for can be written.
#include "core/extract/extract_times.h"

#include "core/base/utf8.h"
#include "core/text/sentence.h"
#include "core/time/calendar.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    static constexpr const char* languages[] = {"en", "en-GB", "de", "fi", ""};
    dateline::Article article;
    article.language = languages[data[0] % 5];
    if (data[1] % 3 != 0) article.published = dateline::Published{dateline::localDay(1900 + data[1], 2, 28), {}, false};
    article.text = dateline::repairedUtf8({reinterpret_cast<const char*>(data + 2), size - 2});
    std::uint32_t last = 0;
    for (const dateline::TimeExpression& found : dateline::findTimes(article, dateline::sentences(article))) {
        if (found.span.begin < last || found.span.end > article.text.size() || found.span.empty()) std::abort();
        if (found.value.empty() || !dateline::isUtf8(found.span.in(article.text))) std::abort();
        last = found.span.end;
        (void)dateline::explain(found, article.text);
        if (found.when)
            (void)(dateline::edtf(*found.when) + dateline::inWords(*found.when) + dateline::isoDate(*found.when));
    }
    return 0;
}
