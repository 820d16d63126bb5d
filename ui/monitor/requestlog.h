// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitor/logrows.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace bw::ui {

class FilterLine;
class LogModel;
class LogScrollBar;
class LogTable;
class Theme;

//! The log of all requests: a line for a filter, the table, a scroll bar that shows where the errors are.
class RequestLog final : public QFrame
{
    Q_OBJECT

public:
    RequestLog(const Theme& theme, LogSource& source, QWidget* parent = nullptr);

    //! Range and series; the filter line adds its own. `live`: the newest rows come in by themselves. `last`: not 0, of a
    //! live log: the range goes along with the time and begins so long ago.
    void setQuery(const store::LogQuery& query, bool live, Milliseconds last = Milliseconds(0));
    [[nodiscard]] store::LogQuery query() const; //!< with the filter
    void setFilter(const QString& text);
    void poll(); //!< about ten times a second
    void say(const QString& sentence); //!< what went wrong; until the next question

    [[nodiscard]] LogModel& model() noexcept { return *m_model; }
    [[nodiscard]] LogTable& table() noexcept { return *m_table; }
    [[nodiscard]] FilterLine& filterLine() noexcept { return *m_filter; }

signals:
    void opened(const bw::record::LogRow& row);

private:
    QLayout* makeHeading();
    void ask();
    void showCount();
    void showProblem();
    void syncScrollBar();
    void open(qint64 index);

    LogSource& m_source;
    LogRows* m_rows = nullptr;
    LogModel* m_model = nullptr;
    LogTable* m_table = nullptr;
    LogScrollBar* m_scroll = nullptr;
    FilterLine* m_filter = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_problem = nullptr;
    QString m_filterProblem; //!< stays as long as the filter makes no sense
    QString m_failure;
    QLabel* m_empty = nullptr;
    QPushButton* m_newest = nullptr; //!< back to the top
    QTimer m_marks;                  //!< where the errors are: seldom, it looks at all of them
    store::LogQuery m_query;
    bool m_live = true;
    Milliseconds m_last{0};
    std::optional<qint64> m_wanted; //!< a row to be opened when it is here
};

} // namespace bw::ui
