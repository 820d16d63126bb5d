// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>

namespace bw::ui {

class RunModel;
class Theme;

//! The list of runs: any number can be selected, every column sorts, the filter looks into all of them.
class RunTable final : public QTableView
{
    Q_OBJECT

public:
    RunTable(const Theme& theme, RunModel& model, QWidget* parent = nullptr);

    void setFilter(const QString& text);
    [[nodiscard]] QStringList selectedIds() const; //!< in the order shown
    void select(const QString& id);
    void select(const QStringList& ids); //!< those of them that are in the list

signals:
    void selectionChangedTo(const QStringList& ids);
    void deleteRequested(); //!< by deletionKeys()

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    RunModel& m_runs;
    QSortFilterProxyModel m_sorted;
};

} // namespace bw::ui
