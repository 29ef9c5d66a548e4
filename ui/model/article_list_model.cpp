#include "ui/model/article_list_model.h"

#include "ui/model/offered_days.h"
#include "ui/model/text.h"
#include "ui/model/words.h"

namespace dateline::ui {

ArticleListModel::ArticleListModel(Session& session, QObject* parent) : QAbstractListModel(parent), session_(session) {
    const auto reload = [this] {
        beginResetModel();
        rows_ = static_cast<int>(session_.project().articles.size());
        endResetModel();
    };
    connect(&session, &Session::changed, this, reload);
    reload();
}

int ArticleListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows_; }

QString ArticleListModel::dateLine(const ProjectArticle& article) const {
    // What is doubtful is said first, and alone: the line is short.
    if (!article.published || article.published->inferred) return articleDateWords(article.published);
    if (!dateDoubt(session_.project(), article).isEmpty())
        return tr("%1, doubtful").arg(articleDateWords(article.published));
    if (const QString copied = copiedWords(session_.project(), article); !copied.isEmpty())
        return tr("%1 · %2", "20 December 2014 · same text as “Ferry aground” (Harbour News)")
            .arg(articleDateWords(article.published), copied);
    const auto count = static_cast<int>(session_.eventCount(article.id));
    const QString events = count == 1 ? tr("1 event") : tr("%Ln events", nullptr, count);
    return tr("%1 · %2", "20 December 2014 · 8 events").arg(articleDateWords(article.published), events);
}

QString ArticleListModel::toolTip(const ProjectArticle& article) const {
    const std::string& title = article.article.title;
    QStringList lines{title.empty() ? toQt(shownName(article.article.path)) : toQt(title)};
    if (!article.article.publisher.empty()) lines.append(toQt(article.article.publisher));
    if (const QString copied = copiedWords(session_.project(), article); !copied.isEmpty())
        lines.append(tr("%1; both count as one source").arg(copied.left(1).toUpper() + copied.mid(1)));
    return lines.join(QLatin1Char('\n'));
}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rows_) return {};
    const ProjectArticle& article = session_.project().articles[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return articleName(article.article);
        case Qt::ToolTipRole:
            return plainToolTip(toolTip(article));
        case Qt::AccessibleTextRole:
            return tr("%1, %2").arg(data(index, Qt::DisplayRole).toString(), dateLine(article));
        case ArticleRole:
            return article.id.value;
        case DateLineRole:
            return dateLine(article);
        case DoubtfulRole:
            return !article.published || article.published->inferred ||
                   !dateDoubt(session_.project(), article).isEmpty();
        case ColorRole:
            return index.row();
        default:
            return {};
    }
}

ArticleId ArticleListModel::articleAt(int row) const {
    return row < 0 || row >= rows_ ? ArticleId{} : session_.project().articles[static_cast<std::size_t>(row)].id;
}

int ArticleListModel::rowOf(ArticleId article) const {
    const auto index = session_.articleIndex(article);
    return index < rows_ ? index : -1;
}

}  // namespace dateline::ui
