#include "read.h"

#include <QTest>

using namespace dateline;
using namespace dateline::test;

/// Whom a title names, and how; each row is an article of its own.
class NamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSurnameThatIsAWordIsAName_data() {
        columns();
        row("a plural", "Erik Jobs makes boats. In March 2019, Jobs resigned from his post.", "resigned",
            "Erik Jobs resigns from his post");
        row("at the head of a sentence too",
            "Erik Jobs makes boats. Many trust Jobs. Jobs, born in Lund on May 3, 1950, has built a boat.", "born",
            "Erik Jobs born in Lund");
        row("a verb", "The bay was unknown to James Cook until 1770. Cook named it in 1771.", "named",
            "James Cook named it");
        row("but not what is plural", "Erik Jobs makes boats. Jobs were lost on Friday in Lund.", "lost",
            "Jobs lost in Lund");
        row("nor an adverb before a comma", "Erik Still lost his boat. Still, the boat was found on Friday in Lund.",
            "found", "Boat found in Lund");
    }
    void aSurnameThatIsAWordIsAName() { hasTitle(); }
    void anOfficeOfTwoWordsIsWhole_data() {
        columns();
        row("whom somebody meets", "The mayor's first meeting with President-elect Karl Voss was on Monday.", "meeting",
            "Mayor's first meeting with President-elect Karl Voss");
        row("who acts", "On Tuesday, President-elect Karl Voss met Anna Holm in Lund.", "met",
            "President-elect Karl Voss met Anna Holm in Lund");
        row("by the office alone", "The mayor-elect signed the plan on Tuesday.", "signed", "Mayor-elect signs plan");
        row("and no part of it is a name",
            "Secretary-General Erik Dahl came on Sunday. The paper praised Dahl. On Monday, Dahl left Lund.", "left",
            "Erik Dahl leaves Lund");
    }
    void anOfficeOfTwoWordsIsWhole() { hasTitle(); }

private:
    static void columns() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("title");
    }
    static void row(const char* name, const char* text, const char* trigger, const char* title) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(trigger) << QString::fromUtf8(title);
    }
    static void hasTitle() {
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        QFETCH(QString, title);
        const Article article = articleOf(text.toStdString(), "2021-03-02");
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, trigger.toStdString());
        QVERIFY2(mention, "the trigger was not found");
        QCOMPARE(QString::fromStdString(mention->title), title);
    }
};

QTEST_GUILESS_MAIN(NamesTest)
#include "names_test.moc"
