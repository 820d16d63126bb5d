// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/tone.h"
#include "widgets/celltablemodel.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace bw::ui {

class FormTable;
class Theme;
class UndoBar;

//! A table to fill in, with its buttons below it: add, remove (which can be undone), and what else the owner puts there.
class CellTable final : public QWidget
{
    Q_OBJECT

public:
    CellTable(const Theme& theme, QList<TableColumn> columns, QStringList newRow, QWidget* parent = nullptr);

    [[nodiscard]] CellTableModel& model() noexcept { return *m_model; }
    [[nodiscard]] FormTable& view() noexcept { return *m_view; }
    [[nodiscard]] QBoxLayout& buttons() noexcept { return *m_buttons; }
    void setRows(const QList<QStringList>& rows);
    void setFixed(bool fixed);             //!< to be read only
    void setProblem(const QString& text);  //!< below the table; empty: all is well
    void setAdvice(const QString& text);   //!< in place of a problem: odd, and yet allowed
    void setPlaceholder(const QString& text); //!< stands where there is no row
    void settle();                            //!< what was removed is gone

private:
    void addRow();
    void removeRow();
    void refresh();
    void note(const QString& text, Tone tone);

    CellTableModel* m_model = nullptr;
    FormTable* m_view = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_placeholder = nullptr;
    UndoBar* m_undo = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QBoxLayout* m_buttons = nullptr;
    QStringList m_newRow;
    bool m_fixed = false;
};

} // namespace bw::ui
