// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/celldelegate.h"

namespace bw::ui {

//! Cells of the tables of alerts and probes: a state is a pill, a switch a box.
class RuleDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace bw::ui
