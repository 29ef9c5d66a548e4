#include "ui/jobs/background_edit.h"

#include "tests/support/told_session.h"
#include "ui/model/gestures.h"

#include <QSignalSpy>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

class BackgroundEditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        edits_.reset();  // before the session that it works for
        session_ = std::make_unique<Session>();
        edits_ = std::make_unique<BackgroundEdit>(*session_);
        added_.clear();
    }

    void whatAWorkerDidIsWhatTheEditDoes() {
        add(toldArticles());
        QTRY_COMPARE(added_, std::vector<int>{2});
        Session other;
        tell(other);
        QVERIFY(session_->project().events == other.project().events);
        QVERIFY(!edits_->busy());
    }
    void itIsUndoneAndRedone() {
        add(toldArticles());
        QTRY_COMPARE(session_->project().articles.size(), std::size_t{2});
        const auto events = session_->project().events;
        session_->undoStack().undo();
        QVERIFY(session_->project().articles.empty());
        session_->undoStack().redo();
        QVERIFY(session_->project().events == events);
    }
    void theSameArticlesAgainLeaveNoStep() {
        add(toldArticles());
        add(toldArticles());
        QTRY_COMPARE(added_, (std::vector<int>{2, 0}));
        QCOMPARE(session_->undoStack().count(), 1);
    }
    void aChangeMadeMeanwhileIsKept() {
        AddArticles first = toldArticles();
        AddArticles second{{first.articles[1]}, {first.extractions[1]}};
        first.articles.pop_back();
        first.extractions.pop_back();
        add(first);
        QTRY_COMPARE(added_, std::vector<int>{1});
        const EventId fire = eventTitled(*session_, "A fire");
        add(second);
        renameEvent(*session_, fire, QStringLiteral("Café burns"));  // before the worker can be done
        QTRY_COMPARE(added_.size(), std::size_t{2});
        QCOMPARE(session_->project().articles.size(), std::size_t{2});
        QCOMPARE(session_->findEvent(fire)->title, std::string("Café burns"));
        session_->undoStack().undo();
        QCOMPARE(session_->project().articles.size(), std::size_t{1});
        QCOMPARE(session_->findEvent(fire)->title, std::string("Café burns"));
    }
    void cancellingForgetsWhatIsNotDone() {
        add(toldArticles());
        edits_->cancel();
        QVERIFY(!edits_->busy());
        AddArticles one = toldArticles();
        one.articles.pop_back();
        one.extractions.pop_back();
        add(one);
        QTRY_COMPARE(added_, std::vector<int>{1});
        QCOMPARE(session_->project().articles.size(), std::size_t{1});
    }
    void inALargeProjectSplittingAndUndoingAreDoneBesideTheWindow() {
        AddArticles many = toldArticles();
        for (int i = 0; i < 50; ++i) {
            Told one = told("Another article " + std::to_string(i), day(2020, 1, 1 + static_cast<unsigned>(i) % 28),
                            {{"Article " + std::to_string(i) + " told of a flood.", "told", "tell"}});
            many.articles.push_back(one.article);
            many.extractions.push_back(one.extraction);
        }
        add(many);
        QTRY_COMPARE(added_, std::vector<int>{52});
        const EventId fire = eventTitled(*session_, "A fire");
        session_->selectEvent(fire);
        splitSelected(*session_);
        QVERIFY2(edits_->busy(), "the window's thread is free");
        session_->undo();  // before it is done: what is undone is the split
        session_->redo();
        QTRY_VERIFY(!edits_->busy());
        QCOMPARE(session_->findEvent(fire)->sources.size(), std::size_t{1});
        session_->undo();
        QVERIFY(edits_->busy());
        QTRY_VERIFY(!edits_->busy());
        QCOMPARE(session_->findEvent(fire)->sources.size(), std::size_t{2});
        session_->undo();
        QTRY_VERIFY(!edits_->busy());
        QVERIFY(session_->project().articles.empty());
        session_->redo();
        QTRY_COMPARE(session_->project().articles.size(), std::size_t{52});
    }
    void itCanGoWhileItWorks() {
        add(toldArticles());
        edits_.reset();
        QCoreApplication::processEvents();
        QVERIFY(added_.empty());
    }

private:
    void add(const AddArticles& edit) {
        edits_->add(edit, QStringLiteral("Add"),
                    [this](const Addition& done) { added_.push_back(static_cast<int>(done.added)); });
    }

    std::unique_ptr<Session> session_;
    std::unique_ptr<BackgroundEdit> edits_;
    std::vector<int> added_;
};

QTEST_GUILESS_MAIN(BackgroundEditTest)
#include "background_edit_test.moc"
