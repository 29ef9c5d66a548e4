#include "core/load/wire.h"

#include "core/base/utf8.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

using Field = std::string Article::*;
constexpr std::pair<const char*, Field> fields[] = {
    {"path", &Article::path},           {"format", &Article::format},
    {"title", &Article::title},         {"text", &Article::text},
    {"publisher", &Article::publisher}, {"author", &Article::author},
    {"language", &Article::language},   {"url", &Article::url},
    {"sha256", &Article::sha256},       {"image", &Article::image},
};

QString toQ(const std::string& text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
std::string fromQ(const QJsonValue& value) { return value.toString().toStdString(); }

QJsonValue numberOr(const std::optional<std::int16_t>& number) {
    return number ? QJsonValue(int{*number}) : QJsonValue(QJsonValue::Null);
}
std::optional<std::int16_t> numberIn(const QJsonValue& value, int most) {
    if (!value.isDouble()) return std::nullopt;
    return static_cast<std::int16_t>(std::clamp(value.toInt(), -most, most));
}

/// Days count from 1970-01-01.
QJsonArray toJson(const DateCandidate& candidate) {
    return {static_cast<qint64>(candidate.day.time_since_epoch().count()),
            candidate.trust,
            toQ(candidate.evidence),
            static_cast<int>(candidate.origin),
            candidate.changed,
            numberOr(candidate.minute),
            numberOr(candidate.utcOffset),
            toQ(candidate.doubt)};
}

std::optional<DateCandidate> candidateFrom(const QJsonArray& row) {
    const int origin = row.at(3).toInt(-1);
    if (row.size() != 8 || origin < 0 || origin > static_cast<int>(DateOrigin::FileTime)) return std::nullopt;
    return DateCandidate{.day = date::local_days(date::days(row.at(0).toInt())),
                         .trust = row.at(1).toInt(),
                         .evidence = fromQ(row.at(2)),
                         .origin = static_cast<DateOrigin>(origin),
                         .changed = row.at(4).toBool(),
                         .minute = numberIn(row.at(5), 24 * 60 - 1),
                         .utcOffset = numberIn(row.at(6), 24 * 60),
                         .doubt = fromQ(row.at(7))};
}

QJsonObject toJson(const Article& article) {
    QJsonObject object;
    for (const auto& [name, field] : fields) object[QLatin1String(name)] = toQ(article.*field);
    QJsonArray blocks;
    for (const Block& block : article.blocks)
        blocks.append(QJsonArray{static_cast<qint64>(block.span.begin), static_cast<qint64>(block.span.end),
                                 block.kind == BlockKind::Heading});
    object[QLatin1String("blocks")] = blocks;
    QJsonArray dates;
    for (const DateCandidate& candidate : article.dates) dates.append(toJson(candidate));
    object[QLatin1String("dates")] = dates;
    if (article.published)
        object[QLatin1String("published")] = QJsonArray{
            static_cast<qint64>(article.published->day.time_since_epoch().count()), toQ(article.published->evidence)};
    return object;
}

bool isBoundary(const std::string& text, std::uint32_t at) {
    return at <= text.size() && (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

std::optional<Article> fromJson(const QJsonObject& object) {
    Article article;
    for (const auto& [name, field] : fields) article.*field = fromQ(object.value(QLatin1String(name)));
    std::uint32_t last = 0;
    for (const QJsonValue value : object.value(QLatin1String("blocks")).toArray()) {
        const QJsonArray row = value.toArray();
        const Span span{static_cast<std::uint32_t>(row.at(0).toInteger()),
                        static_cast<std::uint32_t>(row.at(1).toInteger())};
        if (span.begin < last || span.end < span.begin || !isBoundary(article.text, span.begin) ||
            !isBoundary(article.text, span.end))
            return std::nullopt;
        last = span.end;
        article.blocks.push_back({span, row.at(2).toBool() ? BlockKind::Heading : BlockKind::Paragraph});
    }
    for (const QJsonValue value : object.value(QLatin1String("dates")).toArray()) {
        auto candidate = candidateFrom(value.toArray());
        if (!candidate) return std::nullopt;
        article.dates.push_back(std::move(*candidate));
    }
    const QJsonArray published = object.value(QLatin1String("published")).toArray();
    if (published.size() == 2)
        article.published =
            Published{date::local_days(date::days(published.at(0).toInt())), fromQ(published.at(1)), false};
    return article;
}

}  // namespace

std::string toWire(const LoadedFile& file) {
    QJsonArray articles, notes;
    for (const Article& article : file.articles) articles.append(toJson(article));
    for (const std::string& note : file.notes) notes.append(toQ(note));
    QJsonObject object{{QLatin1String("path"), toQ(file.path)},
                       {QLatin1String("articles"), articles},
                       {QLatin1String("notes"), notes}};
    if (file.error) object[QLatin1String("error")] = QJsonArray{toQ(file.error->what), toQ(file.error->advice)};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<LoadedFile> fromWire(std::string_view bytes) {
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (!document.isObject()) return std::nullopt;
    const QJsonObject object = document.object();
    LoadedFile file;
    file.path = fromQ(object.value(QLatin1String("path")));
    for (const QJsonValue note : object.value(QLatin1String("notes")).toArray()) file.notes.push_back(fromQ(note));
    for (const QJsonValue value : object.value(QLatin1String("articles")).toArray()) {
        auto article = fromJson(value.toObject());
        if (!article) return std::nullopt;
        file.articles.push_back(std::move(*article));
    }
    const QJsonArray error = object.value(QLatin1String("error")).toArray();
    if (error.size() == 2) file.error = Error{fromQ(error.at(0)), fromQ(error.at(1))};
    if (file.articles.empty() && !file.error) return std::nullopt;
    return file;
}

}  // namespace dateline
