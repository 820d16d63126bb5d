// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/gatewayhealth.h"

#include <QTimer>

namespace bw::ui {

struct Services;

//! How every endpoint is, looked up a few times a second while somebody watches. GUI thread.
class HealthWatch final : public QObject
{
    Q_OBJECT

public:
    explicit HealthWatch(Services& services, QObject* parent = nullptr);

    void setWatching(bool watching);
    [[nodiscard]] EndpointPulse of(const EndpointId& endpoint) const { return m_health.value(endpoint); }
    [[nodiscard]] const QHash<EndpointId, EndpointPulse>& all() const noexcept { return m_health; }
    //! Of a gateway's streams; nullopt: none answered.
    [[nodiscard]] std::optional<Nanoseconds> ttftP50(const ProfileId& gateway) const;

signals:
    void changed();

private:
    void look();

    Services& m_services;
    QTimer m_timer;
    QHash<EndpointId, EndpointPulse> m_health;
    QHash<ProfileId, Nanoseconds> m_p50;
};

} // namespace bw::ui
