// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/apierror.h"

#include "openai/bodykind.h"
#include "openai/durations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

//! A code is a string at some and a number at others.
QString scalarText(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : QString();
}

QString compact(const QJsonValue& value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact)).left(SummaryLength);
}

//! FastAPI: `[{loc: ["body", "model"], msg: "field required"}]`.
QString detailText(const QJsonArray& details)
{
    QStringList texts;
    for (const QJsonValue& detail : details) {
        QStringList place;
        for (const QJsonValue& step : detail[u"loc"].toArray())
            place.append(scalarText(step));
        const QString text = detail.isString() ? detail.toString() : detail[u"msg"].toString();
        texts.append(place.isEmpty() ? text : place.join(u'.') + u": "_s + text);
    }
    return texts.join(u"; "_s);
}

QString messageText(const QJsonValue& value)
{
    if (value.isArray())
        return detailText(value.toArray());
    return value.isObject() ? compact(value) : scalarText(value);
}

//! OpenRouter wraps the upstream's own body as text.
QString upstreamMessage(const QJsonObject& metadata)
{
    const QString raw = messageText(metadata[u"raw"]);
    return raw.isEmpty() ? QString() : parseErrorBody(raw.toUtf8().toStdString()).message;
}

void readDetails(const QJsonArray& details, ApiError& error)
{
    for (const QJsonValue& detail : details) {
        if (error.reason.isEmpty())
            error.reason = detail[u"reason"].toString();
        if (!error.retryDelay)
            error.retryDelay = parseGoDuration(detail[u"retryDelay"].toString().toUtf8());
    }
}

void readMetadata(const QJsonObject& metadata, ApiError& error)
{
    if (!metadata[u"reasons"].toArray().isEmpty())
        error.reason = u"moderation"_s;
    const QString upstream = upstreamMessage(metadata);
    if (!upstream.isEmpty() && upstream != error.message)
        error.message += (error.message.isEmpty() ? QString() : u": "_s) + upstream;
}

QString messageIn(const QJsonObject& object)
{
    if (object[u"loc"].isArray())
        return detailText({object});
    for (const QLatin1StringView key : {"message"_L1, "detail"_L1, "msg"_L1, "status_msg"_L1, "error_msg"_L1}) {
        const QString text = messageText(object[key]);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

ApiError fromValue(const QJsonValue& value);

ApiError fromObject(const QJsonObject& object)
{
    ApiError error;
    error.message = messageIn(object);
    error.code = scalarText(object[u"code"]);
    if (error.code.isEmpty())
        error.code = scalarText(object[u"status_code"]);
    error.type = object[u"type"].toString(object[u"status"].toString());
    error.param = object[u"param"].toString();
    error.reason = object[u"innererror"][u"code"].toString();
    readDetails(object[u"details"].toArray(), error);
    readMetadata(object[u"metadata"].toObject(), error);
    if (error.message.isEmpty()) // an error within the error
        error.message = fromValue(object[u"error"]).message;
    return error;
}

//! All that the entries say; the rest is the first one's. Not of an empty list.
ApiError fromList(const QJsonArray& list)
{
    std::optional<ApiError> first;
    QStringList messages;
    for (const QJsonValue& entry : list) {
        ApiError error = fromValue(entry);
        if (!error.message.isEmpty())
            messages.append(error.message);
        if (!first)
            first = std::move(error);
    }
    first->message = messages.join(u"; "_s);
    return *first;
}

ApiError fromValue(const QJsonValue& value)
{
    if (value.isObject())
        return fromObject(value.toObject());
    if (value.isArray() && !value.toArray().isEmpty())
        return fromList(value.toArray());
    ApiError error;
    error.message = scalarText(value);
    return error;
}

bool saysNothing(const QJsonValue& value)
{
    return value.toObject().isEmpty() && value.toArray().isEmpty() && scalarText(value).isEmpty();
}

QJsonValue errorInChoices(const QJsonArray& choices)
{
    for (const QJsonValue& choice : choices) {
        if (!saysNothing(choice[u"error"]))
            return choice[u"error"];
    }
    return {};
}

//! What stands beside a string `error` belongs to it (xAI's `code`).
ApiError fromBody(const QJsonObject& body)
{
    const QJsonValue inner = saysNothing(body[u"error"]) ? errorInChoices(body[u"choices"].toArray()) : body[u"error"];
    ApiError error = inner.isObject() || inner.isArray() ? fromValue(inner) : fromObject(body);
    const QString text = scalarText(inner);
    if (!text.isEmpty())
        error.message = text;
    if (error.message.isEmpty() && error.code.isEmpty() && error.type.isEmpty() && inner.isObject())
        error.message = compact(inner);
    for (const QLatin1StringView key : {"errors"_L1, "base_resp"_L1}) {
        if (error.message.isEmpty() && !saysNothing(body[key]))
            error = fromValue(body[key]);
    }
    if (error.message.isEmpty() && !inner.isObject())
        error.message = compact(body);
    return error;
}

ApiError fromText(std::string_view body)
{
    // Through UTF-16, because QJsonDocument refuses broken UTF-8 and a byte order mark.
    const QString text = QString::fromUtf8(body.data(), qsizetype(body.size()));
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isArray() && document[0].isObject())
        return fromBody(document[0].toObject());
    if (document.isObject())
        return fromBody(document.object());
    ApiError error;
    error.message = document.isArray() ? messageText(document.array()) : textSummary(text);
    return error;
}

void shorten(QString& text, qsizetype longest)
{
    if (text.size() <= longest)
        return;
    text.truncate(longest - 1);
    if (text.back().isHighSurrogate())
        text.chop(1);
    text += u'…';
}

} // namespace

ApiError parseErrorBody(std::string_view body)
{
    ApiError error = fromText(body);
    shorten(error.message, LongestErrorMessage);
    for (QString* const name : {&error.code, &error.type, &error.param, &error.reason})
        shorten(*name, LongestErrorName);
    return error;
}

ApiError protocolError(QString message)
{
    ApiError error;
    error.message = std::move(message);
    error.protocol = true;
    return error;
}

} // namespace bw::openai
