// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crashhandler.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <ctime>

#include <windows.h>

namespace bw::app {

namespace {

constexpr DWORD MostFrames = 62; // CaptureStackBackTrace() takes less than 63 on old systems

//! All that the filter reads; a filter has no other way to be told.
struct Prepared
{
    std::array<char, 1'024> file{};
    std::array<char, 1'024> head{};
};
Prepared prepared;

void put(HANDLE file, const char* text)
{
    DWORD written = 0;
    ::WriteFile(file, text, static_cast<DWORD>(std::strlen(text)), &written, nullptr);
}

void putFrame(HANDLE file, void* address)
{
    HMODULE module = nullptr;
    std::array<char, MAX_PATH> name{};
    ::GetModuleHandleExA(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
                         static_cast<LPCSTR>(address), &module);
    if (module)
        ::GetModuleFileNameA(module, name.data(), static_cast<DWORD>(name.size() - 1));
    const char* const slash = std::strrchr(name.data(), '\\');
    std::array<char, 400> line{};
    std::snprintf(line.data(), line.size(), "%s+0x%llx\r\n", slash ? slash + 1 : name.data(),
                  static_cast<unsigned long long>(reinterpret_cast<ULONG_PTR>(address) - reinterpret_cast<ULONG_PTR>(module)));
    put(file, line.data());
}

LONG WINAPI report(EXCEPTION_POINTERS* pointers)
{
    const HANDLE file = ::CreateFileA(prepared.file.data(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return EXCEPTION_CONTINUE_SEARCH;
    put(file, prepared.head.data());
    std::array<char, 200> line{};
    std::snprintf(line.data(), line.size(), "Crashed at (seconds since 1970): %lld\r\nWhat: exception 0x%08lx\r\nWhere:\r\n",
                  static_cast<long long>(std::time(nullptr)), pointers->ExceptionRecord->ExceptionCode);
    put(file, line.data());
    putFrame(file, pointers->ExceptionRecord->ExceptionAddress);
    std::array<void*, MostFrames> frames{};
    const USHORT count = ::CaptureStackBackTrace(0, MostFrames, frames.data(), nullptr);
    for (USHORT i = 0; i < count; ++i)
        putFrame(file, frames[i]);
    ::CloseHandle(file);
    return EXCEPTION_CONTINUE_SEARCH; // the system goes on as it would have
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
    ::SetUnhandledExceptionFilter(&report);
}

} // namespace bw::app
