#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace dateline::ui {

/// Asks whether pages may be fetched, before anything goes online. A yes may hold for the rest of the session, and is
/// never remembered beyond it.
class FetchQuestion {
public:
    /// `answered` comes at once where the person said not to be asked again, and once the question is closed otherwise.
    void ask(QWidget& window, const QStringList& hosts, int pages, const std::function<void(bool)>& answered);

private:
    bool always_ = false;
};

}  // namespace dateline::ui
