// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QJsonObject>
#include <QList>

namespace bw::app {

//! One thing that a packaged program must be able to do.
struct SmokeStep
{
    enum class Outcome { Passed, Failed, Skipped };

    QString name; //!< "window", "chat", "database", "keychain", "tls"
    Outcome outcome = Outcome::Passed;
    QString detail; //!< what was seen, or why not; for whoever reads the report, in English
    Nanoseconds took{0};

    bool operator==(const SmokeStep&) const = default;
};

void fail(SmokeStep& step, const QString& why);
void skip(SmokeStep& step, const QString& why);

//! What --smoke-test found.
struct SmokeReport
{
    QList<SmokeStep> steps;

    [[nodiscard]] bool isOk() const; //!< there are steps, and none failed
    [[nodiscard]] int exitCode() const { return isOk() ? 0 : 1; }
    //! With versions of the program, of Qt, of the TLS library and of the system; no name of the machine or the person.
    [[nodiscard]] QJsonObject toJson() const;

    bool operator==(const SmokeReport&) const = default;
};

[[nodiscard]] QString pictureBeside(const QString& reportFile); //!< "report.png" of "report.json"

[[nodiscard]] Result<void> writeReport(const SmokeReport& report, const QString& file);

} // namespace bw::app
