#pragma once

#include "core/events/extraction.h"
#include "core/fetch/fetch.h"
#include "ui/jobs/intake.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace dateline::ui {

/// What became of an intake: the articles with what was read from them, in the order of the intake (files of a folder
/// by path), and every file that failed or of which something is to be said.
struct Outcome {
    std::vector<Article> articles;
    std::vector<Extraction> extractions;  ///< one for each article
    std::vector<LoadedFile> failures;     ///< with `error`
    std::vector<LoadedFile> noted;        ///< read, with `notes`; their articles are moved out
    bool cancelled = false;
};

/// Loads and reads articles off the main thread; the only place of the program with threads. Links are fetched first,
/// one after the other. Workers get values and hand back finished values; the order of results does not depend on which
/// worker was first. A second intake waits until the first is done.
class Loader : public QObject {
    Q_OBJECT
public:
    explicit Loader(QObject* parent = nullptr, AddressPolicy mayAsk = mayAskPublic);
    ~Loader() override;

    void add(Intake intake);
    /// Stops the running intake and forgets those that wait. What was read by then is delivered at once, marked as
    /// cancelled; where a page is being fetched, as soon as that is given up.
    void cancel();
    bool busy() const { return running_; }

Q_SIGNALS:
    /// `total` is 0 while folders are still being looked through.
    void progressed(int done, int total);
    /// A page is being fetched; `total` bytes is 0 where the site does not say.
    void fetching(const QString& host, qint64 bytes, qint64 total);
    void finished(const dateline::ui::Outcome& outcome);
    void busyChanged(bool busy);

private:
    struct Read {
        LoadedFile file;
        std::vector<Extraction> extractions;
    };
    using Cancelled = std::shared_ptr<std::atomic<bool>>;

    void startNext();
    void findFilesOf(Intake intake);
    void fetchNext();
    void takePage(const FetchedPage& page);
    void startReading();
    void take(std::size_t index, std::shared_ptr<Read> read);
    void deliver();
    static Read read(const IntakeItem& item);

    QThreadPool pool_;
    std::deque<Intake> waiting_;
    bool running_ = false;
    Cancelled cancelled_;  ///< of the running intake; what belongs to another one is forgotten
    bool fetching_ = false;
    Fetch fetch_;
    QString host_;                                ///< that a page is being fetched from
    std::vector<IntakeItem> items_;               ///< found, and those that are links fetched one after the other
    std::vector<std::shared_ptr<Read>> results_;  ///< by the item's place; empty where it was cancelled
    std::vector<LoadedFile> failures_;
    std::size_t done_ = 0;
};

}  // namespace dateline::ui
