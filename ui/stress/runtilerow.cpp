// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runtilerow.h"

#include "widgets/elidedlabel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVariant>

namespace bw::ui {

RunTileRow::RunTileRow(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    for (int i = 0; i < RunTileCount; ++i)
        m_tiles.append(makeTile());
    setTiles(runTiles(nullptr));
}

RunTileRow::Tile RunTileRow::makeTile()
{
    auto* card = new QFrame(this);
    setTone(card, Tone::Card);
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // all of one width, but none narrower than its number
    Tile tile{new ElidedLabel(card), new QLabel(card), new ElidedLabel(card)};
    setTone(tile.caption, Tone::Small);
    tile.value->setProperty("figure", true);
    tile.value->setTextFormat(Qt::PlainText);
    tile.note->setProperty("tileNote", true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(12, 9, 12, 9);
    column->setSpacing(3);
    for (QLabel* label : std::initializer_list<QLabel*>{tile.caption, tile.value, tile.note})
        column->addWidget(label);
    static_cast<QBoxLayout*>(layout())->addWidget(card, 1);
    return tile;
}

void RunTileRow::setTiles(const QList<RunTile>& tiles)
{
    for (qsizetype i = 0; i < std::min(tiles.size(), m_tiles.size()); ++i) {
        if (i < m_shown.size() && m_shown[i] == tiles[i])
            continue;
        const RunTile& tile = tiles[i];
        m_tiles[i].caption->setText(tile.caption);
        m_tiles[i].value->setText(tile.value);
        m_tiles[i].note->setText(tile.note);
        setTone(m_tiles[i].note, tile.tone);
        setTone(m_tiles[i].value, tile.weak ? Tone::Muted : Tone::Normal);
        m_tiles[i].value->setAccessibleName(tile.caption + u' ' + tile.value + u' ' + tile.note);
    }
    m_shown = tiles;
}

} // namespace bw::ui
