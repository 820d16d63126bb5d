// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gateways/profilefield.h"
#include "widgets/celltablemodel.h"

namespace bw::ui {

//! A setting of a gateway that is a table. As text it is what a spreadsheet copies: tabs between cells, a line a row;
//! rows whose cells are all empty do not count.
struct ProfileTable
{
    ProfileField field;
    QList<TableColumn> columns;
    QStringList newRow; //!< the cells of a row that is added
};

[[nodiscard]] QList<QStringList> rowsOf(const QString& text, qsizetype columns);
[[nodiscard]] QString textOf(const QList<QStringList>& rows);

//! The first problem of a cell, or of two rows that say the same in all `unique` columns; for ProfileField::read.
[[nodiscard]] Result<void> checkedRows(const QList<QStringList>& rows, const QList<TableColumn>& columns, const QList<int>& unique = {0});

[[nodiscard]] ProfileTable ttlTable();                                //!< model prefix, seconds
[[nodiscard]] ProfileTable priceTable(const Clock& clock = systemClock()); //!< own rows, $/MTok; a new one is of the day by which prices hold
[[nodiscard]] ProfileTable modelNamesTable(const EndpointId& endpoint); //!< asked for, name there

//! Columns of priceTable().
enum PriceColumn { PriceModel, PriceInput, PriceOutput, PriceCachedInput, PriceCacheWrite, PricePerRequest, PriceValidFrom, PriceSource, PriceSourceDate, PriceColumnCount };

//! Of a table with these columns, in pixels; 0: the room that is left.
inline const QList<int> PriceColumnWidths{0, 60, 62, 96, 92, 80, 100, 126, 100};

//! A row of priceTable(), as text. Prices in another currency than US dollars begin with its code.
[[nodiscard]] QStringList priceRow(const spend::Price& price);
//! The rows as prices, or what is wrong with the first that is none. `known`: the prices as they were, for what the table
//! does not show, as tiers and rates of currencies; `shipped`: those that a row may
//! be a copy of. Empty rows do not count.
[[nodiscard]] Result<QList<spend::Price>> pricesOf(const QList<QStringList>& rows, const QList<spend::Price>& known,
                                                   const QList<spend::Price>& shipped = {});

} // namespace bw::ui
