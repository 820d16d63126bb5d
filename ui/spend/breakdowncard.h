// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/billcheck.h"
#include "spend/spendfeed.h"
#include "spend/spendtable.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace bw::ui {

class AuditTable;

//! What was spent by model, gateway, source and key, a table each, and the providers' bills beside our own books.
class BreakdownCard final : public QFrame
{
    Q_OBJECT

public:
    explicit BreakdownCard(store::RecordStore& history, QWidget* parent = nullptr);

    void setFigures(const SpendFigures& figures);
    void showBills();  //!< their tab
    void checkBills(); //!< of the time shown
    [[nodiscard]] const SpendTable& table(int tab) const { return *m_tables[tab].model; }
    [[nodiscard]] const AuditTable& audit() const noexcept { return *m_audit; }
    [[nodiscard]] QTabBar& tabs() noexcept { return *m_tabs; }

private:
    struct Division
    {
        QList<metrics::Part> metrics::Snapshot::*parts = nullptr;
        SpendTable* model = nullptr;
    };

    void addDivision(const QString& tab, const QString& caption, const QString& nameless, QList<metrics::Part> metrics::Snapshot::*parts);
    void addBills();
    [[nodiscard]] QTableView* makeView(const QString& name);
    void sayChecked(const Result<qint64>& requests);

    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    QList<Division> m_tables;
    AuditTable* m_audit = nullptr;
    BillCheck m_check;
    QLabel* m_note = nullptr;
    QPushButton* m_button = nullptr;
    TimeRange m_range;
};

} // namespace bw::ui
