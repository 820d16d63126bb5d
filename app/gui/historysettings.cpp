// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/historysettings.h"

#include "base/logging.h"
#include "store/metricsendpoint.h"
#include "store/recordpipeline.h"
#include "store/recordstore.h"

namespace bw::app {

HistorySettings::HistorySettings(Settings& settings, store::RecordStore& history, store::RecordPipeline& pipeline,
                                 store::MetricsEndpoint& endpoint)
    : m_settings(settings), m_history(history), m_pipeline(pipeline), m_endpoint(endpoint)
{
    connect(&settings, &Settings::changed, this, &HistorySettings::follow);
}

void HistorySettings::apply()
{
    limit();
    chooseBodies();
    serve();
}

void HistorySettings::follow(Setting setting)
{
    switch (setting) {
    case Setting::HistoryDays:
    case Setting::HistoryMegabytes:
    case Setting::BodyKilobytes:
        return limit();
    case Setting::KeepBodies:
    case Setting::KeepStressBodies:
        return chooseBodies();
    case Setting::MetricsEndpoint:
    case Setting::MetricsPort:
        return serve();
    default:
        return;
    }
}

void HistorySettings::limit()
{
    store::RetentionLimits limits;
    limits.requests = std::chrono::days(m_settings.value<int>(Setting::HistoryDays));
    limits.bytes = qint64{m_settings.value<int>(Setting::HistoryMegabytes)} * 1024 * 1024;
    limits.exchange.body = qsizetype{m_settings.value<int>(Setting::BodyKilobytes)} * 1024;
    limits.exchange.text = std::min(limits.exchange.text, limits.exchange.body);
    m_history.setLimits(limits);
}

void HistorySettings::chooseBodies()
{
    QSet<record::Source> kept;
    if (m_settings.value<bool>(Setting::KeepBodies))
        kept.insert(record::Source::Playground);
    if (m_settings.value<bool>(Setting::KeepStressBodies))
        kept.insert(record::Source::Stress);
    m_pipeline.keepExchangesOf(kept);
}

void HistorySettings::serve()
{
    const auto port = static_cast<quint16>(m_settings.value<int>(Setting::MetricsPort));
    const bool wanted = m_settings.value<bool>(Setting::MetricsEndpoint);
    const bool fits = wanted && m_endpoint.isRunning() && m_endpoint.port() == port;
    if (!fits && (m_endpoint.isRunning() || !m_endpoint.problem().isEmpty()))
        m_endpoint.stop();
    if (!wanted || fits)
        return;
    if (const Result<void> started = m_endpoint.start(port); !started)
        qCWarning(log::ui) << "the metrics endpoint did not start:" << started.error().message;
}

} // namespace bw::app
