// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/profilefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace bw::gateway {

namespace {

struct ProfileFileText
{
    Q_DECLARE_TR_FUNCTIONS(ProfileFile)
};

} // namespace

Result<GatewayProfile> readProfileFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidInput, ProfileFileText::tr("The profile file %1 cannot be read: %2.").arg(path, file.errorString()));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput, ProfileFileText::tr("The profile file %1 is not a JSON object: %2.").arg(path, problem.errorString()));
    return profileFromJson(document.object());
}

} // namespace bw::gateway
