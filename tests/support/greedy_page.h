#pragma once

#include <QByteArray>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace dateline::testing {

/// A socket on this machine that anyone could connect to.
struct Listener {
    int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    QByteArray address;
    Listener() {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof place;
        if (bind(socket, reinterpret_cast<sockaddr*>(&place), size) != 0 || listen(socket, 64) != 0) return;
        getsockname(socket, reinterpret_cast<sockaddr*>(&place), &size);
        address = "http://127.0.0.1:" + QByteArray::number(ntohs(place.sin_port)) + "/x";
    }
    ~Listener() { close(socket); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    bool heard() const { return accept(socket, nullptr, nullptr) >= 0; }
};

/// A page that names an address wherever a page can; its text is the sentence, twice.
inline QByteArray greedyPage(const QByteArray& url, const QByteArray& sentence) {
    return "<!DOCTYPE html SYSTEM '" + url + "'><html manifest='" + url + "'><head><base href='" + url +
           "'><meta http-equiv=refresh content='0;url=" + url + "'><link rel=stylesheet href='" + url +
           "'><link rel=preload as=image href='" + url + "'><style>@import url(" + url + "); body{background:url(" +
           url + ")}</style><script src='" + url + "'></script><script>fetch('" + url +
           "')</script><title>Bridge</title></head><body onload=\"fetch('" + url + "')\"><p>" + sentence +
           "</p><img src='" + url + "'><iframe src='" + url + "'></iframe><object data='" + url +
           "'></object><embed src='" + url + "'><svg><image href='" + url + "'/></svg><video src='" + url +
           "' autoplay></video><audio src='" + url + "'></audio><form action='" + url + "'><input type=image src='" +
           url + "'></form><p>" + sentence + "</p></body></html>";
}

}  // namespace dateline::testing
