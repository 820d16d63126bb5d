// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspection.h"

#include <QObject>

class QSplitter;

namespace bw::ui {

class InspectorPanel;
struct Services;

//! Where the inspector is: in the place that the shown page has for it, at the right edge of the window, or in a window
//! of its own. Made when it is first needed.
class InspectorHost final : public QObject
{
    Q_OBJECT

public:
    //! `edge`: what stands at the right edge of the window, with the pages as its first part.
    InspectorHost(Services& services, QSplitter& edge);
    ~InspectorHost() override; //!< closes the window of its own

    //! The page that is shown has a place for it (null: none).
    void setPlace(QSplitter* place);
    [[nodiscard]] InspectorPanel* panel() const noexcept { return m_panel; } //!< null: not needed yet
    [[nodiscard]] bool isWindow() const noexcept { return m_window != nullptr; }

    void open(const Inspection& inspection);
    void close();
    [[nodiscard]] QByteArray windowPlace() const; //!< saveGeometry() of the window of its own; empty: it has none
    void toWindow(const QByteArray& place = {});
    void toDock();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void make();
    void dock();
    void leaveHome(); //!< which is as it was when it comes back

    Services& m_services;
    QSplitter& m_edge;
    QSplitter* m_place = nullptr;
    InspectorPanel* m_panel = nullptr;
    QWidget* m_window = nullptr;
};

} // namespace bw::ui
