#pragma once

#include <QWidget>

namespace dateline::ui {

/// A thin line under the top bar, as long as what is done. It moves nothing when it comes and goes.
class LoadingLine : public QWidget {
    Q_OBJECT
public:
    explicit LoadingLine(QWidget* parent);

    /// `total` 0: not known yet.
    void setProgress(int done, int total);
    double share() const { return share_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double share_ = 0;
};

}  // namespace dateline::ui
