#pragma once

#include "core/base/result.h"
#include "core/fetch/public_address.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <optional>
#include <string>

namespace dateline {

/// What one page may cost.
struct FetchLimits {
    qint64 bytes = qint64{32} << 20;  ///< unpacked
    int milliseconds = 30'000;        ///< redirects included
    int redirects = 5;
};

/// A page as it came, or why it did not.
struct FetchedPage {
    std::string address;  ///< where it was in the end, after redirects
    std::string charset;  ///< as the server named it; empty where it did not
    std::string bytes;
    std::optional<Error> error;
    bool cancelled = false;
};

/// An http or https address that names a host and no password; nothing for all else.
std::optional<QUrl> webAddress(const QString& text);

/// Fetches one page by GET: no cookies, no referrer, no proxy, no word of the machine or its person, and nothing that
/// the page refers to. The host's name is looked up first, every address it stands for is put to the policy, and the
/// connection goes to the address that was judged, so that no second look-up can lead elsewhere.
class Fetch : public QObject {
    Q_OBJECT
public:
    explicit Fetch(AddressPolicy mayAsk = mayAskPublic, FetchLimits limits = {}, QObject* parent = nullptr);
    ~Fetch() override;

    /// One page at a time. `finished` comes later, in any case.
    void start(const QUrl& address);
    void cancel();

Q_SIGNALS:
    /// `total` is 0 where the server does not say.
    void progressed(qint64 bytes, qint64 total);
    void finished(const dateline::FetchedPage& page);

private:
    void resolve(const QUrl& address);
    void judge(const QList<QHostAddress>& addresses);
    void ask(const QHostAddress& host);
    void take();
    void answered();
    void redirected(const QUrl& target);
    void fail(Error error);
    void end(FetchedPage page);
    quint16 port() const;

    AddressPolicy mayAsk_;
    FetchLimits limits_;
    QNetworkAccessManager network_;
    QTimer clock_;
    QPointer<QNetworkReply> reply_;
    QUrl address_;
    QByteArray bytes_;
    int lookup_ = -1;
    int redirects_ = 0;
    bool running_ = false;
};

}  // namespace dateline
