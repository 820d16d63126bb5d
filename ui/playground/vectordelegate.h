// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace bw::ui {

class Theme;

//! The numbers of a vector, and behind them a strip of all of it: bars up and down from the middle.
class VectorDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit VectorDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace bw::ui
