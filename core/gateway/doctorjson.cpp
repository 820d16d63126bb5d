// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/doctorjson.h"

#include "base/jsontext.h"

#include <QJsonArray>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue toJson(const std::optional<net::ProxyReport>& proxy)
{
    if (!proxy)
        return {};
    return QJsonObject{{u"kind"_s, proxy->kind}, {u"host"_s, proxy->host}, {u"port"_s, proxy->port}, {u"from_system"_s, proxy->fromSystem}};
}

QJsonValue toJson(const std::optional<net::LookupReport>& lookup)
{
    if (!lookup)
        return {};
    return QJsonObject{{u"first_ms"_s, msOrNull(lookup->first)}, {u"again_ms"_s, msOrNull(lookup->again)}, {u"problem"_s, textOrNull(lookup->problem)}};
}

QJsonArray toJson(const QList<net::AddressReport>& addresses)
{
    QJsonArray array;
    for (const net::AddressReport& each : addresses) {
        array.append(QJsonObject{{u"address"_s, each.address.toString()}, {u"connect_ms"_s, msOrNull(each.connect)},
                                 {u"problem"_s, textOrNull(each.problem)}});
    }
    return array;
}

QString kindId(net::CertificateProblem::Kind kind)
{
    using Kind = net::CertificateProblem::Kind;
    switch (kind) {
    case Kind::Expired:
        return u"expired"_s;
    case Kind::NotYetValid:
        return u"not_yet_valid"_s;
    case Kind::WrongHost:
        return u"wrong_host"_s;
    case Kind::UnknownIssuer:
        return u"unknown_issuer"_s;
    case Kind::WrongPin:
        return u"wrong_pin"_s;
    case Kind::Other:
        break;
    }
    return u"other"_s;
}

QJsonArray chainJson(const QList<net::CertificateReport>& chain)
{
    QJsonArray array;
    for (const net::CertificateReport& each : chain) {
        array.append(QJsonObject{{u"subject"_s, each.subject},
                                 {u"issuer"_s, each.issuer},
                                 {u"names"_s, QJsonArray::fromStringList(each.names)},
                                 {u"valid_from"_s, each.validFrom.toString(Qt::ISODate)},
                                 {u"valid_until"_s, each.validUntil.toString(Qt::ISODate)},
                                 {u"self_signed"_s, each.selfSigned}});
    }
    return array;
}

QJsonValue toJson(const std::optional<net::TlsReport>& tls)
{
    if (!tls)
        return {};
    QJsonArray problems;
    for (const net::CertificateProblem& each : tls->problems)
        problems.append(QJsonObject{{u"kind"_s, kindId(each.kind)}, {u"text"_s, each.text}});
    return QJsonObject{{u"handshake_ms"_s, msOrNull(tls->handshake)}, {u"failure"_s, textOrNull(tls->failure)},
                       {u"protocol"_s, textOrNull(tls->protocol)},    {u"cipher"_s, textOrNull(tls->cipher)},
                       {u"alpn"_s, textOrNull(tls->alpn)},            {u"chain"_s, chainJson(tls->chain)},
                       {u"problems"_s, problems}};
}

QJsonValue toJson(const std::optional<record::RequestRecord>& record)
{
    if (!record)
        return {};
    const net::PhaseTimings& timings = record->timings;
    return QJsonObject{{u"status"_s, record->httpStatus == 0 ? QJsonValue() : QJsonValue(record->httpStatus)},
                       {u"class"_s, errorClassId(record->failure.errorClass)},
                       {u"message"_s, textOrNull(record->failure.message)},
                       {u"protocol"_s, textOrNull(record->connection.protocol)},
                       {u"reused"_s, record->connection.reused ? QJsonValue(*record->connection.reused) : QJsonValue()},
                       {u"pool_ms"_s, msOrNull(timings.pool)},
                       {u"dns_ms"_s, msOrNull(timings.dns)},
                       {u"connect_ms"_s, msOrNull(timings.connect)},
                       {u"tls_ms"_s, msOrNull(timings.tls)},
                       {u"send_ms"_s, msOrNull(timings.send)},
                       {u"wait_ms"_s, msOrNull(timings.wait)},
                       {u"total_ms"_s, msOrNull(record::e2e(*record))}};
}

QString flowId(StreamFlow flow)
{
    return flow == StreamFlow::Flowing ? u"flowing"_s : flow == StreamFlow::Bursts ? u"bursts"_s : u"unknown"_s;
}

QJsonValue streamJson(const DoctorReport& report)
{
    if (!report.stream)
        return {};
    QJsonObject json = toJson(report.stream).toObject();
    json.insert(u"flow"_s, flowId(flowOf(*report.stream)));
    json.insert(u"events"_s, qint64(report.stream->deltaTimes.size()));
    json.insert(u"bursts"_s, qint64(burstsOf(*report.stream)));
    json.insert(u"held_back_ms"_s, msOrNull(report.token ? heldBack(*report.stream, *report.token) : std::nullopt));
    json.insert(u"ttft_ms"_s, msOrNull(record::serviceTtft(*report.stream)));
    json.insert(u"on_the_way"_s, QJsonArray::fromStringList(namesOnTheWay(report.streamHeaders)));
    return json;
}

} // namespace

QJsonValue msOrNull(std::optional<Nanoseconds> span)
{
    return span ? QJsonValue(jsonRounded(toMs(*span))) : QJsonValue();
}

QJsonObject toJson(const DoctorReport& report)
{
    const std::optional<bool> kept = keepsAlive(report);
    return {{u"endpoint"_s, report.endpointName},
            {u"base_url"_s, report.baseUrl.toString()},
            {u"host"_s, report.route.host},
            {u"port"_s, report.route.port},
            {u"proxy"_s, toJson(report.route.proxy)},
            {u"dns"_s, toJson(report.route.lookup)},
            {u"addresses"_s, toJson(report.route.addresses)},
            {u"tls"_s, toJson(report.route.tls)},
            {u"first"_s, toJson(report.first)},
            {u"second"_s, toJson(report.second)},
            {u"keep_alive"_s, kept ? QJsonValue(*kept) : QJsonValue()},
            {u"stream"_s, streamJson(report)}};
}

} // namespace bw::gateway
