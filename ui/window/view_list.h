#pragma once

#include "ui/model/session.h"

#include <QDialog>

class QListWidget;

namespace dateline::ui {

/// The views that were given a name: Enter goes to one, F2 renames it, Delete deletes it.
class ViewList : public QDialog {
    Q_OBJECT
public:
    explicit ViewList(Session& session, QWidget* parent = nullptr);

    QListWidget& list() { return *list_; }

Q_SIGNALS:
    void chosen(int view);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();
    void go();
    void rename(int view, const QString& name);
    void removeCurrent();

    Session& session_;
    QListWidget* list_ = nullptr;
    bool filling_ = false;
};

}  // namespace dateline::ui
