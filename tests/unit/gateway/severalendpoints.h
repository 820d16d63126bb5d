// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callprobe.h"
#include "wireanswers.h"

namespace bw::test {

inline const RawReply Good = stream(delta("Hello") + delta("", "stop") + Usage + Done);
inline const RawReply Busy = reply("503 Busy", R"({"error":{"message":"busy"}})", "retry-after-ms: 10\r\n");
inline const RawReply Silent{};

[[nodiscard]] inline RawServer::Handler always(const RawReply& reply)
{
    return [reply](const RawRequest&) { return reply; };
}

//! A profile with an endpoint a server, the later ones backups.
[[nodiscard]] inline gateway::GatewayProfile profileOf(std::initializer_list<const RawServer*> servers, int maxAttempts = 1)
{
    gateway::GatewayProfile profile = profileFor({}, maxAttempts);
    profile.endpoints.clear();
    for (const RawServer* server : servers) {
        gateway::Endpoint endpoint;
        endpoint.id = EndpointId(QString::number(profile.endpoints.size()));
        endpoint.name = QStringLiteral("e%1").arg(profile.endpoints.size());
        endpoint.baseUrl = server->url(QStringLiteral("/v1"));
        endpoint.backup = !profile.endpoints.isEmpty();
        profile.endpoints.append(endpoint);
    }
    return profile;
}

//! The record of a call run to its end.
inline record::RequestRecord run(Rig& rig, const gateway::CallSpec& spec)
{
    CallProbe probe(rig.client->chat(spec));
    return probe.wait() ? probe.record() : record::RequestRecord();
}

[[nodiscard]] inline QString classOf(const record::RequestRecord& record)
{
    return errorClassId(record.failure.errorClass);
}

} // namespace bw::test
