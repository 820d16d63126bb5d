// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/comparecommand.h"

#include "cli/clitext.h"
#include "cli/commandline.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "report/runimport.h"
#include "stress/runjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using stress::Difference;
using stress::RunResult;

CommandHelp compareHelp()
{
    return {
        u"compare A.json B.json"_s,
        CliText::tr(
            "Says for every number of two runs how they differ, with a 95 % interval and a verdict of B against A.\n"
            "The files are results of stress (--json, or better --out), or of vLLM, GuideLLM or AIPerf."),
        u"  bellwether-cli compare monday.json tuesday.json\n"
        "  bellwether-cli compare --json vllm-result.json bellwether.json"_s};
}

Result<RunResult> readRun(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidInput,
                       CliText::tr("The run %1 cannot be read: %2.").arg(path, file.errorString()));
    auto run = report::importRun(file.readAll());
    if (!run)
        return failure(ErrorCode::InvalidInput,
                       CliText::tr("The run %1 cannot be used: %2").arg(path, run.error().message));
    return run;
}

//! Variants of the same name, else the first of each.
QList<Difference> differences(const RunResult& a, const RunResult& b)
{
    QList<Difference> all;
    for (const stress::VariantResult& variant : a.variants) {
        const auto same = std::ranges::find_if(b.variants, [&variant](const auto& each) { return each.variant.name == variant.variant.name; });
        if (a.variants.size() > 1 && same != b.variants.end())
            all += stress::compareResults(variant, *same, false);
    }
    return all.isEmpty() ? stress::compareResults(a.variants.first(), b.variants.first(), false) : all;
}

QJsonArray differencesJson(const QList<Difference>& differences)
{
    QJsonArray array;
    for (const Difference& each : differences)
        array.append(stress::differenceJson(each));
    return array;
}

QString number(std::optional<double> value)
{
    return value ? QString::number(*value, 'g', 5) : u"—"_s;
}

void printTable(const QList<Difference>& differences)
{
    const auto row = [](const QStringList& cells) {
        constexpr std::array Widths = {20, 12, 12, 10, 20, 11};
        QString line = cells.first().leftJustified(Widths[0]);
        for (qsizetype i = 1; i < cells.size(); ++i)
            line += cells[i].rightJustified(Widths[size_t(i)]);
        printLine(line);
    };
    row({CliText::tr("metric"), u"a"_s, u"b"_s, CliText::tr("change"), CliText::tr("95 % interval"),
         CliText::tr("verdict")});
    for (const Difference& each : differences) {
        const QString change = each.percent ? CliText::tr("%1 %").arg(*each.percent, 0, 'f', 1) : u"—"_s;
        const QString interval = each.low && each.high ? u"%1 … %2"_s.arg(*each.low, 0, 'f', 1).arg(*each.high, 0, 'f', 1) : u"—"_s;
        row({each.metric, number(each.a), number(each.b), change, interval, stress::differenceVerdictId(each.verdict)});
    }
}

} // namespace

int runCompare(const QStringList& arguments)
{
    CommandLine line(compareHelp());
    line.addOption(u"json"_s, CliText::tr("Print one JSON document."));
    if (const auto done = line.parse(arguments))
        return *done;
    if (line.positional().size() != 2)
        return line.refuse(CliText::tr("Give the files of two runs."));
    const auto a = readRun(line.positional()[0]);
    const auto b = readRun(line.positional()[1]);
    if (!a || !b)
        return line.refuse(a ? b.error().message : a.error().message);
    const QList<Difference> all = differences(*a, *b);
    if (line.isSet(u"json"_s))
        printJson(differencesJson(all));
    else
        printTable(all);
    return ExitOk;
}

} // namespace bw::cli
