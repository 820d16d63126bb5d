// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspection.h"

#include <QFrame>

class QLabel;
class QStackedLayout;

namespace bw::ui {

class AttemptList;
class CauseBox;
class IconButton;
class InspectorActions;
class InspectorTabs;
class Pill;
class Waterfall;
struct Services;

//! One request, open to the bone: what became of it and why, its attempts, where the time went, every event, every
//! byte, every cent; and what can be done with it.
class InspectorPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit InspectorPanel(Services& services, QWidget* parent = nullptr);

    void inspect(const Inspection& inspection);
    void clear();
    [[nodiscard]] bool isEmpty() const noexcept { return m_inspection.record.id.isEmpty(); }
    [[nodiscard]] const Inspection& inspection() const noexcept { return m_inspection; }
    [[nodiscard]] InspectorTabs& tabs() noexcept { return *m_tabs; }

    void setClosable(bool closable); //!< in a dock that can go away, or a window of its own

signals:
    void closeRequested();
    void windowRequested(); //!< by a double click on the heading, or its button

protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    QWidget* makeHeading();
    QWidget* makeBody();
    [[nodiscard]] QString facts() const;

    Services& m_services;
    Inspection m_inspection;
    QWidget* m_heading = nullptr;
    QLabel* m_title = nullptr;
    Pill* m_outcome = nullptr;
    IconButton* m_window = nullptr;
    IconButton* m_close = nullptr;
    QStackedLayout* m_stack = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_numbers = nullptr;
    CauseBox* m_cause = nullptr;
    QLabel* m_attemptsTitle = nullptr;
    AttemptList* m_attempts = nullptr;
    Waterfall* m_waterfall = nullptr;
    InspectorTabs* m_tabs = nullptr;
    InspectorActions* m_actions = nullptr;
};

} // namespace bw::ui
