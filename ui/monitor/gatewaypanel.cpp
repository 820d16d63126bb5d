// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/gatewaypanel.h"

#include "theme/theme.h"
#include "widgets/captionedvalue.h"
#include "widgets/format.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qsizetype MostCards = 30;

QLabel* caption(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("chartCaption", true);
    return label;
}

} // namespace

GatewayPanel::GatewayPanel(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme)
{
    setTone(this, Tone::Card);
    auto* area = new QScrollArea(this);
    area->setAccessibleName(tr("Gateways"));
    auto* inside = new QWidget(area);
    inside->setProperty("scrolled", true);
    m_none = new QLabel(tr("No gateway was asked in this time."), inside);
    m_none->setWordWrap(true);
    setTone(m_none, Tone::Muted);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(2);
    auto* content = new QVBoxLayout(inside);
    content->setContentsMargins(0, 0, 12, 0);
    content->setSpacing(4);
    content->addWidget(m_none);
    content->addLayout(m_cards);
    content->addWidget(caption(tr("This program"), inside));
    content->addWidget(makeClient());
    content->addStretch(1);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 0, 8);
    column->setSpacing(6);
    column->addWidget(caption(tr("Gateways"), this));
    column->addWidget(area, 1);
}

QWidget* GatewayPanel::makeClient()
{
    auto* client = new QWidget(this);
    m_pool = new CaptionedValue(tr("pool busy/idle"), client);
    m_pool->setToolTip(tr("Connections in use, and kept for the next request."));
    m_reused = new CaptionedValue(tr("reused"), client);
    m_reused->setToolTip(tr("Requests that found a kept connection, of all since the program began."));
    m_saved = new CaptionedValue(tr("handshakes saved"), client);
    m_saved->setToolTip(tr("Time that kept connections saved: how often one was reused × the median handshake."));
    m_cache = new CaptionedValue(tr("cache hits"), client);
    m_lag = new CaptionedValue(tr("network lag"), client);
    m_lag->setToolTip(tr("How late the network threads were, p99; every latency shown is known to about this."));
    m_window = new CaptionedValue(tr("window lag"), client);
    m_window->setToolTip(tr("How late this window was, p99. It holds no request up."));
    m_opened = new CaptionedValue(tr("opened"), client);
    m_opened->setToolTip(tr("New connections since the program began."));
    m_notes = new QLabel(client);
    m_notes->setWordWrap(true);
    setTone(m_notes, Tone::Warning);
    auto* grid = new QGridLayout(client);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(5);
    grid->setHorizontalSpacing(10);
    int at = 0;
    for (CaptionedValue* value : {m_pool, m_opened, m_saved, m_reused, m_lag, m_cache, m_window}) {
        grid->addWidget(value, at / 2, at % 2, Qt::AlignLeft);
        ++at;
    }
    grid->addWidget(m_notes, (at + 1) / 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    return client;
}

void GatewayPanel::show(const metrics::Snapshot& whole, const QHash<EndpointId, EndpointNews>& news)
{
    showEndpoints(whole, news);
    showClient(whole);
}

void GatewayPanel::showEndpoints(const metrics::Snapshot& whole, const QHash<EndpointId, EndpointNews>& news)
{
    QList<const metrics::Part*> parts;
    for (const metrics::Part& part : whole.endpoints) {
        if (!part.id.isEmpty() && parts.size() < MostCards) // what our own cache answered has none
            parts.append(&part);
    }
    const qsizetype count = parts.size();
    while (m_shown.size() < count) {
        auto* card = new GatewayCard(m_theme, this);
        m_shown.append(card);
        m_cards->addWidget(card);
    }
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        m_shown[i]->setVisible(i < count);
        if (i >= count)
            continue;
        const auto known = news.constFind(EndpointId(parts[i]->id));
        m_shown[i]->show(*parts[i], whole.axis.range(), known == news.cend() ? std::nullopt : std::optional(*known));
    }
    m_none->setVisible(count == 0);
}

void GatewayPanel::showClient(const metrics::Snapshot& whole)
{
    const metrics::HealthSample& now = whole.health.now;
    const qint64 served = now.pool.opened + now.pool.reused;
    m_pool->setValue(u"%1/%2"_s.arg(now.pool.busy).arg(now.pool.idle));
    m_opened->setValue(countText(now.pool.opened));
    m_reused->setValue(served > 0 ? percentText(static_cast<double>(now.pool.reused) / static_cast<double>(served)) : unknownText());
    m_saved->setValue(now.pool.reused > 0 ? durationText(now.pool.handshakeSaved) : unknownText());
    m_cache->setValue(percentText(whole.totals.cacheHitRate()));
    Nanoseconds worst{0};
    int samples = 0;
    for (const net::LagSummary& worker : now.workers) {
        worst = std::max(worst, worker.p99);
        samples += worker.samples;
    }
    m_lag->setValue(samples > 0 ? durationText(worst) : unknownText());
    m_window->setValue(now.window.samples > 0 ? durationText(now.window.p99) : unknownText());
    QStringList notes;
    if (whole.recordsDropped > 0)
        notes.append(tr("%1 records came too fast and are not counted.").arg(countText(whole.recordsDropped)));
    if (whole.recordsUnstored > 0)
        notes.append(tr("%1 records are counted, but not kept in the history.").arg(countText(whole.recordsUnstored)));
    if (whole.seriesOverLimit > 0)
        notes.append(tr("There are too many combinations of gateway, model and key: %1 count as “other”.").arg(countText(whole.seriesOverLimit)));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

} // namespace bw::ui
