// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shortcuts/keybindings.h"

#include <QAbstractItemModel>

namespace bw::ui {

//! Commands under their groups, with their keys.
class CommandModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, KeysColumn, DefaultColumn, PlaceColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, //!< empty: a group, or keys that cannot be changed
        ChangedRole,           //!< not the default
        WordsRole,             //!< what a search looks at
    };

    using QAbstractItemModel::QAbstractItemModel;

    //! By groups. Where only keys are others, rows stay what they are.
    void setRows(const QList<CommandRow>& rows);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Group
    {
        QString id;
        QList<CommandRow> rows;
    };

    [[nodiscard]] QVariant groupData(const Group& group, int column, int role) const;
    [[nodiscard]] QString textOf(const CommandRow& row, int column) const;
    [[nodiscard]] QVariant commandData(const CommandRow& row, int column, int role) const;
    bool refresh(const QList<Group>& groups);

    QList<Group> m_groups;
};

} // namespace bw::ui
