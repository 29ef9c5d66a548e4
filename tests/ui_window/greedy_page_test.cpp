// A page that names addresses and files wherever it can goes through the window, in every way that it may come and with
// everything of it shown: a listener on the loopback hears nothing, and the file it names is not opened.
#include "tests/support/greedy_page.h"

#include "tests/support/window_fixture.h"
#include "ui/panels/date_popup.h"
#include "ui/window/columns.h"
#include "ui/window/stage.h"

#include <QClipboard>
#include <QEventLoop>
#include <QHelpEvent>
#include <QImage>
#include <QToolTip>

#include <sys/inotify.h>
#include <unistd.h>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

namespace {

const QByteArray sentence =
    "A storm closed the Larrick bridge on 11 November 2021, and Mayor Joan Pell ordered an inspection the day after.";

/// Sees whoever opens a file.
class Watch {
public:
    explicit Watch(const QString& path) : handle_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
        watching_ = inotify_add_watch(handle_, QFile::encodeName(path).constData(), IN_OPEN | IN_ACCESS) >= 0;
    }
    ~Watch() { close(handle_); }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
    bool watching() const { return watching_; }
    bool sawSomeone() const {
        char event[512];
        return read(handle_, event, sizeof event) > 0;
    }

private:
    int handle_;
    bool watching_ = false;
};

/// The page, its headline and its names made of markup as well.
QByteArray pageNaming(const QByteArray& address) {
    const QByteArray image = "&lt;img src='" + address + "'&gt;";
    return "<html><head><meta property=\"og:site_name\" content=\"Post " + image +
           "\"><meta name=\"author\" content=\"Ann " + image + "\"><meta property=\"og:title\" content=\"Storm " +
           image + "\"><meta property=\"og:image\" content=\"" + address + "\"></head></html>" +
           greedyPage(address, sentence) + "<p>" + image + " was seen on 12 November 2021.</p>";
}

}  // namespace

class GreedyPageTest : public WindowFixture {
    Q_OBJECT

    /// Hovers over all that has a tool tip, and shows events and both popups.
    void showEverything() {
        Session& session = this->session();
        session.showArticle(session.project().articles.front().id);
        std::vector<EventId> ids;
        for (const Event& event : session.project().events)
            if (ids.size() < 3) ids.push_back(event.id);
        for (const EventId id : ids) {
            session.selectEvent(id);
            if (DatePopup* popup = window_->editEventDate(id)) popup->close();
            picture("greedy");
            QVERIFY(window_->grab().width() > 0);
        }
        if (DatePopup* popup = window_->editArticleDate(session.project().articles.front().id)) popup->close();
        for (QWidget* widget : window_->findChildren<QWidget*>()) {
            if (!widget->toolTip().isEmpty()) QToolTip::showText({}, widget->toolTip(), widget);
            QHelpEvent help(QEvent::ToolTip, widget->rect().center(), widget->mapToGlobal(widget->rect().center()));
            QApplication::sendEvent(widget, &help);
        }
        const QAbstractItemModel* list = window_->columns().articles().list().model();
        QToolTip::showText({}, list->index(0, 0).data(Qt::ToolTipRole).toString(), window_.get());
        const ArticleText& text = window_->columns().source().text();
        for (const Passage& passage : text.passages()) {
            const QPoint place = text.rectOf(passage.span).center();
            QHelpEvent help(QEvent::ToolTip, place, text.viewport()->mapToGlobal(place));
            QApplication::sendEvent(text.viewport(), &help);
            QTest::qWait(1);
        }
        QTest::qWait(50);
        QToolTip::hideText();
    }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { window_.reset(); }

    void aWatchSeesWhoOpensAFile() {
        const QString path = write("seen.png", "x");
        const Watch watch(path);
        QVERIFY(watch.watching() && !watch.sawSomeone());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(watch.sawSomeone());
    }

    void nothingThatAPageNamesIsLoadedThroughTheWindow_data() {
        QTest::addColumn<QString>("way");
        QTest::addColumn<bool>("local");
        for (const char* way : {"opened", "dropped as a selection", "pasted as a selection", "pasted as text",
                                "opened as Markdown", "opened as mail"})
            for (const bool local : {false, true})
                QTest::addRow("%s, naming %s", way, local ? "a file" : "an address") << way << local;
    }
    void nothingThatAPageNamesIsLoadedThroughTheWindow() {
        QFETCH(QString, way);
        QFETCH(bool, local);
        QVERIFY(QDir(folder_->path()).mkdir(QStringLiteral("apart")));
        const QString path = folder_->filePath(QStringLiteral("apart/picture.png"));
        QVERIFY(QImage(8, 8, QImage::Format_RGB32).save(path));
        const Watch watch(path);
        QVERIFY(watch.watching());
        const Listener listener;
        const QByteArray page = pageNaming(local ? "file://" + path.toUtf8() : listener.address);
        auto mime = std::make_unique<QMimeData>();
        if (way.contains(QStringLiteral("selection"))) mime->setHtml(QString::fromUtf8(page));
        if (way == QStringLiteral("pasted as text")) mime->setText(QString::fromUtf8(page));
        if (way == QStringLiteral("opened"))
            window_->addPaths({write("a.html", page)});
        else if (way == QStringLiteral("opened as Markdown"))
            window_->addPaths(
                {write("a.md", "# Storm\n\n![x](" + listener.address + ")\n\n" + sentence + "\n\n" + page)});
        else if (way == QStringLiteral("opened as mail"))
            window_->addPaths({write("a.eml",
                                     "From: A <a@example.org>\nSubject: Storm\nMIME-Version: 1.0\n"
                                     "Content-Type: text/html\n\n" +
                                         page)});
        else if (way == QStringLiteral("dropped as a selection"))
            dragTo(*window_, *mime);
        else {
            QGuiApplication::clipboard()->setMimeData(mime.release());
            QTest::keyClick(window_.get(), Qt::Key_V, Qt::ControlModifier);
        }
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, 20000);
        QVERIFY(session().project().articles.front().article.text.find("Larrick bridge") != std::string::npos);
        showEverything();
        QVERIFY(!listener.heard());
        QVERIFY(!watch.sawSomeone());
    }
};

int main(int argc, char* argv[]) { return runWindowTest<GreedyPageTest>(argc, argv); }

#include "greedy_page_test.moc"
