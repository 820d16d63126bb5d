// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/doctorlines.h"

#include "gateway/attemptwords.h"
#include "gateway/explain.h"

#include <QCoreApplication>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;
using State = DoctorLine::State;

struct DoctorLinesText
{
    Q_DECLARE_TR_FUNCTIONS(DoctorLines)
};

QString date(const QDateTime& time)
{
    return time.toString(u"yyyy-MM-dd"_s);
}

DoctorLine proxyLine(const net::RouteReport& route)
{
    if (!route.proxy)
        return {DoctorLinesText::tr("Proxy"), DoctorLinesText::tr("none"), {}, State::Good};
    const QString where = u"%1://%2:%3"_s.arg(route.proxy->kind, route.proxy->host).arg(route.proxy->port);
    return {DoctorLinesText::tr("Proxy"),
            route.proxy->fromSystem ? DoctorLinesText::tr("%1, named by this system's settings").arg(where)
                                    : DoctorLinesText::tr("%1, as set for this gateway").arg(where),
            {},
            State::Note};
}

DoctorLine lookupLine(const net::RouteReport& route)
{
    const QString name = route.proxy ? route.proxy->host : route.host;
    if (!route.lookup)
        return {DoctorLinesText::tr("Name"), DoctorLinesText::tr("%1 is an address").arg(name), {}, State::Good};
    if (!route.lookup->problem.isEmpty())
        return {DoctorLinesText::tr("Name"), u"%1: %2"_s.arg(name, route.lookup->problem), route.lookup->first,
                State::Bad};
    QStringList addresses;
    for (const net::AddressReport& each : route.addresses)
        addresses.append(each.address.toString());
    return {DoctorLinesText::tr("Name"),
            DoctorLinesText::tr("%1 is %2; asked again: %3")
                .arg(name, addresses.join(u", "_s), spanInWords(route.lookup->again)),
            route.lookup->first, State::Good};
}

DoctorLine addressLine(const net::AddressReport& address)
{
    const QString part = DoctorLinesText::tr("TCP %1").arg(address.address.toString());
    if (address.connect)
        return {part, DoctorLinesText::tr("connected"), address.connect, State::Good};
    return {part, address.problem, {}, State::Bad};
}

DoctorLine handshakeLine(const net::TlsReport& tls)
{
    if (!tls.handshake)
        return {DoctorLinesText::tr("TLS"), tls.failure, {}, State::Bad};
    const QString version =
        tls.alpn == "h2"_L1 ? DoctorLinesText::tr("would speak HTTP/2") : DoctorLinesText::tr("speaks HTTP/1.1");
    return {DoctorLinesText::tr("TLS"), u"%1, %2, %3"_s.arg(tls.protocol, tls.cipher, version), tls.handshake,
            State::Good};
}

DoctorLine certificateLine(const net::TlsReport& tls)
{
    const net::CertificateReport& own = tls.chain.constFirst();
    QString found =
        DoctorLinesText::tr("%1, signed by %2, valid until %3").arg(own.subject, own.issuer, date(own.validUntil));
    if (tls.problems.isEmpty())
        return {DoctorLinesText::tr("Certificate"), found, {}, State::Good};
    for (const net::CertificateProblem& problem : tls.problems)
        found += u". "_s + problem.text;
    return {DoctorLinesText::tr("Certificate"), found, {}, State::Bad};
}

QString chainOf(const net::TlsReport& tls)
{
    QStringList names;
    for (const net::CertificateReport& each : tls.chain)
        names.append(each.subject);
    names.append(tls.chain.constLast().selfSigned ? QString() : tls.chain.constLast().issuer);
    names.removeAll(QString());
    return names.join(u" ← "_s);
}

void addTls(QList<DoctorLine>& lines, const net::TlsReport& tls)
{
    lines.append(handshakeLine(tls));
    if (tls.chain.isEmpty())
        return;
    lines.append(certificateLine(tls));
    lines.append({DoctorLinesText::tr("Signed by"), chainOf(tls), {}, State::Good});
}

DoctorLine requestLine(const QString& part, const record::RequestRecord& record)
{
    if (record.httpStatus == 0)
        return {part, explain(record.failure).what, record::e2e(record), State::Bad};
    const QString protocol =
        record.connection.protocol.isEmpty() ? DoctorLinesText::tr("HTTP") : record.connection.protocol;
    return {part,
            DoctorLinesText::tr("%1 over %2, first byte after %3")
                .arg(record.httpStatus)
                .arg(protocol, spanInWords(record.timings.wait.value_or(Nanoseconds(0)))),
            record::e2e(record), record.httpStatus < 400 ? State::Good : State::Note};
}

DoctorLine keepAliveLine(const DoctorReport& report)
{
    const QString part = DoctorLinesText::tr("Keep-alive");
    const std::optional<bool> kept = keepsAlive(report);
    if (!kept)
        return {part,
                DoctorLinesText::tr("not seen: behind a proxy or HTTP/2 the connection is not ours"),
                {},
                State::Note};
    if (*kept)
        return {part, DoctorLinesText::tr("the second request went over the first one's connection"), {}, State::Good};
    const bool ours = report.limits.cold || report.limits.maxRequestsPerConnection == 1;
    return {part,
            ours ? DoctorLinesText::tr("switched off in this gateway's settings")
                 : DoctorLinesText::tr("the server closed the connection after one request"),
            {},
            State::Bad};
}

DoctorLine streamLine(const DoctorReport& report)
{
    const QString part = DoctorLinesText::tr("Stream");
    const record::RequestRecord& stream = *report.stream;
    const auto ttft = record::serviceTtft(stream);
    if (stream.failure.errorClass != ErrorClass::Ok)
        return {part, explain(stream).what, ttft, State::Bad};
    const auto hidden = report.token ? heldBack(stream, *report.token) : std::nullopt;
    const qsizetype events = stream.deltaTimes.size();
    if (hidden)
        return {part,
                DoctorLinesText::tr("%1 events came in %2 bursts, the first %3 late: something holds the stream back")
                    .arg(events)
                    .arg(burstsOf(stream))
                    .arg(spanInWords(*hidden)),
                ttft, State::Bad};
    switch (flowOf(stream)) {
    case StreamFlow::Flowing:
        return {part, DoctorLinesText::tr("%1 events came one by one").arg(events), ttft, State::Good};
    case StreamFlow::Bursts:
        return {
            part,
            DoctorLinesText::tr("%1 events came in %2 bursts, but the first in time").arg(events).arg(burstsOf(stream)),
            ttft, State::Good};
    case StreamFlow::Unknown:
        break;
    }
    return {part, DoctorLinesText::tr("%1 events, too few to judge").arg(events), ttft, State::Note};
}

} // namespace

QList<DoctorLine> doctorLines(const DoctorReport& report)
{
    QList<DoctorLine> lines = {proxyLine(report.route), lookupLine(report.route)};
    for (const net::AddressReport& address : report.route.addresses)
        lines.append(addressLine(address));
    if (report.route.tls)
        addTls(lines, *report.route.tls);
    if (report.first)
        lines.append(requestLine(DoctorLinesText::tr("First request"), *report.first));
    if (report.second) {
        lines.append(requestLine(DoctorLinesText::tr("Second request"), *report.second));
        lines.append(keepAliveLine(report));
    }
    if (report.stream)
        lines.append(streamLine(report));
    for (const QString& name : namesOnTheWay(report.streamHeaders))
        lines.append({DoctorLinesText::tr("On the way"), name, {}, State::Note});
    return lines;
}

} // namespace bw::gateway
