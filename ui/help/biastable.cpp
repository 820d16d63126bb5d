// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/biastable.h"

#include "widgets/format.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QString millisecondsText(std::optional<Nanoseconds> span)
{
    return span ? QLocale().toString(toMs(*span), 'f', 3) : unknownText();
}

} // namespace

void BiasTable::start(const QList<int>& streams)
{
    beginResetModel();
    m_streams = streams;
    m_levels.clear();
    endResetModel();
}

void BiasTable::add(const stress::BiasLevel& level)
{
    const int row = int(m_levels.size());
    if (row >= m_streams.size())
        return;
    m_levels.append(level);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int BiasTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_streams.size());
}

int BiasTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BiasTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Streams)
        return countText(m_streams[index.row()]);
    return index.row() < m_levels.size() ? textOf(m_levels[index.row()], index.column()) : u"…"_s;
}

QString BiasTable::textOf(const stress::BiasLevel& level, int column)
{
    switch (column) {
    case FirstMedian:
        return millisecondsText(level.ttft.percentile(50));
    case FirstP99:
        return millisecondsText(level.ttft.percentile(99));
    case EveryMedian:
        return millisecondsText(level.chunks.percentile(50));
    case EveryP99:
        return millisecondsText(level.chunks.percentile(99));
    case LoopP99:
        return millisecondsText(level.loopLag.p99);
    case Failed:
        return countText(level.failed);
    default:
        return {};
    }
}

QVariant BiasTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Streams:
        return tr("streams");
    case FirstMedian:
        return tr("first token\nmedian, ms");
    case FirstP99:
        return tr("first token\np99, ms");
    case EveryMedian:
        return tr("every token\nmedian, ms");
    case EveryP99:
        return tr("every token\np99, ms");
    case LoopP99:
        return tr("event loop\np99, ms");
    case Failed:
        return tr("failed");
    default:
        return {};
    }
}

} // namespace bw::ui
