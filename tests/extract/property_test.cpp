#include "core/extract/extract_times.h"
#include "core/text/sentence.h"
#include "core/time/calendar.h"
#include "tests/support/print.h"

#include <QTest>

#include <clocale>
#include <ctime>
#include <rapidcheck.h>
#include <thread>

using namespace dateline;

namespace {

/// Sentences that speak from the day they were written on, and from no other date of the text.
const std::vector<std::string> spoken = {
    "The council met on Friday. ",
    "It will meet again on Monday. ",
    "Yesterday it rained. ",
    "Two days ago the bridge was shut. ",
    "It opens tomorrow. ",
    "Last night the mill burned. ",
    "The day after tomorrow they sail. ",
    "Last week the ferry sank. ",
    "Next Thursday she speaks. ",
    "Three weeks ago he left. ",
    "This morning the court ruled. ",
    "Ten days from now it ends. ",
};
/// Sentences that say their date in full.
const std::vector<std::string> dated = {
    "The mill burned on 3 May 1870. ",
    "In June 1999 it was rebuilt. ",
    "The deed is of 2014-12-20. ",
    "He was born in 1911. ",
};

std::vector<TimeExpression> read(const std::string& text, date::local_days published) {
    Article article;
    article.text = text;
    article.published = Published{published, {}, false};
    return findTimes(article, sentences(article));
}

date::local_days anyDay() { return localDay(2021, 3, 2) + date::days{*rc::gen::inRange(-40000, 20000)}; }

std::string some(const std::vector<std::string>& from) {
    std::string text;
    for (int i = *rc::gen::inRange(1, 6); i > 0; --i) text += *rc::gen::elementOf(from);
    return text;
}

}  // namespace

/// What holds of every text of these sentences, on every day.
class PropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anArticleOfAWeekLaterSpeaksOfAWeekLater() {
        const bool holds = rc::check("a week later", [] {
            const std::string text = some(spoken);
            const date::local_days day = anyDay();
            const auto now = read(text, day), later = read(text, day + date::days{7});
            RC_ASSERT(!now.empty() && now.size() == later.size());
            for (std::size_t i = 0; i < now.size(); ++i) {
                const auto a = interval(*now[i].when), b = interval(*later[i].when);
                RC_ASSERT(a && b && *a->begin + date::days{7} == *b->begin && *a->end + date::days{7} == *b->end);
            }
        });
        QVERIFY(holds);
    }

    void paragraphsThatReferToNoOtherReadTheSameAlone() {
        const bool holds = rc::check("paragraphs", [] {
            const std::string first = some(*rc::gen::element(spoken, dated)) + "\n\n", second = some(spoken) + "\n\n";
            const date::local_days day = anyDay();
            auto apart = read(first, day);
            for (TimeExpression& expression : read(second, day)) apart.push_back(expression);
            const auto together = read(first + second, day);
            RC_ASSERT(together.size() == apart.size());
            for (std::size_t i = 0; i < apart.size(); ++i) {
                RC_ASSERT(together[i].value == apart[i].value);
                RC_ASSERT(together[i].when == apart[i].when);
            }
        });
        QVERIFY(holds);
    }

    void localeZoneAndThreadsPlayNoPart() {
        const bool holds = rc::check("surroundings", [] {
            const std::string text = some(spoken) + some(dated);
            const date::local_days day = anyDay();
            const auto expected = read(text, day);
            setenv("TZ", (*rc::gen::element<std::string>("Pacific/Auckland", "America/Anchorage", "UTC")).c_str(), 1);
            tzset();
            std::setlocale(LC_ALL, (*rc::gen::element<std::string>("de_DE.UTF-8", "tr_TR.UTF-8", "C")).c_str());
            std::vector<std::vector<TimeExpression>> found(3);
            std::vector<std::thread> threads;
            for (auto& one : found) threads.emplace_back([&] { one = read(text, day); });
            for (std::thread& thread : threads) thread.join();
            std::setlocale(LC_ALL, "C");
            for (const auto& one : found) RC_ASSERT(one == expected);
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(PropertyTest)
#include "property_test.moc"
