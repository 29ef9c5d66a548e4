#include "read.h"

#include <QTest>

using namespace dateline;
using namespace dateline::test;

class DatedSentencesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anArticleWithoutSyntaxIsToldByItsSentences_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const char* language, const char* text, const char* told) {
            QTest::newRow(name) << language << QString::fromUtf8(text) << QString::fromUtf8(told);
        };
        row("each sentence with a date is a happening", "de",
            "Am Freitag sperrte die Polizei die Brücke. Sie ist alt. Gebaut wurde sie 1987.",
            "2021-02-26: Am Freitag sperrte die Polizei die Brücke; 1987: Gebaut wurde sie 1987");
        row("at the most precise of its dates", "de", "Seit 1987 stand die Brücke, am 1. März 2021 fiel sie.",
            "2021-03-01: Seit 1987 stand die Brücke, am 1. März 2021 fiel sie");
        row("what is to come is planned", "de", "Im Mai 2022 wird die Brücke wieder eröffnet.",
            "2022-05: Im Mai 2022 wird die Brücke wieder eröffnet (planned)");
        row("a date line is no happening", "de", "Hamburg, 2. März 2021\n\nDie Brücke ist zu.", "");
        row("a language that is not known has its dates in digits", "fr",
            "Le pont a été fermé le 2021-02-28. Il rouvrira en mai.", "2021-02-28: Le pont a été fermé le 2021-02-28");
        row("so has one that writes from right to left", "ar", "أعلنت الحكومة الخطة في 2021-02-28.",
            "2021-02-28: أعلنت الحكومة الخطة في 2021-02-28");
        row("a long sentence is cut between words", "de",
            "Am 1. März 2021 sperrte die Polizei die alte Brücke über den Fluss, weil sich unter den Gleisen der Bahn "
            "ein Loch aufgetan hatte.",
            "2021-03-01: Am 1. März 2021 sperrte die Polizei die alte Brücke über den Fluss, weil sich…");
        row("English is read by its syntax", "en-GB", "The police closed the bridge on 1 March 2021.",
            "2021-03-01: Police close bridge");
    }
    void anArticleWithoutSyntaxIsToldByItsSentences() {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QString, told);
        Article article = articleOf(text.toStdString(), "2021-03-02");
        article.language = language.toStdString();
        QStringList found;
        for (const Mention& mention : extract(article).mentions)
            found << QString::fromStdString(dateOf(mention) + ": " + mention.title +
                                            (mention.status == Status::Planned ? " (planned)" : ""));
        QCOMPARE(found.join(QStringLiteral("; ")), told);
    }
};

QTEST_GUILESS_MAIN(DatedSentencesTest)
#include "dated_sentences_test.moc"
