// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowmemory.h"

#include "base/settings.h"
#include "shell/mainwindow.h"
#include "shell/page.h"
#include "shell/windowplace.h"

#include <QSplitter>

namespace bw::ui {

WindowMemory::WindowMemory(Settings& settings, MainWindow& window) : QObject(&window), m_settings(settings), m_window(window)
{
    restorePlace(window, settings.value<QString>(Setting::WindowGeometry));
    for (const QString& id : window.screenIds()) {
        if (const Page* page = window.page(id))
            restoreSplitters(*page);
    }
    connect(&window, &MainWindow::pageMade, this, [this](const Page* page) { restoreSplitters(*page); });
    connect(&window, &MainWindow::closing, this, &WindowMemory::save);
}

void WindowMemory::save()
{
    m_settings.setValue(Setting::WindowGeometry, placeOf(m_window));
    auto sizes = m_settings.value<QVariantMap>(Setting::SplitterSizes); // of pages not shown this time too
    for (const QSplitter* splitter : m_window.findChildren<QSplitter*>()) {
        if (!splitter->objectName().isEmpty())
            sizes.insert(splitter->objectName(), splitter->saveState());
    }
    m_settings.setValue(Setting::SplitterSizes, sizes);
    m_settings.sync();
}

void WindowMemory::restoreSplitters(const QWidget& page) const
{
    const auto sizes = m_settings.value<QVariantMap>(Setting::SplitterSizes);
    for (QSplitter* splitter : page.findChildren<QSplitter*>())
        splitter->restoreState(sizes.value(splitter->objectName()).toByteArray());
}

} // namespace bw::ui
