// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/doctorreport.h"

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr Nanoseconds Together = 1ms; //!< events closer than this came in one piece
constexpr qsizetype EventsInBurst = 3; //!< on average; nginx gathers 1 460 bytes, which is five to ten
constexpr Nanoseconds LeastHeldBack = 40ms;
constexpr double LeastShareHeldBack = 0.2;

} // namespace

std::optional<bool> keepsAlive(const DoctorReport& report)
{
    return report.second ? report.second->connection.reused : std::nullopt;
}

qsizetype burstsOf(const record::RequestRecord& record)
{
    const QList<Instant>& times = record.deltaTimes;
    qsizetype bursts = times.isEmpty() ? 0 : 1;
    for (qsizetype i = 1; i < times.size(); ++i)
        bursts += times[i] - times[i - 1] >= Together;
    return bursts;
}

StreamFlow flowOf(const record::RequestRecord& record)
{
    const qsizetype events = record.deltaTimes.size();
    if (events < MinFlowEvents)
        return StreamFlow::Unknown;
    return burstsOf(record) * EventsInBurst <= events ? StreamFlow::Bursts : StreamFlow::Flowing;
}

std::optional<Nanoseconds> heldBack(const record::RequestRecord& stream, const record::RequestRecord& token)
{
    const auto whole = record::serviceTtft(stream);
    const auto single = record::serviceTtft(token);
    if (flowOf(stream) != StreamFlow::Bursts || !whole || !single)
        return std::nullopt;
    const Nanoseconds hidden = *whole - *single;
    const bool more = hidden >= LeastHeldBack && toMs(hidden) >= LeastShareHeldBack * toMs(*whole);
    return more ? std::optional(hidden) : std::nullopt;
}

QStringList namesOnTheWay(const net::Headers& headers)
{
    QStringList names;
    for (const auto& [name, value] : headers) {
        for (const QByteArrayView known : {QByteArrayView("server"), QByteArrayView("via")}) {
            if (known.compare(name, Qt::CaseInsensitive) == 0)
                names.append(QString::fromLatin1(name + ": " + value));
        }
    }
    return names;
}

} // namespace bw::gateway
