// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts/commandtree.h"

#include "shortcuts/commandmodel.h"
#include "widgets/scaledsize.h"

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
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->header()->setStretchLastSection(false);
    setScaledColumns(*view->header(), {0, KeysWidth, KeysWidth, PlaceWidth}); // the name, the keys, those it had at first, where
    view->header()->setSectionsMovable(false);
    return view;
}

} // namespace bw::ui
