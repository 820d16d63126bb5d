// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowmemory.h"

#include "base/settings.h"
#include "shell/mainwindow.h"
#include "shell/page.h"
#include "shell/windowplace.h"
#include "widgets/columnmemory.h"
#include "widgets/scaledsize.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr auto PutBack = "putBack"; //!< on a widget: what was remembered of it holds, and what it is from now on is what counts

//! With the size of the text that its widths are for.
QVariant stateOf(const QHeaderView& header)
{
    return QVariantList{currentScale(), header.saveState()};
}

//! Not valid: it lacks a part, and nobody knows what it is with it.
QVariant stateOf(const QSplitter& splitter)
{
    const QVariant whole = splitter.property(StateWithGuest);
    const QByteArray state = whole.isValid() ? whole.toByteArray() : splitter.saveState();
    return state.isEmpty() ? QVariant() : state;
}

//! A state without its scale is one of an older version; its widths are taken as they are.
bool setState(QHeaderView& header, const QVariant& remembered)
{
    const QVariantList scaled = remembered.toList();
    if (scaled.size() != 2)
        return header.restoreState(remembered.toByteArray());
    if (!header.restoreState(scaled[1].toByteArray()))
        return false;
    if (const int scale = scaled[0].toInt(); scale > 0)
        rescaleColumns(header, scale);
    return true;
}

bool setState(QSplitter& splitter, const QVariant& remembered)
{
    const QByteArray state = remembered.toByteArray();
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
        const QVariant state = stateOf(*widget);
        if (widget->property(AsAtFirst).toBool())
            states.remove(widget->objectName());
        else if (state.isValid())
            states.insert(widget->objectName(), state);
    }
    return states;
}

//! It has a name, and was not put back yet.
bool isNew(const QWidget& widget)
{
    return !widget.objectName().isEmpty() && !widget.property(PutBack).toBool();
}

template <typename T> void restoreState(T& widget, const QVariantMap& states)
{
    widget.setProperty(PutBack, true);
    if (states.contains(widget.objectName()) && setState(widget, states.value(widget.objectName())))
        widget.setProperty(AsAtFirst, false);
}

} // namespace

WindowMemory::WindowMemory(Settings& settings, MainWindow& window, std::chrono::milliseconds delay)
    : QObject(&window), m_settings(settings), m_window(window)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &WindowMemory::save);
    restorePlace(window, settings.value<QString>(Setting::WindowGeometry));
    restore(window);
    qApp->installEventFilter(this);
    connect(&window, &MainWindow::pageMade, this, [this](const Page* page) { restore(*page); });
    connect(&window, &MainWindow::screenShown, this, &WindowMemory::saveSoon);
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

//! The window's own place; and dialogs, and what pages make only when it is asked for.
bool WindowMemory::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (watched == &m_window && (type == QEvent::Move || type == QEvent::Resize || type == QEvent::WindowStateChange))
        saveSoon();
    if (type == QEvent::Show && watched->isWidgetType())
        restoreLate(*static_cast<QWidget*>(watched));
    return QObject::eventFilter(watched, event);
}

//! Not later with each change: columns may follow what a live table shows.
void WindowMemory::saveSoon()
{
    if (m_window.isVisible() && !m_timer.isActive())
        m_timer.start();
}

void WindowMemory::restoreLate(QWidget& widget)
{
    const auto* const kind = widget.metaObject();
    if (!kind->inherits(&QSplitter::staticMetaObject) && !kind->inherits(&QHeaderView::staticMetaObject))
        return;
    for (const QWidget* each = &widget; each; each = each->parentWidget()) {
        if (each == &m_window)
            return restoreOne(widget);
    }
}

void WindowMemory::restoreOne(QWidget& widget)
{
    if (!isNew(widget))
        return;
    if (auto* const splitter = qobject_cast<QSplitter*>(&widget)) {
        restoreState(*splitter, m_settings.value<QVariantMap>(Setting::SplitterSizes));
        connect(splitter, &QSplitter::splitterMoved, this, &WindowMemory::saveSoon);
    } else if (auto* const header = qobject_cast<QHeaderView*>(&widget)) {
        restoreState(*header, m_settings.value<QVariantMap>(Setting::ColumnStates));
        connect(header, &QHeaderView::sectionResized, this, &WindowMemory::saveSoon);
        connect(header, &QHeaderView::sectionMoved, this, &WindowMemory::saveSoon);
        connect(header, &QHeaderView::sortIndicatorChanged, this, &WindowMemory::saveSoon);
    }
}

void WindowMemory::restore(const QWidget& part)
{
    for (QWidget* const widget : part.findChildren<QWidget*>())
        restoreOne(*widget);
}

} // namespace bw::ui
