// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/backupmodel.h"

#include "widgets/format.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace bw::ui {

QList<Backup> backupsAt(const QStringList& paths)
{
    QList<Backup> backups;
    for (const QString& path : paths) {
        const QFileInfo file(path);
        if (file.isFile())
            backups.append({path, file.lastModified(), file.size()});
    }
    return backups;
}

void BackupModel::setBackups(const QList<Backup>& backups)
{
    if (backups == m_backups)
        return;
    beginResetModel();
    m_backups = backups;
    endResetModel();
}

int BackupModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_backups.size());
}

int BackupModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BackupModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Backup& backup = m_backups.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return plainTip(QDir::toNativeSeparators(backup.path));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case MadeColumn:
        return QLocale().toString(backup.made.toLocalTime(), QLocale::ShortFormat);
    case SizeColumn:
        return bytesText(backup.bytes);
    case FileColumn:
        return QFileInfo(backup.path).fileName();
    default:
        return {};
    }
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MadeColumn:
        return tr("Made");
    case SizeColumn:
        return tr("Size");
    case FileColumn:
        return tr("File");
    default:
        return {};
    }
}

} // namespace bw::ui
