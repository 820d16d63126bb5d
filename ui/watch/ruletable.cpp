// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/ruletable.h"

#include "watch/watcher.h"
#include "widgets/format.h"

namespace bw::ui {

RuleTable::RuleTable(Watcher& watcher, QObject* parent) : QAbstractTableModel(parent), m_watcher(watcher)
{
    connect(&watcher, &Watcher::changed, this, &RuleTable::refresh);
    refresh();
}

void RuleTable::refresh()
{
    QStringList ids;
    for (const watch::AlertRule& rule : m_watcher.settings().rules)
        ids.append(rule.id);
    if (ids == m_ids) {
        if (!ids.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_ids = ids;
    endResetModel();
}

std::optional<watch::AlertRule> RuleTable::ruleAt(int row) const
{
    const auto found = std::ranges::find(m_watcher.settings().rules, m_ids.value(row), &watch::AlertRule::id);
    return found == m_watcher.settings().rules.end() ? std::nullopt : std::optional(*found);
}

int RuleTable::rowOf(const QString& id) const
{
    return static_cast<int>(m_ids.indexOf(id));
}

void RuleTable::setGatewayNames(const QHash<QString, QString>& names)
{
    m_gateways = names;
    refresh();
}

int RuleTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int RuleTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RuleTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto rule = ruleAt(index.row());
    if (!rule)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*rule, index.column());
    case Qt::ToolTipRole:
        return index.column() == Enabled ? tr("Watch for this") : textOf(*rule, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Enabled ? watch::ruleTitle(*rule) : textOf(*rule, index.column());
    case Qt::CheckStateRole:
        return index.column() == Enabled ? QVariant(rule->enabled ? Qt::Checked : Qt::Unchecked) : QVariant();
    case KindRole:
        return static_cast<int>(standingOf(*rule).kind);
    default:
        return {};
    }
}

bool RuleTable::setData(const QModelIndex& index, const QVariant& value, int role)
{
    auto rule = ruleAt(index.row());
    if (role != Qt::CheckStateRole || index.column() != Enabled || !rule)
        return false;
    rule->enabled = value.toInt() == Qt::Checked;
    m_watcher.setRule(*rule);
    return true;
}

QVariant RuleTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> names{tr("On"), tr("Tell me when"), tr("Gateway"), tr("Now"), tr("State")};
    return names[static_cast<size_t>(section)];
}

Qt::ItemFlags RuleTable::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() == Enabled ? plain | Qt::ItemIsUserCheckable : plain;
}

QString RuleTable::textOf(const watch::AlertRule& rule, int column) const
{
    switch (column) {
    case Rule:
        return rule.name.isEmpty() ? watch::ruleInWords(rule) : tr("%1: %2").arg(rule.name, watch::ruleInWords(rule));
    case Where:
        return rule.gateway.isEmpty() ? tr("all") : m_gateways.value(rule.gateway.value(), tr("one that is gone"));
    case Now: {
        const auto& value = m_watcher.stateOf(rule.id).value();
        return rule.enabled && value ? watch::alertValueText(rule, *value) : unknownText();
    }
    case State:
        return standingOf(rule).word;
    default:
        return {};
    }
}

RuleTable::Standing RuleTable::standingOf(const watch::AlertRule& rule) const
{
    if (!rule.enabled)
        return {tr("off"), Pill::Kind::Neutral};
    const watch::AlertState::Phase phase = m_watcher.stateOf(rule.id).phase();
    if (phase == watch::AlertState::Phase::Firing)
        return rule.isMuted(m_watcher.now()) ? Standing{tr("on, muted"), Pill::Kind::Warning} : Standing{tr("alert"), Pill::Kind::Bad};
    if (rule.isMuted(m_watcher.now()))
        return {tr("muted"), Pill::Kind::Neutral};
    return phase == watch::AlertState::Phase::Waiting ? Standing{tr("over the limit"), Pill::Kind::Warning} : Standing{tr("quiet"), Pill::Kind::Good};
}

} // namespace bw::ui
