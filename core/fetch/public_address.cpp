#include "core/fetch/public_address.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

struct Range {
    const char* first;
    int bits;
};

// IANA's registries of special-purpose addresses.
constexpr std::array<Range, 15> setAside4 = {{{"0.0.0.0", 8},
                                              {"10.0.0.0", 8},
                                              {"100.64.0.0", 10},
                                              {"127.0.0.0", 8},
                                              {"169.254.0.0", 16},
                                              {"172.16.0.0", 12},
                                              {"192.0.0.0", 24},
                                              {"192.0.2.0", 24},
                                              {"192.88.99.0", 24},
                                              {"192.168.0.0", 16},
                                              {"198.18.0.0", 15},
                                              {"198.51.100.0", 24},
                                              {"203.0.113.0", 24},
                                              {"224.0.0.0", 4},
                                              {"240.0.0.0", 4}}};
/// Inside 2000::/3, beyond which nothing is given out: protocols' own (Teredo and others), examples, 6to4.
constexpr std::array<Range, 4> setAside6 = {{{"2001::", 23}, {"2001:db8::", 32}, {"2002::", 16}, {"3fff::", 20}}};

template <class Ranges>
bool isIn(const QHostAddress& address, const Ranges& ranges) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
        return address.isInSubnet(QHostAddress(QLatin1String(range.first)), range.bits);
    });
}

}  // namespace

bool isPublicAddress(const QHostAddress& address) {
    bool mapped = false;
    const quint32 four = address.toIPv4Address(&mapped);
    if (mapped) return !isIn(QHostAddress(four), setAside4);
    if (address.protocol() != QAbstractSocket::IPv6Protocol || !address.scopeId().isEmpty()) return false;
    return address.isInSubnet(QHostAddress(QStringLiteral("2000::")), 3) && !isIn(address, setAside6);
}

bool mayAskPublic(const QHostAddress& address, quint16 port) {
    // Below 1024 other services listen, which a page's address has no business with.
    const bool web = port == 80 || port == 443 || port >= 1024;
    return web && isPublicAddress(address);
}

}  // namespace dateline
