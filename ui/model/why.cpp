#include "ui/model/why.h"

#include "core/project/said_in_full.h"
#include "ui/model/text.h"
#include "ui/model/words.h"

#include <QCoreApplication>

namespace dateline::ui {

namespace {

/// Where lupdate finds the words and Qt their translation.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(Why)
};

QString ended(QString words) {
    words = words.trimmed();
    if (!words.isEmpty() && !QStringLiteral(".!?…").contains(words.back())) words += QLatin1Char('.');
    return words;
}

/// Begins and ends like a sentence, whatever the engine gave.
QString asSentence(const QString& words) {
    QString sentence = ended(words);
    if (!sentence.isEmpty()) sentence[0] = sentence[0].toUpper();
    return sentence;
}

/// Why the article's date was inferred, without saying "inferred" twice.
QString evidenceOf(const Published& published) {
    const QString evidence = toQt(published.evidence);
    const QString prefix = QStringLiteral("inferred: ");
    return evidence.startsWith(prefix) ? evidence.mid(prefix.size()) : evidence;
}

QString decidedWords(const EventDecision& decision, const Mention& first) {
    const QString read = first.when ? whenWords(*first.when) : QString();
    const QString reading = toQt(first.reading);
    if (decision.undated)
        return first.when ? Say::tr("Taken away by you. Dateline read %1: %2").arg(read, reading)
                          : Say::tr("Taken away by you.");
    return first.when && first.dating != Dating::Published
               ? Say::tr("Set by you. Dateline read %1: %2").arg(read, reading)
               : Say::tr("Set by you.");
}

}  // namespace

QString whyWords(const Project& project, const Event& event) {
    const EventDecision decision = decisionOf(project, event);
    const MentionRef source = event.sources.front().mention;
    const Mention& first = mention(project, source);
    if (decision.undated || decision.when) return asSentence(decidedWords(decision, first));
    if (!event.when)
        return Say::tr("None of its sources says when, in words that lead to a date. Set one with Edit date.");
    const QString why = asSentence(toQt(first.reading));
    const ProjectArticle& article = project.articles[source.article];
    const auto& published = article.published;
    if (!published || !published->inferred || isSaidInFull(project, source)) return why;
    return Say::tr("%1 The article's date is inferred: %2").arg(why, ended(evidenceOf(*published))).trimmed();
}

bool isCorrected(const Project& project, const Event& event) {
    const EventDecision decision = decisionOf(project, event);
    return decision.title || decision.when || decision.undated || decision.status || decision.place;
}

}  // namespace dateline::ui
