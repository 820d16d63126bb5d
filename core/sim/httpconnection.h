// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/answer.h"
#include "sim/pacer.h"
#include "sim/requestparser.h"
#include "sim/scenario.h"

#include <QObject>
#include <QTcpSocket>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace bw::sim {

//! Written by the server's thread, read by any.
struct ServerCounters
{
    std::atomic<qint64> requests = 0;    //!< complete heads
    std::atomic<qint64> connections = 0; //!< accepted
};

//! What the connections of a server share. Used by the server's thread alone.
struct ServerContext
{
    const Scenario& scenario;
    ServerCounters& counters;
    Pacer& pacer;
    RequestLog& log;
    std::function<std::unique_ptr<Answer>(const HttpRequest&)> answer; //!< never null
};

//! One client's connection: reads requests one after the other (pipelined ones wait), writes their answers at their
//! times, keeps itself alive as the scenario says. Deletes itself when the client is gone.
class HttpConnection final : public QObject, private Paced
{
    Q_OBJECT

public:
    //! `socket` is connected; a QSslSocket has its handshake still to come.
    HttpConnection(std::unique_ptr<QTcpSocket> socket, ServerContext& context, QObject* parent);
    ~HttpConnection() override;

private:
    void onDue(Instant now) override;
    void onReadyRead();
    void onGone();

    void startTls();
    void parse();
    void onHead();
    void refuse(int status);
    void begin(std::unique_ptr<Answer> answer);
    void describeConnection();
    void advance(Instant now);
    void settle(AfterWrite after, Instant now);
    void awaitNextRequest(Instant now);
    void noteWrite(Instant now);
    void logEnd(Outcome outcome);
    void closeIfIdle(Instant now);
    void schedule(Instant due);

    std::unique_ptr<QTcpSocket> m_socket;
    ServerContext& m_context;
    HttpRequest m_request;
    std::optional<RequestParser> m_parser;
    std::unique_ptr<Answer> m_answer;
    std::string m_input;
    QByteArray m_output;
    Instant m_lastUse = NoInstant;
    qint64 m_ordinal = 0;         //!< of this connection
    int m_requests = 0;           //!< on this connection
    bool m_tlsPending = false;    //!< the handshake has not been started
    bool m_headSeen = false;      //!< of the request that is being read
    bool m_idleScheduled = false; //!< the pacer's call is about idleness, not about an answer
    bool m_closing = false;
};

} // namespace bw::sim
