// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runfiles.h"

#include "base/ids.h"
#include "base/jsontext.h"
#include "base/wholefile.h"
#include "report/runas.h"
#include "report/runimport.h"
#include "report/runreport.h"
#include "stress/runfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qint64 LargestFile = 512 * 1024 * 1024;

struct RunFilesText
{
    Q_DECLARE_TR_FUNCTIONS(RunFiles)
};

QByteArray bytesOf(const stress::RunResult& run, RunFormat format)
{
    switch (format) {
    case RunFormat::Html:
        return report::runHtml(run);
    case RunFormat::Json:
        return QJsonDocument(stress::toJson(run)).toJson(QJsonDocument::Compact);
    case RunFormat::Csv:
        return report::runCsv(run);
    case RunFormat::HdrLog:
        return report::runHdrLog(run);
    case RunFormat::Vllm:
        return prettyJson(report::runAs(run, report::OtherProgram::Vllm)).toUtf8();
    case RunFormat::AiPerf:
        return prettyJson(report::runAs(run, report::OtherProgram::AiPerf)).toUtf8();
    }
    return {};
}

} // namespace

QString runFormatSuffix(RunFormat format)
{
    constexpr std::array Suffixes = {QLatin1StringView("html"), QLatin1StringView("json"), QLatin1StringView("csv"), QLatin1StringView("hlog"),
                                   QLatin1StringView("json"), QLatin1StringView("json")};
    return Suffixes[static_cast<size_t>(format)];
}

QString runFormatTitle(RunFormat format)
{
    switch (format) {
    case RunFormat::Html:
        return RunFilesText::tr("Report as HTML, with charts…");
    case RunFormat::Json:
        return RunFilesText::tr("Whole run as JSON…");
    case RunFormat::Csv:
        return RunFilesText::tr("Numbers as CSV…");
    case RunFormat::HdrLog:
        return RunFilesText::tr("Distributions as HdrHistogram log…");
    case RunFormat::Vllm:
        return RunFilesText::tr("Numbers as vLLM's bench writes them…");
    case RunFormat::AiPerf:
        return RunFilesText::tr("Numbers as AIPerf writes them…");
    }
    return {};
}

Result<void> writeRun(const stress::RunResult& run, RunFormat format, const QString& path)
{
    WholeFile file(path);
    const QByteArray bytes = bytesOf(run, format);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorCode::Io, RunFilesText::tr("%1 cannot be written: %2.").arg(path, file.errorString()));
}

Result<stress::RunResult> readRunFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, RunFilesText::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    auto run = report::importRun(file.read(LargestFile));
    if (!run)
        return run;
    run->id = newUuid(); // imported twice is two runs
    if (run->plan.name.isEmpty())
        run->plan.name = QFileInfo(path).completeBaseName();
    if (!run->startedAt.isValid())
        run->startedAt = QFileInfo(path).lastModified().toUTC();
    return run;
}

} // namespace bw::ui
