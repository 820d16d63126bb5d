// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/smokereport.h"

#include "base/wholefile.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslSocket>
#include <QSysInfo>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::app {

namespace {

QString outcomeId(SmokeStep::Outcome outcome)
{
    switch (outcome) {
    case SmokeStep::Outcome::Passed:
        return u"passed"_s;
    case SmokeStep::Outcome::Skipped:
        return u"skipped"_s;
    case SmokeStep::Outcome::Failed:
        break;
    }
    return u"failed"_s;
}

QJsonObject stepJson(const SmokeStep& step)
{
    return {{u"name"_s, step.name}, {u"outcome"_s, outcomeId(step.outcome)}, {u"detail"_s, step.detail}, {u"ms"_s, std::round(toMs(step.took))}};
}

} // namespace

void fail(SmokeStep& step, const QString& why)
{
    step.outcome = SmokeStep::Outcome::Failed;
    step.detail = why;
}

void skip(SmokeStep& step, const QString& why)
{
    step.outcome = SmokeStep::Outcome::Skipped;
    step.detail = why;
}

bool SmokeReport::isOk() const
{
    return !steps.isEmpty() && std::ranges::none_of(steps, [](const SmokeStep& step) { return step.outcome == SmokeStep::Outcome::Failed; });
}

QJsonObject SmokeReport::toJson() const
{
    QJsonArray all;
    for (const SmokeStep& step : steps)
        all.append(stepJson(step));
    return {{u"program"_s, u"bellwether"_s},
            {u"version"_s, QStringLiteral(BELLWETHER_VERSION)},
            {u"qt"_s, QString::fromLatin1(qVersion())},
            {u"tls"_s, QSslSocket::activeBackend() + u": "_s + QSslSocket::sslLibraryVersionString()},
            {u"system"_s, QSysInfo::prettyProductName()},
            {u"architecture"_s, QSysInfo::currentCpuArchitecture()},
            {u"platform"_s, QGuiApplication::platformName()},
            {u"ok"_s, isOk()},
            {u"steps"_s, all}};
}

QString pictureBeside(const QString& reportFile)
{
    const QFileInfo file(reportFile);
    return file.path() + u'/' + file.completeBaseName() + u".png"_s;
}

Result<void> writeReport(const SmokeReport& report, const QString& file)
{
    WholeFile out(file);
    const QByteArray json = QJsonDocument(report.toJson()).toJson(QJsonDocument::Indented);
    if (out.open(QIODevice::WriteOnly) && out.write(json) == json.size() && out.commit())
        return {};
    return failure(ErrorCode::Io, u"The report could not be written to %1: %2."_s.arg(file, out.errorString()));
}

} // namespace bw::app
