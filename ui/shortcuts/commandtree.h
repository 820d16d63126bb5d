// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemModel;
class QString;
class QTreeView;
class QWidget;

namespace bw::ui {

//! A view of a CommandModel, or of a filter over one, with all groups open and the names as wide as there is room.
[[nodiscard]] QTreeView* makeCommandTree(QAbstractItemModel& model, const QString& accessibleName, QWidget* parent);

} // namespace bw::ui
