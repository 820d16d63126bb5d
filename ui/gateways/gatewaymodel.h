// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "widgets/pill.h"

#include <QAbstractListModel>
#include <QSet>

namespace bw::ui {

class GatewayBook;
class HealthWatch;

enum GatewayRole { ProfileIdRole = Qt::UserRole + 1, AddressRole, UnsavedRole, DotRole, P50Role, InsecureRole };

//! The book as a list: name, address below, how its endpoints are, and whether its draft holds changes that are not
//! saved.
class GatewayModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    GatewayModel(GatewayBook& book, const HealthWatch& health, QObject* parent = nullptr);

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
        bool insecure = false; //!< its certificates are not checked
        Pill::Kind dot = Pill::Kind::Neutral;
        QString p50;

        bool operator==(const Row&) const = default;
    };

    void refresh();
    [[nodiscard]] QList<Row> rowsOfBook() const;
    [[nodiscard]] QString accessibleText(const Row& row) const;

    GatewayBook& m_book;
    const HealthWatch& m_health;
    QList<Row> m_rows;
    QSet<ProfileId> m_unsaved;
};

} // namespace bw::ui
