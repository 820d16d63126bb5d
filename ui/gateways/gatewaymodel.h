// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QAbstractListModel>
#include <QSet>

namespace bw::ui {

class GatewayBook;

enum GatewayRole { ProfileIdRole = Qt::UserRole + 1, AddressRole, UnsavedRole };

//! The book as a list: name, address below, and whether its form holds changes that are not saved.
class GatewayModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit GatewayModel(GatewayBook& book, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] int rowOf(const ProfileId& id) const; //!< -1: none
    void setUnsaved(const ProfileId& id, bool unsaved);

private:
    struct Row
    {
        ProfileId id;
        QString name;
        QString address;

        bool operator==(const Row&) const = default;
    };

    void refresh();
    [[nodiscard]] QList<Row> rowsOfBook() const;

    GatewayBook& m_book;
    QList<Row> m_rows;
    QSet<ProfileId> m_unsaved;
};

} // namespace bw::ui
