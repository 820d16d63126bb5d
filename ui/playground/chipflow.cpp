// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chipflow.h"

#include "theme/fonts.h"

namespace bw::ui {

ChipFlow::ChipFlow(int widest, QWidget* parent) : QLayout(parent), m_widest(widest) {}

ChipFlow::~ChipFlow() = default;

void ChipFlow::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

int ChipFlow::count() const
{
    return int(m_items.size());
}

QLayoutItem* ChipFlow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem* ChipFlow::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* const item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int ChipFlow::heightForWidth(int width) const
{
    return flow(QRect(0, 0, width, 0), false);
}

//! A single row can be as narrow as the narrowest of them all.
QSize ChipFlow::minimumSize() const
{
    QSize least;
    for (const auto& item : m_items)
        least = least.expandedTo(item->minimumSize());
    return least;
}

void ChipFlow::setGeometry(const QRect& place)
{
    QLayout::setGeometry(place);
    flow(place, true);
}

int ChipFlow::flow(const QRect& place, bool apply) const
{
    int x = 0;
    int y = 0;
    int row = 0; //!< its height
    for (const auto& item : m_items) {
        const QSize wanted = item->sizeHint();
        const int width = std::min({wanted.width(), scaledPixels(m_widest), place.width()});
        if (x > 0 && x + width > place.width()) {
            x = 0;
            y += row + spacing();
            row = 0;
        }
        if (apply)
            item->setGeometry(QRect(place.x() + x, place.y() + y, width, wanted.height()));
        x += width + spacing();
        row = std::max(row, wanted.height());
    }
    return y + row;
}

} // namespace bw::ui
