// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayclient.h"
#include "metrics/histogram.h"
#include "net/looplag.h"

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
    net::LagSummary loopLag;    //!< of the event loop they ran on

    static constexpr Nanoseconds LargestBias = std::chrono::milliseconds(1); //!< of a first token, at p99
    //! Every stream was seen, and in time: this client's times can be taken at their word.
    [[nodiscard]] bool isExact() const { return failed == 0 && ttft.percentile(99).value_or(LargestBias) < LargestBias; }
};

//! Runs `streams` chats at once against a stamping simulator and compares its stamps with the records.
//! One run in one net::NetworkThread.
class BiasProbe final : public QObject
{
    Q_OBJECT

public:
    BiasProbe(QUrl baseUrl, int streams, QObject* parent = nullptr);
    ~BiasProbe() override;

    void run(); //!< once

signals:
    void done(const bw::stress::BiasLevel& level); //!< without the loop lag, which the thread knows

private:
    //! What is kept of a stream until all have ended.
    struct Ended
    {
        ErrorClass errorClass = ErrorClass::Ok;
        QList<Instant> seen;
        QByteArray body;
    };

    void startOne();
    void takeResult(const gateway::CallResult& result);
    void addBias(const Ended& stream);

    gateway::CallSpec m_spec;
    std::unique_ptr<gateway::GatewayClient> m_client;
    QTimer* m_starter = nullptr;
    BiasLevel m_level;
    std::vector<Ended> m_ended;
    Instant m_giveUpWarming = NoInstant;
    bool m_warm = false;
    int m_toStart = 0;
    int m_running = 0;
};

} // namespace bw::stress
