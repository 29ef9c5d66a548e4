#pragma once

#include <QThreadPool>
#include <QtConcurrentMap>

#include <vector>

namespace dateline::cli {

/// Does the same to every item on `jobs` threads; results lie at their items' places, so nothing depends on timing.
class Workers {
public:
    explicit Workers(int jobs) { pool_.setMaxThreadCount(jobs); }

    template <class Item, class Function>
    void each(std::vector<Item>& items, Function function) {
        if (pool_.maxThreadCount() == 1 || items.size() < 2) {
            for (Item& item : items) function(item);
            return;
        }
        QtConcurrent::blockingMap(&pool_, items, function);
    }

private:
    QThreadPool pool_;
};

}  // namespace dateline::cli
