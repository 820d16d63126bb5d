// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/bodydecoding.h"
#include "net/pooledexchange.h"
#include "net/stockmanagers.h"

#include <QNetworkReply>

namespace bw::net {

//! An exchange over Qt's own HTTP: HTTP/2, proxies, and whatever our connections do not speak.
//! It cannot tell which connection was used, and sees DNS, TCP and TLS as one span.
class StockExchange final : public PooledExchange
{
    Q_OBJECT

public:
    StockExchange(const PoolContext& context, StockManagers& managers, HttpRequest request, QObject* parent);
    ~StockExchange() override;

private:
    void start() override;
    void release() override;
    void watch();
    void onEncrypted();
    void onSent();
    void onHead();
    void onBytes();
    void onFinished();
    void finishMessage();
    void recordConnection();

    StockManagers& m_managers;
    StockManagers::Lease m_lease;
    std::unique_ptr<QNetworkReply, QScopedPointerDeleteLater> m_reply;
    BodyDecoding m_decoding;
    bool m_headSeen = false;
    QString m_certificateCode; //!< set: it was refused
};

} // namespace bw::net
