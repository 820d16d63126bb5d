// SPDX-License-Identifier: GPL-3.0-or-later
#include "clichat.h"

#include <QJsonArray>

namespace bw::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray ChatShape = R"({"status":0,"model":0,"text":0,"reasoning":0,"tool_calls":[],"choices":[{"index":0,"text":0,
    "reasoning":0,"tool_calls":[],"finish_reason":0,"finish_reason_raw":0}],"finish_reason":0,"finish_reason_raw":0,"truncated":0,
    "usage":{"prompt_tokens":0,"completion_tokens":0,"cached_tokens":0,"reasoning_tokens":0,"estimated":0},
    "cost_usd":0,"provider_cost_usd":0,"error":{"class":0,"status":0,"code":0,"message":0,"advice":0},
    "attempts":[{"endpoint":0,"status":0,"class":0,"verdict":0,"server_delay_ms":0,"wait_ms":0,"duration_ms":0}],
    "timing_ms":{"queue":0,"pool":0,"dns":0,"connect":0,"tls":0,"send":0,"wait":0,"ttft":0,"service_ttft":0,"total":0},
    "connection":{"reused":0,"resent":0,"protocol":0},"cache":0,"events":0,"comments":0})";

} // namespace

QStringList chat(const QUrl& base, const QStringList& more)
{
    return QStringList{u"chat"_s, u"--base-url"_s, base.toString(), u"--model"_s, u"gpt-4.1"_s, u"--json"_s, u"Hello"_s} + more;
}

RawReply answer(const QByteArray& status, const QByteArray& body, const QByteArray& headers)
{
    return {"HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body};
}

QByteArray chunk(const QByteArray& bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QJsonObject chatShape()
{
    return shapeOf(QJsonDocument::fromJson(ChatShape).object()).toObject();
}

QJsonObject chatShapeFor(const QJsonObject& json)
{
    QJsonObject wanted = chatShape();
    for (const char* optional : {"usage", "error"}) {
        if (json.value(QLatin1StringView(optional)).isNull())
            wanted.insert(QLatin1StringView(optional), QJsonValue::Null);
    }
    for (const char* list : {"choices", "attempts"}) {
        if (json.value(QLatin1StringView(list)).toArray().isEmpty())
            wanted.insert(QLatin1StringView(list), QJsonArray());
    }
    return wanted;
}

} // namespace bw::test
