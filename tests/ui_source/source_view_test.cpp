#include "ui/source/source_view.h"

#include "tests/support/told_session.h"
#include "ui/model/article_list_model.h"
#include "ui/model/gestures.h"

#include <QApplication>
#include <QFontInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolTip>

#include <sys/stat.h>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

class SourceViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(!QFontInfo(QApplication::font()).family().isEmpty()); }
    void init() {
        session_ = std::make_unique<Session>();
        view_ = std::make_unique<SourceView>(*session_);
        view_->resize(700, 400);
        view_->show();
        tell(*session_);
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    }
    void cleanup() { view_.reset(); }

    void everyDatedPassageIsMarked() {
        const auto& passages = view_->text().passages();
        const auto marked = [&](std::string_view words) {
            return std::any_of(passages.begin(), passages.end(),
                               [&](const Passage& one) { return one.span.in(text()) == words && one.shown; });
        };
        QVERIFY(marked("destroyed"));
        QVERIFY(marked("announced"));
        QVERIFY(marked("called"));
    }
    void whatHasNoDateIsNotMarked() {
        for (const Passage& one : view_->text().passages()) QVERIFY(one.span.in(text()) != "left");
    }
    void aMinorEventIsMarkedWeakly() {
        const auto& passages = view_->text().passages();
        const auto sat = std::find_if(passages.begin(), passages.end(),
                                      [&](const Passage& one) { return one.span.in(text()) == "sat"; });
        QVERIFY(sat != passages.end());
        QVERIFY(!sat->shown);
    }
    void clickingAPassageSelectsItsEvent() {
        QSignalSpy chosen(view_.get(), &SourceView::passageChosen);
        const auto at = static_cast<std::uint32_t>(text().find("announced"));
        QTest::mouseClick(view_->text().viewport(), Qt::LeftButton, {}, view_->text().rectOf({at, at + 9}).center());
        QCOMPARE(session_->selection().current().value, eventTitled(*session_, "The mayor").value);
        QCOMPARE(chosen.count(), 1);
    }
    void clickingOtherWordsSelectsNothing() {
        const auto at = static_cast<std::uint32_t>(text().find("inquiry"));
        QTest::mouseClick(view_->text().viewport(), Qt::LeftButton, {}, view_->text().rectOf({at, at + 7}).center());
        QVERIFY(session_->selection().events.empty());
    }
    void draggingOverAPassageSelectsTextAndNoEvent() {
        const auto at = static_cast<std::uint32_t>(text().find("announced"));
        const QRect box = view_->text().rectOf({at, at + 9});
        QWidget* viewport = view_->text().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, box.center() - QPoint(20, 0));
        QTest::mouseMove(viewport, box.center());
        QTest::mouseMove(viewport, box.center() + QPoint(20, 0));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, box.center() + QPoint(20, 0));
        QVERIFY(session_->selection().events.empty());
    }
    void selectingAnEventMarksItsSentenceInEachOfItsSources() {
        session_->selectEvent(eventTitled(*session_, "A fire"));
        QCOMPARE(view_->text().sentences().size(), std::size_t{1});
        QVERIFY(view_->text().sentences()[0].in(text()).starts_with("A fire destroyed"));
        session_->showArticle(session_->project().articles[1].id);
        QCOMPARE(view_->text().sentences().size(), std::size_t{1});
        QVERIFY(view_->text().sentences()[0].in(text()).starts_with("Friday's fire"));
    }
    void selectingAnEventScrollsItsSentenceIntoView() {
        view_->resize(300, 150);
        session_->selectEvent(eventTitled(*session_, "The spring"));
        const auto at = static_cast<std::uint32_t>(text().find("called off"));
        QVERIFY(view_->text().viewport()->rect().intersects(view_->text().rectOf({at, at + 6})));
    }
    void aSentenceThatIsSeenStaysInViewWhenTheTextGetsNarrower() {
        view_->resize(700, 150);
        session_->selectEvent(eventTitled(*session_, "The spring"));
        const auto at = static_cast<std::uint32_t>(text().find("The spring"));
        for (const int width : {220, 700, 200}) {
            view_->resize(width, 150);
            QCoreApplication::processEvents();
            const QRect place = view_->text().rectOf({at, at + 10});
            QVERIFY2(view_->text().viewport()->rect().intersects(place), qPrintable(QString::number(width)));
        }
    }
    void aLongDateLineIsCutWithItsWholeWordsInTheToolTip() {
        setArticleDate(*session_, session_->project().articles[0].id, std::nullopt);
        const QString whole = view_->dateLine().text();
        view_->resize(200, 300);
        QCoreApplication::processEvents();
        QVERIFY(view_->dateLine().geometry().right() <= view_->width());
        QVERIFY(view_->dateLine().text().endsWith(QStringLiteral("…")));
        QVERIFY(view_->dateLine().toolTip().contains(whole));
        view_->resize(700, 300);
        QCoreApplication::processEvents();
        QCOMPARE(view_->dateLine().text(), whole);
    }
    void altAndArrowsGoFromPassageToPassage() {
        view_->text().setFocus();
        QTest::keyClick(&view_->text(), Qt::Key_Down, Qt::AltModifier);
        const EventId first = session_->selection().current();
        QVERIFY(first);
        QTest::keyClick(&view_->text(), Qt::Key_Down, Qt::AltModifier);
        QVERIFY(session_->selection().current() != first);
        QTest::keyClick(&view_->text(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(session_->selection().current().value, first.value);
    }
    void theDateLineSaysWhatIsDoubtful() {
        QCOMPARE(view_->dateLine().text(), QStringLiteral("Saturday 6 March 2021"));
        setArticleDate(*session_, session_->selection().article, std::nullopt);
        QVERIFY(view_->dateLine().text().startsWith(QStringLiteral("No date in the article")));
        QSignalSpy asked(view_.get(), &SourceView::dateChangeRequested);
        view_->dateLine().click();
        QCOMPARE(asked.count(), 1);
    }
    void linesHaveAtMostNinetyCharacters() {
        view_->resize(2000, 400);
        QCoreApplication::processEvents();
        session_->edit(AddArticles{{longArticle()}, {}}, QStringLiteral("Add"));
        session_->showArticle(session_->project().articles.back().id);
        const QTextLayout* layout = view_->text().document()->firstBlock().layout();
        QVERIFY(layout->lineCount() > 3);
        int longest = 0;
        for (int i = 0; i < layout->lineCount(); ++i) longest = std::max(longest, layout->lineAt(i).textLength());
        QVERIFY2(longest <= 100 && longest >= 70, qPrintable(QString::number(longest)));
    }
    void rightToLeftTextStandsAtTheRight() {
        Article hebrew;
        hebrew.text = "הגשר נפתח מחדש ביום שישי.";
        hebrew.sha256 = "hebrew";
        hebrew.title = "הגשר";
        session_->edit(AddArticles{{hebrew}, {}}, QStringLiteral("Add"));
        session_->showArticle(session_->project().articles.back().id);
        const QRect box = view_->text().rectOf({0, 8});
        QVERIFY(box.left() > view_->text().viewport()->width() / 2);
    }
    void nothingIsEverLoaded() {
        QVERIFY(!view_->text()
                     .loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/passwd")))
                     .isValid());
    }
    void markupInAnArticleIsOnlyText() {
        Article markup;
        markup.text = "<img src=x> <b>bold</b> on 3 March 2021.";
        markup.title = "<h1>Title</h1>";
        markup.sha256 = "markup";
        session_->edit(AddArticles{{markup}, {}}, QStringLiteral("Add"));
        session_->showArticle(session_->project().articles.back().id);
        QVERIFY(view_->text().toPlainText().contains(QStringLiteral("<b>bold</b>")));
        QVERIFY(view_->grab().width() > 0);
    }
    void whatAnArticleNamesIsNotLoaded() {
        // Whoever opened this file to read it would wait for ever.
        const QTemporaryDir folder;
        const QString fifo = folder.filePath("fifo");
        QCOMPARE(mkfifo(QFile::encodeName(fifo), 0600), 0);
        const std::string greedy = "<img src=\"file://" + fifo.toStdString() + "\"> on 3 March 2021";
        Article article;
        article.title = article.author = article.publisher = article.url = article.path = article.text = greedy;
        article.published = Published{date::local_days(date::days(18689)), greedy, false};
        article.sha256 = "greedy";
        session_->edit(AddArticles{{article}, {}}, QStringLiteral("Add"));
        session_->showArticle(session_->project().articles.back().id);
        QVERIFY(view_->grab().width() > 0);
        QStringList tips;
        for (const QWidget* widget : view_->findChildren<QWidget*>()) tips += widget->toolTip();
        const ArticleListModel list(*session_);
        tips += list.data(list.index(list.rowCount() - 1, 0), Qt::ToolTipRole).toString();
        QVERIFY(!tips.filter("fifo").isEmpty());
        for (const QString& tip : tips.filter("fifo")) {
            QVERIFY2(!tip.contains("<img"), qPrintable(tip));
            QToolTip::showText({}, tip, view_.get());
            QTest::qWait(1);
            QVERIFY(QToolTip::isVisible());
        }
        QToolTip::hideText();
    }

private:
    const std::string& text() const { return session_->findArticle(session_->selection().article)->article.text; }
    static Article longArticle() {
        Article article;
        for (int i = 0; i < 60; ++i) article.text += "The rain went on over the hills and the river rose. ";
        article.title = "Rain";
        article.sha256 = "rain";
        return article;
    }

    std::unique_ptr<Session> session_;
    std::unique_ptr<SourceView> view_;
};

QTEST_MAIN(SourceViewTest)
#include "source_view_test.moc"
