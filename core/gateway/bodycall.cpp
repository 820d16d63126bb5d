// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/bodycall.h"

#include "gateway/requestplan.h"

namespace bw::gateway {

BodyCall::BodyCall(ClientState& client, BodyOrder order, QObject* parent)
    : QObject(parent),
      m_client(client),
      m_order(std::move(order)),
      m_spend(client.budgets, m_order.profile),
      m_loop(client.worker(), loopSettings(m_order.profile, m_order.keys, false), [&client] { return client.random(); },
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
    ended(std::move(record));
}

record::RequestRecord BodyCall::begin() const
{
    record::RequestRecord record = newRecord(m_order.profile, m_client.clock);
    record.source = m_order.source;
    record.operation = m_order.operation;
    record.model = m_order.model;
    record.stream = false;
    return record;
}

net::HttpRequest BodyCall::request(const Endpoint& endpoint)
{
    net::HttpRequest request = httpRequest(m_order.profile, m_order.keys, endpoint, m_order.path);
    request.method = m_order.method;
    request.body = m_order.body;
    if (!request.body.isEmpty())
        request.headers.append(net::Header{"Content-Type", "application/json"});
    return request;
}

void BodyCall::ended(record::RequestRecord record)
{
    if (m_order.describe && record.failure.errorClass == ErrorClass::Ok)
        m_order.describe(record);
    m_client.publish(record, m_order.profile);
    m_spend.settle(record);
    m_order.done(record);
    deleteLater();
}

} // namespace bw::gateway
