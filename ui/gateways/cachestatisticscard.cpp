// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/cachestatisticscard.h"

#include "gateway/livecall.h"
#include "gateways/editedgateway.h"
#include "gateways/gatewaybook.h"
#include "shell/services.h"
#include "theme/theme.h"
#include "widgets/captionedvalue.h"
#include "widgets/format.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr auto Every = 1s;

enum Value { Hits, Misses, HitRate, Shared, Entries, Size, ValueCount };
enum Which { OfModel, OlderThanHour, OlderThanDay, OlderThanWeek, All };

} // namespace

CacheStatisticsCard::CacheStatisticsCard(Services& services, EditedGateway& gateway, QWidget* parent)
    : QFrame(parent), m_services(services), m_gateway(gateway)
{
    setTone(this, Tone::Card);
    build();
    m_timer.setInterval(Every);
    connect(&m_timer, &QTimer::timeout, this, &CacheStatisticsCard::ask);
    connect(m_throw, &QPushButton::clicked, this, &CacheStatisticsCard::invalidate);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] { m_model->setVisible(m_which->currentData().toInt() == OfModel); });
    connect(&services.gateways, &GatewayBook::changed, this, &CacheStatisticsCard::forgetLogin);
    connect(&gateway, &EditedGateway::loaded, this, [this] {
        forgetLogin();
        m_done->clear();
        if (isVisible())
            ask();
    });
}

void CacheStatisticsCard::build()
{
    auto* heading = new QLabel(tr("What it has done"), this);
    setTone(heading, Tone::Title);
    const QStringList captions{tr("hits"), tr("misses"), tr("hit rate"), tr("answered by another call"), tr("answers kept"), tr("size")};
    const QStringList names{u"cacheHits"_s, u"cacheMisses"_s, u"cacheHitRate"_s, u"cacheShared"_s, u"cacheEntries"_s, u"cacheSize"_s};
    auto* values = new QHBoxLayout;
    values->setSpacing(22);
    for (int at = 0; at < ValueCount; ++at) {
        m_values.append(new CaptionedValue(captions[at], this));
        m_values.last()->setObjectName(names[at]);
        values->addWidget(m_values.last());
    }
    values->addStretch(1);
    m_trouble = new QLabel(this);
    m_trouble->setWordWrap(true);
    setTone(m_trouble, Tone::Warning);
    m_which = new QComboBox(this);
    m_which->setObjectName(u"cacheWhich"_s);
    m_which->setAccessibleName(tr("Answers to throw away"));
    m_which->addItem(tr("answers of the model"), OfModel);
    m_which->addItem(tr("answers older than an hour"), OlderThanHour);
    m_which->addItem(tr("answers older than a day"), OlderThanDay);
    m_which->addItem(tr("answers older than a week"), OlderThanWeek);
    m_which->addItem(tr("all answers of this gateway"), All);
    m_model = new QLineEdit(this);
    m_model->setObjectName(u"cacheModel"_s);
    m_model->setPlaceholderText(tr("Model, as it is asked for"));
    m_model->setAccessibleName(m_model->placeholderText());
    m_throw = new QPushButton(m_services.theme.icon(u"trash"_s), tr("Throw away"), this);
    m_throw->setObjectName(u"cacheThrow"_s);
    m_done = new QLabel(this);
    m_done->setObjectName(u"cacheDone"_s);
    m_done->setWordWrap(true);
    setTone(m_done, Tone::Muted);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_which);
    row->addWidget(m_model, 1);
    row->addWidget(m_throw);
    row->addWidget(m_done, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 13, 16, 14);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addLayout(values);
    column->addWidget(m_trouble);
    column->addLayout(row);
    showReport({});
}

void CacheStatisticsCard::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    ask();
    m_timer.start();
}

void CacheStatisticsCard::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    m_timer.stop();
}

//! Of what is stored: a draft has done nothing yet.
void CacheStatisticsCard::ask()
{
    const auto stored = m_services.gateways.find(m_gateway.profile().id);
    m_throw->setEnabled(stored.has_value());
    if (!stored || m_asking)
        return;
    m_asking = true;
    withLogin(*stored, [this, profile = *stored](const secrets::KeyRing& login) {
        m_services.network.cacheReport(profile, login, this, [this, id = profile.id](const gateway::CacheReport& report) {
            m_asking = false;
            if (id == m_gateway.profile().id)
                showReport(report);
        });
    });
}

//! Only a Redis has one.
void CacheStatisticsCard::withLogin(const gateway::GatewayProfile& profile, std::function<void(const secrets::KeyRing&)> then)
{
    if (!m_login && profile.cache.store == gateway::CacheOptions::Store::File)
        m_login.emplace();
    if (m_login) {
        then(*m_login);
        return;
    }
    gateway::GatewayProfile cacheAlone;
    cacheAlone.cache = profile.cache;
    cacheAlone.cache.enabled = true; // or its login would not be asked for
    m_services.gateways.keyRing(cacheAlone, this, [this, id = profile.id, then = std::move(then)](const Result<secrets::KeyRing>& login) {
        const secrets::KeyRing keys = login.value_or(secrets::KeyRing());
        if (id == m_gateway.profile().id) // else another gateway is shown by now
            m_login = keys;
        then(keys);
    });
}

void CacheStatisticsCard::showReport(const gateway::CacheReport& report)
{
    const cache::CacheStatistics& counts = report.statistics;
    m_values[Hits]->setValue(countText(counts.answered()));
    m_values[Misses]->setValue(countText(counts.unanswered()));
    m_values[HitRate]->setValue(percentText(counts.hitRate()));
    m_values[Shared]->setValue(countText(counts.coalesced));
    m_values[Entries]->setValue(counts.entries ? countText(*counts.entries) : unknownText());
    m_values[Size]->setValue(bytesText(counts.bytes));
    m_trouble->setText(report.trouble);
    m_trouble->setVisible(!report.trouble.isEmpty());
}

void CacheStatisticsCard::invalidate()
{
    const auto stored = m_services.gateways.find(m_gateway.profile().id);
    if (!stored)
        return;
    if (m_which->currentData().toInt() == OfModel && m_model->text().trimmed().isEmpty()) {
        setTone(m_done, Tone::Muted);
        m_done->setText(tr("Name the model."));
        m_model->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_throw->setEnabled(false);
    withLogin(*stored, [this, profile = *stored, which = chosen()](const secrets::KeyRing& login) {
        m_services.network.invalidateCache(profile, login, which, this, [this](const Result<qint64>& gone) {
            m_throw->setEnabled(true);
            setTone(m_done, gone ? Tone::Muted : Tone::Bad);
            m_done->setText(!gone ? gone.error().message : *gone == 1 ? tr("1 answer is gone.") : tr("%1 answers are gone.").arg(countText(*gone)));
            ask();
        });
    });
}

cache::Invalidation CacheStatisticsCard::chosen() const
{
    cache::Invalidation which;
    switch (m_which->currentData().toInt()) {
    case OfModel:
        which.model = m_model->text().trimmed();
        break;
    case OlderThanHour:
        which.olderThan = std::chrono::hours(1);
        break;
    case OlderThanDay:
        which.olderThan = std::chrono::hours(24);
        break;
    case OlderThanWeek:
        which.olderThan = std::chrono::hours(24 * 7);
        break;
    default:
        break;
    }
    return which;
}

} // namespace bw::ui
