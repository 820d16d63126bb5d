// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/tableeditor.h"

#include "gateways/editedgateway.h"
#include "widgets/celltable.h"

#include <QVBoxLayout>

namespace bw::ui {

TableEditor::TableEditor(const Theme& theme, EditedGateway& gateway, ProfileTable table, QWidget* parent)
    : QWidget(parent), m_gateway(gateway), m_table(std::move(table)), m_cells(new CellTable(theme, m_table.columns, m_table.newRow, this))
{
    m_cells->setObjectName(m_table.field.id);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_cells);
    connect(&m_cells->model(), &CellTableModel::edited, this, &TableEditor::write);
    connect(&m_gateway, &EditedGateway::loaded, m_cells, &CellTable::settle);
    connect(&m_gateway, &EditedGateway::changed, this, &TableEditor::showRows);
    showRows();
}

void TableEditor::setField(const ProfileField& field)
{
    m_cells->settle();
    m_table.field = field;
    showRows();
}

void TableEditor::showRows()
{
    m_cells->setRows(rowsOf(fieldText(m_gateway.draft(), m_table.field), m_table.columns.size()));
    m_cells->setFixed(m_gateway.isFixed());
    m_cells->setProblem(m_gateway.problems().fields.value(m_table.field.id));
}

void TableEditor::write()
{
    m_gateway.setText(m_table.field, textOf(m_cells->model().rows()));
}

} // namespace bw::ui
