// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/endpoint.h"
#include "gateway/gatewayclient.h"

#include <QAbstractTableModel>
#include <QHash>

namespace bw::ui {

class EditedGateway;
class GatewayBook;

enum KeyColumn { KeyLabel, KeyOwner, KeyPlace, KeyStateColumn, KeyLast, KeyColumnCount };
enum KeyRole { KeyIdRole = Qt::UserRole + 8, KeyStateKindRole };

//! What a check of a key found.
struct KeyNews
{
    enum class State { Unknown, Checking, Checked };

    State state = State::Unknown;
    gateway::KeyCheckResult result; //!< of Checked
};

//! Whose key it is in the draft: the gateway's, or an endpoint's own.
struct OwnedKey
{
    gateway::KeyRef key;
    EndpointId endpoint; //!< empty: the gateway's

    bool operator==(const OwnedKey&) const = default;
};
[[nodiscard]] QList<OwnedKey> ownedKeys(const gateway::GatewayProfile& profile);

//! The keys that the draft names, by label; never a key itself.
class KeyTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    KeyTable(EditedGateway& gateway, const GatewayBook& book, QObject* parent = nullptr);

    void setNews(const KeyId& key, const KeyNews& news);
    [[nodiscard]] KeyNews news(const KeyId& key) const { return m_news.value(key); }

    [[nodiscard]] OwnedKey at(int row) const { return m_rows.value(row); }
    [[nodiscard]] int rowOf(const KeyId& key) const; //!< −1: none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    [[nodiscard]] QString textOf(const OwnedKey& row, int column) const;
    [[nodiscard]] QString ownerOf(const OwnedKey& row) const;
    [[nodiscard]] QString placeOf(const OwnedKey& row) const;

    EditedGateway& m_gateway;
    const GatewayBook& m_book;
    QList<OwnedKey> m_rows;
    QHash<KeyId, KeyNews> m_news; //!< of this session
};

} // namespace bw::ui
