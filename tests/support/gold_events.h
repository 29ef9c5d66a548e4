#pragma once

#include "core/project/edit.h"
#include "core/timeline/timeline_event.h"
#include "tests/checkout.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <date/date.h>

#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

namespace dateline::testing {

/// The article of a line of the gold's files; nothing where its day of writing is not told.
inline std::optional<Article> goldArticle(const QByteArray& line) {
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QStringList parts = object[QLatin1String("dct")].toString().split(QLatin1Char('-'));
    if (parts.size() != 3) return std::nullopt;
    Article article;
    article.title = object[QLatin1String("title")].toString().toStdString();
    article.text = object[QLatin1String("text")].toString().toStdString();
    const date::year_month_day day{date::year{parts[0].toInt()}, date::month{parts[1].toUInt()},
                                   date::day{parts[2].toUInt()}};
    article.published = Published{date::local_days{day}, "the gold says so", false};
    return article;
}

/// What the timeline shows of the gold's articles of 1989 to 2023, read by the engine; nothing, said aloud, where
/// ../shared is not beside the checkout.
inline std::vector<TimelineEvent> goldEvents() {
    AddArticles added;
    const QDir shared(QStringLiteral(DATELINE_SHARED_DIR));
    for (const char* name : {"timex/timebank", "timex/aquaint", "events/meantime", "events/timeset"}) {
        QFile file(shared.absoluteFilePath(QLatin1String("gold/") + QLatin1String(name) + QLatin1String(".jsonl")));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "NOT MEASURED: ../shared is not beside this checkout, and gold/%s is read there\n",
                         name);
            return {};
        }
        while (!file.atEnd())
            if (auto article = goldArticle(file.readLine())) added.articles.push_back(std::move(*article));
    }
    Project project;
    apply(project, std::move(added));
    return timelineEvents(project);
}

}  // namespace dateline::testing
