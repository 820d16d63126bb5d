// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts/commandtree.h"

#include "shortcuts/commandmodel.h"

#include <QHeaderView>
#include <QTreeView>

namespace bw::ui {

namespace {

constexpr int KeysWidth = 150;
constexpr int PlaceWidth = 110;

} // namespace

QTreeView* makeCommandTree(QAbstractItemModel& model, const QString& accessibleName, QWidget* parent)
{
    auto* const view = new QTreeView(parent);
    view->setObjectName(QStringLiteral("commandTree"));
    view->setAccessibleName(accessibleName);
    view->setModel(&model);
    view->setRootIsDecorated(false);
    view->setItemsExpandable(false);
    view->setAllColumnsShowFocus(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(CommandModel::NameColumn, QHeaderView::Stretch);
    for (const int column : {CommandModel::KeysColumn, CommandModel::DefaultColumn, CommandModel::PlaceColumn}) {
        view->header()->setSectionResizeMode(column, QHeaderView::Interactive);
        view->header()->resizeSection(column, column == CommandModel::PlaceColumn ? PlaceWidth : KeysWidth);
    }
    view->header()->setSectionsMovable(false);
    return view;
}

} // namespace bw::ui
