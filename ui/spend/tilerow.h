// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/spendtext.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace bw::ui {

//! The figures at the head of the screen, a card each, side by side.
class TileRow final : public QWidget
{
    Q_OBJECT

public:
    explicit TileRow(QWidget* parent = nullptr);

    void setTiles(const QList<SpendTile>& tiles);
    [[nodiscard]] const QList<SpendTile>& tiles() const noexcept { return m_tiles; }

private:
    struct Card
    {
        QLabel* caption = nullptr;
        QLabel* value = nullptr;
        QLabel* note = nullptr;
    };

    [[nodiscard]] Card makeCard();

    QHBoxLayout* m_row = nullptr;
    QList<Card> m_cards;
    QList<SpendTile> m_tiles;
};

} // namespace bw::ui
