// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/healthwatch.h"

#include "gateway/livecall.h"
#include "shell/services.h"

namespace bw::ui {

using namespace std::chrono_literals;

HealthWatch::HealthWatch(Services& services, QObject* parent) : QObject(parent), m_services(services)
{
    m_timer.setInterval(500ms);
    connect(&m_timer, &QTimer::timeout, this, &HealthWatch::look);
}

void HealthWatch::setWatching(bool watching)
{
    if (!watching)
        return m_timer.stop();
    look();
    m_timer.start();
}

std::optional<Nanoseconds> HealthWatch::ttftP50(const ProfileId& gateway) const
{
    const auto found = m_p50.constFind(gateway);
    return found == m_p50.cend() ? std::nullopt : std::optional(*found);
}

void HealthWatch::look()
{
}

} // namespace bw::ui
