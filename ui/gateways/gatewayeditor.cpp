// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewayeditor.h"

#include "gateway/livecall.h"
#include "gateways/cachetab.h"
#include "gateways/checkpanel.h"
#include "gateways/editortabs.h"
#include "gateways/endpointstab.h"
#include "gateways/endpointstatuscard.h"
#include "gateways/gatewaybook.h"
#include "gateways/identitycard.h"
#include "gateways/keychoice.h"
#include "gateways/keystab.h"
#include "gateways/limitstab.h"
#include "gateways/modelscard.h"
#include "gateways/networktab.h"
#include "gateways/pricestab.h"
#include "gateways/resiliencetab.h"
#include "gateways/warmuppanel.h"
#include "shell/services.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/pill.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int Margin = 12;
constexpr int WidestPage = 1180; //!< beyond it lines would be too long to read

} // namespace

GatewayEditor::GatewayEditor(Services& services, const HealthWatch& health, QWidget* parent)
    : QWidget(parent), m_services(services), m_health(health), m_gateway(new EditedGateway(this)), m_tabs(new QTabBar(this)),
      m_pages(new QStackedWidget(this))
{
    m_tabs->setObjectName(u"gatewayTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("Subjects"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    const Theme& theme = services.theme;
    addTab(EditorTab::Overview, [this] { return makeOverview(); });
    addTab(EditorTab::Endpoints, [this, &theme] { return new EndpointsTab(theme, *m_gateway, m_health, this); });
    addTab(EditorTab::Keys, [this] { return new KeysTab(m_services, *m_gateway, this); });
    addTab(EditorTab::Limits, [this, &theme] { return new LimitsTab(theme, *m_gateway, this); });
    addTab(EditorTab::Resilience, [this, &theme] { return new ResilienceTab(theme, *m_gateway, this); });
    addTab(EditorTab::Cache, [this] { return new CacheTab(m_services, *m_gateway, this); });
    addTab(EditorTab::Prices, [this] { return new PricesTab(m_services, *m_gateway, *m_models, this); });
    addTab(EditorTab::Network, [this] { return new NetworkTab(m_services, *m_gateway, this); });
    connect(m_tabs, &QTabBar::currentChanged, this, &GatewayEditor::showTab);
    showTab(static_cast<int>(EditorTab::Overview)); // also before it is shown: the other tabs ask it
    connect(m_gateway, &EditedGateway::changed, this, &GatewayEditor::showDraft);
    showDraft();
}

QWidget* GatewayEditor::makeHead()
{
    auto* head = new QWidget(this);
    m_title = new ElidedLabel(head);
    setTone(m_title, Tone::Title);
    m_unsaved = new Pill(tr("changes not saved"), Pill::Kind::Warning, head);
    m_insecure = new Pill(tr("certificates are not checked"), Pill::Kind::Bad, head);
    m_insecure->setObjectName(u"insecure"_s);
    m_insecure->setToolTip(tr("Anyone on the way can pose as this gateway. Switch the check on again on the Network page."));
    m_save = new QPushButton(tr("Save"), head);
    m_save->setObjectName(u"saveGateway"_s);
    m_revert = new QPushButton(m_services.theme.icon(u"undo"_s), tr("Discard changes"), head);
    m_revert->setObjectName(u"revertGateway"_s);
    m_remove = new QPushButton(m_services.theme.icon(u"trash"_s), tr("Delete"), head);
    m_remove->setObjectName(u"removeGateway"_s);
    setTone(m_save, Tone::Primary);
    setTone(m_revert, Tone::Flat);
    setTone(m_remove, Tone::Flat);
    connect(m_save, &QPushButton::clicked, this, &GatewayEditor::saveRequested);
    connect(m_revert, &QPushButton::clicked, this, &GatewayEditor::revertRequested);
    connect(m_remove, &QPushButton::clicked, this, &GatewayEditor::removeRequested);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(Margin + 4, 10, Margin, 4);
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_insecure);
    row->addWidget(m_unsaved);
    row->addStretch(1);
    row->addWidget(m_revert);
    row->addWidget(m_remove);
    row->addWidget(m_save);
    return head;
}

QWidget* GatewayEditor::makeOverview()
{
    auto* page = new QWidget(this);
    m_identity = new IdentityCard(m_services.theme, m_services.gateways, *m_gateway, page);
    auto* endpoints = new EndpointStatusCard(m_services.theme, *m_gateway, m_health, page);
    m_models = new ModelsCard(m_services, *m_gateway, page);
    connect(endpoints, &EndpointStatusCard::switched, this, &GatewayEditor::endpointSwitched);
    connect(endpoints, &EndpointStatusCard::forgiven, this, [this](const EndpointId& endpoint) { m_services.network.forgetTrouble(endpoint); });
    auto* row = new QHBoxLayout;
    row->setSpacing(Margin);
    row->addWidget(m_identity, 3);
    row->addWidget(makeCheckCard(), 2);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Margin);
    column->addLayout(row);
    column->addWidget(endpoints);
    column->addWidget(m_models);
    column->addStretch(1);
    return page;
}

QWidget* GatewayEditor::makeCheckCard()
{
    auto* card = new QFrame(this);
    setTone(card, Tone::Card);
    auto* heading = new QLabel(tr("Connection check"), card);
    setTone(heading, Tone::Title);
    auto* hint = new QLabel(tr("Asks the gateway with its first key, and shows how long each step took."), card);
    hint->setWordWrap(true);
    setTone(hint, Tone::Muted);
    auto* button = new QPushButton(m_services.theme.icon(u"shield"_s), tr("Check"), card);
    button->setObjectName(u"checkGateway"_s);
    m_check = new CheckPanel(card);
    m_check->setObjectName(u"overviewCheck"_s);
    auto* top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(button);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 13, 16, 16);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(hint);
    column->addWidget(m_check);
    column->addStretch(1);
    connect(button, &QPushButton::clicked, this, &GatewayEditor::check);
    return card;
}

//! All eight together are a thousand widgets, of which a person needs one tab at a time.
void GatewayEditor::addTab(EditorTab tab, std::function<QWidget*()> make)
{
    m_tabs->addTab(titleOf(tab));
    m_pages->addWidget(new QWidget(m_pages));
    m_toMake.append(std::move(make));
}

void GatewayEditor::showTab(int tab)
{
    if (const auto make = std::exchange(m_toMake[tab], nullptr)) {
        QWidget* const placeholder = m_pages->widget(tab);
        m_pages->insertWidget(tab, makePlace(make()));
        m_pages->removeWidget(placeholder);
        delete placeholder;
    }
    m_pages->setCurrentIndex(tab);
}

QScrollArea* GatewayEditor::makePlace(QWidget* page)
{
    auto* inner = new QWidget(this);
    inner->setProperty("scrolled", true);
    page->setMaximumWidth(WidestPage);
    auto* place = new QVBoxLayout(inner);
    place->setContentsMargins(Margin, Margin, Margin, Margin);
    place->addWidget(page);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    return scroll;
}

void GatewayEditor::setSaved(bool saved, bool stored)
{
    m_saved = saved;
    const bool fixed = m_gateway->isFixed();
    m_save->setEnabled(!fixed && !saved);
    m_revert->setVisible(!fixed && !saved && stored);
    m_unsaved->setVisible(!saved);
    m_remove->setEnabled(!fixed);
    m_remove->setText(stored ? tr("Delete") : tr("Discard"));
}

void GatewayEditor::focusFirstField()
{
    m_tabs->setCurrentIndex(static_cast<int>(EditorTab::Overview));
    m_identity->focusFirstField();
}

void GatewayEditor::findModel()
{
    m_tabs->setCurrentIndex(static_cast<int>(EditorTab::Overview));
    m_models->focusSearch();
}

bool GatewayEditor::showProblems()
{
    m_identity->showAllProblems();
    const QList<EditorTab> tabs = tabsWithProblems(m_gateway->draft(), m_gateway->problems());
    if (tabs.isEmpty())
        return false;
    if (!tabs.contains(static_cast<EditorTab>(m_tabs->currentIndex())))
        m_tabs->setCurrentIndex(static_cast<int>(tabs.first()));
    return true;
}

void GatewayEditor::clearCheck()
{
    m_check->clear();
}

void GatewayEditor::warmUp()
{
    m_tabs->setCurrentIndex(static_cast<int>(EditorTab::Network)); // made with it
    findChild<WarmUpPanel*>()->warmUp();
}

void GatewayEditor::check()
{
    m_tabs->setCurrentIndex(static_cast<int>(EditorTab::Overview));
    if (showProblems())
        return;
    const gateway::GatewayProfile profile = profileOf(m_gateway->draft());
    m_services.gateways.keyRing(profile, m_gateway->draft().secrets, m_check, [this, profile](const Result<secrets::KeyRing>& keys) {
        if (profile.id != m_gateway->profile().id)
            return;
        if (keys)
            m_check->check(m_services.network, profile, *keys);
        else
            m_check->showResult(unreadKey(keys.error()), KeyGiven::Yes);
    });
}

void GatewayEditor::showDraft()
{
    const gateway::GatewayProfile& profile = m_gateway->profile();
    m_title->setText(profile.name.trimmed().isEmpty() ? tr("New gateway") : profile.name);
    m_insecure->setVisible(profile.network.skipVerification);
    const QList<EditorTab> wrong = tabsWithProblems(m_gateway->draft(), m_gateway->problems());
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        // An untouched new gateway lacks its address: no reason to shout.
        const bool marked = tab != static_cast<int>(EditorTab::Overview) && wrong.contains(static_cast<EditorTab>(tab));
        m_tabs->setTabIcon(tab, marked ? m_services.theme.icon(u"warning"_s, IconTone::Bad) : QIcon());
        m_tabs->setTabToolTip(tab, marked ? tr("Something here stops saving.") : QString());
    }
}

} // namespace bw::ui
