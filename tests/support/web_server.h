#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

namespace dateline::testing {

inline QByteArray page(const QByteArray& headers, const QByteArray& body, bool sized = true) {
    const QByteArray size = sized ? "Content-Length: " + QByteArray::number(body.size()) + "\r\n" : QByteArray();
    return "HTTP/1.1 200 OK\r\n" + headers + size + "Connection: close\r\n\r\n" + body;
}
inline QByteArray status(const QByteArray& line) { return "HTTP/1.1 " + line + "\r\nContent-Length: 0\r\n\r\n"; }
inline QByteArray redirectTo(const QByteArray& target) {
    return "HTTP/1.1 302 Found\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n";
}

/// A web server on a port of its own of the loopback, that gives fixed answers to paths and keeps what it was asked. An
/// empty answer is none: the connection stays open and silent.
class WebServer {
public:
    WebServer() {
        if (!server_.listen(QHostAddress::LocalHost)) qFatal("no port to listen on");
        QObject::connect(&server_, &QTcpServer::newConnection, &server_, [this] {
            while (QTcpSocket* socket = server_.nextPendingConnection()) serve(socket);
        });
    }
    quint16 port() const { return server_.serverPort(); }
    void answer(const QByteArray& path, const QByteArray& bytes) { answers_[path] = bytes; }
    const QList<QByteArray>& requests() const { return requests_; }
    void forget() {
        answers_.clear();
        requests_.clear();
    }
    void close() { server_.close(); }

private:
    void serve(QTcpSocket* socket) {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            const QByteArray request = socket->readAll();
            requests_.append(request);
            const QByteArray bytes = answers_.value(request.split(' ').value(1));
            if (bytes.isEmpty()) return;
            socket->write(bytes);
            // What names no length ends with the connection.
            if (!bytes.contains("Content-Length")) socket->disconnectFromHost();
        });
    }

    QTcpServer server_;
    QHash<QByteArray, QByteArray> answers_;
    QList<QByteArray> requests_;
};

}  // namespace dateline::testing
