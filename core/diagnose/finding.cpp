// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/finding.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace bw::diagnose {

namespace {

struct Row
{
    Cause cause;
    QLatin1StringView id;
    const char* title;
};

struct CauseText
{
    Q_DECLARE_TR_FUNCTIONS(Diagnose)

public:
    static constexpr Row Rows[] = {
        {Cause::Pool, QLatin1StringView("pool"), QT_TR_NOOP("Too few connections")},
        {Cause::KeepAlive, QLatin1StringView("keep_alive"), QT_TR_NOOP("Connections are not kept")},
        {Cause::Handshake, QLatin1StringView("handshake"), QT_TR_NOOP("New connections are slow")},
        {Cause::Certificate, QLatin1StringView("certificate"), QT_TR_NOOP("The certificate")},
        {Cause::Dns, QLatin1StringView("dns"), QT_TR_NOOP("The name server")},
        {Cause::Proxy, QLatin1StringView("proxy"), QT_TR_NOOP("The proxy")},
        {Cause::Buffering, QLatin1StringView("buffering"), QT_TR_NOOP("A proxy buffers the stream")},
        {Cause::Key, QLatin1StringView("key"), QT_TR_NOOP("The key")},
        {Cause::RateLimit, QLatin1StringView("rate_limit"), QT_TR_NOOP("The rate limit")},
        {Cause::Quota, QLatin1StringView("quota"), QT_TR_NOOP("The quota")},
        {Cause::ProviderSlow, QLatin1StringView("provider_slow"), QT_TR_NOOP("The provider is slow")},
        {Cause::ProviderDown, QLatin1StringView("provider_down"), QT_TR_NOOP("The provider is down")},
        {Cause::Request, QLatin1StringView("request"), QT_TR_NOOP("The request or the address")},
        {Cause::Machine, QLatin1StringView("machine"), QT_TR_NOOP("This computer")},
    };
};

constexpr bool inOrder()
{
    for (size_t i = 0; i < std::size(CauseText::Rows); ++i) {
        if (CauseText::Rows[i].cause != static_cast<Cause>(i))
            return false;
    }
    return true;
}

static_assert(std::size(CauseText::Rows) == static_cast<size_t>(Cause::Machine) + 1 && inOrder());

//! Takes the other's evidence, and its words if it weighs more.
void merge(Finding& into, const Finding& other)
{
    QStringList evidence = into.evidence;
    for (const QString& each : other.evidence) {
        if (!evidence.contains(each))
            evidence.append(each);
    }
    if (other.weight > into.weight)
        into = other;
    into.evidence = evidence;
}

} // namespace

QString causeId(Cause cause)
{
    return CauseText::Rows[static_cast<size_t>(cause)].id;
}

std::optional<Cause> causeFromId(QStringView id)
{
    const auto& rows = CauseText::Rows;
    const auto row = std::find_if(std::begin(rows), std::end(rows), [id](const Row& each) { return each.id == id; });
    return row == std::end(rows) ? std::nullopt : std::optional(row->cause);
}

QString causeTitle(Cause cause)
{
    return CauseText::tr(CauseText::Rows[static_cast<size_t>(cause)].title);
}

QList<Finding> ranked(const QList<Finding>& findings)
{
    QList<Finding> merged;
    for (const Finding& finding : findings) {
        const auto same = std::find_if(merged.begin(), merged.end(), [&finding](const Finding& each) { return each.cause == finding.cause; });
        if (same == merged.end())
            merged.append(finding);
        else
            merge(*same, finding);
    }
    std::stable_sort(merged.begin(), merged.end(), [](const Finding& a, const Finding& b) { return a.weight > b.weight; });
    return merged;
}

} // namespace bw::diagnose
