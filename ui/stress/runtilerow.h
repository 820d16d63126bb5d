// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runtiles.h"

#include <QWidget>

class QLabel;

namespace bw::ui {

class ElidedLabel;

//! The large numbers of a run, side by side.
class RunTileRow final : public QWidget
{
    Q_OBJECT

public:
    explicit RunTileRow(QWidget* parent = nullptr);

    void setTiles(const QList<RunTile>& tiles);

private:
    struct Tile
    {
        ElidedLabel* caption = nullptr;
        QLabel* value = nullptr;
        ElidedLabel* note = nullptr;
    };

    Tile makeTile();

    QList<Tile> m_tiles;
    QList<RunTile> m_shown;
};

} // namespace bw::ui
