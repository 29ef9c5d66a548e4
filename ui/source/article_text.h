#pragma once

#include "ui/source/passages.h"
#include "ui/source/source_text.h"

#include <QTextEdit>

#include <functional>
#include <memory>

namespace dateline::ui {

/// An article's text, read only: passages marked, the selected sentences marked stronger with a bar beside them. It
/// loads nothing a text may refer to, and shows plain text only.
class ArticleText : public QTextEdit {
    Q_OBJECT
public:
    explicit ArticleText(QWidget* parent = nullptr);

    /// The article must live until the next call.
    void setArticle(const Article* article);
    void setPassages(std::vector<Passage> passages);
    /// The sentences of the selected event; `front` is scrolled to where it is not in sight.
    void setSentences(const std::vector<Span>& sentences, std::optional<Span> front);
    /// The mention that the next step from passage to passage starts at.
    void setReached(std::optional<MentionRef> mention) { reached_ = mention; }

    const std::vector<Passage>& passages() const { return passages_; }
    const std::vector<Span>& sentences() const { return sentences_; }
    /// Where the first line of some bytes stands, in the viewport's coordinates; for tests and accessibility.
    QRect rectOf(Span bytes) const;
    /// Called with a passage for what its tooltip says.
    std::function<QString(const Passage&)> describe;

    QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    void passageClicked(const dateline::ui::Passage& passage);
    /// Enter: from the sentence to its event.
    void eventRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void fitLineLength();
    QTextCursor held() const;
    const Passage* passageUnder(const QPoint& place) const;
    /// The boxes of some bytes, one a line, in the document's coordinates.
    std::vector<QRectF> boxes(Span bytes) const;
    void step(int direction);
    void paintPassages(QPainter& painter) const;
    void paintSentences(QPainter& painter) const;

    const Article* article_ = nullptr;
    std::unique_ptr<SourceText> source_;
    std::vector<Passage> passages_;
    std::vector<Span> sentences_;
    std::optional<Span> front_;  ///< of those, the one that was last asked for
    QPoint pressed_;
    std::optional<MentionRef> reached_;
};

}  // namespace dateline::ui
