// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>

namespace bw::ui {

//! A column of a table that a person fills in.
struct TableColumn
{
    QString title;
    QString hint{};
    bool isNumber = false; //!< stands to the right
    std::function<QString(const QString&)> problem{}; //!< of one cell; empty: none. May be an empty function
};

enum CellRole { CellProblemRole = Qt::UserRole + 1 };

//! Rows of texts as typed, right or wrong.
class CellTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CellTableModel(QList<TableColumn> columns, QObject* parent = nullptr);

    void setRows(const QList<QStringList>& rows); //!< without edited()
    [[nodiscard]] const QList<QStringList>& rows() const noexcept { return m_rows; }
    void setEditable(bool editable);

    void insertRow(int row, const QStringList& cells); // with edited()
    void takeRow(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

signals:
    void edited(); //!< by the person

private:
    [[nodiscard]] QString problem(const QModelIndex& index) const;
    [[nodiscard]] QString toolTip(const QModelIndex& index) const;

    QList<TableColumn> m_columns;
    QList<QStringList> m_rows;
    bool m_editable = true;
};

} // namespace bw::ui
