// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/parentconsole.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <cstdio>

#include <windows.h>
#endif

namespace bw::app {

void useConsoleOfParent()
{
#ifdef Q_OS_WIN
    const HANDLE output = ::GetStdHandle(STD_OUTPUT_HANDLE);
    if (output && output != INVALID_HANDLE_VALUE)
        return; // a pipe or a file: somebody reads it already
    if (!::AttachConsole(ATTACH_PARENT_PROCESS))
        return;
    ::SetConsoleOutputCP(CP_UTF8);
    static_cast<void>(std::freopen("CONOUT$", "w", stdout));
    static_cast<void>(std::freopen("CONOUT$", "w", stderr));
#endif
}

} // namespace bw::app
