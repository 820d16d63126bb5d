// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/endpoint.h"

#include <QAbstractTableModel>

namespace bw::ui {

class EditedGateway;
class HealthWatch;

enum EndpointColumn { EndpointEnabled, EndpointName, EndpointUrl, EndpointWeight, EndpointBackup, EndpointModels, EndpointKeys, EndpointState, EndpointStrip, EndpointColumnCount };
enum EndpointRole { EndpointIdRole = Qt::UserRole + 8, StateKindRole, StripRole };

//! The endpoints of the draft; what is typed goes to it and comes back from it. State and strip follow the health.
class EndpointTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    EndpointTable(EditedGateway& gateway, const HealthWatch& health, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    [[nodiscard]] EndpointId idAt(int row) const;
    [[nodiscard]] int rowOf(const EndpointId& id) const; //!< −1: none

private:
    void refresh();
    [[nodiscard]] QString textOf(int row, int column) const;
    [[nodiscard]] QString problemOf(int row, int column) const;
    [[nodiscard]] QString tipOf(int row, int column) const;
    [[nodiscard]] bool setText(int row, int column, const QString& text);

    EditedGateway& m_gateway;
    const HealthWatch& m_health;
    QList<gateway::Endpoint> m_rows;
};

} // namespace bw::ui
