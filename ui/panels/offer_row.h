#pragma once

#include "ui/model/offered_days.h"
#include "ui/panels/controls.h"

namespace dateline::ui {

/// One of the days an article may be of: the day, marked where it is in force, and below it what says so.
class OfferRow : public PressButton {
    Q_OBJECT
public:
    static constexpr int height = 44;
    static constexpr int width = 360;

    explicit OfferRow(const OfferedDay& day, QWidget* parent);
    QSize sizeHint() const override { return {width, height}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString evidence_;
    bool doubtful_ = false;
};

}  // namespace dateline::ui
