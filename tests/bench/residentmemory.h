// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace bw::bench {

//! Of this process, in MB; 0 where the system does not say.
[[nodiscard]] inline double residentMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

} // namespace bw::bench
