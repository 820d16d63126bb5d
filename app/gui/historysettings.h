// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

namespace bw::store {
class MetricsEndpoint;
class RecordPipeline;
class RecordStore;
}

namespace bw::app {

//! What the person set about the history and the metrics endpoint, made so: by apply(), and again on every change.
class HistorySettings final : public QObject
{
    Q_OBJECT

public:
    //! All four must outlive it.
    HistorySettings(Settings& settings, store::RecordStore& history, store::RecordPipeline& pipeline, store::MetricsEndpoint& endpoint);

    void apply();

private:
    void follow(Setting setting);
    void limit();
    void chooseBodies();
    void serve();

    Settings& m_settings;
    store::RecordStore& m_history;
    store::RecordPipeline& m_pipeline;
    store::MetricsEndpoint& m_endpoint;
};

} // namespace bw::app
