// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/systemlook.h"

#include "theme/colors.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>
#include <QScopedValueRollback>
#include <QStyleHints>
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
#include <QAccessibilityHints>
#endif

namespace bw::ui {

namespace {

constexpr double HighContrast = 20; //!< of 21; the default looks of Windows, GNOME, KDE and macOS stay below 19

//! The platform's palette, which our own covers: an empty one uncovers it.
QPalette platformPalette()
{
    QGuiApplication::setPalette(QPalette());
    return QGuiApplication::palette();
}

bool platformIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    const QPalette palette = platformPalette();
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
#endif
}

bool platformWantsContrast()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    return QGuiApplication::styleHints()->accessibility()->contrastPreference() == Qt::ContrastPreference::HighContrast;
#else
    return isHighContrast(platformPalette());
#endif
}

} // namespace

SystemLook::SystemLook(QObject* parent) : QObject(parent)
{
    refresh();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto follow = [this] {
        refresh();
        emit changed();
    };
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, follow);
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    connect(QGuiApplication::styleHints()->accessibility(), &QAccessibilityHints::contrastPreferenceChanged, this, follow);
#else
    qGuiApp->installEventFilter(this); // windows are told of a new theme, applications are not
#endif
}

void SystemLook::refresh()
{
    const QScopedValueRollback guard(m_refreshing, true);
    m_dark = platformIsDark();
    m_contrast = platformWantsContrast();
}

bool isHighContrast(const QPalette& palette) noexcept
{
    const auto told = [&palette](QPalette::ColorRole text, QPalette::ColorRole ground) {
        return contrast(palette.color(QPalette::Active, text), palette.color(QPalette::Active, ground)) >= HighContrast;
    };
    return told(QPalette::WindowText, QPalette::Window) && told(QPalette::Text, QPalette::Base);
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
