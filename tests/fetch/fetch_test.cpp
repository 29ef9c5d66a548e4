#include "core/fetch/fetch.h"

#include "tests/support/print.h"
#include "tests/support/web_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;

class FetchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatEverybodyCanReachIsPublic_data() {
        QTest::addColumn<bool>("open");
        for (const char* address : {"93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:2800:220:1::1", "::ffff:8.8.8.8"})
            QTest::newRow(address) << true;
        for (const char* address : {"127.0.0.1",
                                    "127.255.255.254",
                                    "10.0.0.1",
                                    "172.16.0.1",
                                    "172.31.255.255",
                                    "192.168.1.1",
                                    "169.254.169.254",
                                    "100.64.0.1",
                                    "0.0.0.0",
                                    "224.0.0.1",
                                    "255.255.255.255",
                                    "192.0.2.1",
                                    "198.18.0.1",
                                    "::1",
                                    "::",
                                    "fe80::1",
                                    "fe80::1%lo",
                                    "fc00::1",
                                    "fd12::1",
                                    "ff02::1",
                                    "::ffff:127.0.0.1",
                                    "::ffff:10.0.0.1",
                                    "::127.0.0.1",
                                    "64:ff9b::7f00:1",
                                    "2002:7f00:1::",
                                    "2001:0:1::1",
                                    "2001:db8::1"})
            QTest::newRow(address) << false;
    }
    void onlyWhatEverybodyCanReachIsPublic() {
        QFETCH(bool, open);
        QCOMPARE(isPublicAddress(QHostAddress(QLatin1String(QTest::currentDataTag()))), open);
    }

    void aPageComesWithItsAddressAndItsEncoding() {
        server_.answer("/a?b=c", page("Content-Type: text/html; charset=\"ISO-8859-1\"\r\n", "caf\xE9"));
        const FetchedPage got = fetch("/a?b=c#part");
        QVERIFY2(!got.error, got.error ? got.error->what.c_str() : "");
        QCOMPARE(got.address, at("/a?b=c").toStdString());
        QCOMPARE(got.charset, std::string("iso-8859-1"));
        QCOMPARE(got.bytes, std::string("caf\xE9"));
    }
    void theSiteLearnsNothingOfThePerson() {
        server_.answer("/", "HTTP/1.1 302 Found\r\nSet-Cookie: id=7\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n");
        server_.answer("/next", page({}, "text"));
        QVERIFY(!fetch("/").error);
        QCOMPARE(server_.requests().size(), 2);
        for (const QByteArray& request : server_.requests()) {
            const QByteArray lower = request.toLower();
            for (const char* header : {"cookie:", "referer:", "authorization:", "from:"})
                QVERIFY2(!lower.contains(header), request.constData());
            QVERIFY(lower.contains("user-agent: dateline"));
            QVERIFY(lower.contains("accept-language: *\r\n"));
            QVERIFY(lower.contains("host: " + host().toLatin1() + "\r\n"));
        }
    }
    void aRedirectIsFollowed() {
        server_.answer("/old", redirectTo("new"));
        server_.answer("/new", page({}, "text"));
        const FetchedPage got = fetch("/old");
        QVERIFY(!got.error);
        QCOMPARE(got.address, at("/new").toStdString());
    }

    void aLocalAddressIsNeverAsked_data() {
        QTest::addColumn<QString>("host");
        for (const char* name :
             {"127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.0.0.1", "[::1]",
              "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "0.0.0.0", "0", "10.0.0.1", "192.168.0.1", "169.254.169.254"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aLocalAddressIsNeverAsked() {
        QFETCH(QString, host);
        server_.answer("/", page({}, "secret"));
        Fetch fetch;
        const FetchedPage got = ended(fetch, QUrl(QStringLiteral("http://%1:%2/").arg(host).arg(server_.port())));
        QVERIFY(got.error);
        QVERIFY2(got.error->what.find("own network") != std::string::npos, got.error->what.c_str());
        QVERIFY(server_.requests().isEmpty());
    }
    void aRedirectToALocalAddressIsNotFollowed_data() {
        QTest::addColumn<QString>("target");
        QTest::newRow("another service of this computer") << QStringLiteral("http://127.0.0.1:%1/");
        QTest::newRow("by its name") << QStringLiteral("http://localhost:%1/");
        QTest::newRow("without a scheme") << QStringLiteral("//[::1]:%1/");
        QTest::newRow("a machine of the network") << QStringLiteral("http://192.168.0.1/?%1");
    }
    void aRedirectToALocalAddressIsNotFollowed() {
        QFETCH(QString, target);
        WebServer other;
        other.answer("/", page({}, "secret"));
        server_.answer("/", redirectTo(target.arg(other.port()).toLatin1()));
        const FetchedPage got = fetch("/");
        QVERIFY(got.error);
        QVERIFY2(got.error->what.find("own network") != std::string::npos, got.error->what.c_str());
        QVERIFY(other.requests().isEmpty());
    }

    void whatGoesWrongIsSaidInOneSentence_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("words");
        QTest::newRow("a page that says it is too large")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\nx") << "larger than any article";
        QTest::newRow("a page that only turns out to be")
            << page({}, QByteArray(3 << 20, 'x'), false) << "larger than any article";
        QTest::newRow("a page that unpacks to more")
            << page("Content-Encoding: deflate\r\n", qCompress(QByteArray(90 << 20, '0')).mid(4)) << "";
        QTest::newRow("a site that never answers") << QByteArray() << "did not come within";
        QTest::newRow("a site that stops in the middle")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf") << "did not come within";
        QTest::newRow("a page that leads to itself") << redirectTo("/") << "without an end";
        QTest::newRow("a page that leads to a file") << redirectTo("file:///etc/passwd") << "no address of a web page";
        QTest::newRow("a page that leads to a password")
            << redirectTo("http://a:b@example.org/") << "no address of a web page";
        QTest::newRow("a page that is not there") << status("404 Not Found") << "has no page at this address (404)";
        QTest::newRow("a page that wants a password")
            << QByteArray("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")
            << "does not give this page to everybody (401)";
        QTest::newRow("a site in trouble") << status("503 Busy") << "has trouble at the moment (503)";
        QTest::newRow("an empty page") << page({}, {}) << "an empty page";
        QTest::newRow("no words of the web at all") << QByteArray("SSH-2.0-x\r\n\r\n") << "";
    }
    void whatGoesWrongIsSaidInOneSentence() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, words);
        server_.answer("/", answer);
        const FetchedPage got = fetch("/");
        QVERIFY(got.error);
        QVERIFY2(QString::fromStdString(got.error->what).contains(words), got.error->what.c_str());
        QVERIFY(got.error->what.ends_with('.') && got.error->advice.ends_with('.'));
        QVERIFY(got.bytes.empty());
    }
    void aConnectionThatCannotBeIsSaid() {
        Fetch fetch([](const QHostAddress&, quint16) { return true; }, limits());
        WebServer gone;
        const quint16 port = gone.port();
        gone.close();
        QVERIFY(ended(fetch, QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(port))).error->what.find("not answer") !=
                std::string::npos);
        server_.answer("/", page({}, "plain"));
        const FetchedPage broken = ended(fetch, QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(server_.port())));
        QVERIFY(broken.error && !broken.error->advice.empty());
    }
    void notEveryAddressIsOneOfTheWeb_data() {
        QTest::addColumn<bool>("web");
        QTest::newRow("https://example.org/a") << true;
        QTest::newRow(" http://example.org ") << true;
        for (const char* text : {"ftp://example.org/a", "file:///etc/passwd", "javascript:alert(1)", "example.org",
                                 "http://", "http://me:secret@example.org/", "http://a@b/", "data:text/html,x", ""})
            QTest::newRow(text) << false;
    }
    void notEveryAddressIsOneOfTheWeb() {
        QFETCH(bool, web);
        QCOMPARE(webAddress(QString::fromLatin1(QTest::currentDataTag())).has_value(), web);
    }
    void cancellingEndsItAtOnce() {
        server_.answer("/", {});
        Fetch fetch(mayAsk(), {});
        QSignalSpy spy(&fetch, &Fetch::finished);
        FetchedPage got;
        connect(&fetch, &Fetch::finished, this, [&](const FetchedPage& one) { got = one; });
        fetch.start(QUrl(at("/")));
        QTRY_COMPARE(server_.requests().size(), 1);
        fetch.cancel();
        QTRY_COMPARE(spy.size(), 1);
        QVERIFY(got.cancelled);
        QVERIFY(!got.error);
    }
    void progressCountsTheBytes() {
        server_.answer("/", page({}, QByteArray(200000, 'x')));
        Fetch one(mayAsk(), limits());
        QSignalSpy spy(&one, &Fetch::progressed);
        QVERIFY(!ended(one, QUrl(at("/"))).error);
        QVERIFY(!spy.isEmpty());
        QCOMPARE(spy.last().at(0).toLongLong(), 200000);
        QCOMPARE(spy.last().at(1).toLongLong(), 200000);
    }
    void init() { server_.forget(); }

private:
    static FetchLimits limits() { return {.bytes = 2 << 20, .milliseconds = 1500, .redirects = 3}; }
    /// The test's own server, and no other place.
    AddressPolicy mayAsk() const {
        return [port = server_.port()](const QHostAddress& address, quint16 asked) {
            return address == QHostAddress(QHostAddress::LocalHost) && asked == port;
        };
    }
    QString host() const { return QStringLiteral("127.0.0.1:%1").arg(server_.port()); }
    QString at(const char* path) const { return QStringLiteral("http://") + host() + QLatin1String(path); }
    static FetchedPage ended(Fetch& fetch, const QUrl& address) {
        FetchedPage got;
        bool done = false;
        const auto hold = connect(&fetch, &Fetch::finished, &fetch, [&](const FetchedPage& one) {
            got = one;
            done = true;
        });
        fetch.start(address);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 20000); }();
        disconnect(hold);
        return got;
    }
    FetchedPage fetch(const char* path) const {
        Fetch one(mayAsk(), limits());
        return ended(one, QUrl(at(path)));
    }

    WebServer server_;
};

QTEST_GUILESS_MAIN(FetchTest)
#include "fetch_test.moc"
