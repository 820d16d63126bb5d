// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/checkverdict.h"

#include "gateway/explain.h"
#include "widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using gateway::KeyState;

struct CheckVerdictText
{
    Q_DECLARE_TR_FUNCTIONS(CheckVerdict)
};

QList<CheckVerdict::Phase> phasesOf(const record::RequestRecord& record)
{
    const net::PhaseTimings& timings = record.timings;
    return {{CheckVerdictText::tr("DNS"), timings.dns},
            {CheckVerdictText::tr("TCP"), timings.connect},
            {CheckVerdictText::tr("TLS"), timings.tls},
            {CheckVerdictText::tr("first byte"), timings.wait},
            {CheckVerdictText::tr("total"), record::e2e(record)}};
}

CheckVerdict accepted(const record::RequestRecord& record, KeyGiven keyGiven)
{
    const QString time = durationText(record::e2e(record));
    CheckVerdict verdict;
    verdict.kind = Pill::Kind::Good;
    verdict.word = keyGiven == KeyGiven::Yes ? CheckVerdictText::tr("key verified · %1").arg(time)
                                             : CheckVerdictText::tr("reachable · %1").arg(time);
    verdict.sentence = keyGiven == KeyGiven::Yes ? CheckVerdictText::tr("The gateway answered and accepts the key.")
                                                 : CheckVerdictText::tr("The gateway answered and asks for no key.");
    if (record.connection.reused.value_or(false))
        verdict.sentence +=
            u' ' + CheckVerdictText::tr("It went over a connection that was open already: no DNS, TCP or TLS.");
    return verdict;
}

CheckVerdict notAccepted(const gateway::KeyCheckResult& result)
{
    const bool refused = result.state == KeyState::Invalid;
    CheckVerdict verdict;
    verdict.kind = refused ? Pill::Kind::Bad : Pill::Kind::Warning;
    verdict.word = refused ? CheckVerdictText::tr("key refused") : CheckVerdictText::tr("not verified");
    if (!refused && result.record.failure.errorClass == ErrorClass::Ok) {
        verdict.sentence = CheckVerdictText::tr("The gateway answered, but did not say whether the key is good.");
        verdict.advice = CheckVerdictText::tr(
            "Some gateways list their models to everyone. Name a default model, then check again: one token of it tells.");
        return verdict;
    }
    const gateway::Explanation explanation = gateway::explain(result.record.failure);
    verdict.sentence = explanation.what;
    verdict.advice = explanation.cause + u' ' + explanation.advice;
    return verdict;
}

} // namespace

CheckVerdict verdictOf(const gateway::KeyCheckResult& result, KeyGiven keyGiven)
{
    CheckVerdict verdict = result.state == KeyState::Valid ? accepted(result.record, keyGiven) : notAccepted(result);
    verdict.phases = phasesOf(result.record);
    return verdict;
}

} // namespace bw::ui
