// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/watchdialog.h"

#include "base/settings.h"
#include "gateways/gatewaybook.h"
#include "shell/services.h"
#include "theme/theme.h"
#include "watch/desktopnotifier.h"
#include "watch/eventtable.h"
#include "watch/probeform.h"
#include "watch/ruledelegate.h"
#include "watch/ruleform.h"
#include "watch/ruletable.h"
#include "watch/watcher.h"
#include "widgets/scaledsize.h"
#include "widgets/undobar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr QSize UsualSize(980, 560);
constexpr int RowHeight = 32;
constexpr Milliseconds MuteFor = 1h;

QLabel* explanation(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    setTone(label, Tone::Muted);
    return label;
}

QVBoxLayout* columnOf(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(10);
    return column;
}

int chosenRow(const QTableView* view)
{
    return view->currentIndex().isValid() ? view->currentIndex().row() : -1;
}

} // namespace

WatchDialog::WatchDialog(Services& services, Watcher& watcher, QWidget* parent)
    : QDialog(parent), m_services(services), m_watcher(watcher), m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this)),
      m_events(new EventTable(this)), m_rules(new RuleTable(watcher, this)), m_probes(new ProbeTable(services, watcher, this))
{
    setWindowTitle(tr("Alerts and probes"));
    resize(UsualSize);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Alerts"));
    m_tabs->addTab(tr("Rules"));
    m_tabs->addTab(tr("Probes"));
    m_stack->addWidget(makeAlerts());
    m_stack->addWidget(makeRules());
    m_stack->addWidget(makeProbes());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 16);
    column->setSpacing(4);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, m_probes, &ProbeTable::look);
    connect(&watcher, &Watcher::changed, this, &WatchDialog::refresh);
    connect(&services.gateways, &GatewayBook::changed, this, &WatchDialog::fillGateways);
    fillGateways();
    refresh();
    for (QTableView* view : {m_ruleView, m_probeView})
        view->setCurrentIndex(view->model()->index(0, 1));
}

QTableView* WatchDialog::makeView(QAbstractItemModel* model, const QString& name, const QList<int>& widths)
{
    auto* view = new QTableView(m_stack);
    view->setModel(model);
    view->setAccessibleName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    setDenseRows(*view, m_services.theme, RowHeight);
    view->horizontalHeader()->setHighlightSections(false);
    view->setItemDelegate(new RuleDelegate(m_services.theme, view));
    setScaledColumns(*view->horizontalHeader(), widths);
    return view;
}

QWidget* WatchDialog::makeAlerts()
{
    auto* page = new QWidget(m_stack);
    m_eventView = makeView(m_events, tr("Alerts that went off"), {150, 0, 110, 120});
    m_eventView->setObjectName(u"alertList"_s);
    m_mute = new QPushButton(tr("Mute for an hour"), page);
    m_mute->setObjectName(u"muteAlert"_s);
    m_mute->setToolTip(tr("It stays in the list, but nobody is told."));
    auto* clear = new QPushButton(tr("Clear those that are over"), page);
    auto* desktop = new QCheckBox(tr("Notify on the desktop, too"), page);
    Settings& settings = m_services.settings;
    const auto show = [desktop, &settings] { desktop->setChecked(settings.value<bool>(Setting::NotifyAlerts)); };
    connect(&settings, &Settings::changed, desktop, show);
    connect(desktop, &QCheckBox::toggled, desktop, [&settings](bool on) { settings.setValue(Setting::NotifyAlerts, on); });
    show();
    auto* note = tonedLabel({}, Tone::Muted, page);
    note->setObjectName(u"desktopNote"_s);
    note->hide();
    DesktopNotifier::askObstacle(note, [note, desktop](const QString& obstacle) {
        note->setText(obstacle);
        note->setVisible(!obstacle.isEmpty());
        desktop->setAccessibleDescription(obstacle);
    });
    connect(m_mute, &QPushButton::clicked, this, &WatchDialog::mute);
    connect(clear, &QPushButton::clicked, &m_watcher, &Watcher::clearEvents);
    connect(m_eventView->selectionModel(), &QItemSelectionModel::currentChanged, this, &WatchDialog::refresh);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_mute);
    buttons->addWidget(clear);
    buttons->addStretch(1);
    buttons->addWidget(desktop);
    QVBoxLayout* column = columnOf(page);
    column->addWidget(m_eventView, 1);
    column->addLayout(buttons);
    column->addWidget(note);
    return page;
}

QWidget* WatchDialog::makeRules()
{
    auto* page = new QWidget(m_stack);
    m_ruleView = makeView(m_rules, tr("Rules"), {44, 0, 150, 90, 130});
    m_ruleForm = new RuleForm(page);
    m_undo = new UndoBar(page);
    m_remove = new QPushButton(tr("Remove"), page);
    connect(m_remove, &QPushButton::clicked, this, &WatchDialog::remove);
    connect(m_ruleForm, &RuleForm::edited, &m_watcher, &Watcher::setRule);
    connect(m_ruleView->selectionModel(), &QItemSelectionModel::currentChanged, this, &WatchDialog::showRule);
    connect(m_rules, &QAbstractItemModel::dataChanged, this, &WatchDialog::showRule); // its switch or mute
    connect(m_rules, &QAbstractItemModel::modelReset, this, &WatchDialog::showRule);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(makeAdd(page));
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    QVBoxLayout* column = columnOf(page);
    column->addWidget(explanation(tr("A rule looks at the requests of the last minutes, every few seconds, while the program runs. Its alert is over when the value has "
                                     "been a tenth better than the limit for a minute; while too few requests come to tell, it stays as it is."),
                                  page));
    column->addWidget(m_ruleView, 1);
    column->addWidget(m_undo);
    column->addLayout(buttons);
    column->addWidget(m_ruleForm);
    return page;
}

QPushButton* WatchDialog::makeAdd(QWidget* parent)
{
    auto* button = new QPushButton(tr("Add a rule"), parent);
    button->setObjectName(u"addRule"_s);
    auto* menu = new QMenu(button);
    for (const watch::AlertMetric metric : watch::AlertMetrics)
        connect(menu->addAction(watch::alertMetricName(metric)), &QAction::triggered, this, [this, metric] { add(metric); });
    button->setMenu(menu);
    return button;
}

QWidget* WatchDialog::makeProbes()
{
    auto* page = new QWidget(m_stack);
    m_probeView = makeView(m_probes, tr("Probes"), {44, 180, 170, 0, 74, 74, 170});
    m_probeForm = new ProbeForm(page);
    connect(m_probeForm, &ProbeForm::edited, &m_watcher, &Watcher::setProbe);
    connect(m_probeView->selectionModel(), &QItemSelectionModel::currentChanged, this, &WatchDialog::showProbe);
    connect(m_probes, &QAbstractItemModel::dataChanged, this, &WatchDialog::showProbe);
    connect(m_probes, &QAbstractItemModel::modelReset, this, &WatchDialog::showProbe);
    QVBoxLayout* column = columnOf(page);
    column->addWidget(explanation(tr("A probe asks an endpoint whether it is there, past all limits and breakers, and is never repeated. It is counted like every request, "
                                     "with the source “probe”."),
                                  page));
    column->addWidget(m_probeView, 1);
    column->addWidget(m_probeForm);
    return page;
}

void WatchDialog::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void WatchDialog::refresh()
{
    m_events->setEvents(m_watcher.settings().events);
    m_mute->setEnabled(chosenRow(m_eventView) >= 0 && chosenRow(m_eventView) < m_events->rowCount());
}

void WatchDialog::add(watch::AlertMetric metric)
{
    const watch::AlertRule rule = watch::newRule(metric);
    m_watcher.setRule(rule);
    m_ruleView->setCurrentIndex(m_rules->index(m_rules->rowOf(rule.id), RuleTable::Rule));
}

void WatchDialog::remove()
{
    const auto rule = m_rules->ruleAt(chosenRow(m_ruleView));
    if (!rule)
        return;
    m_watcher.removeRule(rule->id);
    m_undo->offer(tr("“%1” was removed.").arg(watch::ruleTitle(*rule)), [this, rule = *rule] { m_watcher.setRule(rule); }, [] {});
}

void WatchDialog::mute()
{
    m_watcher.mute(m_events->events().value(chosenRow(m_eventView)).rule, MuteFor);
}

void WatchDialog::showRule()
{
    const auto rule = m_rules->ruleAt(chosenRow(m_ruleView));
    m_remove->setEnabled(rule.has_value());
    m_ruleForm->setRule(rule);
}

void WatchDialog::showProbe()
{
    const int row = chosenRow(m_probeView);
    m_probeForm->setProbe(m_probes->settingAt(row), m_probes->costAt(row));
}

void WatchDialog::fillGateways()
{
    QList<std::pair<QString, QString>> gateways;
    QHash<QString, QString> names;
    for (const gateway::GatewayProfile& profile : m_services.gateways.profiles()) {
        gateways.append({profile.id.value(), profile.name});
        names.insert(profile.id.value(), profile.name);
    }
    m_ruleForm->setGateways(gateways);
    m_rules->setGatewayNames(names);
}

} // namespace bw::ui
