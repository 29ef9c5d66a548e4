#include "read.h"

#include <QTest>

using namespace dateline;
using namespace dateline::test;

namespace {

void columns() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("trigger");
    QTest::addColumn<QString>("title");
}
void row(const char* name, const char* text, const char* trigger, const char* title) {
    QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(trigger) << QString::fromUtf8(title);
}
void hasTitle() {
    QFETCH(QString, text);
    QFETCH(QString, trigger);
    QFETCH(QString, title);
    const Article article = articleOf(text.toStdString(), "2021-03-02");
    const Extraction extraction = extract(article);
    const Mention* mention = mentionOf(extraction, article, trigger.toStdString());
    QVERIFY2(mention, "the trigger was not found");
    QCOMPARE(QString::fromStdString(mention->title), title);
}

}  // namespace

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
    void aPartOfANameIsTheWhole_data() {
        columns();
        row("that comes later in the text", "Holm left Lund on Friday. Nobody had known Anna Holm.", "left",
            "Anna Holm leaves Lund");
        row("and has a hyphen", "Nobody knew Anna Holm-Berg. Holm-Berg left Lund on Friday.", "left",
            "Anna Holm-Berg leaves Lund");
        row("and is of a town", "The paper praised Anna Holm of Malmo. Holm left Lund on Friday.", "left",
            "Anna Holm leaves Lund");
        row("behind an office with \"of\"", "The paper praised Chief of Staff Erik Holm. Holm left Lund on Friday.",
            "left", "Erik Holm leaves Lund");
        row("behind the place of a report", "MALMO - Quorvel Holm is tired. Holm left Lund on Friday.", "left",
            "Quorvel Holm leaves Lund");
        row("or has a royal title", "The paper praised Prince Erik. Erik left Lund on Friday.", "left",
            "Prince Erik leaves Lund");
    }
    void aPartOfANameIsTheWhole() { hasTitle(); }
    void heIsNearestInHisOwnSentence_data() {
        columns();
        row("whom it names in full", "Mr. Voss sold the mill. Quorvel Holm said he will leave Lund on Friday.", "leave",
            "Quorvel Holm to leave Lund");
    }
    void heIsNearestInHisOwnSentence() { hasTitle(); }
    void whomTheArticleIsAboutIsNotAddedFarFromHim_data() {
        columns();
        const char* text =
            "Karl Voss left the bank on Monday. Voss had led it for ten years. Voss was tired. It rained. The town was "
            "quiet. Two helicopters crashed on Tuesday.";
        row("where nothing near means him", text, "crashed", "Two helicopters crash");
    }
    void whomTheArticleIsAboutIsNotAddedFarFromHim() { hasTitle(); }
    void aHeadlineCallsSomebodyInFullToo() {
        Article article = articleOf("Karl Voss was indicted on Monday in Lund. Voss had been mayor.", "2021-03-02");
        article.title = "Lund mayor Voss indicted on six counts";
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, "indicted");
        QVERIFY(mention);
        QCOMPARE(QString::fromStdString(mention->title), QString("Lund mayor Karl Voss indicted on six counts"));
    }
};

QTEST_GUILESS_MAIN(NamesTest)
#include "names_test.moc"
