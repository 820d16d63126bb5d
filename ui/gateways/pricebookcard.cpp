// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/pricebookcard.h"

#include "gateways/pricekeeper.h"
#include "gateways/profiletable.h"
#include "theme/theme.h"
#include "widgets/celldelegate.h"
#include "widgets/celltable.h"
#include "widgets/columnmemory.h"
#include "widgets/formtable.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QList<QStringList> rowsOf(const spend::PriceBook& book)
{
    QList<QStringList> rows;
    for (const spend::Price& price : book.prices())
        rows.append(priceRow(price));
    return rows;
}

} // namespace

PriceBookCard::PriceBookCard(const Theme& theme, PriceKeeper& keeper, QWidget* parent) : QFrame(parent), m_keeper(keeper)
{
    setTone(this, Tone::Card);
    build(theme);
    connect(&m_own->model(), &CellTableModel::edited, this, &PriceBookCard::keep);
    connect(m_change, &QPushButton::clicked, this, &PriceBookCard::changeShipped);
    connect(m_shipped, &QTableView::doubleClicked, this, &PriceBookCard::changeShipped);
    connect(m_shipped->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) { m_change->setEnabled(now.isValid()); });
    connect(&keeper, &PriceKeeper::changed, this, &PriceBookCard::showBook);
    showBook();
}

void PriceBookCard::build(const Theme& theme)
{
    m_own = new CellTable(theme, priceTable().columns, priceTable().newRow, this);
    m_own->setObjectName(u"ownPrices"_s);
    m_own->setPlaceholder(tr("No prices of yours: the shipped ones hold."));
    m_own->view().setColumnWidths(PriceColumnWidths);
    m_note = tonedLabel({}, Tone::Muted, this);
    m_note->setObjectName(u"priceBookNote"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 13, 16, 14);
    column->setSpacing(8);
    column->addWidget(tonedLabel(tr("Price book of all gateways"), Tone::Title, this));
    column->addWidget(tonedLabel(tr("Holds where a gateway has no row of its own. Your rows win over the shipped ones of the same model, and are kept at once."), Tone::Muted, this));
    column->addWidget(m_own);
    column->addWidget(m_note);
    column->addWidget(makeShipped(theme));
}

QWidget* PriceBookCard::makeShipped(const Theme& theme)
{
    auto* part = new QWidget(this);
    m_shippedRows = new CellTableModel(priceTable().columns, this);
    m_shippedRows->setEditable(false);
    m_shippedRows->setRows(rowsOf(m_keeper.shipped()));
    m_shipped = new FormTable(part);
    m_shipped->setObjectName(u"shippedPrices"_s);
    m_shipped->setAccessibleName(tr("Shipped prices"));
    m_shipped->setModel(m_shippedRows);
    m_shipped->setItemDelegate(new CellDelegate(theme, m_shipped));
    m_shipped->setRowsShown(3, 8);
    m_shipped->setColumnWidths(PriceColumnWidths);
    rememberColumns(*m_shipped->horizontalHeader(), u"shippedPriceColumns"_s);
    m_change = new QPushButton(theme.icon(u"edit"_s), tr("Change this price"), part);
    m_change->setObjectName(u"changePrice"_s);
    m_change->setToolTip(tr("Makes a row of yours of it. A double click does the same."));
    m_change->setEnabled(false);
    setTone(m_change, Tone::Flat);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(6);
    column->addWidget(tonedLabel(tr("Shipped with Bellwether"), Tone::Secondary, part));
    column->addWidget(m_shipped);
    column->addWidget(m_change, 0, Qt::AlignLeft);
    return part;
}

//! What is being typed stays as it is typed.
void PriceBookCard::showBook()
{
    if (!m_keeping)
        m_own->setRows(rowsOf(m_keeper.own()));
    m_note->setText(m_keeper.problem());
    m_note->setVisible(!m_note->text().isEmpty());
}

void PriceBookCard::keep()
{
    m_keeping = true;
    const auto kept = pricesOf(m_own->model().rows(), m_keeper.own().prices(), m_keeper.shipped().prices()).and_then([this](const QList<spend::Price>& prices) {
        return m_keeper.setOwn(spend::PriceBook(prices));
    });
    m_keeping = false;
    m_own->setProblem(kept ? QString() : tr("Not kept yet. %1").arg(kept.error().message));
}

void PriceBookCard::changeShipped()
{
    const int row = m_shipped->currentIndex().row();
    if (row < 0)
        return;
    QStringList cells = m_shippedRows->rows()[row];
    cells[PriceSource] = tr("changed by hand");
    cells[PriceSourceDate] = QDate::currentDate().toString(Qt::ISODate);
    const QString model = cells[PriceModel];
    const QList<QStringList>& own = m_own->model().rows();
    const auto there = std::ranges::find_if(own, [&model](const QStringList& each) { return each[PriceModel] == model; });
    const auto at = static_cast<int>(there - own.begin());
    if (there == own.end())
        m_own->model().insertRow(at, cells);
    const QModelIndex input = m_own->model().index(at, PriceInput);
    m_own->view().setCurrentIndex(input);
    m_own->view().setFocus(Qt::OtherFocusReason);
    m_own->view().edit(input);
}

} // namespace bw::ui
