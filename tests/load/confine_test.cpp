#include "core/load/confine.h"

#include "core/load/child.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace dateline;

namespace {

/// What a confined process tells of its attempt: 0 where it went through, else errno; or how it died.
int confined(const Confinement& limits, int (*attempt)(const char*), const char* path) {
    const pid_t child = fork();
    if (child == 0) {
        confine(limits);
        errno = 0;
        _exit(attempt(path) >= 0 ? 0 : errno);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

bool hasLandlock() { return syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0; }

int number(long value) { return static_cast<int>(value); }

/// A socket on this machine that anyone could connect to.
struct Listener {
    int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    int port = 0;
    Listener() {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(socket, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(socket, 4) != 0) return;
        getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
        port = ntohs(address.sin_port);
    }
    ~Listener() { close(socket); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    bool heard() const { return accept(socket, nullptr, nullptr) >= 0; }
};

}  // namespace

class ConfineTest : public QObject {
    Q_OBJECT

    using Attempt = int (*)(const char*);
    QTemporaryDir folder_;
    QByteArray file_;

private Q_SLOTS:
    void initTestCase() {
        QFile file(folder_.filePath("article.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("words") == 5);
        file_ = QFile::encodeName(file.fileName());
    }

    void whatIsForbiddenFails_data() {
        QTest::addColumn<Attempt>("attempt");
        QTest::newRow("to open a connection") << Attempt([](const char*) { return socket(AF_INET, SOCK_STREAM, 0); });
        QTest::newRow("to reach another program by a socket")
            << Attempt([](const char*) { return socket(AF_UNIX, SOCK_STREAM, 0); });
        QTest::newRow("to do the same by a ring of requests")
            << Attempt([](const char*) { return number(syscall(SYS_io_uring_setup, 4, nullptr)); });
        QTest::newRow("to write to a file") << Attempt([](const char* path) { return open(path, O_WRONLY); });
        QTest::newRow("to empty a file") << Attempt([](const char* path) { return truncate(path, 0); });
        QTest::newRow("to empty a file by opening it")
            << Attempt([](const char* path) { return open(path, O_RDONLY | O_TRUNC); });
        QTest::newRow("to make a file") << Attempt(
            [](const char* path) { return open((std::string(path) + "2").c_str(), O_RDONLY | O_CREAT, 0600); });
        QTest::newRow("to remove a file") << Attempt([](const char* path) { return unlink(path); });
        QTest::newRow("to rename a file") << Attempt([](const char* path) { return rename(path, "/tmp/other"); });
        QTest::newRow("to make a folder")
            << Attempt([](const char* path) { return mkdir((std::string(path) + "3").c_str(), 0700); });
        QTest::newRow("to change who may read a file") << Attempt([](const char* path) { return chmod(path, 0777); });
        QTest::newRow("to start a process") << Attempt([](const char*) { return fork(); });
        QTest::newRow("to become another program")
            << Attempt([](const char*) { return execl("/bin/true", "true", static_cast<const char*>(nullptr)); });
        QTest::newRow("to end its parent") << Attempt([](const char*) { return kill(getppid(), 0); });
        QTest::newRow("to look into its parent")
            << Attempt([](const char*) { return number(syscall(SYS_ptrace, 16, getppid(), 0, 0)); });
        QTest::newRow("to share memory") << Attempt(
            [](const char*) { return number(syscall(SYS_shmget, 1, 4096, 01600)); });
        QTest::newRow("to raise its limits") << Attempt([](const char*) {
            const rlimit more{100, 100};
            return setrlimit(RLIMIT_CPU, &more);
        });
        QTest::newRow("to mount") << Attempt(
            [](const char*) { return number(syscall(SYS_mount, "", "/mnt", "", 0, "")); });
    }
    void whatIsForbiddenFails() {
        QFETCH(Attempt, attempt);
        QCOMPARE(confined({}, attempt, file_.constData()), EPERM);
        QFile file(QFile::decodeName(file_));
        QCOMPARE(file.size(), qint64{5});
    }

    void filesOfThePersonAreOutOfReach() {
        if (!hasLandlock()) QSKIP("NOT CHECKED: this kernel has no Landlock");
        const Attempt read = [](const char* path) { return open(path, O_RDONLY); };
        QCOMPARE(confined({}, read, file_.constData()), EACCES);
        QCOMPARE(confined({}, read, "/etc/passwd"), EACCES);
        QCOMPARE(confined({}, read, "/proc/self/environ"), EACCES);
        QCOMPARE(confined({.mayRunPrograms = true}, read, file_.constData()), EACCES);
        QCOMPARE(confined({}, read, "/usr"), 0);
    }
    void whatTheParentForgotToCloseIsClosed() {
        const int forgotten = open(file_.constData(), O_RDWR);
        const Attempt any = [](const char*) {
            for (int i = 3; i < 64; ++i)
                if (fcntl(i, F_GETFD) >= 0) return 0;
            return -1;
        };
        QCOMPARE(confined({}, any, ""), EBADF);
        close(forgotten);
    }
    void itGainsNoPrivileges() {
        QCOMPARE(confined(
                     {}, [](const char*) { return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 ? 0 : -1; }, ""),
                 0);
    }
    void memoryEnds() {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("NOT CHECKED: the address sanitizer needs all the address space");
#endif
        const Attempt take = [](const char*) {
            void* got = mmap(nullptr, std::size_t{3} << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
            return got == MAP_FAILED ? -1 : 0;
        };
        QCOMPARE(confined({}, take, ""), ENOMEM);
    }
    void processorTimeEnds() {
        const Attempt spin = [](const char*) {
            for (volatile unsigned i = 0;;) i = i + 1;
            return 0;
        };
        QCOMPARE(confined({.cpuSeconds = 1}, spin, ""), -SIGXCPU);
    }

    void aProgramThatTakesTooLongIsEnded_data() {
        QTest::addColumn<QString>("script");
        QTest::newRow("one that says nothing") << "while :; do :; done";
        QTest::newRow("one that closes its output and goes on") << "exec >&-; while :; do :; done";
    }
    void aProgramThatTakesTooLongIsEnded() {
        QFETCH(QString, script);
        const ChildEnd end = runConfined({"sh", "-c", script.toStdString()}, "", {.seconds = 1});
        QVERIFY(end.timedOut);
        QVERIFY(end.exitCode != 0);
    }
    void aProgramThatSaysTooMuchIsEnded() {
        const ChildEnd end = runConfined({"yes"}, "", {.outputBytes = 100000});
        QVERIFY(end.tooMuch);
        QVERIFY(end.exitCode != 0);
    }
    void aProgramThatUsesUpItsProcessorTimeTookTooLong() {
        const ChildEnd end = runConfined({"sh", "-c", "ulimit -S -t 1; while :; do :; done"}, "");
        QVERIFY(end.timedOut);
    }
    void aProgramThatIsNotThereIsMissing() { QVERIFY(runConfined({"no-such-program"}, "").missing); }
    void aProgramReadsItsInputAndNoOtherFile() {
        QCOMPARE(runConfined({"cat"}, "words").output, std::string("words"));
        if (!hasLandlock()) QSKIP("NOT CHECKED: this kernel has no Landlock");
        QCOMPARE(runConfined({"cat", file_.constData()}, "").output, std::string());
    }
    void aProgramReachesNobody() {
        const Listener listener;
        QVERIFY(listener.port != 0);
        const std::string talk = "echo hello > /dev/tcp/127.0.0.1/" + std::to_string(listener.port);
        QVERIFY(runConfined({"bash", "-c", talk}, "").exitCode != 0);
        QVERIFY(!listener.heard());
    }
};

QTEST_GUILESS_MAIN(ConfineTest)
#include "confine_test.moc"
