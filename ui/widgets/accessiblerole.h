// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace bw::ui {

//! Says what a widget that paints itself is: a chart, a gauge. Qt would tell assistive tools of a nameless panel. Name and
//! description are the widget's own (QWidget::setAccessibleName). Call it before anybody looks: in the constructor.
void setAccessibleRole(QWidget& widget, QAccessible::Role role);

//! Has an assistive tool read out what came up in a widget that does not get the focus. Nothing while no such tool runs.
void announce(QWidget& widget, const QString& sentence);

} // namespace bw::ui
