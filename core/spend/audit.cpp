// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/audit.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::spend {

namespace {

using record::RequestRecord;

// Our estimate is off by a third at times, and a chat template adds some tokens to each message: only what is far
// beyond that says anything.
constexpr double HighRatio = 1.5;
constexpr double HighCostRatio = 1.02; // money is exact; rounding of stated costs is not
constexpr qint64 EnoughRequests = 20;
constexpr qint64 EnoughTokens = 2'000;
constexpr qint64 WrappingTokens = 12; // of a short chat, a request

std::optional<double> ratio(qint64 part, qint64 whole) noexcept
{
    return whole > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(whole)) : std::nullopt;
}

//! Without the provider, and with one way to write "4.5".
QString bareName(QStringView model)
{
    return model.sliced(model.lastIndexOf(u'/') + 1).toString().toLower().replace(u'.', u'-');
}

//! What may follow the name of the same model: a date, a build, "latest" or "preview". Not "-nano" or "-5": those are others.
bool isVersion(QStringView suffix)
{
    static const QRegularExpression pattern(u"^(?:[-@:](?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}|[0-9]{3,}|latest|preview|exp))*$"_s);
    return pattern.match(suffix.toString()).hasMatch();
}

bool isHigh(qint64 requests, qint64 billed, qint64 expected)
{
    return requests >= EnoughRequests && billed >= EnoughTokens
        && static_cast<double>(billed) > HighRatio * static_cast<double>(expected);
}

} // namespace

bool isOtherModel(QStringView asked, QStringView answered)
{
    if (answered.isEmpty())
        return false;
    const QString wanted = bareName(asked);
    const QString got = bareName(answered);
    return !got.startsWith(wanted) || !isVersion(QStringView(got).sliced(wanted.size()));
}

std::optional<double> AuditRow::promptRatio() const noexcept
{
    return ratio(billedPrompt, countedPrompt);
}

std::optional<double> AuditRow::outputRatio() const noexcept
{
    return ratio(billedOutput, countedOutput);
}

std::optional<double> AuditRow::costRatio() const noexcept
{
    return ratio(stated.value(), ours.value());
}

QList<AuditFinding> findings(const AuditRow& row)
{
    QList<AuditFinding> found;
    if (isHigh(row.compared, row.billedPrompt, row.countedPrompt + WrappingTokens * row.compared))
        found.append(AuditFinding::PromptBilledHigh);
    if (isHigh(row.comparedOutput, row.billedOutput, row.countedOutput))
        found.append(AuditFinding::OutputBilledHigh);
    if (!row.answeredBy.isEmpty())
        found.append(AuditFinding::OtherModel);
    // One change is an update; going back to an old one is not.
    if (row.fingerprintChanges >= row.fingerprints.size() && row.fingerprintChanges > 1)
        found.append(AuditFinding::FingerprintMoves);
    if (row.priced >= EnoughRequests && row.costRatio().value_or(1) > HighCostRatio)
        found.append(AuditFinding::StatedCostHigh);
    return found;
}

void BillingAudit::add(const RequestRecord& record)
{
    const bool answered = record.failure.errorClass == ErrorClass::Ok && !record::isFromCache(record);
    const bool spoken = record.operation == record::Operation::Chat || record.operation == record::Operation::Completion;
    if (!answered || !spoken)
        return;
    State& state = m_rows[{record.gatewayName, record.model}];
    AuditRow& row = state.row;
    row.gatewayName = record.gatewayName;
    row.modelAsked = record.model;
    ++row.requests;
    if (isOtherModel(record.model, record.servedBy))
        ++row.answeredBy[record.servedBy];
    addTokens(row, record);
    addFingerprint(state, record);
    if (record.usage && record.usage->providerCost && record.cost) {
        ++row.priced;
        row.stated += *record.usage->providerCost;
        row.ours += *record.cost;
    }
}

void BillingAudit::addTokens(AuditRow& row, const RequestRecord& record)
{
    if (!record.usage || record.usage->estimated || record.ownPromptTokens <= 0)
        return;
    ++row.compared;
    row.billedPrompt += record.usage->promptTokens;
    row.countedPrompt += record.ownPromptTokens;
    if (record.usage->reasoningTokens > 0)
        return;
    ++row.comparedOutput;
    row.billedOutput += record.usage->outputTokens();
    row.countedOutput += record.ownOutputTokens;
}

void BillingAudit::addFingerprint(State& state, const RequestRecord& record)
{
    if (record.fingerprint.isEmpty())
        return;
    QList<Fingerprint>& known = state.row.fingerprints;
    const auto found = std::find_if(known.begin(), known.end(), [&](const Fingerprint& each) { return each.name == record.fingerprint; });
    Fingerprint& seen = found == known.end() ? known.emplaceBack(Fingerprint{record.fingerprint, record.startedAt, record.startedAt, 0}) : *found;
    ++seen.requests;
    seen.firstSeen = std::min(seen.firstSeen, record.startedAt);
    seen.lastSeen = std::max(seen.lastSeen, record.startedAt);
    if (!state.lastFingerprint.isEmpty() && state.lastFingerprint != record.fingerprint)
        ++state.row.fingerprintChanges;
    state.lastFingerprint = record.fingerprint;
}

QList<AuditRow> BillingAudit::rows() const
{
    QList<AuditRow> rows;
    for (const State& state : m_rows)
        rows.append(state.row);
    return rows;
}

} // namespace bw::spend
