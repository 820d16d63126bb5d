// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <functional>

class QAbstractButton;
class QHeaderView;
class QTableView;
class QWidget;

namespace bw::ui {

class Theme;

//! For sizes that a widget sets by itself and that hold text: `apply` sets them, now and whenever the size of all text
//! becomes another. It uses scaledPixels(), and dies with the widget.
void keepScaled(QWidget& widget, std::function<void()> apply);

void setScaledWidth(QWidget& widget, int pixels);  //!< setFixedWidth() for a text of 100 %
void setScaledHeight(QWidget& widget, int pixels); //!< setFixedHeight() likewise
void setScaledIcon(QAbstractButton& button, int pixels); //!< setIconSize() likewise
[[nodiscard]] int currentScale(); //!< of all text, to set against another time's; only for ratios
//! The columns that a person sizes, as they were at `before` = currentScale() of then, for the text of now.
void rescaleColumns(QHeaderView& header, int before);
//! The width of its first columns; 0: one takes the room that is left. What a person made wider or narrower meanwhile grows and
//! shrinks with the text, too. The header has its model.
void setScaledColumns(QHeaderView& header, const QList<int>& pixels);
void setScaledRows(QTableView& table, int pixels); //!< the height of all its rows
//! … which is less where the person wants more rows on the screen.
void setDenseRows(QTableView& table, const Theme& theme, int pixels);

} // namespace bw::ui
