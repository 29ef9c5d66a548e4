#include "core/base/utf8.h"
#include "core/load/date_choice.h"
#include "core/load/load.h"
#include "core/load/wire.h"
#include "tests/support/print.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <utime.h>

using namespace dateline;

namespace {

const std::string story =
    "<p>The old bridge at Marlow was closed on Tuesday, after engineers of the county had found cracks in two of its "
    "piers, the council said in a statement.</p><p>Drivers were told to use the bypass, which adds nine miles to the "
    "way, until the repairs are done in the spring.</p>";

Article articleWith(const std::string& head, const std::string& body = {}) {
    const std::string html = "<!DOCTYPE html><html lang=en><head><title>Bridge closed at Marlow</title>" + head +
                             "</head><body><h1>Bridge closed at Marlow</h1>" + body + story + "</body></html>";
    return loadBytes(html, "bridge.html").articles.at(0);
}

QString words(const DateCandidate& candidate) {
    QString text = QString::fromStdString(date::format("%F", candidate.day));
    if (candidate.minute) text += QStringLiteral(" %1").arg(*candidate.minute);
    if (candidate.utcOffset) text += QStringLiteral(" %1").arg(*candidate.utcOffset);
    return text;
}

date::local_days dayOf(int year, unsigned month, unsigned day) {
    return date::local_days(date::year(year) / date::month(month) / date::day(day));
}

}  // namespace

class DateCandidatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCandidateIsKeptInItsOrder() {
        const Article article = articleWith(
            "<meta property=\"article:published_time\" content=\"2021-03-03T14:05:00+01:00\">"
            "<meta property=\"article:modified_time\" content=\"2021-03-05\">"
            "<link rel=canonical href=\"https://paper.example/2021/03/02/bridge\">",
            "<p>1 March 2021</p>");
        QStringList origins;
        for (const DateCandidate& one : article.dates)
            origins += words(one) + QStringLiteral(" %1").arg(static_cast<int>(one.origin)) + (one.changed ? "c" : "");
        QCOMPARE(origins, (QStringList{
                              QStringLiteral("2021-03-03 845 60 %1").arg(static_cast<int>(DateOrigin::Meta)),
                              QStringLiteral("2021-03-02 %1").arg(static_cast<int>(DateOrigin::Address)),
                              QStringLiteral("2021-03-01 %1").arg(static_cast<int>(DateOrigin::DateLine)),
                              QStringLiteral("2021-03-05 %1c").arg(static_cast<int>(DateOrigin::Meta)),
                          }));
        QCOMPARE(article.published->day, dayOf(2021, 3, 3));
        QCOMPARE(lastChange(article)->day, dayOf(2021, 3, 5));
        QCOMPARE(candidateFor(article, dayOf(2021, 3, 2))->origin, DateOrigin::Address);
    }

    void aMoment_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("moment");
        QTest::newRow("a day alone has no time") << "2021-03-03"
                                                 << "2021-03-03";
        QTest::newRow("a time without a zone") << "2021-03-03T14:05:00"
                                               << "2021-03-03 845";
        QTest::newRow("in UTC") << "2021-03-03T14:05:00Z"
                                << "2021-03-03 845 0";
        QTest::newRow("east of it") << "2021-03-03T14:05:00.123+05:30"
                                    << "2021-03-03 845 330";
        QTest::newRow("west of it, as mail has it") << "Wed, 3 Mar 2021 14:05:00 -0500"
                                                    << "2021-03-03 845 -300";
        QTest::newRow("in the afternoon") << "March 3, 2021 2:05 PM"
                                          << "2021-03-03 845";
        QTest::newRow("just after midnight") << "March 3, 2021 12:05 AM"
                                             << "2021-03-03 5";
        QTest::newRow("no such time is none") << "2021-03-03T25:61"
                                              << "2021-03-03";
    }
    void aMoment() {
        QFETCH(QString, value);
        QFETCH(QString, moment);
        const auto candidate = candidateOf(value.toStdString(), DateOrigin::Meta, 90, "x");
        QVERIFY(candidate);
        QCOMPARE(words(*candidate), moment);
    }

    void whatIsDoubtfulSaysSo_data() {
        QTest::addColumn<QString>("published");
        QTest::addColumn<QString>("changed");
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("doubt");
        const QString topic = QStringLiteral("every day that the text names is later");
        const QString change = QStringLiteral("it is after the last change");
        QTest::newRow("nothing speaks against it") << "2021-03-03"
                                                   << "2021-03-05"
                                                   << "2 March 2021"
                                                   << "";
        QTest::newRow("long before all that is told") << "2015-03-03"
                                                      << ""
                                                      << "2 March 2021" << topic;
        QTest::newRow("long before the one day that it looks forward to") << "2015-03-03"
                                                                          << ""
                                                                          << "notes due 2 March 2021"
                                                                          << "";
        QTest::newRow("before one of the days, and after another") << "2015-03-03"
                                                                   << ""
                                                                   << "2 March 2021 and 1 May 2014"
                                                                   << "";
        QTest::newRow("a little before what it announces") << "2021-03-03"
                                                           << ""
                                                           << "2 May 2021"
                                                           << "";
        QTest::newRow("long after the last change") << "2021-03-03"
                                                    << "2020-06-01"
                                                    << "" << change;
        QTest::newRow("a text that waited for its day") << "2021-03-03"
                                                        << "2021-02-20"
                                                        << ""
                                                        << "";
    }
    void whatIsDoubtfulSaysSo() {
        QFETCH(QString, published);
        QFETCH(QString, changed);
        QFETCH(QString, told);
        QFETCH(QString, doubt);
        const auto tag = [](const char* name, const QString& day) {
            return day.isEmpty()
                       ? std::string()
                       : std::string("<meta property=\"article:") + name + "\" content=\"" + day.toStdString() + "\">";
        };
        const Article article = articleWith(
            tag("published_time", published) + tag("modified_time", changed),
            "<p>The engineers had looked at the bridge on " + told.toStdString() +
                ", and found nothing that gave them any reason to close it, they told the council in a letter.</p>");
        const DateCandidate* candidate = candidateFor(article, article.published->day);
        QVERIFY(candidate);
        QVERIFY2(
            doubt.isEmpty() ? candidate->doubt.empty() : QString::fromStdString(candidate->doubt).startsWith(doubt),
            candidate->doubt.c_str());
    }

    void aFilesTimeIsOfferedAndNeverTaken() {
        QTemporaryDir folder;
        const std::string path = folder.filePath("bridge.txt").toStdString();
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Bridge closed at Marlow\n\nThe old bridge was closed on Tuesday, the council said.\n");
        file.close();
        const utimbuf times{1614776400, 1614776400};  // 3 March 2021, 13:00 UTC
        QCOMPARE(utime(path.c_str(), &times), 0);
        const Article article = loadFile(path).articles.at(0);
        QVERIFY(!article.published);
        QCOMPARE(article.dates.size(), std::size_t{1});
        QCOMPARE(article.dates[0].day, dayOf(2021, 3, 3));
        QVERIFY(isWeak(article.dates[0]));
        QCOMPARE(article.dates[0].evidence, std::string("the file's time (last written on 3 March 2021)"));
    }
    void aDayAfterTheFileWasWrittenIsDoubtful() {
        Article article;
        chooseDate(article, {{.day = dayOf(2022, 5, 1), .trust = 90, .evidence = "x"}});
        addFileTime(article, dayOf(2021, 3, 3));
        QVERIFY(article.published);
        QVERIFY(article.dates[0].doubt.starts_with("it is after the day the file was written"));
    }
    void theDaysOfTheStoryAreOfferedWhereNothingElseIs() {
        const auto article = articleFromText(
            "Bridge closed at Marlow\n\nThe old bridge was closed on 2 March 2021, the council said, and will not open "
            "before the spring.\n");
        QVERIFY(article);
        QVERIFY(!article->published);
        QCOMPARE(article->dates.size(), std::size_t{1});
        QVERIFY(isWeak(article->dates[0]));
        QCOMPARE(article->dates[0].origin, DateOrigin::VisibleText);
        QCOMPARE(article->dates[0].evidence, std::string("the text “The old bridge was closed on 2 March 2021…”"));
    }
    void aListOfDaysIsOfferedAndNoneIsTaken() {
        const Article article = articleWith(
            "", "<ul><li>3 March 2021<li>2 March 2021<li>1 March 2021<li>4 February 2021<li>5 January 2021</ul>");
        QVERIFY(!article.published);
        QVERIFY(!article.dates.empty());
        QVERIFY(std::all_of(article.dates.begin(), article.dates.end(), isWeak));
    }

    void whatIsCutIsCutBetweenCharacters_data() {
        QTest::addColumn<QString>("body");
        QTest::newRow("a long date line") << "<p>" + QStringLiteral("Опубликовано в разделе новостей города ") +
                                                 "3 March 2021" + QString(40, QChar(0x416)) + "</p>";
        QTest::newRow("an author") << QStringLiteral("<p class=author>Мария Жукова</p>");
        QTest::newRow("an author of Han") << QStringLiteral("<p class=author>搜狐政务 文章 来源</p>");
        QTest::newRow("a byline in a date line") << QStringLiteral("<p>By Žofie Ťukal · 3 March 2021</p>");
    }
    void whatIsCutIsCutBetweenCharacters() {
        QFETCH(QString, body);
        const Article article = articleWith("", body.toStdString());
        for (const DateCandidate& one : article.dates) QVERIFY2(isUtf8(one.evidence), one.evidence.c_str());
        QVERIFY2(isUtf8(article.author), article.author.c_str());
        for (std::size_t most = 0; most < 12; ++most) QVERIFY(isUtf8(beginning("aЖ文😀é", most)));
    }

    void candidatesComeThroughTheWire() {
        Article article = articleWith(
            "<meta property=\"article:published_time\" content=\"2021-03-03T14:05:00-05:00\">"
            "<meta property=\"og:image\" content=\"https://paper.example/a.jpg\">",
            "<p>1 March 2021</p>");
        article.dates.back().doubt = "words";
        LoadedFile file;
        file.articles = {article};
        const auto back = fromWire(toWire(file));
        QVERIFY(back);
        QVERIFY(back->articles.at(0) == article);
        QCOMPARE(back->articles.at(0).image, std::string("https://paper.example/a.jpg"));
    }
    void aWireThatLiesIsNotBelieved() {
        Article article = articleWith("<meta property=\"article:published_time\" content=\"2021-03-03\">");
        article.dates[0].origin = static_cast<DateOrigin>(99);
        LoadedFile file;
        file.articles = {article};
        QVERIFY(!fromWire(toWire(file)));
    }

    void thePictureIsKeptAsAnAddress_data() {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("image");
        QTest::newRow("of Open Graph") << "<meta property=\"og:image\" content=\"https://a.example/1.jpg\">"
                                       << "https://a.example/1.jpg";
        QTest::newRow("of JSON-LD")
            << "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"image\":[{\"@type\":\"ImageObject\","
               "\"url\":\"https://a.example/2.jpg\"}]}</script>"
            << "https://a.example/2.jpg";
        QTest::newRow("nothing that is no address") << "<meta property=\"og:image\" content=\"/3.jpg\">"
                                                    << "";
    }
    void thePictureIsKeptAsAnAddress() {
        QFETCH(QString, head);
        QFETCH(QString, image);
        QCOMPARE(QString::fromStdString(articleWith(head.toStdString()).image), image);
    }
    void aFetchedPageHasItsAddressAndTheServersEncoding() {
        const LoadedFile file = loadPage("<html><head><title>Caf\xE9 closed at Marlow</title></head><body>" + story,
                                         "https://paper.example/2021/03/04/cafe", "iso-8859-1");
        const Article& article = file.articles.at(0);
        QCOMPARE(article.title, std::string("Café closed at Marlow"));
        QCOMPARE(article.url, std::string("https://paper.example/2021/03/04/cafe"));
        QCOMPARE(article.published->day, dayOf(2021, 3, 4));
    }
};

QTEST_GUILESS_MAIN(DateCandidatesTest)
#include "date_candidates_test.moc"
