#include "core/events/messages.h"

#include "core/events/word_list.h"

#include <array>

namespace dateline {

bool sendsMessage(std::string_view verb, std::string_view noun) {
    constexpr std::array<std::string_view, 14> sent = {"issue", "release", "send",  "make",  "publish",
                                                       "post",  "read",    "write", "file",  "deliver",
                                                       "give",  "put",     "sign",  "submit"};
    constexpr std::array<std::string_view, 33> messages = {
        "statement",   "letter",       "fax",      "message", "note",    "memo",       "email",
        "e-mail",      "mail",         "tweet",    "post",    "warning", "order",      "ruling",
        "decision",    "resolution",   "report",   "word",    "signal",  "communique", "communiqué",
        "declaration", "appeal",       "telegram", "notice",  "release", "petition",   "call",
        "complaint",   "announcement", "brief",    "motion",  "lawsuit"};
    return isOneOf(verb, sent) && isOneOf(noun, messages);
}

}  // namespace dateline
