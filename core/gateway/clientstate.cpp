// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clientstate.h"

#include "base/paths.h"
#include "record/recordbus.h"
#include "spend/charge.h"

#include <QSslConfiguration>

namespace bw::gateway {

namespace {

QString memoryKey(const Stop& stop)
{
    return stop.endpoint->baseUrl.toString() + u' ' + stop.modelThere;
}

} // namespace

ClientState::ClientState(ClientContext context)
    : clock(*context.clock),
      resolver(*context.resolver),
      bus(context.bus),
      prices(std::move(context.prices)),
      budgets(std::move(context.budgets)),
      random(context.random ? std::move(context.random) : systemRandom()),
      pool({}, clock, resolver),
      deadlines(clock),
      safeguards(context.safeguards ? std::move(context.safeguards) : std::make_shared<Safeguards>(clock)),
      switches(std::move(context.switches)),
      caches(context.caches ? std::move(context.caches)
                            : std::make_shared<Caches>(Paths::standard().responseCacheFile(), clock))
{
    // Loads the TLS library now, once a process: otherwise its 20 to 100 ms would show in the first request's numbers.
    static_cast<void>(QSslConfiguration::defaultConfiguration());
}

bool ClientState::isWithoutStreamOptions(const Stop& stop) const
{
    return !m_withoutStreamOptions.isEmpty() && m_withoutStreamOptions.contains(memoryKey(stop));
}

void ClientState::rememberWithoutStreamOptions(const Stop& stop)
{
    m_withoutStreamOptions.insert(memoryKey(stop));
}

QUrl ClientState::address(const QUrl& base, const QString& path)
{
    if (m_lastAddress.path != path || m_lastAddress.base != base)
        m_lastAddress = {base, path, endpointUrl(base, path)};
    return m_lastAddress.url;
}

QByteArray ClientState::bodyOf(const openai::ChatRequest& request)
{
    constexpr qsizetype MostKept = 256 * 1024; // a picture is not kept in memory for nothing
    if (!m_lastBody.json.isEmpty() && m_lastBody.request == request)
        return m_lastBody.json;
    QByteArray json = request.toJson();
    m_lastBody = json.size() <= MostKept ? Body{request, json} : Body();
    return json;
}

void ClientState::publish(record::RequestRecord& record, const GatewayProfile& profile,
                          std::shared_ptr<const record::Exchange> exchange)
{
    if (record.servedBy.isEmpty()) {
        const qsizetype answering = spend::answeringAttempt(record);
        const QString asked = answering < 0 ? QString() : record.attempts[answering].model;
        record.servedBy = asked.isEmpty() ? record.model : asked;
    }
    spend::charge(record, profile.prices, prices);
    if (bus)
        bus->publish(record, std::move(exchange));
}

} // namespace bw::gateway
