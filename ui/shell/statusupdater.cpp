// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statusupdater.h"

#include "gateway/livecall.h"
#include "gateways/gatewaybook.h"
#include "shell/recordfeed.h"
#include "shell/services.h"
#include "shell/statusline.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int TicksPerUpdate = 5; //!< twice a second: faster, nobody can read it

}

StatusUpdater::StatusUpdater(Services& services, RecordFeed& feed, StatusLine& line, QObject* parent)
    : QObject(parent), m_services(services), m_line(line)
{
    connect(&feed, &RecordFeed::arrived, this, &StatusUpdater::add);
    connect(&feed, &RecordFeed::ticked, this, [this] {
        if (++m_ticks % TicksPerUpdate == 0)
            update();
    });
    connect(&services.gateways, &GatewayBook::changed, this, &StatusUpdater::update);
}

void StatusUpdater::add(const QList<record::RequestRecord>& records)
{
    const QDate today = QDate::currentDate();
    for (const record::RequestRecord& record : records)
        m_summary.add(record, today);
    const auto chat = std::find_if(records.crbegin(), records.crend(), [](const record::RequestRecord& record) {
        return record.operation == record::Operation::Chat && record.source != record::Source::KeyCheck;
    });
    if (chat == records.crend())
        return;
    m_newest = *chat;
    m_newest->deltaTimes.clear();
}

void StatusUpdater::update()
{
    m_summary.forgetBefore(systemClock().now() - RollingSummary::Window);
    const auto& profiles = m_services.gateways.profiles();
    m_line.setValues({.target = target(),
                      .ttftP95 = m_summary.ttftP95(),
                      .errorRate = m_summary.errorRate(),
                      .pool = m_services.network.poolStats(),
                      .poolLimit = profiles.isEmpty() ? 0 : profiles.first().pool.maxConnections,
                      .spentToday = m_summary.spentToday(),
                      .spentMore = m_summary.unpricedToday() > 0,
                      .keyPlace = keyPlace()});
}

QString StatusUpdater::target() const
{
    if (m_newest)
        return u"%1 · %2"_s.arg(m_newest->gatewayName, m_newest->model);
    if (m_services.gateways.profiles().isEmpty())
        return {};
    const gateway::GatewayProfile& profile = m_services.gateways.profiles().first();
    return profile.defaultModel.isEmpty() ? profile.name : u"%1 · %2"_s.arg(profile.name, profile.defaultModel);
}

QString StatusUpdater::keyPlace() const
{
    const auto& profiles = m_services.gateways.profiles();
    std::optional<gateway::GatewayProfile> profile;
    if (m_newest)
        profile = m_services.gateways.find(m_newest->gateway);
    else if (!profiles.isEmpty())
        profile = profiles.first();
    return profile ? m_services.gateways.keyPlace(*profile) : QString();
}

} // namespace bw::ui
