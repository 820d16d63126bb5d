// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnose/observations.h"
#include "diagnose/step.h"

#include <QDateTime>
#include <QJsonObject>

namespace bw::diagnose {

//! What became of one step.
struct StepReport
{
    enum class State {
        Ran,
        Declined, //!< the person did not want to pay for it
        Needless, //!< what was known already says that it could not tell more
        Stopped,  //!< cancelled while it ran
    };

    Step step = Step::Doctor;
    StepCost cost; //!< as told before
    State state = State::Ran;
    std::optional<PicoUsd> spent; //!< as measured; nullopt: unknown
    int requests = 0;             //!< really sent

    bool operator==(const StepReport&) const = default;
};

//! The whole outcome: for the screen, the command line and export.
struct DiagnosisReport
{
    QString gateway;
    QString endpoint;
    QUrl baseUrl;
    QString model; //!< asked; empty: none was known
    QDateTime startedAt; //!< UTC
    QList<StepReport> steps;
    Observations seen;
    QList<Finding> findings; //!< the gravest first; empty: nothing is wrong

    bool operator==(const DiagnosisReport&) const = default;
};

//! One sentence: the first finding, or that nothing was found.
[[nodiscard]] QString verdict(const DiagnosisReport& report);

[[nodiscard]] QString toText(const DiagnosisReport& report);
[[nodiscard]] QJsonObject toJson(const DiagnosisReport& report);
[[nodiscard]] QJsonObject toJson(const Finding& finding);

//! One row of the table of what was measured: the same numbers in text, JSON and on the screen.
struct MeasuredRow
{
    QString what; //!< "one after the other, warm", "16 at once"
    int requests = 0;
    int failed = 0;
    // Medians over those that succeeded.
    std::optional<Nanoseconds> pool;
    std::optional<Nanoseconds> handshake;
    std::optional<Nanoseconds> serviceTtft;
    std::optional<Nanoseconds> total;

    bool operator==(const MeasuredRow&) const = default;
};

[[nodiscard]] QList<MeasuredRow> measured(const Observations& seen);

} // namespace bw::diagnose
