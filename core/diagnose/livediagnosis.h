// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnose/diagnosis.h"
#include "gateway/inbox.h"

namespace bw::gateway {
class NetworkWorker;
}

namespace bw::diagnose {

//! A Diagnosis seen from another thread, for screens: it works in a network thread of its own, with a pool of its own, so
//! that what it measures is not mixed with what else runs. Lives in the caller's thread; destroying it drops what runs.
class LiveDiagnosis final : public QObject
{
    Q_OBJECT

public:
    LiveDiagnosis(const gateway::ClientContext& context, const DiagnosisOrder& order, QObject* parent = nullptr);
    ~LiveDiagnosis() override;
    Q_DISABLE_COPY_MOVE(LiveDiagnosis)

    void start();
    void decide(bool run); //!< about the proposed step
    void cancel();         //!< ends with a report on what is known

signals:
    void stepProposed(bw::diagnose::Step step, const bw::diagnose::StepCost& cost);
    void stepProgressed(bw::diagnose::Step step, int done, int of);
    void stepEnded(const bw::diagnose::StepReport& report);
    void finished(const bw::diagnose::DiagnosisReport& report);

private:
    class Remote;
    void tell(void (Diagnosis::*what)());

    gateway::Inbox m_home; //!< outlives the worker
    std::shared_ptr<Remote> m_remote;
    std::unique_ptr<gateway::NetworkWorker> m_worker;
};

} // namespace bw::diagnose
