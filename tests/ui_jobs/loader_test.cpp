#include "ui/jobs/loader.h"

#include "tests/support/print.h"
#include "tests/support/web_server.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

namespace {

const QByteArray story =
    "Bridge reopens at Aldmoor\n\nThe old bridge at Aldmoor reopened on 3 March 2021 after two years of work.\n\nThe "
    "council thanked the builders.\n";

}  // namespace

class LoaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        outcomes_.clear();
        server_.forget();
        loader_ = std::make_unique<Loader>();
        connect(loader_.get(), &Loader::finished, this,
                [this](const Outcome& outcome) { outcomes_.push_back(outcome); });
    }

    void articlesComeInTheOrderOfTheirPathsWhicheverWorkerIsFirst() {
        for (int i = 0; i < 24; ++i)
            write(
                QStringLiteral("%1.txt").arg(i, 2, 10, QLatin1Char('0')),
                QByteArray("Story %1\n\n").replace("%1", QByteArray::number(i)) + story.repeated(i % 3 == 0 ? 40 : 1));
        load({folder_->path()});
        QCOMPARE(outcomes_[0].articles.size(), std::size_t{24});
        QCOMPARE(outcomes_[0].extractions.size(), std::size_t{24});
        QVERIFY(std::is_sorted(outcomes_[0].articles.begin(), outcomes_[0].articles.end(),
                               [](const Article& a, const Article& b) { return a.path < b.path; }));
    }
    void progressCountsToTheEnd() {
        for (int i = 0; i < 5; ++i) write(QStringLiteral("%1.txt").arg(i), story);
        QSignalSpy progress(loader_.get(), &Loader::progressed);
        load({folder_->path()});
        QCOMPARE(progress.last().at(0).toInt(), 5);
        QCOMPARE(progress.last().at(1).toInt(), 5);
        for (int i = 1; i < progress.size(); ++i) QVERIFY(progress[i][0].toInt() >= progress[i - 1][0].toInt());
    }
    void aSecondIntakeWaitsForTheFirst() {
        write(QStringLiteral("a.txt"), story);
        write(QStringLiteral("b.txt"), "Other\n\n" + story);
        loader_->add(intakeOf(QStringList{path(QStringLiteral("a.txt"))}));
        loader_->add(intakeOf(QStringList{path(QStringLiteral("b.txt"))}));
        QTRY_COMPARE(outcomes_.size(), std::size_t{2});
        QVERIFY(outcomes_[0].articles[0].path.ends_with("a.txt"));
        QVERIFY(outcomes_[1].articles[0].path.ends_with("b.txt"));
        QVERIFY(!loader_->busy());
    }
    void badInput_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an empty file") << "empty.txt" << QByteArray();
        QTest::newRow("a binary file") << "program.bin"
                                       << QByteArray(
                                              "\x7f"
                                              "ELF\0\0\1\2\3\0\0\0\xff\xfe\0\1",
                                              16)
                                              .repeated(64);
        QTest::newRow("a missing file") << "missing" << QByteArray("-");
        QTest::newRow("a file of 200 MB") << "large.txt" << QByteArray("-");
        QTest::newRow("a folder without an article") << "nothing" << QByteArray("-");
    }
    void badInput() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        write(QStringLiteral("good.txt"), story);
        if (bytes != "-") write(name, bytes);
        if (name == QStringLiteral("large.txt")) QVERIFY(QFile::resize(write(name, "x"), 200LL << 20));
        if (name == QStringLiteral("nothing")) QVERIFY(QDir(folder_->path()).mkdir(name));
        load({path(QStringLiteral("good.txt")), path(name)});
        QCOMPARE(outcomes_[0].articles.size(), std::size_t{1});
        QCOMPARE(outcomes_[0].failures.size(), std::size_t{1});
        const LoadedFile& failure = outcomes_[0].failures[0];
        QVERIFY(failure.path.ends_with(name.toStdString()));
        QVERIFY2(failure.error->what.ends_with("."), "a sentence says what happened");
        QVERIFY2(failure.error->advice.ends_with("."), "a sentence says what to do");
    }
    void invalidUtf8IsReadAndNoted() {
        write(QStringLiteral("torn.txt"),
              "Bridge \xC3\x28 reopens at Aldmoor — so they say\n\n" + story + "caf\xE9\xFF\xFE end.\n");
        load({path(QStringLiteral("torn.txt"))});
        QCOMPARE(outcomes_[0].articles.size(), std::size_t{1});
        QVERIFY(outcomes_[0].failures.empty());
    }
    void whatWasRefusedIsInTheOutcome() {
        QMimeData mime;
        mime.setUrls({QUrl(QStringLiteral("sftp://host.example/a.txt")),
                      QUrl::fromLocalFile(path(QStringLiteral("missing.txt")))});
        loader_->add(intakeOf(mime));
        QTRY_COMPARE(outcomes_.size(), std::size_t{1});
        QCOMPARE(outcomes_[0].failures.size(), std::size_t{2});
    }
    void aLinkIsFetchedAndReadLikeASavedPage() {
        server_.answer("/no", status("404 Not Found"));
        server_.answer("/2021/03/04/bridge", page("Content-Type: text/html; charset=iso-8859-1\r\n",
                                                  "<html><head><title>Bridge reopens at Aldm\xF6"
                                                  "r</title></head><body><p>" +
                                                      story.repeated(3) + "</p></body></html>"));
        loader_ = std::make_unique<Loader>(nullptr, mayAsk());
        connect(loader_.get(), &Loader::finished, this, [this](const Outcome& one) { outcomes_.push_back(one); });
        QSignalSpy fetching(loader_.get(), &Loader::fetching);
        write(QStringLiteral("a.txt"), story);
        loader_->add(withLinksToFetch(intakeOf({at("/2021/03/04/bridge"), path(QStringLiteral("a.txt")), at("/no")})));
        QTRY_COMPARE_WITH_TIMEOUT(outcomes_.size(), std::size_t{1}, 20000);
        const Outcome& outcome = outcomes_[0];
        QCOMPARE(outcome.articles.size(), std::size_t{2});
        const Article& fetched = outcome.articles[1];
        QCOMPARE(fetched.title, std::string("Bridge reopens at Aldmör"));
        QCOMPARE(fetched.url, at("/2021/03/04/bridge").toStdString());
        QVERIFY(fetched.published && fetched.published->evidence.starts_with("the page's address"));
        QCOMPARE(outcome.failures.size(), std::size_t{1});
        QVERIFY(outcome.failures[0].error->what.find("no page at this address") != std::string::npos);
        QCOMPARE(fetching.first().at(0).toString(), QStringLiteral("127.0.0.1"));
    }
    void aFetchIsCancelledAndWhatWaitsBehindItForgotten() {
        server_.answer("/", {});
        loader_ = std::make_unique<Loader>(nullptr, mayAsk());
        connect(loader_.get(), &Loader::finished, this, [this](const Outcome& one) { outcomes_.push_back(one); });
        loader_->add(withLinksToFetch(intakeOf({at("/"), at("/b")})));
        QTRY_COMPARE(server_.requests().size(), 1);
        loader_->cancel();
        QTRY_COMPARE(outcomes_.size(), std::size_t{1});
        QVERIFY(outcomes_[0].cancelled);
        QVERIFY(outcomes_[0].failures.empty());
        QCOMPARE(server_.requests().size(), 1);
    }
    void aLocalAddressIsNotFetched() {
        loader_->add(withLinksToFetch(intakeOf(QStringList{at("/")})));
        QTRY_COMPARE(outcomes_.size(), std::size_t{1});
        QCOMPARE(outcomes_[0].failures.size(), std::size_t{1});
        QVERIFY(server_.requests().isEmpty());
    }
    void aThousandFilesAreReadInTheirOrder() {
        for (int i = 0; i < 1000; ++i)
            write(QStringLiteral("%1.txt").arg(i, 4, 10, QLatin1Char('0')),
                  "Story " + QByteArray::number(i) + "\n\nThe ferry of 3 March 2021 was late.\n");
        loader_->add(intakeOf(QStringList{folder_->path()}));
        QTRY_COMPARE_WITH_TIMEOUT(outcomes_.size(), std::size_t{1}, 120000);
        QCOMPARE(outcomes_[0].articles.size(), std::size_t{1000});
        QVERIFY(std::is_sorted(outcomes_[0].articles.begin(), outcomes_[0].articles.end(),
                               [](const Article& a, const Article& b) { return a.path < b.path; }));
    }
    void pastedTextIsAnArticle() {
        Intake intake;
        intake.items.push_back({IntakeItem::Kind::Text, story.toStdString(), {}});
        loader_->add(intake);
        QTRY_COMPARE(outcomes_.size(), std::size_t{1});
        QCOMPARE(outcomes_[0].articles.size(), std::size_t{1});
    }
    void cancellingDeliversWhatWasReadAndForgetsWhatWaits() {
        for (int i = 0; i < 200; ++i)
            write(QStringLiteral("%1.txt").arg(i), QByteArray::number(i) + story.repeated(20));
        loader_->add(intakeOf(QStringList{folder_->path()}));
        loader_->add(intakeOf(QStringList{folder_->path()}));
        connect(loader_.get(), &Loader::progressed, loader_.get(), [this](int done, int) {
            if (done == 3) loader_->cancel();
        });
        QTRY_COMPARE_WITH_TIMEOUT(outcomes_.size(), std::size_t{1}, 20000);
        QVERIFY(outcomes_[0].cancelled);
        QVERIFY(outcomes_[0].articles.size() < 200);
        QVERIFY(!loader_->busy());
    }
    void cancellingDoesNotWaitForALongArticle() {
        write(QStringLiteral("a long one.txt"), story.repeated(4000));
        loader_->add(intakeOf(QStringList{folder_->path()}));
        const auto stop = connect(loader_.get(), &Loader::progressed, loader_.get(), [this](int done, int total) {
            if (done == 0 && total == 1) QTimer::singleShot(0, loader_.get(), [this] { loader_->cancel(); });
        });
        QTRY_COMPARE(outcomes_.size(), std::size_t{1});
        QVERIFY(outcomes_[0].cancelled);
        QVERIFY(outcomes_[0].articles.empty());
        QVERIFY(!loader_->busy());
        disconnect(stop);
        write(QStringLiteral("a long one.txt"), story);
        loader_->add(intakeOf(QStringList{folder_->path()}));
        QTRY_COMPARE_WITH_TIMEOUT(outcomes_.size(), std::size_t{2}, 60000);
        QCOMPARE(outcomes_[1].articles.size(), std::size_t{1});
        QVERIFY(!outcomes_[1].cancelled);
    }
    void aLoaderCanGoWhileItWorks() {
        for (int i = 0; i < 50; ++i) write(QStringLiteral("%1.txt").arg(i), QByteArray::number(i) + story);
        loader_->add(intakeOf(QStringList{folder_->path()}));
        loader_.reset();
        QCoreApplication::processEvents();
        QVERIFY(outcomes_.empty());
    }

private:
    QString at(const char* where) const {
        return QStringLiteral("http://127.0.0.1:%1").arg(server_.port()) + QLatin1String(where);
    }
    AddressPolicy mayAsk() const {
        return [port = server_.port()](const QHostAddress&, quint16 asked) { return asked == port; };
    }
    QString path(const QString& name) const { return folder_->filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }
    void load(const QStringList& paths) {
        loader_->add(intakeOf(paths));
        QTRY_COMPARE_WITH_TIMEOUT(outcomes_.size(), std::size_t{1}, 20000);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Loader> loader_;
    std::vector<Outcome> outcomes_;
    WebServer server_;
};

QTEST_GUILESS_MAIN(LoaderTest)
#include "loader_test.moc"
