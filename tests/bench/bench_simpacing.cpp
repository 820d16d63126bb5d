// SPDX-License-Identifier: GPL-3.0-or-later
// bench_simpacing [STREAMS [TOKENS]]: how late the simulator writes tokens when many streams run at 50 tokens a second.
// Prints one JSON line. The truth are the simulator's own stamps, so that the reader's slowness does not count.
#include "sim/simulatedgateway.h"

#include <QCoreApplication>
#include <QTcpSocket>
#include <QUrl>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

namespace {

constexpr qint64 GapNs = 20'000'000;

struct Stream
{
    QTcpSocket socket;
    QByteArray bytes;
};

//! Lateness of each event against the stream's own most punctual one.
void addLateness(const QByteArray& bytes, std::vector<qint64>& lateness)
{
    static const QByteArray Stamp = "\"sim_ns\":";
    std::vector<qint64> offsets;
    qint64 token = -1; // the role's event shares the first token's time
    for (qsizetype at = bytes.indexOf(Stamp); at >= 0; at = bytes.indexOf(Stamp, at + 1)) {
        const qsizetype from = at + Stamp.size();
        const qint64 stamp = bytes.mid(from, bytes.indexOf('}', from) - from).toLongLong();
        offsets.push_back(stamp - std::max<qint64>(token++, 0) * GapNs);
    }
    if (offsets.size() < 3)
        return;
    offsets.pop_back(); // the finish event shares the last token's time
    const qint64 punctual = std::ranges::min(offsets);
    for (const qint64 offset : offsets)
        lateness.push_back(offset - punctual);
}

bw::sim::Scenario fiftyTokensASecond(int tokens)
{
    bw::sim::Scenario scenario;
    scenario.ttftMs = {bw::Distribution::Kind::Uniform, 0, 500}; // streams out of step with one another
    scenario.gapMs = bw::Distribution::constant(20);
    scenario.tokens = bw::Distribution::constant(tokens);
    scenario.stamp = true;
    return scenario;
}

//! Runs all streams at once to their ends.
std::vector<std::unique_ptr<Stream>> run(const QUrl& baseUrl, int count)
{
    static const QByteArray Body = R"({"model":"gpt-4.1","stream":true,"messages":[{"role":"user","content":"hello"}]})";
    static const QByteArray Request = "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " +
                                      QByteArray::number(Body.size()) + "\r\n\r\n" + Body;
    std::vector<std::unique_ptr<Stream>> streams;
    int running = count;
    for (int i = 0; i < count; ++i) {
        Stream& stream = *streams.emplace_back(std::make_unique<Stream>());
        QTcpSocket* socket = &stream.socket;
        QObject::connect(socket, &QTcpSocket::connected, socket, [socket] { socket->write(Request); });
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [&stream] { stream.bytes += stream.socket.readAll(); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, [&running] {
            if (--running == 0)
                QCoreApplication::quit();
        });
        socket->connectToHost(baseUrl.host(), static_cast<quint16>(baseUrl.port()));
    }
    QCoreApplication::exec();
    return streams;
}

void print(int streams, std::vector<qint64> lateness)
{
    std::ranges::sort(lateness);
    const auto ms = [&lateness](double p) { return double(lateness[size_t(p * double(lateness.size() - 1))]) / 1e6; };
    std::printf("{\"streams\":%d,\"events\":%zu,\"late_ms\":{\"p50\":%.3f,\"p99\":%.3f,\"max\":%.3f}}\n", streams,
                lateness.size(), ms(0.5), ms(0.99), ms(1.0));
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 500;
    const int tokens = argc > 2 ? QByteArray(argv[2]).toInt() : 200;
    bw::sim::SimulatedGateway gateway(fiftyTokensASecond(tokens));
    if (count < 1 || tokens < 2 || !gateway.start())
        return 1;
    std::vector<qint64> lateness;
    for (const auto& stream : run(gateway.baseUrl(), count))
        addLateness(stream->bytes, lateness);
    if (lateness.empty())
        return 1;
    print(count, std::move(lateness));
    return 0;
}
