// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/har.h"

#include "gateway/redaction.h"
#include "record/recordjson.h"
#include "store/exchangeblob.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bw::report {

namespace {

constexpr double NotApplicable = -1; // as the format says it

QJsonArray headersOf(const net::Headers& headers)
{
    QJsonArray array;
    for (const net::Header& header : gateway::shareable(headers))
        array.append(QJsonObject{{u"name"_s, QString::fromUtf8(header.first)}, {u"value"_s, QString::fromUtf8(header.second)}});
    return array;
}

double ms(std::optional<Nanoseconds> span)
{
    return span ? toMs(*span) : NotApplicable;
}

double between(Instant from, Instant to)
{
    return isSet(from) && isSet(to) && to >= from ? toMs(to - from) : NotApplicable;
}

//! In HAR the time of TLS is part of connecting, too.
QJsonObject timingsOf(const record::RequestRecord& record)
{
    const net::PhaseTimings& timings = record.timings;
    double connect = ms(timings.connect);
    if (timings.connect && timings.tls)
        connect += toMs(*timings.tls);
    const double send = between(record.intended, timings.sent) >= 0 ? std::max(0.0, ms(timings.send)) : 0;
    return {
        {u"blocked"_s, between(record.intended, timings.assigned)},
        {u"dns"_s, ms(timings.dns)},
        {u"connect"_s, connect},
        {u"ssl"_s, ms(timings.tls)},
        {u"send"_s, send},
        {u"wait"_s, std::max(0.0, ms(timings.wait))},
        {u"receive"_s, std::max(0.0, between(record.firstByte, record.end))},
    };
}

QString httpVersion(const record::RequestRecord& record)
{
    return record.connection.protocol.isEmpty() ? u"HTTP/1.1"_s : record.connection.protocol.toUpper();
}

QString mimeType(const net::Headers& headers, const QString& otherwise)
{
    const QByteArray type = net::headerValue(headers, "content-type");
    return type.isEmpty() ? otherwise : QString::fromUtf8(type);
}

//! `object` with the body as its text. The format knows no cut bodies; its readers show comments.
void putText(QJsonObject& object, const QByteArray& body)
{
    const std::optional<QByteArray> kept = store::keptOfCut(body);
    object.insert(u"text"_s, QString::fromUtf8(kept.value_or(body)));
    if (kept)
        object.insert(u"comment"_s, u"Cut: only the first %1 bytes were kept."_s.arg(kept->size()));
}

//! Of a cut one it is not known.
double sizeOf(const QByteArray& body)
{
    return store::keptOfCut(body) ? NotApplicable : static_cast<double>(body.size());
}

QJsonObject requestOf(const record::RequestRecord& record, const record::Exchange& exchange, const QString& url)
{
    const bool get = record.operation == record::Operation::Models;
    QJsonObject request{
        {u"method"_s, get ? u"GET"_s : u"POST"_s},
        {u"url"_s, url},
        {u"httpVersion"_s, httpVersion(record)},
        {u"cookies"_s, QJsonArray()},
        {u"headers"_s, headersOf(exchange.requestHeaders)},
        {u"queryString"_s, QJsonArray()},
        {u"headersSize"_s, NotApplicable},
        {u"bodySize"_s, exchange.requestBody.isEmpty() ? NotApplicable : sizeOf(exchange.requestBody)},
    };
    if (!exchange.requestBody.isEmpty()) {
        QJsonObject data{{u"mimeType"_s, mimeType(exchange.requestHeaders, u"application/json"_s)}};
        putText(data, exchange.requestBody);
        request.insert(u"postData"_s, data);
    }
    return request;
}

QJsonObject responseOf(const record::RequestRecord& record, const record::Exchange& exchange)
{
    const QString type = mimeType(exchange.responseHeaders, record.stream ? u"text/event-stream"_s : u"application/json"_s);
    QJsonObject content{{u"size"_s, sizeOf(exchange.responseBody)}, {u"mimeType"_s, type}};
    if (!exchange.responseBody.isEmpty())
        putText(content, exchange.responseBody);
    return {
        {u"status"_s, record.httpStatus},
        {u"statusText"_s, QString()},
        {u"httpVersion"_s, httpVersion(record)},
        {u"cookies"_s, QJsonArray()},
        {u"headers"_s, headersOf(exchange.responseHeaders)},
        {u"content"_s, content},
        {u"redirectURL"_s, QString()},
        {u"headersSize"_s, NotApplicable},
        {u"bodySize"_s, NotApplicable},
    };
}

} // namespace

QJsonObject harEntry(const record::RequestRecord& record, const record::Exchange& exchange, const QString& url)
{
    QJsonObject entry{
        {u"startedDateTime"_s, record.startedAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"time"_s, std::max(0.0, between(record.intended, record.end))},
        {u"request"_s, requestOf(record, exchange, url)},
        {u"response"_s, responseOf(record, exchange)},
        {u"cache"_s, QJsonObject()},
        {u"timings"_s, timingsOf(record)},
        {u"_bellwether"_s, record::toJson(record)},
    };
    if (record.connection.id != 0)
        entry.insert(u"connection"_s, QString::number(record.connection.id));
    return entry;
}

QByteArray harBegin()
{
    return "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"Bellwether\",\"version\":\"" BELLWETHER_VERSION "\"},\"entries\":[";
}

QByteArray harEnd()
{
    return "]}}\n";
}

} // namespace bw::report
