// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/spenttoday.h"

#include "base/paths.h"
#include "base/walltime.h"
#include "cli/clitext.h"
#include "cli/output.h"
#include "store/database.h"
#include "store/daytally.h"
#include "store/historyquery.h"
#include "store/recordmigrations.h"
#include "store/retention.h"

#include <QFile>

namespace bw::cli {

namespace {

//! Up to now, and a little more, for a clock that was set back.
metrics::Question today()
{
    const WallTime now = wallNow(systemClock());
    metrics::Question question;
    question.fixed = TimeRange{store::DayTally().startOfDay(now), now + std::chrono::minutes(1)};
    question.latencies = {};
    return question;
}

Result<metrics::Snapshot> spentIn(QSqlDatabase& history)
{
    store::SeriesCatalog catalog;
    metrics::SnapshotBuilder builder;
    const WallTime now = wallNow(systemClock());
    const WallTime keptFrom = now - store::RetentionLimits().hours;
    return catalog.load(history).and_then([&] { return store::HistoryQuery(history, catalog, builder).snapshot(today(), now, keptFrom); });
}

Result<metrics::Snapshot> readHistory(const QString& path)
{
    store::Database history(store::recordMigrations(), nullptr, {.checkAfterCrash = false, .onlyReads = true});
    return history.open(path).and_then([&history] { return history.readNow<metrics::Snapshot>(&spentIn); });
}

//! A limit that begins at nothing again is no limit a day: that is said.
void enterHistory(spend::DailyBudgets& budgets)
{
    const QString path = Paths::standard().historyFile();
    if (!QFile::exists(path))
        return;
    const Result<metrics::Snapshot> spent = readHistory(path);
    if (!spent) {
        say(CliText::tr("The app's history cannot be read, so what it spent today does not count for the daily limits of gateways. %1")
                .arg(spent.error().message));
        return;
    }
    for (const metrics::Part& gateway : spent->gateways) {
        if (gateway.totals.cost > PicoUsd())
            budgets.enter(ProfileId(gateway.id), gateway.totals.cost);
    }
}

std::shared_ptr<spend::DailyBudgets> readBudgets()
{
    const auto budgets = std::make_shared<spend::DailyBudgets>();
    enterHistory(*budgets);
    return budgets;
}

} // namespace

std::shared_ptr<spend::DailyBudgets> dailyBudgets()
{
    static const std::shared_ptr<spend::DailyBudgets> known = readBudgets();
    return known;
}

} // namespace bw::cli
