// Any bytes in any declared encoding: what comes out is valid UTF-8 without NULs.
#include "core/base/utf8.h"
#include "core/load/decode.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static constexpr const char* charsets[] = {"",       "utf-8",       "iso-8859-1", "shift_jis", "gb2312",
                                               "koi8-r", "iso-2022-jp", "utf-16",     "nonsense"};
    const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    const std::string declared = data[0] % 10 == 9 ? dateline::declaredCharset(bytes) : charsets[data[0] % 10 % 9];
    const dateline::Decoded decoded = dateline::decode(bytes, declared);
    if (!dateline::isUtf8(decoded.text) || decoded.text.find('\0') != std::string::npos) std::abort();
    (void)dateline::looksBinary(bytes);
    return 0;
}
