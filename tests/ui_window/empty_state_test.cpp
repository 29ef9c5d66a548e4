#include "ui/window/empty_state.h"

#include "ui/panels/controls.h"

#include <QLabel>
#include <QTest>

using namespace dateline::ui;

/// What the window shows before there is an article.
class EmptyStateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whileTheFirstArticlesAreReadItSaysSoAndAsksForNothing() {
        EmptyState page;
        page.offerLast(QStringLiteral("The harbour"));
        page.show();
        QVERIFY(says(page, QStringLiteral("Drop news articles here")));
        QCOMPARE(offers(page), 3);
        page.setReading(true);
        QVERIFY(says(page, QStringLiteral("Reading the articles")));
        QVERIFY(!says(page, QStringLiteral("Drop news articles here")));
        QCOMPARE(offers(page), 0);
        page.setReading(false);
        QVERIFY(says(page, QStringLiteral("Drop news articles here")));
        QCOMPARE(offers(page), 3);
    }
    void withNothingToGoOnWithNothingIsOffered() {
        EmptyState page;
        page.show();
        page.setReading(true);
        page.setReading(false);
        QCOMPARE(offers(page), 2);
    }

private:
    static bool says(const EmptyState& page, const QString& words) {
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisibleTo(&page) && label->text().startsWith(words)) return true;
        return false;
    }
    static int offers(const EmptyState& page) {
        int count = 0;
        for (const TextButton* button : page.findChildren<TextButton*>()) count += button->isVisibleTo(&page);
        return count;
    }
};

QTEST_MAIN(EmptyStateTest)
#include "empty_state_test.moc"
