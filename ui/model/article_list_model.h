#pragma once

#include "ui/model/session.h"

#include <QAbstractListModel>

namespace dateline::ui {

/// The project's articles, in the order they were added.
class ArticleListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        ArticleRole = Qt::UserRole,  ///< the article's id as uint
        DateLineRole,  ///< "20 December 2014 · 8 events", "20 December 2014, inferred", "Same text as “…”", "No date"
        DoubtfulRole,  ///< bool: the date is inferred or missing
        ColorRole,     ///< the place in the palette
    };

    explicit ArticleListModel(Session& session, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    ArticleId articleAt(int row) const;
    int rowOf(ArticleId article) const;

private:
    QString dateLine(const ProjectArticle& article) const;
    QString toolTip(const ProjectArticle& article) const;

    Session& session_;
    int rows_ = 0;
};

}  // namespace dateline::ui
