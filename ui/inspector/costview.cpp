// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/costview.h"

#include "theme/tone.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace bw::ui {

CostView::CostView(QWidget* parent) : QScrollArea(parent)
{
    auto* inside = new QWidget(this);
    inside->setProperty("scrolled", true);
    m_grid = new QGridLayout(inside);
    m_grid->setContentsMargins(4, 4, 8, 4);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(0, 1);
    setWidget(inside);
    setWidgetResizable(true);
    setAccessibleName(tr("Cost"));
}

void CostView::setLines(const QList<CostLine>& lines)
{
    clear();
    int row = 0;
    for (const CostLine& line : lines)
        row = addLine(row, line);
    if (lines.isEmpty())
        addText(row++, 0, 2, tr("The gateway said nothing of tokens, so there is nothing to count."), Qt::AlignLeft, true);
    m_grid->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding), row, 0);
}

void CostView::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item; // the layout gave it away
    }
}

int CostView::addLine(int row, const CostLine& line)
{
    addText(row, 0, line.amount.isEmpty() ? 2 : 1, line.what, Qt::AlignLeft, !line.sum);
    if (!line.amount.isEmpty())
        addText(row, 1, 1, line.amount, Qt::AlignRight, !line.sum);
    const QString product = line.price.isEmpty() ? line.count : line.count + u' ' + line.price;
    if (product.isEmpty())
        return row + 1;
    addText(row + 1, 0, 2, product, Qt::AlignLeft, true);
    return row + 2;
}

void CostView::addText(int row, int column, int columns, const QString& text, Qt::Alignment alignment, bool muted)
{
    auto* label = new QLabel(text, widget());
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(column == 0);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted)
        setTone(label, Tone::Secondary);
    m_grid->addWidget(label, row, column, 1, columns, column == 0 ? Qt::Alignment() : alignment | Qt::AlignTop);
}

} // namespace bw::ui
