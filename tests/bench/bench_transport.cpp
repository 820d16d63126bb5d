// SPDX-License-Identifier: GPL-3.0-or-later
// The client side of the transport benches: requests in a closed loop, or event streams, over our pool, our
// QNetworkAccessManager, or Qt's own. One network thread. Prints one line of JSON; compare_transport.py runs and compares.
#include "benchclients.h"

#include "metrics/histogram.h"
#include "net/filelimit.h"
#include "net/networkthread.h"
#include "openai/chatassembler.h"
#include "sse/eventstreamparser.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <sys/resource.h>

#include <cstdio>

using namespace Qt::StringLiterals;
using bw::Instant;
using bw::Nanoseconds;
using namespace bw::bench;
using namespace bw::net;

namespace {

Instant now()
{
    return bw::systemClock().now();
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

qint64 residentKb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toLongLong();
    }
    return 0;
}

double percentile(const bw::metrics::Histogram& times, double percent)
{
    return bw::toMs(times.percentile(percent).value_or(Nanoseconds(0)));
}

//! As many requests in flight as there are connections, each slot sending its next when its last is done.
class RequestBench final : public QObject
{
public:
    explicit RequestBench(const Options& options) : m_options(options) {}

    void run()
    {
        m_client = makeClient(m_options);
        m_cpu = cpuSeconds();
        m_began = now();
        m_until = m_began + Nanoseconds(qint64(m_options.seconds * 1e9));
        m_running = m_options.concurrency;
        for (int i = 0; i < m_options.concurrency; ++i)
            next();
    }

private:
    void next()
    {
        const Instant sent = now();
        const bool over = m_options.requests > 0 ? m_sent >= m_options.requests : sent >= m_until;
        if (over) {
            if (--m_running == 0)
                end();
            return;
        }
        if (++m_sent == m_options.requests / 10)
            m_earlyKb = residentKb();
        m_client->send(m_options, [this](const QByteArray& bytes, Instant) { m_bytes += bytes.size(); },
                       [this, sent](bool ok) {
                           m_latency.record(now() - sent);
                           m_failed += !ok;
                           next();
                       });
    }

    void end()
    {
        const double seconds = bw::toMs(now() - m_began) / 1000;
        const double count = double(m_latency.count());
        QJsonObject json{{u"rps"_s, count / seconds},
                         {u"p50_ms"_s, percentile(m_latency, 50)},
                         {u"p99_ms"_s, percentile(m_latency, 99)},
                         {u"cpu_us"_s, (cpuSeconds() - m_cpu) * 1e6 / count},
                         {u"rss_mb"_s, double(residentKb()) / 1024},
                         {u"requests"_s, count},
                         {u"failed"_s, m_failed},
                         {u"body_bytes"_s, m_bytes}};
        if (m_earlyKb > 0)
            json["rss_mb_at_a_tenth"_L1] = double(m_earlyKb) / 1024;
        m_client->report(json);
        std::puts(QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::quit();
    }

    Options m_options;
    std::unique_ptr<Client> m_client;
    bw::metrics::Histogram m_latency; // of one size, however many requests
    Instant m_began;
    Instant m_until;
    double m_cpu = 0;
    qint64 m_sent = 0;
    qint64 m_bytes = 0;
    qint64 m_earlyKb = 0;
    int m_failed = 0;
    int m_running = 0;
};

//! Streams at once, each event parsed as JSON and its time kept.
class StreamBench final : public QObject
{
public:
    explicit StreamBench(const Options& options) : m_options(options) {}

    void run()
    {
        m_client = makeClient(m_options);
        m_idleKb = residentKb();
        m_cpu = cpuSeconds();
        m_began = now();
        m_streams.resize(size_t(m_options.concurrency));
        m_running = m_options.concurrency;
        for (Stream& stream : m_streams)
            open(stream);
    }

private:
    struct Stream
    {
        bw::sse::EventStreamParser parser;
        bw::openai::ChatAssembler assembler;
        std::vector<Instant> times;
        bool complete = false;
    };

    void open(Stream& stream)
    {
        m_client->send(m_options, [this, &stream](const QByteArray& bytes, Instant at) { take(stream, bytes, at); },
                       [this, &stream](bool ok) {
                           stream.complete = ok && stream.assembler.sawDone();
                           if (--m_running == 0)
                               end();
                       });
    }

    void take(Stream& stream, const QByteArray& bytes, Instant at)
    {
        const auto fed = stream.parser.feed({bytes.constData(), size_t(bytes.size())}, [&](const bw::sse::Event& event) {
            ++m_events;
            if (!stream.assembler.addEvent({event.type, event.data, event.error, event.unterminated}, at).isEmpty())
                stream.times.push_back(at);
        });
        m_broken += !fed.has_value();
        m_peakKb = m_events % 20'000 == 0 ? std::max(m_peakKb, residentKb()) : m_peakKb;
    }

    void end()
    {
        const double seconds = bw::toMs(now() - m_began) / 1000;
        const auto complete = std::count_if(m_streams.begin(), m_streams.end(), [](const Stream& s) { return s.complete; });
        bw::metrics::Histogram gaps;
        for (const Stream& stream : m_streams) {
            for (size_t i = 1; i < stream.times.size(); ++i)
                gaps.record(stream.times[i] - stream.times[i - 1]);
        }
        QJsonObject json{{u"events_per_s"_s, double(m_events) / seconds},
                         {u"cpu_us"_s, (cpuSeconds() - m_cpu) * 1e6 / double(m_events)},
                         {u"p50_ms"_s, percentile(gaps, 50)},
                         {u"p99_ms"_s, percentile(gaps, 99)},
                         {u"rss_mb"_s, double(std::max(m_peakKb, residentKb())) / 1024},
                         {u"events"_s, m_events},
                         {u"complete"_s, qint64(complete)},
                         {u"streams"_s, m_options.concurrency},
                         {u"broken"_s, m_broken}};
        m_client->report(json);
        std::puts(QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::quit();
    }

    Options m_options;
    std::unique_ptr<Client> m_client;
    std::vector<Stream> m_streams;
    Instant m_began;
    double m_cpu = 0;
    qint64 m_events = 0;
    qint64 m_idleKb = 0;
    qint64 m_peakKb = 0;
    int m_broken = 0;
    int m_running = 0;
};

//! Memory of idle kept-alive connections.
class IdleBench final : public QObject
{
public:
    explicit IdleBench(const Options& options) : m_options(options) {}

    void run()
    {
        m_pool = std::make_unique<ConnectionPool>(limitsFor(m_options.concurrency));
        m_before = residentKb();
        NetworkConfig network;
        network.proxy = NetworkConfig::Proxy::None;
        network.extraCaPem = m_options.ca;
        m_pool->warmUp(m_options.url, network, m_options.concurrency);
        connect(&m_poll, &QTimer::timeout, this, [this] { look(); });
        m_poll.start(50);
    }

private:
    void look()
    {
        if (m_pool->stats().idle < m_options.concurrency && ++m_looks < 200)
            return;
        m_poll.stop();
        const qint64 kb = residentKb() - m_before;
        const QJsonObject json{{u"idle"_s, m_pool->stats().idle},
                               {u"kb_per_connection"_s, double(kb) / std::max(1, m_pool->stats().idle)}};
        std::puts(QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
        m_pool.reset();
        QCoreApplication::quit();
    }

    Options m_options;
    std::unique_ptr<ConnectionPool> m_pool;
    QTimer m_poll{this};
    qint64 m_before = 0;
    int m_looks = 0;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<QObject> makeBench(const QString& kind, const Options& options, std::function<void()>& run)
{
    const auto make = [&]<typename Bench>(std::in_place_type_t<Bench>) {
        auto bench = std::make_unique<Bench>(options);
        run = [raw = bench.get()] { raw->run(); };
        return std::unique_ptr<QObject>(std::move(bench));
    };
    if (kind == "sse"_L1)
        return make(std::in_place_type<StreamBench>);
    if (kind == "idle"_L1)
        return make(std::in_place_type<IdleBench>);
    return make(std::in_place_type<RequestBench>);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser arguments;
    arguments.addPositionalArgument(u"kind"_s, u"requests, sse or idle"_s);
    arguments.addOptions({{u"url"_s, u"Server"_s, u"url"_s},
                          {u"client"_s, u"pool, manager or stock"_s, u"client"_s, u"pool"_s},
                          {u"connections"_s, u"Requests or streams at once"_s, u"n"_s, u"48"_s},
                          {u"seconds"_s, u"How long"_s, u"s"_s, u"2"_s},
                          {u"requests"_s, u"How many, instead of how long"_s, u"n"_s, u"0"_s},
                          {u"ca"_s, u"PEM file to trust"_s, u"file"_s},
                          {u"dispatcher"_s, u"best or stock"_s, u"which"_s, u"best"_s}});
    arguments.addHelpOption();
    arguments.process(app);

    raiseFileLimit();
    Options options;
    options.url = QUrl(arguments.value(u"url"_s));
    options.client = arguments.value(u"client"_s);
    options.concurrency = arguments.value(u"connections"_s).toInt();
    options.seconds = arguments.value(u"seconds"_s).toDouble();
    options.requests = arguments.value(u"requests"_s).toLongLong();
    if (arguments.isSet(u"ca"_s))
        options.ca = contentOf(arguments.value(u"ca"_s));
    const QString kind = arguments.positionalArguments().value(0);
    if (kind == "sse"_L1)
        options.body = R"({"model":"bench","stream":true,"messages":[{"role":"user","content":"go"}]})";

    NetworkThread thread(arguments.value(u"dispatcher"_s) == "stock"_L1 ? NetworkThread::Dispatcher::Stock
                                                                      : NetworkThread::Dispatcher::Best);
    std::function<void()> run;
    auto bench = makeBench(kind, options, run);
    QObject* const raw = bench.release(); // goes in its thread, with its sockets
    raw->moveToThread(&thread);
    QObject::connect(&thread, &QThread::started, raw, run);
    QObject::connect(&thread, &QThread::finished, raw, &QObject::deleteLater);
    thread.start();
    return QCoreApplication::exec();
}
