#pragma once

#include <QDialog>

namespace dateline::ui {

/// Every key of the window, in one list.
class KeyList : public QDialog {
    Q_OBJECT
public:
    explicit KeyList(QWidget* parent = nullptr);
};

}  // namespace dateline::ui
