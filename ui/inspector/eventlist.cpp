// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/eventlist.h"

#include "widgets/format.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr int StallFactor = 5; //!< times the usual gap
constexpr Nanoseconds ShortestStall = 50ms;
constexpr qsizetype ShownLength = 400; //!< characters of a row; the raw page has all of them

//! What a chunk adds, without the envelope that is the same in all of them.
QString shortForm(const QString& data)
{
    const QJsonObject json = QJsonDocument::fromJson(data.toUtf8()).object();
    const QJsonObject choice = json[u"choices"][0].toObject();
    QJsonObject kept;
    for (const QString& key : {u"delta"_s, u"finish_reason"_s, u"text"_s}) {
        const QJsonValue value = choice[key];
        if (!value.isNull() && !value.isUndefined() && value != QJsonValue(QJsonObject()))
            kept.insert(key, value);
    }
    for (const QString& key : {u"usage"_s, u"error"_s}) {
        if (json[key].isObject())
            kept.insert(key, json[key]);
    }
    return kept.isEmpty() ? data.left(ShownLength) : QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)).left(ShownLength);
}

//! The median of the gaps, without the first: that is the wait for the first token.
Nanoseconds usualGap(const QList<WireEvent>& events)
{
    std::vector<Nanoseconds> gaps;
    for (const WireEvent& event : events) {
        if (event.gap)
            gaps.push_back(*event.gap);
    }
    if (gaps.size() < 2)
        return 0ns;
    const auto middle = gaps.begin() + 1 + static_cast<ptrdiff_t>((gaps.size() - 1) / 2);
    std::nth_element(gaps.begin() + 1, middle, gaps.end());
    return *middle;
}

} // namespace

void EventList::setEvents(const QList<WireEvent>& events)
{
    beginResetModel();
    m_events = events;
    m_stall = std::max(ShortestStall, StallFactor * usualGap(events));
    endResetModel();
}

int EventList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int EventList::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WireEvent& event = m_events[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == At)
            return event.at ? durationText(*event.at) : QString();
        if (index.column() == Gap)
            return event.gap ? u"+%1"_s.arg(durationText(*event.gap)) : QString();
        return shortForm(event.data);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == Data ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case StallRole:
        return index.row() > 0 && event.gap && *event.gap >= m_stall;
    case Qt::ToolTipRole:
        if (index.column() == Data)
            return event.data.left(ShownLength);
        return index.data(StallRole).toBool() ? tr("The stream stood still for far longer than between most events.") : QVariant();
    default:
        return {};
    }
}

QVariant EventList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == Data ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case At:
        return tr("At");
    case Gap:
        return tr("Gap");
    default:
        return tr("Event");
    }
}

} // namespace bw::ui
