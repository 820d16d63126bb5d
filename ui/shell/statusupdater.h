// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "store/liveview.h"

#include <QObject>

namespace bw::ui {

class RecordFeed;
class StatusLine;
struct Services;

//! Feeds the status line from the newest requests, the pools and the gateways.
class StatusUpdater final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes Window{15}; //!< of the percentile and the error rate

    StatusUpdater(Services& services, RecordFeed& feed, StatusLine& line, QObject* parent = nullptr);

private:
    void update();
    [[nodiscard]] QString target() const;
    [[nodiscard]] std::optional<PicoUsd> budget() const; //!< of today; nullopt: a gateway has no limit
    [[nodiscard]] std::optional<gateway::GatewayProfile> targetProfile() const;

    Services& m_services;
    StatusLine& m_line;
    std::shared_ptr<store::LiveView> m_view;
    int m_ticks = 0;
};

} // namespace bw::ui
