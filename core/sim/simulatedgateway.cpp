// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simulatedgateway.h"

#include "net/networkthread.h"
#include "sim/httpserver.h"

#include <QCoreApplication>
#include <QThread>

#include <condition_variable>
#include <mutex>

namespace bw::sim {

//! The server's thread: the server lives and dies on its stack.
class SimulatedGateway::Private final : public QThread
{
public:
    explicit Private(Scenario s) : scenario(std::move(s)) {}

    [[nodiscard]] Result<void> startAndWait(quint16 wanted)
    {
        wait(); // for the end of a start that failed
        net::useBestDispatcher(*this); // with Qt's own, 500 streams keep half a core busy, which their client then lacks
        m_wantedPort = wanted;
        m_outcome.reset();
        start();
        std::unique_lock lock(m_mutex);
        m_listening.wait(lock, [this] { return m_outcome.has_value(); });
        return *m_outcome;
    }

    [[nodiscard]] bool isListening() const { return isRunning() && m_outcome && *m_outcome; }

    const Scenario scenario;
    ServerCounters counters;
    quint16 port = 0; //!< written before startAndWait() returns

protected:
    void run() override
    {
        HttpServer server(scenario, counters);
        const Result<void> outcome = server.listenOnLoopback(m_wantedPort);
        {
            const std::lock_guard lock(m_mutex);
            port = server.serverPort();
            m_outcome = outcome;
            m_listening.notify_one();
        }
        if (outcome)
            exec();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_listening;
    std::optional<Result<void>> m_outcome;
    quint16 m_wantedPort = 0;
};

SimulatedGateway::SimulatedGateway(Scenario scenario, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(scenario)))
{
    d->setObjectName(QStringLiteral("sim"));
}

SimulatedGateway::~SimulatedGateway()
{
    d->quit();
    d->wait();
}

Result<void> SimulatedGateway::start(quint16 port)
{
    if (d->isListening())
        return failure(ErrorCode::Conflict, QCoreApplication::translate("bw::sim::SimulatedGateway", "The simulator is running already."));
    return d->startAndWait(port);
}

QUrl SimulatedGateway::baseUrl() const
{
    QUrl url;
    url.setScheme(d->scenario.tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(d->port);
    url.setPath(QStringLiteral("/v1"));
    return url;
}

qint64 SimulatedGateway::requestCount() const noexcept
{
    return d->counters.requests.load(std::memory_order_relaxed);
}

qint64 SimulatedGateway::connectionCount() const noexcept
{
    return d->counters.connections.load(std::memory_order_relaxed);
}

} // namespace bw::sim
