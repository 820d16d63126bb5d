// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitor/logcolumns.h"

#include <QTableView>

namespace bw::ui {

class LogDelegate;
class LogModel;
class Theme;

//! The table of the request log. Shows exactly the rows of its model, which are those that fit; moving through the log
//! moves the model.
class LogTable final : public QTableView
{
    Q_OBJECT

public:
    static constexpr int RowHeight = 25;

    LogTable(const Theme& theme, LogModel& model, QWidget* parent = nullptr);

    void setColumnShown(LogColumn column, bool shown);
    [[nodiscard]] bool isColumnShown(LogColumn column) const;
    void resetColumns();
    void copySelection();

signals:
    void opened(qint64 index); //!< a row was clicked or reached with the keys: show it

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void setUpHeader();
    void fitColumns();
    void keepColumns();
    [[nodiscard]] int widthOf(const LogColumnInfo& info) const;
    void columnMenu(const QPoint& at);
    void fillColumnMenu(QMenu& menu);
    void fit();
    void hover(int row);
    void goTo(qint64 index, Qt::KeyboardModifiers modifiers);
    void tellRow(const QModelIndex& first);

    LogModel& m_model;
    LogDelegate* m_delegate = nullptr;
    bool m_fitting = false;
    double m_wheel = 0; //!< what is left of it, rows
};

} // namespace bw::ui
