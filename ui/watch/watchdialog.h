// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/probetable.h"
#include "watch/watchsettings.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QTableView;
class QTabBar;
class QStackedWidget;

namespace bw::ui {

class EventTable;
class ProbeForm;
class RuleForm;
class RuleTable;
class UndoBar;
class Watcher;

//! Alerts and probes: what went off, the rules, and the endpoints that are asked whether they are there. A window beside
//! the main one.
class WatchDialog final : public QDialog
{
    Q_OBJECT

public:
    enum Tab { Alerts, Rules, Probes };

    WatchDialog(Services& services, Watcher& watcher, QWidget* parent = nullptr);

    void showTab(Tab tab);

private:
    [[nodiscard]] QWidget* makeAlerts();
    [[nodiscard]] QWidget* makeRules();
    [[nodiscard]] QWidget* makeProbes();
    [[nodiscard]] QTableView* makeView(QAbstractItemModel* model, const QString& name, const QList<int>& widths);
    [[nodiscard]] QPushButton* makeAdd(QWidget* parent);
    void refresh();
    void add(watch::AlertMetric metric);
    void remove();
    void mute();
    void showRule();
    void showProbe();
    void fillGateways();

    Services& m_services;
    Watcher& m_watcher;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    EventTable* m_events = nullptr;
    RuleTable* m_rules = nullptr;
    ProbeTable* m_probes = nullptr;
    QTableView* m_eventView = nullptr;
    QTableView* m_ruleView = nullptr;
    QTableView* m_probeView = nullptr;
    RuleForm* m_ruleForm = nullptr;
    ProbeForm* m_probeForm = nullptr;
    QPushButton* m_mute = nullptr;
    QPushButton* m_remove = nullptr;
    UndoBar* m_undo = nullptr;
};

} // namespace bw::ui
