#include "ui/panels/excerpt.h"

#include "ui/model/text.h"

namespace dateline::ui {

QString excerpt(std::string_view text, Span sentence, Span trigger) {
    constexpr qsizetype early = 40;  ///< characters: a trigger before this is in sight anyway
    constexpr qsizetype before = 24;
    const QString words = toQt(sentence.in(text));
    const qsizetype place = trigger.begin >= sentence.begin && trigger.begin < sentence.end
                                ? toQt(text.substr(sentence.begin, trigger.begin - sentence.begin)).size()
                                : 0;
    if (place < early) return words.simplified();
    const qsizetype space = words.indexOf(QLatin1Char(' '), place - before);
    return QStringLiteral("… ") + words.mid(space < 0 || space > place ? place : space + 1).simplified();
}

}  // namespace dateline::ui
