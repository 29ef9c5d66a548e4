#pragma once

#include "ui/model/article_list_model.h"

#include <QListView>
#include <QWidget>

namespace dateline::ui {

/// The list of articles: colour, title, date or what is doubtful about it, how many events.
class ArticlePanel : public QWidget {
    Q_OBJECT
public:
    explicit ArticlePanel(Session& session, QWidget* parent = nullptr);

    QListView& list() { return *list_; }

Q_SIGNALS:
    void dateChangeRequested(dateline::ArticleId article);
    /// Enter or a double click on an article: its text is shown already.
    void opened();

private:
    void createParts();
    void followSelection();
    void showMenu(const QPoint& place);
    void remove(const std::vector<ArticleId>& articles);
    std::vector<ArticleId> chosen() const;

    Session& session_;
    ArticleListModel model_;
    QListView* list_ = nullptr;
    bool following_ = false;
};

}  // namespace dateline::ui
