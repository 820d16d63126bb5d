// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/importcurl.h"

#include "gateway/curloptions.h"
#include "gateway/importparts.h"
#include "gateway/shellwords.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

struct ImportCurlText
{
    Q_DECLARE_TR_FUNCTIONS(bw::gateway::Import)
};

//! What one command says, before it is a profile.
class CurlImport
{
public:
    CurlImport(const ShellCommand& command, const VariableLookup& environment) : m_command(command), m_outside(environment) {}

    Result<ImportedGateway> read(qsizetype from)
    {
        for (const CurlArgument& argument : curlArguments(m_command.words.mid(from), m_notes))
            take(argument);
        if (m_address.isEmpty())
            return failure(
                ErrorCode::InvalidInput,
                ImportCurlText::tr("The cURL command names no address. Copy it with its https://… and try again."));
        const Result<QUrl> url = parseBaseUrl(expanded(m_address, variables()), m_key);
        if (!url)
            return tl::unexpected(url.error());
        return made(*url);
    }

private:
    [[nodiscard]] VariableLookup variables() const
    {
        return [this](const QString& name) {
            const QString here = m_command.variables.value(name);
            return here.isEmpty() && m_outside ? m_outside(name) : here;
        };
    }

    void take(const CurlArgument& argument)
    {
        const QString value = argument.value;
        switch (argument.kind) {
        case CurlOption::Url:
            m_address = m_address.isEmpty() ? value : m_address;
            break;
        case CurlOption::Header:
            takeLine(value);
            break;
        case CurlOption::Cookie:
            m_headers.append({"Cookie", value.toUtf8()});
            break;
        case CurlOption::Bearer:
            m_key = value;
            break;
        case CurlOption::Data:
            m_body += value;
            break;
        case CurlOption::ConnectTimeout:
            m_connect = seconds(value);
            break;
        case CurlOption::MaxTime:
            m_total = seconds(value);
            break;
        default:
            takeNetwork(argument);
        }
    }

    void takeNetwork(const CurlArgument& argument)
    {
        using Proxy = net::NetworkConfig::Proxy;
        switch (argument.kind) {
        case CurlOption::HttpProxy:
            takeProxy(Proxy::Http, argument.value);
            break;
        case CurlOption::SocksProxy:
            takeProxy(Proxy::Socks5, argument.value);
            break;
        case CurlOption::ProxyUser:
            takeProxyLogin(argument.value);
            break;
        case CurlOption::Insecure:
            m_network.skipVerification = true;
            m_notes.append(ImportCurlText::tr(
                "The command switches the check of the server's certificate off (--insecure), so it is off here too. "
                "Switch it on again on the Network page if you can."));
            break;
        case CurlOption::Http2:
            m_network.http2 = true;
            break;
        case CurlOption::Pin:
            takePin(argument.value);
            break;
        case CurlOption::File:
            m_notes.append(
                ImportCurlText::tr("The command reads the file %1, which was not opened.").arg(argument.value));
            break;
        case CurlOption::Login:
            m_notes.append(ImportCurlText::tr(
                "The command signs in with a user name and password, which gateways of this kind do not take. It was left out."));
            break;
        default:
            break;
        }
    }

    //! "Name: value", or "Name;" for an empty one.
    void takeLine(const QString& line)
    {
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0)
            return;
        const QString name = line.left(colon).trimmed();
        const QString value = line.mid(colon + 1).trimmed();
        const bool bearer = name.compare("authorization"_L1, Qt::CaseInsensitive) == 0 && value.startsWith("bearer "_L1, Qt::CaseInsensitive);
        if (bearer)
            m_key = value;
        else
            m_headers.append({name.toUtf8(), value.toUtf8()});
    }

    void takeProxy(net::NetworkConfig::Proxy kind, const QString& address)
    {
        const QUrl url(address.contains("://"_L1) ? address : u"http://"_s + address);
        m_network.proxy = url.scheme().startsWith("socks"_L1) ? net::NetworkConfig::Proxy::Socks5 : kind;
        m_network.proxyHost = url.host();
        m_network.proxyPort = static_cast<quint16>(url.port(m_network.proxy == net::NetworkConfig::Proxy::Http ? 8080 : 1080));
        if (!url.userName().isEmpty())
            takeProxyLogin(url.userName(QUrl::FullyDecoded) + u':' + url.password(QUrl::FullyDecoded));
    }

    void takeProxyLogin(const QString& login)
    {
        m_network.proxyUser = login.section(u':', 0, 0);
        m_proxyPassword = login.section(u':', 1).toUtf8();
    }

    void takePin(const QString& value)
    {
        const auto pin = QByteArray::fromBase64Encoding(value.section("sha256//"_L1, 1).section(u';', 0, 0).toLatin1());
        if (pin && pin.decoded.size() == 32)
            m_network.pinSha256 = pin.decoded;
        else
            m_notes.append(ImportCurlText::tr("The pinned key of the command could not be read, so none is pinned."));
    }

    static Milliseconds seconds(const QString& text)
    {
        const double value = text.toDouble();
        constexpr double Longest = 24 * 3600;
        return Milliseconds(value > 0 && value <= Longest ? qRound64(value * 1000) : 0);
    }

    ImportedGateway made(const QUrl& url)
    {
        ImportedGateway gateway = newImport(vendorOfUrl(url));
        GatewayProfile& profile = gateway.profile;
        gateway.notes = m_notes;
        profile.keys = {takeKey(gateway, m_key, ImportCurlText::tr("from cURL"), variables())};
        for (const auto& [name, value] : m_headers)
            takeHeader(gateway, name, value, variables());
        profile.network = m_network;
        if (!m_proxyPassword.isEmpty()) {
            profile.proxyKey = KeyId::create();
            gateway.secrets.insert(profile.proxyKey, SecretString(m_proxyPassword));
        }
        if (m_connect.count() > 0)
            profile.timeouts.connect = m_connect;
        if (m_total.count() > 0)
            profile.totalTimeout = m_total;
        takeBody(gateway);
        return gateway;
    }

    void takeBody(ImportedGateway& gateway) const
    {
        if (m_body.isEmpty())
            return;
        const QJsonObject body = QJsonDocument::fromJson(m_body.toUtf8()).object();
        if (body.isEmpty()) {
            gateway.notes.append(ImportCurlText::tr(
                "The body of the request is no JSON that could be read, so its model is not known."));
            return;
        }
        takeModel(gateway, body.value("model"_L1).toString());
        QStringList others = body.keys();
        others.removeAll(u"model"_s);
        if (!others.isEmpty())
            gateway.notes.append(
                ImportCurlText::tr("Left out, because it belongs to a request and not to a gateway: %1.")
                    .arg(others.join(u", "_s)));
    }

    const ShellCommand& m_command;
    const VariableLookup& m_outside;
    QStringList m_notes;
    QString m_address;
    QString m_key;
    QString m_body;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    net::NetworkConfig m_network;
    QByteArray m_proxyPassword;
    Milliseconds m_connect{0};
    Milliseconds m_total{0};
};

//! Behind a prompt, sudo, time and the like; −1: the command is another one.
qsizetype positionOfCurl(const QStringList& words)
{
    constexpr qsizetype MostBefore = 3;
    for (qsizetype at = 0; at < std::min(words.size(), MostBefore); ++at) {
        const QString name = words[at].section(u'/', -1).section(u'\\', -1).toLower();
        if (name == "curl"_L1 || name == "curl.exe"_L1)
            return at;
    }
    return -1;
}

} // namespace

Result<ImportedGateway> importCurl(const QString& text, const VariableLookup& environment)
{
    for (const ShellCommand& command : shellCommands(text)) {
        if (const qsizetype at = positionOfCurl(command.words); at >= 0)
            return CurlImport(command, environment).read(at + 1);
    }
    return failure(ErrorCode::InvalidInput, ImportCurlText::tr("There is no cURL command in this text."));
}

} // namespace bw::gateway
