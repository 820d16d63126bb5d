// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnose/livediagnosis.h"

#include <QObject>

namespace bw::ui {

struct Services;

//! What the person wants to know.
struct DiagnoseQuestion
{
    ProfileId gateway;
    QString model;  //!< empty: the gateway's default
    QString pasted; //!< a line of a log, or a cURL command, which then names the gateway; may be empty
    EndpointId endpoint = {}; //!< empty: the one that the pasted line names, else the first in use
};

//! One diagnosis of the screen from the question to the report. Free steps, and all of a gateway on this machine, run
//! by themselves; about the others the person decides. GUI thread.
class DiagnoseRun final : public QObject
{
    Q_OBJECT

public:
    explicit DiagnoseRun(Services& services, QObject* parent = nullptr);
    ~DiagnoseRun() override;

    void start(const DiagnoseQuestion& question); //!< a running one is dropped
    void decide(bool run);
    void stop(); //!< ends with a report on what is known
    [[nodiscard]] bool isRunning() const noexcept { return m_running; }
    [[nodiscard]] const std::optional<diagnose::DiagnosisReport>& report() const noexcept { return m_report; }

signals:
    void refused(const QString& sentence); //!< it could not begin
    void began(const QString& gateway, const QUrl& baseUrl);
    void stepProposed(bw::diagnose::Step step, const bw::diagnose::StepCost& cost); //!< decide() is waited for
    void stepBegan(bw::diagnose::Step step, const bw::diagnose::StepCost& cost);
    void stepProgressed(bw::diagnose::Step step, int done, int of);
    void stepEnded(const bw::diagnose::StepReport& report);
    void finished(const bw::diagnose::DiagnosisReport& report);

private:
    [[nodiscard]] static diagnose::DiagnosisOrder orderOf(const gateway::GatewayProfile& profile, const DiagnoseQuestion& question);
    [[nodiscard]] std::optional<diagnose::DiagnosisOrder> fromCurl(const QString& text);
    void withKeys(const diagnose::DiagnosisOrder& order);
    void run(const diagnose::DiagnosisOrder& order);
    void propose(diagnose::Step step, const diagnose::StepCost& cost);
    void end(const diagnose::DiagnosisReport& report);

    Services& m_services;
    std::unique_ptr<diagnose::LiveDiagnosis> m_live;
    std::unique_ptr<QObject> m_keyReceiver; //!< deleting it forgets the question for keys
    std::optional<std::pair<diagnose::Step, diagnose::StepCost>> m_proposed;
    std::optional<diagnose::DiagnosisReport> m_report;
    bool m_running = false;
    bool m_isHere = false; //!< the gateway is on this machine: nothing is paid for
};

} // namespace bw::ui
