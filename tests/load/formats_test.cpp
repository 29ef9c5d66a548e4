#include "core/load/feed.h"
#include "core/load/load.h"
#include "core/load/package.h"
#include "core/load/pdf.h"
#include "core/load/read_here.h"
#include "core/load/rtf.h"
#include "core/load/wire.h"
#include "tests/checkout.h"
#include "tests/support/print.h"
#include "tests/support/zip.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;

namespace {

QString sample(const QString& name) { return QStringLiteral(DATELINE_SOURCE_DIR "/tests/load/files/") + name; }

QByteArray outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(30000) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

/// A scan: a document whose one page is a picture of a document's first page.
std::string scanned(const QString& pdf) {
    const QByteArray pgm = outputOf("pdftoppm", {"-r", "200", "-gray", "-f", "1", "-l", "1", pdf});
    const QList<QByteArray> head = pgm.left(40).split('\n');
    const QList<QByteArray> size = head.value(1).split(' ');
    const qsizetype pixels = size.value(0).toInt() * qsizetype{size.value(1).toInt()};
    const QByteArray draw = "595 0 0 842 0 0 cm /I Do";
    const QByteArray objects[] = {
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
        "<</Length " + QByteArray::number(draw.size()) + ">>stream\n" + draw + "\nendstream",
        "<</Type/XObject/Subtype/Image/Width " + size.value(0) + "/Height " + size.value(1) +
            "/ColorSpace/DeviceGray/BitsPerComponent 8/Length " + QByteArray::number(pixels) + ">>stream\n" +
            pgm.right(pixels) + "\nendstream"};
    QByteArray bytes = "%PDF-1.4\n";
    QByteArray table = "xref\n0 6\n0000000000 65535 f \n";
    int number = 0;
    for (const QByteArray& object : objects) {
        table += QByteArray::number(bytes.size()).rightJustified(10, '0') + " 00000 n \n";
        bytes += QByteArray::number(++number) + " 0 obj" + object + "endobj\n";
    }
    const QByteArray begin = QByteArray::number(bytes.size());
    return (bytes + table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + begin + "\n%%EOF\n").toStdString();
}

QString whatOf(const LoadedFile& file) { return file.error ? QString::fromStdString(file.error->what) : QString(); }

const std::string page =
    "<!DOCTYPE html><title>Marlow bridge closed</title><p>The old bridge at Marlow was closed on Tuesday, after "
    "engineers had found cracks in two of its piers.</p>";

}  // namespace

class FormatsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRealDocumentIsRead_data() {
        QTest::addColumn<QString>("format");
        for (const char* name : {"docx", "odt", "rtf", "epub"}) QTest::newRow(name) << name;
        QTest::newRow("pdf") << "pdf";
    }
    void aRealDocumentIsRead() {
        QFETCH(QString, format);
        const LoadedFile file = loadFile(sample("bridge." + format).toStdString());
        if (format == "pdf" && whatOf(file).contains("not installed")) QSKIP("NOT CHECKED: pdftotext is not installed");
        QCOMPARE(whatOf(file), QString());
        QCOMPARE(file.articles.size(), std::size_t{1});
        const Article& article = file.articles[0];
        QCOMPARE(QString::fromStdString(article.format), format);
        QCOMPARE(article.title, std::string("Marlow bridge closed"));
        QVERIFY(article.published);
        QCOMPARE(date::format("%F", article.published->day), std::string("2021-03-03"));
        QVERIFY2(
            article.text.starts_with("The old bridge at Marlow was closed on Tuesday, after engineers – with “great "
                                     "care” – found"),
            article.text.c_str());
        QVERIFY(article.text.ends_with("before the bridge was built in 1932."));
        QVERIFY(article.text.find("Zoë") != std::string::npos);
        QCOMPARE(article.blocks.size(), std::size_t{4});
        QCOMPARE(std::string(article.blocks[1].span.in(article.text)), std::string("Long way round"));
        QCOMPARE(article.blocks[1].kind, BlockKind::Heading);
    }

    void whatAProgramSavedIsRead_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("author");
        QTest::addColumn<int>("blocks");
        QTest::addColumn<QString>("end");
        const QString repairs = "A ferry ran here before the bridge was built in 1932.";
        const QString trade = "as there was one before the bridge was built in 1932.";
        QTest::newRow("chromium.html") << "html"
                                       << "Ann Ray" << 4 << repairs;
        QTest::newRow("chromium.mhtml") << "mhtml"
                                        << "Ann Ray" << 4 << repairs;
        QTest::newRow("chromium.pdf") << "pdf"
                                      << "Ann Ray" << 4 << repairs;
        QTest::newRow("writer.html") << "html"
                                     << "Ann Ray" << 4 << trade;
        QTest::newRow("writer.epub") << "epub"
                                     << "Ann Ray" << 4 << trade;
        QTest::newRow("pandoc.md") << "markdown"
                                   << "Ann Ray" << 4 << repairs;
        QTest::newRow("bridge.tar.xz") << "html"
                                       << "Ann Ray" << 4 << repairs;
        QTest::newRow("7zip.zip") << "html"
                                  << "Ann Ray" << 4 << repairs;
    }
    void whatAProgramSavedIsRead() {
        QFETCH(QString, format);
        QFETCH(QString, author);
        QFETCH(int, blocks);
        QFETCH(QString, end);
        const LoadedFile file = loadFile(sample(QTest::currentDataTag()).toStdString());
        if (format == "pdf" && whatOf(file).contains("not installed")) QSKIP("NOT CHECKED: pdftotext is not installed");
        QCOMPARE(whatOf(file), QString());
        const Article& article = file.articles.at(0);
        QCOMPARE(QString::fromStdString(article.format), format);
        QCOMPARE(article.title, std::string("Marlow bridge closed"));
        QCOMPARE(QString::fromStdString(article.author), author);
        QVERIFY(article.published);
        QCOMPARE(date::format("%F", article.published->day), std::string("2021-03-03"));
        QVERIFY2(article.text.starts_with("The old bridge at Marlow was closed on Tuesday, after engineers"),
                 article.text.c_str());
        QVERIFY2(article.text.ends_with(end.toStdString()), article.text.c_str());
        QCOMPARE(static_cast<int>(article.blocks.size()), blocks);
        QCOMPARE(std::string(article.blocks[1].span.in(article.text)), std::string("Long way round"));
        // Writer's books have paragraphs of another size for headings.
        QCOMPARE(article.blocks[1].kind, format == "epub" ? BlockKind::Paragraph : BlockKind::Heading);
    }
    void aMailProgramsFilesAreRead_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("a draft sent") << "mutt.eml";
        QTest::newRow("the folder of what was sent") << "mutt.mbox";
    }
    void aMailProgramsFilesAreRead() {
        QFETCH(QString, name);
        const LoadedFile file = loadFile(sample(name).toStdString());
        QCOMPARE(whatOf(file), QString());
        QCOMPARE(file.articles.size(), std::size_t{1});
        const Article& article = file.articles[0];
        QCOMPARE(QString::fromStdString(article.title), QStringLiteral("Marlow bridge clösed"));
        QCOMPARE(QString::fromStdString(article.author), QStringLiteral("Ann Räy"));
        QCOMPARE(date::format("%F", article.published->day), std::string("2026-11-26"));
        QCOMPARE(article.text, std::string("The old bridge at Marlow was closed on Tuesday – the café too.\n\nDrivers "
                                           "were told to use the bypass."));
        QCOMPARE(file.notes,
                 std::vector<std::string>{"The attachment “notes.txt” was not read; save it and load it by itself."});
    }
    void aGeneratorsFeedIsRead_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("at");
        QTest::newRow("RSS") << "hugo.xml" << 1;
        QTest::newRow("Atom") << "feedgenerator.xml" << 0;
    }
    void aGeneratorsFeedIsRead() {
        QFETCH(QString, name);
        QFETCH(int, at);
        const LoadedFile file = loadFile(sample(name).toStdString());
        QCOMPARE(whatOf(file), QString());
        QCOMPARE(file.articles.size(), std::size_t{2});
        const Article& article = file.articles[static_cast<std::size_t>(at)];
        QCOMPARE(article.title, std::string("Marlow bridge closed"));
        QCOMPARE(article.publisher, std::string("Marlow Paper"));
        QCOMPARE(article.url, std::string("https://example.org/bridge/"));
        QCOMPARE(date::format("%F", article.published->day), std::string("2021-03-03"));
        QVERIFY(article.text.ends_with("until the repairs are done & the piers are safe."));
    }

    void aMailIsRead() {
        const LoadedFile file = loadFile(sample("bridge.eml").toStdString());
        QCOMPARE(whatOf(file), QString());
        const Article& article = file.articles.at(0);
        QCOMPARE(QString::fromStdString(article.title), QStringLiteral("Marlow bridge clösed"));
        QCOMPARE(QString::fromStdString(article.author), QStringLiteral("Ann Räy"));
        // The day in the sender's time zone: in UTC it was the next.
        QCOMPARE(date::format("%F", article.published->day), std::string("2021-03-03"));
        QCOMPARE(QString::fromStdString(article.text),
                 QStringLiteral("The old bridge at Marlow was closed on Tuesday – the café too.\n\nDrivers were told "
                                "to use the bypass."));
    }
    void aMailboxIsReadMessageByMessage() {
        const LoadedFile file = loadFile(sample("bridge.mbox").toStdString());
        QCOMPARE(file.articles.size(), std::size_t{3});
        QCOMPARE(file.articles[2].title, std::string("Bridge news 2"));
        QVERIFY(file.articles[2].text.ends_with("From here on it rained."));
    }
    void aSavedPageIsRead() {
        const LoadedFile file = readHere(
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/2021/03/03/marlow\r\n"
            "Subject: Marlow\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; "
            "boundary=\"b\"\r\n\r\n"
            "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
            "quoted-printable\r\nContent-Location: "
            "https://example.org/2021/03/03/marlow\r\n\r\n" +
                page + "<p>Caf=C3=A9</p>\r\n--b--\r\n",
            "page.mhtml");
        QCOMPARE(whatOf(file), QString());
        QCOMPARE(file.articles.at(0).format, std::string("mhtml"));
        QCOMPARE(file.articles[0].url, std::string("https://example.org/2021/03/03/marlow"));
        QCOMPARE(date::format("%F", file.articles[0].published->day), std::string("2021-03-03"));
    }

    void aFeedIsReadItemByItem_data() {
        QTest::addColumn<QByteArray>("feed");
        QTest::addColumn<QString>("format");
        QTest::newRow("RSS") << QByteArray(
                                    "<?xml version='1.0'?><rss version='2.0' "
                                    "xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Marlow "
                                    "News</title><item><title>Bridge &amp; "
                                    "road</title><link>http://example.org/1</link><pubDate>Wed, 03 Mar 2021 23:00:00 "
                                    "-0800</pubDate><description>Short.</description><content:encoded><![CDATA[<p>The "
                                    "bridge was closed.</p><p>So was the "
                                    "road.</p>]]></content:encoded></item></channel></rss>")
                             << "feed";
        QTest::newRow("Atom") << QByteArray(
                                     "<feed xmlns='http://www.w3.org/2005/Atom'><title>Marlow "
                                     "News</title><entry><title>Bridge &amp; road</title><link "
                                     "href='http://example.org/1'/><updated>2021-04-04T00:00:00Z</"
                                     "updated><published>2021-03-03T00:00:00Z</published><content "
                                     "type='xhtml'><div><p>The bridge was closed.</p><p>So was the "
                                     "road.</p></div></content></entry></feed>")
                              << "feed";
        QTest::newRow("JSON Feed")
            << QByteArray(
                   "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Marlow "
                   "News\",\"items\":[{\"title\":\"Bridge & "
                   "road\",\"url\":\"http://example.org/"
                   "1\",\"date_published\":\"2021-03-03T00:00:00Z\",\"content_html\":\"<p>The bridge "
                   "was closed.</p><p>So was the road.</p>\"}]}")
            << "json";
    }
    void aFeedIsReadItemByItem() {
        QFETCH(QByteArray, feed);
        QFETCH(QString, format);
        const LoadedFile file = loadBytes(feed.toStdString(), "feed");
        QCOMPARE(whatOf(file), QString());
        const Article& article = file.articles.at(0);
        QCOMPARE(QString::fromStdString(article.format), format);
        QCOMPARE(article.title, std::string("Bridge & road"));
        QCOMPARE(article.text, std::string("The bridge was closed.\n\nSo was the road."));
        QCOMPARE(article.publisher, std::string("Marlow News"));
        QCOMPARE(article.url, std::string("http://example.org/1"));
        QCOMPARE(date::format("%F", article.published->day), std::string("2021-03-03"));
    }
    void jsonLinesAreArticles() {
        const LoadedFile file = loadBytes(
            "{\"id\":1,\"dct\":\"2021-03-03\",\"title\":\"Bridge\",\"text\":\"It was "
            "closed.\"}\nnothing\n{\"text\":\"It opened.\"}\n",
            "a.jsonl");
        QCOMPARE(file.articles.size(), std::size_t{2});
        QCOMPARE(file.notes, std::vector<std::string>{"1 line was not JSON and left out."});
    }
    void anArchiveIsReadFileByFile_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("zip") << "bridge.zip";
        QTest::newRow("tar, compressed") << "bridge.tar.gz";
    }
    void anArchiveIsReadFileByFile() {
        QFETCH(QString, name);
        const LoadedFile file = loadFile(sample(name).toStdString());
        QCOMPARE(whatOf(file), QString());
        QCOMPARE(file.articles.size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(file.articles[0].path), sample(name) + "/bridge.html");
        QCOMPARE(file.articles[1].format, std::string("rtf"));
    }

    void runningHeadsOfPagesAreNoText() {
        const Draft draft = draftOfPdf(
            "The Marlow Paper\n\nMarlow bridge closed\n\nThe old bridge was closed after engi-\nneers found "
            "cracks.\n\n1\n\f"
            "The Marlow Paper\n\nDrivers were told to use the bypass.\n\n2\n\f",
            "Title:          untitled\nCreationDate:   2021-03-04T10:00:00Z\n");
        QStringList lines;
        for (const TextBlock& block : draft.blocks) lines += QString::fromStdString(block.text);
        QCOMPARE(draft.title, std::string("Marlow bridge closed"));
        QCOMPARE(lines, QStringList({"The old bridge was closed after engineers found cracks.",
                                     "Drivers were told to use the bypass."}));
    }
    void richTextKnowsItsCharacters() {
        const FormatResult result = readRtf(
            "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\info{\\author Ann Ray}}The caf\\'e9 is "
            "\\u8220?open\\u8221?.\\par And {\\b bold} \\{x\\}.\\par}");
        QCOMPARE(result.drafts.at(0).author, std::string("Ann Ray"));
        QCOMPARE(QString::fromStdString(result.drafts[0].blocks.at(0).text), QStringLiteral("The café is “open”."));
        QCOMPARE(result.drafts[0].blocks.at(1).text, std::string("And bold {x}."));
    }

    void whatIsRefusedIsSaid_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a spreadsheet") << QByteArray::fromStdString(zipped({{"xl/workbook.xml", "<x/>"}}))
                                       << "This is a spreadsheet, a presentation or a drawing, not an article.";
        QTest::newRow("an old document") << QByteArray("\xD0\xCF\x11\xE0 old")
                                         << "This is an old office document, which is not read.";
        QTest::newRow("JSON without articles") << QByteArray("{\"a\":1}") << "There is no article in this JSON file.";
        QTest::newRow("a feed without items")
            << QByteArray("<rss><channel><title>t</title></channel></rss>") << "There is no article in this feed.";
    }
    void whatIsRefusedIsSaid() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        QCOMPARE(whatOf(loadBytes(bytes.toStdString(), "file")), sentence);
    }

    void aScanIsReadByTesseract() {
        if (QStandardPaths::findExecutable("tesseract").isEmpty()) QSKIP("NOT CHECKED: tesseract is not installed");
        const LoadedFile file = loadBytes(scanned(sample("bridge.pdf")), "scan.pdf");
        QVERIFY2(!file.error, qPrintable(whatOf(file)));
        const Article& article = file.articles.at(0);
        QCOMPARE(article.title, std::string("Marlow bridge closed"));
        QCOMPARE(date::format("%F", article.published->day), std::string("2021-03-03"));
        QVERIFY2(article.text.find("Drivers were told to use the bypass") != std::string::npos, article.text.c_str());
        QCOMPARE(file.notes,
                 std::vector<std::string>{"The text of 1 page was recognised from a picture, and may hold mistakes."});
    }
    void withoutTesseractAScanSaysWhatToInstall() {
        // The programs that are needed, and nothing else, are found by PATH.
        QTemporaryDir programs;
        for (const char* name : {"pdftotext", "pdfinfo", "pdftoppm", "env"})
            QFile::link(QStandardPaths::findExecutable(name), programs.filePath(name));
        const QByteArray path = qgetenv("PATH");
        const std::string scan = scanned(sample("bridge.pdf"));
        qputenv("PATH", programs.path().toLocal8Bit());
        const LoadedFile file = loadBytes(scan, "scan.pdf");
        qputenv("PATH", path);
        QVERIFY(file.error);
        QVERIFY2(whatOf(file).contains("pictures, and the program tesseract"), qPrintable(whatOf(file)));
        QVERIFY(file.error->advice.find("tesseract-ocr") != std::string::npos);
    }

    void theWireKeepsEverything() {
        LoadedFile file = loadFile(sample("bridge.odt").toStdString());
        file.notes = {"a note"};
        const auto back = fromWire(toWire(file));
        QVERIFY(back);
        QVERIFY(back->articles == file.articles);
        QCOMPARE(back->notes, file.notes);
    }
    void aBrokenWireIsRefused() {
        QVERIFY(!fromWire(""));
        QVERIFY(!fromWire("{\"articles\":[]}"));
        QVERIFY(!fromWire("{\"articles\":[{\"text\":\"ab\",\"blocks\":[[0,9,false]]}]}"));
        QVERIFY(!fromWire("{\"articles\":[{\"text\":\"é\",\"blocks\":[[0,1,false]]}]}"));
    }
};

QTEST_GUILESS_MAIN(FormatsTest)
#include "formats_test.moc"
