// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"

#include <QAbstractTableModel>

namespace bw::ui {

//! Answers to one prompt, one a row, with their numbers.
class RepeatModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, StateColumn, TtftColumn, RateColumn, CostColumn, LengthColumn, TextColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    //! The same ones again, with more at the end; or others.
    void setAnswers(const QList<store::Message>& answers);
    [[nodiscard]] const store::Message& answer(int row) const { return m_answers.at(row); }
    //! Of those that ended well and have the number: milliseconds, tokens a second, dollars, tokens.
    [[nodiscard]] QList<double> values(Column column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<store::Message> m_answers;
};

} // namespace bw::ui
