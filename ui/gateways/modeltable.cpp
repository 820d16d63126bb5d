// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/modeltable.h"

#include "gateway/modelprices.h"
#include "widgets/format.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qint64 TokensInUnit = 1'000'000;

QString priceText(std::optional<PicoUsd> perToken)
{
    return perToken ? moneyText(*perToken * TokensInUnit) : unknownText();
}

} // namespace

void ModelTable::setModels(const QList<openai::ModelInfo>& models, const gateway::GatewayProfile& profile)
{
    QList<Row> rows;
    for (const openai::ModelInfo& info : models)
        rows.append({info, profile.favouriteModels.contains(info.id), profile.hiddenModels.contains(info.id), profile.defaultModel == info.id});
    if (rows == m_rows)
        return;
    const auto idOf = [](const Row& row) -> const QString& { return row.info.id; };
    if (std::ranges::equal(rows, m_rows, {}, idOf, idOf)) { // only marks or prices: the selection stays
        m_rows = std::move(rows);
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ModelTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ModelTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ModelColumnCount;
}

QVariant ModelTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == ModelFavourite ? tr("Favourite") : index.column() == ModelHidden ? tr("Hidden") : textOf(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == ModelName && !row.info.owner.isEmpty() ? plainTip(tr("%1, by %2").arg(row.info.id, row.info.owner)) : QVariant();
    case Qt::CheckStateRole:
        return checkOf(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == ModelName ? Qt::AlignLeft : Qt::AlignRight));
    case ModelIdRole:
        return row.info.id;
    case ModelSortRole:
        return sortKeyOf(row, index.column());
    case IsFavouriteRole:
        return row.favourite;
    case IsHiddenRole:
        return row.hidden;
    case IsDefaultRole:
        return row.standard;
    default:
        return {};
    }
}

QVariant ModelTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    const QStringList titles{QString(), tr("Model"), tr("Input, $/MTok"), tr("Output, $/MTok"), tr("Context"), QString()};
    const QStringList hints{tr("Favourites come first where a model is chosen."), {}, tr("US dollars a million tokens."), tr("US dollars a million tokens."),
                            tr("Tokens of prompt and answer together."), tr("Hidden models are not offered where a model is chosen.")};
    if (role == Qt::DisplayRole)
        return titles.value(section);
    if (role == Qt::ToolTipRole)
        return hints.value(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == ModelName ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

Qt::ItemFlags ModelTable::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    const bool box = index.column() == ModelFavourite || index.column() == ModelHidden;
    return m_editable && box ? plain | Qt::ItemIsUserCheckable : plain;
}

bool ModelTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !m_editable)
        return false;
    const QString model = m_rows[index.row()].info.id;
    const bool on = value.toInt() == Qt::Checked;
    if (index.column() == ModelFavourite)
        emit favouriteChanged(model, on);
    else if (index.column() == ModelHidden)
        emit hiddenChanged(model, on);
    else
        return false;
    return true;
}

QString ModelTable::textOf(const Row& row, int column)
{
    switch (column) {
    case ModelName:
        return row.info.id;
    case ModelInput:
        return priceText(row.info.priceIn);
    case ModelOutput:
        return priceText(row.info.priceOut);
    case ModelContext:
        return row.info.context > 0 ? countText(row.info.context) : unknownText();
    default:
        return {};
    }
}

QVariant ModelTable::sortKeyOf(const Row& row, int column)
{
    const auto known = [](std::optional<PicoUsd> price) { return price ? price->value() : std::numeric_limits<qint64>::max(); };
    switch (column) {
    case ModelFavourite:
        return row.standard ? 0 : row.favourite ? 1 : 2;
    case ModelInput:
        return known(row.info.priceIn);
    case ModelOutput:
        return known(row.info.priceOut);
    case ModelContext:
        return row.info.context;
    case ModelHidden:
        return row.hidden ? 1 : 0;
    default:
        return row.info.id.toLower();
    }
}

QVariant ModelTable::checkOf(const Row& row, int column) const
{
    if (column == ModelFavourite)
        return row.favourite ? Qt::Checked : Qt::Unchecked;
    if (column == ModelHidden)
        return row.hidden ? Qt::Checked : Qt::Unchecked;
    return {};
}

ModelFilter::ModelFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(ModelSortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    sort(ModelFavourite);
}

void ModelFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void ModelFilter::setHiddenShown(bool shown)
{
    m_hiddenShown = shown;
    invalidateFilter();
}

bool ModelFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, ModelName, parent);
    if (!m_hiddenShown && index.data(IsHiddenRole).toBool())
        return false;
    return m_text.isEmpty() || index.data(ModelIdRole).toString().contains(m_text, Qt::CaseInsensitive);
}

bool ModelFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant one = left.data(ModelSortRole);
    const QVariant other = right.data(ModelSortRole);
    if (one == other)
        return left.data(ModelIdRole).toString().compare(right.data(ModelIdRole).toString(), Qt::CaseInsensitive) < 0;
    return QVariant::compare(one, other) == QPartialOrdering::Less;
}

QList<openai::ModelInfo> knownModels(const QList<openai::ModelInfo>& listed, const gateway::GatewayProfile& profile, const spend::PriceBook& book)
{
    QList<openai::ModelInfo> models;
    QSet<QString> seen;
    const QDate today = spend::priceDay();
    const auto add = [&](openai::ModelInfo model) {
        if (model.id.isEmpty() || seen.contains(model.id))
            return;
        seen.insert(model.id);
        models.append(gateway::withPrices(std::move(model), profile, book, today));
    };
    for (const openai::ModelInfo& model : listed)
        add(model);
    for (const QString& name : QStringList(profile.defaultModel) + profile.favouriteModels + profile.hiddenModels) {
        openai::ModelInfo named;
        named.id = name;
        add(named);
    }
    return models;
}

} // namespace bw::ui
