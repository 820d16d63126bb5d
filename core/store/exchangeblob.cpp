// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/exchangeblob.h"

#include "store/recordblock.h"

namespace bw::store {

namespace {

constexpr QByteArrayView CutMark("…");

QByteArray joined(const net::Headers& headers)
{
    QList<QByteArray> parts;
    for (const net::Header& header : headers)
        parts << header.first << header.second;
    return packedBlock(parts);
}

net::Headers headersIn(const QByteArray& block)
{
    net::Headers headers;
    const auto parts = partsOfBlock(block);
    for (qsizetype i = 0; parts && i + 1 < parts->size(); i += 2)
        headers.append({parts->at(i), parts->at(i + 1)});
    return headers;
}

QString cut(const QString& text, qsizetype most)
{
    return text.size() > most ? text.left(most) + u'…' : text;
}

QByteArray cut(const QByteArray& bytes, qsizetype most)
{
    return bytes.size() > most ? bytes.left(most) + CutMark.toByteArray() : bytes;
}

} // namespace

//! No whole JSON and no event stream ends like this.
std::optional<QByteArray> keptOfCut(const QByteArray& body)
{
    return body.endsWith(CutMark) ? std::optional(body.chopped(CutMark.size())) : std::nullopt;
}

record::Exchange limited(const record::Exchange& exchange, const ExchangeLimits& limits)
{
    record::Exchange kept = exchange;
    kept.prompt = cut(exchange.prompt, limits.text);
    kept.answer = cut(exchange.answer, limits.text);
    kept.requestBody = cut(exchange.requestBody, limits.body);
    kept.responseBody = cut(exchange.responseBody, limits.body);
    return kept;
}

QByteArray detailOf(const record::Exchange& exchange)
{
    return packedBlock({joined(exchange.requestHeaders), exchange.requestBody, joined(exchange.responseHeaders), exchange.responseBody});
}

void addDetail(record::Exchange& exchange, const QByteArray& detail)
{
    const auto parts = partsOfBlock(detail);
    if (!parts || parts->size() < 4)
        return;
    exchange.requestHeaders = headersIn(parts->at(0));
    exchange.requestBody = parts->at(1);
    exchange.responseHeaders = headersIn(parts->at(2));
    exchange.responseBody = parts->at(3);
}

} // namespace bw::store
