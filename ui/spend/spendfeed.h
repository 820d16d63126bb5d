// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/spendbuckets.h"
#include "spend/forecast.h"
#include "spend/spendperiod.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace bw::store {
class RecordPipeline;
class RecordStore;
}

namespace bw::ui {

class GatewayBook;

//! A gateway with a daily limit, and how it stands today.
struct BudgetFigure
{
    ProfileId gateway;
    QString name;
    PicoUsd limit;
    spend::Forecast forecast; //!< of this gateway

    bool operator==(const BudgetFigure&) const = default;
};

//! Everything the spend screen shows at one moment.
struct SpendFigures
{
    SpendPeriod period;
    metrics::Snapshot snapshot; //!< of the period
    metrics::SpendBuckets bars; //!< of the period
    metrics::Totals today;
    metrics::Totals month; //!< so far
    spend::Forecast forecast;
    QList<BudgetFigure> budgets;
};

//! Asks the history for what the spend screen shows, while the screen is seen: when something else is wanted, when
//! requests came, and at midnight. GUI thread.
class SpendFeed final : public QObject
{
    Q_OBJECT

public:
    //! All must outlive it.
    SpendFeed(store::RecordStore& history, store::RecordPipeline& pipeline, const GatewayBook& gateways, QObject* parent = nullptr,
              const Clock& clock = systemClock(), const QTimeZone& zone = QTimeZone::systemTimeZone());
    ~SpendFeed() override;

    void ask(const SpendPeriod& period, BarWidth width);
    void setSeen(bool seen); //!< a page that nobody sees asks for nothing
    [[nodiscard]] const QTimeZone& zone() const noexcept { return m_zone; }
    [[nodiscard]] QDateTime now() const { return m_clock.wallTime(); }

signals:
    void arrived(const std::shared_ptr<const bw::ui::SpendFigures>& figures);
    void failed(const QString& sentence); //!< the history cannot be read

private:
    struct Answer; //!< under way

    void look();
    void askAll();
    void askPeriod(const std::shared_ptr<Answer>& answer);
    void askDays(const std::shared_ptr<Answer>& answer);
    void askBudgets(const std::shared_ptr<Answer>& answer);
    void forget();
    //! Of one gateway, or of all together where it is empty. `take` gets the totals of the days, and where they lead.
    void askForecast(const std::shared_ptr<Answer>& answer, const QList<TimeRange>& days, const ProfileId& gateway,
                     std::function<void(Answer&, const metrics::Snapshot&, const spend::Forecast&)> take);
    void askDaysSince(const std::shared_ptr<Answer>& answer, const QList<TimeRange>& days, const ProfileId& gateway, QDate since,
                      std::function<void(Answer&, const metrics::Snapshot&, const spend::Forecast&)> take);
    [[nodiscard]] QDate dayOf(WallTime time) const { return dateTimeOf(time).toTimeZone(m_zone).date(); }
    void endOne(const std::shared_ptr<Answer>& answer);
    void askOne(const std::shared_ptr<Answer>& answer, const metrics::Question& question,
                std::function<void(Answer&, const metrics::Snapshot&)> take);

    store::RecordStore& m_history;
    store::RecordPipeline& m_pipeline;
    const GatewayBook& m_gateways;
    const Clock& m_clock;
    QTimeZone m_zone;
    SpendPeriod m_period;
    BarWidth m_width = BarWidth::Hour;
    std::shared_ptr<Answer> m_pending; //!< the newest question; older ones are forgotten
    bool m_wanted = false;             //!< something else than what is pending
    QHash<ProfileId, WallTime> m_firstHours; //!< that are known; only a cleared history changes them, and each takes a search
    int m_cleared = 0;                       //!< how often it was: what was asked before is no answer after
    qint64 m_storedSeen = -1;
    QDate m_daySeen;
    QTimer m_timer;
};

} // namespace bw::ui
