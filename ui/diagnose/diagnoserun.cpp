// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/diagnoserun.h"

#include "diagnose/endpointchoice.h"
#include "gateway/import.h"
#include "gateway/livecall.h"
#include "gateway/loopback.h"
#include "gateways/gatewaybook.h"
#include "shell/services.h"

#include <algorithm>

namespace bw::ui {

DiagnoseRun::DiagnoseRun(Services& services, QObject* parent) : QObject(parent), m_services(services) {}

DiagnoseRun::~DiagnoseRun() = default;

void DiagnoseRun::start(const DiagnoseQuestion& question)
{
    m_live.reset();
    m_proposed.reset();
    m_report.reset();
    m_running = false;
    const QByteArray pasted = question.pasted.trimmed().toUtf8();
    if (gateway::importFormat(pasted, {}) == gateway::ImportFormat::Curl) {
        if (const auto order = fromCurl(question.pasted))
            run(*order);
        return;
    }
    const auto profile = m_services.gateways.find(question.gateway);
    if (!profile) {
        emit refused(tr("Choose a gateway, or paste a cURL command that names one."));
        return;
    }
    withKeys(orderOf(*profile, question));
}

diagnose::DiagnosisOrder DiagnoseRun::orderOf(const gateway::GatewayProfile& profile, const DiagnoseQuestion& question)
{
    diagnose::DiagnosisOrder order;
    order.profile = profile;
    order.model = question.model;
    order.lead = diagnose::readLead(question.pasted);
    const auto asked = std::ranges::find(profile.endpoints, question.endpoint, &gateway::Endpoint::id);
    order.endpoint = asked == profile.endpoints.end() ? diagnose::endpointFor(profile, order.lead) : asked - profile.endpoints.begin();
    return order;
}

//! Its key is used for this run and kept nowhere.
std::optional<diagnose::DiagnosisOrder> DiagnoseRun::fromCurl(const QString& text)
{
    const auto import = gateway::importGateways(text.toUtf8(), {}, [](const QString& name) { return qEnvironmentVariable(name.toUtf8().constData()); });
    if (!import) {
        emit refused(import.error().message);
        return std::nullopt;
    }
    const gateway::ImportedGateway& imported = import->gateways.constFirst();
    diagnose::DiagnosisOrder order;
    order.profile = imported.profile;
    for (auto it = imported.secrets.begin(); it != imported.secrets.end(); ++it)
        order.keys.add(it.key(), it.value());
    return order;
}

void DiagnoseRun::withKeys(const diagnose::DiagnosisOrder& order)
{
    m_running = true;
    m_keyReceiver = std::make_unique<QObject>();
    m_services.gateways.keyRing(order.profile, m_keyReceiver.get(), [this, order](const Result<secrets::KeyRing>& keys) {
        if (!keys) {
            m_running = false;
            emit refused(keys.error().message);
            return;
        }
        diagnose::DiagnosisOrder whole = order;
        whole.keys = *keys;
        run(whole);
    });
}

void DiagnoseRun::run(const diagnose::DiagnosisOrder& order)
{
    diagnose::DiagnosisOrder priced = order;
    priced.prices = m_services.network.context().prices;
    const gateway::Endpoint& endpoint = order.profile.endpoints[order.endpoint];
    m_isHere = gateway::isLoopback(endpoint.baseUrl.host());
    m_running = true;
    m_live = std::make_unique<diagnose::LiveDiagnosis>(m_services.network.context(), priced);
    connect(m_live.get(), &diagnose::LiveDiagnosis::stepProposed, this, &DiagnoseRun::propose);
    connect(m_live.get(), &diagnose::LiveDiagnosis::stepProgressed, this, &DiagnoseRun::stepProgressed);
    connect(m_live.get(), &diagnose::LiveDiagnosis::stepEnded, this, &DiagnoseRun::stepEnded);
    connect(m_live.get(), &diagnose::LiveDiagnosis::finished, this, &DiagnoseRun::end);
    emit began(order.profile.name, endpoint.baseUrl);
    m_live->start();
}

void DiagnoseRun::propose(diagnose::Step step, const diagnose::StepCost& cost)
{
    m_proposed = {step, cost};
    if (m_isHere || cost.requests == 0)
        decide(true);
    else
        emit stepProposed(step, cost);
}

void DiagnoseRun::decide(bool run)
{
    if (!m_proposed || !m_live)
        return;
    const auto [step, cost] = *std::exchange(m_proposed, std::nullopt);
    if (run)
        emit stepBegan(step, cost);
    m_live->decide(run);
}

void DiagnoseRun::stop()
{
    m_keyReceiver.reset();
    m_proposed.reset();
    if (m_live)
        m_live->cancel();
    else
        m_running = false;
}

void DiagnoseRun::end(const diagnose::DiagnosisReport& report)
{
    m_running = false;
    m_report = report;
    emit finished(report);
}

} // namespace bw::ui
