// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspection.h"
#include "spend/price.h"

#include <QWidget>

class QAbstractItemModel;
class QPlainTextEdit;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace bw::ui {

class CostView;
class EventList;
class HeaderTable;
class Theme;

//! What a request was made of: its events, the assembled text, the raw bytes, the sum of its cost, its headers.
class InspectorTabs final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Events, Text, Request, Response, Cost, Headers, TabCount };

    explicit InspectorTabs(const Theme& theme, QWidget* parent = nullptr);

    void show(const Inspection& inspection, const std::optional<spend::Price>& price);
    void setTab(Tab tab);
    [[nodiscard]] const EventList& events() const noexcept { return *m_events; }
    [[nodiscard]] QString textOf(Tab tab) const; //!< of Text, Request, Response

private:
    QTableView* makeTable(QAbstractItemModel* model, const QString& name);
    QPlainTextEdit* makeText(const QString& name, const QString& emptyText);
    void fill(Tab tab);
    static void fillRaw(QPlainTextEdit* view, const QByteArray& bytes);

    const Theme& m_theme;
    QTabBar* m_bar = nullptr;
    QStackedWidget* m_stack = nullptr;
    EventList* m_events = nullptr;
    HeaderTable* m_headers = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QPlainTextEdit* m_request = nullptr;
    QPlainTextEdit* m_response = nullptr;
    CostView* m_cost = nullptr;

    Inspection m_inspection;
    std::optional<spend::Price> m_price;
    QList<bool> m_filled; //!< by tab: done when it is first looked at
};

} // namespace bw::ui
