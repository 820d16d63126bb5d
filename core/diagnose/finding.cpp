// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/finding.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace bw::diagnose {

namespace {

struct Row
{
    Cause cause;
    QLatin1StringView id;
    const char* title;
};

#define T(text) QT_TRANSLATE_NOOP("Diagnose", text)

constexpr std::array Rows = {
    Row{Cause::Pool, QLatin1StringView("pool"), T("Too few connections")},
    Row{Cause::KeepAlive, QLatin1StringView("keep_alive"), T("Connections are not kept")},
    Row{Cause::Handshake, QLatin1StringView("handshake"), T("New connections are slow")},
    Row{Cause::Certificate, QLatin1StringView("certificate"), T("The certificate")},
    Row{Cause::Dns, QLatin1StringView("dns"), T("The name server")},
    Row{Cause::Proxy, QLatin1StringView("proxy"), T("The proxy")},
    Row{Cause::Buffering, QLatin1StringView("buffering"), T("A proxy buffers the stream")},
    Row{Cause::Key, QLatin1StringView("key"), T("The key")},
    Row{Cause::RateLimit, QLatin1StringView("rate_limit"), T("The rate limit")},
    Row{Cause::Quota, QLatin1StringView("quota"), T("The quota")},
    Row{Cause::ProviderSlow, QLatin1StringView("provider_slow"), T("The provider is slow")},
    Row{Cause::ProviderDown, QLatin1StringView("provider_down"), T("The provider is down")},
    Row{Cause::Request, QLatin1StringView("request"), T("The request or the address")},
    Row{Cause::Machine, QLatin1StringView("machine"), T("This computer")},
};

#undef T

constexpr bool inOrder()
{
    for (size_t i = 0; i < Rows.size(); ++i) {
        if (Rows[i].cause != static_cast<Cause>(i))
            return false;
    }
    return true;
}

static_assert(Rows.size() == static_cast<size_t>(Cause::Machine) + 1 && inOrder());

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
    return Rows[static_cast<size_t>(cause)].id;
}

std::optional<Cause> causeFromId(QStringView id)
{
    const auto row = std::find_if(Rows.begin(), Rows.end(), [id](const Row& each) { return each.id == id; });
    return row == Rows.end() ? std::nullopt : std::optional(row->cause);
}

QString causeTitle(Cause cause)
{
    return QCoreApplication::translate("Diagnose", Rows[static_cast<size_t>(cause)].title);
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
