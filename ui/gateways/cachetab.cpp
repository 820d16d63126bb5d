// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/cachetab.h"

#include "cache/cachebackends.h"
#include "gateways/cachestatisticscard.h"
#include "gateways/editedgateway.h"
#include "gateways/fieldcard.h"
#include "gateways/gatewaybook.h"
#include "gateways/profilefields.h"
#include "gateways/tableeditor.h"
#include "shell/services.h"
#include "theme/theme.h"
#include "widgets/celltable.h"
#include "widgets/fieldrow.h"
#include "widgets/formtable.h"
#include "widgets/keyfield.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

using Store = gateway::CacheOptions::Store;

CacheTab::CacheTab(Services& services, EditedGateway& gateway, QWidget* parent) : QWidget(parent), m_services(services), m_gateway(gateway)
{
    auto* card = new FieldCard(services.theme, gateway, tr("Response cache"),
                               tr("A request with temperature 0 or a fixed seed that was answered completely is answered again from the cache, with the "
                                  "same text, at no cost. Regenerate, repeats and key checks always ask the gateway."),
                               this);
    card->addFields(cacheFields());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(card);
    column->addWidget(makeStoreCard());
    column->addWidget(makeTtlCard());
    column->addWidget(new CacheStatisticsCard(services, gateway, this));
    column->addStretch(1);
    connect(&gateway, &EditedGateway::changed, this, &CacheTab::showDraft);
    connect(&services.gateways, &GatewayBook::changed, this, &CacheTab::showDraft);
    showDraft();
}

QWidget* CacheTab::makeStoreCard()
{
    auto* card = new FieldCard(m_services.theme, m_gateway, tr("Where answers are kept"),
                               tr("A Redis that is down is a miss, never an error. It speaks no TLS: put a tunnel in front where the network is not yours."), this);
    m_store = new QComboBox(card);
    m_store->setObjectName(u"cacheStore"_s);
    m_store->addItem(tr("a file on this computer"), static_cast<int>(Store::File));
    m_store->addItem(tr("a Redis server, shared with others"), static_cast<int>(Store::Redis));
    auto* storeRow = new FieldRow(m_services.theme, tr("Store"), m_store, FieldRow::Control::Wide, card);
    storeRow->setStandard(m_store->itemText(0));
    if (!cache::redisIsSupported())
        storeRow->setHint(tr("This build has no Redis: its requests go past the cache."));
    card->addWidget(storeRow);
    m_redis = card->addGroup();
    card->addFields(cacheStoreFields(), m_redis);
    m_password = new KeyField(m_services.theme, m_redis);
    m_password->setObjectName(u"cachePassword"_s);
    m_passwordRow = new FieldRow(m_services.theme, tr("Password"), m_password, FieldRow::Control::Wide, m_redis);
    m_redis->layout()->addWidget(m_passwordRow);
    connect(m_store, &QComboBox::activated, this, [this] {
        m_gateway.edit([this](GatewayDraft& draft) { draft.profile.cache.store = static_cast<Store>(m_store->currentData().toInt()); });
    });
    connect(storeRow, &FieldRow::resetRequested, this, [this] { m_gateway.edit([](GatewayDraft& draft) { draft.profile.cache.store = Store::File; }); });
    connect(m_password, &QLineEdit::textChanged, this, &CacheTab::writePassword);
    connect(&m_gateway, &EditedGateway::changed, storeRow, [this, storeRow] {
        storeRow->setChanged(!m_gateway.isFixed() && m_gateway.profile().cache.store != Store::File);
    });
    return card;
}

QWidget* CacheTab::makeTtlCard()
{
    auto* card = new FieldCard(m_services.theme, m_gateway, tr("Time to live"),
                               tr("Built in: gpt-4.1 and claude 7200 s, gemini-2.5-flash 1800 s, deepseek 3600 s. Rows of your own win over these."), this);
    auto* editor = new TableEditor(m_services.theme, m_gateway, ttlTable(), card);
    editor->table().setPlaceholder(tr("No rows of your own."));
    editor->table().view().setColumnWidths({0, 160});
    card->addFields({cacheTtlField()});
    card->addWidget(editor);
    return card;
}

void CacheTab::writePassword()
{
    m_gateway.edit([this](GatewayDraft& draft) {
        KeyId& id = draft.profile.cache.redisKey;
        if (m_password->key().isEmpty() && id.isEmpty())
            return;
        if (id.isEmpty())
            id = KeyId::create();
        setSecret(draft, id, m_password->key());
    });
}

void CacheTab::showDraft()
{
    const gateway::CacheOptions& options = m_gateway.profile().cache;
    m_store->setCurrentIndex(m_store->findData(static_cast<int>(options.store)));
    m_redis->setVisible(options.store == Store::Redis);
    const bool fixed = m_gateway.isFixed();
    m_store->setEnabled(!fixed);
    m_password->setEnabled(!fixed);
    if (const SecretString typed = m_gateway.draft().secrets.value(options.redisKey); m_password->key() != typed) {
        const QSignalBlocker blocker(m_password);
        m_password->setText(QString::fromUtf8(typed.reveal()));
    }
    const QString place = m_services.gateways.keyPlace(options.redisKey);
    m_passwordRow->setHint(place.isEmpty() ? tr("goes to the system's keychain when you save; empty: none is asked for") : tr("kept in: %1; another one replaces it").arg(place));
}

} // namespace bw::ui
