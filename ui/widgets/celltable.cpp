// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/celltable.h"

#include "theme/theme.h"
#include "widgets/celldelegate.h"
#include "widgets/formtable.h"
#include "widgets/undobar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

CellTable::CellTable(const Theme& theme, QList<TableColumn> columns, QStringList newRow, QWidget* parent)
    : QWidget(parent), m_model(new CellTableModel(std::move(columns), this)), m_view(new FormTable(this)), m_problem(new QLabel(this)),
      m_placeholder(new QLabel(m_view)), m_undo(new UndoBar(this)), m_add(new QPushButton(theme.icon(u"plus"_s), tr("Add row"), this)),
      m_remove(new QPushButton(theme.icon(u"trash"_s), tr("Remove row"), this)), m_buttons(new QHBoxLayout), m_newRow(std::move(newRow))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CellDelegate(theme, m_view));
    m_view->setRowsShown(2, 12);
    QStringList titles;
    for (int i = 0; i < m_model->columnCount(); ++i)
        titles.append(m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
    titles.removeAll({});
    m_view->setAccessibleName(titles.join(u", "_s));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    setTone(m_problem, Tone::Bad);
    setTone(m_placeholder, Tone::Muted);
    m_placeholder->move(8, FormTable::HeaderHeight + 8);
    setTone(m_add, Tone::Flat);
    setTone(m_remove, Tone::Flat);
    m_add->setObjectName(u"addRow"_s);
    m_remove->setObjectName(u"removeRow"_s);

    m_buttons->setSpacing(4);
    m_buttons->addWidget(m_add);
    m_buttons->addWidget(m_remove);
    m_buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_undo);
    column->addWidget(m_view);
    column->addWidget(m_problem);
    column->addLayout(m_buttons);

    connect(m_add, &QPushButton::clicked, this, &CellTable::addRow);
    connect(m_remove, &QPushButton::clicked, this, &CellTable::removeRow);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CellTable::refresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &CellTable::refresh);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &CellTable::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CellTable::refresh);
    setProblem({});
    refresh();
}

void CellTable::setRows(const QList<QStringList>& rows)
{
    m_model->setRows(rows);
}

void CellTable::setFixed(bool fixed)
{
    m_fixed = fixed;
    m_model->setEditable(!fixed);
    refresh();
}

void CellTable::setProblem(const QString& text)
{
    note(text, Tone::Bad);
}

void CellTable::setAdvice(const QString& text)
{
    note(text, Tone::Warning);
}

void CellTable::note(const QString& text, Tone tone)
{
    setTone(m_problem, tone);
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_view->setAccessibleDescription(text);
}

void CellTable::setPlaceholder(const QString& text)
{
    m_placeholder->setText(text);
    m_placeholder->adjustSize();
}

void CellTable::settle()
{
    m_undo->settleNow();
}

void CellTable::addRow()
{
    const int row = m_model->rowCount();
    m_model->insertRow(row, m_newRow);
    const QModelIndex first = m_model->index(row, 0);
    m_view->setCurrentIndex(first);
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->edit(first);
}

void CellTable::removeRow()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const int row = current.row();
    const QStringList cells = m_model->rows()[row];
    m_model->takeRow(row);
    const QString name = cells.value(0);
    m_undo->offer(name.isEmpty() ? tr("The row was removed.") : tr("“%1” was removed.").arg(name),
                  [this, row, cells] { m_model->insertRow(std::min(row, m_model->rowCount()), cells); }, [] {});
}

void CellTable::refresh()
{
    m_placeholder->setVisible(m_model->rowCount() == 0);
    m_add->setEnabled(!m_fixed);
    m_remove->setEnabled(!m_fixed && m_view->currentIndex().isValid());
}

} // namespace bw::ui
