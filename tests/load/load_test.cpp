#include "core/load/load.h"

#include "core/load/read_file.h"
#include "tests/support/print.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace dateline;

class LoadTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString write(const QString& name, const QByteArray& bytes) {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write a test file");
        file.write(bytes);
        return file.fileName();
    }
    static QString what(const QString& path) {
        const LoadedFile file = loadFile(path.toStdString());
        return file.error ? QString::fromStdString(file.error->what) : QString();
    }

private Q_SLOTS:
    void badInputIsSaidInOneSentence_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("an empty file") << write("empty.txt", "") << "This file is empty.";
        QTest::newRow("white space") << write("white.txt", " \n\n ")
                                     << "There is nothing but white space in this file.";
        QTest::newRow("a binary file") << write("binary.txt", QByteArray("\0\1\2\3\0\0", 6).repeated(100))
                                       << "This is not a text file.";
        QTest::newRow("a picture") << write("picture.txt", "\x89PNG\r\n\x1A\n")
                                   << "This is a picture; there is no text in it to read.";
        QTest::newRow("a page without text")
            << write("page.html", "<html><body><script>1</script></body></html>") << "No article text was found.";
        QTest::newRow("a missing file") << folder_.filePath("missing.txt") << "This file does not exist.";
        QTest::newRow("a folder where a file was expected") << folder_.path() << "This is a folder.";
        QTest::newRow("a device") << "/dev/zero"
                                  << "This is a device or a connection, not a file.";
        const QString fifo = folder_.filePath("fifo");
        mkfifo(QFile::encodeName(fifo), 0600);
        QTest::newRow("a FIFO that nobody writes to") << fifo << "This is a device or a connection, not a file.";
        QFile::link("self", folder_.filePath("self"));
        QTest::newRow("a link to itself") << folder_.filePath("self") << "This link only leads to itself.";
        QFile sparse(folder_.filePath("large.txt"));
        if (sparse.open(QIODevice::WriteOnly)) sparse.resize(qint64{2} << 30);
        QTest::newRow("a file of 2 GB") << sparse.fileName()
                                        << "This file is too large for an article (2048 MB; the limit is 64 MB).";
    }
    void badInputIsSaidInOneSentence() {
        QFETCH(QString, path);
        QFETCH(QString, sentence);
        QElapsedTimer clock;
        clock.start();
        const LoadedFile file = loadFile(path.toStdString());
        QVERIFY(file.error);
        QCOMPARE(QString::fromStdString(file.error->what), sentence);
        QVERIFY(!file.error->advice.empty());
        QVERIFY(file.articles.empty());
        QVERIFY(clock.elapsed() < 1000);
    }

    void aFileThatMayNotBeRead() {
        const QString path = write("secret.txt", "words");
        QFile::setPermissions(path, {});
        // Root may read every file, so root looks at this one as nobody.
        const uid_t user = geteuid();
        if (user == 0) QVERIFY(seteuid(65534) == 0);
        const QString sentence = what(path);
        if (user == 0) QVERIFY(seteuid(user) == 0);
        QCOMPARE(sentence, QStringLiteral("You may not read this file."));
    }

    void brokenUtf8IsRepairedAndSaid() {
        const LoadedFile file =
            loadFile(write("broken.txt", "Zoë, Noé and Léo met Maël on Friday\xFF in the old café.").toStdString());
        QVERIFY(!file.error);
        QCOMPARE(file.notes.size(), std::size_t{1});
        QVERIFY(QString::fromStdString(file.notes[0]).startsWith(QStringLiteral("1 character was not valid UTF-8")));
        QVERIFY(file.articles.at(0).text.find("old café") != std::string::npos);
    }

    void theEndOfAnEndlessPageIsLeftOutAndSaid() {
        const QByteArray paragraph =
            "<p>The bridge was closed on Tuesday, the council said, and nobody knows why.</p>\n";
        const LoadedFile file = loadFile(write("long.html", "<html><body>" + paragraph.repeated(150000)).toStdString());
        QVERIFY(!file.error);
        QCOMPARE(file.notes,
                 std::vector<std::string>{"The page is far longer than an article; only its first 8 MB were read."});
    }

    void anEndlessParagraphIsReadAsFar() {
        const QByteArray words = QString("The brücke was closed. ").toUtf8();
        const LoadedFile file = loadFile(write("words.html", "<html><body><p>" + words.repeated(500000)).toStdString());
        QVERIFY(!file.error);
        QVERIFY(file.articles.at(0).text.size() > (std::size_t{7} << 20));
    }

    void anArticleKnowsItsPath() {
        const QString path = write("article.txt", "The bridge was closed on Tuesday, the council said.");
        QCOMPARE(QString::fromStdString(loadFile(path.toStdString()).articles.at(0).path), path);
    }

    void aFileNamedAfterADayIsOfThatDay_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("day");
        const QString sentence = "The bridge was closed on Tuesday, the council said.";
        QTest::newRow("where the text names none") << "2021-03-03-bridge.txt" << sentence << "2021-03-03";
        QTest::newRow("not where the text has a date line") << "2021-03-03.txt"
                                                            << "4 April 2020\n\n" + sentence << "2020-04-04";
        QTest::newRow("a number is no day") << "bridge-2021.txt" << sentence << "";
        QTest::newRow("a hash is no day") << "004_4eccbf9047130820a.txt" << sentence << "";
    }
    void aFileNamedAfterADayIsOfThatDay() {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QString, day);
        const auto published = loadFile(write(name, text.toUtf8()).toStdString()).articles.at(0).published;
        QCOMPARE(published ? QString::fromStdString(date::format("%F", published->day)) : QString(), day);
    }

    void foldersAreSearchedOnceInOrder() {
        const QString root = folder_.filePath("tree");
        QDir().mkpath(root + "/b/deep");
        QDir().mkpath(root + "/.hidden");
        for (const char* name : {"/z.txt", "/b/a.txt", "/b/deep/c.txt", "/.hidden/no.txt", "/.no.txt"})
            write("tree" + QString(name), "words");
        const QString strange = "tree/line\nbreak \u202Efdp.txt";
        write(strange, "words");
        QFile::link(root, root + "/b/loop");
        const FoundFiles found = findFiles({root.toStdString(), (root + "/z.txt").toStdString()});
        QStringList names;
        for (const std::string& file : found.files) names += QString::fromStdString(file).mid(root.size());
        QCOMPARE(names, QStringList({"/b/a.txt", "/b/deep/c.txt", "/line\nbreak \u202Efdp.txt", "/z.txt"}));
        QVERIFY(found.failures.empty());
    }
    void thePartsOfASavedPageAreNoFilesOfTheirOwn() {
        const QString root = folder_.filePath("saved");
        QDir().mkpath(root + "/Bridge_files");
        QDir().mkpath(root + "/my_files");
        for (const char* name : {"/Bridge.html", "/Bridge_files/style.css", "/my_files/a.txt"})
            write("saved" + QString(name), "words");
        QStringList names;
        for (const std::string& file : findFiles({root.toStdString()}).files)
            names += QString::fromStdString(file).mid(root.size());
        QCOMPARE(names, QStringList({"/Bridge.html", "/my_files/a.txt"}));
    }
    void aFolderWithoutFilesIsSaid() {
        const QString root = folder_.filePath("bare");
        QDir().mkpath(root + "/inner");
        const FoundFiles found = findFiles({root.toStdString()});
        QCOMPARE(found.files.size(), std::size_t{0});
        QCOMPARE(found.failures.size(), std::size_t{1});
        QCOMPARE(found.failures[0].error->what, std::string("There is no file in this folder."));
    }
    void aMissingFileIsTriedAndSaid() {
        const FoundFiles found = findFiles({folder_.filePath("missing.txt").toStdString()});
        QCOMPARE(found.files.size(), std::size_t{1});
    }
    void nothingPastedIsSaid() { QVERIFY(!articleFromText(" \n ")); }
};

QTEST_GUILESS_MAIN(LoadTest)
#include "load_test.moc"
