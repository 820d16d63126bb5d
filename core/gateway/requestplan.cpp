// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/requestplan.h"

#include "gateway/redaction.h"

namespace bw::gateway {

namespace {

using namespace std::chrono_literals;

// Of the whole call, where the profile sets no total (specification, "Order").
constexpr Milliseconds WholeAnswer = 180s;
constexpr Milliseconds ToFirstDelta = 90s;

void setHeader(net::Headers& headers, const QByteArray& name, const QByteArray& value)
{
    headers.removeIf([&name](const net::Header& header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    headers.append(net::Header{name, value});
}

//! Whoever decodes an answer says what it can: to another wish the answer would come as it is, and no reader knows it.
bool isOfTransport(const QByteArray& name)
{
    return name.compare("Accept-Encoding", Qt::CaseInsensitive) == 0;
}

void addHeaders(net::Headers& headers, const net::Headers& more)
{
    for (const auto& [name, value] : more) {
        if (!isSecretHeader(name))
            setHeader(headers, name, value);
    }
}

} // namespace

net::Headers personsHeaders(const GatewayProfile& profile, const QString& model, const net::Headers& own)
{
    net::Headers headers;
    for (const auto& [name, value] : profile.headers)
        setHeader(headers, name, value);
    addHeaders(headers, profile.modelExtras.value(model).headers);
    addHeaders(headers, own);
    headers.removeIf([](const net::Header& header) { return isOfTransport(header.first); });
    return headers;
}

net::HttpRequest httpRequest(const GatewayProfile& profile, const secrets::KeyRing& keys, const Stop& stop,
                             const net::Headers& own)
{
    net::HttpRequest request;
    request.headers = {{"User-Agent", "bellwether/" BELLWETHER_VERSION}, {"Accept", "application/json"}};
    if (!stop.secret.isEmpty())
        request.headers.append(net::Header{"Authorization", "Bearer " + stop.secret.reveal()});
    for (const auto& [name, value] : personsHeaders(profile, stop.model, own))
        setHeader(request.headers, name, value);
    for (const SecretHeader& header : profile.secretHeaders) {
        if (const SecretString value = keys.key(header.id); !value.isEmpty() && !isOfTransport(header.name))
            setHeader(request.headers, header.name, value.reveal());
    }
    request.endpoint = stop.endpoint->id.value();
    request.timeouts = profile.timeouts;
    request.share = poolShare(profile);
    request.network = profile.network;
    if (!profile.proxyKey.isEmpty())
        request.network.proxyPassword = keys.key(profile.proxyKey);
    return request;
}

openai::ChatRequest withExtraBody(const GatewayProfile& profile, openai::ChatRequest request)
{
    for (const QJsonObject& extra : {profile.modelExtras.value(request.model).body, profile.extraBody}) {
        for (auto it = extra.begin(); it != extra.end(); ++it) {
            if (!request.parameters.contains(it.key()))
                request.parameters.insert(it.key(), it.value());
        }
    }
    return request;
}

LoopSettings loopSettings(const GatewayProfile& profile, const secrets::KeyRing& keys, bool stream)
{
    LoopSettings settings;
    settings.profile = &profile;
    settings.stream = stream;
    settings.timeouts = {stream ? profile.firstTokenTimeout : Milliseconds(0), stream ? profile.idleTimeout : profile.timeouts.read};
    settings.deadline = profile.totalTimeout > 0ms ? profile.totalTimeout : stream ? ToFirstDelta : WholeAnswer;
    settings.deadlineEndsAtDelta = stream && profile.totalTimeout <= 0ms;
    settings.keys = keys;
    return settings;
}

record::RequestRecord newRecord(const GatewayProfile& profile, const Clock& clock, Instant intended)
{
    const Instant now = clock.now();
    record::RequestRecord record;
    record.id = RequestId::create();
    record.gateway = profile.id;
    record.gatewayName = profile.name;
    record.intended = isSet(intended) ? intended : now;
    const auto ago = std::chrono::duration_cast<Milliseconds>(now - record.intended);
    record.startedAt = clock.wallTime().addMSecs(-ago.count());
    return record;
}

} // namespace bw::gateway
