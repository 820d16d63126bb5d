// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/tokenblocks.h"

#include <QAbstractTableModel>

namespace bw::ui {

enum TokenColumn { TokenPlace, TokenText, TokenProbability, TokenLogprob, TokenOthers, TokenColumnCount };

//! A row a token. Sorts by number where a column is one.
class TokenModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TokenModel(const QJsonArray& logprobs, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] QString text(qsizetype row, int column) const;

    QList<TokenOdds> m_tokens;
    QList<qsizetype> m_order; //!< which token stands in which row
};

} // namespace bw::ui
