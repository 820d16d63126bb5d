// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/spendfeed.h"

#include "gateways/gatewaybook.h"
#include "store/recordpipeline.h"
#include "store/recordstore.h"

using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr Milliseconds LookEvery = 1s;
constexpr int DaysOfPace = 8; //!< today and the seven whole days that a forecast looks at

//! The points that lie in the range, added up.
metrics::Totals totalsIn(const metrics::Snapshot& snapshot, const TimeRange& range)
{
    metrics::Totals sum;
    for (int i = 0; i < snapshot.points.size(); ++i) {
        if (range.contains(snapshot.axis.at(i)))
            sum += snapshot.points[i].totals;
    }
    return sum;
}

metrics::Filter filterOf(const ProfileId& gateway)
{
    metrics::Filter filter;
    if (!gateway.isEmpty())
        filter.gateways = {gateway};
    return filter;
}

} // namespace

struct SpendFeed::Answer
{
    SpendFigures figures;
    BarWidth width = BarWidth::Hour;
    QDateTime now;
    int missing = 0;
    QString problem;
};

SpendFeed::SpendFeed(store::RecordStore& history, store::RecordPipeline& pipeline, const GatewayBook& gateways, QObject* parent,
                     const Clock& clock, const QTimeZone& zone)
    : QObject(parent), m_history(history), m_pipeline(pipeline), m_gateways(gateways), m_clock(clock), m_zone(zone)
{
    m_timer.setInterval(LookEvery);
    connect(&m_timer, &QTimer::timeout, this, &SpendFeed::look);
    connect(&gateways, &GatewayBook::changed, this, [this] {
        m_wanted = true;
        look();
    });
    connect(&history, &store::RecordStore::cleared, this, &SpendFeed::forget);
}

SpendFeed::~SpendFeed() = default;

void SpendFeed::forget()
{
    ++m_cleared;
    m_firstHours.clear();
    m_wanted = true;
    look();
}

void SpendFeed::ask(const SpendPeriod& period, BarWidth width)
{
    m_period = period;
    m_width = width;
    m_wanted = true;
    m_pending.reset();
    look();
}

void SpendFeed::setSeen(bool seen)
{
    if (seen == m_timer.isActive())
        return;
    if (seen)
        m_timer.start();
    else
        m_timer.stop();
    m_wanted = seen;
    look();
}

void SpendFeed::look()
{
    if (!m_timer.isActive() || m_pending)
        return;
    const qint64 stored = m_pipeline.counts().stored;
    const QDate today = now().toTimeZone(m_zone).date();
    if (m_wanted || stored != m_storedSeen || today != m_daySeen) {
        m_wanted = false;
        m_storedSeen = stored;
        m_daySeen = today;
        askAll();
    }
}

void SpendFeed::askAll()
{
    m_pending = std::make_shared<Answer>();
    m_pending->figures.period = m_period;
    m_pending->width = m_width;
    m_pending->now = now();
    const std::shared_ptr<Answer> answer = m_pending; // a store that is not open answers at once
    ++answer->missing;                                // … and must not end it before all is asked
    askPeriod(answer);
    askDays(answer);
    askBudgets(answer);
    --answer->missing;
}

void SpendFeed::askPeriod(const std::shared_ptr<Answer>& answer)
{
    const QList<TimeRange> bars = barsOf(rangeOf(m_period, answer->now, m_zone), m_width, m_zone);
    askOne(answer, metrics::spendQuestion(bars), [bars](Answer& whole, const metrics::Snapshot& snapshot) {
        whole.figures.snapshot = snapshot;
        whole.figures.bars = metrics::spendBuckets(snapshot, bars);
    });
}

//! The days of this month and those that the pace is the mean of.
void SpendFeed::askDays(const std::shared_ptr<Answer>& answer)
{
    const QDate today = answer->now.toTimeZone(m_zone).date();
    const QDate firstOfMonth(today.year(), today.month(), 1);
    const QList<TimeRange> days = metrics::localDays(std::min(firstOfMonth, today.addDays(1 - DaysOfPace)), today, m_zone);
    askForecast(answer, days, {}, [this, days, firstOfMonth](Answer& whole, const metrics::Snapshot& snapshot, const spend::Forecast& forecast) {
        whole.figures.today = totalsIn(snapshot, days.constLast());
        whole.figures.month = totalsIn(snapshot, {wallTimeOf(firstOfMonth.startOfDay(m_zone)), days.constLast().to});
        whole.figures.forecast = forecast;
    });
}

void SpendFeed::askBudgets(const std::shared_ptr<Answer>& answer)
{
    const QDate today = answer->now.toTimeZone(m_zone).date();
    const QList<TimeRange> days = metrics::localDays(today.addDays(1 - DaysOfPace), today, m_zone);
    for (const gateway::GatewayProfile& profile : m_gateways.profiles()) {
        if (!profile.budget.perDay)
            continue;
        const qsizetype place = answer->figures.budgets.size();
        answer->figures.budgets.append({profile.id, profile.name, *profile.budget.perDay, {}});
        askForecast(answer, days, profile.id, [place](Answer& whole, const metrics::Snapshot&, const spend::Forecast& forecast) {
            whole.figures.budgets[place].forecast = forecast;
        });
    }
}

//! The days say what was spent, not since when there is anything to know.
void SpendFeed::askForecast(const std::shared_ptr<Answer>& answer, const QList<TimeRange>& days, const ProfileId& gateway,
                            std::function<void(Answer&, const metrics::Snapshot&, const spend::Forecast&)> take)
{
    if (const auto known = m_firstHours.constFind(gateway); known != m_firstHours.constEnd())
        return askDaysSince(answer, days, gateway, dayOf(*known), std::move(take));
    ++answer->missing;
    m_history.firstHour(filterOf(gateway), this, [this, answer, days, gateway, take = std::move(take), cleared = m_cleared](const Result<std::optional<WallTime>>& first) {
        const bool found = first && *first;
        if (found && cleared == m_cleared)
            m_firstHours.insert(gateway, **first);
        askDaysSince(answer, days, gateway, found ? dayOf(**first) : QDate(), take);
        if (!first)
            answer->problem = first.error().message;
        endOne(answer);
    });
}

void SpendFeed::askDaysSince(const std::shared_ptr<Answer>& answer, const QList<TimeRange>& days, const ProfileId& gateway, QDate since,
                             std::function<void(Answer&, const metrics::Snapshot&, const spend::Forecast&)> take)
{
    askOne(answer, metrics::spendQuestion(days, filterOf(gateway)), [this, days, since, take = std::move(take)](Answer& whole, const metrics::Snapshot& snapshot) {
        const QMap<QDate, PicoUsd> totals = metrics::dayTotals(metrics::spendBuckets(snapshot, days), m_zone);
        take(whole, snapshot, spend::forecast(totals, since, whole.now, m_zone));
    });
}

void SpendFeed::askOne(const std::shared_ptr<Answer>& answer, const metrics::Question& question,
                       std::function<void(Answer&, const metrics::Snapshot&)> take)
{
    ++answer->missing;
    m_history.snapshot(question, this, [this, answer, take = std::move(take)](const Result<metrics::Snapshot>& snapshot) {
        if (snapshot)
            take(*answer, *snapshot);
        else
            answer->problem = snapshot.error().message;
        endOne(answer);
    });
}

void SpendFeed::endOne(const std::shared_ptr<Answer>& answer)
{
    if (--answer->missing > 0 || answer != m_pending)
        return;
    m_pending.reset();
    if (!answer->problem.isEmpty())
        emit failed(answer->problem);
    else
        emit arrived(std::make_shared<const SpendFigures>(std::move(answer->figures)));
}

} // namespace bw::ui
