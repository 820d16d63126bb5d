// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/keytable.h"

#include "gateways/checkverdict.h"
#include "gateways/editedgateway.h"
#include "gateways/gatewaybook.h"
#include "widgets/format.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

using gateway::Endpoint;
using gateway::KeyRef;

QList<OwnedKey> ownedKeys(const gateway::GatewayProfile& profile)
{
    QList<OwnedKey> keys;
    for (const KeyRef& key : profile.keys)
        keys.append({key, {}});
    for (const Endpoint& endpoint : profile.endpoints) {
        for (const KeyRef& key : endpoint.keys)
            keys.append({key, endpoint.id});
    }
    return keys;
}

KeyTable::KeyTable(EditedGateway& gateway, const GatewayBook& book, QObject* parent)
    : QAbstractTableModel(parent), m_gateway(gateway), m_book(book)
{
    connect(&gateway, &EditedGateway::changed, this, &KeyTable::refresh);
    connect(&book, &GatewayBook::changed, this, &KeyTable::refresh); // where a key is kept may be known now
    refresh();
}

void KeyTable::setNews(const KeyId& key, const KeyNews& news)
{
    m_news.insert(key, news);
    if (const int row = rowOf(key); row >= 0)
        emit dataChanged(index(row, KeyStateColumn), index(row, KeyLast));
}

int KeyTable::rowOf(const KeyId& key) const
{
    const auto found = std::ranges::find_if(m_rows, [&key](const OwnedKey& row) { return row.key.id == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int KeyTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int KeyTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : KeyColumnCount;
}

QVariant KeyTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OwnedKey& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == KeyLast ? textOf(row, KeyLast) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    case KeyIdRole:
        return row.key.id.value();
    case KeyStateKindRole: {
        const KeyNews news = m_news.value(row.key.id);
        return static_cast<int>(news.state == KeyNews::State::Checked ? verdictOf(news.result, KeyGiven::Yes).kind : Pill::Kind::Neutral);
    }
    default:
        return {};
    }
}

QVariant KeyTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    const QStringList titles{tr("Label"), tr("Used by"), tr("Kept in"), tr("State"), tr("Last check")};
    if (role == Qt::DisplayRole)
        return titles.value(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    return {};
}

void KeyTable::refresh()
{
    const QList<OwnedKey> rows = ownedKeys(m_gateway.profile());
    const auto idOf = [](const OwnedKey& row) -> const KeyId& { return row.key.id; };
    if (std::ranges::equal(rows, m_rows, {}, idOf, idOf)) { // the selection stays
        m_rows = rows;
        if (!rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QString KeyTable::textOf(const OwnedKey& row, int column) const
{
    const KeyNews news = m_news.value(row.key.id);
    switch (column) {
    case KeyLabel:
        return row.key.label.isEmpty() ? tr("key %1").arg(rowOf(row.key.id) + 1) : row.key.label;
    case KeyOwner:
        return ownerOf(row);
    case KeyPlace:
        return placeOf(row);
    case KeyStateColumn:
        return news.state == KeyNews::State::Unknown ? tr("not checked")
            : news.state == KeyNews::State::Checking ? tr("checking…")
                                                     : verdictOf(news.result, KeyGiven::Yes).word;
    case KeyLast:
        return news.state == KeyNews::State::Checked ? verdictOf(news.result, KeyGiven::Yes).sentence : QString();
    default:
        return {};
    }
}

QString KeyTable::ownerOf(const OwnedKey& row) const
{
    if (row.endpoint.isEmpty())
        return tr("the gateway");
    const auto& endpoints = m_gateway.profile().endpoints;
    const auto found = std::ranges::find(endpoints, row.endpoint, &Endpoint::id);
    return found == endpoints.end() ? QString() : found->name;
}

QString KeyTable::placeOf(const OwnedKey& row) const
{
    if (m_gateway.draft().secrets.contains(row.key.id))
        return tr("not saved yet");
    const QString place = m_book.keyPlace(row.key.id);
    return place.isEmpty() ? tr("not read yet") : place;
}

} // namespace bw::ui
