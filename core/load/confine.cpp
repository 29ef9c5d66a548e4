#include "core/load/confine.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <initializer_list>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace dateline {
namespace {

void limit(__rlimit_resource resource, rlim_t value, rlim_t hard) {
    const rlimit both{value, hard};
    setrlimit(resource, &both);
}
void limit(__rlimit_resource resource, rlim_t value) { limit(resource, value, value); }

constexpr std::uint32_t nativeArchitecture() {
#if defined(__x86_64__)
    return AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
    return AUDIT_ARCH_AARCH64;
#else
    return 0;
#endif
}

constexpr std::uint32_t deniedCalls[] = {
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept,
    SYS_accept4,
    SYS_sendto,
    SYS_sendmsg,
    SYS_sendmmsg,
    // Does all of these, and opens files, without being seen here.
    SYS_io_uring_setup,
    SYS_io_uring_enter,
    SYS_io_uring_register,
    SYS_shmget,
    SYS_msgget,
    SYS_semget,
    SYS_mq_open,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_pidfd_open,
    SYS_kill,
    SYS_tkill,
    SYS_rt_sigqueueinfo,
    SYS_rt_tgsigqueueinfo,
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_fsopen,
    SYS_open_tree,
    SYS_move_mount,
    SYS_unshare,
    SYS_setns,
    SYS_chroot,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_userfaultfd,
    SYS_open_by_handle_at,
    SYS_mknodat,
    SYS_setxattr,
    SYS_lsetxattr,
    SYS_removexattr,
    SYS_lremovexattr,
    SYS_utimensat,
    SYS_unlinkat,
    SYS_renameat,
    SYS_renameat2,
    SYS_mkdirat,
    SYS_linkat,
    SYS_symlinkat,
    SYS_fchmodat,
    SYS_fchownat,
    SYS_truncate,
#ifdef SYS_unlink
    SYS_unlink,
    SYS_rename,
    SYS_mkdir,
    SYS_rmdir,
    SYS_link,
    SYS_symlink,
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
    SYS_creat,
    SYS_mknod,
    SYS_utime,
    SYS_utimes,
    SYS_futimesat,
    SYS_fork,
    SYS_vfork,
#endif
};

constexpr std::uint32_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;

sock_filter statement(std::uint16_t code, std::uint32_t value) { return {code, 0, 0, value}; }
sock_filter jump(std::uint16_t test, std::uint32_t value, std::uint8_t yes, std::uint8_t no) {
    return {static_cast<std::uint16_t>(BPF_JMP | test | BPF_K), yes, no, value};
}
sock_filter load(std::size_t offset) { return statement(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset)); }
sock_filter fail(int error) {
    return statement(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(error));
}
/// The low half of an argument, on machines that store it first.
sock_filter loadArgument(unsigned number) {
    return load(offsetof(seccomp_data, args) + number * sizeof(std::uint64_t));
}

class Filter {
public:
    Filter() {
        add({load(offsetof(seccomp_data, arch)), jump(BPF_JEQ, nativeArchitecture(), 1, 0),
             statement(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS), load(offsetof(seccomp_data, nr))});
#if defined(__x86_64__)
        // The numbers of a second set of calls, with pointers of 32 bits.
        add({jump(BPF_JGE, 0x40000000, 0, 1), fail(EPERM)});
#endif
    }
    void deny(std::uint32_t call, int error = EPERM) { add({jump(BPF_JEQ, call, 0, 1), fail(error)}); }
    /// Where an argument has any of these bits.
    void denyWith(std::uint32_t call, unsigned argument, std::uint32_t bits) {
        add({jump(BPF_JEQ, call, 0, 4), loadArgument(argument), jump(BPF_JSET, bits, 0, 1), fail(EPERM),
             load(offsetof(seccomp_data, nr))});
    }
    /// Where an argument has none of these bits.
    void denyWithout(std::uint32_t call, unsigned argument, std::uint32_t bits) {
        add({jump(BPF_JEQ, call, 0, 4), loadArgument(argument), jump(BPF_JSET, bits, 1, 0), fail(EPERM),
             load(offsetof(seccomp_data, nr))});
    }
    void install() {
        add({statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)});
        const sock_fprog filter{static_cast<unsigned short>(program_.size()), program_.data()};
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
    }

private:
    void add(std::initializer_list<sock_filter> lines) { program_.insert(program_.end(), lines); }

    std::vector<sock_filter> program_;
};

/// Denied calls fail with "not permitted" instead of ending the process, so that a library may go on without them.
void denyCalls(bool mayRunPrograms) {
    if (nativeArchitecture() == 0) return;
    Filter filter;
    for (const std::uint32_t call : deniedCalls) filter.deny(call);
    if (!mayRunPrograms)
        for (const std::uint32_t call : {SYS_execve, SYS_execveat}) filter.deny(call);
    // What these two are told lies in memory, where no filter looks; without them, libraries take the older calls.
    filter.deny(SYS_clone3, ENOSYS);
    filter.deny(SYS_openat2, ENOSYS);
    filter.denyWithout(SYS_clone, 0, CLONE_THREAD);
    filter.denyWith(SYS_openat, 2, writing);
#ifdef SYS_open
    filter.denyWith(SYS_open, 1, writing);
#endif
    // Limits may be asked for, and those of this process only.
    filter.denyWith(SYS_prlimit64, 0, ~0U);
    filter.install();
}

/// Where programs, their libraries and their fonts are: all that may still be opened, for reading.
constexpr std::array readable = {"/usr", "/lib",       "/lib64",     "/bin",       "/opt",
                                 "/app", "/nix/store", "/gnu/store", "/etc/fonts", "/etc/ld.so.cache"};

/// Closes every other file to this process, for good, where the kernel has Landlock.
void closeFiles() {
    const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return;
    // One right more in each of the versions 2 and 3.
    const unsigned rights = version == 1 ? 13 : version == 2 ? 14 : 15;
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = (1ULL << rights) - 1;
    const int rules = static_cast<int>(syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
    if (rules < 0) return;
    for (const char* path : readable) {
        const int place = open(path, O_PATH | O_CLOEXEC);
        if (place < 0) continue;
        constexpr std::uint64_t ofFile = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE;
        landlock_path_beneath_attr beneath{ofFile | LANDLOCK_ACCESS_FS_READ_DIR, place};
        if (syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) != 0) {
            beneath.allowed_access = ofFile;
            syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
        }
        close(place);
    }
    syscall(SYS_landlock_restrict_self, rules, 0);
    close(rules);
}

}  // namespace

void confine(const Confinement& confinement) {
    // What the parent forgot to close: a window's connections to the desktop.
    syscall(SYS_close_range, STDERR_FILENO + 1, ~0U, 0);
    // No reader outlives the window that waits for it.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    // At the first limit a signal that says which limit it was, a second later the end.
    limit(RLIMIT_CPU, confinement.cpuSeconds, confinement.cpuSeconds + 1);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 64);
#if !defined(__SANITIZE_ADDRESS__)
    // The address sanitizer reserves terabytes that it never uses.
    limit(RLIMIT_AS, confinement.memoryBytes);
#endif
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    closeFiles();
    denyCalls(confinement.mayRunPrograms);
}

}  // namespace dateline
