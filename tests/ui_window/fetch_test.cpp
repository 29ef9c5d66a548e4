#include "tests/support/web_server.h"
#include "tests/support/window_fixture.h"
#include "ui/panels/controls.h"
#include "ui/panels/notice_bar.h"
#include "ui/window/drop_overlay.h"
#include "ui/window/top_bar.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

class FetchTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        server_.forget();
        server_.answer("/a", page("Content-Type: text/plain; charset=utf-8\r\n", firstReport));
        server_.answer("/b", page("Content-Type: text/plain; charset=utf-8\r\n", secondReport));
        server_.answer("/gone", status("404 Not Found"));
        begin();
    }
    void cleanup() { window_.reset(); }

    void aDroppedLinkIsAskedAboutBeforeAnythingGoesOnline() {
        const auto mime = linkTo("/a");
        dragTo(*window_, *mime, false);
        QCOMPARE(window_->dropOverlay().words(), QStringLiteral("Drop to fetch this page; Dateline asks first"));
        dragTo(*window_, *mime);
        auto* box = window_->findChild<QMessageBox*>();
        QVERIFY(box);
        QCOMPARE(box->text(), QStringLiteral("Fetch this page from 127.0.0.1?"));
        picture("fetch-question", box);
        QTest::mouseClick(buttonOf(*box, QStringLiteral("Don’t fetch")), Qt::LeftButton);
        QTest::qWait(50);
        QVERIFY(server_.requests().isEmpty());
        QVERIFY(!window_->loader().busy());
    }
    void aYesFetchesThePageAndMayHoldForTheSession() {
        const std::unique_ptr<QMimeData> one = linkTo("/a");
        dragTo(*window_, *one);
        auto* box = window_->findChild<QMessageBox*>();
        QVERIFY(box && box->checkBox());
        box->checkBox()->setChecked(true);
        QTest::mouseClick(buttonOf(*box, QStringLiteral("Fetch")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, 20000);
        QCOMPARE(session().project().articles[0].article.title, std::string("Storm closes the Larrick bridge"));
        QTRY_VERIFY(!window_->findChild<QMessageBox*>());
        dragTo(*window_, *linkTo("/b"));
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 2, 20000);
        QCOMPARE(server_.requests().size(), 2);
    }
    void theNextSessionAsksAgain() {
        dragTo(*window_, *linkTo("/a"));
        window_->findChild<QMessageBox*>()->checkBox()->setChecked(true);
        QTest::mouseClick(buttonOf(*window_->findChild<QMessageBox*>(), QStringLiteral("Fetch")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, 20000);
        open();
        dragTo(*window_, *linkTo("/b"));
        QVERIFY(window_->findChild<QMessageBox*>());
    }
    void aFetchIsShownAndCanBeStopped() {
        server_.answer("/slow", {});
        dragTo(*window_, *linkTo("/slow"));
        QTest::mouseClick(buttonOf(*window_->findChild<QMessageBox*>(), QStringLiteral("Fetch")), Qt::LeftButton);
        QTRY_COMPARE(server_.requests().size(), 1);
        QVERIFY(window_->topBar().stop().isVisible());
        picture("fetching");
        QTest::mouseClick(&window_->topBar().stop(), Qt::LeftButton);
        QTRY_VERIFY(!window_->loader().busy());
        QVERIFY(!window_->topBar().stop().isVisible());
        QCOMPARE(articles(), 0);
    }
    void aPageThatCannotBeFetchedSaysWhatToDo() {
        dragTo(*window_, *linkTo("/gone"));
        QTest::mouseClick(buttonOf(*window_->findChild<QMessageBox*>(), QStringLiteral("Fetch")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window_->notice().isVisible(), 20000);
        QVERIFY(window_->notice().details().at(0).contains(QStringLiteral("has no page at this address (404)")));
        picture("fetch-failed");
    }

private:
    std::unique_ptr<MainWindow> makeWindow() override {
        return std::make_unique<MainWindow>(
            nullptr, [port = server_.port()](const QHostAddress&, quint16 asked) { return asked == port; });
    }
    QString at(const char* path) const {
        return QStringLiteral("http://127.0.0.1:%1").arg(server_.port()) + QLatin1String(path);
    }
    /// A drag of a link to the test's own server.
    std::unique_ptr<QMimeData> linkTo(const char* path) const {
        auto mime = std::make_unique<QMimeData>();
        mime->setUrls({QUrl(at(path))});
        return mime;
    }

    WebServer server_;
};

int main(int argc, char* argv[]) { return runWindowTest<FetchTest>(argc, argv); }

#include "fetch_test.moc"
