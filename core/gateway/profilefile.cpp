// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/profilefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace bw::gateway {

Result<GatewayProfile> readProfileFile(const QString& path)
{
    const auto refuse = [&path](const char* text, const QString& why) {
        return failure(ErrorCode::InvalidInput, QCoreApplication::translate("ProfileFile", text).arg(path, why));
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QT_TRANSLATE_NOOP("ProfileFile", "The profile file %1 cannot be read: %2."), file.errorString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        return refuse(QT_TRANSLATE_NOOP("ProfileFile", "The profile file %1 is not a JSON object: %2."), problem.errorString());
    return profileFromJson(document.object());
}

} // namespace bw::gateway
