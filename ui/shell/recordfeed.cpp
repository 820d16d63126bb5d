// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recordfeed.h"

#include "gateway/livecall.h"
#include "store/recordpipeline.h"

namespace bw::ui {

namespace {

constexpr int TicksPerReport = 10;

}

RecordFeed::RecordFeed(store::RecordPipeline& pipeline, gateway::NetworkWorkers& network, QObject* parent)
    : QObject(parent), m_pipeline(pipeline), m_network(network)
{
    m_lag.start();
    connect(&m_timer, &QTimer::timeout, this, &RecordFeed::tick);
    m_timer.start(Tick);
}

void RecordFeed::tick()
{
    if (m_ticks++ % TicksPerReport == 0)
        reportHealth();
    emit ticked();
}

void RecordFeed::reportHealth()
{
    metrics::HealthSample sample;
    sample.at = wallNow(systemClock());
    sample.pool = m_network.poolStats();
    sample.workers = m_network.loopLags();
    sample.window = m_lag.summary();
    m_pipeline.setHealth(sample);
}

} // namespace bw::ui
