#pragma once

#include "ui/model/session.h"
#include "ui/source/article_text.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace dateline::ui {

/// The selected article: title, date line, text. Listens to the session, and tells it which passage was clicked.
class SourceView : public QWidget {
    Q_OBJECT
public:
    explicit SourceView(Session& session, QWidget* parent = nullptr);

    ArticleText& text() { return *text_; }
    QPushButton& dateLine() { return *date_; }
    ArticleId article() const { return shown_; }

Q_SIGNALS:
    /// The date line was clicked.
    void dateChangeRequested(dateline::ArticleId article);
    /// A passage was clicked, and the event it tells of is selected.
    void passageChosen(dateline::EventId event);
    /// Enter in the text: the keyboard goes to the selected event.
    void eventRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createParts();
    void showArticle();
    void showHeading(const ProjectArticle& article);
    void markSentences();
    void choose(const Passage& passage);
    void colorDateLine();
    void fitDateLine();
    QString describe(const Passage& passage) const;

    Session& session_;
    QLabel* title_ = nullptr;
    QLabel* origin_ = nullptr;
    QPushButton* date_ = nullptr;
    QString dateWords_;  ///< the whole of what stands on it
    QString dateTip_;
    ArticleText* text_ = nullptr;
    ArticleId shown_;
    Article article_;  ///< a copy of what is shown: the project may change under the text
};

}  // namespace dateline::ui
