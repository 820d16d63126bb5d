// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls.h"

#include "widgets/elidedlabel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace bw::test {

namespace {

//! Parts of Qt's own widgets: the arrows of a tab bar, the line of a combo box, the buttons in a line.
bool isPart(const QWidget& widget)
{
    const QWidget* const parent = widget.parentWidget();
    return qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QTabBar*>(parent)
        || qobject_cast<const QHeaderView*>(&widget) || widget.inherits("QComboBoxPrivateContainer") || widget.inherits("QTableCornerButton")
        || (parent && parent->inherits("QComboBoxPrivateContainer"));
}

bool isControl(const QWidget& widget)
{
    if (isPart(widget))
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
        u"matches"_s,           // the arrows, from the line above them
    };
    const auto* const button = qobject_cast<const QAbstractButton*>(&widget);
    const bool inLine = qobject_cast<const QLineEdit*>(widget.parentWidget());
    return byKey.contains(widget.objectName()) || (button && !button->shortcut().isEmpty()) || (button && inLine && widget.inherits("QLineEditIconButton"));
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
        else if (widget->focusPolicy() != Qt::NoFocus && (told->role() == QAccessible::NoRole || told->role() == QAccessible::Client))
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

QStringList clippedTexts(QWidget& root)
{
    QStringList problems;
    for (const QWidget* const widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root) || widget->window() != root.window() || isPart(*widget) || qobject_cast<const ui::ElidedLabel*>(widget))
            continue;
        QString text;
        QSize needed;
        if (const auto* const label = qobject_cast<const QLabel*>(widget)) {
            text = label->text();
            const bool wraps = label->wordWrap();
            needed = wraps ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
        } else if (const auto* const button = qobject_cast<const QAbstractButton*>(widget)) {
            text = button->text();
            needed = button->sizeHint();
        } else if (const auto* const line = qobject_cast<const QLineEdit*>(widget)) {
            text = u"(line)"_s;
            needed = QSize(0, line->fontMetrics().height());
        }
        if (!text.isEmpty() && (needed.height() > widget->height() + 1 || needed.width() > widget->width() + 1))
            problems.append(u"%1: \"%2\" needs %3 x %4, has %5 x %6"_s.arg(placeOf(*widget), text.left(40)).arg(needed.width()).arg(needed.height())
                                .arg(widget->width()).arg(widget->height()));
    }
    return problems;
}

} // namespace bw::test
