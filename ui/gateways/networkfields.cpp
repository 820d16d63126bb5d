// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsontext.h"
#include "gateways/fieldmakers.h"
#include "gateways/profilefields.h"
#include "net/certificates.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using gateway::GatewayProfile;
using namespace fields;
using Proxy = net::NetworkConfig::Proxy;

constexpr qsizetype PinBytes = 32; // SHA-256

struct NetworkFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::NetworkFields)
};

ProfileField textField(const char* id, const QString& caption, const QString& hint)
{
    return {QString::fromLatin1(id), caption, {}, hint, ProfileField::Kind::Text, {}, {}};
}

bool usesProxy(const GatewayProfile& profile)
{
    return profile.network.proxy == Proxy::Http || profile.network.proxy == Proxy::Socks5;
}

ProfileField proxyHost()
{
    ProfileField field = textField("proxyHost", NetworkFieldsText::tr("Proxy host"),
                                   NetworkFieldsText::tr("a name or an address, without http://"));
    field.text = [](const GatewayProfile& profile) { return profile.network.proxyHost; };
    field.read = [](GatewayProfile& profile, const QString& text) -> Result<void> {
        static const QRegularExpression host(u"^[A-Za-z0-9._:\\[\\]-]*$"_s);
        if (!host.match(text.trimmed()).hasMatch())
            return wrong(
                NetworkFieldsText::tr("Enter only the name or address of the proxy, for example proxy.example.com."));
        profile.network.proxyHost = text.trimmed();
        return {};
    };
    field.warning = [](const GatewayProfile& profile) {
        return usesProxy(profile) && profile.network.proxyHost.isEmpty()
                   ? NetworkFieldsText::tr("Without a host the proxy cannot be used.")
                   : QString();
    };
    return field;
}

ProfileField proxyUser()
{
    ProfileField field = textField("proxyUser", NetworkFieldsText::tr("User name"),
                                   NetworkFieldsText::tr("empty: the proxy asks for none"));
    field.text = [](const GatewayProfile& profile) { return profile.network.proxyUser; };
    field.read = [](GatewayProfile& profile, const QString& text) -> Result<void> {
        profile.network.proxyUser = text.trimmed();
        return {};
    };
    return field;
}

//! What openssl, curl and browsers write: "sha256//…" or base64, or hexadecimal with or without colons.
std::optional<QByteArray> pinOf(QString text)
{
    text = text.trimmed();
    if (text.startsWith("sha256/"_L1))
        text = text.mid(text.startsWith("sha256//"_L1) ? 8 : 7);
    const QString digits = QString(text).remove(u':');
    static const QRegularExpression hexadecimal(u"^[0-9A-Fa-f]{64}$"_s);
    if (hexadecimal.match(digits).hasMatch())
        return QByteArray::fromHex(digits.toLatin1());
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == PinBytes ? std::optional(decoded.decoded) : std::nullopt;
}

ProfileField pin()
{
    ProfileField field = textField("pin", NetworkFieldsText::tr("Pinned key"),
                                   NetworkFieldsText::tr("SHA-256 of the server's public key; another one is refused"));
    field.text = [](const GatewayProfile& profile) {
        const QByteArray& pinned = profile.network.pinSha256;
        return pinned.isEmpty() ? QString() : u"sha256//"_s + QString::fromLatin1(pinned.toBase64());
    };
    field.read = [](GatewayProfile& profile, const QString& text) -> Result<void> {
        const auto pinned = text.trimmed().isEmpty() ? std::optional(QByteArray()) : pinOf(text);
        if (!pinned)
            return wrong(NetworkFieldsText::tr(
                "A pin is the SHA-256 of a public key: 64 hexadecimal digits, or base64 as curl's sha256//…= has it."));
        profile.network.pinSha256 = *pinned;
        return {};
    };
    return field;
}

QString skippedMeans(const GatewayProfile& profile)
{
    return profile.network.skipVerification
               ? NetworkFieldsText::tr(
                     "Anyone on the way can pose as the gateway and read the key. A red badge stays wherever this gateway is shown.")
               : QString();
}

} // namespace

QList<ProfileField> proxyFields()
{
    ProfileField port = count(
        {"proxyPort", NetworkFieldsText::tr("Port"), {}}, {}, {0, 65'535},
        [](auto& p) -> auto& { return p.network.proxyPort; });
    port.warning = [](const GatewayProfile& profile) {
        return usesProxy(profile) && profile.network.proxyPort == 0
                   ? NetworkFieldsText::tr("Without a port the proxy cannot be used.")
                   : QString();
    };
    return {proxyHost(), port, proxyUser()};
}

QList<ProfileField> tlsFields()
{
    QList<ProfileField> fields{
        toggle(
            {"http2", NetworkFieldsText::tr("HTTP/2"),
             NetworkFieldsText::tr("where the server offers it; measured slower for short answers")},
            [](auto& p) -> auto& { return p.network.http2; }),
        pin(),
        toggle(
            {"skipVerification", NetworkFieldsText::tr("Skip verification"),
             NetworkFieldsText::tr("trust any certificate of this gateway's hosts")},
            [](auto& p) -> auto& { return p.network.skipVerification; }),
    };
    fields.last().warning = skippedMeans;
    return fields;
}

ProfileField caField()
{
    ProfileField field =
        textField("extraCa", NetworkFieldsText::tr("Extra certificate authorities"),
                  NetworkFieldsText::tr("PEM, trusted besides the system's; for a company's own proxy"));
    field.text = [](const GatewayProfile& profile) { return QString::fromLatin1(profile.network.extraCaPem); };
    field.read = [](GatewayProfile& profile, const QString& text) -> Result<void> {
        const QByteArray pem = text.trimmed().toLatin1();
        const qsizetype wanted = pem.count("-----BEGIN CERTIFICATE-----");
        if (pem.contains("PRIVATE KEY"))
            return wrong(NetworkFieldsText::tr(
                "This holds a private key, which nobody needs to trust a server. Paste the certificate alone."));
        if (!pem.isEmpty() && (wanted == 0 || net::certificatesIn(pem).size() != wanted))
            return wrong(NetworkFieldsText::tr(
                "No certificate could be read. Paste everything from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----."));
        profile.network.extraCaPem = pem.isEmpty() ? QByteArray() : pem + '\n';
        return {};
    };
    return field;
}

ProfileField extraBodyField()
{
    ProfileField field = textField("extraBody", NetworkFieldsText::tr("Extra body"),
                                   NetworkFieldsText::tr("JSON that is added to every request"));
    field.text = [](const GatewayProfile& profile) {
        return profile.extraBody.isEmpty() ? QString() : prettyJson(profile.extraBody);
    };
    field.read = [](GatewayProfile& profile, const QString& text) -> Result<void> {
        if (text.trimmed().isEmpty()) {
            profile.extraBody = {};
            return {};
        }
        const auto json = parseJson(text);
        if (!json)
            return wrong(NetworkFieldsText::tr("This is no valid JSON. %1").arg(toSentence(json.error())));
        if (!json->isObject())
            return wrong(NetworkFieldsText::tr("The extra body is a JSON object: it begins with { and ends with }."));
        profile.extraBody = json->toObject();
        return {};
    };
    return field;
}

} // namespace bw::ui
