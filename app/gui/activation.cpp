// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/activation.h"

#include <QGuiApplication>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace bw::app {

QString activationToken()
{
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : token;
}

//! Qt's own way in: its Wayland plug-in looks there each time a window asks to be activated.
void useActivationToken(const QString& token)
{
    if (!token.isEmpty() && QGuiApplication::platformName().startsWith("wayland"_L1))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void allowForeground([[maybe_unused]] qint64 process)
{
#ifdef Q_OS_WIN
    ::AllowSetForegroundWindow(static_cast<DWORD>(process));
#endif
}

} // namespace bw::app
