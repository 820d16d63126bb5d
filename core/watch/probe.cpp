// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/probe.h"

#include "spend/cost.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace bw::watch {

namespace {

constexpr qint64 SecondsADay = 86'400;
constexpr qint64 PromptTokens = 16; // of a short line and what a provider wraps around it

struct ProbeText
{
    Q_DECLARE_TR_FUNCTIONS(bw::watch::Probe)
};

} // namespace

QString probeKindId(ProbeKind kind)
{
    return kind == ProbeKind::Models ? u"models"_s : u"one_token"_s;
}

std::optional<ProbeKind> probeKindFromId(QStringView id)
{
    for (const ProbeKind kind : {ProbeKind::Models, ProbeKind::OneToken}) {
        if (probeKindId(kind) == id)
            return kind;
    }
    return std::nullopt;
}

ProbeCost costOf(const ProbeSetting& setting, const std::optional<spend::Price>& price)
{
    ProbeCost cost{SecondsADay / std::max<qint64>(1, setting.every.count()), PicoUsd()};
    if (setting.kind == ProbeKind::OneToken)
        cost.perDay = price ? std::optional(spend::expectedCost(PromptTokens, {.tokens = 1}, *price) * cost.requestsPerDay) : std::nullopt;
    return cost;
}

QString costInWords(const ProbeCost& cost)
{
    const QString requests = QLocale().toString(cost.requestsPerDay);
    if (!cost.perDay)
        return ProbeText::tr("%1 requests a day, price unknown").arg(requests);
    if (*cost.perDay == PicoUsd())
        return ProbeText::tr("%1 requests a day, free").arg(requests);
    return ProbeText::tr("%1 requests a day, about $%2")
        .arg(requests, QLocale().toString(cost.perDay->toUsd(), 'f', 4));
}

} // namespace bw::watch
