// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/spendtable.h"

#include "spend/spendtext.h"
#include "widgets/format.h"

namespace bw::ui {

namespace {

std::optional<PicoUsd> eachOf(const metrics::Totals& totals)
{
    return totals.spent().known() ? std::optional(PicoUsd(totals.cost.value() / totals.costed())) : std::nullopt;
}

std::optional<double> shareOf(const metrics::Totals& totals, PicoUsd whole)
{
    const std::optional<PicoUsd> sum = totals.spent().sum();
    return sum && whole > PicoUsd() ? std::optional(static_cast<double>(sum->value()) / static_cast<double>(whole.value())) : std::nullopt;
}

std::optional<PicoUsd> listOf(const metrics::Totals& totals)
{
    return totals.listCost > PicoUsd() ? std::optional(totals.listCost) : std::nullopt;
}

std::optional<PicoUsd> savedOf(const metrics::Totals& totals)
{
    return totals.saved().known();
}

qint64 valueOf(std::optional<PicoUsd> amount)
{
    return amount ? amount->value() : -1;
}

} // namespace

SpendTable::SpendTable(QString caption, QString nameless, QObject* parent)
    : QAbstractTableModel(parent), m_caption(std::move(caption)), m_nameless(std::move(nameless))
{
}

void SpendTable::setParts(const QList<metrics::Part>& parts, PicoUsd whole)
{
    m_whole = whole;
    if (parts.size() == m_parts.size()) { // the place in the view stays
        m_parts = parts;
        if (!parts.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_parts = parts;
    endResetModel();
}

int SpendTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts.size());
}

int SpendTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SpendTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const metrics::Part& part = m_parts[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(part, index.column());
    case SortRole:
        return sortValue(part, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Cost && part.totals.unpriced > 0)
            return tr("The price of %1 request(s) is not known: it was more.", nullptr, int(part.totals.unpriced)).arg(countText(part.totals.unpriced));
        return index.column() == Name ? QVariant(nameOf(part)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Name ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant SpendTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Name ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> names{m_caption,  tr("Requests"),  tr("Tokens in"),  tr("Tokens out"),    tr("Cost"),
                                                 tr("Share"), tr("A request"), tr("List price"), tr("Saved by cache")};
    return names[static_cast<size_t>(section)];
}

QString SpendTable::nameOf(const metrics::Part& part) const
{
    return part.name.isEmpty() ? m_nameless : part.name;
}

QString SpendTable::textOf(const metrics::Part& part, int column) const
{
    const metrics::Totals& totals = part.totals;
    switch (column) {
    case Name:
        return nameOf(part);
    case Requests:
        return countText(totals.requests);
    case TokensIn:
        return countText(totals.tokensIn);
    case TokensOut:
        return countText(totals.tokensOut);
    case Cost:
        return amountText(totals.spent());
    case Share:
        return percentText(shareOf(totals, m_whole));
    case EachRequest:
        return moneyText(eachOf(totals));
    case ListPrice:
        return moneyText(listOf(totals));
    case Saved:
        return moneyText(savedOf(totals));
    default:
        return {};
    }
}

QVariant SpendTable::sortValue(const metrics::Part& part, int column) const
{
    const metrics::Totals& totals = part.totals;
    switch (column) {
    case Requests:
        return totals.requests;
    case TokensIn:
        return totals.tokensIn;
    case TokensOut:
        return totals.tokensOut;
    case Cost:
    case Share:
        return totals.cost.value();
    case EachRequest:
        return valueOf(eachOf(totals));
    case ListPrice:
        return valueOf(listOf(totals));
    case Saved:
        return valueOf(savedOf(totals));
    default:
        return nameOf(part).toLower();
    }
}

} // namespace bw::ui
