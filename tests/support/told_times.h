#pragma once

#include "core/extract/extract_times.h"
#include "core/text/sentence.h"
#include "core/time/calendar.h"
#include "tests/checkout.h"
#include "tests/support/print.h"

#include <QFile>
#include <QStringList>
#include <QTest>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the tests of time expressions share: an article of Tuesday 2 March 2021, and its times in words.
namespace dateline::told {

inline constexpr date::local_days writtenOn = localDay(2021, 3, 2);

inline std::vector<TimeExpression> times(std::string_view text, std::optional<date::local_days> published = writtenOn,
                                         std::string_view language = "en") {
    Article article;
    article.text = text;
    article.language = language;
    if (published) article.published = Published{*published, {}, false};
    return findTimes(article, sentences(article));
}

/// "words=value modifier; words=value", as the rows say what they expect.
inline QString said(std::string_view text, const std::vector<TimeExpression>& found) {
    QStringList out;
    for (const TimeExpression& expression : found) {
        QString one = QString::fromUtf8(expression.span.in(text).data(), qsizetype(expression.span.size()));
        one += '=' + QString::fromStdString(expression.value);
        const std::string_view mod = timexName(expression.modifier);
        if (!mod.empty()) one += ' ' + QString::fromUtf8(mod.data(), qsizetype(mod.size()));
        out << one;
    }
    return out.join("; ");
}

/// The columns of a table whose rows are a text and what is said of its times.
inline void textAndExpected() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
}

inline void row(const char* text, const char* expected) {
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
}

/// The rows of a file of this folder: a text, a tab and what is expected; without a tab, no time at all.
inline void rowsOf(const char* name) {
    QFile file(QStringLiteral(DATELINE_SOURCE_DIR "/tests/extract/") + QString::fromLatin1(name));
    QVERIFY2(file.open(QIODevice::ReadOnly), name);
    for (const QByteArray& line : file.readAll().trimmed().split('\n')) {
        if (line.startsWith('#')) continue;
        const qsizetype tab = line.indexOf('\t');
        row(tab < 0 ? line.constData() : line.left(tab).constData(), tab < 0 ? "" : line.mid(tab + 1).constData());
    }
}

/// Compares the row that runs with what is read in it.
inline void compareRow(std::optional<date::local_days> published = writtenOn, std::string_view language = "en") {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::string bytes = text.toStdString();
    QCOMPARE(said(bytes, times(bytes, published, language)), expected);
}

}  // namespace dateline::told
