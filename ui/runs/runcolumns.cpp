// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runcolumns.h"

#include "metrics/histogram.h"
#include "stress/loadtext.h"
#include "widgets/format.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using store::RunHeader;
using stress::RunState;

struct RunColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(RunColumns)
};

//! The time alone today, the day too before.
QString whenText(const QDateTime& utc)
{
    const QDateTime local = utc.toLocalTime();
    if (local.date() == QDate::currentDate())
        return local.time().toString(u"HH:mm:ss"_s);
    return dateText(local, u"d MMM yyyy, HH:mm"_s);
}

QString titleOf(const QString& name, const QString& model, const QDateTime& startedAt)
{
    return name.isEmpty() ? u"%1 %2"_s.arg(model, whenText(startedAt)) : name;
}

QVariant orLast(std::optional<double> value)
{
    return value ? *value : std::numeric_limits<double>::max();
}

QVariant orLast(std::optional<Nanoseconds> value)
{
    return orLast(value ? std::optional(toMs(*value)) : std::nullopt);
}

} // namespace

QString runColumnTitle(RunColumn column)
{
    switch (column) {
    case RunColumn::Name:
        return RunColumnsText::tr("Run");
    case RunColumn::When:
        return RunColumnsText::tr("When");
    case RunColumn::Gateway:
        return RunColumnsText::tr("Gateway");
    case RunColumn::Model:
        return RunColumnsText::tr("Model");
    case RunColumn::Load:
        return RunColumnsText::tr("Load");
    case RunColumn::Requests:
        return RunColumnsText::tr("Requests");
    case RunColumn::P50:
        return RunColumnsText::tr("p50");
    case RunColumn::P99:
        return RunColumnsText::tr("p99");
    case RunColumn::Errors:
        return RunColumnsText::tr("Errors");
    case RunColumn::Cost:
        return RunColumnsText::tr("Cost");
    case RunColumn::Verdict:
        return RunColumnsText::tr("Verdict");
    case RunColumn::Tags:
        return RunColumnsText::tr("Tags");
    case RunColumn::Notes:
        return RunColumnsText::tr("Notes");
    }
    return {};
}

bool isNumberColumn(RunColumn column)
{
    return column >= RunColumn::Requests && column <= RunColumn::Cost;
}

QString runTitle(const RunHeader& run)
{
    return titleOf(run.name, run.model, run.startedAt);
}

QString runTitle(const stress::RunResult& run)
{
    return titleOf(run.plan.name, run.plan.model, run.startedAt);
}

QString runColumnText(const RunHeader& run, RunColumn column)
{
    switch (column) {
    case RunColumn::Name:
        return runTitle(run);
    case RunColumn::When:
        return whenText(run.startedAt);
    case RunColumn::Gateway:
        return run.gateway;
    case RunColumn::Model:
        return run.model;
    case RunColumn::Load:
        return run.load ? stress::loadText(*run.load, run.search) : u"—"_s;
    case RunColumn::Requests:
        return countText(run.requests);
    case RunColumn::P50:
        return durationText(run.p50);
    case RunColumn::P99:
        return durationText(run.p99);
    case RunColumn::Errors:
        return percentText(run.errorRate);
    case RunColumn::Cost:
        return run.spent.known() ? amountText(run.spent) : unknownText();
    case RunColumn::Verdict:
        return runVerdict(run);
    case RunColumn::Tags:
        return run.tags.join(u", "_s);
    case RunColumn::Notes:
        return run.notes;
    }
    return {};
}

QString runColumnHint(const RunHeader& run, RunColumn column)
{
    if (column == RunColumn::Verdict && !run.reason.isEmpty())
        return run.reason;
    if (column == RunColumn::Verdict && !run.trusted && !stress::isOurs(run.program))
        return RunColumnsText::tr("Nobody measured how well %1 was.").arg(run.program);
    if ((column == RunColumn::P50 || column == RunColumn::P99) && !stress::isOurs(run.program))
        return RunColumnsText::tr("%1, from the sending on: %2 has no user-perceived times.").arg(runColumnText(run, column), run.program);
    if (isWeakColumn(run, column))
        return RunColumnsText::tr("%1, of too few samples").arg(runColumnText(run, column));
    return runColumnText(run, column);
}

//! Only requests that went well have times; of several variants the list has the sum.
bool isWeakColumn(const RunHeader& run, RunColumn column)
{
    const double answered = double(run.requests) * (1 - run.errorRate.value_or(0));
    return column == RunColumn::P99 && run.p99 && !metrics::isTrustworthy(99, std::llround(answered));
}

QVariant runSortKey(const RunHeader& run, RunColumn column)
{
    switch (column) {
    case RunColumn::When:
        return run.startedAt;
    case RunColumn::Requests:
        return run.requests;
    case RunColumn::P50:
        return orLast(run.p50);
    case RunColumn::P99:
        return orLast(run.p99);
    case RunColumn::Errors:
        return orLast(run.errorRate);
    case RunColumn::Cost:
        return orLast(run.spent.known() ? std::optional(run.spent.known()->toUsd()) : std::nullopt);
    default:
        return runColumnText(run, column).toCaseFolded();
    }
}

QString runVerdict(const RunHeader& run)
{
    switch (run.state) {
    case RunState::Running:
    case RunState::Paused:
        return RunColumnsText::tr("running");
    case RunState::Failed:
        return RunColumnsText::tr("failed");
    case RunState::Interrupted:
        return RunColumnsText::tr("interrupted");
    case RunState::Guarded:
        return RunColumnsText::tr("guard");
    case RunState::Stopped:
    case RunState::Finished:
        break;
    }
    if (!run.trusted && stress::isOurs(run.program))
        return RunColumnsText::tr("client limited");
    if (!run.passed)
        return RunColumnsText::tr("missed");
    if (run.state == RunState::Stopped)
        return RunColumnsText::tr("stopped");
    return run.trusted ? RunColumnsText::tr("passed") : RunColumnsText::tr("not measured");
}

RunMood runMood(const RunHeader& run)
{
    if (!stress::isOver(run.state))
        return RunMood::Neutral;
    if (run.state == RunState::Failed || !run.passed)
        return RunMood::Bad;
    if (run.state == RunState::Interrupted || run.state == RunState::Guarded || (!run.trusted && stress::isOurs(run.program)))
        return RunMood::Warning;
    return run.state == RunState::Stopped || !run.trusted ? RunMood::Neutral : RunMood::Good;
}

} // namespace bw::ui
