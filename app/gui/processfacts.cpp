// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/processfacts.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace bw::app {

#ifdef Q_OS_LINUX

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Fields of /proc/self/stat after the program's name, which may hold spaces itself; [0] is field 3 of proc(5).
QList<QByteArray> statFields()
{
    const QByteArray stat = contentOf(u"/proc/self/stat"_s);
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ');
}

constexpr qsizetype StartTimeField = 22 - 3; // proc(5): ticks since boot

// exec() keeps the start time: a shell that was this process before may be minutes old. Loading takes far less than this.
constexpr double LongestLoading = 2.0;

} // namespace

std::optional<Instant> processStart()
{
    const Instant now = systemClock().now();
    const QList<QByteArray> fields = statFields();
    const double uptime = contentOf(u"/proc/uptime"_s).split(' ').constFirst().toDouble();
    const auto ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
    if (fields.size() <= StartTimeField || uptime <= 0 || ticks <= 0)
        return std::nullopt;
    const double age = uptime - fields[StartTimeField].toDouble() / ticks;
    if (age < 0 || age > LongestLoading)
        return std::nullopt;
    return now - std::chrono::duration_cast<Nanoseconds>(std::chrono::duration<double>(age));
}

std::optional<qint64> residentBytes()
{
    const QList<QByteArray> sizes = contentOf(u"/proc/self/statm"_s).split(' '); // pages: total, resident, …
    if (sizes.size() < 2)
        return std::nullopt;
    return sizes[1].toLongLong() * sysconf(_SC_PAGESIZE);
}

#else

std::optional<Instant> processStart()
{
    return std::nullopt;
}

std::optional<qint64> residentBytes()
{
    return std::nullopt;
}

#endif

} // namespace bw::app
