// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

#include <QMap>

namespace bw::spend {

//! Did another model answer than was asked for? Dated names and provider prefixes of the same model are no other one.
[[nodiscard]] bool isOtherModel(QStringView asked, QStringView answered);

//! One build of a model, as `system_fingerprint` names it.
struct Fingerprint
{
    QString name;
    QDateTime firstSeen; //!< UTC
    QDateTime lastSeen;
    qint64 requests = 0;

    bool operator==(const Fingerprint&) const = default;
};

//! What one gateway said and billed for one model, beside what we counted ourselves.
struct AuditRow
{
    QString gatewayName;
    QString modelAsked;
    qint64 requests = 0; //!< that were answered by the gateway

    // Tokens, of answers with the gateway's own usage whose texts we counted too. Our count is an estimate and misses
    // what wraps the messages, so a difference of a third means nothing yet.
    qint64 compared = 0;
    qint64 billedPrompt = 0;
    qint64 countedPrompt = 0;
    qint64 comparedOutput = 0; //!< without answers that were billed for reasoning: its text is often not sent
    qint64 billedOutput = 0;
    qint64 countedOutput = 0;

    QMap<QString, qint64> answeredBy; //!< other models that answered, and how often
    QList<Fingerprint> fingerprints;  //!< in the order of their first answer
    qint64 fingerprintChanges = 0;    //!< from one answer to the next

    // Money, of answers where the provider states a cost and we know a price.
    qint64 priced = 0;
    PicoUsd stated;
    PicoUsd ours;

    [[nodiscard]] std::optional<double> promptRatio() const noexcept; //!< billed / counted; nullopt: nothing counted
    [[nodiscard]] std::optional<double> outputRatio() const noexcept;
    [[nodiscard]] std::optional<double> costRatio() const noexcept; //!< stated / ours
    bool operator==(const AuditRow&) const = default;
};

//! What deserves a look.
enum class AuditFinding {
    PromptBilledHigh, //!< far more prompt tokens than we counted
    OutputBilledHigh,
    OtherModel,       //!< another model answered
    FingerprintMoves, //!< it changes back and forth: several builds answer at once
    StatedCostHigh,   //!< it states more than its prices say
};

//! Only what stands on enough answers (20, and 2 000 tokens): an estimate is wrong about single ones.
[[nodiscard]] QList<AuditFinding> findings(const AuditRow& row);

//! Compares bills with our own books, record by record, in any order of requests but the fingerprints' own.
class BillingAudit
{
public:
    void add(const record::RequestRecord& record);
    [[nodiscard]] QList<AuditRow> rows() const; //!< by gateway and model

private:
    struct State
    {
        AuditRow row;
        QString lastFingerprint;
    };

    static void addTokens(AuditRow& row, const record::RequestRecord& record);
    static void addFingerprint(State& state, const record::RequestRecord& record);

    QMap<std::pair<QString, QString>, State> m_rows;
};

} // namespace bw::spend
