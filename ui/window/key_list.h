#pragma once

#include <QDialog>

class QScrollArea;

namespace dateline::ui {

/// Every key of the window, in one list.
class KeyList : public QDialog {
    Q_OBJECT
public:
    explicit KeyList(QWidget* parent = nullptr);
    QSize sizeHint() const override;

private:
    QScrollArea* area_ = nullptr;
};

}  // namespace dateline::ui
