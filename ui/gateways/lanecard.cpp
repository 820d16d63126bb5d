// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/lanecard.h"

#include "gateways/editedgateway.h"
#include "gateways/healthwatch.h"
#include "gateways/lanewords.h"
#include "theme/tone.h"
#include "widgets/celltablemodel.h"
#include "widgets/columnmemory.h"
#include "widgets/formtable.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

LaneCard::LaneCard(const EditedGateway& gateway, const HealthWatch& health, QWidget* parent)
    : QFrame(parent), m_gateway(gateway), m_health(health), m_title(tonedLabel({}, Tone::Title, this)),
      m_nothing(tonedLabel(tr("It has not been asked since the program began."), Tone::Muted, this)), m_view(new FormTable(this)),
      m_notes(tonedLabel({}, Tone::Warning, this))
{
    setTone(this, Tone::Card);
    const QList<TableColumn> columns{
        {tr("Model"), tr("Each model has a breaker and a speed of its own, with each key.")},
        {tr("Key"), tr("The key that it is asked with, by its name.")},
        {tr("Breaker"), tr("Closed: requests go through. Open: none do until then. Half-open: a few try whether it is well again.")},
        {tr("Failures"), tr("In a row, up to now; a success begins anew."), true},
        {tr("Last failure"), tr("When it was, and what it was.")},
        {tr("Held until"), tr("The server asked to be left alone until then.")},
        {tr("Speed"), tr("After “too many requests” it is asked more slowly for a minute: this much of the usual."), true},
        {tr("Waiting"), tr("Requests that wait for its rate limit."), true},
    };
    m_model = new CellTableModel(columns, this);
    m_model->setEditable(false);
    m_view->setObjectName(u"lanes"_s);
    m_view->setAccessibleName(tr("What is known of the endpoint"));
    m_view->setModel(m_model);
    m_view->setColumnWidths({0, 90, 130, 70, 190, 86, 76, 80});
    rememberColumns(*m_view->horizontalHeader(), u"laneColumns"_s);
    m_notes->setObjectName(u"laneNotes"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 13, 16, 14);
    column->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_nothing, m_view, m_notes})
        column->addWidget(part);
    connect(&gateway, &EditedGateway::changed, this, &LaneCard::refresh);
    connect(&health, &HealthWatch::changed, this, &LaneCard::refresh);
}

void LaneCard::setEndpoint(const EndpointId& endpoint)
{
    m_endpoint = endpoint;
    refresh();
}

void LaneCard::refresh()
{
    const gateway::GatewayProfile& profile = m_gateway.profile();
    const auto endpoint = std::ranges::find(profile.endpoints, m_endpoint, &gateway::Endpoint::id);
    setVisible(endpoint != profile.endpoints.end());
    if (endpoint == profile.endpoints.end())
        return;
    const gateway::EndpointHealth known = m_health.of(m_endpoint).known;
    const QList<gateway::KeyRef>& keys = gateway::keysFor(profile, *endpoint);
    const Moment moment = Moment::current();
    QList<QStringList> rows;
    for (const gateway::LaneHealth& lane : known.lanes)
        rows.append(laneCells(lane, keys, moment));
    m_model->setRows(rows);
    m_title->setText(tr("What is known of “%1”").arg(endpoint->name));
    m_nothing->setVisible(rows.isEmpty());
    m_view->setVisible(!rows.isEmpty());
    m_notes->setText(endpointTrouble(known, keys).join(u'\n'));
    m_notes->setVisible(!m_notes->text().isEmpty());
}

} // namespace bw::ui
