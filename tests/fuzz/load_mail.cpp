// Any bytes as a message or a mailbox.
#include "core/load/mail.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)dateline::readMail(bytes);
    (void)dateline::readMailbox(bytes);
    return 0;
}
