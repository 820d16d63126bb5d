// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statusupdater.h"

#include "gateway/livecall.h"
#include "gateways/gatewaybook.h"
#include "shell/recordfeed.h"
#include "shell/services.h"
#include "shell/statusline.h"
#include "store/recordpipeline.h"
#include "store/recordstore.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int TicksPerUpdate = 5; //!< twice a second: faster, nobody can read it

//! A check asks whether a key works: a "no" is an answer, not an error.
metrics::Question questionOf()
{
    using record::Source;
    metrics::Question question;
    question.last = StatusUpdater::Window;
    question.filter.sources = {Source::Playground, Source::Stress, Source::Probe, Source::Batch, Source::Cli, Source::Diagnosis};
    question.latencies = {metrics::Latency::Ttft};
    return question;
}

} // namespace

StatusUpdater::StatusUpdater(Services& services, RecordFeed& feed, StatusLine& line, QObject* parent)
    : QObject(parent), m_services(services), m_line(line), m_view(services.pipeline.view())
{
    m_view->ask(questionOf());
    connect(&feed, &RecordFeed::ticked, this, [this] {
        if (++m_ticks % TicksPerUpdate == 0)
            update();
    });
    connect(&services.gateways, &GatewayBook::changed, this, &StatusUpdater::update);
    update();
}

void StatusUpdater::update()
{
    StatusValues values;
    values.target = target();
    const std::optional<gateway::GatewayProfile> shown = targetProfile();
    values.keyPlace = shown ? m_services.gateways.keyPlace(*shown) : QString();
    values.insecure = shown && shown->network.skipVerification;
    if (shown) {
        values.pool = m_services.network.poolStats(shown->id);
        values.poolLimit = shown->pool.maxConnections;
    }
    values.spentToday = m_services.pipeline.spentToday();
    values.knowsEarlier = m_services.history.isOpen();
    values.budgetToday = budget();
    if (const store::LiveView::Answer snapshot = m_view->newest()) {
        const metrics::Percentiles& ttft = (*snapshot)[metrics::Latency::Ttft];
        if (ttft.count > 0)
            values.ttftP95 = ttft.p95;
        values.errorRate = snapshot->totals.errorRate();
        values.cacheHits = snapshot->totals.cacheHitRate();
    }
    m_line.setValues(values);
}

QString StatusUpdater::target() const
{
    if (const auto newest = m_services.pipeline.newestChat())
        return u"%1 · %2"_s.arg(newest->gatewayName, newest->model);
    if (m_services.gateways.profiles().isEmpty())
        return {};
    const gateway::GatewayProfile& profile = m_services.gateways.profiles().first();
    return profile.defaultModel.isEmpty() ? profile.name : u"%1 · %2"_s.arg(profile.name, profile.defaultModel);
}

std::optional<PicoUsd> StatusUpdater::budget() const
{
    const auto& profiles = m_services.gateways.profiles();
    if (profiles.isEmpty())
        return std::nullopt;
    PicoUsd all;
    for (const gateway::GatewayProfile& profile : profiles) {
        if (!profile.budget.perDay)
            return std::nullopt; // what was spent is of all gateways: one without a limit makes the whole unlimited
        all += *profile.budget.perDay;
    }
    return all;
}

//! The one that the line names.
std::optional<gateway::GatewayProfile> StatusUpdater::targetProfile() const
{
    if (const auto newest = m_services.pipeline.newestChat())
        return m_services.gateways.find(newest->gateway);
    const auto& profiles = m_services.gateways.profiles();
    return profiles.isEmpty() ? std::nullopt : std::optional(profiles.first());
}

} // namespace bw::ui
