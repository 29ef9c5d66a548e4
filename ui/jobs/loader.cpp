#include "ui/jobs/loader.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace dateline::ui {

namespace {

LoadedFile pasted(Result<Article> article) {
    LoadedFile file;
    file.path = QCoreApplication::translate("Loader", "the pasted text").toStdString();
    if (article)
        file.articles.push_back(std::move(article).value());
    else
        file.error = article.error();
    return file;
}

bool isLink(const IntakeItem& item) { return item.kind == IntakeItem::Kind::Link; }

LoadedFile load(const IntakeItem& item) {
    switch (item.kind) {
        case IntakeItem::Kind::Path:
            return loadFile(item.content);
        case IntakeItem::Kind::Text:
            return pasted(articleFromText(item.content));
        case IntakeItem::Kind::Html:
            return pasted(articleFromHtml(item.content, item.url));
        case IntakeItem::Kind::Page:
            return loadPage(item.content, item.url, item.charset);
        case IntakeItem::Kind::Link:
            break;  // fetched before
    }
    return {};
}

}  // namespace

Loader::Loader(QObject* parent, AddressPolicy mayAsk) : QObject(parent), fetch_(std::move(mayAsk)) {
    connect(&fetch_, &Fetch::finished, this, &Loader::takePage);
    connect(&fetch_, &Fetch::progressed, this,
            [this](qint64 bytes, qint64 total) { Q_EMIT fetching(host_, bytes, total); });
}

Loader::~Loader() {
    if (cancelled_) *cancelled_ = true;
    pool_.clear();
    pool_.waitForDone();
}

void Loader::add(Intake intake) {
    if (intake.empty()) return;
    waiting_.push_back(std::move(intake));
    if (!running_) startNext();
}

/// What a worker is in the midst of takes as long as it takes, and is not waited for.
void Loader::cancel() {
    waiting_.clear();
    if (!running_ || !cancelled_) return;
    *cancelled_ = true;
    if (fetching_) return fetch_.cancel();  // that gives its page back as cancelled
    deliver();
}

void Loader::startNext() {
    running_ = !waiting_.empty();
    if (!running_) {
        Q_EMIT busyChanged(false);
        return;
    }
    Intake intake = std::move(waiting_.front());
    waiting_.pop_front();
    const Cancelled run = cancelled_ = std::make_shared<std::atomic<bool>>(false);
    Q_EMIT busyChanged(true);
    Q_EMIT progressed(0, 0);
    if (run == cancelled_) findFilesOf(std::move(intake));
}

/// Folders may be large or on a slow disk, so looking through them is work for a worker too.
void Loader::findFilesOf(Intake intake) {
    pool_.start([this, intake = std::move(intake), cancelled = cancelled_] {
        std::vector<std::string> paths;
        std::vector<IntakeItem> items;
        for (const IntakeItem& item : intake.items)
            if (item.kind == IntakeItem::Kind::Path)
                paths.push_back(item.content);
            else
                items.push_back(item);
        FoundFiles found = findFiles(paths);
        std::vector<IntakeItem> all;
        for (std::string& file : found.files) all.push_back({IntakeItem::Kind::Path, std::move(file), {}});
        all.insert(all.end(), items.begin(), items.end());
        std::vector<LoadedFile> failures = intake.refused;
        failures.insert(failures.end(), found.failures.begin(), found.failures.end());
        QMetaObject::invokeMethod(
            this,
            [this, all, failures, cancelled] {
                if (cancelled != cancelled_) return;
                items_ = all;
                failures_ = failures;
                fetchNext();
            },
            Qt::QueuedConnection);
    });
}

void Loader::fetchNext() {
    const auto link = std::find_if(items_.begin(), items_.end(), isLink);
    if (link == items_.end() || *cancelled_) {
        std::erase_if(items_, isLink);
        startReading();
        return;
    }
    const QUrl address(QString::fromStdString(link->content));
    host_ = address.host(QUrl::FullyEncoded);
    fetching_ = true;
    Q_EMIT fetching(host_, 0, 0);
    fetch_.start(address);
}

void Loader::takePage(const FetchedPage& page) {
    fetching_ = false;
    const auto link = std::find_if(items_.begin(), items_.end(), isLink);
    if (page.error) {
        failures_.push_back({link->content, {}, {}, page.error});
        items_.erase(link);
    } else if (!page.cancelled) {
        *link = {IntakeItem::Kind::Page, page.bytes, page.address, page.charset};
    }
    fetchNext();
}

void Loader::startReading() {
    std::vector<IntakeItem> items = std::exchange(items_, {});
    results_.assign(items.size(), nullptr);
    done_ = 0;
    const Cancelled run = cancelled_;
    Q_EMIT progressed(0, static_cast<int>(items.size()));
    if (run != cancelled_) return;
    if (items.empty()) {
        deliver();
        return;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        pool_.start([this, i, item = std::move(items[i]), cancelled = cancelled_] {
            auto result = *cancelled ? nullptr : std::make_shared<Read>(read(item));
            QMetaObject::invokeMethod(
                this,
                [this, i, result, cancelled] {
                    if (cancelled == cancelled_) take(i, result);
                },
                Qt::QueuedConnection);
        });
    }
}

Loader::Read Loader::read(const IntakeItem& item) {
    Read result{load(item), {}};
    for (const Article& article : result.file.articles) result.extractions.push_back(extract(article));
    return result;
}

void Loader::take(std::size_t index, std::shared_ptr<Read> read) {
    results_[index] = std::move(read);
    const Cancelled run = cancelled_;
    Q_EMIT progressed(static_cast<int>(++done_), static_cast<int>(results_.size()));
    if (run == cancelled_ && done_ == results_.size()) deliver();
}

void Loader::deliver() {
    Outcome outcome;
    outcome.failures = std::exchange(failures_, {});
    outcome.cancelled = *std::exchange(cancelled_, nullptr);
    for (const auto& read : std::exchange(results_, {})) {
        if (!read) continue;
        for (std::size_t i = 0; i < read->file.articles.size(); ++i) {
            outcome.articles.push_back(std::move(read->file.articles[i]));
            outcome.extractions.push_back(std::move(read->extractions[i]));
        }
        read->file.articles.clear();
        if (!read->file.notes.empty() && !read->file.error) outcome.noted.push_back(read->file);
        if (read->file.error) outcome.failures.push_back(std::move(read->file));
    }
    Q_EMIT finished(outcome);
    startNext();
}

}  // namespace dateline::ui
