// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/codecontext.h"
#include "report/quoting.h"

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;

//! What create() of the openai package takes by name; the rest goes into extra_body.
constexpr QLatin1StringView KnownParameters[] = {
    QLatin1StringView("frequency_penalty"), QLatin1StringView("logit_bias"),        QLatin1StringView("logprobs"),
    QLatin1StringView("max_tokens"),        QLatin1StringView("messages"),          QLatin1StringView("model"),
    QLatin1StringView("n"),                 QLatin1StringView("presence_penalty"),  QLatin1StringView("prompt"),            QLatin1StringView("response_format"),
    QLatin1StringView("seed"),              QLatin1StringView("stop"),              QLatin1StringView("stream"),
    QLatin1StringView("stream_options"),    QLatin1StringView("temperature"),       QLatin1StringView("tool_choice"),
    QLatin1StringView("tools"),             QLatin1StringView("top_logprobs"),      QLatin1StringView("top_p"),
    QLatin1StringView("user"),
};

bool isKnown(const QString& parameter)
{
    return std::find(std::begin(KnownParameters), std::end(KnownParameters), parameter) != std::end(KnownParameters);
}

//! Seconds as Python has them; 0 here is "no limit" there.
QString pythonSeconds(Milliseconds span)
{
    return span > Milliseconds(0) ? QString::number(toMs(span) / 1'000, 'f', span.count() % 1'000 ? 3 : 1) : u"None"_s;
}

QString fromEnvironment(const QString& variable)
{
    return u"os.environ[%1]"_s.arg(stringLiteral(variable));
}

QString valueOf(const CodeHeader& header)
{
    if (header.variable.isEmpty())
        return stringLiteral(header.value);
    const QString value = fromEnvironment(header.variable);
    return header.prefix.isEmpty() ? value : stringLiteral(header.prefix) + u" + "_s + value;
}

QString timeoutCall(const CodeContext& context)
{
    const net::Timeouts& timeouts = context.profile.timeouts;
    return u"httpx.Timeout(connect=%1, read=%2, write=%3, pool=%4)"_s.arg(pythonSeconds(timeouts.connect), pythonSeconds(timeouts.read),
                                                                          pythonSeconds(timeouts.write), pythonSeconds(timeouts.pool));
}

QString limitsCall(const CodeContext& context)
{
    const net::PoolLimits& pool = context.profile.pool;
    return u"httpx.Limits(max_connections=%1, max_keepalive_connections=%2, keepalive_expiry=%3)"_s.arg(pool.maxConnections)
        .arg(pool.cold ? 0 : pool.maxIdle)
        .arg(pythonSeconds(pool.idleExpiry));
}

QString proxyCall(const CodeContext& context)
{
    const QString url = stringLiteral(context.proxyUrl());
    if (!context.proxyHasPassword())
        return u"httpx.Proxy(%1)"_s.arg(url);
    return u"httpx.Proxy(%1, auth=(%2, %3))"_s.arg(url, stringLiteral(context.profile.network.proxyUser),
                                                   fromEnvironment(ProxyPasswordVariable));
}

//! Arguments of the client that carry the pool. A proxy of our own needs a transport: how a client takes one changed
//! between versions of httpx, how a transport takes one did not.
QStringList poolArguments(const CodeContext& context)
{
    const net::NetworkConfig& network = context.profile.network;
    QStringList arguments{u"limits="_s + limitsCall(context)};
    if (network.skipVerification)
        arguments.append(u"verify=False"_s);
    if (context.needsCaFile())
        arguments.append(u"verify=trusted"_s);
    if (network.http2)
        arguments.append(u"http2=True"_s);
    if (!context.proxyUrl().isEmpty()) {
        arguments.append(u"proxy="_s + proxyCall(context));
        return {u"transport=httpx.HTTPTransport(%1)"_s.arg(arguments.join(", "_L1))};
    }
    if (network.proxy == net::NetworkConfig::Proxy::None)
        arguments.append(u"trust_env=False"_s);
    return arguments;
}

QString trustedSetup(const CodeContext& context)
{
    if (!context.needsCaFile())
        return {};
    return u"trusted = ssl.create_default_context()\ntrusted.load_verify_locations(%1)\n\n"_s.arg(fromEnvironment(CaVariable));
}

QString imports(QStringList modules, const CodeContext& context)
{
    if (!context.variables().isEmpty())
        modules.append(u"os"_s);
    if (context.needsCaFile())
        modules.append(u"ssl"_s);
    modules.sort();
    QString text;
    for (const QString& module : modules)
        text += u"import "_s + module + u'\n';
    return text;
}

QString headersLiteral(const CodeContext& context, bool withKey)
{
    QStringList lines;
    for (const CodeHeader& header : context.headers) {
        if (withKey || header.variable != KeyVariable)
            lines.append(u"        %1: %2,\n"_s.arg(stringLiteral(header.name), valueOf(header)));
    }
    return lines.isEmpty() ? QString() : u"{\n"_s + lines.join(QString()) + u"    }"_s;
}

QString call(const QString& function, const QStringList& arguments)
{
    return function + u"(\n    "_s + arguments.join(",\n    "_L1) + u",\n)"_s;
}

//! Lines are cut at line feeds only: Python's own splitting also cuts at separators that an answer may hold.
constexpr QLatin1StringView StreamReader(R"(

def events(chunks):
    """The data of each server-sent event."""
    buffer = b""
    for chunk in chunks:
        buffer += chunk
        *lines, buffer = buffer.split(b"\n")
        for line in lines:
            if line.startswith(b"data:"):
                yield line[5:].strip()


with client.stream("POST", URL, json=BODY) as response:
    if response.status_code != 200:
        sys.exit(f"HTTP {response.status_code}: {response.read().decode(errors='replace')}")
    for data in events(response.iter_bytes()):
        if data == b"[DONE]":
            break
        event = json.loads(data) if data else {}
        if event.get("error"):
            sys.exit(f"The gateway reports an error: {event['error']}")
        for choice in event.get("choices") or []:
            print(@STREAMED@, end="", flush=True)
print()
)");

constexpr QLatin1StringView WholeReader(R"(
response = client.post(URL, json=BODY)
if response.status_code != 200:
    sys.exit(f"HTTP {response.status_code}: {response.text}")
print(response.json()["choices"][0]@WHOLE@)
)");

//! Where the text stands in an answer depends on the API.
QString reader(const CodeContext& context)
{
    const bool chat = context.api == openai::Api::Chat;
    QString code = context.stream ? StreamReader : WholeReader;
    code.replace("@STREAMED@"_L1, chat ? "(choice.get(\"delta\") or {}).get(\"content\") or \"\""_L1 : "choice.get(\"text\") or \"\""_L1);
    return code.replace("@WHOLE@"_L1, chat ? "[\"message\"][\"content\"]"_L1 : "[\"text\"]"_L1);
}

QStringList openAiArguments(const CodeContext& context)
{
    QStringList arguments;
    QJsonObject extra;
    for (auto field = context.body.begin(); field != context.body.end(); ++field) {
        if (isKnown(field.key()))
            arguments.append(field.key() + u'=' + pythonLiteral(field.value(), 4));
        else
            extra.insert(field.key(), field.value());
    }
    if (!extra.isEmpty())
        arguments.append(u"extra_body="_s + pythonLiteral(extra, 4));
    return arguments;
}

} // namespace

QString pythonHttpxCode(const CodeContext& context)
{
    QStringList arguments;
    const QString headers = headersLiteral(context, true);
    if (!headers.isEmpty())
        arguments.append(u"headers="_s + headers);
    arguments.append(u"timeout="_s + timeoutCall(context));
    arguments += poolArguments(context);
    const QStringList modules = context.stream ? QStringList{u"json"_s, u"sys"_s} : QStringList{u"sys"_s};
    return imports(modules, context) + u"\nimport httpx\n\nURL = "_s + stringLiteral(context.url) + u"\nBODY = "_s
        + pythonLiteral(context.body) + u"\n\n"_s + trustedSetup(context)
        + u"# One client for the whole program: it keeps connections open and uses them again.\nclient = "_s
        + call(u"httpx.Client"_s, arguments) + u'\n' + reader(context);
}

QString pythonOpenAiCode(const CodeContext& context)
{
    const bool chat = context.api == openai::Api::Chat;
    QStringList arguments{u"api_key="_s + (context.bearerKey ? fromEnvironment(KeyVariable) : u"\"none\""_s),
                          u"base_url="_s + stringLiteral(context.baseUrl),
                          u"max_retries=%1"_s.arg(context.profile.retry.maxAttempts - 1),
                          u"timeout="_s + timeoutCall(context)};
    if (!context.query.isEmpty())
        arguments.append(u"default_query="_s + pythonLiteral(context.query, 4));
    const QString headers = headersLiteral(context, false);
    if (!headers.isEmpty())
        arguments.append(u"default_headers="_s + headers);
    arguments.append(u"http_client=DefaultHttpxClient(%1)"_s.arg(poolArguments(context).join(", "_L1)));
    const QString text = imports({}, context) + u"\nimport httpx\nfrom openai import DefaultHttpxClient, OpenAI\n\n"_s
        + trustedSetup(context) + u"client = "_s + call(u"OpenAI"_s, arguments) + u"\n\nanswer = "_s
        + call(chat ? u"client.chat.completions.create"_s : u"client.completions.create"_s, openAiArguments(context)) + u'\n';
    if (!context.stream)
        return text + u"print(answer.choices[0].%1)\n"_s.arg(chat ? u"message.content"_s : u"text"_s);
    return text + u"for chunk in answer:\n    for choice in chunk.choices:\n"_s
        + u"        print(choice.%1 or \"\", end=\"\", flush=True)\nprint()\n"_s.arg(chat ? u"delta.content"_s : u"text"_s);
}

} // namespace bw::report
