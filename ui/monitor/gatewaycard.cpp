// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/gatewaycard.h"

#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/format.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

GatewayCard::GatewayCard(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_name(new ElidedLabel(this)), m_breaker(new Pill(this)), m_ttft(new QLabel(this)), m_up(new QLabel(this)),
      m_strip(new UptimeStrip(theme, this)), m_trouble(tonedLabel({}, Tone::Secondary, this))
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);
    for (QLabel* label : {m_ttft, m_up})
        setTone(label, Tone::Secondary);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 0, 8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_breaker, 0, 1, Qt::AlignRight);
    grid->addWidget(m_ttft, 1, 0);
    grid->addWidget(m_up, 1, 1, Qt::AlignRight);
    m_trouble->setObjectName(u"endpointTrouble"_s);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_trouble->setFocusPolicy(Qt::StrongFocus); // Tab comes to it
    m_trouble->hide();
    grid->addWidget(m_strip, 2, 0, 1, 2);
    grid->addWidget(m_trouble, 3, 0, 1, 2);
}

void GatewayCard::show(const metrics::Part& part, const TimeRange& range, const std::optional<EndpointNews>& news)
{
    const QString name = part.gatewayName.isEmpty() || part.gatewayName == part.name ? part.name : part.gatewayName + u" · "_s + part.name;
    if (m_name->text() != name)
        m_name->setText(name);
    m_breaker->setVisible(news.has_value());
    if (news)
        m_breaker->set(news->breaker.text, news->breaker.kind);
    showTrouble(news ? news->trouble : QStringList());
    const metrics::Percentiles& ttft = part[metrics::Latency::Ttft];
    m_ttft->setText(tr("TTFT p50 %1").arg(ttft.count > 0 ? durationText(ttft.p50) : unknownText()));
    m_up->setText(uptimeText(uptimeOf(part.strip)));
    m_up->setToolTip(tr("%1 of %2 requests answered").arg(countText(part.totals.ok()), countText(part.totals.attempted())));
    m_strip->setSlices(part.strip, range);
}

void GatewayCard::showTrouble(const QStringList& sentences)
{
    const QString text = sentences.join(u'\n');
    if (m_trouble->text() != text)
        m_trouble->setText(text);
    m_trouble->setVisible(!text.isEmpty());
}

} // namespace bw::ui
