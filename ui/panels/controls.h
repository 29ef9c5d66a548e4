#pragma once

#include <QAbstractButton>
#include <QLabel>

class QLineEdit;

namespace dateline::ui {

/// Sizes in logical pixels that all panels share (window.md, "Numbers").
inline constexpr int textPixels = 13;
inline constexpr int secondaryPixels = 12;
inline constexpr int titlePixels = 17;
inline constexpr int controlRadius = 6;
inline constexpr int chipRadius = 11;

/// The widget's font in another size.
QFont fontOf(const QWidget& widget, int pixels, QFont::Weight weight = QFont::Normal);

/// A button that Enter presses, as Space does.
class PressButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit PressButton(QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

/// A button in one of the window's three weights, with the key that does the same beside its words.
class TextButton : public PressButton {
    Q_OBJECT
public:
    enum class Look { Quiet, Outlined, Filled, Chip };

    TextButton(const QString& text, Look look, QWidget* parent = nullptr);
    void setKeyHint(const QString& key);
    QString keyHint() const { return keyHint_; }
    /// A small cross after the words: clicking takes away what the words say.
    void setRemovable(bool removable);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    int hintRoom() const;
    int padding() const;
    void paintBack(QPainter& painter) const;

    Look look_;
    QString keyHint_;
    bool removable_ = false;
};

/// Lets Tab come by a control that was just made right after `before`, or after what stands before that where it takes
/// no keyboard itself. Without this the youngest control would be the last in the window.
void putInTabOrder(QWidget& before, QWidget& control);

/// The accent line around what has the keyboard.
void paintFocusRing(QPainter& painter, const QRectF& place, const QPalette& palette);

/// A line to type in whose frame says plainly that the keyboard is there.
void frameInAccent(QLineEdit& line);

/// The heading of a section: small, semibold, quiet.
QLabel* sectionLabel(const QString& text, QWidget* parent);
/// Running text that wraps; plain, never rich.
QLabel* textLabel(const QString& text, int pixels, QWidget* parent);

/// A row of two lines with an article's colour bar: a source of an event, an undated event.
class BarRow : public PressButton {
    Q_OBJECT
public:
    BarRow(const QString& first, const QString& second, int colorIndex, QWidget* parent = nullptr);
    void setCurrent(bool current);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString second_;
    int colorIndex_;
    bool current_ = false;
};

}  // namespace dateline::ui
