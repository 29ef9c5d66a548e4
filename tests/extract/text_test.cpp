#include "tests/support/told_times.h"

#include <clocale>
#include <thread>

using namespace dateline;
using told::times;

/// Whatever the text is, and wherever and however it is read.
class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySpanIsInOrderAndInsideTheText() {
        const std::string text =
            "On 3–5 März, “May 3”… «Friday» 12.30 p.m. – 1998–99; Q3 2014, H1, the '90s, 20th century’s end. "
            "\xF0\x9F\x98\x80 May 2020";
        std::uint32_t last = 0;
        for (const TimeExpression& expression : times(text)) {
            QVERIFY(expression.span.begin >= last && expression.span.begin < expression.span.end &&
                    expression.span.end <= text.size());
            last = expression.span.end;
        }
    }

    void theLocaleAndThreadsPlayNoPart() {
        const std::string text =
            "On Friday, 3 March 2019, at 5 p.m., he said that last week 1.5 years had passed since the '70s.";
        const auto expected = times(text);
        std::setlocale(LC_ALL, "de_DE.UTF-8");
        QVERIFY(times(text) == expected);
        std::setlocale(LC_ALL, "C");
        std::vector<std::thread> threads;
        std::vector<int> same(8, 0);
        for (std::size_t i = 0; i < same.size(); ++i)
            threads.emplace_back([&, i] { same[i] = times(text) == expected; });
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(std::count(same.begin(), same.end(), 1), std::ptrdiff_t(same.size()));
    }

    void hostileTextsAreReadToTheirEnd_data() {
        QTest::addColumn<QByteArray>("unit");
        const auto row = [](const char* name, const char* unit) { QTest::newRow(name) << QByteArray(unit); };
        row("one line", "the mill by the river burned down and nobody was hurt, ");
        row("digits in a row", "7");
        row("digits and hyphens", "1-2-");
        row("digits and stops", "12.");
        row("months in a row", "May ");
        row("numbers in a row", "twenty ");
        row("hundreds in a row", "hundred ");
        row("years in a row", "1998 ");
        row("ambiguous dates in a row", "3/4/2014 ");
        row("articles in a row", "the ");
        row("commas", ",");
        row("letters without a space", "a");
        row("apostrophes", "'98");
    }
    void hostileTextsAreReadToTheirEnd() {
        QFETCH(QByteArray, unit);
        constexpr qsizetype bytes = 300000;
        const std::string text = unit.repeated(bytes / unit.size()).toStdString();
        std::uint32_t last = 0;
        for (const TimeExpression& expression : times(text)) {
            QVERIFY(expression.span.begin >= last && expression.span.end <= text.size());
            last = expression.span.end;
        }
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
