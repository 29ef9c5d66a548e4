// Any text as a date line: nothing crashes, days lie inside the text, in order, at character boundaries.
#include "core/base/utf8.h"
#include "core/load/date_line.h"
#include "core/load/stated_dates.h"
#include "core/load/visible_date.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static constexpr const char* languages[] = {"en", "en-GB", "de", "fr", "ja", "hu", ""};
    const char* language = languages[data[0] % 7];
    const std::string text = dateline::repairedUtf8({reinterpret_cast<const char*>(data + 1), size - 1});
    std::uint32_t last = 0;
    for (const dateline::VisibleDay& day : dateline::daysIn(text, language)) {
        if (day.span.begin < last || day.span.end > text.size() || day.span.empty()) std::abort();
        if (!dateline::isUtf8(day.span.in(text))) std::abort();
        last = day.span.end;
    }
    (void)dateline::dateLine(text, language);
    (void)dateline::machineDay(text);
    (void)dateline::dayInAddress(text);
    return 0;
}
