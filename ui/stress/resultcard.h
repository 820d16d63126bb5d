// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runfindings.h"

#include <QFrame>

class QLabel;
class QScrollArea;
class QTableView;
class QVBoxLayout;

namespace bw::ui {

class ResultModel;
class Theme;

//! The numbers of a run as a table, and below them what they say.
class ResultCard final : public QFrame
{
    Q_OBJECT

public:
    explicit ResultCard(const Theme& theme, QWidget* parent = nullptr);

    void show(const stress::RunResult* run, const QList<stress::Difference>& differences); //!< null: nothing
    [[nodiscard]] const ResultModel& model() const noexcept { return *m_model; }
    [[nodiscard]] const QList<RunFinding>& findings() const noexcept { return m_findings; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QTableView* makeTable();
    QWidget* makeFindings();
    void setFindings(const QList<RunFinding>& findings);
    void showVerdicts();
    void fitTable();
    [[nodiscard]] int widthOf(int column) const;
    [[nodiscard]] QList<int> widths(int room) const; //!< of the columns
    void copy() const;

    const Theme& m_theme;
    ResultModel* m_model = nullptr;
    QList<Pill*> m_verdicts; //!< in the heading
    QLabel* m_title = nullptr;
    QLabel* m_empty = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_body = nullptr;
    QTableView* m_table = nullptr;
    QVBoxLayout* m_findingColumn = nullptr;
    QList<std::pair<Pill*, QLabel*>> m_findingRows;
    QList<RunFinding> m_findings;
};

} // namespace bw::ui
