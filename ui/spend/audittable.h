// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/audit.h"

#include <QAbstractTableModel>

namespace bw::ui {

//! What a finding of the audit means, half a sentence.
[[nodiscard]] QString findingText(spend::AuditFinding finding);

//! Bills beside our own books, a row for each gateway and model.
class AuditTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Gateway, Model, Requests, Prompt, Output, Stated, Ours, Answered, Verdict, ColumnCount };
    enum Role { FindingsRole = Qt::UserRole + 1 }; //!< how many

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<spend::AuditRow>& rows);
    [[nodiscard]] const QList<spend::AuditRow>& rows() const noexcept { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString textOf(const spend::AuditRow& row, int column);
    [[nodiscard]] static QString hintOf(const spend::AuditRow& row, int column);

    QList<spend::AuditRow> m_rows;
};

} // namespace bw::ui
