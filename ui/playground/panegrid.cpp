// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/panegrid.h"

#include "playground/chatpane.h"

#include <QApplication>
#include <QSplitter>

namespace bw::ui {

PaneGrid::PaneGrid(Services& services, QWidget* parent)
    : QScrollArea(parent), m_services(services), m_row(new QSplitter(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_row->setProperty("scrolled", true);
    m_row->setHandleWidth(1);
    m_row->setChildrenCollapsible(false);
    setWidget(m_row);
    addPane();
    m_current = m_panes.first();
    renumber();
    spread();
    // The focus also moves while a window is taken down: a widget that is going is no PaneGrid any more.
    connect(qApp, &QApplication::focusChanged, this, [self = static_cast<QObject*>(this)](QWidget*, const QWidget* now) {
        if (auto* const grid = qobject_cast<PaneGrid*>(self))
            grid->followFocus(now);
    });
}

void PaneGrid::setCurrent(ChatPane& pane)
{
    ensureWidgetVisible(&pane, 0, 0);
    if (m_current == &pane)
        return;
    m_current = &pane;
    for (ChatPane* const each : m_panes)
        each->setCurrent(each == &pane);
    emit currentChanged();
}

void PaneGrid::setCount(qsizetype count)
{
    count = std::clamp<qsizetype>(count, 1, MostPanes);
    if (count == m_panes.size())
        return;
    const ChatPane* const before = m_current;
    while (m_panes.size() > count)
        takePane(*m_panes.last());
    while (m_panes.size() < count)
        addPane();
    tellChange(before);
}

void PaneGrid::remove(ChatPane& pane)
{
    if (m_panes.size() == 1)
        return;
    const ChatPane* const before = m_current;
    takePane(pane);
    tellChange(before);
}

void PaneGrid::tellChange(const ChatPane* before)
{
    spread();
    emit countChanged();
    if (m_current != before)
        emit currentChanged();
}

void PaneGrid::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    ensureWidgetVisible(m_current, 0, 0);
}

void PaneGrid::addPane()
{
    auto* const pane = new ChatPane(m_services, m_row);
    m_row->addWidget(pane);
    m_panes.append(pane);
    connect(&pane->header(), &PaneHeader::pressed, this, [this, pane] { setCurrent(*pane); });
    if (m_panes.size() == 1)
        return;
    renumber();
    pane->show();
    emit paneMade(pane);
}

void PaneGrid::takePane(ChatPane& pane)
{
    const qsizetype place = m_panes.indexOf(&pane);
    m_panes.removeAt(place);
    if (m_current == &pane)
        m_current = m_panes.at(std::min(place, m_panes.size() - 1));
    renumber(); // before the focus goes on to another
    pane.hide();
    pane.setParent(nullptr); // out of the row at once, not when it is deleted
    pane.deleteLater();
}

void PaneGrid::renumber()
{
    for (int i = 0; i < int(m_panes.size()); ++i) {
        m_panes[i]->setPlace(i, int(m_panes.size()));
        m_panes[i]->setCurrent(m_panes[i] == m_current);
    }
}

//! Equal widths again: whoever wants others drags them.
void PaneGrid::spread()
{
    const int count = int(m_panes.size());
    m_row->setMinimumWidth(count > 1 ? count * (ChatPane::LeastWidth + m_row->handleWidth()) : 0);
    m_row->setSizes(QList<int>(count, std::max(1, m_row->width() / count)));
}

void PaneGrid::followFocus(const QWidget* focused)
{
    const auto owner = std::ranges::find_if(m_panes, [focused](const ChatPane* pane) { return focused && pane->isAncestorOf(focused); });
    if (owner != m_panes.end())
        setCurrent(**owner);
}

} // namespace bw::ui
