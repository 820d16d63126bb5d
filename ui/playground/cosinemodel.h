// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/vectors.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace bw::ui {

class Theme;

//! How near each text is to each: a number in every cell, on a ground that is the stronger the nearer they are.
class CosineModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CosineModel(const Theme& theme, QObject* parent = nullptr);

    void setTable(const QStringList& texts, const CosineTable& table);
    [[nodiscard]] QString asCsv() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Theme& m_theme;
    QStringList m_texts;
    CosineTable m_table;
};

} // namespace bw::ui
