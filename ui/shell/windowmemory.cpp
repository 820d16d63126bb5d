// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowmemory.h"

#include "base/settings.h"
#include "shell/mainwindow.h"
#include "shell/page.h"
#include "shell/windowplace.h"
#include "widgets/columnmemory.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

//! What was remembered of widgets of this kind, with what they are now. Those of pages not shown this time stay.
template <typename T> QVariantMap statesOf(const QWidget& window, QVariantMap states)
{
    for (const T* widget : window.findChildren<T*>()) {
        if (widget->property(AsAtFirst).toBool())
            states.remove(widget->objectName());
        else if (!widget->objectName().isEmpty())
            states.insert(widget->objectName(), widget->saveState());
    }
    return states;
}

template <typename T> void restoreStates(const QWidget& page, const QVariantMap& states)
{
    for (T* widget : page.findChildren<T*>()) {
        if (states.contains(widget->objectName()) && widget->restoreState(states.value(widget->objectName()).toByteArray()))
            widget->setProperty(AsAtFirst, false);
    }
}

} // namespace

WindowMemory::WindowMemory(Settings& settings, MainWindow& window) : QObject(&window), m_settings(settings), m_window(window)
{
    restorePlace(window, settings.value<QString>(Setting::WindowGeometry));
    for (const QString& id : window.screenIds()) {
        if (const Page* page = window.page(id))
            restore(*page);
    }
    connect(&window, &MainWindow::pageMade, this, [this](const Page* page) { restore(*page); });
    connect(&window, &MainWindow::closing, this, &WindowMemory::save);
    connect(&window, &MainWindow::rebuilding, this, &WindowMemory::save);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &WindowMemory::save); // also where the window is not closed: to start again
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

void WindowMemory::restore(const QWidget& page) const
{
    restoreStates<QSplitter>(page, m_settings.value<QVariantMap>(Setting::SplitterSizes));
    restoreStates<QHeaderView>(page, m_settings.value<QVariantMap>(Setting::ColumnStates));
}

} // namespace bw::ui
