// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayclient.h"
#include "metrics/histogram.h"

#include <QObject>
#include <QUrl>

class QTimer;

namespace bw::stress {

//! How much later than it was written the client saw each event, at one number of streams at once.
struct BiasLevel
{
    int streams = 0;
    int failed = 0; //!< streams that ended badly or whose events could not be matched with their stamps
    metrics::Histogram ttft;    //!< bias of first events
    metrics::Histogram chunks;  //!< bias of all events
    metrics::Histogram loopLag; //!< lateness of a 5 ms timer on the same event loop
};

//! Runs `streams` chats at once against a stamping simulator and compares its stamps with the records.
//! Lives in a thread of its own with an event loop, as a network worker does.
class BiasProbe final : public QObject
{
    Q_OBJECT

public:
    explicit BiasProbe(QUrl baseUrl, QObject* parent = nullptr);
    ~BiasProbe() override;

    void run(int streams);

signals:
    void done(const bw::stress::BiasLevel& level);

private:
    void startOne();
    void takeResult(const gateway::CallResult& result);
    void addBias(const gateway::CallResult& result);
    void beat();

    QUrl m_baseUrl;
    gateway::CallSpec m_spec;
    std::unique_ptr<gateway::GatewayClient> m_client;
    QTimer* m_starter = nullptr;
    QTimer* m_heart = nullptr;
    Instant m_nextBeat = NoInstant;
    BiasLevel m_level;
    int m_toStart = 0;
    int m_running = 0;
};

} // namespace bw::stress
