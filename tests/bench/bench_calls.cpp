// SPDX-License-Identifier: GPL-3.0-or-later
// What a call costs on its whole way through GatewayClient: small answers in a closed loop from any server that speaks
// the protocol. bench_calls --url http://127.0.0.1:8080/v1 [--off] prints one line of JSON.
#include "gateway/gatewayclient.h"
#include "net/networkthread.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/resource.h>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::gateway;

namespace {

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Options
{
    QUrl url;
    int concurrency = 48;
    double seconds = 3;
    bool guards = true;
};

CallSpec specFor(const Options& options)
{
    CallSpec spec;
    spec.profile.name = u"bench"_s;
    Endpoint endpoint;
    endpoint.id = EndpointId(u"bench"_s);
    endpoint.name = u"primary"_s;
    endpoint.baseUrl = options.url;
    spec.profile.endpoints = {endpoint};
    spec.profile.network.proxy = net::NetworkConfig::Proxy::None;
    spec.profile.pool.maxConnections = spec.profile.pool.maxPerHost = spec.profile.pool.maxIdle = options.concurrency;
    spec.keys = secrets::KeyRing(SecretString("sk-bench-key-of-no-gateway-000000000000"));
    spec.request.model = u"bench"_s;
    spec.request.stream = false;
    openai::ChatMessage message;
    message.text = u"Hello"_s;
    spec.request.messages = {message};
    if (!options.guards)
        spec.guards = {false, false, false, false, false};
    return spec;
}

//! One network thread's worth of calls, as many under way as the options say.
class ClosedLoop
{
public:
    ClosedLoop(GatewayClient& client, const Options& options)
        : m_client(client), m_spec(specFor(options)), m_concurrency(options.concurrency),
          m_until(systemClock().now() + Nanoseconds(qint64(options.seconds * 1e9)))
    {
    }

    void start()
    {
        for (int i = 0; i < m_concurrency; ++i)
            next();
    }

    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 failed() const { return m_failed; }

private:
    void next()
    {
        ++m_running;
        Call* const call = m_client.chat(m_spec);
        QObject::connect(call, &Call::finished, call, [this](const CallResult& result) {
            ++m_done;
            m_failed += result.record.failure.errorClass != ErrorClass::Ok;
            --m_running;
            if (systemClock().now() < m_until)
                next();
            else if (m_running == 0)
                QThread::currentThread()->quit();
        });
    }

    GatewayClient& m_client;
    CallSpec m_spec;
    int m_concurrency = 0;
    Instant m_until;
    qint64 m_running = 0;
    qint64 m_done = 0;
    qint64 m_failed = 0;
};

class Worker final : public net::NetworkThread
{
public:
    explicit Worker(Options options) : m_options(std::move(options)) {}
    ~Worker() override { wait(); }
    Q_DISABLE_COPY_MOVE(Worker)

    qint64 done = 0;
    qint64 failed = 0;
    double seconds = 0;

protected:
    void work() override
    {
        GatewayClient client({});
        ClosedLoop loop(client, m_options);
        const Instant begin = systemClock().now();
        loop.start();
        exec();
        seconds = toMs(systemClock().now() - begin) / 1'000;
        done = loop.done();
        failed = loop.failed();
    }

private:
    Options m_options;
};

Options readOptions()
{
    QCommandLineParser parser;
    parser.addOptions({{u"url"_s, u"Base URL."_s, u"URL"_s},
                       {u"concurrency"_s, u"Calls under way."_s, u"N"_s, u"48"_s},
                       {u"seconds"_s, u"How long."_s, u"S"_s, u"3"_s},
                       {u"off"_s, u"Without retries, breaker, limiter, fallback and cache."_s}});
    parser.process(*QCoreApplication::instance());
    Options options;
    options.url = QUrl(parser.value(u"url"_s));
    options.concurrency = parser.value(u"concurrency"_s).toInt();
    options.seconds = parser.value(u"seconds"_s).toDouble();
    options.guards = !parser.isSet(u"off"_s);
    return options;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const Options options = readOptions();
    const double cpu = cpuSeconds();
    Worker worker(options);
    worker.start();
    worker.wait();
    const QJsonObject line{{u"calls"_s, worker.done},
                           {u"failed"_s, worker.failed},
                           {u"per_second"_s, double(worker.done) / worker.seconds},
                           {u"cpu_us_per_call"_s, (cpuSeconds() - cpu) * 1e6 / double(worker.done)},
                           {u"guards"_s, options.guards}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return worker.failed == 0 ? 0 : 1;
}
