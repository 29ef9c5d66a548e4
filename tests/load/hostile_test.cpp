#include "core/load/load.h"
#include "core/load/package.h"
#include "core/load/read_here.h"
#include "tests/checkout.h"
#include "tests/support/greedy_page.h"
#include "tests/support/print.h"
#include "tests/support/zip.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <ctime>
#include <fcntl.h>
#include <random>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace dateline;
using namespace dateline::testing;

namespace {

const QString files = QStringLiteral(DATELINE_SOURCE_DIR "/tests/load/files/");
const QByteArray sentence = "The bridge was closed on Tuesday, the council said.";

std::string bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

QByteArray zip(const std::vector<std::pair<std::string, std::string>>& parts) {
    return QByteArray::fromStdString(zipped(parts));
}

/// What became of a file, in one line: the sentence why not, or its articles' number and what was noted.
QString told(const LoadedFile& file) {
    if (file.error) return QString::fromStdString(file.error->what);
    QString line = QString::number(file.articles.size()) + (file.articles.size() == 1 ? " article" : " articles");
    for (const std::string& note : file.notes) line += "; " + QString::fromStdString(note);
    return line;
}

QByteArray repeated(const QByteArray& text, int times) { return text.repeated(times); }

QByteArray numbered(const QByteArray& pattern, int times) {
    QByteArray all;
    for (int i = 0; i < times; ++i) all += QByteArray(pattern).replace('#', QByteArray::number(i));
    return all;
}

QByteArray rss(const QByteArray& items, const QByteArray& head = {}) {
    return "<?xml version='1.0'?>" + head + "<rss version='2.0'><channel>" + items + "</channel></rss>";
}

const QByteArray item = "<item><title>Bridge</title><description>" + sentence + "</description></item>";
const QByteArray entities =
    "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>"
    "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f "
    "'&e;&e;&e;&e;&e;&e;&e;&e;'><!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;'>]>";
const QByteArray headers =
    "From: Ann <a@example.org>\nTo: b@example.org\nSubject: Bridge\nDate: Wed, 03 Mar 2021 10:00:00 +0000\n";

/// A message whose text lies in so many parts.
QByteArray nestedParts(int depth) {
    QByteArray mail = headers + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b0\"\n\n";
    for (int i = 0; i < depth; ++i)
        mail += "--b" + QByteArray::number(i) + "\nContent-Type: multipart/mixed; boundary=\"b" +
                QByteArray::number(i + 1) + "\"\n\n";
    return mail + "--b" + QByteArray::number(depth) + "\nContent-Type: text/plain\n\n" + sentence + "\n";
}

/// A PDF document of so many pages that all show one content; its table of objects is left to the reader to find.
QByteArray pages(int count) {
    const QByteArray show = "BT /F1 12 Tf 72 700 Td (" + sentence + ") Tj ET";
    QByteArray pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        "endobj\n4 0 obj<</Length " +
        QByteArray::number(show.size()) + ">>stream\n" + show + "\nendstream endobj\n2 0 obj<</Type/Pages/Count " +
        QByteArray::number(count) + "/Kids[";
    for (int i = 0; i < count; ++i) pdf += QByteArray::number(5 + i) + " 0 R ";
    pdf += "]>>endobj\n";
    for (int i = 0; i < count; ++i)
        pdf += QByteArray::number(5 + i) +
               " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents 4 0 R>>"
               "endobj\n";
    return pdf + "trailer<</Root 1 0 R>>\nstartxref\n99999999\n%%EOF\n";
}

}  // namespace

class HostileTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    static void archives();
    static void markup();
    static void feeds();
    static void mail();
    static void others();

    QString write(const QString& name, const QByteArray& bytes) {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write a test file");
        file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void aHostileFileEndsInASentence_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("outcome");
        archives();
        markup();
        feeds();
        mail();
        others();
    }
    void aHostileFileEndsInASentence() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, outcome);
        const std::clock_t begin = std::clock();
        const LoadedFile file =
            loadBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())}, name.toStdString());
        const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        QCOMPARE(told(file), outcome);
        // What is read in the window's own process has no other limit on its time, which is the processor's: how busy
        // the machine is does not count.
        QVERIFY2(seconds < 30, qPrintable(QString::number(seconds)));
    }

    void entitiesOutsideAreNotFetched_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray outside = "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
        QTest::newRow("of a feed") << rss(
            "<item><title>Bridge &x;</title><description>" + sentence + " &x;</description></item>", outside);
        QTest::newRow("of a document") << zip(
            {{"word/document.xml",
              (outside + "<document><p><t>" + sentence + "</t></p><p><t>&x;</t></p></document>").toStdString()}});
    }
    void entitiesOutsideAreNotFetched() {
        QFETCH(QByteArray, bytes);
        for (const Article& article : loadBytes(bytes.toStdString(), "file").articles)
            QVERIFY((article.title + article.text).find("root:") == std::string::npos);
    }

    void nothingThatAPageNamesIsLoaded_data();
    void nothingThatAPageNamesIsLoaded();

    void aDamagedFileNeverCrashes_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name : QDir(files).entryList(QDir::Files))
            if (name != "README.md") QTest::newRow(qPrintable(name)) << name;
    }
    /// DATELINE_DAMAGED=1000 tries a thousand of each.
    void aDamagedFileNeverCrashes() {
        QFETCH(QString, name);
        const std::string whole = bytesOf(files + name);
        const bool pdf = whole.starts_with("%PDF");
        const int asked = qEnvironmentVariableIntValue("DATELINE_DAMAGED");
        std::mt19937 random(20210303);
        for (int i = 0; i < (asked > 0 ? asked : pdf ? 10 : 40); ++i) {
            std::string bytes = whole;
            if (i % 2 == 0) bytes.resize(random() % bytes.size());
            for (int flips = i % 7 + i % 2; flips > 0 && !bytes.empty(); --flips)
                bytes[random() % bytes.size()] ^= static_cast<char>(1u << random() % 8);
            const LoadedFile file = pdf ? loadBytes(bytes, name.toStdString()) : readHere(bytes, name.toStdString());
            QVERIFY(file.error ? !file.error->what.empty() && !file.error->advice.empty() : !file.articles.empty());
        }
    }

    void aFileThatGrowsIsReadAsFarAsItWas() {
        const QString path = write("grows.txt", sentence + "\n");
        std::atomic<bool> done = false;
        std::thread writer([&] {
            QFile file(path);
            if (!file.open(QIODevice::Append | QIODevice::Unbuffered)) return;
            for (int i = 0; i < 20000 && !done; ++i) file.write(sentence + "\n");
        });
        for (int i = 0; i < 20; ++i) {
            const LoadedFile file = loadFile(path.toStdString());
            if (file.error || !file.articles.at(0).text.starts_with(sentence.toStdString())) done = true;
        }
        const bool failed = done.exchange(true);
        writer.join();
        QVERIFY(!failed);
    }
    void aFileThatBecomesSomethingElseIsReadAsWhatItIs() {
        const QString path = write("turns.txt", sentence);
        const FoundFiles found = findFiles({folder_.path().toStdString()});
        QVERIFY(std::find(found.files.begin(), found.files.end(), path.toStdString()) != found.files.end());
        QFile::remove(path);
        mkfifo(QFile::encodeName(path), 0600);
        QCOMPARE(told(loadFile(path.toStdString())), QStringLiteral("This is a device or a connection, not a file."));
        QFile::remove(path);
        QDir().mkpath(path);
        QCOMPARE(told(loadFile(path.toStdString())), QStringLiteral("This is a folder."));
        QDir().rmdir(path);
        QFile::copy(files + "bridge.docx", path);
        QCOMPARE(QString::fromStdString(loadFile(path.toStdString()).articles.at(0).format), QStringLiteral("docx"));
    }
};

void HostileTest::archives() {
    QTest::newRow("an archive that is a bomb") << zip({{"a.txt", std::string(std::size_t{100} << 20, 'a')}}) << "a.zip"
                                               << "This archive unpacks to far more than an archive of articles would.";
    std::string nested = zipped({{"a.txt", "words"}});
    for (int i = 0; i < 5; ++i) nested = zipped({{"inner.zip", nested}});
    QTest::newRow("an archive in an archive in an archive in an archive")
        << QByteArray::fromStdString(nested) << "a.zip"
        << "There is no article in this archive.";
    for (const char* name : {"../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "a/../../evil.txt"})
        QTest::newRow((std::string("an archive with the name ") + name).c_str())
            << zip({{name, sentence.toStdString()}, {"good.txt", sentence.toStdString()}}) << "a.zip"
            << "1 article; A file whose name leads out of the archive was left out.";
    std::vector<std::pair<std::string, std::string>> many;
    many.reserve(6000);
    for (int i = 0; i < 6000; ++i) many.emplace_back(std::to_string(i), "");
    QTest::newRow("an archive of too many files") << zip(many) << "a.zip"
                                                  << "This archive holds more than 5000 files.";
    QTest::newRow("an archive cut short") << QByteArray("PK\x03\x04\x14\0\0\0", 8) << "a.zip"
                                          << "This archive is damaged or in a form that is not read.";
    const auto document = [](const QByteArray& xml) { return zip({{"word/document.xml", xml.toStdString()}}); };
    QTest::newRow("a document with an entity bomb")
        << document(entities + "<document><p><t>&g;&g;</t></p></document>") << "a.docx"
        << "This document is damaged.";
    QTest::newRow("an odt with an entity bomb")
        << zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                {"content.xml", (entities + "<x xmlns:text='t'><text:p>&g;&g;</text:p></x>").toStdString()}})
        << "a.odt"
        << "This document is damaged.";
    QTest::newRow("a book with an entity bomb")
        << zip({{"META-INF/container.xml", (entities + "<c><rootfile full-path='&g;&g;'/></c>").toStdString()}})
        << "a.epub"
        << "This electronic book is damaged.";
    QTest::newRow("a document of a million nested elements")
        << document("<document><p><t>" + repeated("<t>", 1000000) + sentence + repeated("</t>", 1000000) +
                    "</t></p></document>")
        << "a.docx"
        << "1 article";
}

void HostileTest::markup() {
    const auto page = [](const char* what, const QByteArray& body, const char* outcome) {
        QTest::newRow(what) << "<html><body>" + body + "<p>" + sentence + "</p>"
                            << "a.html" << outcome;
    };
    page("a page of a million nested elements", repeated("<div>", 1000000), "1 article");
    page("a page of tags that close nothing", repeated("<div></foo>", 600000), "1 article");
    page("a page of 20,000 attributes", "<p " + numbered("a#=1 ", 20000) + ">x</p>", "1 article");
    page("a page whose every paragraph opens 500 elements again",
         "<p>" + numbered("<b id=#>", 500) + repeated("<p>x", 20000) + "<p>" + sentence, "1 article");
    page("a page of bold text closed inside tables", numbered("<b id=#><table><tr><td></b></td></tr></table>", 50000),
         "No article text was found.");
    page("a page of bold text between cells", numbered("<table><b id=#><td></table>", 50000), "1 article");
    page("a page of elements closed out of order", repeated("<b><div></b><span><section></span>", 50000), "1 article");
    page("a page of drawings that are never closed", repeated("<svg><template>", 200000), "1 article");
    page("a page of links in links", repeated("<a><ul>", 50000), "1 article");
    QTest::newRow("Markdown of a million nested quotations")
        << "# Bridge\n\n" + repeated(">", 1000000) + "\n\n" + sentence << "a.md"
        << "1 article";
}

void HostileTest::feeds() {
    QTest::newRow("a feed of 100,000 items") << rss(repeated(item, 100000)) << "a.xml"
                                             << "100000 articles";
    QTest::newRow("a feed with a title of a million nested elements")
        << rss("<item><title>" + repeated("<a>", 1000000) + "Bridge" + repeated("</a>", 1000000) +
               "</title><description>" + sentence + "</description></item>")
        << "a.xml"
        << "1 article";
    QTest::newRow("a feed with an entity bomb")
        << rss("<item><title>&g;&g;</title><description>" + sentence + "</description></item>", entities) << "a.xml"
        << "There is no article in this feed.";
    QTest::newRow("a feed with an entity bomb behind an item")
        << rss(item + "<item><title>&g;&g;</title></item>", entities) << "a.xml"
        << "1 article; The feed is damaged; only the items before the damage were read.";
    QTest::newRow("JSON of a million nested lists")
        << "{\"text\":\"a\",\"x\":" + repeated("[", 1000000) + repeated("]", 1000000) + "}"
        << "a.json"
        << "There is no article in this JSON file.";
    QTest::newRow("JSON Lines with a giant line")
        << "{\"text\":\"" + repeated(sentence + " ", 400000) + "\"}\n{\"text\":\"It opened.\"}\n"
        << "a.jsonl"
        << "2 articles; A text is far longer than an article; only its first 8 MB were read.";
}

void HostileTest::mail() {
    QTest::newRow("a mailbox of 100,000 messages")
        << numbered("From a@example.org Thu Mar  4 00:00:00 2021\n" + headers + "\nMessage #.\n\n", 100000) << "a.mbox"
        << "5000 articles; The mailbox holds more than 5000 messages; only the first were read.";
    QTest::newRow("a message of parts in parts") << nestedParts(19) << "a.eml"
                                                 << "1 article";
    QTest::newRow("a message of 20,000 parts in each other") << nestedParts(20000) << "a.eml"
                                                             << "The parts of this message lie too deep in each other.";
    QTest::newRow("a message with a million recipients")
        << QByteArray(headers).replace("b@example.org", repeated("b@example.org, ", 1000000) + "b@example.org") + "\n" +
               sentence
        << "a.eml"
        << "1 article";
    QTest::newRow("a message with 200,000 headers")
        << headers + numbered("X-#: y\n", 200000) + "\n" + sentence << "a.eml"
        << "1 article";
}

void HostileTest::others() {
    QTest::newRow("rich text of a million nested groups")
        << "{\\rtf1 " + sentence + repeated("{", 1000000) + "x" + repeated("}", 1000000) + "}"
        << "a.rtf"
        << "1 article; The document is damaged; only what stands before the damage was read.";
    QTest::newRow("a text of 20 MB without an end")
        << repeated("The bridge was closed, ", 900000) << "a.txt"
        << "1 article; A text is far longer than an article; only its first 8 MB were read.";
    for (const QByteArray& mark : {QByteArray("\xEF\xBB\xBF"), QByteArray("\xFF\xFE"), QByteArray("\xFF\xFE\0\0", 4)})
        QTest::newRow(("a byte order mark and nothing else: " + mark.toHex()).constData())
            << mark << "a.txt"
            << "There is nothing but white space in this file.";
    QTest::newRow("a PDF document whose table of objects is nowhere") << pages(3) << "a.pdf"
                                                                      << "1 article";
    QTest::newRow("a PDF document of 20,000 pages") << pages(20000) << "a.pdf"
                                                    << "1 article";
    for (const char* name : {"locked.zip", "locked.pdf"})
        QTest::newRow(name) << QByteArray::fromStdString(bytesOf(files + name)) << name
                            << (QByteArray(name).endsWith("pdf")
                                    ? "This PDF document is locked with a password."
                                    : "Every file in this archive is locked with a password.");
}

void HostileTest::nothingThatAPageNamesIsLoaded_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"a.html", "a.eml", "a.xml", "a.md", "a.odt", "a.epub", "a.mhtml"})
        QTest::newRow(name) << name;
}

void HostileTest::nothingThatAPageNamesIsLoaded() {
    QFETCH(QString, name);
    const Listener listener;
    QVERIFY(!listener.address.isEmpty());
    // Reading this one as a file would wait for ever.
    const QString fifo = folder_.filePath("fifo");
    mkfifo(QFile::encodeName(fifo), 0600);
    const QByteArray page = greedyPage(listener.address, sentence) + greedyPage("file://" + fifo.toUtf8(), sentence);
    QByteArray bytes = page;
    if (name == "a.eml") bytes = headers + "MIME-Version: 1.0\nContent-Type: text/html\n\n" + page;
    if (name == "a.mhtml")
        bytes = "From: <Saved by Blink>\nSnapshot-Content-Location: " + listener.address +
                "\nSubject: Bridge\nMIME-Version: 1.0\nContent-Type: text/html\n\n" + page;
    if (name == "a.xml") bytes = rss("<item><description><![CDATA[" + page + "]]></description></item>");
    if (name == "a.md") bytes = "# Bridge\n\n![x](" + listener.address + ")\n\n" + sentence + "\n\n" + page;
    if (name == "a.odt")
        bytes = zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                     {"content.xml", ("<x xmlns:text='t' xmlns:draw='d' xmlns:xlink='l'><text:p>" + sentence +
                                      "</text:p><draw:image xlink:href='" + listener.address + "'/></x>")
                                         .toStdString()}});
    if (name == "a.epub")
        bytes = zip({{"mimetype", "application/epub+zip"},
                     {"META-INF/container.xml", "<c><rootfile full-path='a.opf'/></c>"},
                     {"a.opf", "<p><item id='a' href='a.html'/><itemref idref='a'/></p>"},
                     {"a.html", (page + repeated("<p>" + sentence + "</p>", 10)).toStdString()}});
    const LoadedFile file = loadBytes(bytes.toStdString(), name.toStdString());
    QCOMPARE(QString::fromStdString(file.error ? file.error->what : std::string()), QString());
    QVERIFY(file.articles.at(0).text.find(sentence.toStdString()) != std::string::npos);
    QVERIFY(!listener.heard());
}

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
