// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/looplag.h"

#include <QObject>
#include <QTimer>

namespace bw::gateway {
class NetworkWorkers;
}
namespace bw::store {
class RecordPipeline;
}

namespace bw::ui {

//! The pulse of the window: ten times a second every screen may look at its LiveView or LogTail. Single records never
//! come here, however many there are. Also tells the pipeline how this program itself is. GUI thread.
class RecordFeed final : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds Tick{100};

    RecordFeed(store::RecordPipeline& pipeline, gateway::NetworkWorkers& network, QObject* parent = nullptr);

signals:
    void ticked(); //!< every Tick, whether something came or not

private:
    void tick();
    void reportHealth();

    store::RecordPipeline& m_pipeline;
    gateway::NetworkWorkers& m_network;
    net::LoopLag m_lag; //!< of the GUI thread
    QTimer m_timer;
    int m_ticks = 0;
};

} // namespace bw::ui
