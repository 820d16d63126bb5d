// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorhost.h"

#include "inspector/inspections.h"
#include "inspector/inspectorpanel.h"
#include "shell/services.h"
#include "widgets/columnmemory.h"

#include <QEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace bw::ui {

namespace {

constexpr int EdgeWidth = 340;
constexpr int SmallestWidth = 270;
constexpr QSize WindowSize(720, 640);

} // namespace

InspectorHost::InspectorHost(Services& services, QSplitter& edge) : QObject(&edge), m_services(services), m_edge(edge)
{
    edge.setProperty(StateWithGuest, QByteArray());
    connect(&services.inspections, &Inspections::opened, this, &InspectorHost::open);
}

InspectorHost::~InspectorHost()
{
    if (m_window)
        m_window->deleteLater();
}

void InspectorHost::make()
{
    if (m_panel)
        return;
    m_panel = new InspectorPanel(m_services);
    m_panel->setMinimumWidth(SmallestWidth);
    connect(m_panel, &InspectorPanel::closeRequested, this, &InspectorHost::close);
    connect(m_panel, &InspectorPanel::windowRequested, this, [this] {
        if (isWindow())
            toDock();
        else
            toWindow();
    });
    dock();
}

void InspectorHost::setPlace(QSplitter* place)
{
    m_place = place;
    if (place)
        make();
    if (m_panel && !isWindow())
        dock();
    else if (place && place->indexOf(m_panel) < 0 && !place->property(StateWithGuest).isValid())
        place->setProperty(StateWithGuest, QByteArray()); // it lacks the panel from its first moment on
}

//! A page's own place is never empty; the edge of the window only shows what was asked for.
void InspectorHost::dock()
{
    QSplitter& home = m_place ? *m_place : m_edge;
    if (m_panel->parentWidget() != &home) {
        leaveHome();
        const QByteArray before = home.property(StateWithGuest).toByteArray();
        home.setProperty(StateWithGuest, QVariant());
        home.addWidget(m_panel);
        home.setStretchFactor(home.count() - 1, m_place ? 1 : 0);
        if ((before.isEmpty() || !home.restoreState(before)) && !m_place)
            m_edge.setSizes({m_edge.width() - EdgeWidth, EdgeWidth});
    }
    m_panel->setClosable(!m_place || !m_panel->isEmpty());
    m_panel->setVisible(m_place || !m_panel->isEmpty());
}

void InspectorHost::leaveHome()
{
    if (auto* const home = qobject_cast<QSplitter*>(m_panel->parentWidget()))
        home->setProperty(StateWithGuest, home->saveState());
}

void InspectorHost::open(const Inspection& inspection)
{
    make();
    m_panel->inspect(inspection);
    if (isWindow())
        m_window->raise();
    else
        dock();
}

void InspectorHost::close()
{
    if (isWindow())
        toDock();
    m_panel->clear();
    dock();
}

QByteArray InspectorHost::windowPlace() const
{
    return m_window ? m_window->saveGeometry() : QByteArray();
}

void InspectorHost::toWindow(const QByteArray& place)
{
    make();
    if (isWindow())
        return;
    leaveHome();
    m_window = new QWidget(m_edge.window(), Qt::Window);
    m_window->setAttribute(Qt::WA_StyledBackground);
    m_window->setWindowTitle(tr("Request – Bellwether"));
    if (place.isEmpty() || !m_window->restoreGeometry(place))
        m_window->resize(WindowSize);
    m_window->installEventFilter(this);
    auto* layout = new QVBoxLayout(m_window);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_panel);
    m_panel->setClosable(true);
    m_panel->show();
    m_window->show();
}

void InspectorHost::toDock()
{
    QWidget* window = std::exchange(m_window, nullptr);
    if (!window)
        return;
    dock();
    window->hide();
    window->deleteLater();
}

bool InspectorHost::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && event->type() == QEvent::Close)
        toDock();
    return QObject::eventFilter(watched, event);
}

} // namespace bw::ui
