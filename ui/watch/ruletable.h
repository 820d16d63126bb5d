// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pill.h"

#include <QAbstractTableModel>

#include <optional>

namespace bw::watch {
struct AlertRule;
}

namespace bw::ui {

class Watcher;

//! The rules of the watcher and how each stands. A click into the first column switches one on or off.
class RuleTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Enabled, Rule, Where, Now, State, ColumnCount };
    enum Role { KindRole = Qt::UserRole + 16 }; //!< of the state, a Pill::Kind; beyond the roles of CellDelegate

    explicit RuleTable(Watcher& watcher, QObject* parent = nullptr);

    [[nodiscard]] std::optional<watch::AlertRule> ruleAt(int row) const;
    [[nodiscard]] int rowOf(const QString& id) const; //!< −1: none
    void setGatewayNames(const QHash<QString, QString>& names);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Standing
    {
        QString word;
        Pill::Kind kind = Pill::Kind::Neutral;
    };

    void refresh();
    [[nodiscard]] QString textOf(const watch::AlertRule& rule, int column) const;
    [[nodiscard]] Standing standingOf(const watch::AlertRule& rule) const;

    Watcher& m_watcher;
    QStringList m_ids; //!< of the rules shown
    QHash<QString, QString> m_gateways;
};

} // namespace bw::ui
