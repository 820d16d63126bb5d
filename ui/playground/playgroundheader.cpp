// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/playgroundheader.h"

#include "gateway/explain.h"
#include "gateway/livecall.h"
#include "gateways/gatewaybook.h"
#include "playground/panecolors.h"
#include "theme/theme.h"
#include "widgets/command.h"
#include "widgets/format.h"
#include "widgets/iconbutton.h"
#include "widgets/pill.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

PlaygroundHeader::PlaygroundHeader(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_gateways(new QComboBox(this)),
      m_insecure(new Pill(tr("certificates are not checked"), Pill::Kind::Bad, this)), m_key(new Pill(this)),
      m_sharedInput(new QPushButton(tr("One input for all"), this)), m_newChat(new QPushButton(this)), m_addPane(new QPushButton(this)),
      m_code(new QPushButton(tr("View code"), this)), m_embeddings(new QPushButton(tr("Embeddings"), this)),
      m_panel(new IconButton(services.theme, u"sliders"_s, tr("Show or hide the parameters"), this))
{
    makeGateway();
    makeButtons();
    layOut();
    connectButtons();
    connect(&services.gateways, &GatewayBook::changed, this, [this] {
        m_notes.clear(); // an address or a key may be another now
        fill();
        checkKey();
    });
    fill();
    setPanes(1);
    setSharedInput(true);
}

//! And what is known of it.
void PlaygroundHeader::makeGateway()
{
    m_gateways->setAccessibleName(tr("Gateway"));
    m_gateways->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_insecure->setObjectName(u"insecure"_s);
    m_insecure->setToolTip(tr("Anyone on the way can pose as this gateway and read the key. Switch the check on again under Gateways, Network."));
    m_key->setObjectName(u"keyState"_s);
    m_key->hide();
    connect(m_gateways, &QComboBox::activated, this, [this] {
        setGateway(ProfileId(m_gateways->currentData().toString()));
        emit gatewayChosen(m_gateway);
    });
}

void PlaygroundHeader::makeButtons()
{
    m_panel->setCheckable(true);
    m_panel->setChecked(true);
    showKeysInText(*m_newChat, u"chat.new"_s, tr("New chat"));
    showKeysInText(*m_addPane, u"pane.add"_s, tr("Add pane"));
    m_code->setToolTip(tr("The next request as a program: cURL, Python or Node"));
    m_addPane->setToolTip(tr("One more model beside this one, up to six"));
    m_embeddings->setObjectName(u"embeddings"_s);
    m_embeddings->setCheckable(true);
    m_embeddings->setToolTip(tr("Texts to vectors, and back to the chats"));
    m_sharedInput->setCheckable(true);
    m_sharedInput->setToolTip(tr("One input sends to all panes; off: an input in each"));
    m_ofChats = {m_newChat, m_addPane, m_code, m_panel};
}

void PlaygroundHeader::layOut()
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (QWidget* const widget : std::initializer_list<QWidget*>{m_gateways, m_insecure, m_key})
        row->addWidget(widget);
    row->addStretch(1);
    for (QWidget* const widget : std::initializer_list<QWidget*>{m_sharedInput, m_newChat, m_addPane, m_code, m_embeddings, m_panel})
        row->addWidget(widget);
}

void PlaygroundHeader::connectButtons()
{
    connect(m_newChat, &QPushButton::clicked, this, &PlaygroundHeader::newChatRequested);
    connect(m_addPane, &QPushButton::clicked, this, &PlaygroundHeader::addPaneRequested);
    connect(m_code, &QPushButton::clicked, this, &PlaygroundHeader::viewCodeRequested);
    connect(m_sharedInput, &QPushButton::clicked, this, &PlaygroundHeader::sharedInputChosen);
    connect(m_panel, &QToolButton::toggled, this, &PlaygroundHeader::panelToggled);
    connect(m_embeddings, &QPushButton::toggled, this, [this](bool shown) {
        for (QWidget* const widget : std::as_const(m_ofChats))
            widget->setHidden(shown);
        setPanes(m_panes);
        emit embeddingsToggled(shown);
    });
}

void PlaygroundHeader::setPanes(int count)
{
    m_panes = count;
    m_sharedInput->setVisible(count > 1 && !showsEmbeddings());
    m_addPane->setEnabled(count < MostPanes);
}

bool PlaygroundHeader::showsEmbeddings() const
{
    return m_embeddings->isChecked();
}

void PlaygroundHeader::showEmbeddings()
{
    m_embeddings->setChecked(true);
}

void PlaygroundHeader::showChats()
{
    m_embeddings->setChecked(false);
}

void PlaygroundHeader::setSharedInput(bool shared)
{
    m_sharedInput->setChecked(shared);
    m_sharedInput->setIcon(shared ? m_services.theme.icon(u"check"_s, IconTone::Accent) : QIcon());
}

void PlaygroundHeader::setGateway(const ProfileId& gateway)
{
    m_gateway = gateway;
    showGateway();
    showVerification();
    showKeyState();
    checkKey();
}

//! None is chosen for one that is gone. The words for it are never empty: a list without them goes to its first entry.
void PlaygroundHeader::showGateway()
{
    const int place = m_gateways->findData(m_gateway.value());
    const bool gone = !m_gateway.isEmpty() && m_gateways->count() > 0 && place < 0;
    m_gateways->setPlaceholderText(gone ? tr("Its gateway is gone: choose one") : tr("No gateway yet"));
    m_gateways->setCurrentIndex(place);
}

void PlaygroundHeader::openPicker()
{
    m_gateways->setFocus(Qt::OtherFocusReason);
    m_gateways->showPopup();
}

ProfileId PlaygroundHeader::gateway() const
{
    return m_gateway;
}

bool PlaygroundHeader::isPanelShown() const
{
    return m_panel->isChecked();
}

void PlaygroundHeader::setPanelShown(bool shown)
{
    m_panel->setChecked(shown);
}

void PlaygroundHeader::fill()
{
    const QSignalBlocker blocker(m_gateways);
    m_gateways->clear();
    for (const gateway::GatewayProfile& profile : m_services.gateways.profiles())
        m_gateways->addItem(profile.name, profile.id.value());
    showGateway();
    m_gateways->setEnabled(m_gateways->count() > 0);
    showVerification();
}

void PlaygroundHeader::showVerification()
{
    const auto profile = m_services.gateways.find(m_gateway);
    m_insecure->setVisible(profile && profile->network.skipVerification);
}

//! Nobody asked for it: it must cost nothing.
void PlaygroundHeader::checkKey()
{
    const auto profile = m_services.gateways.find(m_gateway);
    if (!profile || m_notes.contains(m_gateway))
        return;
    m_notes.insert(m_gateway, {});
    m_services.gateways.key(*profile, this, [this, profile = *profile](const Result<SecretString>& key) {
        if (!key || key->isEmpty())
            return;
        m_services.network.checkKey(
            profile, gateway::singleKey(profile, *key), {}, this,
            [this, id = profile.id](const gateway::KeyCheckResult& result) { take(id, result); },
            gateway::KeyCheckCost::Nothing);
    });
}

void PlaygroundHeader::take(const ProfileId& gateway, const gateway::KeyCheckResult& result)
{
    KeyNote note;
    if (result.state == gateway::KeyState::Valid) {
        note = {tr("key verified · %1").arg(durationText(record::total(result.record))), int(Pill::Kind::Good),
                tr("The gateway took the key.")};
    } else if (result.state == gateway::KeyState::Invalid) {
        const gateway::Explanation words = gateway::explain(result.record.failure);
        note = {tr("key refused"), int(Pill::Kind::Bad), words.what + u' ' + words.advice};
    } else {
        note = {tr("key not checked"), int(Pill::Kind::Neutral),
                tr("The gateway does not say whether the key is good before a message is sent.")};
    }
    m_notes.insert(gateway, note);
    showKeyState();
}

void PlaygroundHeader::showKeyState()
{
    const KeyNote note = m_notes.value(m_gateway);
    m_key->setVisible(!note.text.isEmpty());
    m_key->set(note.text, Pill::Kind(note.kind));
    m_key->setToolTip(plainTip(note.hint));
}

} // namespace bw::ui
