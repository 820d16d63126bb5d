// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/systemlook.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>
#include <QScopedValueRollback>
#include <QStyleHints>

namespace bw::ui {

namespace {

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
bool platformIsDark()
{
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
}
#else
bool platformIsDark()
{
    QGuiApplication::setPalette(QPalette()); // an empty one uncovers the platform's
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}
#endif

} // namespace

SystemLook::SystemLook(QObject* parent) : QObject(parent)
{
    refresh();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        refresh();
        emit changed();
    });
#else
    qGuiApp->installEventFilter(this); // windows are told of a new theme, applications are not
#endif
}

void SystemLook::refresh()
{
    const QScopedValueRollback guard(m_refreshing, true);
    m_dark = platformIsDark();
}

bool SystemLook::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ThemeChange || !watched->isWindowType() || m_refreshing)
        return false;
    refresh();
    emit changed();
    return false;
}

} // namespace bw::ui
