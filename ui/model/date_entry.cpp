#include "ui/model/date_entry.h"

#include "core/events/extraction.h"
#include "ui/model/text.h"

#include <QStringList>

#include <algorithm>

namespace dateline::ui {

namespace {

std::optional<When> single(QString entry) {
    When when;
    if (entry.endsWith(QLatin1Char('~'))) {
        when.modifier = Modifier::Approx;
        entry.chop(1);
    }
    const auto date = parseTimexValue(fromQt(entry.toUpper()));
    if (!date || !isPossible(*date)) return std::nullopt;
    when.date = *date;
    return when;
}

std::optional<When> range(const QString& first, const QString& last) {
    const auto open = [](const QString& side) { return side == QStringLiteral("..") || side.isEmpty(); };
    const auto begin = single(first);
    const auto end = single(last);
    if (begin && end) {
        When when = *begin;
        when.until = end->date;
        when.lasted = true;
        return when;
    }
    if (open(first) && end) {
        When when = *end;
        when.modifier = Modifier::OnOrBefore;
        return when;
    }
    if (begin && open(last)) {
        When when = *begin;
        when.modifier = Modifier::OnOrAfter;
        return when;
    }
    return std::nullopt;
}

std::optional<When> fromNotation(const QString& entry) {
    const QStringList sides = entry.split(QLatin1Char('/'));
    // Two sides of a notation are years first; "3/4/2021" and "3/4" are words for the engine.
    if (sides.size() == 2 && (sides[0].size() >= 4 || sides[1].size() >= 4))
        return range(sides[0].trimmed(), sides[1].trimmed());
    return single(entry);
}

std::optional<When> fromWords(const QString& entry, const std::optional<Published>& published) {
    Article article;
    article.text = fromQt(entry);
    article.language = "en";
    article.published = published;
    const Extraction read = extract(article, Depth::Times);
    const TimeExpression* best = nullptr;
    for (const TimeExpression& time : read.times)
        if (time.when && interval(*time.when) && (!best || time.span.size() > best->span.size())) best = &time;
    return best ? best->when : std::nullopt;
}

}  // namespace

std::optional<When> whenFromEntry(const QString& entry, const std::optional<Published>& published) {
    const QString trimmed = entry.simplified();
    if (trimmed.isEmpty()) return std::nullopt;
    if (auto when = fromNotation(trimmed); when && interval(*when)) return when;
    return fromWords(trimmed, published);
}

QString entryOf(const When& when) { return toQt(edtf(when)); }

}  // namespace dateline::ui
