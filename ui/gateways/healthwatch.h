// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/gatewayhealth.h"

#include <QTimer>

#include <memory>

namespace bw::metrics {
struct Snapshot;
}
namespace bw::store {
class LiveView;
}

namespace bw::ui {

struct Services;

//! How every endpoint is: its breaker now, and what the live metrics say of the last quarter of an hour. Looked up a few
//! times a second while somebody watches. GUI thread.
class HealthWatch final : public QObject
{
    Q_OBJECT

public:
    explicit HealthWatch(Services& services, QObject* parent = nullptr);
    ~HealthWatch() override;

    void setWatching(bool watching);
    [[nodiscard]] EndpointPulse of(const EndpointId& endpoint) const { return m_health.value(endpoint); }
    [[nodiscard]] const QHash<EndpointId, EndpointPulse>& all() const noexcept { return m_health; }
    //! Of a gateway's streams; nullopt: none answered.
    [[nodiscard]] std::optional<Nanoseconds> ttftP50(const ProfileId& gateway) const;

signals:
    void changed();

private:
    void look();
    void readBreakers(QHash<EndpointId, EndpointPulse>& pulses) const;
    void readMetrics(const metrics::Snapshot& snapshot, QHash<EndpointId, EndpointPulse>& pulses);

    Services& m_services;
    QTimer m_timer;
    std::shared_ptr<store::LiveView> m_view; //!< while somebody watches
    QHash<EndpointId, EndpointPulse> m_health;
    QHash<ProfileId, Nanoseconds> m_p50;
};

} // namespace bw::ui
