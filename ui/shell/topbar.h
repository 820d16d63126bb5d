// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QStackedLayout;

namespace bw::ui {

class Page;

//! Title of the shown screen, and that screen's own controls.
class TopBar final : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    void showPage(Page& page);
    void addTool(QWidget* tool); //!< at the right end, on every screen

private:
    void orderTabs(QWidget* header);

    QLabel* m_title = nullptr;
    QStackedLayout* m_headers = nullptr;
    QList<QWidget*> m_tools;
};

} // namespace bw::ui
