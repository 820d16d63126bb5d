// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/connectionpool.h"

#include <QJsonObject>

#include <functional>
#include <memory>

namespace bw::bench {

struct Options
{
    QUrl url;
    int concurrency = 48;
    double seconds = 2;
    qint64 requests = 0; //!< > 0: that many instead of `seconds`
    QString client;
    QByteArray ca;
    QByteArray body;
};

//! Sends and tells what came; the same for every client under test.
class Client
{
public:
    using Bytes = std::function<void(const QByteArray&, Instant)>;
    using Done = std::function<void(bool ok)>;

    Client() = default;
    virtual ~Client() = default;
    Q_DISABLE_COPY_MOVE(Client)
    virtual void send(const Options& options, Bytes bytes, Done done) = 0;
    virtual void report(QJsonObject&) const {}
};

//! As many connections as requests at once.
[[nodiscard]] net::PoolLimits limitsFor(int concurrency);

//! By Options::client: pool, manager or stock.
[[nodiscard]] std::unique_ptr<Client> makeClient(const Options& options);

} // namespace bw::bench
