// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitor/monitorfeed.h"
#include "monitor/storelogsource.h"
#include "shell/page.h"
#include "stress/plan.h"
#include "widgets/command.h"

#include <QTimer>

namespace bw::ui {

class GatewayPanel;
class HealthWatch;
class MonitorCharts;
class MonitorExports;
class MonitorHeader;
class RecordOpener;
class RequestLog;
class TimeSelection;
struct Services;

//! Every request of the program as it ends: latency, throughput, money, gaps between tokens, the gateways behind them,
//! and the log, down to the raw bytes of one. Only wires: what is marked in a chart is what everything else shows.
class MonitorPage final : public Page
{
    Q_OBJECT

public:
    explicit MonitorPage(Services& services, QWidget* parent = nullptr);
    ~MonitorPage() override;

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QWidget* headerBar() override;
    [[nodiscard]] QSplitter* inspectorPlace() override;
    void activate() override;
    [[nodiscard]] QVariant keep() override; //!< what is let through, and of which time
    void resume(const QVariant& kept) override;

    [[nodiscard]] MonitorHeader& header() noexcept { return *m_header; }
    [[nodiscard]] RequestLog& log() noexcept { return *m_log; }
    [[nodiscard]] MonitorCharts& charts() noexcept { return *m_charts; }
    [[nodiscard]] TimeSelection& selection() noexcept { return *m_selection; }
    [[nodiscard]] MonitorExports& exports() noexcept { return *m_exports; }
    //! What can be done here by keys and from the command palette; null: before the page is made, to be named only.
    [[nodiscard]] static QList<CommandSpec> commands(MonitorPage* page);

signals:
    void planWanted(const bw::stress::Plan& plan); //!< of a load test that replays requests of the log

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildLayout();
    void wire();
    void focusFilter();
    void ask();
    void askNumbers();
    void askLog();
    void take(const MonitorFeed::Answer& snapshot, const MonitorFeed::Answer& whole);
    void zoom();
    void openHistory();
    [[nodiscard]] TimeRange chosenRange() const; //!< what is marked, else the time shown
    [[nodiscard]] QHash<EndpointId, struct EndpointNews> endpointNews() const;

    Services& m_services;
    TimeSelection* m_selection = nullptr;
    StoreLogSource m_source;
    MonitorFeed* m_feed = nullptr;
    HealthWatch* m_health = nullptr;
    MonitorHeader* m_header = nullptr;
    MonitorCharts* m_charts = nullptr;
    GatewayPanel* m_gateways = nullptr;
    RequestLog* m_log = nullptr;
    RecordOpener* m_opener = nullptr;
    MonitorExports* m_exports = nullptr;
    QSplitter* m_side = nullptr;
    MonitorFeed::Answer m_whole; //!< what the panel shows the numbers of
    QTimer m_logSettle; //!< while a person drags, the log waits
    bool m_logAsked = false;
};

} // namespace bw::ui
