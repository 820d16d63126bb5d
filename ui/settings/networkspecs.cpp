// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspec.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct NetworkText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::NetworkSettings)
};

QList<SettingChoice> proxyChoices(const Services&)
{
    return {{u"system"_s, NetworkText::tr("As the system")},
            {u"none"_s, NetworkText::tr("None")},
            {u"http"_s, u"HTTP"_s},
            {u"socks5"_s, u"SOCKS5"_s}};
}

SettingSpec secondsSpec(Setting key, const QString& card, const QString& name, const QString& description, const QString& words)
{
    return {.key = key,
            .section = u"network"_s,
            .card = card,
            .name = name,
            .description = description,
            .words = words,
            .editor = SettingSpec::Editor::Number,
            .unit = NetworkText::tr(" s")};
}

QList<SettingSpec> proxySpecs(const QString& card)
{
    return {{.key = Setting::NewProxy,
             .section = u"network"_s,
             .card = card,
             .name = NetworkText::tr("Proxy"),
             .description = NetworkText::tr("“As the system” also obeys http_proxy, https_proxy and no_proxy. A login is set at the gateway."),
             .words = NetworkText::tr("http socks company firewall"),
             .editor = SettingSpec::Editor::Choice,
             .choices = proxyChoices},
            {.key = Setting::NewProxyHost,
             .section = u"network"_s,
             .card = card,
             .name = NetworkText::tr("Proxy host"),
             .description = NetworkText::tr("Its name or address, without http://. For HTTP and SOCKS5."),
             .words = NetworkText::tr("proxy address server"),
             .editor = SettingSpec::Editor::Line,
             .placeholder = u"proxy.example.com"_s},
            {.key = Setting::NewProxyPort,
             .section = u"network"_s,
             .card = card,
             .name = NetworkText::tr("Proxy port"),
             .description = NetworkText::tr("For HTTP and SOCKS5."),
             .words = NetworkText::tr("proxy"),
             .editor = SettingSpec::Editor::Number}};
}

QList<SettingSpec> timeoutSpecs(const QString& card)
{
    QList<SettingSpec> specs{
        secondsSpec(Setting::NewConnectSeconds, card, NetworkText::tr("Connect"), NetworkText::tr("DNS, TCP and TLS of a new connection together."),
                    NetworkText::tr("timeout connection")),
        secondsSpec(Setting::NewFirstTokenSeconds, card, NetworkText::tr("First token"), NetworkText::tr("Of a stream, from the last byte sent."),
                    NetworkText::tr("timeout first byte TTFT")),
        secondsSpec(Setting::NewIdleSeconds, card, NetworkText::tr("Idle"), NetworkText::tr("Silence in the middle of a stream; a comment line of the server ends it."),
                    NetworkText::tr("timeout stall")),
        secondsSpec(Setting::NewTotalSeconds, card, NetworkText::tr("Total"), NetworkText::tr("All attempts and waits together."), NetworkText::tr("timeout deadline")),
    };
    specs[1].least = NetworkText::tr("off");
    specs[2].least = NetworkText::tr("off");
    specs[3].least = NetworkText::tr("180 s, of a stream 90 s to its first token");
    return specs;
}

QList<SettingSpec> connectionSpecs(const QString& card)
{
    return {{.key = Setting::NewMaxPerHost,
             .section = u"network"_s,
             .card = card,
             .name = NetworkText::tr("Connections to one host"),
             .description = NetworkText::tr("Open at once at the most; what does not fit waits."),
             .words = NetworkText::tr("limit concurrency pool"),
             .editor = SettingSpec::Editor::Number},
            secondsSpec(Setting::NewKeepAliveSeconds, card, NetworkText::tr("Keep idle connections for"),
                        NetworkText::tr("The next request then needs no new handshake. A shorter Keep-Alive of the server is obeyed."),
                        NetworkText::tr("keep-alive keepalive idle pool")),
            {.key = Setting::NewHttp2,
             .section = u"network"_s,
             .card = card,
             .name = NetworkText::tr("HTTP/2"),
             .description = NetworkText::tr("Where the server offers it. Measured slower for short answers."),
             .words = NetworkText::tr("protocol h2")}};
}

} // namespace

QList<SettingSpec> networkSpecs()
{
    return proxySpecs(NetworkText::tr("Way out")) + timeoutSpecs(NetworkText::tr("Timeouts")) + connectionSpecs(NetworkText::tr("Connections"));
}

} // namespace bw::ui
