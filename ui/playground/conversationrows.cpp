// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/conversationrows.h"

#include <QDate>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr auto MimeType = "application/x-bellwether-conversation"_L1;
constexpr auto PinnedKey = "pinned"_L1;
constexpr auto FolderPrefix = "folder:"_L1;

struct Age
{
    int days; //!< at most so many ago
    const char* title;
};

constexpr std::array Ages = {
    Age{0, QT_TRANSLATE_NOOP("bw::ui::ConversationRows", "Today")},
    Age{1, QT_TRANSLATE_NOOP("bw::ui::ConversationRows", "Yesterday")},
    Age{7, QT_TRANSLATE_NOOP("bw::ui::ConversationRows", "The last 7 days")},
    Age{30, QT_TRANSLATE_NOOP("bw::ui::ConversationRows", "The last 30 days")},
    Age{std::numeric_limits<int>::max(), QT_TRANSLATE_NOOP("bw::ui::ConversationRows", "Older")},
};

//! When each age but the last begins, in milliseconds since 1970: a comparison a row, not a time zone a row.
std::array<qint64, Ages.size() - 1> beginningsOfAges(const QDate& today)
{
    std::array<qint64, Ages.size() - 1> begins{};
    for (size_t i = 0; i < begins.size(); ++i)
        begins[i] = today.addDays(-Ages[i].days).startOfDay().toMSecsSinceEpoch();
    return begins;
}

} // namespace

ConversationRows::ConversationRows(ConversationList& list, QObject* parent) : QAbstractListModel(parent), m_list(list)
{
    connect(&list, &QAbstractItemModel::modelReset, this, &ConversationRows::rebuild);
    connect(&list, &QAbstractItemModel::rowsInserted, this, &ConversationRows::rebuild);
    connect(&list, &QAbstractItemModel::rowsRemoved, this, &ConversationRows::rebuild);
    connect(&list, &QAbstractItemModel::rowsMoved, this, &ConversationRows::rebuild);
    connect(&list, &QAbstractItemModel::dataChanged, this, &ConversationRows::refresh);
    rebuild();
}

QModelIndex ConversationRows::indexOf(const ConversationId& id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return id.isEmpty() || found == m_rows.cend() ? QModelIndex() : index(int(found - m_rows.cbegin()));
}

void ConversationRows::toggle(const QModelIndex& heading)
{
    if (!heading.data(IsHeadingRole).toBool())
        return;
    const QString key = m_rows[heading.row()].section;
    if (!m_folded.remove(key))
        m_folded.insert(key);
    rebuild();
    emit dataChanged(heading, heading);
}

void ConversationRows::unfold(const ConversationId& id)
{
    const auto holder =
        std::ranges::find_if(m_sections, [&](const Section& section) { return section.members.contains(id); });
    if (holder != m_sections.end() && m_folded.remove(holder->key))
        rebuild();
}

QModelIndex ConversationRows::step(const QModelIndex& from, int by) const
{
    const int count = rowCount();
    for (int i = 1; i <= count; ++i) {
        const QModelIndex next = index(((from.row() + by * i) % count + count) % count);
        if (!next.data(IsHeadingRole).toBool())
            return next;
    }
    return {};
}

void ConversationRows::regroup()
{
    rebuild();
}

int ConversationRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ConversationRows::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[index.row()];
    if (!row.id.isEmpty())
        return role == IsHeadingRole ? QVariant(false) : m_list.data(m_list.index(m_places.value(row.id)), role);
    const auto section = m_sections.constFind(row.section);
    return section == m_sections.cend() ? QVariant() : headingData(*section, role);
}

QVariant ConversationRows::headingData(const Section& section, int role) const
{
    const bool folded = m_folded.contains(section.key);
    switch (role) {
    case Qt::DisplayRole:
        return section.title;
    case Qt::EditRole:
    case FolderRole:
        return section.folder;
    case Qt::AccessibleTextRole:
        return (folded ? tr("%1, folded, conversations: %2") : tr("%1, conversations: %2"))
            .arg(section.title)
            .arg(section.members.size());
    case IsHeadingRole:
        return true;
    case FoldedRole:
        return folded;
    case CountRole:
        return section.members.size();
    default:
        return {};
    }
}

bool ConversationRows::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString name = value.toString().simplified();
    if (!index.isValid() || role != Qt::EditRole || name.isEmpty() || name == index.data(Qt::EditRole).toString())
        return false;
    if (index.data(IsHeadingRole).toBool()) {
        emit folderTyped(index.data(FolderRole).toString(), name);
        return true;
    }
    const ConversationId id = m_rows[index.row()].id; // the rows are others when the title is
    emit titleTyped(id, name);
    return true;
}

Qt::ItemFlags ConversationRows::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // beside all rows: out of its folder
    if (!index.data(IsHeadingRole).toBool())
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
               Qt::ItemIsDropEnabled;
    const bool folder = !index.data(FolderRole).toString().isEmpty();
    return Qt::ItemIsEnabled | Qt::ItemIsDropEnabled | (folder ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QStringList ConversationRows::mimeTypes() const
{
    return {MimeType};
}

QMimeData* ConversationRows::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto* const data = new QMimeData;
    data->setData(MimeType, m_rows[indexes.first().row()].id.value().toUtf8());
    return data;
}

//! Onto a heading or a conversation: where that is. Between two rows: where the upper one is. Below all: in no folder.
bool ConversationRows::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    const ConversationId id(QString::fromUtf8(data->data(MimeType)));
    const auto summary = m_list.find(id);
    if (!summary)
        return false;
    const int at = parent.isValid() ? parent.row() : row - 1;
    const Section target = at >= 0 && at < m_rows.size() ? m_sections.value(m_rows[at].section) : Section();
    const bool pinned = target.key == PinnedKey;
    emit droppedInto(id, pinned ? summary->folder : target.folder, pinned);
    return false; // the rows follow the list: nothing is to be moved here
}

QList<ConversationRows::Section> ConversationRows::sections() const
{
    const auto begins = beginningsOfAges(QDate::currentDate());
    Section pinned{PinnedKey, tr("Pinned"), {}, {}};
    QHash<QString, QList<ConversationId>> folders;
    std::array<QList<ConversationId>, Ages.size()> ages;
    for (const store::ConversationSummary& each : m_list.all()) {
        if (each.pinned)
            pinned.members.append(each.id);
        else if (!each.folder.isEmpty())
            folders[each.folder].append(each.id);
        else
            ages[size_t(std::ranges::find_if(
                            begins, [at = each.updatedAt.toMSecsSinceEpoch()](qint64 begin) { return at >= begin; }) -
                        begins.begin())]
                .append(each.id);
    }
    QList<Section> all{pinned};
    for (const QString& folder : m_list.folders())
        all.append({FolderPrefix + folder, folder, folder, folders.value(folder)});
    for (size_t i = 0; i < Ages.size(); ++i)
        all.append({QString::number(i), tr(Ages[i].title), {}, ages[i]});
    all.removeIf([](const Section& section) { return section.members.isEmpty(); });
    return all;
}

void ConversationRows::rebuild()
{
    QList<Row> rows;
    m_sections.clear();
    m_places.clear();
    for (const store::ConversationSummary& each : m_list.all())
        m_places.insert(each.id, int(m_places.size()));
    const QList<Section> all = sections();
    // A list that is all of today needs no heading that says so.
    const bool alone = all.size() == 1 && all.first().key == u'0';
    for (const Section& section : all) {
        if (!alone)
            rows.append({section.key, {}});
        m_sections.insert(section.key, section);
        if (!alone && m_folded.contains(section.key))
            continue;
        for (const ConversationId& id : section.members)
            rows.append({section.key, id});
    }
    take(rows);
}

//! What is the same at both ends stays: a view keeps its place and its current row.
void ConversationRows::take(const QList<Row>& rows)
{
    const auto [oldFrom, newFrom] = std::ranges::mismatch(std::as_const(m_rows), rows);
    const qsizetype from = oldFrom - m_rows.cbegin();
    qsizetype tail = 0;
    while (tail < std::min(m_rows.size(), rows.size()) - from &&
           m_rows[m_rows.size() - 1 - tail] == rows[rows.size() - 1 - tail])
        ++tail;
    if (const qsizetype gone = m_rows.size() - tail - from; gone > 0) {
        beginRemoveRows({}, int(from), int(from + gone - 1));
        m_rows.remove(from, gone);
        endRemoveRows();
    }
    if (const qsizetype come = rows.size() - tail - from; come > 0) {
        beginInsertRows({}, int(from), int(from + come - 1));
        m_rows = rows;
        endInsertRows();
    }
    m_rows = rows;
}

void ConversationRows::refresh(const QModelIndex& first, const QModelIndex& last)
{
    rebuild();
    for (int row = first.row(); row <= last.row(); ++row) {
        const QModelIndex changed = indexOf(m_list.all().at(row).id);
        if (changed.isValid())
            emit dataChanged(changed, changed);
    }
}

} // namespace bw::ui
