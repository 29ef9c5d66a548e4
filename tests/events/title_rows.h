#pragma once

#include "read.h"

#include <QTest>

// Rows of tests on titles: a text of one article, a trigger in it, and the title that its event has.
namespace dateline::test {

inline void titleColumns() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("trigger");
    QTest::addColumn<QString>("title");
}

inline void titleRow(const char* name, const char* text, const char* trigger, const char* title) {
    QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(trigger) << QString::fromUtf8(title);
}

/// The row's event has its title; and the timeline shows it at first, where `shown` says so.
inline void checkTitle(bool shown = false) {
    QFETCH(QString, text);
    QFETCH(QString, trigger);
    QFETCH(QString, title);
    const Article article = articleOf(text.toStdString(), "2021-03-02");
    const Extraction extraction = extract(article);
    const Mention* mention = mentionOf(extraction, article, trigger.toStdString());
    QVERIFY2(mention, "the trigger was not found");
    QCOMPARE(QString::fromStdString(mention->title), title);
    QVERIFY(!shown || mention->salience >= shownSalience);
}

/// The row's event is not on the timeline at first, unless the article is about it.
inline void checkHidden() {
    QFETCH(QString, text);
    QFETCH(QString, trigger);
    const Article article = articleOf(text.toStdString(), "2021-03-02");
    const Extraction extraction = extract(article);
    const Mention* mention = mentionOf(extraction, article, trigger.toStdString());
    QVERIFY2(mention, "the trigger was not found");
    QVERIFY2(mention->main || mention->salience < shownSalience, mention->title.c_str());
}

}  // namespace dateline::test
