// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/codecontext.h"
#include "report/quoting.h"

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;

QString seconds(Milliseconds span)
{
    return QString::number(toMs(span) / 1'000);
}

QString headerOption(const CodeHeader& header)
{
    if (header.variable.isEmpty())
        return u"-H "_s + shellQuoted(header.name + u": "_s + header.value);
    return u"-H %1\"$%2\""_s.arg(shellQuoted(header.name + u": "_s + header.prefix), header.variable);
}

QStringList timeoutOptions(const CodeContext& context)
{
    QStringList options;
    if (context.profile.timeouts.connect > Milliseconds(0))
        options.append(u"--connect-timeout "_s + seconds(context.profile.timeouts.connect));
    if (context.total() > Milliseconds(0))
        options.append(u"--max-time "_s + seconds(context.total()));
    // curl has no timeout for silence, only for a speed below one byte a second.
    const Milliseconds silence = std::max(context.profile.firstTokenTimeout, context.profile.idleTimeout);
    if (context.stream && silence > Milliseconds(0))
        options.append(u"--speed-limit 1 --speed-time "_s + QString::number(std::chrono::ceil<std::chrono::seconds>(silence).count()));
    return options;
}

QStringList networkOptions(const CodeContext& context)
{
    const net::NetworkConfig& network = context.profile.network;
    QStringList options;
    if (network.skipVerification)
        options.append(u"--insecure"_s);
    if (context.needsCaFile())
        options.append(u"--cacert \"$%1\""_s.arg(CaVariable));
    if (!context.proxyUrl().isEmpty())
        options.append(u"--proxy "_s + shellQuoted(context.proxyUrl()));
    if (context.proxyHasPassword())
        options.append(u"--proxy-user %1\"$%2\""_s.arg(shellQuoted(network.proxyUser + u':'), ProxyPasswordVariable));
    if (network.proxy == net::NetworkConfig::Proxy::None)
        options.append(u"--noproxy '*'"_s);
    if (network.http2)
        options.append(u"--http2"_s);
    return options;
}

} // namespace

QString curlCode(const CodeContext& context)
{
    QStringList options{u"curl --silent --show-error --fail-with-body --no-buffer "_s + shellQuoted(context.url)};
    options += timeoutOptions(context);
    options += networkOptions(context);
    for (const CodeHeader& header : context.headers)
        options.append(headerOption(header));
    options.append(u"-H 'Content-Type: application/json'"_s);
    // Between quoted marks a shell takes every line as it is; no line of JSON can be the mark.
    options.append(u"--data-binary @- <<'JSON'"_s);
    return options.join(" \\\n  "_L1) + u'\n' + jsonLiteral(context.body) + u"\nJSON\n"_s;
}

} // namespace bw::report
