// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/comparecommand.h"

#include "cli/clitext.h"
#include "cli/commandline.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "report/runimport.h"
#include "stress/runjson.h"
#include "stress/runnumbers.h"
#include "stress/variantpairs.h"

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
            "The files are results of stress (--json, or better --out), or of vLLM, GuideLLM or AIPerf. Of several\n"
            "variants those of the same name are compared; in JSON, from and to say which, and one that has no\n"
            "counterpart stands alone. Also in JSON, times are in milliseconds, shares such as error_rate go from 0 to\n"
            "1, and money is a decimal text. (The value of a threshold in stress --json is in the threshold's own unit.)"),
        u"  bellwether-cli compare monday.json tuesday.json\n"
        "  bellwether-cli compare --fail-on ttft_p95 --fail-on error_rate baseline.json run.json\n"
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

//! What is compared with what, and how they differ; of a variant without a counterpart there is only its name.
struct Compared
{
    QString from;
    QString to;
    QList<Difference> differences;
};

QString nameIn(const RunResult& run, qsizetype place)
{
    return place < 0 ? QString() : run.variants[place].variant.name;
}

QList<Compared> comparedRuns(const RunResult& a, const RunResult& b)
{
    QList<Compared> all;
    for (const stress::VariantPair& pair : stress::pairVariants(a, b)) {
        Compared compared{nameIn(a, pair.a), nameIn(b, pair.b), {}};
        if (pair.a >= 0 && pair.b >= 0)
            compared.differences = stress::compareResults(a.variants[pair.a], b.variants[pair.b], false);
        all.append(compared);
    }
    return all;
}

//! One of several variants says which it is; one without a counterpart has all keys, and nothing in them.
void addJson(QJsonArray& array, const Compared& compared, bool named)
{
    const auto add = [&](QJsonObject json) {
        if (named) {
            json.insert("from"_L1, jsonText(compared.from));
            json.insert("to"_L1, jsonText(compared.to));
        }
        array.append(json);
    };
    for (const Difference& each : compared.differences)
        add(stress::differenceJson(each));
    if (!compared.differences.isEmpty())
        return;
    QJsonObject nothing = stress::differenceJson({});
    for (const QString& key : nothing.keys())
        nothing.insert(key, QJsonValue());
    add(nothing);
}

QString number(std::optional<double> value)
{
    return value ? QString::number(*value, 'g', 5) : u"—"_s;
}

void printRow(const QStringList& cells)
{
    constexpr std::array Widths = {20, 12, 12, 10, 20, 11};
    QString line = cells.first().leftJustified(Widths[0]);
    for (qsizetype i = 1; i < cells.size(); ++i)
        line += cells[i].rightJustified(Widths[size_t(i)]);
    printLine(line);
}

void printTable(const QList<Difference>& differences)
{
    printRow({CliText::tr("metric"), u"a"_s, u"b"_s, CliText::tr("change"), CliText::tr("95 % interval"),
         CliText::tr("verdict")});
    for (const Difference& each : differences) {
        const QString change = each.percent ? CliText::tr("%1 %").arg(*each.percent, 0, 'f', 1) : u"—"_s;
        const QString interval = each.low && each.high ? u"%1 … %2"_s.arg(*each.low, 0, 'f', 1).arg(*each.high, 0, 'f', 1) : u"—"_s;
        printRow({each.metric, number(each.a), number(each.b), change, interval, stress::differenceVerdictId(each.verdict)});
    }
}

void printCompared(const Compared& compared, bool named)
{
    if (compared.differences.isEmpty()) {
        const QString alone = compared.to.isEmpty() ? CliText::tr("“%1” is only in the first run: it was not compared.").arg(compared.from)
                                                    : CliText::tr("“%1” is only in the second run: it was not compared.").arg(compared.to);
        printLine(alone);
        return;
    }
    if (named)
        printLine(CliText::tr("%1 against %2").arg(compared.to, compared.from));
    printTable(compared.differences);
    if (named)
        printLine({});
}

//! Only what both have can be compared.
void sayWhatIsMissing(const RunResult& run)
{
    for (const stress::VariantResult& each : run.variants) {
        if (stress::lacksUserTimes(each))
            say(CliText::tr("“%1” has no user-perceived times: only service times are compared, from the sending on.").arg(each.variant.name));
    }
}

bool isWorse(const Difference& each, const QString& metric)
{
    return each.verdict == Difference::Verdict::Worse && (metric == "worse"_L1 || each.metric == metric);
}

//! A limit on a number that nobody has would never be missed.
std::optional<QString> unknownMetric(const QStringList& metrics, const QList<Compared>& all)
{
    for (const QString& metric : metrics) {
        const auto has = [&metric](const Compared& compared) { return std::ranges::find(compared.differences, metric, &Difference::metric) != compared.differences.end(); };
        if (metric != "worse"_L1 && std::ranges::none_of(all, has))
            return metric;
    }
    return std::nullopt;
}

int exitCodeOf(const QStringList& metrics, const QList<Compared>& all)
{
    for (const Compared& compared : all) {
        for (const Difference& each : compared.differences) {
            if (std::ranges::any_of(metrics, [&each](const QString& metric) { return isWorse(each, metric); }))
                return ExitThresholdMissed;
        }
    }
    return ExitOk;
}

} // namespace

int runCompare(const QStringList& arguments)
{
    CommandLine line(compareHelp());
    line.addOption(u"json"_s, CliText::tr("Print one JSON document."));
    line.addOption(u"fail-on"_s,
                   CliText::tr("End with exit code 3 if this number is worse in B, or any if it is “worse”; may be given several times. Of dozens of "
                               "numbers one may be worse by chance: better name those that matter."),
                   u"METRIC|worse"_s);
    line.allowWords();
    if (const auto done = line.parse(arguments))
        return *done;
    if (line.positional().size() != 2)
        return line.refuse(CliText::tr("Give the files of two runs."));
    const auto a = readRun(line.positional()[0]);
    const auto b = readRun(line.positional()[1]);
    if (!a || !b)
        return line.refuse(a ? b.error().message : a.error().message);
    sayWhatIsMissing(*a);
    sayWhatIsMissing(*b);
    const QList<Compared> all = comparedRuns(*a, *b);
    if (const auto unknown = unknownMetric(line.values(u"fail-on"_s), all))
        return line.refuse(CliText::tr("--fail-on takes a number of the comparison, like ttft_p95, or “worse” for any; there is none called “%1”.").arg(*unknown));
    const bool named = a->variants.size() > 1 || b->variants.size() > 1;
    QJsonArray array;
    for (const Compared& each : all) {
        if (line.isSet(u"json"_s))
            addJson(array, each, named);
        else
            printCompared(each, named);
    }
    if (line.isSet(u"json"_s))
        printJson(array);
    return exitCodeOf(line.values(u"fail-on"_s), all);
}

} // namespace bw::cli
