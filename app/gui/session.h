// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "gateway/livecall.h"
#include "gateways/gatewaybook.h"
#include "gateways/pricekeeper.h"
#include "gui/historysettings.h"
#include "inspector/inspections.h"
#include "languages/translators.h"
#include "record/recordbus.h"
#include "shell/ongoing.h"
#include "settings/appearance.h"
#include "shell/services.h"
#include "sim/simulatedgateway.h"
#include "store/conversationstore.h"
#include "store/heldfiles.h"
#include "store/metricsendpoint.h"
#include "store/profilestore.h"
#include "store/recordpipeline.h"
#include "store/recordstore.h"
#include "store/runstore.h"
#include "theme/theme.h"
#include "update/updatecheck.h"


namespace bw::app {

//! Everything the window works with, made in the order of the floors and torn down in the opposite one. GUI thread.
class Session final : public QObject
{
    Q_OBJECT

public:
    Session(std::unique_ptr<secrets::KeyStore> keys, Paths paths);
    ~Session() override;

    [[nodiscard]] ui::Services& services() noexcept { return m_services; }
    [[nodiscard]] ui::Theme& theme() noexcept { return m_theme; }
    [[nodiscard]] store::ProfileStore& profileStore() noexcept { return m_profiles; }

    [[nodiscard]] Settings& settings() noexcept { return m_settings; }
    [[nodiscard]] ui::Translators& translators() noexcept { return m_translators; } //!< in the language of the settings

    //! Opens the database and the history; blocks for as long as the disk needs. Before the window: its pages ask at
    //! once. What goes wrong stands in the window's banner.
    void open();
    void loadGateways(); //!< asynchronous; nobody waits for it to see the window
    //! Adds the demo gateway, a simulator in a thread of its own, unless it is there.
    void startDemo();

private:
    [[nodiscard]] bool startSimulator();

    const Paths m_paths;
    store::HeldFiles m_heldFiles; //!< before the databases: outlives them
    Settings m_settings;
    ui::Translators m_translators;
    ui::Theme m_theme;
    const ui::Appearance m_appearance{m_settings, m_theme};
    record::RecordBus m_records;
    store::RecordStore m_history;
    store::RecordPipeline m_pipeline{m_records, m_history};
    store::MetricsEndpoint m_metrics{m_pipeline};
    HistorySettings m_historySettings{m_settings, m_history, m_pipeline, m_metrics};
    ui::PriceKeeper m_prices;
    const std::shared_ptr<spend::DailyBudgets> m_budgets = std::make_shared<spend::DailyBudgets>();
    store::Database m_database;
    QTimer m_backups; //!< looks again whether one is due
    store::ConversationStore m_conversations;
    store::ProfileStore m_profiles;
    store::RunStore m_runs;
    std::unique_ptr<secrets::KeyStore> m_keys;
    std::unique_ptr<sim::SimulatedGateway> m_demo;
    ProfileId m_demoId; //!< under which it was added last; the person may have deleted it
    gateway::NetworkWorkers m_network;
    ui::GatewayBook m_gateways;
    ui::Inspections m_inspections;
    update::UpdateCheck m_updates{update::UpdateCheck::builtInAddress(), QStringLiteral(BELLWETHER_VERSION), m_settings};
    ui::Services m_services;
    ui::Ongoing m_ongoing{m_services};
};

} // namespace bw::app
