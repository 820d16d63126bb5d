// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowmemory.h"

#include "base/settings.h"
#include "shell/mainwindow.h"
#include "shell/page.h"
#include "shell/windowplace.h"
#include "widgets/columnmemory.h"

#include <QCoreApplication>
#include <QEvent>
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

WindowMemory::WindowMemory(Settings& settings, MainWindow& window, std::chrono::milliseconds delay)
    : QObject(&window), m_settings(settings), m_window(window)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &WindowMemory::save);
    restorePlace(window, settings.value<QString>(Setting::WindowGeometry));
    for (const QString& id : window.screenIds()) {
        if (const Page* page = window.page(id))
            restore(*page);
    }
    connect(&window, &MainWindow::pageMade, this, [this](const Page* page) { restore(*page); });
    connect(&window, &MainWindow::screenShown, this, &WindowMemory::saveSoon);
    window.installEventFilter(this);
    connect(&window, &MainWindow::closing, this, &WindowMemory::save);
    connect(&window, &MainWindow::rebuilding, this, &WindowMemory::save);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &WindowMemory::save); // also where the window is not closed: to start again
}

void WindowMemory::save()
{
    m_timer.stop();
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

bool WindowMemory::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize || event->type() == QEvent::WindowStateChange)
        saveSoon();
    return false;
}

//! Not later with each change: columns may follow what a live table shows.
void WindowMemory::saveSoon()
{
    if (m_window.isVisible() && !m_timer.isActive())
        m_timer.start();
}

void WindowMemory::watch(const QWidget& page)
{
    for (const QSplitter* const splitter : page.findChildren<QSplitter*>())
        connect(splitter, &QSplitter::splitterMoved, this, &WindowMemory::saveSoon);
    for (const QHeaderView* const header : page.findChildren<QHeaderView*>()) {
        connect(header, &QHeaderView::sectionResized, this, &WindowMemory::saveSoon);
        connect(header, &QHeaderView::sectionMoved, this, &WindowMemory::saveSoon);
        connect(header, &QHeaderView::sortIndicatorChanged, this, &WindowMemory::saveSoon);
    }
}

void WindowMemory::restore(const QWidget& page)
{
    watch(page);
    restoreStates<QSplitter>(page, m_settings.value<QVariantMap>(Setting::SplitterSizes));
    restoreStates<QHeaderView>(page, m_settings.value<QVariantMap>(Setting::ColumnStates));
}

} // namespace bw::ui
