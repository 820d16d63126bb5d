// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/connectionpool.h"

#include <QPointer>
#include <QTest>

namespace bw::test {

//! Follows one exchange to its end and keeps what it said.
class Ending : public QObject
{
public:
    explicit Ending(net::Exchange* exchange) : m_exchange(exchange)
    {
        connect(exchange, &net::Exchange::headReceived, this, [this](const net::ResponseHead& received) {
            head = received;
            ++heads;
        });
        connect(exchange, &net::Exchange::bytesReceived, this, [this](const QByteArray& bytes, Instant) {
            body += bytes;
            ++chunks;
            bytesAfterEnd |= ends > 0;
        });
        connect(exchange, &net::Exchange::finished, this, [this](const net::ExchangeEnd& received) {
            end = received;
            ++ends;
        });
    }

    [[nodiscard]] bool wait(int ms = 10'000) const
    {
        return QTest::qWaitFor([this] { return ends > 0; }, ms);
    }
    [[nodiscard]] net::Exchange* exchange() const { return m_exchange; }
    [[nodiscard]] ErrorClass errorClass() const { return end.failure.errorClass; }

    net::ResponseHead head;
    QByteArray body;
    net::ExchangeEnd end;
    int heads = 0;
    int chunks = 0;
    int ends = 0;
    bool bytesAfterEnd = false;

private:
    QPointer<net::Exchange> m_exchange;
};

//! A request to a server of the test's own: no proxy, short timeouts where a test waits for one.
[[nodiscard]] inline net::HttpRequest requestTo(const QUrl& url)
{
    net::HttpRequest request;
    request.url = url;
    request.network.proxy = net::NetworkConfig::Proxy::None;
    return request;
}

} // namespace bw::test
