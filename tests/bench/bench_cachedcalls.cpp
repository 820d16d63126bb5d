// SPDX-License-Identifier: GPL-3.0-or-later
// What the cache is worth to a call, on its whole way through GatewayClient: latency and rate of hits from a warm file and
// from a redis-server of our own, and the money when four of five prompts are repeated. A simulator answers the misses.
#include "cache/cachebackends.h"
#include "gateway/caches.h"
#include "gateway/gatewayclient.h"
#include "net/networkthread.h"
#include "sim/simulatedgateway.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::gateway;

namespace {

constexpr int Keys = 200;
constexpr int Hits = 20'000;
constexpr int Alone = 2'000;

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min(values.size() - 1, size_t(double(values.size()) * share))];
}

CallSpec specFor(const QUrl& baseUrl, const QString& redisUrl)
{
    CallSpec spec;
    spec.profile.id = ProfileId(u"bench"_s);
    Endpoint endpoint;
    endpoint.id = EndpointId(u"bench"_s);
    endpoint.baseUrl = baseUrl;
    spec.profile.endpoints = {endpoint};
    spec.profile.network.proxy = net::NetworkConfig::Proxy::None;
    spec.profile.cache.enabled = true;
    spec.profile.cache.store = redisUrl.isEmpty() ? CacheOptions::Store::File : CacheOptions::Store::Redis;
    spec.profile.cache.redisUrl = redisUrl;
    spec.request.model = u"gpt-4.1"_s;
    spec.request.parameters = {{u"temperature"_s, 0}};
    return spec;
}

//! Asks in a closed loop from one network thread until it was answered often enough.
class Run final : public net::NetworkThread
{
public:
    Run(ClientContext context, CallSpec spec, int calls, int concurrency, int keys)
        : m_context(std::move(context)), m_spec(std::move(spec)), m_calls(calls), m_concurrency(concurrency), m_keys(keys)
    {
        const double before = cpuSeconds();
        start();
        wait();
        cpu = cpuSeconds() - before;
    }
    ~Run() override { stop(); }
    Q_DISABLE_COPY_MOVE(Run)

    std::vector<double> ms; //!< from intended to end, a hit each
    qint64 hits = 0;
    qint64 failed = 0;
    PicoUsd cost;
    double seconds = 0;
    double cpu = 0;

protected:
    void work() override
    {
        GatewayClient client(m_context);
        const Instant begin = systemClock().now();
        for (int i = 0; i < m_concurrency; ++i)
            next(client);
        exec();
        seconds = toMs(systemClock().now() - begin) / 1'000;
    }

private:
    void next(GatewayClient& client)
    {
        if (m_started == m_calls)
            return;
        openai::ChatMessage message;
        message.text = u"What is the capital of country number %1, and how many people live in it?"_s.arg(m_started++ % m_keys);
        m_spec.request.messages = {message};
        Call* const call = client.chat(m_spec);
        QObject::connect(call, &Call::finished, call, [this, &client](const CallResult& result) {
            take(result.record);
            if (++m_ended == m_calls)
                quit();
            else
                next(client);
        });
    }

    void take(const record::RequestRecord& record)
    {
        failed += record.failure.errorClass != ErrorClass::Ok;
        cost += record.cost.value_or(PicoUsd());
        if (record.cache != record::CacheState::Hit)
            return;
        ++hits;
        ms.push_back(toMs(record.end - record.intended));
    }

    ClientContext m_context;
    CallSpec m_spec;
    int m_calls = 0;
    int m_concurrency = 1;
    int m_keys = Keys;
    int m_started = 0;
    int m_ended = 0;
};

bool measure(const char* name, const ClientContext& context, const CallSpec& spec)
{
    const Run warm(context, spec, Keys, 20, Keys);
    context.caches->of(spec.profile, spec.keys)->flush();
    const Run alone(context, spec, Alone, 1, Keys);
    const Run loaded(context, spec, Hits, 50, Keys);
    std::printf("%-8s one at a time: p50 %.3f ms, p99 %.3f ms; 50 under way: %.0f hits/s, %.1f us of CPU a hit (%.0f hits/s a core)\n",
                name, percentile(alone.ms, 0.5), percentile(alone.ms, 0.99), double(loaded.hits) / loaded.seconds,
                loaded.cpu * 1e6 / double(loaded.hits), double(loaded.hits) / loaded.cpu);
    return warm.failed == 0 && alone.hits == Alone && loaded.hits == Hits;
}

//! 1 000 requests of which four in five repeat an earlier one.
bool saves(const ClientContext& context, CallSpec spec)
{
    constexpr int Requests = 1'000;
    spec.cacheScope = u"savings"_s;
    CallSpec without = spec;
    without.profile.cache.enabled = false;
    const Run plain(context, without, Requests, 20, Requests / 5);
    const Run cached(context, spec, Requests, 20, Requests / 5);
    const double change = 100.0 * (double(cached.cost.value()) / double(plain.cost.value()) - 1);
    std::printf("80 %% repeated prompts: $%s without the cache, $%s with it (%+.1f %%, %lld hits of %d)\n",
                qPrintable(plain.cost.toDecimal()), qPrintable(cached.cost.toDecimal()), change, qlonglong(cached.hits), Requests);
    return plain.failed == 0 && cached.failed == 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    sim::Scenario scenario;
    scenario.ttftMs = Distribution::constant(1);
    scenario.gapMs = Distribution::constant(0);
    scenario.tokens = Distribution::constant(256);
    sim::SimulatedGateway gateway(scenario);
    if (!gateway.start())
        return 1;
    ClientContext context;
    context.prices = spend::PriceBook::builtIn();
    context.caches = std::make_shared<Caches>(folder.filePath(u"responses.db"_s));
    const CallSpec file = specFor(gateway.baseUrl(), {});
    bool good = measure("file", context, file) && saves(context, file);

    if (cache::redisIsSupported()) {
        const QString socket = folder.filePath(u"redis.sock"_s);
        QProcess server;
        server.start(u"redis-server"_s, {u"--port"_s, u"0"_s, u"--unixsocket"_s, socket, u"--save"_s, QString(), u"--dir"_s, folder.path()});
        QByteArray log;
        while (!log.contains("ready to accept") && server.waitForReadyRead(10'000))
            log += server.readAll();
        good = measure("redis", context, specFor(gateway.baseUrl(), u"unix://"_s + socket)) && good;
        server.kill();
        server.waitForFinished();
    }
    return good ? 0 : 1;
}
