#include "ui/model/filter.h"

#include "ui/model/text.h"
#include "ui/model/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace dateline::ui {

namespace {

/// Where lupdate finds the words and Qt their translation.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

bool fromArticles(const Project& project, const Event& event, const std::set<ArticleId>& articles) {
    return articles.empty() || std::any_of(event.sources.begin(), event.sources.end(), [&](const Source& source) {
               return articles.contains(project.articles[source.mention.article].id);
           });
}

bool inRange(const Event& event, const std::optional<Interval>& range) {
    if (!range) return true;
    const auto when = event.when ? interval(*event.when) : std::nullopt;
    return when && overlap(*when, *range);
}

bool holdsWords(const QString& found, const QString& words) {
    const auto parts = folded(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [&](const QString& part) { return found.contains(part); });
}

bool isNear(const Project& project, const Event& event, const std::optional<Around>& around) {
    if (!around || event.id == around->event) return true;
    const auto range = aroundRange(project, *around);
    auto when = event.when ? interval(*event.when) : std::nullopt;
    if (!range || !when || (!when->begin && !when->end)) return !range;
    // "Before 2025" is near 2025, and not near all that was before.
    const std::chrono::hours day(24);
    if (!when->begin) when->begin = *when->end - day;
    if (!when->end) when->end = *when->begin + day;
    return overlap(*when, *range);
}

QString rangeWords(const Interval& range) {
    const auto day = [](Instant instant) { return dayWithoutWeekday(date::floor<date::days>(instant)); };
    if (range.begin && range.end)
        return Say::tr("%1 to %2").arg(day(*range.begin), day(*range.end - std::chrono::seconds(1)));
    if (range.begin) return Say::tr("From %1").arg(day(*range.begin));
    return Say::tr("Until %1").arg(range.end ? day(*range.end - std::chrono::seconds(1)) : QString());
}

}  // namespace

QString folded(const QString& text) {
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD))
        if (c.category() != QChar::Mark_NonSpacing) result += c;
    return result.toCaseFolded().simplified();
}

QString searchText(const Project& project, const Event& event) {
    QString text = toQt(event.title);
    for (const auto* names : {&event.who, &event.where})
        for (const std::string& one : *names) text += QLatin1Char(' ') + toQt(one);
    if (const auto note = decisionOf(project, event).note) text += QLatin1Char(' ') + toQt(*note);
    for (const Source& source : event.sources) {
        const ProjectArticle& article = project.articles[source.mention.article];
        text += QLatin1Char(' ') + toQt(mention(project, source.mention).sentence.in(article.article.text));
        text += QLatin1Char(' ') + toQt(article.article.title);
    }
    return folded(text);
}

bool matches(const Project& project, const Event& event, const QString& found, const Filter& filter) {
    if (isHidden(project, event) ? !filter.hidden : !(filter.minor || isShown(project, event))) return false;
    if (!filter.statuses.empty() && !filter.statuses.contains(event.status)) return false;
    if (filter.severalSources && event.independentSources < 2) return false;
    if (filter.conflicts && event.conflict.empty()) return false;
    return fromArticles(project, event, filter.articles) && inRange(event, filter.range) &&
           isNear(project, event, filter.around) && holdsWords(found, filter.words);
}

std::vector<FilterChip> chips(const Project& project, const Filter& filter) {
    std::vector<FilterChip> result;
    const auto add = [&](const QString& text, auto&& remove) {
        Filter without = filter;
        remove(without);
        result.push_back({text, without});
    };
    if (!filter.words.trimmed().isEmpty())
        add(Say::tr("“%1”").arg(filter.words.trimmed()), [](Filter& without) { without.words.clear(); });
    for (const ArticleId id : filter.articles)
        if (const ProjectArticle* article = find(project, id))
            add(articleName(article->article), [&](Filter& without) { without.articles.erase(id); });
    for (const Status status : filter.statuses)
        add(statusWords(status, false), [&](Filter& without) { without.statuses.erase(status); });
    if (filter.around) add(aroundWords(project, *filter.around), [](Filter& without) { without.around.reset(); });
    if (filter.range) add(rangeWords(*filter.range), [](Filter& without) { without.range.reset(); });
    if (filter.severalSources) add(Say::tr("Several sources"), [](Filter& without) { without.severalSources = false; });
    if (filter.conflicts) add(Say::tr("Dates in conflict"), [](Filter& without) { without.conflicts = false; });
    if (filter.minor) add(Say::tr("With minor events"), [](Filter& without) { without.minor = false; });
    if (filter.hidden) add(Say::tr("With hidden events"), [](Filter& without) { without.hidden = false; });
    return result;
}

}  // namespace dateline::ui
