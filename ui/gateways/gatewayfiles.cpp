// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewayfiles.h"

#include "base/wholefile.h"
#include "gateway/import.h"
#include "report/nginxconfig.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bw::ui {

using gateway::GatewayProfile;

namespace {

struct GatewayFilesText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::GatewayFiles)
};

} // namespace

Result<QByteArray> readImportFile(const QString& path)
{
    if (const QFileInfo info(path); info.exists() && !info.isFile()) // opening a pipe would wait for its other end
        return failure(ErrorCode::InvalidInput,
                       GatewayFilesText::tr("%1 is a folder, a pipe or a device and not a file, so it was not opened. Choose a file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io,
                       GatewayFilesText::tr("The file %1 cannot be read: %2.").arg(path, file.errorString()));
    if (file.size() > gateway::LongestImport)
        return failure(ErrorCode::InvalidInput,
                       GatewayFilesText::tr(
                           "The file %1 is larger than any list of gateways: more than 1 MB. Choose another file.")
                           .arg(path));
    return file.read(gateway::LongestImport);
}

Result<void> writeProfile(const GatewayProfile& profile, const QString& path)
{
    WholeFile file(path);
    const QByteArray json = gateway::exportedProfile(profile);
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit())
        return {};
    return failure(ErrorCode::Io, GatewayFilesText::tr(
                                      "The profile could not be written to %1: %2. What was there before is unchanged.")
                                      .arg(path, file.errorString()));
}

Result<void> writeNginxConfig(const GatewayProfile& profile, const QString& path)
{
    const Result<QString> config = report::nginxConfig(profile, report::nginxOptions(profile));
    if (!config)
        return tl::unexpected(config.error());
    WholeFile file(path);
    const QByteArray text = config->toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return failure(ErrorCode::Io, GatewayFilesText::tr(
                                      "The nginx.conf could not be written to %1: %2. What was there before is unchanged.")
                                      .arg(path, file.errorString()));
}

QString fileNameFor(const GatewayProfile& profile, const QString& suffix)
{
    static const QRegularExpression others(u"[^A-Za-z0-9._-]+"_s);
    QString name = profile.name.toLower().replace(others, u"-"_s);
    static const QRegularExpression ends(u"^[-.]+|[-.]+$"_s);
    name.remove(ends);
    return (name.isEmpty() ? u"gateway"_s : name) + u'.' + suffix;
}

GatewayProfile withFreeName(GatewayProfile profile, const QList<GatewayProfile>& others)
{
    const QString wished =
        profile.name.trimmed().isEmpty() ? GatewayFilesText::tr("Imported gateway") : profile.name.trimmed();
    const auto taken = [&](const QString& name) {
        return std::ranges::any_of(others, [&](const GatewayProfile& each) { return each.id != profile.id && each.name == name; });
    };
    profile.name = wished;
    for (int number = 2; taken(profile.name); ++number)
        profile.name = u"%1 %2"_s.arg(wished).arg(number);
    return profile;
}

void setEndpointEnabled(GatewayProfile& profile, const EndpointId& endpoint, bool enabled)
{
    for (gateway::Endpoint& each : profile.endpoints) {
        if (each.id == endpoint)
            each.enabled = enabled;
    }
}

QList<KeyId> keysLeftBehind(const GatewayProfile& before, const GatewayProfile& after)
{
    QList<KeyId> left = gateway::allKeyIdsOf(before);
    const QList<KeyId> still = gateway::allKeyIdsOf(after);
    left.removeIf([&still](const KeyId& id) { return still.contains(id); });
    return left;
}

} // namespace bw::ui
