// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace bw::ui {

class Theme;

//! A cell of the request log: quiet where it matters less, a pill for the status.
class LogDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int Padding = 8; //!< of a cell, left and right

    explicit LogDelegate(const Theme& theme, QObject* parent = nullptr);

    void setHovered(int row) { m_hovered = row; } //!< −1: none
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QRect& area, const QModelIndex& index) const;
    void paintPlace(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintPill(QPainter& painter, const QRect& area, const QModelIndex& index) const;
    [[nodiscard]] QColor ink(const QModelIndex& index) const;

    const Theme& m_theme;
    int m_hovered = -1;
};

} // namespace bw::ui
