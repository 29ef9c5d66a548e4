// Any bytes as a file of any format, archives included.
#include "core/load/read_here.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    // PDF documents are read by another program.
    if (bytes.substr(0, 1024).find("%PDF-") != bytes.npos) return 0;
    const dateline::LoadedFile file = dateline::readHere(bytes, "file");
    if (!file.error && file.articles.empty()) std::abort();
    return 0;
}
