#pragma once

#include "core/syntax/syntax.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace dateline {

/// A sentence of a test, split, tagged and parsed.
struct Sentence {
    explicit Sentence(const QString& written) : text(written.toStdString()) {
        splitWords(text, {0, static_cast<std::uint32_t>(text.size())}, words);
        tagWords(text, words);
        parseWords(text, words);
    }

    QString form(std::size_t i) const { return QString::fromStdString(std::string(words[i].span.in(text))); }
    QStringList forms() const {
        QStringList list;
        for (std::size_t i = 0; i < words.size(); ++i) list << form(i);
        return list;
    }
    /// The number of the first word written so, or -1.
    int find(const QString& wanted) const { return static_cast<int>(forms().indexOf(wanted)); }
    QString upos(int word) const { return named(name(words[static_cast<std::size_t>(word)].upos)); }
    QString xpos(int word) const { return named(xposName(words[static_cast<std::size_t>(word)].xpos)); }
    /// "nsubj of denied", "root".
    QString place(int word) const {
        const Word& w = words[static_cast<std::size_t>(word)];
        const QString relation = named(name(w.relation));
        return w.head < 0 ? relation : relation + QStringLiteral(" of ") + form(static_cast<std::size_t>(w.head));
    }

    std::string text;
    std::vector<Word> words;

private:
    static QString named(std::string_view name) {
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
};

}  // namespace dateline
