// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crashhandler.h"

#include <array>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

#if __has_include(<execinfo.h>)
#include <execinfo.h>
#define BELLWETHER_HAS_BACKTRACE
#endif

namespace bw::app {

namespace {

struct Fatal
{
    int signal;
    const char* name;
};
constexpr std::array Fatals = {Fatal{SIGSEGV, "SIGSEGV"}, Fatal{SIGBUS, "SIGBUS"}, Fatal{SIGILL, "SIGILL"},
                               Fatal{SIGFPE, "SIGFPE"}, Fatal{SIGABRT, "SIGABRT"}};
constexpr int MostFrames = 64;

//! All that the handler reads; a handler has no other way to be told.
struct Prepared
{
    std::array<char, 1'024> file{};
    std::array<char, 1'024> head{};
    std::array<char, 64 * 1'024> stack{}; //!< of the handler: the program's own may be what overflowed
};
Prepared prepared;

void put(int descriptor, const char* text)
{
    static_cast<void>(!::write(descriptor, text, std::strlen(text)));
}

void putNumber(int descriptor, unsigned long long number, unsigned base)
{
    std::array<char, 24> digits{};
    size_t at = digits.size() - 1;
    do {
        digits[--at] = "0123456789abcdef"[number % base];
        number /= base;
    } while (number != 0 && at > 0);
    put(descriptor, digits.data() + at);
}

const char* nameOf(int signal)
{
    for (const Fatal& fatal : Fatals) {
        if (fatal.signal == signal)
            return fatal.name;
    }
    return "a signal";
}

void putFrames(int descriptor)
{
#ifdef BELLWETHER_HAS_BACKTRACE
    std::array<void*, MostFrames> frames{};
    put(descriptor, "Where:\n");
    ::backtrace_symbols_fd(frames.data(), ::backtrace(frames.data(), MostFrames), descriptor);
#else
    put(descriptor, "Where: this system does not say.\n");
#endif
}

void report(int signal, siginfo_t* info, void*)
{
    const int descriptor = ::open(prepared.file.data(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor >= 0) {
        put(descriptor, prepared.head.data());
        put(descriptor, "Crashed at (seconds since 1970): ");
        putNumber(descriptor, static_cast<unsigned long long>(::time(nullptr)), 10);
        put(descriptor, "\nWhat: ");
        put(descriptor, nameOf(signal));
        put(descriptor, ", address 0x");
        putNumber(descriptor, reinterpret_cast<unsigned long long>(info->si_addr), 16);
        put(descriptor, "\n");
        putFrames(descriptor);
        ::close(descriptor);
    }
    ::raise(signal); // SA_RESETHAND: now with what the system does by itself, a core file included
}

template <size_t Size> void keep(std::array<char, Size>& place, const QByteArray& text)
{
    std::strncpy(place.data(), text.constData(), Size - 1);
}

} // namespace

void installCrashHandler(const QByteArray& file, const QByteArray& head)
{
    keep(prepared.file, file);
    keep(prepared.head, head);
#ifdef BELLWETHER_HAS_BACKTRACE
    std::array<void*, 1> first{};
    ::backtrace(first.data(), 1); // the first call loads a library, which a handler may not
#endif
    stack_t stack{};
    stack.ss_sp = prepared.stack.data();
    stack.ss_size = prepared.stack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_sigaction = &report;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (const Fatal& fatal : Fatals)
        ::sigaction(fatal.signal, &action, nullptr);
}

} // namespace bw::app
