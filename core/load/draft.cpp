#include "core/load/draft.h"

#include "core/load/date_choice.h"
#include "core/load/language.h"

#include <QCryptographicHash>

#include <utility>

namespace dateline {
namespace {

std::string sha256(const std::string& text) {
    return QCryptographicHash::hash(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())),
                                    QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

/// What the text is in, where that is plain, whatever its page declares: a template's language is often another.
std::string languageIn(std::string_view text, std::string declared) {
    std::string seen = languageOf(text);
    const std::string_view primary = std::string_view(declared).substr(0, declared.find('-'));
    return seen.empty() || primary == seen ? std::move(declared) : std::move(seen);
}

}  // namespace

Article articleOf(Draft draft) {
    Article article;
    article.format = std::move(draft.format);
    article.title = std::move(draft.title);
    for (const TextBlock& block : draft.blocks) {
        if (!article.text.empty()) article.text += "\n\n";
        const auto begin = static_cast<std::uint32_t>(article.text.size());
        article.text += block.text;
        article.blocks.push_back({{begin, static_cast<std::uint32_t>(article.text.size())}, block.kind});
    }
    article.publisher = std::move(draft.publisher);
    article.author = std::move(draft.author);
    article.language = languageIn(article.text, std::move(draft.language));
    article.url = std::move(draft.url);
    article.image = std::move(draft.image);
    article.sha256 = sha256(article.text);
    chooseDate(article, std::move(draft.dates));
    return article;
}

}  // namespace dateline
