// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitor/logcolumns.h"
#include "monitor/logrows.h"

#include <QAbstractTableModel>
#include <QSet>

namespace bw::ui {

//! The part of the log that is on screen: a handful of rows of millions. A view of Qt keeps a note of each row of its
//! model, so it gets only what it can show; scrolling moves the part. Selection is by request, not by place, since rows
//! move while new ones come.
class LogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SelectedRole = Qt::UserRole + 1, //!< bool
        StateRole,                       //!< Pill::Kind as int; how the request ended
    };

    explicit LogModel(LogRows& rows, QObject* parent = nullptr);

    [[nodiscard]] LogRows& rows() noexcept { return m_rows; }
    [[nodiscard]] const LogRows& rows() const noexcept { return m_rows; }
    void setHeight(int rows); //!< how many fit
    [[nodiscard]] int height() const noexcept { return m_height; }
    void setTop(qint64 top); //!< clamped
    [[nodiscard]] qint64 top() const noexcept { return m_top; }
    [[nodiscard]] qint64 lastTop() const; //!< the largest that makes sense

    static constexpr qint64 LongestRange = 5'000; //!< rows marked with one Shift+click

    //! As a click with these keys. A range may hold rows that are not here: they come a moment later.
    void select(qint64 index, Qt::KeyboardModifiers modifiers);
    void clearSelection();
    [[nodiscard]] bool isSelecting() const noexcept { return m_selecting; } //!< not all are here; selectionChanged() follows
    [[nodiscard]] bool isCut() const noexcept { return m_cut; } //!< more were wanted than LongestRange
    [[nodiscard]] const QSet<qint64>& selected() const noexcept { return m_selected; } //!< RowId values
    [[nodiscard]] QList<record::LogRow> selectedRows() const; //!< newest first
    [[nodiscard]] bool isDated() const noexcept { return m_dated; } //!< the rows are of several days, so each tells its day
    [[nodiscard]] qint64 current() const noexcept { return m_current; } //!< −1: none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void moved();            //!< top, height or number of rows changed
    void selectionChanged();
    void datedChanged();

private:
    void refresh();
    [[nodiscard]] bool crossesMidnight() const;
    void follow(qint64 newer);
    void selectNone();
    void selectRange(qint64 from, qint64 to);

    LogRows& m_rows;
    int m_height = 0;
    int m_shown = 0; //!< rows of the model
    qint64 m_top = 0;
    qint64 m_current = -1;
    qint64 m_anchor = -1; //!< where a range begins
    bool m_selecting = false;
    bool m_cut = false;
    bool m_dated = false;
    quint64 m_selection = 0; //!< rows of an older one do not count
    QSet<qint64> m_selected;
    QHash<qint64, record::LogRow> m_selectedRows;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

} // namespace bw::ui
