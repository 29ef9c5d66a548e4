// What the window says and shows of an article that is added twice, and of one text in two papers.
#include "tests/support/ferry_story.h"
#include "tests/support/window_fixture.h"
#include "ui/panels/notice_bar.h"
#include "ui/window/columns.h"

#include <QAbstractItemModel>

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

class SameArticleWindowTest : public WindowFixture {
    Q_OBJECT

    void add(const QStringList& paths) {
        window_->addPaths(paths);
        QTRY_VERIFY_WITH_TIMEOUT(!window_->loader().busy() && !window_->background().busy(), 20000);
    }
    QString dateLine(int row) const {
        const QAbstractItemModel* model = window_->columns().articles().list().model();
        return model->index(row, 0).data(ArticleListModel::DateLineRole).toString();
    }

private Q_SLOTS:
    void init() { begin(); }
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

int main(int argc, char* argv[]) { return runWindowTest<SameArticleWindowTest>(argc, argv); }

#include "same_article_test.moc"
