// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/unitedit.h"

#include "theme/fonts.h"

#include <QPainter>

namespace bw::ui {

namespace {

constexpr int Edge = 9; //!< of the frame and its padding

}

UnitEdit::UnitEdit(const QString& unit, QWidget* parent) : QLineEdit(parent)
{
    setUnit(unit);
    connect(this, &QLineEdit::textChanged, this, &UnitEdit::makeRoom);
}

void UnitEdit::setUnit(const QString& unit)
{
    m_unit = unit;
    makeRoom();
    update();
}

//! What stands in an empty field is said whole, with its unit.
void UnitEdit::makeRoom()
{
    const bool shown = !m_unit.isEmpty() && !text().isEmpty();
    setTextMargins(0, 0, shown ? QFontMetrics(unitFont()).horizontalAdvance(m_unit) + 4 : 0, 0);
}

QFont UnitEdit::unitFont() const
{
    QFont font = textFont();
    font.setPixelSize(scaledPixels(SmallPixels + 1));
    return font;
}

void UnitEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_unit.isEmpty() || text().isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(unitFont());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(Edge, 0, -Edge, 0), Qt::AlignRight | Qt::AlignVCenter, m_unit);
}

} // namespace bw::ui
