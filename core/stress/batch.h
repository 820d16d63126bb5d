// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayclient.h"

#include <QObject>
#include <QPointer>

#include <map>

namespace bw::stress {

//! One line of a batch file as a request: {"messages": […], …}, {"prompt": "…", …}, OpenAI's batch form ({"body": {…}}), or
//! plain text. What the line does not say is the defaults'.
[[nodiscard]] Result<openai::ChatRequest> batchRequest(const QByteArray& line, const openai::ChatRequest& defaults);

//! Asks one request after the other, so many at once, and gives the results out in the order of the lines. A line that
//! cannot be asked, or fails, never stops the others. Lives in the thread of its client.
class Batch final : public QObject
{
    Q_OBJECT

public:
    //! The next line, without its end; nullopt: there is none.
    using Source = std::function<std::optional<QByteArray>()>;

    //! `spec`: whom to ask; its request holds the defaults. `firstLine`: number of the first line of the source.
    Batch(gateway::GatewayClient& client, gateway::CallSpec spec, Source source, int concurrency, qint64 firstLine = 1,
          QObject* parent = nullptr);

    void start();
    void stop(); //!< what is in flight is dropped without a result; finished() follows

    struct Counts
    {
        qint64 lines = 0;
        qint64 ok = 0;
        qint64 failed = 0;
    };
    [[nodiscard]] const Counts& counts() const noexcept { return m_counts; }

signals:
    //! In order of `line`. A line that could not be asked has a record of class bad_request that was never sent.
    void resultReady(qint64 line, const bw::gateway::CallResult& result);
    void finished(); //!< once

private:
    void fill();
    void ask(qint64 line, const QByteArray& text);
    void take(qint64 line, const gateway::CallResult& result);
    void giveOut();

    gateway::GatewayClient& m_client;
    gateway::CallSpec m_spec;
    Source m_source;
    int m_concurrency;
    qint64 m_nextLine;
    qint64 m_nextResult;
    std::map<qint64, gateway::CallResult> m_waiting; //!< results whose turn has not come
    QList<QPointer<gateway::Call>> m_running;
    int m_inFlight = 0;
    Counts m_counts;
    bool m_sourceEnded = false;
    bool m_stopped = false;
    bool m_over = false;
};

} // namespace bw::stress
