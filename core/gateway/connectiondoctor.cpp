// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/connectiondoctor.h"

#include "net/routeprobe.h"

namespace bw::gateway {

using namespace Qt::StringLiterals;

GatewayProfile bareProfile(const GatewayProfile& profile, qsizetype endpoint)
{
    GatewayProfile bare = profile;
    bare.endpoints = profile.endpoints.mid(endpoint, 1);
    for (Endpoint& each : bare.endpoints) {
        each.enabled = true;
        each.backup = false;
    }
    bare.retry.maxAttempts = 1;
    bare.breakerEnabled = false;
    bare.limiterEnabled = false;
    bare.fallbackModels.clear();
    bare.hedge.enabled = false;
    bare.cache.enabled = false;
    return bare;
}

CallSpec bareChat(const GatewayProfile& profile, const secrets::KeyRing& keys, const QString& model, int tokens)
{
    CallSpec spec;
    spec.profile = profile;
    spec.keys = keys;
    spec.source = record::Source::Diagnosis;
    spec.keepRaw = true; // for the response's header
    spec.guards = {false, false, false, false, false};
    spec.request.model = model;
    spec.request.stream = true;
    openai::ChatMessage message;
    message.text = u"Count from one to forty in words."_s;
    spec.request.messages = {message};
    spec.request.parameters = {{u"max_tokens"_s, tokens}};
    return spec;
}

ConnectionDoctor::ConnectionDoctor(GatewayClient& client, DoctorOrder order, std::function<void(const DoctorReport&)> done,
                                   QObject* parent)
    : QObject(parent), m_client(client), m_order(std::move(order)), m_done(std::move(done))
{
    m_order.profile = bareProfile(m_order.profile, m_order.endpoint);
    const Endpoint& endpoint = m_order.profile.endpoints.constFirst();
    m_report.endpointName = endpoint.name;
    m_report.baseUrl = endpoint.baseUrl;
    m_report.limits = m_order.profile.pool;
}

void ConnectionDoctor::start()
{
    emit stepBegan(Step::Route);
    auto* const probe = new net::RouteProbe(m_report.baseUrl, m_order.profile.network, m_order.profile.timeouts.connect,
                                            m_client.clock(), m_client.resolver(), this);
    connect(probe, &net::RouteProbe::finished, this, [this](const net::RouteReport& route) {
        m_report.route = route;
        askFirst();
    });
    probe->start();
}

//! Also where the way is blocked: it shows what a request meets there.
void ConnectionDoctor::askFirst()
{
    emit stepBegan(Step::First);
    m_client.pool().drain(); // so that this one opens a connection
    m_client.models(m_order.profile, m_order.keys, this, [this](const ModelsResult& result) {
        m_report.first = result.record;
        for (const ModelInfo& model : result.models)
            m_report.models.append(model.id);
        if (result.record.httpStatus == 0)
            tell();
        else
            askSecond();
    }, record::Source::Diagnosis);
}

void ConnectionDoctor::askSecond()
{
    emit stepBegan(Step::Second);
    m_client.models(m_order.profile, m_order.keys, this, [this](const ModelsResult& result) {
        m_report.second = result.record;
        if (m_order.streamModel.isEmpty())
            tell();
        else
            askForAToken();
    }, record::Source::Diagnosis);
}

//! To compare with: only where something holds the stream back does a longer answer begin later.
void ConnectionDoctor::askForAToken()
{
    emit stepBegan(Step::Token);
    chat(1, [this](const CallResult& result) {
        m_report.token = result.record;
        askForAStream();
    });
}

void ConnectionDoctor::askForAStream()
{
    emit stepBegan(Step::Stream);
    chat(m_order.streamTokens, [this](const CallResult& result) {
        m_report.stream = result.record;
        m_report.streamHeaders = result.raw.responseHeaders;
        tell();
    });
}

void ConnectionDoctor::chat(int tokens, std::function<void(const CallResult&)> then)
{
    const Call* const call = m_client.chat(bareChat(m_order.profile, m_order.keys, m_order.streamModel, tokens));
    connect(call, &Call::finished, this, [then = std::move(then)](const CallResult& result) { then(result); });
}

void ConnectionDoctor::tell()
{
    m_done(m_report);
    deleteLater();
}

} // namespace bw::gateway
