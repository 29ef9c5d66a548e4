#include "ui/model/offered_days.h"

#include "ui/model/text.h"
#include "ui/model/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace dateline::ui {

namespace {

/// Where lupdate finds the words and Qt their translation.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(OfferedDays)
};

QString capitalised(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString evidenceWords(const DateCandidate& candidate) {
    QString words = capitalised(toQt(candidate.evidence));
    if (candidate.minute) {
        const QTime time = QTime(0, 0).addSecs(60 * *candidate.minute);
        words += QStringLiteral(", ") + time.toString(QStringLiteral("HH:mm"));
        if (candidate.utcOffset == 0) words += QStringLiteral(" UTC");
    }
    return candidate.changed ? Say::tr("A change only. %1").arg(words) : words;
}

OfferedDay offered(const DateCandidate& candidate) {
    OfferedDay day{.day = candidate.day, .evidence = evidenceWords(candidate), .weak = isWeak(candidate)};
    if (!candidate.doubt.empty()) day.doubt = Say::tr("Doubtful: %1").arg(toQt(candidate.doubt));
    return day;
}

}  // namespace

std::vector<OfferedDay> offeredDays(const ProjectArticle& article) {
    std::vector<OfferedDay> days;
    const auto known = [&](date::local_days day) {
        return std::find_if(days.begin(), days.end(), [day](const OfferedDay& one) { return one.day == day; });
    };
    if (article.published && article.published->inferred)
        days.push_back({.day = article.published->day, .evidence = capitalised(toQt(article.published->evidence))});
    for (const DateCandidate& candidate : article.article.dates) {
        if (const auto same = known(candidate.day); same != days.end())
            ++same->alike;
        else
            days.push_back(offered(candidate));
    }
    // Projects of earlier versions kept the chosen day only.
    const std::optional<Published>& own = article.article.published;
    if (own && known(own->day) == days.end())
        days.insert(days.begin(), {.day = own->day, .evidence = capitalised(toQt(own->evidence))});
    for (OfferedDay& day : days) day.inForce = article.published && article.published->day == day.day;
    return days;
}

QString dateDoubt(const Project& project, const ProjectArticle& article) {
    if (!article.published || article.published->inferred || project.decisions.published.contains(article.id))
        return {};
    const DateCandidate* candidate = candidateFor(article.article, article.published->day);
    return candidate ? toQt(candidate->doubt) : QString();
}

QStringList originLines(const Article& article) {
    QStringList lines;
    for (const std::string* part : {&article.publisher, &article.author, &article.url})
        if (!part->empty()) lines.append(toQt(*part));
    if (const DateCandidate* change = lastChange(article))
        lines.append(Say::tr("Last changed on %1").arg(dayWithoutWeekday(change->day)));
    if (!article.language.empty()) {
        const QLocale locale(toQt(article.language));
        if (locale.language() != QLocale::C)
            lines.append(Say::tr("Language: %1").arg(QLocale::languageToString(locale.language())));
    }
    return lines;
}

}  // namespace dateline::ui
