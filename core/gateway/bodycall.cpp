// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/bodycall.h"

#include "gateway/requestplan.h"

#include <QJsonDocument>

namespace bw::gateway {

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const record::Exchange> exchangeOf(const QString& prompt, RawExchange raw)
{
    record::Exchange exchange;
    exchange.prompt = prompt;
    exchange.requestHeaders = std::move(raw.requestHeaders);
    exchange.requestBody = std::move(raw.requestBody);
    exchange.responseHeaders = std::move(raw.responseHeaders);
    exchange.responseBody = std::move(raw.responseBody);
    return std::make_shared<const record::Exchange>(std::move(exchange));
}

} // namespace

BodyCall::BodyCall(ClientState& client, BodyOrder order, QObject* parent)
    : QObject(parent),
      m_client(client),
      m_order(std::move(order)),
      m_spend(client.budgets, m_order.profile),
      m_loop(client.worker(), settingsOf(m_order), [&client] { return client.random(); },
             begin(), *this)
{
}

//! Lists of models are free; everything else asks the budget first.
void BodyCall::start()
{
    const bool free = m_order.operation == record::Operation::Models || !m_spend.isLimited();
    if (free || m_spend.admit(expectedCost(m_order.profile, m_order.model, m_order.body, m_client.prices, m_client.today())))
        m_loop.start();
    else
        QMetaObject::invokeMethod(this, [this] { refuse(); }, Qt::QueuedConnection);
}

//! Nothing was sent; the record says why.
void BodyCall::refuse()
{
    record::RequestRecord record = begin();
    record.failure = m_spend.refusal();
    record.end = m_client.clock.now();
    ended(std::move(record), {});
}

record::RequestRecord BodyCall::begin() const
{
    record::RequestRecord record = newRecord(m_order.profile, m_client.clock);
    record.source = m_order.source;
    record.operation = m_order.operation;
    record.model = m_order.model;
    record.stream = false;
    if (isSet(m_order.intended))
        record.intended = m_order.intended;
    return record;
}

LoopSettings BodyCall::settingsOf(const BodyOrder& order)
{
    LoopSettings settings = loopSettings(order.profile, order.keys, false);
    settings.models = {order.model}; // answers of another model are of no use: vectors cannot be compared
    settings.guards = order.guards;
    settings.keepRaw = order.keepRaw;
    settings.tokens = order.body.size() / 4;
    return settings;
}

std::unique_ptr<ResponseReader> BodyCall::newReader()
{
    return std::make_unique<BodyReader>(m_order.parse, m_client.clock);
}

net::HttpRequest BodyCall::request(const Stop& stop)
{
    net::HttpRequest request = httpRequest(m_order.profile, m_order.keys, stop);
    request.url = m_client.address(stop.endpoint->baseUrl, m_order.path);
    request.method = m_order.method;
    request.body = bodyFor(stop);
    if (!request.body.isEmpty())
        request.headers.append(net::Header{"Content-Type", "application/json"});
    return request;
}

QByteArray BodyCall::bodyFor(const Stop& stop) const
{
    if (stop.modelThere == stop.model)
        return m_order.body;
    QJsonObject body = QJsonDocument::fromJson(m_order.body).object();
    body.insert("model"_L1, stop.modelThere);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

void BodyCall::ended(record::RequestRecord record, Remains remains)
{
    if (m_order.describe && record.failure.errorClass == ErrorClass::Ok)
        m_order.describe(record);
    m_client.publish(record, m_order.profile, m_order.keepRaw ? exchangeOf(m_order.prompt, std::move(remains.raw)) : nullptr);
    m_spend.settle(record);
    m_order.done(record);
    deleteLater();
}

} // namespace bw::gateway
