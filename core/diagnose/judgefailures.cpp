// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/judge.h"

#include "gateway/attemptwords.h"
#include "gateway/explain.h"
#include "resilience/classrules.h"

#include <QCoreApplication>

namespace bw::diagnose {

namespace {

using namespace Qt::StringLiterals;
using record::RequestRecord;

struct JudgedFailuresText
{
    Q_DECLARE_TR_FUNCTIONS(Diagnose)
};

bool isProxied(const Observations& seen)
{
    return seen.doctor && seen.doctor->route.proxy.has_value();
}

Cause causeOfConnecting(const Observations& seen)
{
    return isProxied(seen) ? Cause::Proxy : Cause::ProviderDown;
}

//! Where a failure of this kind comes from; nullopt: from nowhere (it was cancelled, or our own limit of money).
std::optional<Cause> causeOf(const Failure& failure, const Observations& seen)
{
    switch (failure.errorClass) {
    case ErrorClass::Offline:
        return Cause::Machine;
    case ErrorClass::Dns:
        return isProxied(seen) ? Cause::Proxy : Cause::Dns;
    case ErrorClass::Connect:
    case ErrorClass::WriteTimeout:
        return causeOfConnecting(seen);
    case ErrorClass::Tls:
        return resilience::isCertificateFailure(failure) ? Cause::Certificate : Cause::Handshake;
    case ErrorClass::PoolTimeout:
        return Cause::Pool;
    case ErrorClass::StaleConnection:
        return Cause::KeepAlive;
    case ErrorClass::Reset:
    case ErrorClass::StreamCut:
    case ErrorClass::StreamError:
    case ErrorClass::Overloaded:
        return Cause::ProviderDown;
    case ErrorClass::ReadTimeout:
    case ErrorClass::FirstTokenTimeout:
    case ErrorClass::IdleTimeout:
    case ErrorClass::Deadline:
        return Cause::ProviderSlow;
    case ErrorClass::LimiterTimeout:
    case ErrorClass::RateLimited:
        return Cause::RateLimit;
    case ErrorClass::Quota:
        return Cause::Quota;
    case ErrorClass::Auth:
        return Cause::Key;
    case ErrorClass::BadRequest:
        return failure.httpStatus == 407 ? Cause::Proxy : Cause::Request;
    case ErrorClass::ContentFilter:
    case ErrorClass::Protocol:
        return Cause::Request;
    case ErrorClass::Ok:
    case ErrorClass::BreakerOpen:
    case ErrorClass::BudgetStop:
    case ErrorClass::Cancelled:
        break;
    }
    return std::nullopt;
}

//! What the gateway itself said, and how it began.
QStringList evidenceOf(const Failure& failure, const QString& counts)
{
    QStringList evidence{counts};
    if (!failure.message.isEmpty())
        evidence.append(JudgedFailuresText::tr("In its own words: %1").arg(failure.message));
    if (failure.serverDelay)
        evidence.append(JudgedFailuresText::tr("It asked to wait %1.").arg(gateway::spanInWords(*failure.serverDelay)));
    return evidence;
}

Finding finding(Cause cause, const Failure& failure, double share, const QString& counts)
{
    const gateway::Explanation words = gateway::explain(failure);
    return {cause, weightOf(share), words.what, evidenceOf(failure, counts), words.cause + u' ' + words.advice};
}

QString counted(const QString& where, int failed, qsizetype all, const Failure& failure)
{
    const QString outcome = failure.httpStatus >= 300 ? QString::number(failure.httpStatus) : errorClassId(failure.errorClass);
    return all == 1 ? JudgedFailuresText::tr("%1: it failed (%2).").arg(where, outcome)
                    : JudgedFailuresText::tr("%1: %2 of %3 requests failed (%4).")
                          .arg(where)
                          .arg(failed)
                          .arg(all)
                          .arg(outcome);
}

//! A finding for each kind of failure in a group of requests.
QList<Finding> judgeGroup(const QList<RequestRecord>& records, const QString& where, const Observations& seen)
{
    QList<std::pair<Failure, int>> kinds;
    for (const RequestRecord& record : records) {
        const Failure& failure = record.failure;
        if (!causeOf(failure, seen))
            continue;
        const auto same = std::find_if(kinds.begin(), kinds.end(), [&failure](const auto& kind) {
            return kind.first.errorClass == failure.errorClass && kind.first.code == failure.code;
        });
        if (same == kinds.end())
            kinds.append({failure, 1});
        else
            ++same->second;
    }
    QList<Finding> findings;
    for (const auto& [failure, count] : kinds) {
        findings.append(finding(*causeOf(failure, seen), failure, double(count) / double(records.size()),
                                counted(where, count, records.size(), failure)));
    }
    return findings;
}

//! The list of models is often missing or public: only what stops every request counts, and a refused key.
QList<Finding> judgeDoctor(const gateway::DoctorReport& doctor, const Observations& seen)
{
    const std::optional<RequestRecord>& first = doctor.first;
    if (!first || first->failure.errorClass == ErrorClass::Ok)
        return {};
    const bool telling = first->httpStatus == 0 || first->failure.errorClass == ErrorClass::Auth || first->httpStatus >= 500;
    return telling ? judgeGroup({*first}, JudgedFailuresText::tr("GET /models"), seen) : QList<Finding>();
}

} // namespace

QList<Finding> judgeFailures(const Observations& seen)
{
    QList<Finding> findings;
    if (seen.request)
        findings += judgeGroup({*seen.request}, JudgedFailuresText::tr("A single chat"), seen);
    // A chat that succeeds says more than the list of models.
    if (seen.doctor && !(seen.request && seen.request->failure.errorClass == ErrorClass::Ok))
        findings += judgeDoctor(*seen.doctor, seen);
    findings += judgeGroup(seen.cold + seen.warm, JudgedFailuresText::tr("One after the other"), seen);
    for (const RampLevel& level : seen.ramp)
        findings += judgeGroup(level.records, JudgedFailuresText::tr("%1 at once").arg(level.concurrency), seen);
    return findings;
}

} // namespace bw::diagnose
