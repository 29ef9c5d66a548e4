// What the window says and shows of an article that is added twice, and of one text in two papers.
#include "tests/support/ferry_story.h"
#include "ui/panels/notice_bar.h"
#include "ui/timeline/palette.h"
#include "ui/window/columns.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

namespace {

QByteArray page(const char* paper, const char* title, const QByteArray& text = ferryStory, const char* changed = "") {
    return QByteArray("<html><head><meta property='og:site_name' content='") + paper + "'><title>" + title +
           "</title><meta property='article:published_time' content='2021-03-06T08:00:00Z'>" +
           (*changed ? QByteArray("<meta property='article:modified_time' content='") + changed + "'>" : QByteArray()) +
           "</head><body><article><h1>" + title + "</h1><p>" + QByteArray(text).replace("\n\n", "</p><p>") +
           "</p></article></body></html>";
}

}  // namespace

class SameArticleWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<MainWindow> window_;

    int articles() const { return static_cast<int>(window_->session().project().articles.size()); }
    QString write(const char* name, const QByteArray& bytes) {
        QFile file(folder_->filePath(QString::fromUtf8(name)));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }
    void add(const QStringList& paths) {
        window_->addPaths(paths);
        QTRY_VERIFY_WITH_TIMEOUT(!window_->loader().busy() && !window_->background().busy(), 20000);
    }
    QString dateLine(int row) const {
        const QAbstractItemModel* model = window_->columns().articles().list().model();
        return model->index(row, 0).data(ArticleListModel::DateLineRole).toString();
    }
    /// Kept where DATELINE_SCREENSHOTS names a folder, to be looked at.
    void picture(const char* name) {
        QCoreApplication::processEvents();
        const QString folder = qEnvironmentVariable("DATELINE_SCREENSHOTS");
        if (!folder.isEmpty()) window_->grab().save(folder + u'/' + QString::fromUtf8(name) + QStringLiteral(".png"));
    }

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        window_ = std::make_unique<MainWindow>();
        window_->resize(1440, 900);
        window_->show();
    }
    void cleanup() { window_.reset(); }

    void theSameTextUnderAnotherHeadlineIsNamedWithTheOneThatIsKept() {
        add({write("a.html", page("Harbour News", "Ferry runs aground"))});
        add({write("b.html", page("Harbour News", "Astrid aground in fog"))});
        QCOMPARE(window_->notice().words(), QStringLiteral("1 was here already"));
        QCOMPARE(window_->notice().details(),
                 QStringList{"b.html: “Astrid aground in fog” is here already as “Ferry runs aground”."});
        QCOMPARE(articles(), 1);
        picture("same-article");
    }

    void aLaterVersionTakesThePlaceAndUndoBringsTheEarlierOneBack() {
        add({write("a.html", page("Harbour News", "Ferry runs aground", ferryStory, "2021-03-06T09:00:00Z"))});
        const QByteArray later = QByteArray(ferryStory).replace("212 people", "221 people") +
                                 "\n\nThe yard at Vale will take the ship in on Tuesday, its owners said.";
        add({write("b.html", page("Harbour News", "Ferry aground: now in the yard", later, "2021-03-07T09:00:00Z"))});
        QCOMPARE(window_->notice().words(), QStringLiteral("1 replaced by another version"));
        QCOMPARE(window_->notice().details(),
                 QStringList{"b.html: “Ferry aground: now in the yard” is a later version of “Ferry runs aground” and "
                             "took its place; Undo brings that one back."});
        QCOMPARE(articles(), 1);
        const auto title = [&] { return window_->session().project().articles.front().article.title; };
        QCOMPARE(title(), std::string("Ferry aground: now in the yard"));
        window_->session().undo();
        QCOMPARE(title(), std::string("Ferry runs aground"));
        window_->session().redo();
        QCOMPARE(title(), std::string("Ferry aground: now in the yard"));
    }

    void oneTextInTwoPapersIsShownAsOneText() {
        add({write("a.html", page("Harbour News", "Ferry runs aground")),
             write("b.html", page("Vale Courier", "Fog blamed for grounding"))});
        QCOMPARE(articles(), 2);
        QCOMPARE(dateLine(1), QStringLiteral("6 March 2021 · same text as “Ferry runs aground” (Harbour News)"));
        QCOMPARE(window_->notice().details(),
                 QStringList{"b.html: “Fog blamed for grounding” is largely the same text as “Ferry runs aground” "
                             "(Harbour News). Both were kept; they count as one source."});
        Session& session = window_->session();
        QVERIFY(!session.project().events.empty());
        const Event* both = nullptr;
        for (const Event& event : session.project().events) {
            QCOMPARE(event.independentSources, 1U);
            if (event.sources.size() == 2) both = &event;
        }
        QVERIFY(both);
        session.selectEvent(both->id);
        session.showArticle(session.project().articles[1].id);
        picture("wire-copy");
    }
};

int main(int argc, char* argv[]) {
    // Nothing of the person who runs the tests is read or written.
    QTemporaryDir home;
    for (const char* place : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
        qputenv(place, home.path().toUtf8());
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("dateline"));
    QApplication::setOrganizationName(QStringLiteral("dateline"));
    applyPalette(application, ColorScheme::Light);
    SameArticleWindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "same_article_test.moc"
