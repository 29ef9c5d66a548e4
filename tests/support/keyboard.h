#pragma once

#include "tests/support/window_fixture.h"

#include <QTimer>
#include <QWindow>

#include <functional>
#include <utility>

namespace dateline::testing {

/// A keyboard before the window: keys arrive as the system would send them, at the window in front, and from there
/// wherever the focus is. So Tab, the window's shortcuts, its menus and its dialogs all take part.
class Keyboard {
public:
    explicit Keyboard(std::function<QWidget*()> window) : window_(std::move(window)) {}

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::keyClick(front(), key, modifiers);
        QCoreApplication::processEvents();
        comeBack();
    }
    void type(const QString& text) const {
        for (const QChar one : text) {
            QTest::sendKeyEvent(QTest::Click, front(), Qt::Key_unknown, one, Qt::NoModifier);
            QCoreApplication::processEvents();
        }
    }
    /// For keys to a dialog or menu that holds up the caller: done once that is open and has the keyboard. On a busy
    /// machine the window may take the keyboard from its new dialog, with what it asked for before that was there.
    void later(std::function<void()> then) const {
        QTimer::singleShot(50, window_(), [this, then = std::move(then)] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (QApplication::activePopupWidget() || (dialog && dialog->isActiveWindow())) return then();
            if (dialog) dialog->activateWindow();
            later(then);
        });
    }

private:
    /// A desktop gives the window the keyboard again when its dialog is closed; without one nobody does.
    void comeBack() const {
        QWidget* window = window_();
        if (!window->isVisible() || window->isActiveWindow() || QApplication::activeModalWidget()) return;
        window->activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(window));
    }
    QWindow* front() const {
        QWidget* widget = QApplication::activePopupWidget();
        if (!widget) widget = QApplication::activeModalWidget();
        if (!widget) widget = window_();
        return widget->windowHandle();
    }

    std::function<QWidget*()> window_;
};

}  // namespace dateline::testing
