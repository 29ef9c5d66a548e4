#include "core/extract/extract_times.h"
#include "core/extract/rule.h"
#include "core/text/sentence.h"
#include "core/time/calendar.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;

/// Every rule proves itself: its example, read in an article of Tuesday 2 March 2021, gives its value at its words.
class RulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHoldsItsExample_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "de", "zxx"}) {
            const Grammar& grammar = grammarOf(language);
            for (std::size_t i = 0; i < grammar.size(); ++i) {
                const QString name =
                    QString("%1 %2: %3")
                        .arg(language)
                        .arg(i)
                        .arg(QString::fromUtf8(grammar[i].example.data(), qsizetype(grammar[i].example.size())));
                QTest::newRow(qPrintable(name)) << int(i) << QString(language);
            }
        }
    }
    void everyRuleHoldsItsExample() {
        QFETCH(int, index);
        QFETCH(QString, language);
        const Rule& rule = grammarOf(language.toStdString())[std::size_t(index)];
        Article article;
        article.language = language.toStdString();
        article.text = rule.example;
        article.published = Published{localDay(2021, 3, 2), {}, false};
        bool found = false;
        for (const TimeExpression& expression : findTimes(article, sentences(article))) {
            if (expression.span.in(article.text) != rule.words) continue;
            found = true;
            QCOMPARE(expression.value, std::string(rule.value));
            QCOMPARE(expression.reading.rule, rule.name);
            QVERIFY(!explain(expression, article.text).empty());
        }
        QVERIFY2(found, "the example's words were not found");
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "rules_test.moc"
