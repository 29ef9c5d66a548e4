#include "tests/support/window_fixture.h"
#include "ui/panels/controls.h"
#include "ui/panels/notice_bar.h"
#include "ui/window/drop_overlay.h"
#include "ui/window/empty_state.h"

#include <QClipboard>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

class WindowTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { window_.reset(); }

    void anEmptyWindowSaysWhatToDo() {
        auto* empty = window_->findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        picture("empty");
        QTest::mouseClick(buttonOf(*empty, QStringLiteral("Try the sample articles")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!window_->loader().busy() && articles() >= 3, 20000);
        QVERIFY(!empty->isVisible());
        QVERIFY(session().shownCount() > 0);
        picture("samples");
    }
    void droppedFilesBecomeATimeline() {
        const auto mime = filesOf({write("a.txt", firstReport), write("b.txt", secondReport)});
        dragTo(*window_, *mime, false);
        QVERIFY(window_->dropOverlay().isVisible());
        QCOMPARE(window_->dropOverlay().words(), QStringLiteral("Drop to add 2 files"));
        picture("drag");
        dragTo(*window_, *mime);
        QVERIFY(!window_->dropOverlay().isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 2, 20000);
        QCOMPARE(window_->notice().words(), QStringLiteral("2 articles added"));
        QVERIFY(!session().visibleEvents().empty());
    }
    void aDroppedFolderIsTakenWithWhatIsBelowIt() {
        QVERIFY(QDir(folder_->path()).mkpath(QStringLiteral("sub/sub")));
        write("sub/a.txt", firstReport);
        write("sub/sub/b.txt", secondReport);
        const auto mime = filesOf({folder_->filePath(QStringLiteral("sub"))});
        dragTo(*window_, *mime);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 2, 20000);
    }
    void whatIsStillReadWhenAProjectIsLeftIsNotAddedToTheNext() {
        for (int i = 0; i < 30; ++i)
            write(qPrintable(QStringLiteral("%1.txt").arg(i)), firstReport + QByteArray::number(i));
        window_->addPaths({folder_->path()});
        QTest::keyClick(window_.get(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!window_->loader().busy() && !window_->background().busy(), 20000);
        QCOMPARE(articles(), 0);
    }
    void theSameArticleTwiceAddsNothing() {
        const QString path = write("a.txt", firstReport);
        load({path});
        window_->addPaths({path});
        QTRY_COMPARE_WITH_TIMEOUT(window_->notice().words(), QStringLiteral("1 was here already"), 20000);
        QCOMPARE(articles(), 1);
        QCOMPARE(session().undoStack().count(), 1);
    }
    void badFilesAreSaidAndTheRestLoads() {
        const QString large = write("large.txt", "x");
        QVERIFY(QFile::resize(large, 200LL << 20));
        QVERIFY(QDir(folder_->path()).mkdir(QStringLiteral("nothing")));
        const auto mime = filesOf({write("a.txt", firstReport), write("empty.txt", {}),
                                   write("program.bin", QByteArray("\x7f"
                                                                   "ELF\0\1\2\0\0",
                                                                   9)
                                                            .repeated(50)),
                                   large, folder_->filePath(QStringLiteral("missing.txt")),
                                   folder_->filePath(QStringLiteral("nothing"))});
        dragTo(*window_, *mime);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, 20000);
        QCOMPARE(window_->notice().words(), QStringLiteral("1 article added, 5 not readable"));
        QCOMPARE(window_->notice().details().size(), 5);
        window_->notice().setExpanded(true);
        picture("failures");
    }
    void whatWasRepairedInAFileIsSaid() {
        const auto mime =
            filesOf({write("broken.txt",
                           "A bridge\xff\xc0 fell in the north on 3 May 2020. The caf\xc3\xa9 beside it was "
                           "closed the same evening, the town said.\n")});
        dragTo(*window_, *mime);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, 20000);
        QCOMPARE(window_->notice().details().size(), 1);
        QVERIFY(window_->notice().details().constFirst().contains(QStringLiteral("broken.txt")));
        QVERIFY(window_->notice().details().constFirst().contains(QStringLiteral("UTF-8")));
    }
    void textIsPastedAsAnArticle() {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(firstReport));
        QTest::keyClick(window_.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1, 20000);
    }
    void oneAddedArticleIsShown_data() {
        QTest::addColumn<bool>("eventSelected");
        QTest::addColumn<std::size_t>("shown");
        QTest::newRow("it is what there is to see") << false << std::size_t{1};
        QTest::newRow("an event that is looked at stays in view") << true << std::size_t{0};
    }
    void oneAddedArticleIsShown() {
        QFETCH(bool, eventSelected);
        QFETCH(std::size_t, shown);
        load({write("a.txt", firstReport)});
        if (eventSelected) session().selectEvent(session().visibleEvents().front()->id);
        QGuiApplication::clipboard()->setText(QString::fromUtf8(secondReport));
        QTest::keyClick(window_.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 2, 20000);
        QCOMPARE(session().selection().article.value, session().project().articles[shown].id.value);
    }
    void aDragOfAPictureIsNotTaken() {
        QMimeData mime;
        mime.setData(QStringLiteral("image/png"), "x");
        dragTo(*window_, mime, false);
        QVERIFY(!window_->dropOverlay().isVisible());
    }
};

int main(int argc, char* argv[]) { return runWindowTest<WindowTest>(argc, argv); }

#include "window_test.moc"
