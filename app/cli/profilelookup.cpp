// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/profilelookup.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using gateway::GatewayProfile;

QString tr(const char* text)
{
    return QCoreApplication::translate("bw::cli", text);
}

Result<GatewayProfile> fromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidInput, tr("The profile file %1 cannot be read: %2.").arg(path, file.errorString()));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput, tr("The profile file %1 is not a JSON object: %2.").arg(path, problem.errorString()));
    return gateway::profileFromJson(document.object());
}

} // namespace

Result<Target> findProfile(const QString& nameOrFile, const SecretString& key, bool /*keyWasNamed*/)
{
    return fromFile(nameOrFile).map([&key](const GatewayProfile& profile) { return Target{profile, key}; });
}

} // namespace bw::cli
