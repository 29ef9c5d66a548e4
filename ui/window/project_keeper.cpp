#include "ui/window/project_keeper.h"

#include "ui/model/text.h"
#include "ui/model/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <utility>

namespace dateline::ui {

namespace {

constexpr int autosaveMilliseconds = 400;  ///< after the last edit of a burst
constexpr qsizetype mostRecent = 10;
constexpr int mostEarlier = 5;
const QString recentKey = QStringLiteral("recent/projects");
const QString lastNameKey = QStringLiteral("recent/last");

QJsonObject objectOf(std::string_view json) {
    return QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))).object();
}

}  // namespace

std::string toJson(const ViewState& state, const QList<Bookmark>& bookmarks) {
    QJsonArray views;
    for (const Bookmark& bookmark : bookmarks) views.append(toJson(bookmark));
    // Seconds as text: JSON's numbers are doubles, and an era's seconds must come back exact.
    const QJsonObject json{{QStringLiteral("begin"), QString::number(state.begin)},
                           {QStringLiteral("end"), QString::number(state.end)},
                           {QStringLiteral("event"), qint64{state.event}},
                           {QStringLiteral("article"), qint64{state.article}},
                           {QStringLiteral("scroll"), state.scroll},
                           {QStringLiteral("lanes"), toJson(state.lanes)},
                           {QStringLiteral("views"), views},
                           {QStringLiteral("path"), state.path}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

QList<Bookmark> bookmarksFrom(std::string_view json) {
    QList<Bookmark> bookmarks;
    for (const QJsonValue view : objectOf(json).value(QStringLiteral("views")).toArray())
        bookmarks.append(bookmarkFrom(view.toObject()));
    return bookmarks;
}

ViewState viewStateFrom(std::string_view json) {
    const QJsonObject object = objectOf(json);
    ViewState state;
    state.begin = object.value(QStringLiteral("begin")).toString().toLongLong();
    state.end = object.value(QStringLiteral("end")).toString().toLongLong();
    state.event = static_cast<quint32>(object.value(QStringLiteral("event")).toInteger());
    state.article = static_cast<quint32>(object.value(QStringLiteral("article")).toInteger());
    state.scroll = object.value(QStringLiteral("scroll")).toInt();
    state.lanes = lanesFrom(object.value(QStringLiteral("lanes")).toObject());
    state.path = object.value(QStringLiteral("path")).toString();
    return state;
}

ProjectKeeper::ProjectKeeper(Session& session, QObject* parent) : QObject(parent), session_(session) {
    wait_.setSingleShot(true);
    wait_.setInterval(autosaveMilliseconds);
    connect(&wait_, &QTimer::timeout, this, &ProjectKeeper::autosave);
    connect(&session.undoStack(), &QUndoStack::indexChanged, &wait_, qOverload<>(&QTimer::start));
    connect(&opener_, &Opener::opened, this, &ProjectKeeper::take);
    connect(&opener_, &Opener::busyChanged, this, &ProjectKeeper::busyChanged);
}

ProjectKeeper::~ProjectKeeper() = default;

QString ProjectKeeper::stateFolder() {
    // Qt has no name yet for XDG_STATE_HOME, the place for what should outlive a restart but is nobody's document.
    QString root = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(root)) root = QDir::homePath() + QStringLiteral("/.local/state");
    return root + QStringLiteral("/dateline");
}

QString ProjectKeeper::earlierPath(int number) {
    return stateFolder() + QStringLiteral("/earlier-%1.dateline").arg(number);
}

/// A project that another takes the place of is moved aside and not written over: it may have no other file.
void ProjectKeeper::makeRoom() {
    if (std::exchange(ownsAutosave_, true) || !QFile::exists(autosavePath())) return;
    QFile::remove(earlierPath(mostEarlier));
    for (int i = mostEarlier; i > 1; --i) QFile::rename(earlierPath(i - 1), earlierPath(i));
    QFile::rename(autosavePath(), earlierPath(1));
}

QStringList ProjectKeeper::earlier() const {
    QStringList files;
    for (int i = 1; i <= mostEarlier; ++i)
        if (QFile::exists(earlierPath(i))) files.append(earlierPath(i));
    return files;
}

void ProjectKeeper::autosave() {
    wait_.stop();
    if (discarded_ || session_.project().articles.empty()) return;
    QDir().mkpath(stateFolder());
    makeRoom();
    ViewState state = view ? view() : ViewState{};
    state.path = path_;
    const auto saved =
        saveProject(session_.project(), autosavePath().toStdString(), toJson(state, session_.bookmarks()));
    if (!saved) {
        Q_EMIT notSaved(autosavePath(), saved.error());
        return;
    }
    QSettings().setValue(lastNameKey, nameNow());
}

QString ProjectKeeper::name() const {
    const Project& project = session_.project();
    if (!project.name.empty()) return toQt(project.name);
    return path_.isEmpty() ? QString() : toQt(shownName(fromQt(QFileInfo(path_).completeBaseName())));
}

/// The project's name, else what is in it.
QString ProjectKeeper::nameNow() const {
    if (const QString given = name(); !given.isEmpty()) return given;
    const Project& project = session_.project();
    return countWords(static_cast<qsizetype>(project.articles.size()), session_.shownCount(), session_.undatedCount());
}

/// What the state folder has, else the file that was opened or saved last.
QString ProjectKeeper::lastPath() const { return QFile::exists(autosavePath()) ? autosavePath() : recent().value(0); }

QString ProjectKeeper::lastName() const {
    const QString path = lastPath();
    return path == autosavePath() ? QSettings().value(lastNameKey).toString()
                                  : toQt(shownName(fromQt(QFileInfo(path).completeBaseName())));
}

void ProjectKeeper::openLast() { opener_.open(lastPath()); }

void ProjectKeeper::discard() {
    wait_.stop();
    discarded_ = true;
    if (ownsAutosave_) QFile::remove(autosavePath());
}

void ProjectKeeper::open(const QString& path) {
    autosave();
    opener_.open(path);
}

void ProjectKeeper::take(const OpenedProject& result) {
    discarded_ = false;
    if (!*result.project) {
        Q_EMIT notOpened(result.path, result.project->error());
        return;
    }
    const ViewState state = viewStateFrom(result.viewState);
    session_.setProject(std::move(*result.project).value());
    session_.setBookmarks(bookmarksFrom(result.viewState));
    const bool isAutosave = QFileInfo(result.path).absolutePath() == QFileInfo(autosavePath()).absolutePath();
    // One that has a file was saved or discarded before it was left.
    ownsAutosave_ = result.path == autosavePath() || !path_.isEmpty();
    setPath(isAutosave ? (QFile::exists(state.path) ? state.path : QString()) : result.path);
    // What the state folder had may be ahead of the file it came from: then the file is not up to date.
    if (isAutosave && !path_.isEmpty()) session_.undoStack().resetClean();
    Q_EMIT opened(state);
}

bool ProjectKeeper::save(const QString& path) {
    ViewState state = view ? view() : ViewState{};
    const auto saved = saveProject(session_.project(), path.toStdString(), toJson(state, session_.bookmarks()));
    if (!saved) {
        Q_EMIT notSaved(path, saved.error());
        return false;
    }
    session_.undoStack().setClean();
    setPath(path);
    autosave();
    return true;
}

void ProjectKeeper::startNew() {
    autosave();
    discarded_ = false;
    ownsAutosave_ = !path_.isEmpty();
    session_.setProject({});
    setPath({});
}

void ProjectKeeper::setPath(const QString& path) {
    path_ = path;
    if (!path.isEmpty()) {
        QStringList files = recent();
        files.removeAll(path);
        files.prepend(path);
        QSettings().setValue(recentKey, files.mid(0, mostRecent));
    }
    Q_EMIT pathChanged(path);
}

QStringList ProjectKeeper::recent() const {
    QStringList files = QSettings().value(recentKey).toStringList();
    files.removeIf([](const QString& file) { return !QFile::exists(file); });
    return files;
}

void ProjectKeeper::forgetRecent() {
    QSettings().remove(recentKey);
    QSettings().remove(lastNameKey);
    QFile::remove(autosavePath());
    for (const QString& file : earlier()) QFile::remove(file);
    ownsAutosave_ = false;
}

}  // namespace dateline::ui
