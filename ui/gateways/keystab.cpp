// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/keystab.h"

#include "gateway/livecall.h"
#include "gateways/checkpanel.h"
#include "gateways/editedgateway.h"
#include "gateways/gatewaybook.h"
#include "gateways/keydelegate.h"
#include "gateways/keychoice.h"
#include "shell/services.h"
#include "theme/theme.h"
#include "widgets/columnmemory.h"
#include "widgets/formfield.h"
#include "widgets/formtable.h"
#include "widgets/keyfield.h"
#include "widgets/undobar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QVBoxLayout* columnOf(QFrame* card)
{
    setTone(card, Tone::Card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 13, 16, 14);
    column->setSpacing(8);
    return column;
}

} // namespace

KeysTab::KeysTab(Services& services, EditedGateway& gateway, QWidget* parent)
    : QWidget(parent), m_services(services), m_gateway(gateway), m_table(new KeyTable(gateway, services.gateways, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeTableCard());
    column->addWidget(m_detail = makeDetailCard());
    column->addStretch(1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            select(m_table->at(now.row()).key.id);
    });
    connect(&gateway, &EditedGateway::loaded, m_undo, &UndoBar::settleNow);
    connect(&gateway, &EditedGateway::loaded, this, [this] { m_toCheck.clear(); });
    connect(&gateway, &EditedGateway::changed, this, &KeysTab::showSelected);
    connect(&services.gateways, &GatewayBook::changed, this, &KeysTab::showKeyNote);
    showSelected();
}

QWidget* KeysTab::makeTableCard()
{
    auto* card = new QFrame(this);
    m_view = new FormTable(card);
    m_view->setObjectName(u"keys"_s);
    m_view->setAccessibleName(tr("Keys"));
    m_view->setModel(m_table);
    m_view->setItemDelegate(new KeyDelegate(m_services.theme, m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setColumnWidths({160, 130, 140, 170, 0});
    rememberColumns(*m_view->horizontalHeader(), u"keyColumns"_s);
    m_undo = new UndoBar(card);
    const auto button = [&](const QString& icon, const QString& text, const QString& name) {
        auto* made = new QPushButton(m_services.theme.icon(icon), text, card);
        made->setObjectName(name);
        setTone(made, Tone::Flat);
        return made;
    };
    m_add = button(u"plus"_s, tr("Add key"), u"addKey"_s);
    m_remove = button(u"trash"_s, tr("Remove"), u"removeKey"_s);
    m_up = button(u"arrow-up"_s, tr("Move up"), u"keyUp"_s);
    m_down = button(u"arrow-down"_s, tr("Move down"), u"keyDown"_s);
    m_checkAll = button(u"shield"_s, tr("Check all, one by one"), u"checkAllKeys"_s);
    connect(m_add, &QPushButton::clicked, this, &KeysTab::addKey);
    connect(m_remove, &QPushButton::clicked, this, &KeysTab::removeKey);
    connect(m_up, &QPushButton::clicked, this, [this] { moveKey(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveKey(1); });
    connect(m_checkAll, &QPushButton::clicked, this, &KeysTab::checkAll);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* each : {m_add, m_remove, m_up, m_down})
        buttons->addWidget(each);
    buttons->addStretch(1);
    buttons->addWidget(m_checkAll);
    QVBoxLayout* column = columnOf(card);
    column->addWidget(tonedLabel(tr("Keys"), Tone::Title, card));
    column->addWidget(tonedLabel(tr("The first one is used; the next one when it is refused or its quota is used up. An endpoint with keys of its own uses "
                                    "only those. They are kept in the system's keychain, never in a file."),
                                 Tone::Muted, card));
    column->addWidget(m_undo);
    column->addWidget(m_view);
    column->addLayout(buttons);
    return card;
}

QWidget* KeysTab::makeDetailCard()
{
    auto* card = new QFrame(this);
    m_label = new QLineEdit(card);
    m_label->setObjectName(u"keyLabel"_s);
    m_label->setPlaceholderText(tr("What you call it, for example “production”"));
    m_owner = new QComboBox(card);
    m_owner->setObjectName(u"keyOwner"_s);
    m_key = new KeyField(m_services.theme, card);
    m_key->setObjectName(u"keyValue"_s);
    m_keyField = new FormField(tr("Key"), m_key, card);
    m_destination = tonedLabel({}, Tone::Secondary, card);
    m_destination->setObjectName(u"keyDestination"_s);
    m_check = new QPushButton(m_services.theme.icon(u"shield"_s), tr("Check this key"), card);
    m_check->setObjectName(u"checkKey"_s);
    m_panel = new CheckPanel(card);
    auto* names = new QHBoxLayout;
    names->setSpacing(12);
    names->addWidget(new FormField(tr("Label"), m_label, card), 1);
    names->addWidget(new FormField(tr("Used by"), m_owner, card), 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_destination, 1);
    buttons->addWidget(m_check);
    QVBoxLayout* column = columnOf(card);
    column->addLayout(names);
    column->addWidget(m_keyField);
    column->addLayout(buttons);
    column->addWidget(m_panel);
    connect(m_label, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_gateway.edit([&](GatewayDraft& draft) {
            if (gateway::KeyRef* key = findKey(draft.profile, m_selected))
                key->label = text;
        });
    });
    connect(m_owner, &QComboBox::activated, this, [this] { setOwner(EndpointId(m_owner->currentData().toString())); });
    connect(m_key, &QLineEdit::textChanged, this, [this] { // also by its paste button
        m_gateway.edit([&](GatewayDraft& draft) { setSecret(draft, m_selected, m_key->key()); });
    });
    connect(m_check, &QPushButton::clicked, this, [this] { check(m_selected); });
    return card;
}

void KeysTab::addKey()
{
    const gateway::KeyRef key{KeyId::create(), {}};
    m_gateway.edit([&](GatewayDraft& draft) { draft.profile.keys.append(key); });
    select(key.id);
    m_key->setFocus(Qt::OtherFocusReason);
}

void KeysTab::removeKey()
{
    const int row = selectedRow();
    if (row < 0)
        return;
    const OwnedKey owned = m_table->at(row);
    const QString name = m_table->index(row, KeyLabel).data().toString();
    const SecretString secret = m_gateway.draft().secrets.value(owned.key.id);
    QList<gateway::KeyRef> siblings = keysOf(m_gateway.profile(), owned.endpoint);
    const auto at = static_cast<int>(siblings.indexOf(owned.key));
    m_gateway.edit([&](GatewayDraft& draft) {
        takeKey(draft.profile, owned);
        draft.secrets.remove(owned.key.id);
    });
    m_undo->offer(tr("“%1” was removed. It leaves the keychain when you save.").arg(name), [this, at, owned, secret] { restore(at, owned, secret); }, [] {});
}

void KeysTab::restore(int row, const OwnedKey& owned, const SecretString& secret)
{
    m_gateway.edit([&](GatewayDraft& draft) {
        putKey(draft.profile, owned, row);
        setSecret(draft, owned.key.id, secret);
    });
    select(owned.key.id);
}

//! Among the keys of its owner.
void KeysTab::moveKey(int by)
{
    const OwnedKey owned = m_table->at(selectedRow());
    const QList<gateway::KeyRef> siblings = keysOf(m_gateway.profile(), owned.endpoint);
    const auto to = static_cast<int>(siblings.indexOf(owned.key)) + by;
    if (to < 0 || to >= siblings.size())
        return;
    m_gateway.edit([&](GatewayDraft& draft) {
        takeKey(draft.profile, owned);
        putKey(draft.profile, owned, to);
    });
    showSelected();
}

void KeysTab::setOwner(const EndpointId& endpoint)
{
    OwnedKey owned = m_table->at(selectedRow());
    m_gateway.edit([&](GatewayDraft& draft) {
        takeKey(draft.profile, owned);
        owned.endpoint = endpoint;
        putKey(draft.profile, owned, static_cast<int>(keysOf(draft.profile, endpoint).size()));
    });
    showSelected();
}

void KeysTab::checkAll()
{
    m_toCheck.clear();
    for (const OwnedKey& owned : ownedKeys(m_gateway.profile()))
        m_toCheck.append(owned.key.id);
    checkNext();
}

void KeysTab::checkNext()
{
    if (!m_toCheck.isEmpty())
        check(m_toCheck.takeFirst());
}

void KeysTab::check(const KeyId& key)
{
    const int row = m_table->rowOf(key);
    if (row < 0 || m_gateway.problems().stopSaving())
        return;
    const gateway::GatewayProfile profile = onlyWith(profileOf(m_gateway.draft()), m_table->at(row));
    m_table->setNews(key, {KeyNews::State::Checking, {}});
    showSelected();
    m_services.gateways.keyRing(profile, m_gateway.draft().secrets, this, [this, key, profile](const Result<secrets::KeyRing>& keys) {
        if (!keys)
            return taken(key, unreadKey(keys.error()));
        m_services.network.checkKey(profile, *keys, profile.defaultModel, this, [this, key](const gateway::KeyCheckResult& result) { taken(key, result); });
    });
}

void KeysTab::taken(const KeyId& key, const gateway::KeyCheckResult& result)
{
    m_table->setNews(key, {KeyNews::State::Checked, result});
    showSelected();
    checkNext();
}

void KeysTab::select(const KeyId& key)
{
    if (m_selected == key)
        return;
    m_selected = key;
    const QSignalBlocker blocker(m_key);
    m_key->wipe();
    showSelected();
}

void KeysTab::showSelected()
{
    if (selectedRow() < 0 && m_table->rowCount() > 0) {
        select(m_table->at(0).key.id);
        return;
    }
    const int row = selectedRow();
    const bool fixed = m_gateway.isFixed();
    if (row >= 0 && m_view->currentIndex().row() != row)
        m_view->setCurrentIndex(m_table->index(row, KeyLabel));
    m_detail->setVisible(row >= 0);
    m_add->setEnabled(!fixed);
    m_remove->setEnabled(!fixed && row >= 0);
    m_checkAll->setEnabled(m_table->rowCount() > 0);
    const OwnedKey owned = m_table->at(row);
    const QList<gateway::KeyRef> siblings = keysOf(m_gateway.profile(), owned.endpoint);
    m_up->setEnabled(!fixed && siblings.indexOf(owned.key) > 0);
    m_down->setEnabled(!fixed && row >= 0 && siblings.indexOf(owned.key) + 1 < siblings.size());
    for (QWidget* control : std::initializer_list<QWidget*>{m_label, m_owner, m_key})
        control->setEnabled(!fixed);
    if (m_label->text() != owned.key.label)
        m_label->setText(owned.key.label);
    if (const SecretString typed = m_gateway.draft().secrets.value(owned.key.id); m_key->key() != typed) {
        const QSignalBlocker blocker(m_key);
        m_key->setText(QString::fromUtf8(typed.reveal()));
    }
    showOwners();
    showKeyNote();
    const KeyNews news = m_table->news(owned.key.id);
    m_check->setEnabled(row >= 0 && news.state != KeyNews::State::Checking);
    if (news.state == KeyNews::State::Checked)
        m_panel->showResult(news.result, KeyGiven::Yes);
    else if (news.state == KeyNews::State::Checking)
        m_panel->showChecking();
    else
        m_panel->clear();
}

void KeysTab::showOwners()
{
    const OwnedKey owned = m_table->at(selectedRow());
    const QSignalBlocker blocker(m_owner);
    m_owner->clear();
    m_owner->addItem(tr("every endpoint without keys of its own"), QString());
    for (const gateway::Endpoint& endpoint : m_gateway.profile().endpoints)
        m_owner->addItem(tr("only endpoint “%1”").arg(endpoint.name), endpoint.id.value());
    m_owner->setCurrentIndex(m_owner->findData(owned.endpoint.value()));
    const QString hosts = destination();
    m_destination->setText(hosts.isEmpty() ? QString() : tr("This key is sent to: %1").arg(hosts));
}

void KeysTab::showKeyNote()
{
    const QString warning = m_gateway.problems().keyWarnings.value(m_selected);
    const QString place = m_services.gateways.keyPlace(m_selected);
    m_key->setPlaceholderText(place.isEmpty() ? tr("Paste the key") : tr("A key is kept; paste another one to replace it"));
    if (!warning.isEmpty())
        m_keyField->setNote(warning, FormField::Note::Warning);
    else if (place.isEmpty())
        m_keyField->setNote(tr("Goes to the system's keychain when you save."));
    else
        m_keyField->setNote(tr("Kept in: %1.").arg(place));
}

int KeysTab::selectedRow() const
{
    return m_table->rowOf(m_selected);
}

QString KeysTab::destination() const
{
    return hostsOf(profileOf(m_gateway.draft()), m_table->at(selectedRow())).join(u", "_s);
}

} // namespace bw::ui
