// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/choicebutton.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace bw::ui {

ChoiceButton::ChoiceButton(const QString& all, QWidget* parent) : QPushButton(parent), m_all(all)
{
    auto* menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ChoiceButton::fill);
    name();
}

QStringList ChoiceButton::chosen() const
{
    QStringList ids;
    for (const Item& item : m_chosen)
        ids.append(item.id);
    return ids;
}

void ChoiceButton::setChosenItems(const QList<Item>& items)
{
    if (std::exchange(m_chosen, items) == items)
        return;
    name();
    emit chosenChanged();
}

void ChoiceButton::fill()
{
    menu()->clear();
    QAction* all = menu()->addAction(m_all);
    all->setCheckable(true);
    all->setChecked(m_chosen.isEmpty());
    connect(all, &QAction::triggered, this, [this] {
        m_chosen.clear();
        name();
        emit chosenChanged();
    });
    menu()->addSeparator();
    QList<Item> items = m_items ? m_items() : QList<Item>();
    for (const Item& item : std::as_const(m_chosen)) {
        if (!items.contains(item))
            items.append(item);
    }
    for (const Item& item : std::as_const(items)) {
        QAction* action = menu()->addAction(item.name);
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(item));
        connect(action, &QAction::triggered, this, [this, item](bool chosen) { choose(item, chosen); });
    }
}

void ChoiceButton::choose(const Item& item, bool chosen)
{
    m_chosen.removeAll(item);
    if (chosen)
        m_chosen.append(item);
    name();
    emit chosenChanged();
}

void ChoiceButton::name()
{
    if (m_chosen.isEmpty())
        setText(m_all);
    else if (m_chosen.size() == 1)
        setText(m_chosen.first().name);
    else
        setText(tr("%1 + %n more", nullptr, static_cast<int>(m_chosen.size()) - 1).arg(m_chosen.first().name));
}

} // namespace bw::ui
