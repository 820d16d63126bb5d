// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/endpointstab.h"

#include "gateways/editedgateway.h"
#include "gateways/endpointdelegate.h"
#include "gateways/endpointfields.h"
#include "gateways/endpointtable.h"
#include "gateways/lanecard.h"
#include "gateways/tableeditor.h"
#include "theme/theme.h"
#include "widgets/celltable.h"
#include "widgets/columnmemory.h"
#include "widgets/fieldrow.h"
#include "widgets/formtable.h"
#include "widgets/undobar.h"

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

EndpointsTab::EndpointsTab(const Theme& theme, EditedGateway& gateway, const HealthWatch& health, QWidget* parent)
    : QWidget(parent), m_gateway(gateway), m_table(new EndpointTable(gateway, health, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeTableCard(theme));
    column->addWidget(makeDetailCard(theme));
    column->addWidget(m_lanes = new LaneCard(gateway, health, this));
    column->addStretch(1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            select(m_table->idAt(now.row()));
    });
    connect(&gateway, &EditedGateway::loaded, m_undo, &UndoBar::settleNow);
    connect(&gateway, &EditedGateway::changed, this, &EndpointsTab::showSelected);
    showSelected();
}

QWidget* EndpointsTab::makeTableCard(const Theme& theme)
{
    auto* card = new QFrame(this);
    m_view = new FormTable(card);
    m_view->setObjectName(u"endpoints"_s);
    m_view->setAccessibleName(tr("Endpoints"));
    m_view->setModel(m_table);
    m_view->setItemDelegate(new EndpointDelegate(theme, m_view));
    m_view->setColumnWidths({48, 122, 0, 68, 72, 70, 82, 96, 130});
    rememberColumns(*m_view->horizontalHeader(), u"endpointColumns"_s);
    m_problem = tonedLabel({}, Tone::Bad, card);
    m_undo = new UndoBar(card);
    m_add = new QPushButton(theme.icon(u"plus"_s), tr("Add endpoint"), card);
    m_remove = new QPushButton(theme.icon(u"trash"_s), tr("Remove"), card);
    m_up = new QPushButton(theme.icon(u"arrow-up"_s), tr("Move up"), card);
    m_down = new QPushButton(theme.icon(u"arrow-down"_s), tr("Move down"), card);
    m_add->setObjectName(u"addEndpoint"_s);
    m_remove->setObjectName(u"removeEndpoint"_s);
    m_up->setObjectName(u"endpointUp"_s);
    m_down->setObjectName(u"endpointDown"_s);
    connect(m_add, &QPushButton::clicked, this, &EndpointsTab::addEndpoint);
    connect(m_remove, &QPushButton::clicked, this, &EndpointsTab::removeEndpoint);
    connect(m_up, &QPushButton::clicked, this, [this] { moveEndpoint(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveEndpoint(1); });
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_add, m_remove, m_up, m_down}) {
        setTone(button, Tone::Flat);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    QVBoxLayout* column = columnOf(card);
    column->addWidget(tonedLabel(tr("Endpoints"), Tone::Title, card));
    column->addWidget(tonedLabel(tr("Requests are shared among those without “backup” by their weights. Only when none of them may be asked do the backups share them, by "
                                    "theirs. The order is no rank: the first one’s address merely stands for the gateway. A double click changes a cell."),
                                 Tone::Muted, card));
    column->addWidget(m_undo);
    column->addWidget(m_view);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    return card;
}

QWidget* EndpointsTab::makeDetailCard(const Theme& theme)
{
    auto* card = new QFrame(this);
    QVBoxLayout* column = columnOf(card);
    m_models = new QLineEdit(card);
    m_models->setObjectName(u"endpointModels"_s);
    const ProfileField field = endpointModelsField({});
    m_modelsRow = new FieldRow(theme, field.caption, m_models, FieldRow::Control::Wide, card);
    m_modelsRow->setHint(field.hint);
    m_names = new TableEditor(theme, m_gateway, modelNamesTable({}), card);
    m_names->table().setObjectName(u"endpointNames"_s);
    m_names->table().setPlaceholder(tr("Every model has the name here that is asked for."));
    m_names->table().view().setColumnWidths({0, 0});
    column->addWidget(m_detailTitle = tonedLabel({}, Tone::Title, card));
    column->addWidget(m_modelsRow);
    column->addSpacing(4);
    column->addWidget(tonedLabel(tr("Names of models: what is asked for here, and what this endpoint calls it."), Tone::Secondary, card));
    column->addWidget(m_names);
    connect(m_models, &QLineEdit::textEdited, this, [this](const QString& text) { m_gateway.setText(endpointModelsField(m_selected), text); });
    connect(m_modelsRow, &FieldRow::resetRequested, this, [this] { m_gateway.setText(endpointModelsField(m_selected), {}); });
    return card;
}

void EndpointsTab::addEndpoint()
{
    gateway::Endpoint endpoint;
    endpoint.id = EndpointId::create();
    m_gateway.edit([&](GatewayDraft& draft) {
        const auto taken = [&draft](const QString& name) { return std::ranges::any_of(draft.profile.endpoints, [&name](const auto& each) { return each.name == name; }); };
        int number = static_cast<int>(draft.profile.endpoints.size()) + 1;
        while (taken(tr("endpoint %1").arg(number)))
            ++number;
        endpoint.name = tr("endpoint %1").arg(number);
        draft.profile.endpoints.append(endpoint);
        draft.urls.insert(endpoint.id, {});
    });
    select(endpoint.id);
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->edit(m_table->index(selectedRow(), EndpointUrl));
}

void EndpointsTab::removeEndpoint()
{
    const int row = selectedRow();
    if (row < 0 || m_gateway.profile().endpoints.size() < 2)
        return;
    const gateway::Endpoint endpoint = m_gateway.profile().endpoints[row];
    const QString url = m_gateway.draft().urls.value(endpoint.id);
    m_gateway.edit([&](GatewayDraft& draft) {
        draft.profile.endpoints.removeAt(row);
        draft.urls.remove(endpoint.id);
        draft.typed.removeIf([&](const std::pair<const QString&, QString&>& each) { return each.first.endsWith(u'/' + endpoint.id.value()); });
    });
    m_undo->offer(tr("Endpoint “%1” was removed.").arg(endpoint.name), [this, row, endpoint, url] { restore(row, endpoint, url); }, [] {});
}

void EndpointsTab::restore(int row, const gateway::Endpoint& endpoint, const QString& url)
{
    m_gateway.edit([&](GatewayDraft& draft) {
        draft.profile.endpoints.insert(std::min<qsizetype>(row, draft.profile.endpoints.size()), endpoint);
        draft.urls.insert(endpoint.id, url);
    });
    select(endpoint.id);
}

void EndpointsTab::moveEndpoint(int by)
{
    const int from = selectedRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_table->rowCount())
        return;
    m_gateway.edit([&](GatewayDraft& draft) { draft.profile.endpoints.move(from, to); });
    showSelected();
}

void EndpointsTab::select(const EndpointId& id)
{
    if (m_selected == id)
        return;
    m_selected = id;
    m_names->setField(modelNamesTable(id).field);
    m_lanes->setEndpoint(id);
    showSelected();
}

void EndpointsTab::showSelected()
{
    if (selectedRow() < 0 && m_table->rowCount() > 0) {
        select(m_table->idAt(0));
        return;
    }
    const int row = selectedRow();
    if (row >= 0 && m_view->currentIndex().row() != row)
        m_view->setCurrentIndex(m_table->index(row, EndpointName));
    const bool fixed = m_gateway.isFixed();
    const int rows = m_table->rowCount();
    const ProfileField models = endpointModelsField(m_selected);
    const QString typed = fieldText(m_gateway.draft(), models);
    if (m_models->text() != typed)
        m_models->setText(typed);
    m_models->setEnabled(!fixed);
    m_modelsRow->setChanged(!fixed && !typed.isEmpty());
    m_detailTitle->setText(tr("Models of “%1”").arg(m_gateway.profile().endpoints.value(row).name));
    m_add->setEnabled(!fixed);
    m_remove->setEnabled(!fixed && rows > 1 && row >= 0);
    m_up->setEnabled(!fixed && row > 0);
    m_down->setEnabled(!fixed && row >= 0 && row + 1 < rows);
    const QMap<EndpointId, QString>& wrong = m_gateway.problems().urls;
    m_problem->setText(wrong.isEmpty() ? m_gateway.problems().endpoints : wrong.first());
    m_problem->setVisible(!m_problem->text().isEmpty());
}

int EndpointsTab::selectedRow() const
{
    return m_table->rowOf(m_selected);
}

} // namespace bw::ui
