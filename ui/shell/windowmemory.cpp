// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowmemory.h"

#include "base/settings.h"
#include "shell/mainwindow.h"
#include "shell/page.h"
#include "shell/windowplace.h"
#include "widgets/columnmemory.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr auto PutBack = "putBack"; //!< on a widget: what was remembered of it holds, and what it is from now on is what counts

QByteArray stateOf(const QHeaderView& header)
{
    return header.saveState();
}

//! Empty: it lacks a part, and nobody knows what it is with it.
QByteArray stateOf(const QSplitter& splitter)
{
    const QVariant whole = splitter.property(StateWithGuest);
    return whole.isValid() ? whole.toByteArray() : splitter.saveState();
}

bool setState(QHeaderView& header, const QByteArray& state)
{
    return header.restoreState(state);
}

bool setState(QSplitter& splitter, const QByteArray& state)
{
    if (splitter.property(StateWithGuest).isValid())
        splitter.setProperty(StateWithGuest, state);
    return splitter.restoreState(state);
}

//! What was remembered of widgets of this kind, with what they are now. Those of pages not shown this time stay.
template <typename T> QVariantMap statesOf(const QWidget& window, QVariantMap states)
{
    for (const T* widget : window.findChildren<T*>()) {
        if (!widget->property(PutBack).toBool())
            continue;
        const QByteArray state = stateOf(*widget);
        if (widget->property(AsAtFirst).toBool())
            states.remove(widget->objectName());
        else if (!state.isEmpty())
            states.insert(widget->objectName(), state);
    }
    return states;
}

template <typename T> void restoreState(T& widget, const QVariantMap& states)
{
    if (widget.objectName().isEmpty() || widget.property(PutBack).toBool())
        return;
    widget.setProperty(PutBack, true);
    if (states.contains(widget.objectName()) && setState(widget, states.value(widget.objectName()).toByteArray()))
        widget.setProperty(AsAtFirst, false);
}

} // namespace

WindowMemory::WindowMemory(Settings& settings, MainWindow& window) : QObject(&window), m_settings(settings), m_window(window)
{
    restorePlace(window, settings.value<QString>(Setting::WindowGeometry));
    restore(window);
    qApp->installEventFilter(this);
    connect(&window, &MainWindow::pageMade, this, [this](const Page* page) { restore(*page); });
    connect(&window, &MainWindow::closing, this, &WindowMemory::save);
    connect(&window, &MainWindow::rebuilding, this, &WindowMemory::save);
}

void WindowMemory::save()
{
    m_settings.setValue(Setting::WindowGeometry, placeOf(m_window));
    m_settings.setValue(Setting::SplitterSizes, statesOf<QSplitter>(m_window, m_settings.value<QVariantMap>(Setting::SplitterSizes)));
    m_settings.setValue(Setting::ColumnStates, statesOf<QHeaderView>(m_window, m_settings.value<QVariantMap>(Setting::ColumnStates)));
    m_settings.setValue(Setting::LastScreen, m_window.currentScreen());
    m_settings.sync();
}

QString startScreen(const Settings& settings)
{
    const QString wanted = settings.value<QString>(Setting::StartScreen);
    return wanted == "last"_L1 ? settings.value<QString>(Setting::LastScreen) : wanted;
}

//! Dialogs, and what pages make only when it is asked for.
bool WindowMemory::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && watched->isWidgetType())
        restoreLate(*static_cast<QWidget*>(watched));
    return QObject::eventFilter(watched, event);
}

void WindowMemory::restoreLate(QWidget& widget) const
{
    const auto* const kind = widget.metaObject();
    if (!kind->inherits(&QSplitter::staticMetaObject) && !kind->inherits(&QHeaderView::staticMetaObject))
        return;
    for (const QWidget* each = &widget; each; each = each->parentWidget()) {
        if (each == &m_window)
            return restoreOne(widget);
    }
}

void WindowMemory::restoreOne(QWidget& widget) const
{
    if (auto* const splitter = qobject_cast<QSplitter*>(&widget))
        restoreState(*splitter, m_settings.value<QVariantMap>(Setting::SplitterSizes));
    else if (auto* const header = qobject_cast<QHeaderView*>(&widget))
        restoreState(*header, m_settings.value<QVariantMap>(Setting::ColumnStates));
}

void WindowMemory::restore(const QWidget& part) const
{
    for (QWidget* const widget : part.findChildren<QWidget*>())
        restoreOne(*widget);
}

} // namespace bw::ui
