#include "ui/window/empty_state.h"

#include "ui/panels/controls.h"

#include <QBoxLayout>
#include <QLabel>

namespace dateline::ui {

EmptyState::EmptyState(QWidget* parent) : QWidget(parent) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    sentence_ = textLabel({}, titlePixels, this);
    sentence_->setAlignment(Qt::AlignCenter);
    hint_ = textLabel(
        tr("Files, folders, or text and pages dragged or pasted from a browser. Nothing leaves this computer."),
        textPixels, this);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setAlignment(Qt::AlignCenter);
    add_ = new TextButton(tr("Add articles"), TextButton::Look::Filled, this);
    samples_ = new TextButton(tr("Try the sample articles"), TextButton::Look::Quiet, this);
    connect(add_, &TextButton::clicked, this, &EmptyState::addRequested);
    connect(samples_, &TextButton::clicked, this, &EmptyState::samplesRequested);
    last_ = new TextButton({}, TextButton::Look::Outlined, this);
    last_->hide();
    connect(last_, &TextButton::clicked, this, &EmptyState::lastRequested);
    setTabOrder(last_, samples_);
    setFocusPolicy(Qt::StrongFocus);  // so that no button is lit before a key was pressed
    auto* row = new QHBoxLayout(this);
    auto* layout = new QVBoxLayout;
    row->addStretch(1);
    row->addLayout(layout, 3);
    row->addStretch(1);
    layout->setSpacing(0);
    layout->addStretch(4);
    layout->addWidget(sentence_);
    layout->addSpacing(8);
    layout->addWidget(hint_);
    layout->addSpacing(24);
    layout->addWidget(add_, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(last_, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(samples_, 0, Qt::AlignHCenter);
    layout->addStretch(5);
    setReading(false);
}

void EmptyState::offerLast(const QString& name) {
    last_->setText(tr("Continue: %1").arg(name));
    hasLast_ = !name.isEmpty();
    last_->setVisible(hasLast_);
}

void EmptyState::setReading(bool reading) {
    sentence_->setText(reading ? tr("Reading the articles…")
                               : tr("Drop news articles here, and Dateline puts what happened in order of time."));
    for (QWidget* offer : {static_cast<QWidget*>(hint_), static_cast<QWidget*>(add_), static_cast<QWidget*>(samples_)})
        offer->setVisible(!reading);
    last_->setVisible(hasLast_ && !reading);
}

}  // namespace dateline::ui
