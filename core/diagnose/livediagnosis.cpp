// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/livediagnosis.h"

#include "gateway/networkworker.h"

namespace bw::diagnose {

//! What the worker's thread holds of it.
class LiveDiagnosis::Remote
{
public:
    QPointer<Diagnosis> diagnosis; //!< a child of the worker's client; only that thread touches it
};

LiveDiagnosis::LiveDiagnosis(const gateway::ClientContext& context, const DiagnosisOrder& order, QObject* parent)
    : QObject(parent), m_remote(std::make_shared<Remote>()), m_worker(std::make_unique<gateway::NetworkWorker>(context))
{
    m_worker->post([this, remote = m_remote, order](gateway::GatewayClient& client) {
        auto* const diagnosis = new Diagnosis(client, order, &client);
        remote->diagnosis = diagnosis;
        connect(diagnosis, &Diagnosis::stepProposed, diagnosis, [this](Step step, const StepCost& cost) {
            m_home.post([this, step, cost] { emit stepProposed(step, cost); });
        });
        connect(diagnosis, &Diagnosis::stepProgressed, diagnosis, [this](Step step, int done, int of) {
            m_home.post([this, step, done, of] { emit stepProgressed(step, done, of); });
        });
        connect(diagnosis, &Diagnosis::stepEnded, diagnosis, [this](const StepReport& report) {
            m_home.post([this, report] { emit stepEnded(report); });
        });
        connect(diagnosis, &Diagnosis::finished, diagnosis, [this](const DiagnosisReport& report) {
            m_home.post([this, report] { emit finished(report); });
        });
    });
}

LiveDiagnosis::~LiveDiagnosis() = default;

void LiveDiagnosis::start()
{
    tell(&Diagnosis::start);
}

void LiveDiagnosis::decide(bool run)
{
    m_worker->post([remote = m_remote, run](gateway::GatewayClient&) {
        if (remote->diagnosis)
            remote->diagnosis->decide(run);
    });
}

void LiveDiagnosis::cancel()
{
    tell(&Diagnosis::cancel);
}

void LiveDiagnosis::tell(void (Diagnosis::*what)())
{
    m_worker->post([remote = m_remote, what](gateway::GatewayClient&) {
        if (remote->diagnosis)
            (remote->diagnosis->*what)();
    });
}

} // namespace bw::diagnose
