// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts/commandmodel.h"

#include "shortcuts/commandgroups.h"

#include <QFont>

namespace bw::ui {

namespace {

constexpr quintptr OfGroup = 0; //!< internal id of a group; of a command: its group's row + 1

} // namespace

void CommandModel::setRows(const QList<CommandRow>& rows)
{
    QList<Group> groups;
    for (const CommandRow& row : rows) {
        if (groups.isEmpty() || groups.constLast().id != row.group)
            groups.append({row.group, {}});
        groups.last().rows.append(row);
    }
    if (refresh(groups))
        return;
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

bool CommandModel::refresh(const QList<Group>& groups)
{
    const auto sameCommand = [](const CommandRow& one, const CommandRow& other) { return one.id == other.id && one.name == other.name; };
    const bool same = std::ranges::equal(m_groups, groups, [&](const Group& one, const Group& other) {
        return one.id == other.id && std::ranges::equal(one.rows, other.rows, sameCommand);
    });
    if (!same)
        return false;
    m_groups = groups;
    for (int at = 0; at < m_groups.size(); ++at) {
        const QModelIndex group = index(at, 0);
        emit dataChanged(index(0, 0, group), index(rowCount(group) - 1, ColumnCount - 1, group));
    }
    return true;
}

QModelIndex CommandModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : OfGroup);
}

QModelIndex CommandModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == OfGroup)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, OfGroup);
}

int CommandModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    const bool isGroup = parent.internalId() == OfGroup && parent.column() == 0;
    return isGroup ? static_cast<int>(m_groups.at(parent.row()).rows.size()) : 0;
}

int CommandModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant CommandModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == OfGroup)
        return groupData(m_groups.at(index.row()), index.column(), role);
    return commandData(m_groups.at(static_cast<qsizetype>(index.internalId()) - 1).rows.at(index.row()), index.column(), role);
}

QVariant CommandModel::groupData(const Group& group, int column, int role) const
{
    if (role == Qt::DisplayRole && column == NameColumn)
        return groupTitle(group.id);
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QString CommandModel::textOf(const CommandRow& row, int column) const
{
    switch (column) {
    case NameColumn:
        return row.name;
    case KeysColumn:
        return keysText(row.keys);
    case DefaultColumn:
        return keysText(row.defaults);
    default:
        return row.place.isEmpty() ? tr("Everywhere") : row.place;
    }
}

QVariant CommandModel::commandData(const CommandRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(row, column);
    case Qt::AccessibleTextRole:
        if (column == KeysColumn && row.keys.isEmpty())
            return tr("no keys");
        return {};
    case Qt::FontRole: {
        QFont font;
        font.setBold(column == KeysColumn && row.isChanged());
        return font;
    }
    case IdRole:
        return row.id;
    case ChangedRole:
        return row.isChanged();
    case WordsRole:
        return QString(groupTitle(row.group) + u' ' + row.name + u' ' + row.place + u' ' + keysText(row.keys));
    default:
        return {};
    }
}

QVariant CommandModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case NameColumn:
        return tr("What");
    case KeysColumn:
        return tr("Keys");
    case DefaultColumn:
        return tr("Default");
    case PlaceColumn:
        return tr("Where");
    default:
        return {};
    }
}

} // namespace bw::ui
