// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace bw::ui {

//! Those commands in whose name, group or keys every word stands that was typed, under their groups.
class CommandFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CommandFilter(QObject* parent = nullptr);

    void setSearch(const QString& typed);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

} // namespace bw::ui
