// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/runcolumns.h"

#include <QAbstractTableModel>
#include <QSet>

namespace bw::ui {

class Theme;

//! The runs in the store, newest first, without those that are about to be deleted. Tags and notes can be written.
class RunModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RunModel(const Theme& theme, QObject* parent = nullptr);

    void setRuns(const QList<store::RunHeader>& runs); //!< as listed; rows that stay keep their place in views
    void setHidden(const QSet<QString>& ids);
    [[nodiscard]] const store::RunHeader& at(int row) const { return m_runs[row]; }
    [[nodiscard]] int rowOf(const QString& id) const; //!< −1: not shown

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

signals:
    void tagsEdited(const QString& id, const QStringList& tags);
    void notesEdited(const QString& id, const QString& notes);

private:
    void apply();
    [[nodiscard]] QVariant color(const store::RunHeader& run, RunColumn column) const;

    const Theme& m_theme;
    QList<store::RunHeader> m_all;
    QSet<QString> m_hidden;
    QList<store::RunHeader> m_runs; //!< shown
};

} // namespace bw::ui
