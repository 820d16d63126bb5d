// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accessiblerole.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace bw::ui {

namespace {

constexpr auto AccessibleRoleProperty = "accessibleRole";

QAccessibleInterface* makeWithRole(const QString&, QObject* object)
{
    auto* const widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget ? widget->property(AccessibleRoleProperty) : QVariant();
    return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget& widget, QAccessible::Role role)
{
    QAccessible::installFactory(&makeWithRole); // again does no harm
    widget.setProperty(AccessibleRoleProperty, static_cast<int>(role));
}

//! Before Qt 6.8 there is no event for it; what screen readers speak by themselves there is an alert.
void announce(QWidget& widget, const QString& sentence)
{
    if (sentence.isEmpty() || !QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(&widget, sentence);
    QAccessible::updateAccessibility(&event);
#else
    for (const QAccessible::Event type : {QAccessible::NameChanged, QAccessible::Alert}) {
        QAccessibleEvent event(&widget, type);
        QAccessible::updateAccessibility(&event);
    }
#endif
}

} // namespace bw::ui
