// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshot.h"
#include "watch/probe.h"

#include <QAbstractTableModel>

namespace bw::ui {

class Watcher;
struct Services;

//! The endpoints of all gateways: how each is probed, what that costs, and what the probes of the last day found. A click
//! into the first column switches probing on or off.
class ProbeTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Enabled, Endpoint, How, Costs, Uptime, P50, LastFailure, ColumnCount };
    static constexpr std::chrono::hours Looked{24}; //!< uptime and p50 are of so long

    ProbeTable(Services& services, Watcher& watcher, QObject* parent = nullptr);
    ~ProbeTable() override;

    [[nodiscard]] std::optional<watch::ProbeSetting> settingAt(int row) const;
    [[nodiscard]] QString costAt(int row) const; //!< in words
    void look(); //!< asks the history what the probes found

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        EndpointId endpoint;
        QString name;
        std::optional<spend::Price> price; //!< of what would be asked
        metrics::Totals totals;            //!< of its probes
        std::optional<Nanoseconds> p50;
        QString lastFailure; //!< empty: none known
    };

    void refresh();
    void take(const metrics::Snapshot& snapshot);
    void findLastFailure(const EndpointId& endpoint);
    [[nodiscard]] Row* rowOf(const EndpointId& endpoint);
    [[nodiscard]] QString textOf(const Row& row, int column) const;

    Services& m_services;
    Watcher& m_watcher;
    QList<Row> m_rows;
};

} // namespace bw::ui
