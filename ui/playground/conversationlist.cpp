// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/conversationlist.h"

#include "playground/chatformat.h"
#include "widgets/format.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QString metaText(const store::ConversationSummary& summary)
{
    const QString moment = momentText(summary.updatedAt, QDateTime::currentDateTimeUtc());
    const QString when = summary.hasDraft ? ConversationList::tr("draft · %1").arg(moment) : moment;
    return summary.cost ? when + u" · "_s + moneyText(*summary.cost) : when;
}

} // namespace

void ConversationList::setAll(QList<store::ConversationSummary> summaries)
{
    beginResetModel();
    std::ranges::stable_sort(summaries, std::greater(), &store::ConversationSummary::updatedAt);
    m_summaries = std::move(summaries);
    endResetModel();
}

void ConversationList::addStored(QList<store::ConversationSummary> summaries)
{
    summaries.removeIf([this](const auto& stored) { return indexOf(stored.id).isValid(); });
    setAll(summaries + m_summaries);
}

void ConversationList::put(store::ConversationSummary summary)
{
    const int row = indexOf(summary.id).row();
    if (row >= 0) {
        summary.folder = m_summaries[row].folder;
        summary.pinned = m_summaries[row].pinned;
        if (summary == m_summaries[row])
            return;
    }
    if (row < 0) {
        const int place = placeFor(summary.updatedAt);
        beginInsertRows({}, place, place);
        m_summaries.insert(place, summary);
        endInsertRows();
        return;
    }
    m_summaries[row] = summary;
    if (row > 0 && m_summaries[0].updatedAt < summary.updatedAt) {
        beginMoveRows({}, row, row, {}, 0);
        m_summaries.move(row, 0);
        endMoveRows();
    }
    const QModelIndex changed = indexOf(summary.id);
    emit dataChanged(changed, changed);
}

void ConversationList::place(const ConversationId& id, const QString& folder, bool pinned)
{
    const int row = indexOf(id).row();
    if (row < 0)
        return;
    m_summaries[row].folder = folder;
    m_summaries[row].pinned = pinned;
    changed(row);
}

void ConversationList::rename(const ConversationId& id, const QString& title)
{
    const int row = indexOf(id).row();
    if (row < 0)
        return;
    m_summaries[row].title = title;
    changed(row);
}

std::optional<store::ConversationSummary> ConversationList::find(const ConversationId& id) const
{
    const int row = indexOf(id).row();
    return row < 0 ? std::nullopt : std::optional(m_summaries[row]);
}

QStringList ConversationList::folders() const
{
    QSet<QString> names;
    for (const store::ConversationSummary& summary : m_summaries) {
        if (!summary.folder.isEmpty())
            names.insert(summary.folder);
    }
    QStringList folders = names.values();
    std::ranges::sort(folders, [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
    return folders;
}

void ConversationList::remove(const ConversationId& id)
{
    const int row = indexOf(id).row();
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_summaries.removeAt(row);
    endRemoveRows();
}

QModelIndex ConversationList::indexOf(const ConversationId& id) const
{
    const auto found = std::ranges::find(m_summaries, id, &store::ConversationSummary::id);
    return found == m_summaries.end() ? QModelIndex() : index(int(found - m_summaries.begin()));
}

int ConversationList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_summaries.size());
}

QVariant ConversationList::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const store::ConversationSummary& summary = m_summaries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return summary.title;
    case Qt::ToolTipRole:
        return plainTip(summary.title);
    case Qt::AccessibleTextRole:
        return QString(summary.title + u", "_s + metaText(summary));
    case IdRole:
        return summary.id.value();
    case MetaRole:
        return metaText(summary);
    default:
        return {};
    }
}

void ConversationList::changed(int row)
{
    emit dataChanged(index(row), index(row));
}

int ConversationList::placeFor(const QDateTime& updatedAt) const
{
    const auto older =
        std::ranges::find_if(m_summaries, [&](const auto& other) { return other.updatedAt < updatedAt; });
    return int(older - m_summaries.begin());
}

} // namespace bw::ui
