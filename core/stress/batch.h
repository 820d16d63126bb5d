// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayclient.h"

#include <QObject>
#include <QPointer>

#include <tl/expected.hpp>

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
    struct Line
    {
        qint64 number = 0;
        QByteArray text; //!< without its end
    };

    //! Why there is no line: goOn() tells when there is one, or none is left.
    enum class Pause { NotYet, End };
    using Next = tl::expected<Line, Pause>;

    //! The next line; their numbers go up. Must not wait: this thread carries the requests.
    using Source = std::function<Next()>;

    //! `spec`: whom to ask; its request holds the defaults.
    Batch(gateway::GatewayClient& client, gateway::CallSpec spec, Source source, int concurrency, QObject* parent = nullptr);

    void start();
    void goOn(); //!< the source has more to say
    //! Asks no more. What is in flight is dropped without a result, what was answered after it is given out; finished() follows.
    void stop();
    [[nodiscard]] const QList<qint64>& dropped() const noexcept { return m_dropped; } //!< the lines that stop() left without a result

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
    void ask(const Line& line);
    void take(qint64 line, const gateway::CallResult& result);
    void giveOut();

    gateway::GatewayClient& m_client;
    gateway::CallSpec m_spec;
    Source m_source;
    int m_concurrency;
    std::map<qint64, std::optional<gateway::CallResult>> m_lines; //!< asked, and not yet given out; with the result once it is there
    QList<qint64> m_dropped;
    QList<QPointer<gateway::Call>> m_running;
    int m_inFlight = 0;
    Counts m_counts;
    bool m_sourceEnded = false;
    bool m_stopped = false;
    bool m_over = false;
};

} // namespace bw::stress
