// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/checkverdict.h"

#include "gateway/explain.h"
#include "widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using gateway::KeyState;

QString tr(const char* text)
{
    return QCoreApplication::translate("CheckVerdict", text);
}

QList<CheckVerdict::Phase> phasesOf(const record::RequestRecord& record)
{
    const net::PhaseTimings& timings = record.timings;
    return {{tr("DNS"), timings.dns}, {tr("TCP"), timings.connect}, {tr("TLS"), timings.tls},
            {tr("first byte"), timings.wait}, {tr("total"), record::e2e(record)}};
}

} // namespace

CheckVerdict verdictOf(const gateway::KeyCheckResult& result)
{
    CheckVerdict verdict;
    verdict.phases = phasesOf(result.record);
    if (result.state == KeyState::Valid) {
        verdict.kind = Pill::Kind::Good;
        verdict.word = tr("key verified · %1").arg(durationText(record::e2e(result.record)));
        verdict.sentence = tr("The gateway answered and accepts the key.");
        return verdict;
    }
    const bool refused = result.state == KeyState::Invalid;
    verdict.kind = refused ? Pill::Kind::Bad : Pill::Kind::Warning;
    verdict.word = refused ? tr("key refused") : tr("not verified");
    const gateway::Explanation explanation = gateway::explain(result.record.failure);
    verdict.sentence = explanation.what;
    verdict.advice = explanation.cause + u' ' + explanation.advice;
    if (!refused && result.record.failure.errorClass == ErrorClass::Ok) {
        verdict.sentence = tr("The gateway answered, but did not say whether the key is good.");
        verdict.advice = tr("Some gateways list their models to everyone. Name a default model, then check again: one token of it tells.");
    }
    return verdict;
}

} // namespace bw::ui
