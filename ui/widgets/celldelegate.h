// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pill.h"

#include <QStyledItemDelegate>

class QPainter;

namespace bw::ui {

struct Colors;
class Theme;

//! The frame of the cell that the keys act on, as the style sheet draws it, for a delegate that paints the ground itself.
void paintFocus(QPainter& painter, const QRect& cell, const Colors& colors);

//! Cells of a table: each in the colour its model gives it, what is wrong is red and underlined, the editor fills its cell, and
//! a cell that can be checked is toggled by a click anywhere in it and by Space.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] static int widthOf(const QString& text, const QFont& font); //!< of a cell that shows it whole
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;

protected:
    //! Ground and lines of the cell, without its text.
    void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintBox(QPainter* painter, const QRect& cell, bool checked) const; //!< at the left
    void paintPill(QPainter* painter, const QStyleOptionViewItem& option, const QString& text, Pill::Kind kind) const;
    void paintText(QPainter* painter, const QRect& cell, const QString& text, const QColor& color, Qt::Alignment alignment) const;
    [[nodiscard]] const Theme& theme() const noexcept { return m_theme; }

private:
    const Theme& m_theme;
};

} // namespace bw::ui
