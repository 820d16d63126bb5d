// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/judge.h"

#include <QCoreApplication>

namespace bw::diagnose {

namespace {

constexpr double LeastWeight = 0.2;
constexpr double LeadWeight = 0.1; //!< what only a pasted line says, and nothing here confirms

struct JudgeText
{
    Q_DECLARE_TR_FUNCTIONS(Diagnose)
};

//! A pasted line is of another moment: it supports what is seen now, and stands alone where nothing is seen.
QList<Finding> withLead(QList<Finding> findings, const Lead& lead)
{
    for (qsizetype i = 0; i < lead.causes.size(); ++i) {
        const Cause cause = lead.causes[i];
        const double weight = LeadWeight / double(i + 1);
        const auto seen = std::find_if(findings.begin(), findings.end(), [cause](const Finding& each) { return each.cause == cause; });
        if (seen != findings.end()) {
            seen->weight = std::min(1.0, seen->weight + weight);
            seen->evidence.append(JudgeText::tr("The pasted line says the same."));
        } else {
            findings.append({cause,
                             weight,
                             JudgeText::tr("The pasted line points here: %1.").arg(causeTitle(cause)),
                             {JudgeText::tr("It did not happen while this was measured.")},
                             JudgeText::tr("Run this again while the fault is there.")});
        }
    }
    return findings;
}

} // namespace

double weightOf(double share)
{
    return LeastWeight + (1 - LeastWeight) * std::clamp(share, 0.0, 1.0);
}

QList<Finding> judge(const Observations& seen)
{
    const QList<Finding> found = judgeFailures(seen) + judgeConnections(seen) + judgeAnswers(seen);
    return ranked(withLead(ranked(found), seen.lead));
}

} // namespace bw::diagnose
