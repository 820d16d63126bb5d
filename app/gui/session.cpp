// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/session.h"

#include "base/logging.h"
#include "languages/translations.h"
#include "shell/languageswitch.h"

using namespace Qt::StringLiterals;

namespace bw::app {

namespace {

//! As fast as a good gateway, and slow enough to watch.
sim::Scenario demoScenario()
{
    sim::Scenario scenario;
    scenario.ttftMs = {Distribution::Kind::LogNormal, 180, 0.25};
    scenario.gapMs = {Distribution::Kind::Normal, 8, 2};
    scenario.tokens = Distribution::constant(420);
    return scenario;
}

gateway::GatewayProfile demoProfile(const QUrl& baseUrl)
{
    gateway::GatewayProfile profile = gateway::profileTemplate(gateway::Provider::Demo);
    profile.endpoints.first().baseUrl = baseUrl;
    profile.keys.clear(); // it takes none
    profile.favouriteModels.clear();
    for (const sim::SimModel& model : sim::defaultModels()) {
        if (!model.id.contains("embedding"_L1))
            profile.favouriteModels.append(model.id);
    }
    return profile;
}

constexpr std::chrono::minutes BackupLook{10}; //!< the start has other things to do, and a day may begin at any time

QString firstLanguage(const Settings& settings)
{
    ui::addTranslations();
    return ui::LanguageSwitch::chosen(settings);
}

gateway::ClientContext clientContext(record::RecordBus& bus, const spend::PriceBook& prices, std::shared_ptr<spend::DailyBudgets> budgets, const Paths& paths)
{
    gateway::ClientContext context;
    context.budgets = std::move(budgets);
    context.caches = std::make_shared<gateway::Caches>(paths.responseCacheFile());
    context.bus = &bus;
    context.prices = prices;
    return context;
}

} // namespace

Session::Session(std::unique_ptr<secrets::KeyStore> keys, Paths paths)
    : m_paths(std::move(paths)), m_settings(m_paths), m_translators(firstLanguage(m_settings)), m_theme(ui::Appearance::modeOf(m_settings)),
      m_prices(m_paths.priceFile()), m_conversations(m_database), m_profiles(m_database), m_runs(m_database), m_keys(std::move(keys)),
      m_network(clientContext(m_records, m_prices.book(), m_budgets, m_paths)), m_gateways(m_profiles, *m_keys),
      m_services{.network = m_network,
                 .database = m_database,
                 .conversations = m_conversations,
                 .history = m_history,
                 .pipeline = m_pipeline,
                 .gateways = m_gateways,
                 .inspections = m_inspections,
                 .theme = m_theme,
                 .prices = m_prices.book(),
                 .settings = m_settings,
                 .metrics = m_metrics,
                 .runs = m_runs,
                 .bus = m_records,
                 .priceKeeper = &m_prices,
                 .settingsFolder = m_paths.config,
                 .ongoing = &m_ongoing,
                 .paths = m_paths,
                 .heldFiles = &m_heldFiles,
                 .updates = &m_updates,
                 .budgets = m_budgets}
{
    connect(&m_prices, &ui::PriceKeeper::changed, &m_network, [this] { m_network.setPrices(m_prices.book()); });
    connect(&m_profiles, &store::ProfileStore::madeUp, &m_gateways, &ui::GatewayBook::load); // maybe the file could not even be read
    connect(&m_backups, &QTimer::timeout, &m_database, &store::Database::backUpIfDue);
}

Session::~Session() = default;

void Session::open()
{
    if (const Result<void> opened = m_database.open(m_paths.databaseFile()); !opened)
        qCWarning(log::ui) << "the database could not be opened:" << opened.error().message;
    if (const Result<void> opened = m_history.open(m_paths.historyFile()); !opened)
        qCWarning(log::ui) << "the history could not be opened:" << opened.error().message;
    m_backups.start(BackupLook);
    m_historySettings.apply();
    m_pipeline.start(m_budgets);
}

void Session::loadGateways()
{
    if (const QString first = gateway::EnvironmentSwitches::ofProcess().gateway; !first.isEmpty())
        m_gateways.putFirst(first);
    m_gateways.load();
    m_updates.start();
}

bool Session::startSimulator()
{
    auto simulator = std::make_unique<sim::SimulatedGateway>(demoScenario());
    if (const Result<void> started = simulator->start(); !started) {
        qCWarning(log::ui) << "the demo gateway did not start:" << started.error().message;
        return false;
    }
    m_demo = std::move(simulator);
    return true;
}

void Session::startDemo()
{
    if (m_gateways.find(m_demoId))
        return;
    if (!m_demo && !startSimulator())
        return;
    const gateway::GatewayProfile profile = demoProfile(m_demo->baseUrl());
    m_demoId = profile.id;
    m_gateways.addTransient(profile);
}

} // namespace bw::app
