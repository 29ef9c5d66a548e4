#include "core/syntax/syntax.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;

class LemmaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lemmas_data();
    void lemmas();
};

void LemmaTest::lemmas_data() {
    QTest::addColumn<QString>("form");
    QTest::addColumn<int>("upos");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* form, Upos upos, const char* expected) {
        QTest::addRow("%s is of %s", form, expected)
            << QString::fromUtf8(form) << static_cast<int>(upos) << QString::fromUtf8(expected);
    };
    row("said", Upos::Verb, "say");
    row("Says", Upos::Verb, "say");
    row("SAYING", Upos::Verb, "say");
    row("was", Upos::Aux, "be");
    row("’re", Upos::Aux, "be");
    row("has", Upos::Aux, "have");
    row("ca", Upos::Aux, "can");
    row("n't", Upos::Part, "not");
    row("attacked", Upos::Verb, "attack");
    row("attacks", Upos::Noun, "attack");
    row("denied", Upos::Verb, "deny");
    row("dies", Upos::Verb, "die");
    row("dying", Upos::Verb, "die");
    row("stopped", Upos::Verb, "stop");
    row("called", Upos::Verb, "call");
    row("controlled", Upos::Verb, "control");
    row("announced", Upos::Verb, "announce");
    row("visited", Upos::Verb, "visit");
    row("decided", Upos::Verb, "decide");
    row("created", Upos::Verb, "create");
    row("treated", Upos::Verb, "treat");
    row("agreed", Upos::Verb, "agree");
    row("needs", Upos::Verb, "need");
    row("proceed", Upos::Verb, "proceed");
    row("bringing", Upos::Verb, "bring");
    row("bring", Upos::Verb, "bring");
    row("fled", Upos::Verb, "flee");
    row("shot", Upos::Verb, "shoot");
    row("goes", Upos::Verb, "go");
    row("watches", Upos::Verb, "watch");
    row("uses", Upos::Verb, "use");
    row("men", Upos::Noun, "man");
    row("women", Upos::Noun, "woman");
    row("crises", Upos::Noun, "crisis");
    row("countries", Upos::Noun, "country");
    row("buses", Upos::Noun, "bus");
    row("gas", Upos::Noun, "gas");
    row("politics", Upos::Noun, "politics");
    row("better", Upos::Adj, "good");
    row("higher", Upos::Adj, "high");
    row("latest", Upos::Adj, "late");
    row("former", Upos::Adj, "former");
    row("Korea", Upos::Propn, "korea");
    row("Times", Upos::Propn, "times");
    row("Élysée", Upos::Propn, "élysée");
    row("them", Upos::Pron, "they");
    row("those", Upos::Det, "that");
    row("", Upos::Noun, "");
}

void LemmaTest::lemmas() {
    QFETCH(QString, form);
    QFETCH(int, upos);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(lemma(form.toStdString(), static_cast<Upos>(upos))), expected);
}

QTEST_GUILESS_MAIN(LemmaTest)
#include "lemma_test.moc"
