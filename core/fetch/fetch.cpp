#include "core/fetch/fetch.h"

#include "core/fetch/fetch_errors.h"

#include <QHostInfo>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

/// Keeps no cookie and has none to send.
class NoCookies : public QNetworkCookieJar {
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl&) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie>&, const QUrl&) override { return false; }
};

/// "utf-8" of "text/html; charset=utf-8".
std::string charsetIn(const QString& contentType) {
    for (const QString& part : contentType.split(QLatin1Char(';')).mid(1)) {
        const QString word = part.trimmed();
        if (word.startsWith(QStringLiteral("charset="), Qt::CaseInsensitive))
            return word.mid(8).remove(QLatin1Char('"')).trimmed().toLower().toStdString();
    }
    return {};
}

QByteArray hostHeader(const QUrl& address) {
    QString host = address.host(QUrl::FullyEncoded);
    if (host.contains(QLatin1Char(':'))) host = QLatin1Char('[') + host + QLatin1Char(']');
    if (address.port() > 0) host += QLatin1Char(':') + QString::number(address.port());
    return host.toLatin1();
}

QNetworkRequest requestFor(const QUrl& address, const QHostAddress& host) {
    QUrl target = address;
    target.setHost(host.toString());
    target.setFragment({});
    QNetworkRequest request(target);
    request.setPeerVerifyName(address.host(QUrl::FullyEncoded));
    request.setRawHeader("Host", hostHeader(address));
    request.setRawHeader("User-Agent", "Dateline (reads one page because a person asked)");
    request.setRawHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.5");
    request.setRawHeader("Accept-Language", "*");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

}  // namespace

std::optional<QUrl> webAddress(const QString& text) {
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool web = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty()) return std::nullopt;
    return url;
}

Fetch::Fetch(AddressPolicy mayAsk, FetchLimits limits, QObject* parent)
    : QObject(parent), mayAsk_(std::move(mayAsk)), limits_(limits) {
    network_.setCookieJar(new NoCookies);
    network_.setProxy(QNetworkProxy::NoProxy);
    clock_.setSingleShot(true);
    connect(&clock_, &QTimer::timeout, this, [this] { fail(tooSlow(limits_)); });
}

Fetch::~Fetch() {
    if (lookup_ >= 0) QHostInfo::abortHostLookup(lookup_);
    if (!reply_) return;
    reply_->disconnect(this);
    reply_->abort();
}

quint16 Fetch::port() const {
    return static_cast<quint16>(address_.port(address_.scheme() == QStringLiteral("https") ? 443 : 80));
}

void Fetch::start(const QUrl& address) {
    running_ = true;
    redirects_ = 0;
    clock_.start(limits_.milliseconds);
    resolve(address);
}

void Fetch::cancel() {
    if (!running_) return;
    FetchedPage page;
    page.cancelled = true;
    end(std::move(page));
}

void Fetch::resolve(const QUrl& address) {
    address_ = address;
    bytes_.clear();
    if (!webAddress(address.toString(QUrl::FullyEncoded))) {
        fail(notTheWeb());
        return;
    }
    const QString host = address.host();
    // An address in figures needs no look-up, which would tell a name server of it.
    if (QHostAddress literal; literal.setAddress(host)) {
        QMetaObject::invokeMethod(
            this, [this, literal] { judge({literal}); }, Qt::QueuedConnection);
        return;
    }
    lookup_ = QHostInfo::lookupHost(host, this, [this](const QHostInfo& info) {
        lookup_ = -1;
        judge(info.addresses());
    });
}

void Fetch::judge(const QList<QHostAddress>& addresses) {
    if (!running_) return;
    if (addresses.isEmpty()) {
        fail(unknownHost(address_));
        return;
    }
    // A name that stands for a local address beside a public one is a trick.
    const bool allowed = std::all_of(addresses.begin(), addresses.end(),
                                     [this](const QHostAddress& one) { return mayAsk_(one, port()); });
    if (!allowed) {
        fail(localAddress(address_));
        return;
    }
    ask(addresses.front());
}

void Fetch::ask(const QHostAddress& host) {
    reply_ = network_.get(requestFor(address_, host));
    reply_->setReadBufferSize(qint64{1} << 20);
    connect(reply_, &QNetworkReply::readyRead, this, &Fetch::take);
    connect(reply_, &QNetworkReply::finished, this, &Fetch::answered);
}

void Fetch::take() {
    bytes_ += reply_->readAll();
    const qint64 total = reply_->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (bytes_.size() > limits_.bytes || total > limits_.bytes)
        fail(tooLarge(limits_));
    else
        Q_EMIT progressed(bytes_.size(), total);
}

void Fetch::answered() {
    const int status = reply_->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray location = reply_->rawHeader("Location");
    if (status >= 300 && status < 400 && !location.isEmpty()) {
        redirected(address_.resolved(QUrl::fromEncoded(location)));
        return;
    }
    if (status >= 400) {
        fail(refusedBySite(address_, status));
        return;
    }
    if (reply_->error() != QNetworkReply::NoError) {
        fail(brokenConnection(address_, reply_->error()));
        return;
    }
    take();
    if (!running_) return;
    if (bytes_.isEmpty()) {
        fail(emptyPage(address_));
        return;
    }
    FetchedPage page;
    page.address = address_.toString(QUrl::FullyEncoded | QUrl::RemoveFragment).toStdString();
    page.charset = charsetIn(reply_->header(QNetworkRequest::ContentTypeHeader).toString());
    page.bytes = bytes_.toStdString();
    end(std::move(page));
}

void Fetch::redirected(const QUrl& target) {
    reply_->disconnect(this);
    reply_->abort();
    reply_->deleteLater();
    reply_.clear();
    if (++redirects_ > limits_.redirects)
        fail(tooManyRedirects(address_));
    else if (address_.scheme() == QStringLiteral("https") && target.scheme() == QStringLiteral("http"))
        fail(lessSafe(address_));
    else
        resolve(target);
}

void Fetch::fail(Error error) {
    FetchedPage page;
    page.address = address_.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo).toStdString();
    page.error = std::move(error);
    end(std::move(page));
}

void Fetch::end(FetchedPage page) {
    running_ = false;
    clock_.stop();
    if (lookup_ >= 0) QHostInfo::abortHostLookup(std::exchange(lookup_, -1));
    if (reply_) {
        reply_->disconnect(this);
        reply_->abort();
        reply_->deleteLater();
        reply_.clear();
    }
    QMetaObject::invokeMethod(
        this, [this, page = std::move(page)] { Q_EMIT finished(page); }, Qt::QueuedConnection);
}

}  // namespace dateline
