#include "ui/window/fetch_question.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace dateline::ui {

namespace {

/// Where lupdate finds the words and Qt their translation.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(FetchQuestion)
};

QString question(const QStringList& hosts, int pages) {
    const QString& first = hosts.front();
    if (pages == 1) return Say::tr("Fetch this page from %1?").arg(first);
    if (hosts.size() == 1) return Say::tr("Fetch these %n pages from %1?", nullptr, pages).arg(first);
    if (hosts.size() == 2)
        return Say::tr("Fetch these %n pages from %1 and %2?", nullptr, pages).arg(first, hosts.back());
    return Say::tr("Fetch these %n pages from %1 and other sites?", nullptr, pages).arg(first);
}

}  // namespace

void FetchQuestion::ask(QWidget& window, const QStringList& hosts, int pages,
                        const std::function<void(bool)>& answered) {
    if (always_) {
        answered(true);
        return;
    }
    auto* box = new QMessageBox(QMessageBox::NoIcon, Say::tr("Fetch a page"), question(hosts, pages),
                                QMessageBox::NoButton, &window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(Say::tr(
        "Dateline works offline. If you say yes, it asks the site for this page once, without cookies; the site sees "
        "your network address, as with a browser."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(true);
    auto* again = new QCheckBox(Say::tr("Don’t ask again in this session"), box);
    box->setCheckBox(again);
    QPushButton* fetch = box->addButton(Say::tr("Fetch"), QMessageBox::AcceptRole);
    QPushButton* cancel = box->addButton(Say::tr("Don’t fetch"), QMessageBox::RejectRole);
    box->setDefaultButton(fetch);
    box->setEscapeButton(cancel);
    QObject::connect(box, &QDialog::finished, &window, [this, box, fetch, again, answered] {
        const bool yes = box->clickedButton() == fetch;
        always_ = always_ || (yes && again->isChecked());
        answered(yes);
    });
    box->open();
}

}  // namespace dateline::ui
