// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/codecontext.h"
#include "report/quoting.h"

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;

QString environment(const QString& variable)
{
    return u"process.env."_s + variable;
}

QString headersLiteral(const CodeContext& context)
{
    QStringList lines;
    for (const CodeHeader& header : context.headers) {
        if (header.variable == KeyVariable)
            continue;
        const QString value = header.variable.isEmpty() ? stringLiteral(header.value) : environment(header.variable);
        lines.append(u"        %1: %2,\n"_s.arg(stringLiteral(header.name), value));
    }
    return lines.isEmpty() ? QString() : u"{\n"_s + lines.join(QString()) + u"    }"_s;
}

//! What Node takes from its environment only.
QString notes(const CodeContext& context)
{
    QString text;
    if (context.needsCaFile())
        text += u"// Start with NODE_EXTRA_CA_CERTS=\"$%1\": this gateway's certificate is not signed by a public authority.\n"_s.arg(CaVariable);
    if (context.profile.network.skipVerification)
        text += u"// Start with NODE_TLS_REJECT_UNAUTHORIZED=0: the profile does not verify this gateway's certificate.\n"_s;
    if (!context.proxyUrl().isEmpty())
        text += u"// The profile goes through the proxy %1, which Node's fetch does not use by itself.\n"_s.arg(context.proxyUrl());
    return text;
}

} // namespace

QString nodeCode(const CodeContext& context)
{
    const bool chat = context.api == openai::Api::Chat;
    const Milliseconds limit = context.stream ? context.profile.timeouts.read : context.total();
    QStringList options{u"apiKey: "_s + (context.bearerKey ? environment(KeyVariable) : u"\"none\""_s),
                        u"baseURL: "_s + stringLiteral(context.baseUrl),
                        u"maxRetries: %1"_s.arg(context.profile.retry.maxAttempts - 1)};
    if (limit > Milliseconds(0))
        options.append(u"timeout: %1"_s.arg(limit.count()));
    if (!context.query.isEmpty())
        options.append(u"defaultQuery: "_s + jsonLiteral(context.query, 4));
    const QString headers = headersLiteral(context);
    if (!headers.isEmpty())
        options.append(u"defaultHeaders: "_s + headers);
    const QString text = u"// npm install openai; save as example.mjs\n"_s + notes(context)
        + u"import OpenAI from \"openai\";\n\nconst client = new OpenAI({\n    "_s + options.join(",\n    "_L1) + u",\n});\n\n"_s
        + u"const answer = await client.%1.create("_s.arg(chat ? u"chat.completions"_s : u"completions"_s) + jsonLiteral(context.body) + u");\n"_s;
    if (!context.stream)
        return text + u"console.log(answer.choices[0].%1);\n"_s.arg(chat ? u"message.content"_s : u"text"_s);
    return text + u"for await (const chunk of answer)\n    process.stdout.write(chunk.choices[0]?.%1 ?? \"\");\n"_s.arg(chat ? u"delta?.content"_s : u"text"_s)
        + u"process.stdout.write(\"\\n\");\n"_s;
}

} // namespace bw::report
