#include "core/fetch/fetch_errors.h"

namespace dateline {
namespace {

constexpr const char* saveIt = "Open the page in a browser, save it, and add the saved file.";

std::string hostOf(const QUrl& address) { return address.host(QUrl::FullyEncoded).toStdString(); }

std::string megabytes(qint64 bytes) { return std::to_string(bytes >> 20) + " MB"; }

}  // namespace

Error notTheWeb() {
    return {"This is no address of a web page: it must begin with http:// or https:// and hold no password.", saveIt};
}

Error unknownHost(const QUrl& address) {
    return {"There is no site called " + hostOf(address) + ", or this computer is not online.",
            "Check the address and the connection, and try again."};
}

Error localAddress(const QUrl& address) {
    return {hostOf(address) + " is on this computer or its own network, where Dateline does not fetch pages.", saveIt};
}

Error tooSlow(const FetchLimits& limits) {
    return {"The page did not come within " + std::to_string(limits.milliseconds / 1000) + " seconds.",
            std::string("Try again later. ") + saveIt};
}

Error tooLarge(const FetchLimits& limits) {
    return {"The page is larger than any article (the limit is " + megabytes(limits.bytes) + ").", saveIt};
}

Error tooManyRedirects(const QUrl& address) {
    return {hostOf(address) + " leads from one address to the next without an end.", saveIt};
}

Error lessSafe(const QUrl& address) {
    return {hostOf(address) + " leads from a secure address to one that others could read and change.", saveIt};
}

Error emptyPage(const QUrl& address) { return {hostOf(address) + " sent an empty page.", saveIt}; }

Error refusedBySite(const QUrl& address, int status) {
    const std::string code = " (" + std::to_string(status) + ").";
    if (status == 404 || status == 410)
        return {hostOf(address) + " has no page at this address" + code, "Check the address."};
    if (status == 401 || status == 402 || status == 403 || status == 407 || status == 451)
        return {hostOf(address) + " does not give this page to everybody" + code, saveIt};
    if (status == 429 || status >= 500)
        return {hostOf(address) + " has trouble at the moment" + code, std::string("Try again later. ") + saveIt};
    return {hostOf(address) + " did not give the page" + code, saveIt};
}

Error brokenConnection(const QUrl& address, QNetworkReply::NetworkError error) {
    if (error == QNetworkReply::SslHandshakeFailedError)
        return {"The connection to " + hostOf(address) + " is not secure: it could not be proved who answers.",
                "Do not trust what comes from there; try again later, or from another network."};
    if (error == QNetworkReply::ConnectionRefusedError)
        return {hostOf(address) + " does not answer.", "Check the address, and try again later."};
    return {"The connection to " + hostOf(address) + " broke off.", std::string("Try again. ") + saveIt};
}

}  // namespace dateline
