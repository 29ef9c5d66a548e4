#pragma once

#include "ui/panels/article_panel.h"
#include "ui/panels/inspector.h"
#include "ui/source/source_view.h"

#include <QSplitter>

namespace dateline::ui {

/// The lower half: articles, the selected event, the source. Where there is little room the event stands over the
/// source as a card, for as long as one is selected, and the text makes way for it.
class Columns : public QSplitter {
    Q_OBJECT
public:
    explicit Columns(Session& session, QWidget* parent = nullptr);

    ArticlePanel& articles() { return *articles_; }
    Inspector& inspector() { return *inspector_; }
    SourceView& source() { return *source_; }

    /// Whether the person wants to see a column; the card follows the event's.
    void setArticlesVisible(bool visible);
    void setInspectorVisible(bool visible);
    void setSourceVisible(bool visible);
    bool isCard() const { return card_; }

    static constexpr int narrow = 1000;  ///< pixels; below it the event is a card

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void setCard(bool card);
    void placeCard();
    void styleCard();

    Session& session_;
    ArticlePanel* articles_ = nullptr;
    Inspector* inspector_ = nullptr;
    QFrame* inspectorFrame_ = nullptr;
    QWidget* sourceHost_ = nullptr;
    SourceView* source_ = nullptr;
    bool card_ = false;
    bool inspectorWanted_ = true;
};

}  // namespace dateline::ui
