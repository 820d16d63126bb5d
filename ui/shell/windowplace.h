// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>

class QWidget;

namespace bw::ui {

inline constexpr QSize DefaultWindowSize(1280, 800);

//! `wanted` moved and shrunk until all of it lies on one of `screens` (available geometries, the first is the main
//! one): the one it overlaps most, the main one if none. An empty `wanted` gives the default size in the middle.
[[nodiscard]] QRect visiblePlace(const QRect& wanted, const QList<QRect>& screens);

//! `wanted`, or as much of it as fits on every one of `screens`: a window that may not get smaller than a screen cannot be
//! brought onto it.
[[nodiscard]] QSize smallestSize(const QSize& wanted, const QList<QRect>& screens);
//! Keeps the window's minimum so, with the screens of now and those that come.
void keepMinimumOnScreens(QWidget& window, const QSize& wanted);

//! Where a window was: its normal geometry and whether it was maximised, as text for the settings file ("x y w h m").
[[nodiscard]] QString placeOf(const QWidget& window);

//! Puts a window that is not shown yet where `place` says, as far as there still are screens there.
void restorePlace(QWidget& window, const QString& place);

} // namespace bw::ui
