// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace bw::ui {

enum VectorColumn { VectorText, VectorLength, VectorNumbers, VectorColumnCount };
enum VectorRole { VectorStripRole = Qt::UserRole + 1 }; //!< QList<double> in −1 … 1, at most VectorModel::StripSize

//! A row a text: its vector's length, its first numbers, and a strip of all of it.
class VectorModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr qsizetype StripSize = 96;

    using QAbstractTableModel::QAbstractTableModel;

    void setVectors(const QStringList& texts, const QList<QList<double>>& vectors);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString text;
        double length = 0;
        QString numbers; //!< the first few
        QList<double> strip;
    };

    QList<Row> m_rows;
};

//! Means of equal parts, scaled to the largest: what a strip shows. At most `size` of them.
[[nodiscard]] QList<double> vectorStrip(const QList<double>& vector, qsizetype size);

} // namespace bw::ui
