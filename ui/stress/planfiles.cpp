// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/planfiles.h"

#include "base/wholefile.h"
#include "stress/planjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qint64 LargestFile = 64 * 1024 * 1024;

struct PlanFilesText
{
    Q_DECLARE_TR_FUNCTIONS(PlanFiles)
};

} // namespace

Result<stress::Plan> readPlanFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, PlanFilesText::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    const QJsonDocument document = QJsonDocument::fromJson(file.read(LargestFile));
    if (!document.isObject())
        return failure(ErrorCode::Parse, PlanFilesText::tr("%1 holds no plan: it is no JSON object.").arg(path));
    const QJsonObject json = document.object();
    const stress::PlanReading reading = stress::planFromJson(json.contains("plan"_L1) ? json["plan"_L1].toObject() : json);
    if (!reading.problems.isEmpty())
        return failure(ErrorCode::Parse,
                       PlanFilesText::tr("%1 holds no plan: %2").arg(path, reading.problems.first().message));
    return reading.plan;
}

Result<void> writePlanFile(const stress::Plan& plan, const QString& path)
{
    WholeFile file(path);
    const QByteArray bytes = QJsonDocument(stress::toJson(plan)).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorCode::Io, PlanFilesText::tr("%1 cannot be written: %2.").arg(path, file.errorString()));
}

} // namespace bw::ui
