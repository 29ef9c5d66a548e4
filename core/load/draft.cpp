#include "core/load/draft.h"

#include "core/load/language.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

std::string sha256(const std::string& text) {
    return QCryptographicHash::hash(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())),
                                    QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

std::optional<Published> mostTrusted(const std::vector<DateCandidate>& dates) {
    const auto best = std::max_element(
        dates.begin(), dates.end(), [](const DateCandidate& a, const DateCandidate& b) { return a.trust < b.trust; });
    if (best == dates.end()) return std::nullopt;
    return Published{best->day, best->evidence, false};
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
    article.published = mostTrusted(draft.dates);
    article.publisher = std::move(draft.publisher);
    article.author = std::move(draft.author);
    article.language = draft.language.empty() ? languageOf(article.text) : std::move(draft.language);
    article.url = std::move(draft.url);
    article.sha256 = sha256(article.text);
    return article;
}

}  // namespace dateline
