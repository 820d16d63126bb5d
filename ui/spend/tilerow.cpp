// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/tilerow.h"

#include "theme/tone.h"
#include "widgets/elidedlabel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVariant>

namespace bw::ui {

TileRow::TileRow(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(10);
}

TileRow::Card TileRow::makeCard()
{
    auto* frame = new QFrame(this);
    setTone(frame, Tone::Card);
    Card card{new ElidedLabel(frame), new QLabel(frame), new ElidedLabel(frame)};
    setTone(card.caption, Tone::Secondary);
    setTone(card.note, Tone::Small);
    card.value->setProperty("figure", true);
    card.value->setTextFormat(Qt::PlainText);
    card.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(2);
    for (QLabel* label : {card.caption, card.value, card.note})
        column->addWidget(label);
    m_row->addWidget(frame, 1);
    return card;
}

void TileRow::setTiles(const QList<SpendTile>& tiles)
{
    m_tiles = tiles;
    while (m_cards.size() < tiles.size())
        m_cards.append(makeCard());
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        m_cards[i].caption->setText(tiles[i].caption);
        m_cards[i].value->setText(tiles[i].value);
        m_cards[i].value->setAccessibleName(tiles[i].caption);
        m_cards[i].note->setText(tiles[i].note);
    }
}

} // namespace bw::ui
