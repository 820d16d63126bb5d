// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/endpointstatuscard.h"

#include "gateways/editedgateway.h"
#include "gateways/healthwatch.h"
#include "gateways/lanewords.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/format.h"
#include "widgets/iconbutton.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

enum Column { Switch, Name, Url, Breaker, Again, P50, Uptime, Strip };

} // namespace

EndpointStatusCard::EndpointStatusCard(const Theme& theme, EditedGateway& gateway, const HealthWatch& health, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_gateway(gateway), m_health(health), m_grid(new QGridLayout), m_note(new QLabel(this)),
      m_trouble(tonedLabel({}, Tone::Secondary, this))
{
    setTone(this, Tone::Card);
    auto* heading = new QLabel(tr("Endpoints"), this);
    setTone(heading, Tone::Title);
    auto* hint = new QLabel(tr("Switching one off or on takes effect at once."), this);
    setTone(hint, Tone::Muted);
    m_note->setWordWrap(true);
    setTone(m_note, Tone::Warning);
    auto* top = new QHBoxLayout;
    top->addWidget(heading);
    top->addWidget(hint);
    top->addStretch(1);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(9);
    m_grid->setColumnStretch(Name, 2);
    m_grid->setColumnStretch(Url, 3);
    m_grid->setColumnStretch(Strip, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 13, 16, 15);
    column->setSpacing(10);
    column->addLayout(top);
    column->addLayout(m_grid);
    column->addWidget(m_note);
    column->addWidget(m_trouble);
    m_trouble->setObjectName(u"endpointTrouble"_s);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_trouble->setFocusPolicy(Qt::StrongFocus); // Tab comes to it
    connect(&gateway, &EditedGateway::changed, this, &EndpointStatusCard::showEndpoints);
    connect(&health, &HealthWatch::changed, this, &EndpointStatusCard::showHealth);
    showEndpoints();
}

EndpointStatusCard::Line EndpointStatusCard::makeLine(int row)
{
    Line line;
    line.enabled = new QCheckBox(this);
    line.name = new ElidedLabel(this);
    line.url = new ElidedLabel(this);
    line.breaker = new Pill(this);
    line.again = new IconButton(m_theme, u"retry"_s, tr("This endpoint is well again: close its breaker and ask it in its turn"), this);
    line.p50 = new QLabel(this);
    line.uptime = new QLabel(this);
    line.strip = new UptimeStrip(m_theme, this);
    setTone(line.url, Tone::Muted);
    setTone(line.p50, Tone::Secondary);
    setTone(line.uptime, Tone::Secondary);
    line.breaker->setToolTip(tr("The circuit breaker. Benched: it failed three times in half a minute, so that the other endpoints are asked first for a while."));
    line.strip->setToolTip(tr("Attempts of the last quarter of an hour. One that failed here counts even if another endpoint answered."));
    line.p50->setToolTip(tr("Half of the streams had their first token by then, of the last quarter of an hour."));
    m_grid->addWidget(line.enabled, row, Switch);
    m_grid->addWidget(line.name, row, Name);
    m_grid->addWidget(line.url, row, Url);
    m_grid->addWidget(line.breaker, row, Breaker, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(line.again, row, Again);
    m_grid->addWidget(line.p50, row, P50);
    m_grid->addWidget(line.uptime, row, Uptime);
    m_grid->addWidget(line.strip, row, Strip);
    connect(line.enabled, &QCheckBox::clicked, this, [this, row](bool on) { emit switched(m_lines[row].id, on); });
    connect(line.again, &QToolButton::clicked, this, [this, row] { emit forgiven(m_lines[row].id); });
    return line;
}

void EndpointStatusCard::setLineCount(qsizetype count)
{
    while (m_lines.size() < count)
        m_lines.append(makeLine(static_cast<int>(m_lines.size())));
    for (qsizetype at = 0; at < m_lines.size(); ++at) {
        const Line& line = m_lines[at];
        for (QWidget* part : std::initializer_list<QWidget*>{line.enabled, line.name, line.url, line.breaker, line.p50, line.uptime, line.strip})
            part->setVisible(at < count);
        if (at >= count)
            line.again->hide(); // else showHealth() knows
    }
}

void EndpointStatusCard::showEndpoints()
{
    const auto& endpoints = m_gateway.profile().endpoints;
    setLineCount(endpoints.size());
    for (qsizetype at = 0; at < endpoints.size(); ++at) {
        const gateway::Endpoint& endpoint = endpoints[at];
        Line& line = m_lines[at];
        line.id = endpoint.id;
        line.enabled->setChecked(endpoint.enabled);
        line.enabled->setAccessibleName(tr("Ask endpoint %1").arg(endpoint.name));
        line.enabled->setToolTip(tr("Ask this endpoint"));
        line.enabled->setObjectName(u"enable/"_s + endpoint.id.value());
        line.breaker->setObjectName(u"breaker/"_s + endpoint.id.value());
        line.again->setObjectName(u"closeBreaker/"_s + endpoint.id.value());
        line.name->setText(endpoint.backup ? tr("%1 (backup)").arg(endpoint.name) : endpoint.name);
        line.url->setText(m_gateway.draft().urls.value(endpoint.id));
    }
    QStringList notes{m_gateway.problems().endpoints, m_environment.note(m_gateway.profile())};
    notes.removeAll(QString());
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    showHealth();
}

void EndpointStatusCard::showHealth()
{
    const auto& endpoints = m_gateway.profile().endpoints;
    const Moment moment = Moment::current();
    QStringList trouble;
    for (qsizetype at = 0; at < std::min(endpoints.size(), m_lines.size()); ++at) {
        const EndpointPulse health = m_health.of(endpoints[at].id);
        const EndpointNews news = newsOf(m_gateway.profile(), endpoints[at], health, moment);
        const Line& line = m_lines[at];
        line.breaker->set(news.breaker.text, news.breaker.kind);
        line.again->setVisible(endpoints[at].enabled && isInTrouble(health));
        line.p50->setText(tr("p50 %1").arg(durationText(health.ttftP50)));
        line.uptime->setText(uptimeText(uptimeOf(health.slices)));
        line.strip->setSlices(health.slices);
        for (const QString& sentence : news.trouble)
            trouble.append(endpoints.size() == 1 ? sentence : endpoints[at].name + u" – "_s + sentence);
    }
    if (m_trouble->text() != trouble.join(u'\n'))
        m_trouble->setText(trouble.join(u'\n'));
    m_trouble->setVisible(!trouble.isEmpty());
}

} // namespace bw::ui
