// SPDX-License-Identifier: GPL-3.0-or-later
// How fast bytes become events, and events an answer, in CPU time of one core. Prints one line a case; asserts nothing.
// bench_sse [TEXT]: only the cases whose name holds TEXT.
#include "openai/chatassembler.h"
#include "sse/eventstreamparser.h"

#include <QByteArray>
#include <QFile>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>

namespace {

using namespace bw;
using Seconds = std::chrono::duration<double>;

constexpr Seconds LongEnough{0.4};

//! Of the processor, not of the wall: other work on the machine does not count.
Seconds cpuTime()
{
    return Seconds(double(std::clock()) / CLOCKS_PER_SEC);
}

QByteArray typicalEvent(qsizetype number)
{
    return "data: {\"id\":\"chatcmpl-ASYMZ4oSykiIFK4lXLReDiKyAjsQl\",\"object\":\"chat.completion.chunk\","
           "\"created\":1731368639,\"model\":\"gpt-4.1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\" word" +
           QByteArray::number(number % 10) + "\"},\"finish_reason\":null}]}\n\n";
}

QByteArray typicalStream(qsizetype bytes)
{
    QByteArray stream;
    stream.reserve(bytes + 512);
    for (qsizetype i = 0; stream.size() < bytes; ++i)
        stream += typicalEvent(i);
    return stream;
}

//! Which cases to run.
struct Cases
{
    const char* filter = "";

    void report(const char* name, qsizetype bytes, const std::function<qint64()>& pass) const;
};

//! Repeats `pass`, which gives how many events it saw, until it took long enough; prints MB/s and the time of an event.
void Cases::report(const char* name, qsizetype bytes, const std::function<qint64()>& pass) const
{
    if (!std::strstr(name, filter))
        return;
    pass(); // warm caches and buffers
    qint64 events = 0;
    int rounds = 0;
    const Seconds begin = cpuTime();
    Seconds spent{0};
    while (spent < LongEnough) {
        events += pass();
        ++rounds;
        spent = cpuTime() - begin;
    }
    const double megabytes = double(bytes) * rounds / 1e6;
    std::printf("%-48s %9.1f MB/s %9.1f ns/event\n", name, megabytes / spent.count(),
                events > 0 ? spent.count() * 1e9 / double(events) : 0.0);
}

template <typename Sink>
void feedAll(sse::EventStreamParser& parser, const QByteArray& body, qsizetype read, Sink&& sink)
{
    for (qsizetype at = 0; at < body.size(); at += read) {
        const size_t size = size_t(std::min(read, body.size() - at));
        if (!parser.feed({body.constData() + at, size}, sink))
            return;
    }
    if (!parser.finish(sink))
        std::puts("the stream was refused");
}

qint64 parse(const QByteArray& body, qsizetype read)
{
    sse::EventStreamParser parser;
    qint64 seen = 0;
    feedAll(parser, body, read, [&seen](const sse::Event& event) { seen += qint64(event.data.size()) & 1; });
    return parser.counters().events;
}

qint64 assemble(const QByteArray& body, qsizetype read)
{
    sse::EventStreamParser parser;
    openai::ChatAssembler assembler;
    feedAll(parser, body, read, [&assembler](const sse::Event& event) {
        assembler.addEvent({event.type, event.data, event.error, event.unterminated}, NoInstant);
    });
    (void)assembler.finish(NoInstant);
    return parser.counters().events;
}

void benchParser(const Cases& cases)
{
    const QByteArray typical = typicalStream(8 << 20);
    for (const qsizetype read : {qsizetype(1) << 10, qsizetype(4) << 10, qsizetype(16) << 10}) {
        cases.report(qPrintable(QStringLiteral("parse, events of ~200 B, reads of %1 KB").arg(read / 1024)),
                     typical.size(), [&] { return parse(typical, read); });
    }
    cases.report("parse, one event a read", typical.size(), [&] { return parse(typical, typicalEvent(0).size()); });
    cases.report("parse, byte by byte", typical.size(), [&] { return parse(typical, 1); });
    for (const qsizetype line : {qsizetype(1) << 16, qsizetype(1) << 20, qsizetype(4) << 20, qsizetype(32) << 20}) {
        const QByteArray body = "data: " + QByteArray(line, 'x') + "\n\n";
        cases.report(qPrintable(QStringLiteral("parse, a line of %1 KB, reads of 1 KB").arg(line / 1024)), body.size(),
                     [&] { return parse(body, 1024); });
    }
    const QByteArray cr = QByteArray(typical).replace('\n', '\r');
    cases.report("parse, CR line ends, one read of 8 MB", cr.size(), [&] { return parse(cr, cr.size()); });
}

void benchAssembler(const Cases& cases)
{
    const QByteArray typical = typicalStream(2 << 20);
    cases.report("parse and assemble, events of ~200 B", typical.size(), [&] { return assemble(typical, 4096); });
    for (const char* name :
         {"03-openai-n2-interleaved", "07-azure-utf8", "09-deepseek-reasoner", "42-vercel-gateway-reasoning"}) {
        QFile file(QStringLiteral(BELLWETHER_TEST_DATA "/wire/%1.sse").arg(QLatin1String(name)));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray body = file.readAll();
        cases.report(qPrintable(QStringLiteral("parse and assemble, %1").arg(QLatin1String(name))), body.size(),
                     [&] { return assemble(body, 4096); });
    }
}

} // namespace

int main(int argc, char** argv)
{
    const Cases cases{argc > 1 ? argv[1] : ""};
    benchParser(cases);
    benchAssembler(cases);
}
