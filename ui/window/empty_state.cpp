#include "ui/window/empty_state.h"

#include "ui/panels/controls.h"

#include <QBoxLayout>

namespace dateline::ui {

EmptyState::EmptyState(QWidget* parent) : QWidget(parent) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* sentence =
        textLabel(tr("Drop news articles here, and Dateline puts what happened in order of time."), titlePixels, this);
    sentence->setAlignment(Qt::AlignCenter);
    auto* hint = textLabel(
        tr("Files, folders, or text and pages dragged or pasted from a browser. Nothing leaves this computer."),
        textPixels, this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setAlignment(Qt::AlignCenter);
    add_ = new TextButton(tr("Add articles"), TextButton::Look::Filled, this);
    auto* samples = new TextButton(tr("Try the sample articles"), TextButton::Look::Quiet, this);
    connect(add_, &TextButton::clicked, this, &EmptyState::addRequested);
    connect(samples, &TextButton::clicked, this, &EmptyState::samplesRequested);
    last_ = new TextButton({}, TextButton::Look::Outlined, this);
    last_->hide();
    connect(last_, &TextButton::clicked, this, &EmptyState::lastRequested);
    setTabOrder(last_, samples);
    setFocusPolicy(Qt::StrongFocus);  // so that no button is lit before a key was pressed
    auto* row = new QHBoxLayout(this);
    auto* layout = new QVBoxLayout;
    row->addStretch(1);
    row->addLayout(layout, 3);
    row->addStretch(1);
    layout->setSpacing(0);
    layout->addStretch(4);
    layout->addWidget(sentence);
    layout->addSpacing(8);
    layout->addWidget(hint);
    layout->addSpacing(24);
    layout->addWidget(add_, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(last_, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(samples, 0, Qt::AlignHCenter);
    layout->addStretch(5);
}

void EmptyState::offerLast(const QString& name) {
    last_->setText(tr("Continue: %1").arg(name));
    last_->setVisible(!name.isEmpty());
}

}  // namespace dateline::ui
