#include "read.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;
using namespace dateline::test;

class StatusTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theClauseTellsWhetherItHappened_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("status");
        const auto row = [](const char* name, const char* text, const char* trigger, const char* status) {
            QTest::newRow(name) << text << trigger << status;
        };
        row("a past tense happened", "The council approved the plan.", "approved", "happened");
        row("a negated verb did not", "The council did not approve the plan.", "approve", "denied");
        row("will is planned", "The council will approve the plan.", "approve", "planned");
        row("may is possible", "The council may approve the plan.", "approve", "possible");
        row("a plan to do it is planned", "The firm plans to build a school.", "build", "planned");
        row("a wish is possible", "The union wants to build a school.", "build", "possible");
        row("a condition is possible", "If the firm builds a school, taxes fall.", "builds", "possible");
        row("the progressive is ongoing", "Workers are building a school.", "building", "ongoing");
        row("an object of cancelling is cancelled", "The studio cancelled the release of the film.", "release",
            "cancelled");
        row("cancelling itself happened", "The studio cancelled the release of the film.", "cancelled", "happened");
        row("the subject of a passive is cancelled too", "The election was cancelled.", "election", "cancelled");
        row("a denial is a denial", "The minister denied involvement in the attack.", "denied", "denied");
        row("what was forced happened", "The fire forced the firm to close the plant.", "close", "happened");
        row("what is refused did not", "The firm refused to close the plant.", "close", "denied");
        row("what is urged is possible", "The union urged the firm to close the plant.", "close", "possible");
        row("alleged is claimed", "Lawyers described the alleged theft.", "theft", "claimed");
    }
    void theClauseTellsWhetherItHappened() {
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        QFETCH(QString, status);
        const Article article = articleOf(text.toStdString(), "2021-03-02");
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, trigger.toStdString());
        QVERIFY2(mention, "the trigger was not found");
        QCOMPARE(name(mention->status), std::string_view(status.toStdString()));
    }
};

QTEST_GUILESS_MAIN(StatusTest)
#include "status_test.moc"
