// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>

namespace bw::ui {

//! A copy of the database that was made by itself.
struct Backup
{
    QString path;
    QDateTime made;
    qint64 bytes = 0;

    bool operator==(const Backup&) const = default;
};

//! Of the files at these paths; what is gone meanwhile is left out. Reads the folder.
[[nodiscard]] QList<Backup> backupsAt(const QStringList& paths);

//! Backups, in the order that they are given.
class BackupModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { MadeColumn, SizeColumn, FileColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBackups(const QList<Backup>& backups);
    [[nodiscard]] const Backup& backup(int row) const { return m_backups.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Backup> m_backups;
};

} // namespace bw::ui
