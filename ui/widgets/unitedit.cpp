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
}

void UnitEdit::setUnit(const QString& unit)
{
    m_unit = unit;
    setTextMargins(0, 0, unit.isEmpty() ? 0 : QFontMetrics(unitFont()).horizontalAdvance(unit) + 4, 0);
    update();
}

QFont UnitEdit::unitFont() const
{
    QFont font = textFont();
    font.setPixelSize(SmallPixels + 1);
    return font;
}

void UnitEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_unit.isEmpty() || text().isEmpty()) // what stands there then is said whole
        return;
    QPainter painter(this);
    painter.setFont(unitFont());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(Edge, 0, -Edge, 0), Qt::AlignRight | Qt::AlignVCenter, m_unit);
}

} // namespace bw::ui
