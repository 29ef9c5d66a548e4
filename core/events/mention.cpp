#include "core/events/mention.h"

namespace dateline {

std::string_view name(Status status) {
    switch (status) {
        case Status::Happened:
            return "happened";
        case Status::Ongoing:
            return "ongoing";
        case Status::Planned:
            return "planned";
        case Status::Cancelled:
            return "cancelled";
        case Status::Denied:
            return "denied";
        case Status::Possible:
            return "possible";
        case Status::Claimed:
            return "claimed";
    }
    return "happened";
}

}  // namespace dateline
