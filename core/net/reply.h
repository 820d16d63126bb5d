// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/exchange.h"

#include <QNetworkReply>
#include <QPointer>
#include <QSslError>

namespace bw::net {

class ConnectionPool;
class WireExchange;
struct Redirect;

//! A QNetworkReply over our connections; behaves as Qt documents it. Follows redirects as the request asks, with one exchange
//! after the other.
class Reply final : public QNetworkReply
{
    Q_OBJECT

public:
    Reply(ConnectionPool& pool, QNetworkAccessManager::Operation operation, const QNetworkRequest& request,
          HttpRequest http, QObject* parent);
    ~Reply() override;

    void abort() override;
    void close() override;
    void ignoreSslErrors() override { m_ignoresAllTlsErrors = true; }
    void setReadBufferSize(qint64 size) override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool canReadLine() const override;

    [[nodiscard]] const PhaseTimings& timings() const { return m_timings; }        //!< after finished()
    [[nodiscard]] const ConnectionInfo& connection() const { return m_connection; } //!< after finished()

protected:
    qint64 readData(char* data, qint64 size) override;
    void ignoreSslErrorsImplementation(const QList<QSslError>& errors) override { m_ignoredTlsErrors = errors; }
    void sslConfigurationImplementation(QSslConfiguration& configuration) const override;

private:
    void send();
    void onHead(const ResponseHead& head);
    void onBytes(const QByteArray& bytes);
    void onEnd(const ExchangeEnd& end);
    [[nodiscard]] bool acceptsTlsErrors(const QList<QSslError>& errors);
    [[nodiscard]] Redirect redirectOf(const ResponseHead& head) const;
    void redirect(const Redirect& redirect, int status);
    void follow(const QUrl& target, int status);
    void publishHead(const ResponseHead& head);
    void publishAttributes(const ResponseHead& head);
    void reportProgress(bool now);
    void letGo();
    void endWith(NetworkError error, const QString& message);
    void throttle();

    QPointer<ConnectionPool> m_pool;
    QPointer<WireExchange> m_exchange;
    HttpRequest m_http;
    QByteArray m_buffer; //!< received and not read yet, from m_taken on
    qsizetype m_taken = 0;
    qint64 m_received = 0;
    qint64 m_total = -1;
    Instant m_progressAt = NoInstant;
    int m_redirects = 0;
    bool m_redirecting = false;
    bool m_ignoresAllTlsErrors = false;
    QList<QSslError> m_ignoredTlsErrors;
    QSslConfiguration m_tls;
    PhaseTimings m_timings;
    ConnectionInfo m_connection;
};

} // namespace bw::net
