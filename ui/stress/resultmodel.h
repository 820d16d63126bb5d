// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/resultrows.h"

#include <QAbstractTableModel>

namespace bw::ui {

class Theme;

//! The numbers of a run, renewed while it is on: what is the same stays, so that a view keeps its place.
class ResultModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ResultModel(const Theme& theme, QObject* parent = nullptr);

    void setRows(const ResultRows& rows);
    [[nodiscard]] const ResultRows& rows() const noexcept { return m_rows; }
    [[nodiscard]] QString asText() const; //!< tab-separated, with the headers

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant color(Tone tone) const;

    const Theme& m_theme;
    ResultRows m_rows;
};

} // namespace bw::ui
