#include "core/load/html.h"

#include "core/load/html_prepare.h"
#include "core/load/html_tree.h"
#include "core/load/load.h"
#include "core/load/stated_dates.h"
#include "tests/support/print.h"

#include <QTest>

#include <ctime>

using namespace dateline;

namespace {

const std::string paragraphs =
    "<p>The old bridge at Marlow was closed on Tuesday, after engineers of the county had found cracks in two of its "
    "piers.</p>"
    "<h2>Long way round</h2>"
    "<p>Drivers were told to use the bypass, which adds nine miles, until the repairs are done, the council said in a "
    "statement.</p>"
    "<p>Shopkeepers on both anks fear for their trade, and ask for a ferry, as there was one before the bridge was "
    "built.</p>";

std::string page(const std::string& head, const std::string& body) {
    return "<!DOCTYPE html><html lang=\"en-GB\"><head>" + head + "</head><body>" + body + "</body></html>";
}

QString outline(const std::vector<TextBlock>& blocks) {
    QStringList lines;
    for (const TextBlock& block : blocks)
        lines += (block.kind == BlockKind::Heading ? "# " : "") + QString::fromStdString(block.text).left(20);
    return lines.join('\n');
}

QString publishedDay(const Article& article) {
    return article.published ? QString::fromStdString(date::format("%F", article.published->day)) : QString();
}

}  // namespace

class HtmlTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheArticleIsText_data() {
        QTest::addColumn<QString>("around");
        QTest::newRow("navigation") << "<nav><a href=a>Home</a> <a href=b>World news of the day</a></nav>%";
        QTest::newRow("a menu by its class")
            << "<div class=\"main-menu\"><ul><li><a href=a>Home</a><li><a href=b>Sport</a></ul></div>%";
        QTest::newRow("a caption") << "<figure><img src=x><figcaption>The bridge as it was seen on a summer evening, "
                                      "before it was closed.</figcaption></figure>%";
        QTest::newRow("related links") << "%<div class=related-articles><h3>Read next</h3><a href=a>Ferry line to be "
                                          "voted on by the council</a></div>";
        QTest::newRow("comments") << "%<div id=comments><h3>2 comments</h3><p>I have crossed this bridge every day, "
                                     "for thirty years, and saw it coming, really.</p></div>";
        QTest::newRow("share buttons") << "<div><a href=a>Facebook</a> <a href=b>Twitter</a></div>%";
        QTest::newRow("a cookie banner") << "<div class=\"cookie-consent\"><p>We use cookies, as all do, to make the "
                                            "site better, and to show you advertising.</p></div>%";
        QTest::newRow("scripts and styles") << "<script>var a = '<p>words</p>';</script><style>p{}</style>%";
        QTest::newRow("what is hidden") << "<div style=\"display: none\"><p>Words that nobody sees, nobody reads, and "
                                           "nobody wrote for people.</p></div>%";
        QTest::newRow("a footer")
            << "%<footer><p>All rights reserved, no part may be copied, shared or sold without leave.</p></footer>";
        QTest::newRow("an advertisement's label") << "%<p>Advertisement</p>";
        QTest::newRow("a wrapper that is named after its layout") << "<div class=\"content has-sidebar\">%</div>";
    }
    void onlyTheArticleIsText() {
        QFETCH(QString, around);
        const std::string article = "<article><h1>Marlow bridge closed</h1>" + paragraphs + "</article>";
        const Draft draft = readHtml(page("<title>Marlow bridge closed | The Example</title>",
                                          around.replace('%', QString::fromStdString(article)).toStdString()),
                                     "");
        QCOMPARE(QString::fromStdString(draft.title), QStringLiteral("Marlow bridge closed"));
        QCOMPARE(outline(draft.blocks),
                 QStringLiteral("The old bridge at Ma\n# Long way round\nDrivers were told to\nShopkeepers on both "));
    }

    void aSelectionIsTextAsItIs() {
        const auto article = articleFromHtml(
            "<html><body><!--StartFragment--><h1>Marlow bridge closed</h1><p>3 March 2021</p><p>The "
            "bridge was closed.</p><p>Why? <a href=a>Nobody said.</a></p><!--EndFragment--></body></html>",
            "https://example.org/marlow");
        QVERIFY(article);
        QCOMPARE(article->title, std::string("Marlow bridge closed"));
        QCOMPARE(article->text, std::string("The bridge was closed.\n\nWhy? Nobody said."));
        QCOMPARE(article->url, std::string("https://example.org/marlow"));
        QCOMPARE(publishedDay(*article), QStringLiteral("2021-03-03"));
    }
    void aFootnotesMarkIsNoText() {
        const auto article = articleFromHtml(
            "<p>The bridge was closed.<sup class=reference><a href=#n2>[2]</a></sup> It cost 10<sup>6</sup> "
            "pounds<sup>[a]</sup> in 1890.</p>",
            "https://example.org/marlow");
        QVERIFY(article);
        QCOMPARE(article->text, std::string("The bridge was closed. It cost 106 pounds in 1890."));
    }
    void theLeadUnderTheHeadingIsText() {
        const Draft draft = readHtml(
            page("<title>Marlow bridge closed</title>",
                 "<header><h1>Marlow bridge closed</h1><p>Engineers found cracks in two piers, and nobody knows how "
                 "long the repairs will take.</p></header><div class=article-body>" +
                     paragraphs + "</div>"),
            "");
        QCOMPARE(outline(draft.blocks).section('\n', 0, 0), QStringLiteral("Engineers found crac"));
        QCOMPARE(draft.blocks.size(), std::size_t{5});
    }
    void anArticleInSectionsIsReadWhole() {
        std::string sections;
        for (int i = 0; i < 3; ++i)
            sections += "<section><div><div><div><div><div>" + paragraphs + "</div></div></div></div></div></section>";
        QCOMPARE(readHtml(page("", sections), "").blocks.size(), std::size_t{12});
    }
    void theNextArticleOnThePageIsNotText() {
        const Draft draft = readHtml(page("<title>Marlow bridge closed</title>",
                                          "<article><h1>Marlow bridge closed</h1>" + paragraphs + paragraphs +
                                              "</article><article><h2>Ferry line voted</h2><p>The council voted for a "
                                              "ferry, with nine against two, after a long debate that went on into the "
                                              "night, and it will begin in May.</p><p>The first boat, which was built "
                                              "in 1961, has been bought from another town, and is to be painted, the "
                                              "mayor said on Monday, before it is shown to the public in April.</p>"
                                              "</article>"),
                                     "");
        for (const TextBlock& block : draft.blocks) QVERIFY(block.text.find("ferry, with nine") == std::string::npos);
    }
    void textThatOnlyTheMetadataHas() {
        const Draft draft = readHtml(
            page("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Marlow bridge "
                 "closed\",\"articleBody\":\"The old bridge at Marlow was closed on Tuesday.\\nDrivers were told to "
                 "use the bypass until the repairs are done.\"}</script>",
                 "<div>Loading…</div>"),
            "");
        QCOMPARE(draft.blocks.size(), std::size_t{2});
    }
    void appealsAtTheEndAreNoText_data() {
        QTest::addColumn<QString>("tail");
        QTest::addColumn<bool>("text");
        QTest::newRow("to follow") << "Follow us on Twitter and Facebook for more of our stories." << false;
        QTest::newRow("to subscribe") << "Sign up for our newsletter to get the news every morning." << false;
        QTest::newRow("to read on") << "Read also: Ferry line to be voted on by the council" << false;
        QTest::newRow("a picture's credit") << "Photo: Ann Ray" << false;
        QTest::newRow("a sentence that begins like one")
            << "Follow the river, the mayor said, and you will find it." << true;
        QTest::newRow("a sentence that begins with a source") << "Source: the mayor said so." << true;
    }
    void appealsAtTheEndAreNoText() {
        QFETCH(QString, tail);
        QFETCH(bool, text);
        const Draft draft = readHtml(page("", paragraphs + "<p>" + tail.toStdString() + "</p>"), "");
        QCOMPARE(draft.blocks.back().text == tail.toStdString(), text);
    }

    void paragraphsWithoutParagraphElements() {
        const Draft draft = readHtml(
            "<html><body><div>The first of the two paragraphs, with commas, stands here for all to see.<br><br>The "
            "second one, no "
            "less long, follows it after two breaks,<br>and breaks a line.</div></body></html>",
            "");
        QCOMPARE(draft.blocks.size(), std::size_t{2});
        QVERIFY(draft.blocks[1].text.ends_with("two breaks,\nand breaks a line."));
    }

    void whatThePageSaysOfItself() {
        const Draft draft =
            readHtml(page("<meta property=og:title content=\"Marlow bridge closed\"><meta property=og:site_name "
                          "content=\"The Example\"><meta name=author content=\"By Ann Ray\">"
                          "<link rel=canonical href=\"https://example.org/2021/03/marlow\">",
                          paragraphs),
                     "");
        QCOMPARE(draft.title, std::string("Marlow bridge closed"));
        QCOMPARE(draft.publisher, std::string("The Example"));
        QCOMPARE(draft.author, std::string("Ann Ray"));
        QCOMPARE(draft.language, std::string("en-GB"));
        QCOMPARE(draft.url, std::string("https://example.org/2021/03/marlow"));
    }

    void theTitle_data() {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("body");
        const QString site = "<meta property=og:site_name content=\"The Example\">";
        QTest::newRow("is the heading that the page's title repeats")
            << "<title>Marlow bridge closed | The Example</title>"
            << "<h1>The Example</h1><h1>Marlow bridge closed</h1>";
        QTest::newRow("is the second heading where the first is the site's name")
            << site + "<title>Marlow bridge closed - The Example</title>"
            << "<h1>The Example of Marlow</h1><h2>Marlow bridge closed</h2>";
        QTest::newRow("is the heading without the word before it")
            << "<meta property=og:title content=\"Marlow bridge closed\">"
            << "<h1>Roads: Marlow bridge closed</h1>";
        QTest::newRow("is the metadata's where there is no heading")
            << site + "<meta property=og:title content=\"Marlow bridge closed – The Example\">"
            << "";
        QTest::newRow("is the element's without the site's name") << "<title>Marlow bridge closed « The Example</title>"
                                                                  << "";
    }
    void theTitle() {
        QFETCH(QString, head);
        QFETCH(QString, body);
        const Draft draft = readHtml(page(head.toStdString(), body.toStdString() + paragraphs), "");
        QCOMPARE(draft.title, std::string("Marlow bridge closed"));
    }

    void theAuthor_data() {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("author");
        QTest::newRow("of a link that says so") << "<a rel=author href=a>Ann Ray</a>"
                                                << "Ann Ray";
        QTest::newRow("of microdata") << "<span itemprop=author>Ann Ray</span>"
                                      << "Ann Ray";
        QTest::newRow("of a byline with a date") << "<p class=byline>By Ann Ray | 3 March 2021</p>"
                                                 << "Ann Ray";
        QTest::newRow("of a German byline") << "<p class=autor>Von Ann Ray</p>"
                                            << "Ann Ray";
        QTest::newRow("not of a comment") << "<div class=comment><span class=author>John Lee</span></div>"
                                          << "";
        QTest::newRow("not a sentence about the author")
            << "<p class=author>Ann Ray has written about bridges for ten years and lives in Henley.</p>"
            << "";
        QTest::newRow("not a label without a name") << "<span class=author>By</span>"
                                                    << "";
    }
    void theAuthor() {
        QFETCH(QString, html);
        QFETCH(QString, author);
        QCOMPARE(QString::fromStdString(readHtml(page("", html.toStdString() + paragraphs), "").author), author);
    }

    void thePublicationDay_data() {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("day");
        const QString address = "<link rel=canonical href=\"https://example.org/2020/01/02/marlow\">";
        QTest::newRow("of the metadata")
            << "<meta property=\"article:published_time\" content=\"2021-03-03T23:00:00+01:00\">"
            << ""
            << "2021-03-03";
        QTest::newRow("of JSON-LD") << "<script "
                                       "type=\"application/"
                                       "ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-03-"
                                       "03\",\"dateModified\":\"2021-04-04\"}]}</script>"
                                    << ""
                                    << "2021-03-03";
        QTest::newRow("of JSON-LD with a line break in a string")
            << "<script "
               "type=\"application/"
               "ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"a\nb\",\"datePublished\":\"2021-03-03\"}</script>"
            << ""
            << "2021-03-03";
        QTest::newRow("of microdata") << ""
                                      << "<span itemprop=datePublished content=2021-03-03>Wednesday</span>"
                                      << "2021-03-03";
        QTest::newRow("of a time element") << ""
                                           << "<time datetime=\"2021-03-03T10:00\">today</time>"
                                           << "2021-03-03";
        QTest::newRow("of the address, where nothing better is") << address << ""
                                                                 << "2020-01-02";
        QTest::newRow("the metadata wins over the address")
            << address + "<meta property=\"article:published_time\" content=\"2021-03-03\">"
            << ""
            << "2021-03-03";
        QTest::newRow("of the line under the heading") << ""
                                                       << "<h1>Marlow bridge closed</h1><p>3 March 2021</p>"
                                                       << "2021-03-03";
        QTest::newRow("not of a comment")
            << ""
            << "<h1>Marlow</h1><p>3 March 2021</p><div class=comment><time datetime=2021-05-05>5 May</time></div>"
            << "2021-03-03";
        QTest::newRow("an evening in UTC is the day before, as the page shows it")
            << "<meta property=\"article:published_time\" content=\"2021-03-04T01:30:00Z\">"
            << "<h1>Marlow bridge closed</h1><p>3 March 2021</p>"
            << "2021-03-03";
        QTest::newRow("and as the address has it")
            << address + "<meta property=\"article:published_time\" content=\"2020-01-03T01:30:00Z\">"
            << ""
            << "2020-01-02";
        QTest::newRow("a day of change that is shown as the date is the text's")
            << "<meta property=\"article:published_time\" content=\"2020-01-02\"><meta "
               "property=\"article:modified_time\" content=\"2021-03-03\">"
            << "<h1>Marlow bridge closed</h1><p>3 March 2021</p>"
            << "2021-03-03";
        QTest::newRow("a day of change that is called so is not")
            << "<meta property=\"article:published_time\" content=\"2020-01-02\"><meta "
               "property=\"article:modified_time\" content=\"2021-03-03\">"
            << "<h1>Marlow bridge closed</h1><p>Updated 3 March 2021</p>"
            << "2020-01-02";
        QTest::newRow("a day that is shown and lies before the first publication is no republication")
            << "<meta property=\"article:published_time\" content=\"2021-03-03\"><meta "
               "property=\"article:modified_time\" content=\"2021-02-20\">"
            << "<h1>Marlow bridge closed</h1><p>20 February 2021</p>"
            << "2021-03-03";
        QTest::newRow("of the words that open the text") << ""
                                                         << "<p>(3 March 2021) The council, which had met in the "
                                                            "morning, announced it before noon, to few people.</p>"
                                                         << "2021-03-03";
        QTest::newRow("none of a list of other articles' days")
            << ""
            << "<ul><li>3 March 2021<li>2 March 2021<li>1 March 2021<li>4 February 2021<li>5 January 2021</ul>"
            << "";
        QTest::newRow("not of a quoted post") << ""
                                              << "<blockquote><time datetime=2020-05-05>5 May 2020</time></blockquote>"
                                                 "<p>Published on 3 March 2021</p>"
                                              << "2021-03-03";
        QTest::newRow("not of a sentence of the story")
            << ""
            << "<p>The first stone had been laid on 4 May 1998, in the presence of the minister, who made a speech.</p>"
            << "";
        QTest::newRow("none where there is none") << ""
                                                  << ""
                                                  << "";
    }
    void thePublicationDay() {
        QFETCH(QString, head);
        QFETCH(QString, body);
        QFETCH(QString, day);
        const auto article = articleFromHtml(page(head.toStdString(), body.toStdString() + paragraphs), "");
        QVERIFY(article);
        QCOMPARE(publishedDay(*article), day);
    }

    void theDayInAnAddress_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("day");
        QTest::newRow("with slashes") << "https://example.org/2021/03/04/marlow"
                                      << "2021-03-04";
        QTest::newRow("with hyphens") << "https://example.org/news/marlow-2021-3-4.html"
                                      << "2021-03-04";
        QTest::newRow("joined") << "https://example.org/20210304/marlow"
                                << "2021-03-04";
        QTest::newRow("day first") << "https://example.org/news/29-10-2021"
                                   << "2021-10-29";
        QTest::newRow("joined, day first") << "https://example.org/news/29102021-marlow"
                                           << "2021-10-29";
        QTest::newRow("a month alone is none") << "https://example.org/2021/03/marlow"
                                               << "";
        QTest::newRow("a number is none") << "https://example.org/story-12021030415"
                                          << "";
        QTest::newRow("no such day is none") << "https://example.org/2021/02/31/marlow"
                                             << "";
    }
    void theDayInAnAddress() {
        QFETCH(QString, url);
        QFETCH(QString, day);
        const auto found = dayInAddress(url.toStdString());
        QCOMPARE(found ? QString::fromStdString(date::format("%F", *found)) : QString(), day);
    }

    void hostilePagesCostLittle_data() {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("a million nested elements")
            << QByteArray("<div>").repeated(1000000) + QByteArray::fromStdString(paragraphs);
        QTest::newRow("a million unclosed bold tags")
            << QByteArray("<b>").repeated(1000000) + QByteArray::fromStdString(paragraphs);
        QTest::newRow("twenty thousand attributes") << [] {
            QByteArray tag = "<p";
            for (int i = 0; i < 20000; ++i) tag += " a" + QByteArray::number(i) + "=1";
            return tag + ">words</p>" + QByteArray::fromStdString(paragraphs);
        }();
        QTest::newRow("a hundred thousand lists in each other")
            << QByteArray("<ul><li>").repeated(100000) + QByteArray::fromStdString(paragraphs);
        QTest::newRow("a hundred thousand tables in each other")
            << QByteArray("<table><tr><td>").repeated(100000) + QByteArray::fromStdString(paragraphs);
        QTest::newRow("many opened comments")
            << QByteArray("<!-").repeated(100000) + QByteArray::fromStdString(paragraphs);
    }
    void hostilePagesCostLittle() {
        QFETCH(QByteArray, html);
        // Processor time, so that a busy machine makes nothing of it.
        const std::clock_t begin = std::clock();
        const Draft draft = readHtml(html.toStdString(), "");
        const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        QVERIFY2(seconds < 4, qPrintable(QString::number(seconds)));
        std::string text;
        for (const TextBlock& block : draft.blocks) text += block.text;
        QVERIFY(text.find("Shopkeepers") != std::string::npos);
    }

    void preparedMarkupKeepsTheText() {
        QCOMPARE(preparedHtml("a<!-- x --><script>1<2</script><b class=c>b</b>").markup,
                 std::string("a<b class=c>b</b>"));
        QCOMPARE(preparedHtml("1 < 2 and <3").markup, std::string("1 < 2 and <3"));
        QCOMPARE(preparedHtml("<p title=\"a > b\">c").markup, std::string("<p title=\"a > b\">c"));
    }

    void aPageThatNamesNoLanguageIsReadInThatOfItsText() {
        const std::string page =
            "<html><head><title>Le pont est fermé</title></head><body><article><h1>Le pont est fermé</h1><p "
            "class=\"date\">Publié le 3/4/2021</p><p>Le conseil municipal a décidé de fermer le pont qui traverse la "
            "rivière, parce que les ingénieurs ont trouvé des fissures dans les piliers. Les habitants de la ville "
            "sont "
            "inquiets.</p></article></body></html>";
        const Draft draft = readHtml(page, {});
        QVERIFY(!draft.dates.empty());
        QCOMPARE(QString::fromStdString(date::format("%F", draft.dates.front().day)), QString("2021-04-03"));
    }
};

QTEST_GUILESS_MAIN(HtmlTest)
#include "html_test.moc"
