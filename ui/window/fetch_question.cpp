#include "ui/window/fetch_question.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace dateline::ui {

namespace {

QString say(const char* text, int n = -1) { return QCoreApplication::translate("FetchQuestion", text, nullptr, n); }

QString question(const QStringList& hosts, int pages) {
    const QString& first = hosts.front();
    if (pages == 1) return say("Fetch this page from %1?").arg(first);
    if (hosts.size() == 1) return say("Fetch these %n pages from %1?", pages).arg(first);
    if (hosts.size() == 2) return say("Fetch these %n pages from %1 and %2?", pages).arg(first, hosts.back());
    return say("Fetch these %n pages from %1 and other sites?", pages).arg(first);
}

}  // namespace

void FetchQuestion::ask(QWidget& window, const QStringList& hosts, int pages,
                        const std::function<void(bool)>& answered) {
    if (always_) {
        answered(true);
        return;
    }
    auto* box = new QMessageBox(QMessageBox::NoIcon, say("Fetch a page"), question(hosts, pages), QMessageBox::NoButton,
                                &window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(say(
        "Dateline works offline. If you say yes, it asks the site for this page once, without cookies; the site sees "
        "your network address, as with a browser."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(true);
    auto* again = new QCheckBox(say("Don’t ask again in this session"), box);
    box->setCheckBox(again);
    QPushButton* fetch = box->addButton(say("Fetch"), QMessageBox::AcceptRole);
    QPushButton* cancel = box->addButton(say("Don’t fetch"), QMessageBox::RejectRole);
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
