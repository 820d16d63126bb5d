// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runmodel.h"

#include "theme/theme.h"

#include <QColor>

using namespace Qt::StringLiterals;

namespace bw::ui {

using store::RunHeader;

RunModel::RunModel(const Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::ForegroundRole});
    });
}

void RunModel::setRuns(const QList<RunHeader>& runs)
{
    m_all = runs;
    apply();
}

void RunModel::setHidden(const QSet<QString>& ids)
{
    m_hidden = ids;
    apply();
}

//! Removes what is gone, changes what stays, and inserts what is new: the order of what stays never changes.
void RunModel::apply()
{
    QList<RunHeader> wanted;
    for (const RunHeader& run : std::as_const(m_all)) {
        if (!m_hidden.contains(run.id))
            wanted.append(run);
    }
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(wanted, m_runs[row].id, &RunHeader::id) != wanted.end())
            continue;
        beginRemoveRows({}, row, row);
        m_runs.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < wanted.size(); ++row) {
        if (row < m_runs.size() && m_runs[row].id == wanted[row].id) {
            if (m_runs[row] == wanted[row])
                continue;
            m_runs[row] = wanted[row];
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
            continue;
        }
        beginInsertRows({}, row, row);
        m_runs.insert(row, wanted[row]);
        endInsertRows();
    }
}

int RunModel::rowOf(const QString& id) const
{
    const auto found = std::ranges::find(m_runs, id, &RunHeader::id);
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

int RunModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : RunColumnCount;
}

QVariant RunModel::color(const RunHeader& run, RunColumn column) const
{
    const Colors& colors = m_theme.colors();
    if (isWeakColumn(run, column))
        return colors.muted;
    if (column != RunColumn::Verdict)
        return column == RunColumn::Name ? colors.text : colors.secondary;
    const std::array moods{colors.good, colors.secondary, colors.warning, colors.bad};
    return moods[static_cast<size_t>(runMood(run))];
}

QVariant RunModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunHeader& run = m_runs[index.row()];
    const auto column = static_cast<RunColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return runColumnText(run, column);
    case Qt::ForegroundRole:
        return color(run, column);
    case Qt::TextAlignmentRole:
        return QVariant(isNumberColumn(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return runColumnHint(run, column);
    case RunSortRole:
        return runSortKey(run, column);
    case RunIdRole:
        return run.id;
    default:
        return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= RunColumnCount)
        return {};
    const auto column = static_cast<RunColumn>(section);
    if (role == Qt::DisplayRole)
        return runColumnTitle(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant(isNumberColumn(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags RunModel::flags(const QModelIndex& index) const
{
    const auto column = static_cast<RunColumn>(index.column());
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return column == RunColumn::Tags || column == RunColumn::Notes ? flags | Qt::ItemIsEditable : flags;
}

bool RunModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !(flags(index) & Qt::ItemIsEditable))
        return false;
    RunHeader& run = m_runs[index.row()];
    const auto kept = std::ranges::find(m_all, run.id, &RunHeader::id);
    if (static_cast<RunColumn>(index.column()) == RunColumn::Notes) {
        run.notes = value.toString().trimmed();
        emit notesEdited(run.id, run.notes);
    } else {
        run.tags.clear();
        for (const QString& tag : value.toString().split(u',', Qt::SkipEmptyParts)) {
            if (!tag.trimmed().isEmpty())
                run.tags.append(tag.trimmed());
        }
        run.tags.removeDuplicates();
        emit tagsEdited(run.id, run.tags);
    }
    if (kept != m_all.end())
        *kept = run;
    emit dataChanged(index, index);
    return true;
}

} // namespace bw::ui
