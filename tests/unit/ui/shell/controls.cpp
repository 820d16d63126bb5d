// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace bw::test {

namespace {

//! Parts of Qt's own widgets: the arrows of a tab bar, the line of a combo box, the buttons in a line.
bool isPart(const QWidget& widget)
{
    const QWidget* const parent = widget.parentWidget();
    return qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QTabBar*>(parent)
        || qobject_cast<const QKeySequenceEdit*>(parent) || qobject_cast<const QHeaderView*>(&widget) || widget.inherits("QComboBoxPrivateContainer") || widget.inherits("QTableCornerButton")
        || (parent && parent->inherits("QComboBoxPrivateContainer"));
}

bool isControl(const QWidget& widget)
{
    const auto* const area = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
    if (isPart(widget) || qobject_cast<const QLabel*>(&widget) || (area && area->viewport() == &widget))
        return false;
    if (qobject_cast<const QScrollBar*>(&widget))
        return widget.focusPolicy() != Qt::NoFocus;
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QTextEdit*>(&widget)
        || qobject_cast<const QPlainTextEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget)
        || qobject_cast<const QAbstractSlider*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QTabBar*>(&widget)
        || widget.focusPolicy() != Qt::NoFocus;
}

QString placeOf(const QWidget& widget)
{
    QStringList path;
    for (const QWidget* at = &widget; at && path.size() < 4; at = at->parentWidget())
        path.prepend(QString::fromLatin1(at->metaObject()->className()) + (at->objectName().isEmpty() ? QString() : u'#' + at->objectName()));
    return path.join(u" > "_s);
}

QList<QWidget*> controls(QWidget& root)
{
    QList<QWidget*> found;
    for (QWidget* const widget : root.findChildren<QWidget*>()) {
        if (widget->isVisibleTo(&root) && widget->window() == root.window() && isControl(*widget))
            found.append(widget);
    }
    return found;
}

//! Controls that stay out of the way of Tab because a key does what they do.
bool hasKey(const QWidget& widget)
{
    static const QSet<QString> byKey = {
        u"newBelow"_s,          // End
        u"messageMenuButton"_s, // Shift+F10
    };
    const auto* const button = qobject_cast<const QAbstractButton*>(&widget);
    const bool inLine = qobject_cast<const QLineEdit*>(widget.parentWidget());
    const bool inPalette = widget.parentWidget() && widget.parentWidget()->objectName() == "commandPalette"_L1; // the arrows, from its line
    return inPalette || byKey.contains(widget.objectName()) || (button && !button->shortcut().isEmpty()) || (button && inLine && widget.inherits("QLineEditIconButton"));
}

//! Of a group of radio buttons, Tab visits one; the arrows visit the others.
bool isInGroup(const QWidget& widget)
{
    const auto* const button = qobject_cast<const QAbstractButton*>(&widget);
    return button && button->group() && button->group()->exclusive();
}

} // namespace

QStringList namelessControls(QWidget& root)
{
    QStringList problems;
    for (QWidget* const widget : controls(root)) {
        QAccessibleInterface* const told = QAccessible::queryAccessibleInterface(widget);
        if (!told || told->text(QAccessible::Name).trimmed().isEmpty())
            problems.append(u"no name: "_s + placeOf(*widget));
        else if (widget->focusPolicy() != Qt::NoFocus && !qobject_cast<QScrollArea*>(widget) && !qobject_cast<QKeySequenceEdit*>(widget) && (told->role() == QAccessible::NoRole || told->role() == QAccessible::Client))
            problems.append(u"no role: "_s + placeOf(*widget));
    }
    return problems;
}

QStringList unreachableControls(QWidget& root)
{
    QStringList problems;
    for (const QWidget* const widget : controls(root)) {
        if (widget->isEnabled() && !(widget->focusPolicy() & Qt::TabFocus) && !hasKey(*widget) && !isInGroup(*widget))
            problems.append(u"no key leads to: "_s + placeOf(*widget));
    }
    return problems;
}

QList<QWidget*> tabStops(QWidget& root)
{
    QList<QWidget*> stops;
    for (QWidget* at = root.nextInFocusChain(); at && at != &root; at = at->nextInFocusChain()) {
        const bool taken = (at->focusPolicy() & Qt::TabFocus) && !at->focusProxy() && at->isEnabled() && at->isVisibleTo(&root);
        if (taken && root.isAncestorOf(at) && at->window() == root.window())
            stops.append(at);
    }
    return stops;
}

} // namespace bw::test
