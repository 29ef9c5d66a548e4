#pragma once

#include <QHostAddress>

#include <functional>

namespace dateline {

/// Whether an address is one that anybody on the internet can reach: not this machine, not its network, not a link, a
/// group, a tunnel or a range that is set aside. IPv4 inside IPv6 is judged as IPv4.
bool isPublicAddress(const QHostAddress& address);

/// Whether a page may be asked for at an address and port. Asked of every address a name stands for, and again at
/// every redirect.
using AddressPolicy = std::function<bool(const QHostAddress&, quint16 port)>;

/// The policy of the program: public addresses, on ports that web servers use.
bool mayAskPublic(const QHostAddress& address, quint16 port);

}  // namespace dateline
