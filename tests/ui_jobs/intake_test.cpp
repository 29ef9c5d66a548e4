#include "ui/jobs/intake.h"

#include "tests/support/print.h"

#include <QTest>
#include <QUrl>

using namespace dateline;
using namespace dateline::ui;
using Kind = IntakeItem::Kind;

namespace {

QByteArray utf16(const QString& text) {
    return QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
}

}  // namespace

class IntakeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filesAndFoldersArePathsInTheirOrder() {
        QMimeData mime;
        mime.setUrls(
            {QUrl::fromLocalFile(QStringLiteral("/tmp/b ü.txt")), QUrl::fromLocalFile(QStringLiteral("/tmp/folder"))});
        const Intake intake = intakeOf(mime);
        QCOMPARE(intake.items.size(), std::size_t{2});
        QCOMPARE(intake.items[0].content, std::string("/tmp/b ü.txt"));
        QVERIFY(intake.items[1].kind == Kind::Path);
        QVERIFY(intake.refused.empty());
    }
    void filesComeBeforeTheTextThatComesWithThem() {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a.txt"))});
        mime.setText(QStringLiteral("file:///tmp/a.txt"));
        mime.setHtml(QStringLiteral("<p>a</p>"));
        QCOMPARE(intakeOf(mime).items.size(), std::size_t{1});
        QVERIFY(intakeOf(mime).items[0].kind == Kind::Path);
    }
    void aWebAddressIsALinkToAskAbout() {
        QMimeData mime;
        mime.setUrls({QUrl(QStringLiteral("https://paper.example/a")), QUrl(QStringLiteral("https://paper.example/a")),
                      QUrl(QStringLiteral("http://bücher.example/b c"))});
        const Intake intake = intakeOf(mime);
        QVERIFY(intake.items.empty());
        QVERIFY(intake.refused.empty());
        QCOMPARE(intake.links,
                 (std::vector<std::string>{"https://paper.example/a", "http://xn--bcher-kva.example/b%20c"}));
        QCOMPARE(hostsOf(intake), (QStringList{"paper.example", "xn--bcher-kva.example"}));
    }
    void onlyAYesMakesALinkAnItem() {
        const Intake intake = withLinksToFetch(intakeOf(QStringList{QStringLiteral("https://paper.example/a")}));
        QVERIFY(intake.links.empty());
        QCOMPARE(intake.items.size(), std::size_t{1});
        QVERIFY(intake.items[0].kind == Kind::Link);
    }
    void aDraggedLinkWithItsHeadlineIsALink() {
        QMimeData mime;
        mime.setUrls({QUrl(QStringLiteral("https://paper.example/a"))});
        mime.setHtml(QStringLiteral("<a href=\"https://paper.example/a\">Bridge reopens at Aldmoor</a>"));
        mime.setText(QStringLiteral("https://paper.example/a"));
        QCOMPARE(intakeOf(mime).links.size(), std::size_t{1});
        QVERIFY(intakeOf(mime).items.empty());
    }
    void aDraggedSelectionThatCarriesItsAddressIsText() {
        const QString words = QStringLiteral("On Friday the old bridge was opened again. ").repeated(6);
        QMimeData mime;
        mime.setUrls({QUrl(QStringLiteral("https://paper.example/a"))});
        mime.setHtml("<p>" + words + "</p>");
        mime.setText(words);
        const Intake intake = intakeOf(mime);
        QVERIFY(intake.links.empty());
        QCOMPARE(intake.items.size(), std::size_t{1});
        QVERIFY(intake.items[0].kind == Kind::Html);
        QCOMPARE(intake.items[0].url, std::string("https://paper.example/a"));
    }
    void aWebAddressBesideAFileDoesNotKeepTheFileOut() {
        QMimeData mime;
        mime.setUrls(
            {QUrl(QStringLiteral("https://paper.example/a")), QUrl::fromLocalFile(QStringLiteral("/tmp/a.txt"))});
        QCOMPARE(intakeOf(mime).items.size(), std::size_t{1});
        QCOMPARE(intakeOf(mime).links.size(), std::size_t{1});
    }
    void aFileOfAnotherMachineIsRefused() {
        QMimeData mime;
        mime.setUrls({QUrl(QStringLiteral("sftp://host.example/a.txt"))});
        QCOMPARE(intakeOf(mime).refused.size(), std::size_t{1});
    }
    void aDraggedSelectionIsHtmlAndKeepsWhereItCameFrom_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text/x-moz-url-data in UTF-16")
            << "text/x-moz-url-data" << utf16(QStringLiteral("https://paper.example/ü"));
        QTest::newRow("text/x-moz-url with a title line")
            << "text/x-moz-url" << utf16(QStringLiteral("https://paper.example/ü\nThe title"));
        QTest::newRow("text/x-moz-url in UTF-8")
            << "text/x-moz-url" << QByteArray("https://paper.example/ü\nThe title");
    }
    void aDraggedSelectionIsHtmlAndKeepsWhereItCameFrom() {
        QFETCH(QString, format);
        QFETCH(QByteArray, bytes);
        QMimeData mime;
        mime.setData(format, bytes);
        mime.setHtml(QStringLiteral("<p>On Friday it rained.</p>"));
        mime.setText(QStringLiteral("On Friday it rained."));
        const Intake intake = intakeOf(mime);
        QCOMPARE(intake.items.size(), std::size_t{1});
        QVERIFY(intake.items[0].kind == Kind::Html);
        QCOMPARE(intake.items[0].url, std::string("https://paper.example/ü"));
    }
    void aDraggedLinkIsNoArticle() {
        QMimeData mime;
        mime.setData(QStringLiteral("text/x-moz-url"), utf16(QStringLiteral("https://paper.example/a\nTitle")));
        const Intake intake = intakeOf(mime);
        QVERIFY(intake.items.empty());
        QCOMPARE(intake.links, std::vector<std::string>{"https://paper.example/a"});
    }
    void plainText_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("links");
        QTest::addColumn<int>("refused");
        QTest::newRow("text is an article") << "On Friday it rained.\nOn Saturday not." << 1 << 0 << 0;
        QTest::newRow("an address alone is a link") << " https://paper.example/a?b=c " << 0 << 1 << 0;
        QTest::newRow("addresses alone, one a line, are links") << "https://paper.example/a\nhttp://paper.example/b\n"
                                                                << 0 << 2 << 0;
        QTest::newRow("an address with a password is text") << "http://me:secret@paper.example/" << 1 << 0 << 0;
        QTest::newRow("text with an address in it is") << "See https://paper.example/a for more." << 1 << 0 << 0;
        QTest::newRow("a list of file addresses is files") << "file:///tmp/a.txt\nfile:///tmp/b.txt\n" << 2 << 0 << 0;
        QTest::newRow("a Thunderbird message is refused")
            << "mailbox-message://nobody@Local%20Folders/Inbox#4" << 0 << 0 << 1;
        QTest::newRow("an IMAP message of Thunderbird too") << "imap-message://me@host/INBOX#12" << 0 << 0 << 1;
        QTest::newRow("nothing is nothing") << "  \n " << 0 << 0 << 0;
    }
    void plainText() {
        QFETCH(QString, text);
        QFETCH(int, items);
        QFETCH(int, links);
        QFETCH(int, refused);
        QMimeData mime;
        mime.setText(text);
        QCOMPARE(static_cast<int>(intakeOf(mime).items.size()), items);
        QCOMPARE(static_cast<int>(intakeOf(mime).links.size()), links);
        QCOMPARE(static_cast<int>(intakeOf(mime).refused.size()), refused);
    }
    void theCommandLineTakesPathsAndFileAddresses() {
        const Intake intake =
            intakeOf(QStringList{QStringLiteral("/tmp/a.txt"), QStringLiteral("file:///tmp/b%20c.txt"),
                                 QStringLiteral("http://x.example/")});
        QCOMPARE(intake.items.size(), std::size_t{2});
        QCOMPARE(intake.items[1].content, std::string("/tmp/b c.txt"));
        QCOMPARE(intake.links.size(), std::size_t{1});
    }
    void aDragIsJudgedByItsFormatsAlone() {
        QMimeData picture;
        picture.setData(QStringLiteral("image/png"), "x");
        QVERIFY(!mayTake(picture));
        QMimeData text;
        text.setText(QStringLiteral("x"));
        QVERIFY(mayTake(text));
    }
};

QTEST_GUILESS_MAIN(IntakeTest)
#include "intake_test.moc"
