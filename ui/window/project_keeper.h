#pragma once

#include "ui/jobs/opener.h"
#include "ui/model/looks.h"
#include "ui/model/session.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

namespace dateline::ui {

/// What the window looked like, to be kept with the project.
struct ViewState {
    qint64 begin = 0;  ///< of the timeline, seconds; begin == end: not known
    qint64 end = 0;
    quint32 event = 0;
    quint32 article = 0;
    int scroll = 0;  ///< of the source, pixels
    LaneChoice lanes;
    QString path;  ///< of the project's own file, where the state is the autosave's
};
/// With the bookmarks, which are the session's.
std::string toJson(const ViewState& state, const QList<Bookmark>& bookmarks);
ViewState viewStateFrom(std::string_view json);
QList<Bookmark> bookmarksFrom(std::string_view json);

/// Keeps the project on disk: saves it where the person says, and after every edit in the state folder, so that a
/// crash or a closed window loses nothing.
class ProjectKeeper : public QObject {
    Q_OBJECT
public:
    explicit ProjectKeeper(Session& session, QObject* parent = nullptr);
    ~ProjectKeeper() override;

    /// How the window looks now; asked for at every save.
    std::function<ViewState()> view;

    const QString& path() const { return path_; }
    /// What a person knows the project by: its name, else its file's; empty where it has neither.
    QString name() const;
    /// Whether the project's file lacks an edit. A project without a file is kept in the state folder.
    bool unsaved() const { return !path_.isEmpty() && !session_.undoStack().isClean(); }

    void open(const QString& path);
    bool opening() const { return opener_.busy(); }
    /// Opens what the last session left.
    void openLast();
    /// The name of what the last session left, or nothing.
    QString lastName() const;
    bool save(const QString& path);
    /// An empty project; the one before is left as it was saved.
    void startNew();
    /// What its file lacks is not wanted: nothing of it is kept for the next session.
    void discard();

    /// Project files opened or saved of late that are still there, the last one first.
    QStringList recent() const;
    /// Projects that were left without a file of their own, the last one first.
    QStringList earlier() const;
    void forgetRecent();

    static QString stateFolder();

    /// Something of the view changed that is kept: saves it with what else comes.
    void keepSoon() { wait_.start(); }
    void autosave();

Q_SIGNALS:
    void opened(const dateline::ui::ViewState& view);
    void notOpened(const QString& path, const dateline::Error& error);
    void notSaved(const QString& path, const dateline::Error& error);
    void pathChanged(const QString& path);
    void busyChanged(bool busy);

private:
    void take(const OpenedProject& opened);
    void setPath(const QString& path);
    void makeRoom();
    QString nameNow() const;
    QString lastPath() const;
    static QString earlierPath(int number);
    QString autosavePath() const { return stateFolder() + QStringLiteral("/last.dateline"); }

    Session& session_;
    Opener opener_;
    QTimer wait_;
    QString path_;
    bool ownsAutosave_ = false;  ///< the state folder's file may be written over: no other project is only there
    bool discarded_ = false;     ///< the project is being left, and its changes are not to be kept
};

}  // namespace dateline::ui
